"""Checks the tables of the reference against their layout: every fault is told with its file, its line and what is wrong.

Reading a table (`tables`, `actors_file`) stops at the first row that does not fit; here all faults are found, and those
that reading would not notice: a key that no row has, a day that is none, a term that ends before it begins, two names or
two terms for one thing on one day, a list with a value twice. A user's own actors file is checked by `check_actors_file`;
its layout is that of `actors_file`. Whether a fact is true is for a person to say.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from pathlib import Path

from verbale.errors import ReferenceFileError
from verbale.reference import actors_file, populations, recognitions
from verbale.reference.facts import OFFICIAL, SHORT, STATUSES, USES
from verbale.reference.folding import fold
from verbale.reference.tables import COLUMNS, many, read

LAYOUTS: Mapping[str, tuple[str, ...]] = {**COLUMNS, "recognitions": recognitions.COLUMNS, "populations": populations.COLUMNS}
FOLDER = "reference/data"
_KEY = re.compile(r"[A-Z][A-Z0-9_]*\Z")
# What a cell may hold, by column and, where tables differ, by table and column; a column that is not here holds any text.
_KINDS: Mapping[str, str] = {
    "key": "key", "name": "text", "names": "list", "aliases": "list", "people": "list", "seats": "list", "from": "day", "to": "day",
    "status": "status", "successors": "states", "use": "use", "gender": "gender", "part_of": "known", "speaks_for": "known", "of": "known",
    "body": "body", "states": "members", "permanent": "yes", "person": "text", "title": "text", "names.key": "known",
    "by": "known", "claimant": "known", "act": "act", "recognitions.from": "when", "recognitions.to": "when", "state": "known",
    "year": "number", "population": "number",
}  # fmt: skip
_NEEDED = {"key", "name", "person", "title", "of", "use", "body", "states", "status", "source", "by", "act", "state", "year", "population"}
Row = tuple[int, dict[str, str]]  # the line, from 1, and the cells by column


@dataclass(frozen=True, slots=True)
class Problem:
    """One fault: the file, its line (from 1) and what is wrong there."""

    file: str
    line: int
    what: str

    def __str__(self) -> str:
        return f"{self.file}, line {self.line}: {self.what}"


def check(texts: Mapping[str, str] | None = None) -> tuple[Problem, ...]:
    """Returns the faults of the tables, by file and line; `texts` gives the text of a table in place of the bundled one."""
    told = {table: read(table) for table in LAYOUTS} | dict(texts or {})
    faults: list[Problem] = []
    tables = {table: _rows(table, text, faults) for table, text in told.items()}
    keys = {kind: [cells["key"] for _, cells in tables[kind]] for kind in ("states", "bodies")}
    known = _Known(frozenset(keys["states"]), frozenset(keys["bodies"]))
    for table, rows in tables.items():
        faults += (Problem(_file(table), line, what) for line, what in _faults(table, rows, known))
    return tuple(sorted(faults, key=lambda fault: (fault.file, fault.line, fault.what)))


def check_actors_file(path: str, known: Callable[[str], str | None]) -> tuple[Problem, ...]:
    """Returns the first fault of the actors file at `path`, or none; `known` gives the key of a state or body by its name."""
    try:
        actors_file.read(path, known)
    except ReferenceFileError as error:
        placed = re.match(r"(?P<file>.*), line (?P<line>\d+): (?P<what>.*)\Z", str(error), re.DOTALL)
        if placed is None:
            return (Problem(path, 1, str(error).removeprefix(f"{path}: ")),)
        return (Problem(placed["file"], int(placed["line"]), placed["what"]),)
    return ()


@dataclass(frozen=True, slots=True)
class _Known:
    states: frozenset[str]
    bodies: frozenset[str]


def _file(table: str) -> str:
    return str(Path(FOLDER, f"{table}.csv").as_posix())


def _rows(table: str, text: str, faults: list[Problem]) -> list[Row]:
    columns, found = LAYOUTS[table], list[Row]()
    for number, line in enumerate(text.splitlines(), 1):
        cells = line.split("|")
        if number == 1:
            if tuple(cells) != columns:
                faults.append(Problem(_file(table), 1, f"the columns must be {'|'.join(columns)}"))
        elif len(cells) != len(columns):
            faults.append(Problem(_file(table), number, f"{len(cells)} cells, the table has {len(columns)} columns"))
        else:
            found.append((number, dict(zip(columns, cells, strict=True))))
    return found


def _faults(table: str, rows: Sequence[Row], known: _Known) -> Iterator[tuple[int, str]]:
    for line, cells in rows:
        for column, cell in cells.items():
            for what in _cell(table, column, cell, known):
                yield line, f"{column}: {what}"
        if cells.get("from") and cells.get("to") and cells["to"] <= cells["from"]:
            yield line, f"to ({cells['to']}) must be later than from ({cells['from']})"
    yield from _twice(table, rows)
    yield from _overlaps(table, rows)


def _cell(table: str, column: str, cell: str, known: _Known) -> Iterator[str]:
    """Yields what is wrong with one cell."""
    if cell != cell.strip():
        yield f"{cell!r} has blanks around it"
    if not cell:
        if column in _NEEDED:
            yield "must not be empty"
        return
    kind = _KINDS.get(f"{table}.{column}", _KINDS.get(column, "text"))
    what = _WRONG[kind](cell, known)
    if what is not None:
        yield what


def _wrong_list(cell: str, _: _Known) -> str | None:
    parts = cell.split(";")
    if any(part != part.strip() or not part for part in parts):
        return f"{cell!r}: values are parted by ';' alone, none is empty"
    return next((f"{part!r} stands twice" for part in parts if parts.count(part) > 1), None)


def _wrong_day(cell: str, _: _Known) -> str | None:
    return None if _is_day(cell) else f"{cell!r} is no day: write it as 2010-08-04"


def _wrong_when(cell: str, _: _Known) -> str | None:
    whole = cell + "-01-01"[len(cell) - 4 :] if len(cell) in (4, 7) else cell
    return None if _is_day(whole) else f"{cell!r} is no day, month or year: write it as 2010-08-04, 2010-08 or 2010"


def _one_of(allowed: Sequence[str]) -> Callable[[str, _Known], str | None]:
    return lambda cell, _: None if cell in allowed else f"{cell!r} is none of {', '.join(allowed)}"


def _unknown(cell: str, keys: frozenset[str], what: str) -> str | None:
    strangers = [part for part in many(cell) if part not in keys]
    return f"no row of {what} has the key {strangers[0]!r}" if strangers else None


_WRONG: Mapping[str, Callable[[str, _Known], str | None]] = {
    "text": lambda *_: None,
    "key": lambda cell, _: None if _KEY.match(cell) else f"{cell!r} is no key: capitals, digits and '_' only",
    "list": _wrong_list,
    "day": _wrong_day,
    "when": _wrong_when,
    "act": _one_of(recognitions.ACTS),
    "number": lambda cell, _: None if cell.isdecimal() else f"{cell!r} is no whole number",
    "status": _one_of(STATUSES),
    "use": _one_of(USES),
    "gender": _one_of(("f", "m")),
    "yes": _one_of(("yes",)),
    "body": lambda cell, known: _unknown(cell, known.bodies, "bodies"),
    "known": lambda cell, known: _unknown(cell, known.states | known.bodies, "states or bodies"),
    "states": lambda cell, known: _wrong_list(cell, known) or _unknown(cell, known.states, "states"),
    "members": lambda cell, known: _wrong_list(cell, known) or _unknown(cell, known.states | known.bodies, "states or bodies"),
}


def _twice(table: str, rows: Sequence[Row]) -> Iterator[tuple[int, str]]:
    """Yields the rows that stand there already: with the key of another, or word for word."""
    seen: dict[tuple[str, ...], int] = {}
    for line, cells in rows:
        own = (cells["key"],) if table in ("states", "bodies") else tuple(cells.values())
        if own in seen:
            yield line, f"the row stands twice: line {seen[own]} has {'|'.join(own)!r}"
        seen.setdefault(own, line)


def _overlaps(table: str, rows: Sequence[Row]) -> Iterator[tuple[int, str]]:
    """Yields the terms that begin before another of the same thing has ended: memberships, short and official names, alike names."""
    groups: dict[tuple[str, ...], list[tuple[str, str, int]]] = defaultdict(list)
    for line, cells in rows:
        term = (cells.get("from", ""), cells.get("to", "") or "9", line)
        if table == "memberships":
            for state in many(cells["states"]):
                groups[cells["body"], state].append(term)
        elif table == "names" and cells["use"] in (SHORT, OFFICIAL):
            groups[cells["key"], cells["use"]].append(term)
        elif table == "names":
            groups[cells["key"], cells["use"], fold(cells["name"])].append(term)
    for thing, terms in groups.items():
        terms.sort()
        for (_, end, earlier), (start, _, line) in pairwise(terms):
            if start < end:
                yield line, f"overlaps with line {earlier}: {' '.join(thing)} on one day"


def _is_day(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False
