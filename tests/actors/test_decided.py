"""A person's decisions over the rules' merges: they hold, in the order of deciding, whatever else is found."""

from hypothesis import given
from hypothesis import strategies as st

from verbale.actors.decided import applied, names
from verbale.actors.merge import merge
from verbale.record import PERSON, STATE, Actor, Office
from verbale.record.correction import MERGE, PIN, RENAME, SPLIT, Correction

TOLMERA = Actor(STATE, "tolmera", "Tolmera")
MINISTER = Office("Foreign Minister", TOLMERA.id, "Tolmera")
JANA, OSK = Actor(PERSON, "jana osk", "Jana Osk", (), (MINISTER,)), Actor(PERSON, "osk", "Osk", (), (MINISTER,))
WELK = Actor(PERSON, "ana welk", "Ana Welk")
ALL = (TOLMERA, JANA, OSK, WELK)


def decided(number: int, what: str, *actors: Actor, name: str | None = None, undone: bool = False) -> Correction:
    ids = tuple(sorted(actor.id for actor in actors))
    shown = tuple(actor.name for actor in actors)
    return Correction(number, what, ids, shown, name, "Ana Ruiz", "2026-03-01T10:00:00Z", "her note", undone)


def test_without_decisions_the_rules_say_why() -> None:
    found = merge(ALL)
    assert found.of[OSK.id] == found.of[JANA.id]
    assert found.why[OSK.id] == "names that may be one person's, and nobody else fits; both speak for Tolmera"
    assert found.why[WELK.id] == "the same key of the reference or the same name"


def test_a_merge_joins_whom_the_rules_keep_apart_and_says_who_decided() -> None:
    found = merge(ALL, [decided(1, MERGE, JANA, WELK)])
    assert found.of[WELK.id] == found.of[JANA.id] == found.of[OSK.id]
    assert found.why[WELK.id] == "merge 1 by Ana Ruiz on 2026-03-01: her note"


def test_a_split_takes_one_spelling_out() -> None:
    found = merge(ALL, [decided(1, SPLIT, OSK)])
    assert found.of[OSK.id] != found.of[JANA.id]


def test_a_pin_keeps_later_finds_away() -> None:
    alone = merge((TOLMERA, JANA), [decided(1, PIN, JANA)])
    later = merge(ALL, [decided(1, PIN, JANA)])
    assert later.of[JANA.id] == alone.of[JANA.id]
    assert later.of[OSK.id] != later.of[JANA.id]


def test_what_is_undone_does_not_count_and_the_latest_name_does() -> None:
    assert merge(ALL, [decided(1, MERGE, JANA, WELK, undone=True)]).of == merge(ALL).of
    given_names = [decided(2, RENAME, JANA, name="Jana Osková"), decided(1, RENAME, JANA, name="J. Osk")]
    one = next(actor for actor in merge(ALL, given_names).actors if "Osk" in actor.name)
    assert one.name == "Jana Osková"
    assert "Jana Osk" in one.aliases
    assert names([decided(1, RENAME, JANA, name="J. Osk", undone=True)]) == {}


@given(st.lists(st.lists(st.sampled_from("abcdef"), min_size=1, max_size=3, unique=True), max_size=4), st.randoms())
def test_nobody_is_lost_or_doubled_and_the_order_of_groups_shows_nowhere(decisions: list[list[str]], rng: object) -> None:
    made = [Correction(i + 1, (MERGE, SPLIT, PIN)[i % 3], tuple(ids), (), None, "x", "2026-01-01", "y") for i, ids in enumerate(decisions)]
    groups = [["a", "b"], ["c"], ["d", "e", "f"]]
    shuffled = [list(reversed(group)) for group in groups]
    rng.shuffle(shuffled)  # type: ignore[attr-defined]
    found, why = applied(groups, made)
    assert sorted(name for group in found for name in group) == list("abcdef")
    assert applied(shuffled, list(reversed(made))) == (found, why)
