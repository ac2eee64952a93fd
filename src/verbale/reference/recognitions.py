"""Who recognises which contested state, as dated claims: `data/recognitions.csv`, read and checked.

A row says what a state does about another from a day on, and on whose word: without a claimant nobody disputes it; with
one, it is that state's claim, and another row has the other side's. Reading a quarrel out of it is the work of
`verbale.analysis.ledger`.
"""

from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from verbale.errors import ReferenceFileError

COLUMNS = ("of", "by", "act", "from", "to", "claimant", "source")
RECOGNISES, DOES_NOT, WITHDREW, SUSPENDED, FROZE = "recognises", "does not recognise", "withdrew", "suspended", "froze"
ACTS = (RECOGNISES, DOES_NOT, WITHDREW, SUSPENDED, FROZE)


@dataclass(frozen=True, slots=True)
class Recognised:
    """One row. `of`, `by` and `claimant` are keys of states; `start` and `end` are days, months or years, half-open."""

    of: str
    by: str
    act: str
    start: str
    end: str | None
    claimant: str | None
    source: str


@cache
def baseline() -> tuple[Recognised, ...]:
    """Returns all rows; raises ReferenceFileError, with the line, for one that is not in the layout."""
    return read((files("verbale.reference") / "data" / "recognitions.csv").read_text(encoding="utf-8"))


def read(text: str) -> tuple[Recognised, ...]:
    """Returns the rows of a table's `text`; raises ReferenceFileError, with the line, for one that is not in the layout."""
    found: list[Recognised] = []
    for number, line in enumerate(text.splitlines(), 1):
        cells = line.split("|")
        if number == 1 and tuple(cells) == COLUMNS:
            continue
        if number == 1 or len(cells) != len(COLUMNS):
            raise ReferenceFileError(f"recognitions.csv, line {number}: the columns must be {'|'.join(COLUMNS)}")
        of, by, act, start, end, claimant, source = cells
        if act not in ACTS:
            raise ReferenceFileError(f"recognitions.csv, line {number}: {act!r} is none of {', '.join(ACTS)}")
        if not (of and by and start and source) or (end and end <= start):
            raise ReferenceFileError(f"recognitions.csv, line {number}: of, by, from and source must be there, and to be after from")
        found.append(Recognised(of, by, act, start, end or None, claimant or None, source))
    return tuple(found)
