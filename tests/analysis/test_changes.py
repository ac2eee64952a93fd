"""What changed: each turn named as a careful reader would name it."""

import pytest

from analysis.views import NORDIA, position
from verbale.analysis.changes import between, changes

EARLY, LATE = "2010-01-01", "2012-01-01"


@pytest.mark.parametrize(
    ("before", "after", "turn"),
    [
        (("support", "assertion"), ("support", "assertion"), "restated"),
        (("support", "demand"), ("support", "warning"), "restated"),
        (("support", "assertion"), ("support", "demand"), "restated"),
        (("support", "offer"), ("support", "demand"), "hardened"),
        (("support", "demand"), ("support", "conditional"), "softened"),
        (("oppose", "refusal"), ("oppose", "conditional"), "softened"),
        (("oppose", "assertion"), ("support", "assertion"), "reversed"),
        (("oppose", "refusal"), ("support", "offer"), "reversed"),
        (("support", "demand"), ("neutral", "assertion"), "softened"),
        (("neutral", "assertion"), ("oppose", "refusal"), "hardened"),
        (("neutral", "assertion"), ("neutral", "demand"), "restated"),
    ],
)
def test_turns(before: tuple[str, str], after: tuple[str, str], turn: str) -> None:
    first, second = changes([position(EARLY, *before), position(LATE, *after)])
    assert (first.turn, first.before) == ("first said", None)
    assert second.turn == turn
    assert second.before is not None
    assert (second.before.day, second.after.day) == (EARLY, LATE)


def test_a_red_line_is_harder_than_a_refusal() -> None:
    found = changes([position(EARLY, "oppose", "refusal"), position(LATE, "oppose", "refusal", absolute=True)], only_changed=True)
    assert [(change.turn, change.reason) for change in found] == [
        ("hardened", "from oppose (refusal) to oppose (refusal, red line)"),
    ]


def test_parties_and_issues_are_apart_and_in_order() -> None:
    said = [
        position(LATE, "support"), position(EARLY, "oppose", party=NORDIA), position(EARLY, "oppose", issue="border"),
    ]  # fmt: skip
    assert [(change.party.name, change.issue, change.turn) for change in changes(said)] == [
        ("Nordia", "talks", "first said"),
        ("Servia", "border", "first said"),
        ("Servia", "talks", "first said"),
    ]


def test_several_positions_of_one_day_are_one_turn() -> None:
    said = [position(EARLY, "oppose"), position(LATE, "oppose", article="b"), position(LATE, "oppose", article="c")]
    assert [change.turn for change in changes(said)] == ["first said", "restated"]


def test_the_dates_bound_the_later_position() -> None:
    said = [position(EARLY, "oppose"), position("2011-01-01", "support"), position(LATE, "oppose")]
    assert [change.after.day for change in changes(said, since="2011")] == ["2011-01-01", LATE]
    assert [change.after.day for change in changes(said, until="2011")] == [EARLY, "2011-01-01"]
    (only,) = changes(said, since="2011-06-01")
    assert only.before is not None
    assert only.before.day == "2011-01-01"


def test_an_unknown_speaker_changes_nothing() -> None:
    assert changes([position(EARLY, "oppose", party=None), position(LATE, "support", party=None)]) == []


def test_an_unsure_position_shows_no_change() -> None:
    said = [position(EARLY, "oppose"), position("2011-01-01", "support", certainty=0.5), position(LATE, "oppose")]
    assert [change.turn for change in changes(said)] == ["first said", "restated"]
    assert [change.turn for change in changes(said, sure=0.5)] == ["first said", "reversed", "reversed"]
    assert [change.turn for change in between(said, "2010-06", "2011-06")] == []


def test_an_undated_position_comes_before_all_others() -> None:
    found = changes([position(EARLY, "support"), position(None, "oppose")])
    assert [(change.turn, change.after.day) for change in found] == [("first said", None), ("reversed", EARLY)]


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("2010-06", "2012", [("reversed", EARLY, LATE)]),
        ("2009", "2011-06-01", [("first said", None, "2011-01-01")]),
        ("2012-01-01", "2013", []),
        ("2008", "2009", []),
    ],
)
def test_two_days_side_by_side(first: str, second: str, expected: list[tuple[str, str | None, str]]) -> None:
    said = [position(EARLY, "oppose"), position("2011-01-01", "oppose", "refusal"), position(LATE, "support")]
    found = between(said, first, second)
    assert [(change.turn, change.before.day if change.before else None, change.after.day) for change in found] == expected
