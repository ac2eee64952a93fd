"""Reads a user's own actors file: states, bodies, persons and offices that the reference lacks, or invented ones.

The file is YAML of five lists, each optional, with the same columns as the bundled tables:

    states:
      - name: Verdania                       # the English short name, as it is to be shown
        official: Republic of Verdania       # optional, like all that follows
        names: [Verdany]                     # equal short names: the one that an article uses is shown
        aliases: [Green Republic]            # other names, acronyms (in capitals) included
        people: [Verdanian, Verdanians]      # adjectives and demonyms, plural too
        seats: [Port Amber, the Rose Palace] # capitals and seats that stand for the government
        from: 1921-05-01
        to: 2021-01-01                       # the first day on which it no longer held
    bodies:
      - name: Strait Commission
        aliases: [SC, the Commission]
        people: []                           # adjectives that stand for the body (European)
        part_of: United Nations              # optional
        speaks_for: Verdania                 # the state or body whose voice it is; left out: its own
    persons:                                 # only for those with other spellings or a known gender
      - name: Ilva Maren
        aliases: [Ilva Marén]
        gender: f                            # f or m
    offices:
      - person: Ilva Maren                   # need not stand under persons
        title: Foreign Minister
        of: Verdania                         # a state or body of this file or of the reference
        from: 2010-01-01
        to: 2012-07-01                       # the first day on which it is no longer held; left out: still held
    names:                                   # names that hold between two dates only, as in names.csv
      - of: Verdania                         # a state or body of this file or of the reference
        name: Greater Verdania
        use: short                           # short (the name shown), official, alias, people or seat
        from: 1940-06-01
        to: 1958-03-01                       # the first day on which it was no longer borne

What it refuses, each with file, line and remedy: a list or key that is not in this layout, a row without its name, a
value of another type, a date that is none or lies before its beginning, a name given twice, an `of`, `part_of` or
`speaks_for` that names nothing known. A `key` may be given to say that the row is the reference's own (`key: SRB`);
left out, it is made from the name. A state or body with the name of one in the reference takes its place.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import NoReturn

import yaml

from verbale.errors import ReferenceFileError
from verbale.reference.facts import USES, Body, Dated, Facts, Holding, Person, State
from verbale.reference.folding import fold

COLUMNS: Mapping[str, Mapping[str, str]] = {
    "states": {"name": "name", "key": "word", "official": "word", "names": "words", "aliases": "words", "people": "words", "seats": "words",
               "from": "date", "to": "date"},
    "bodies": {"name": "name", "key": "word", "aliases": "words", "people": "words", "part_of": "word", "speaks_for": "word",
               "from": "date", "to": "date"},
    "persons": {"name": "name", "key": "word", "aliases": "words", "gender": "gender"},
    "offices": {"person": "name", "title": "name", "of": "name", "from": "date", "to": "date"},
    "names": {"of": "name", "name": "name", "use": "use", "from": "date", "to": "date"},
}  # fmt: skip
Known = Callable[[str], str | None]  # the key of the state or body of that name in the reference


@dataclass(frozen=True, slots=True)
class Row:
    """One row of the file: its line (from 1) and its checked values."""

    line: int
    values: Mapping[str, str | tuple[str, ...]]

    def word(self, column: str) -> str | None:
        """Returns the value of a column that holds one word or phrase, None where it is left out."""
        value = self.values.get(column)
        return value if isinstance(value, str) else None

    def words(self, column: str) -> tuple[str, ...]:
        """Returns the values of a column that holds a list, empty where it is left out."""
        value = self.values.get(column, ())
        return (value,) if isinstance(value, str) else value


def read(path: str, known: Known) -> Facts:
    """Returns the facts of the actors file at `path`; raises ReferenceFileError with file and line where it is wrong.

    `known` gives the key of a state or body of the reference by its name, or None.
    """
    try:
        text = Path(path).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise ReferenceFileError(f"{path}: the actors file cannot be read ({error}): give a YAML file in UTF-8") from error
    return _File(path, known).facts(_compose(path, text))


def _compose(path: str, text: str) -> yaml.Node | None:
    try:
        node: yaml.Node | None = yaml.compose(text, Loader=yaml.SafeLoader)
        return node
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = 1 if mark is None else mark.line + 1
        raise ReferenceFileError(f"{path}, line {line}: no valid YAML ({getattr(error, 'problem', error)})") from error


class _File:
    """One actors file while it is checked: knows its path, for messages, and the names that it has defined."""

    def __init__(self, path: str, known: Known) -> None:
        self.path = path
        self.known = known
        self.keys: dict[str, str] = {}

    def fail(self, line: int, problem: str) -> NoReturn:
        raise ReferenceFileError(f"{self.path}, line {line}: {problem}")

    def facts(self, root: yaml.Node | None) -> Facts:
        tables = self._tables(root)
        for name in ("states", "bodies"):
            for row in tables[name]:
                self._define(row)
        return Facts(
            tuple(self._state(row) for row in tables["states"]),
            tuple(self._body(row) for row in tables["bodies"]),
            tuple(self._person(row) for row in tables["persons"]),
            tuple(self._holding(row) for row in tables["offices"]),
            tuple(self._dated(row) for row in tables["names"]),
        )

    def _tables(self, root: yaml.Node | None) -> dict[str, list[Row]]:
        if root is None:
            return {name: [] for name in COLUMNS}
        if not isinstance(root, yaml.MappingNode):
            self.fail(1, f"an actors file is a mapping with the lists {', '.join(COLUMNS)}")
        tables: dict[str, list[Row]] = {name: [] for name in COLUMNS}
        for key, value in root.value:
            if key.value not in COLUMNS:
                self.fail(key.start_mark.line + 1, f"unknown list {key.value!r}: use one of {', '.join(COLUMNS)}")
            if not isinstance(value, yaml.SequenceNode):
                self.fail(key.start_mark.line + 1, f"{key.value} must be a list, one row after each '-'")
            tables[key.value] = [self._row(key.value, item) for item in value.value]
        return tables

    def _row(self, table: str, node: yaml.Node) -> Row:
        line = node.start_mark.line + 1
        columns = COLUMNS[table]
        if not isinstance(node, yaml.MappingNode):
            self.fail(line, f"a row of {table} is a mapping with the keys {', '.join(columns)}")
        values: dict[str, str | tuple[str, ...]] = {}
        for key, value in node.value:
            at = key.start_mark.line + 1
            if key.value not in columns:
                self.fail(at, f"unknown key {key.value!r} in {table}: use one of {', '.join(columns)}")
            if key.value in values:
                self.fail(at, f"the key {key.value!r} stands twice in one row")
            values[key.value] = self._value(columns[key.value], key.value, value)
        for column, kind in columns.items():
            if kind in ("name", "use") and not values.get(column):
                self.fail(line, f"a row of {table} needs {column!r}")
        row = Row(line, values)
        self._check_dates(row)
        return row

    def _value(self, kind: str, column: str, node: yaml.Node) -> str | tuple[str, ...]:
        line = node.start_mark.line + 1
        if kind == "words" and isinstance(node, yaml.SequenceNode):
            return tuple(self._text(column, item) for item in node.value)
        text = self._text(column, node)
        if kind == "date" and not _is_date(text):
            self.fail(line, f"{column}: {text!r} is no date: write it as 2010-08-04")
        if kind == "gender" and text not in ("f", "m"):
            self.fail(line, f"gender: {text!r} is neither f nor m: leave it out where it is not known")
        if kind == "use" and text not in USES:
            self.fail(line, f"use: {text!r} is none of {', '.join(USES)}")
        return (text,) if kind == "words" else text

    def _text(self, column: str, node: yaml.Node) -> str:
        if not isinstance(node, yaml.ScalarNode) or not node.value.strip():
            self.fail(node.start_mark.line + 1, f"{column} must be text")
        return str(node.value).strip()

    def _check_dates(self, row: Row) -> None:
        start, end = row.word("from"), row.word("to")
        if start and end and end <= start:
            self.fail(row.line, f"to ({end}) must be later than from ({start})")

    def _define(self, row: Row) -> None:
        name = fold(str(row.values["name"]))
        if name in self.keys:
            self.fail(row.line, f"{row.values['name']!r} is defined twice: keep one row")
        self.keys[name] = row.word("key") or self.known(str(row.values["name"])) or name

    def _key(self, row: Row, column: str) -> str | None:
        name = row.word(column)
        if name is None:
            return None
        key = self.keys.get(fold(name)) or self.known(name)
        if key is None:
            self.fail(row.line, f"{column}: no state or body is called {name!r}: add it under states or bodies")
        return key

    def _state(self, row: Row) -> State:
        name = str(row.values["name"])
        lists = (row.words("names"), row.words("aliases"), row.words("people"), row.words("seats"))
        return State(self.keys[fold(name)], name, row.word("official"), *lists, row.word("from"), row.word("to"))

    def _body(self, row: Row) -> Body:
        name = str(row.values["name"])
        part_of, speaks_for = self._key(row, "part_of"), self._key(row, "speaks_for")
        lists = (row.words("aliases"), row.words("people"))
        return Body(self.keys[fold(name)], name, *lists, part_of, speaks_for, row.word("from"), row.word("to"))

    def _person(self, row: Row) -> Person:
        name = str(row.values["name"])
        return Person(row.word("key") or fold(name), name, row.words("aliases"), row.word("gender"))

    def _holding(self, row: Row) -> Holding:
        return Holding(str(row.values["person"]), str(row.values["title"]), self._of(row), row.word("from"), row.word("to"))

    def _dated(self, row: Row) -> Dated:
        return Dated(self._of(row), str(row.values["name"]), str(row.values["use"]), row.word("from"), row.word("to"))

    def _of(self, row: Row) -> str:
        of = self._key(row, "of")
        assert of is not None  # the column is required
        return of


def _is_date(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False
