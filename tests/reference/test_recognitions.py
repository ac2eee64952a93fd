"""The baseline of recognition is in its layout, and a wrong row is refused with its line."""

import pytest

from verbale.errors import ReferenceFileError
from verbale.reference import world
from verbale.reference.recognitions import ACTS, COLUMNS, baseline, read

HEAD = "|".join(COLUMNS) + "\n"


def test_every_row_names_states_of_the_reference() -> None:
    states = world().states
    for row in baseline():
        assert row.of in states and row.by in states and (row.claimant is None or row.claimant in states), row
        assert row.act in ACTS and row.of != row.by


def test_no_row_stands_twice_and_what_is_undisputed_ends_with_the_next() -> None:
    rows = baseline()
    assert len({(row.of, row.by, row.act, row.start, row.claimant) for row in rows}) == len(rows)
    for row in rows:
        if row.claimant is None:
            same = [other for other in rows if (other.of, other.by, other.claimant) == (row.of, row.by, None)]
            assert row.end == min((other.start for other in same if other.start > row.start), default=None), row


def test_a_withdrawal_that_one_side_tells_has_the_other_side_s_word_beside_it() -> None:
    told = [row for row in baseline() if row.act == "withdrew" and row.claimant is not None]
    assert len(told) >= 20
    for row in told:
        assert any(
            (other.by, other.of, other.act) == (row.by, row.of, "recognises") and other.claimant not in (None, row.claimant)
            for other in baseline()
        ), row


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("a|b\n", "line 1: the columns must be"),
        (HEAD + "A|B|recognises|2000\n", "line 2: the columns must be"),
        (HEAD + "A|B|likes|2000|||source\n", "line 2: 'likes' is none of"),
        (HEAD + "A|B|recognises||||source\n", "line 2: of, by, from and source must be there"),
        (HEAD + "A|B|recognises|2000|1999||source\n", "to be after from"),
    ],
)
def test_a_wrong_row_is_refused(text: str, told: str) -> None:
    with pytest.raises(ReferenceFileError) as error:
        read(text)
    assert told in str(error.value)
