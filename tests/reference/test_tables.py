"""The bundled tables: whole sets, unique keys, dates that are dates, and a row that does not fit is refused."""

from collections import Counter
from datetime import date
from itertools import pairwise

import pytest

from verbale.errors import ReferenceFileError
from verbale.reference.folding import fold
from verbale.reference.membership import members
from verbale.reference.tables import bundled, rows

UN_MEMBERS = 193


def test_all_members_of_the_united_nations_are_there() -> None:
    listed = {state.key for state in bundled().states if state.status == "member"}
    assert len(listed) == UN_MEMBERS
    assert listed == {member.state for member in members("UN", date(2026, 1, 1))}


def test_keys_are_unique() -> None:
    facts = bundled()
    keys = Counter([*(state.key for state in facts.states), *(body.key for body in facts.bodies)])
    assert [key for key, count in keys.items() if count > 1] == []


def test_no_two_states_share_a_name() -> None:
    names = Counter(name for state in bundled().states for name in {fold(name) for name in (state.name, *state.names, *state.aliases)})
    assert [name for name, count in names.items() if count > 1] == []


def test_parents_and_principals_exist() -> None:
    facts = bundled()
    keys = {state.key for state in facts.states} | {body.key for body in facts.bodies}
    assert [body.key for body in facts.bodies if {body.part_of, body.speaks_for} - {None} - keys] == []


def test_every_date_is_a_day_and_ends_after_it_begins() -> None:
    facts = bundled()
    for row in (*facts.states, *facts.bodies, *facts.holdings):
        days = [day for day in (row.start, row.end) if day is not None]
        assert [date.fromisoformat(day).isoformat() for day in days] == days, row
        assert row.start is None or row.end is None or row.start < row.end, row


def test_permanent_members_have_one_foreign_minister_a_day() -> None:
    terms = sorted(
        (held.start or "", held.end or "9") for held in bundled().holdings if held.of == "RUS" and held.title == "Foreign Minister"
    )
    assert all(one[1] <= other[0] for one, other in pairwise(terms))


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("person|title|of\nX|Y|Z\n", "line 1: the columns must be"),
        ("person|title|of|from|to|source\nX|Y|Z\n", "line 2: 3 cells"),
        ("person|title|of|from|to|source\nX|Y|Z|||\n", "line 2: the first cell and the source"),
    ],
)
def test_a_row_that_does_not_fit_is_refused(text: str, says: str) -> None:
    with pytest.raises(ReferenceFileError, match=r"offices\.csv") as caught:
        list(rows("offices", text))
    assert says in str(caught.value)
