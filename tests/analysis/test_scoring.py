"""Scores against articles coded by hand: counts that a person worked out on one small article."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verbale.analysis.scoring import overlap, pair, same_name, score, words
from verbale.pipeline.assemble import believed
from verbale.record import Actor, Article, Event, Mention, Position, Reading, Span, Statement
from verbale.record.gold import GoldArticle, GoldEvent, GoldStatement

TEXT = "Arvela will sign the treaty, Ada Mirel said. The toll is illegal, Velland insists. Nobody spoke of fish."
MIREL = Actor("person", "ada mirel", "Ada Mirel")
VELLAND = Actor("state", "velland", "Velland")
ARTICLE = Article(TEXT, "a.txt", "00")


def statement(words_: str, speaker: Actor | None, principal: Actor | None = None) -> Statement:
    start = TEXT.index(words_)
    content = (Span(start, start + len(words_)),)
    ids = [None if actor is None else actor.id for actor in (speaker, principal)]
    return Statement(ARTICLE.id, None, None, content, "indirect", ids[0], ids[1], (), "2014-03-02", 0.9, "")


def position(of: Statement, stance: str, force: str) -> Position:
    return Position(ARTICLE.id, of.id, of.speaker, of.principal, "straits", "treaty", stance, force, None, False, 0.9, "")


SIGN = statement("Arvela will sign the treaty", MIREL, VELLAND)
TOLL = statement("The toll is illegal", MIREL)
FISH = statement("Nobody spoke of fish", None)
READING = Reading(
    ARTICLE,
    actors=(MIREL, VELLAND),
    statements=(SIGN, TOLL, FISH),
    positions=(position(SIGN, "support", "assertion"), position(FISH, "oppose", "refusal")),
    events=(Event(ARTICLE.id, "AGREE", "sign", (MIREL.id,), (), None, "planned", Span(7, 16), 0.5, ""),),
)
SIGNING = (("treaty", "support", "offer"),)
GOLD = GoldArticle(
    path="a.txt",
    codebook="straits",
    published=None,
    statements=(
        GoldStatement("1", "Mirel", "Velland", ("Arvela will sign the treaty",), "indirect", "2014-03-02", SIGNING),
        GoldStatement("2", "Velland", "Velland", ("toll is illegal",), "direct", None, (("toll", "oppose", "assertion"),)),
        GoldStatement("t1", "Arvela", "Arvela", ("a headline",), "indirect", None, (), counted=False),
    ),
    events=(GoldEvent("AGREE", "Ada Mirel", "planned"), GoldEvent("AGREE", "Ada Mirel", "occurred")),
)


def test_counts_of_one_article() -> None:
    figures = {item.name: (item.hit, item.found, item.wanted) for item in score([(GOLD, READING)]).figures}
    assert figures == {
        "statements": (2, 3, 2),
        "statements with speaker": (1, 3, 2),
        "positions": (1, 2, 2),
        "positions with speaker": (1, 2, 2),
        "positions with force": (0, 2, 2),
        "own words": (0, 0, 0),
        "events": (1, 1, 2),
    }


def test_shares_count_only_what_was_asked() -> None:
    assert score([(GOLD, READING)]).shares == {"manner": (1, 2), "principal": (1, 2), "day": (1, 1)}


def test_precision_recall_and_f1() -> None:
    figure = score([(GOLD, READING)]).figures[0]
    assert (figure.precision, figure.recall, figure.f1) == (pytest.approx(2 / 3), 1.0, pytest.approx(0.8))
    assert figure.interval is None


def test_an_article_that_was_not_read_counts_as_missed() -> None:
    figure = score([(GOLD, None)]).figures[0]
    assert (figure.hit, figure.found, figure.wanted) == (0, 0, 2)


def test_intervals_hold_the_figure_and_are_the_same_each_time() -> None:
    first = score([(GOLD, READING), (GOLD, None), (GOLD, READING)]).figures[0]
    assert first.interval is not None
    assert first.interval[0] <= first.f1 <= first.interval[1]
    assert first == score([(GOLD, READING), (GOLD, None), (GOLD, READING)]).figures[0]


def test_own_words_are_compared_article_wide() -> None:
    gold = GoldArticle("a.txt", "straits", None, (), (), True, "Ada Mirel", (("treaty", "support"), ("toll", "oppose")))
    figures = {item.name: (item.hit, item.found, item.wanted) for item in score([(gold, READING)]).figures}
    assert figures["own words"] == (1, 1, 2)
    assert figures["statements"] == (0, 1, 0)  # the statement of nobody is not the speaker's own


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Vuk Jeremić", "Vuk Jeremic", True),
        ("Lavrov", "Sergey Lavrov", True),
        ("Sergey Lavrov", "Sergey Ivanov", False),
        ("the United Nations", "United Nations", True),
        ("Arvela", "Velland", False),
        (None, "Velland", False),
        (None, None, True),
    ],
)
def test_same_name(one: str | None, other: str | None, same: bool) -> None:
    assert same_name(one, other) is same


def test_a_canonical_name_is_used_where_one_is_known() -> None:
    assert same_name("U.S.", "United States", lambda name: {"U.S.": "United States"}.get(name, name))


@given(st.text(max_size=30), st.text(max_size=30))
def test_overlap_is_symmetric_and_a_share(one: str, other: str) -> None:
    share = overlap(words(one), words(other))
    assert share == overlap(words(other), words(one))
    assert 0 <= share <= 1
    assert overlap(words(one), words(one)) == (1.0 if words(one) else 0.0)


def test_the_best_pair_goes_first() -> None:
    wanted = [words("the toll is illegal"), words("the toll is illegal now")]
    assert pair(wanted, [words("the toll is illegal now")]) == {1: 0}


def test_statements_by_manner_and_by_kind_of_cue() -> None:
    breakdown = score([(GOLD, READING)]).breakdown
    by_manner = {item.name: (item.hit, item.found, item.recalled, item.wanted) for item in breakdown["manner"]}
    assert by_manner == {
        "statements, direct": (0, 0, 1, 1),
        "statements with speaker, direct": (0, 0, 0, 1),
        "statements, indirect": (2, 3, 1, 1),
        "statements with speaker, indirect": (1, 3, 1, 1),
    }
    assert [item.name for item in breakdown["cue"]] == ["statements, no cue", "statements with speaker, no cue"]


def test_certainties_are_held_against_what_was_coded() -> None:
    curves = score([(GOLD, READING)]).curves
    statements = curves["statements"]  # SIGN is right, TOLL names the wrong speaker, FISH was not coded
    assert (statements.count, statements.bins[0].true) == (3, pytest.approx(1 / 3))
    assert statements.error == pytest.approx(0.9 - 1 / 3)
    assert (curves["positions"].count, curves["positions"].bins[0].true) == (2, 0.5)
    assert "speakers" not in curves  # no mention is there to rest on


def test_a_speakers_certainty_is_asked_of_coded_statements_alone() -> None:
    source = Span(TEXT.index("Ada Mirel"), TEXT.index("Ada Mirel") + 9)
    said = Statement(ARTICLE.id, source, None, SIGN.content, "indirect", MIREL.id, VELLAND.id, (), None, 0.8 * believed(0.5), "")
    reading = Reading(ARTICLE, actors=(MIREL, VELLAND), mentions=(Mention(source, MIREL.id, None, 0.5, ""),), statements=(said, FISH))
    curves = score([(GOLD, reading)]).curves
    assert [(one.claimed, one.true, one.count) for one in curves["speakers"].bins] == [(0.5, 1.0, 1)]
    assert [(one.claimed, one.true, one.count) for one in curves["attributions"].bins] == [(pytest.approx(0.8), 1.0, 1), (0.9, 0.0, 1)]
