"""The picture of the chamber: every member has one seat that touches no other, and its words open from it."""

import datetime
import re
from itertools import pairwise
from math import hypot

import pytest

from verbale.analysis.procedures import decide
from verbale.exchange.report import chamber, render
from verbale.record.decision import ASSUMED, STATED, Decision, Seat, Vote
from verbale.record.view import PositionView, ReportView
from verbale.reference import procedures, world

DAY = datetime.date(2010, 8, 4)


def words_of(view: ReportView) -> PositionView:
    """Returns the first position of the example."""
    return next(cell.stands[0].positions[0] for row in view.matrix.rows for cell in row.cells if cell.stands)


def decided(rule: str = "security-council", *said: PositionView) -> Decision:
    votes = {"RUS": Vote("no", STATED, "opposes it", said), "FRA": Vote("yes", ASSUMED, "assumed"), "CHN": Vote("abstain", STATED)}
    stranger = Seat("act_x", "Tolmera", False, Vote("yes", STATED, "supports it", said))
    return decide(procedures.rule(rule), DAY, votes, name=world().name, outsiders=[stranger])


@pytest.mark.parametrize("number", [1, 2, 11, 15, 16, 17, 27, 36, 57, 80, 81, 193, 250])
def test_no_two_seats_touch(number: int) -> None:
    places = chamber.arcs(number)
    radius = chamber._radius(places)
    assert len(places) == number and radius >= 8
    for place, (x, y) in enumerate(places):
        assert radius <= x <= chamber.WIDTH - radius and radius <= y <= chamber.BASE + 0.01
        assert all(hypot(x - other, y - beside) > 2 * radius for other, beside in places[place + 1 :])


def test_seats_stand_by_vote_from_left_to_right() -> None:
    room = chamber.draw(decided())
    votes = [chair.seat.vote.vote for chair in room.chairs]
    assert votes == sorted(votes, key=chamber.ORDER.index) and len(votes) == 15
    assert all(left.x < right.x for left, right in pairwise(room.chairs))
    assert len({chair.code for chair in room.chairs}) == 15
    assert {chair.stance for chair in room.chairs} == {"support", "neutral", "unsaid", "oppose"}


def test_large_chambers_have_no_codes() -> None:
    room = chamber.draw(decided("un-membership"))
    assert len(room.chairs) == 192 and {chair.code for chair in room.chairs} == {""}


def test_the_page_shows_the_chamber_with_its_words(view: ReportView) -> None:
    said = words_of(view)
    page = render(view, decided("security-council", said))
    section = page.partition('<section id="chamber"')[2].partition("</section>")[0]
    assert "<strong>fails</strong>" in section and "Blocked by Russia." in section and "Article 27(3)" in section
    assert "Words of those who have no seat" in section and "Tolmera" in section
    links = re.findall(r'<a class="opens" href="#(seat-\w+)">', section)
    assert len(links) == 15 and all(section.count(f'id="{link}"') == 1 for link in links)
    russia = section.partition('id="seat-RUS"')[2].partition("</details>")[0]
    assert "<mark>" in russia and "opposes it" in russia and said.said.article.name in russia
    assert "No words on this in these articles." in section.partition('id="seat-BRA"')[2].partition("</details>")[0]


def test_without_a_decision_there_is_no_chamber(shown: str) -> None:
    assert 'id="chamber"' not in shown
