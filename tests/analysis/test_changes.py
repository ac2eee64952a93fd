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
        (("support", "offer"), ("support", "demand"), "restated"),
        (("support", "conditional"), ("support", "offer"), "hardened"),
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


def test_a_colleague_who_differs_while_the_party_stays_is_dissent() -> None:
    said = [
        position("2012-01-01", "oppose", speaker="Osk"), position("2012-02-01", "support", speaker="Velk", article="b"),
        position("2012-03-01", "oppose", speaker="Osk", article="c"),
    ]  # fmt: skip
    found = changes(said)
    assert [(change.turn, change.after.day) for change in found] == [
        ("first said", "2012-01-01"), ("dissented", "2012-02-01"), ("restated", "2012-03-01"),
    ]  # fmt: skip
    assert found[1].reason == "Velk against Osk, who speak for the same party"
    assert found[2].before is not None and found[2].before.day == "2012-01-01"


@pytest.mark.parametrize(("speaker", "back"), [("Osk", "2012-03-01"), ("Velk", "2013-03-01")])
def test_the_same_speaker_or_a_late_return_is_a_turn_and_back(speaker: str, back: str) -> None:
    said = [
        position("2012-01-01", "oppose", speaker="Osk"), position("2012-02-01", "support", speaker=speaker, article="b"),
        position(back, "oppose", speaker="Osk", article="c"),
    ]  # fmt: skip
    assert [change.turn for change in changes(said)] == ["first said", "reversed", "reversed"]


def test_who_spoke_and_does_not_while_others_do_for_years_has_fallen_silent() -> None:
    mine = [position("2010-01-01", "oppose"), position("2010-06-01", "oppose", article="b")]
    others = [position(day, "support", party=NORDIA, article=day) for day in ("2010-02-01", "2013-01-01", "2014-01-01")]
    silent = [change for change in changes([*mine, *others]) if change.turn == "fallen silent"]
    assert [(change.party.name, change.before, change.after.day) for change in silent] == [("Servia", None, "2010-06-01")]
    assert silent[0].reason == "nothing on this issue after 2010-06-01, while others spoke on it up to 2014-01-01"
    assert not [change for change in changes([*mine, *others[:2]]) if change.turn == "fallen silent"], "one word of others is no debate"


def test_background_of_long_before_is_no_turn() -> None:
    told = position("2009-05-01", "support", published="2012-01-01", article="b")
    last_week = position("2011-12-28", "support", published="2012-01-01", article="c")
    now = position("2012-01-01", "oppose")
    assert [change.turn for change in changes([told, now])] == ["first said"]
    assert [change.turn for change in changes([last_week, now])] == ["first said", "reversed"]
    year = position("2009", "support", published="2012-01-01", article="d")
    assert [change.turn for change in changes([year, now])] == ["first said"]
