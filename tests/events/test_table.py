"""The table of words is read whole, and a wrong line is refused with its words."""

import pytest

from verbale.errors import ReferenceFileError
from verbale.events import table
from verbale.record import PLOVER, STATUSES


def test_every_line_has_a_type_and_every_type_has_a_line() -> None:
    frames = [frame for frames in table.load("en").verbs.values() for frame in frames]
    assert {frame.type for frame in frames} == set(PLOVER)
    assert all(0 < frame.sure < 1 for frame in frames)


def test_governing_words_have_a_status_other_than_occurred() -> None:
    assert set(table.load("en").signs.classes.values()) == set(STATUSES) - {"occurred"}


@pytest.mark.parametrize("line", [
    {"type": "MEET", "mode": "meet", "lemmas": ["meet"], "sure": 0.5},
    {"type": "CONSULT", "mode": "meet", "lemmas": ["meet"], "sure": 0.5, "with": ["x"]},
    {"type": "CONSULT", "mode": "meet", "lemmas": ["meet"], "sure": 0.5, "to": [True]},
])  # fmt: skip
def test_a_wrong_line_is_refused(line: dict[str, object]) -> None:
    with pytest.raises(ReferenceFileError, match="meet"):
        table._by_lemma([line], {})
