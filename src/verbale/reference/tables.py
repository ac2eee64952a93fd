"""Reads the bundled tables (`data/*.csv`) into facts; a wrong row is refused with its file and line.

The tables are parted by `|` and list several values of one column with `;`, so that a person can read and mend them;
`data/SOURCES.md` says where the rows come from.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path

from verbale.errors import ReferenceFileError
from verbale.reference.facts import Body, Dated, Facts, Holding, Person, State
from verbale.reference.folding import fold

_DATA = Path(__file__).with_name("data")
COLUMNS: Mapping[str, tuple[str, ...]] = {
    "states": ("key", "name", "official", "names", "aliases", "people", "seats", "from", "to", "status", "successors", "source"),
    "names": ("key", "name", "use", "from", "to", "source"),
    "bodies": ("key", "name", "aliases", "people", "part_of", "speaks_for", "from", "to", "source"),
    "offices": ("person", "title", "of", "from", "to", "source"),
    "persons": ("name", "aliases", "gender", "source"),
    "memberships": ("body", "states", "from", "to", "permanent", "source"),
}


def rows(table: str, text: str) -> Iterator[list[str]]:
    """Yields the cells of each row of a table's `text`; raises ReferenceFileError with the line where one does not fit."""
    columns = COLUMNS[table]
    for number, line in enumerate(text.splitlines(), 1):
        cells = line.split("|")
        if number == 1 and tuple(cells) != columns:
            raise ReferenceFileError(f"{table}.csv, line 1: the columns must be {'|'.join(columns)}")
        if number == 1:
            continue
        if len(cells) != len(columns):
            raise ReferenceFileError(f"{table}.csv, line {number}: {len(cells)} cells, the table has {len(columns)} columns")
        if not cells[0] or not cells[-1]:
            raise ReferenceFileError(f"{table}.csv, line {number}: the first cell and the source must not be empty")
        yield cells


def many(cell: str) -> tuple[str, ...]:
    """Returns the values of a cell that lists several."""
    return tuple(cell.split(";")) if cell else ()


@cache
def read(table: str) -> str:
    """Returns the text of a bundled table."""
    return (_DATA / f"{table}.csv").read_text(encoding="utf-8")


def _state(cells: list[str]) -> State:
    key, name, official, names, aliases, people, seats, start, end, status, successors, _ = cells
    lists = (many(names), many(aliases), many(people), many(seats))
    return State(key, name, official or None, *lists, start or None, end or None, status, many(successors))


def _dated(cells: list[str]) -> Dated:
    key, name, use, start, end, _ = cells
    return Dated(key, name, use, start or None, end or None)


def _body(cells: list[str]) -> Body:
    key, name, aliases, people, part_of, speaks_for, start, end, _ = cells
    return Body(key, name, many(aliases), many(people), part_of or None, speaks_for or None, start or None, end or None)


def _holding(cells: list[str]) -> Holding:
    person, title, of, start, end, _ = cells
    return Holding(person, title, of, start or None, end or None)


def _person(cells: list[str]) -> Person:
    name, aliases, gender, _ = cells
    return Person(fold(name), name, many(aliases), gender or None)


def digest(more: bytes | None = None) -> str:
    """Returns one digest of all that `bundled` is made of, and of what is read besides where `more` gives it."""
    import hashlib  # brings the machine's cryptography along, which takes as long as states and bodies do

    texts = (read(table) for table in ("states", "names", "bodies", "persons", "offices"))
    told = hashlib.sha256("\0".join(texts).encode("utf-8")).hexdigest()
    return told if more is None else hashlib.sha256(told.encode("ascii") + more).hexdigest()


@cache
def land() -> Facts:
    """Returns the states, bodies and dated names of the bundled tables."""
    return Facts(
        tuple(_state(cells) for cells in rows("states", read("states"))),
        tuple(_body(cells) for cells in rows("bodies", read("bodies"))),
        names=tuple(_dated(cells) for cells in rows("names", read("names"))),
    )


@cache
def people() -> Facts:
    """Returns the persons and offices of the bundled tables; raises ReferenceFileError for an office of nobody that `land` has."""
    facts = Facts(
        persons=tuple(_person(cells) for cells in rows("persons", read("persons"))),
        holdings=tuple(_holding(cells) for cells in rows("offices", read("offices"))),
    )
    keys = {state.key for state in land().states} | {body.key for body in land().bodies}
    for holding in facts.holdings:
        if holding.of not in keys:
            raise ReferenceFileError(
                f"offices.csv: {holding.person} is {holding.title} of {holding.of!r}, which no row of states or bodies has"
            )
    return facts


def bundled() -> Facts:
    """Returns the facts of all bundled tables."""
    return replace(land(), persons=people().persons, holdings=people().holdings)
