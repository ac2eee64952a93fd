"""Dates, signs and counts as people write them."""

from dataclasses import replace
from itertools import pairwise

import pytest

from verbale import settings
from verbale.exchange.report import words
from verbale.record.view import ReportView


@pytest.mark.parametrize(
    ("iso", "long", "short"),
    [
        ("2022-11-21", "21 November 2022", "21 Nov 2022"),
        ("2019-01-05", "5 January 2019", "5 Jan 2019"),
        ("2018-12", "December 2018", "Dec 2018"),
        ("2012", "2012", "2012"),
        (None, "date unknown", "undated"),
    ],
)
def test_dates(iso: str | None, long: str, short: str) -> None:
    assert words.day(iso) == long
    assert words.short_day(iso) == short


def test_not_said_is_no_stance() -> None:
    assert words.stance(None) == "not said"
    assert words.stance("neutral") == "takes no side"
    assert len({words.sign(stance) for stance in ("support", "oppose", "neutral", "mixed", None)}) == 5


def test_counts_and_certainties() -> None:
    assert words.count(1, "article") == "1\u00a0article"
    assert words.count(0, "entry", "entries") == "no\u00a0entries"
    assert words.percent(0.823) == "82\u00a0%"
    assert words.unsure(settings.SURE_POSITION - 0.01) and not words.unsure(settings.SURE_POSITION)


@pytest.mark.parametrize("url", ["javascript:alert(1)", "data:text/html,x", "http://[broken", "", None, "/relative"])
def test_no_link_but_to_the_web(url: str | None) -> None:
    assert words.web(url) is None


def test_links_to_the_web_stay() -> None:
    assert words.web("https://osk-herald.example/2015") == "https://osk-herald.example/2015"


def test_a_trail_leaves_out_what_is_unsure(view: ReportView) -> None:
    cell = next(cell for row in view.matrix.rows for cell in row.cells if len(words.trail(cell)) > 1)
    doubted = tuple(replace(stand, certainty=0.1) for stand in cell.stands)
    assert words.trail(replace(cell, stands=doubted)) == ()
    assert all(one != other for one, other in pairwise(words.trail(cell)))
