"""Answers a file of stance probes, one JSON object a line: a wrong line is named with its remedy, and the rest goes on."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import asdict
from functools import cache
from typing import TYPE_CHECKING

from verbale.errors import FormatError
from verbale.workspace import probes
from verbale.workspace.probes import Line, Row

if TYPE_CHECKING:
    from verbale.language import Reader

LAYOUT = 'write {"content": "…", "proposition": "…"}, one object a line'
NEEDED = ("content", "proposition")
TEXTS = ("content", "cue", "proposition", "counter", "source", "speaker")  # one text each, or null
_LONGEST = 20_000  # code points of one text of a probe: a statement is a sentence or a few


def answers(path: str) -> Iterator[Line]:
    """Yields the lines of the file answered, in their order, blank ones left out.

    Raises FormatError where the file cannot be read at all, ModelError where a bundled model cannot.
    """
    return probes.answered(path, LAYOUT, lambda row, where: _answer(_checked(row, where)))


def _checked(row: Row, where: str) -> Row:
    """Returns the row; raises FormatError for a key that is missing, empty or of the wrong kind."""
    for key in NEEDED:
        if key not in row:
            raise FormatError(f'{where}: `{key}` is missing: add "{key}": "…"')
    for key in TEXTS:
        if key in NEEDED or row.get(key) is not None:
            _check_text(key, row[key], where)
    terms = row.get("terms")
    if terms is not None and not (isinstance(terms, list) and all(isinstance(term, str) for term in terms)):
        raise FormatError(f'{where}: `terms` is {_shown(terms)}: write a list of texts such as ["border", "frontier"]')
    return row


def _check_text(key: str, value: object, where: str) -> None:
    if not isinstance(value, str):
        raise FormatError(f"{where}: `{key}` is {_shown(value)}: write one text")
    if key in NEEDED and not any(map(str.isalnum, value)):
        raise FormatError(f"{where}: `{key}` has no words: write them")
    if len(value) > _LONGEST:
        raise FormatError(f"{where}: `{key}` has {len(value)} characters, at most {_LONGEST} are read: give the statement alone")
    probes.check_letters(key, value, where)


def _shown(value: object) -> str:
    """Returns a value for a message, cut."""
    text = json.dumps(value)
    return text if len(text) <= 40 else text[:40] + "…"


def _answer(row: Mapping[str, object]) -> dict[str, object]:
    from verbale.positions import probe

    asked = probe.Probe(
        content=str(row["content"]),
        proposition=str(row["proposition"]),
        cue=_text(row, "cue"),
        counter=_text(row, "counter"),
        terms=tuple(term for term in _terms(row) if term.strip()),
        speaker=_text(row, "source") or _text(row, "speaker"),
    )
    text = probe.article(asked)
    return asdict(probe.answer(asked, text, _reader().read(text.legible())))


def _text(row: Mapping[str, object], key: str) -> str | None:
    value = row.get(key)
    return value if isinstance(value, str) and value.strip() else None


def _terms(row: Mapping[str, object]) -> list[str]:
    terms = row.get("terms")
    return [str(term) for term in terms] if isinstance(terms, list) else []


@cache
def _reader() -> "Reader":
    """Returns the bundled reader model, opened when the first probe asks for it."""
    from verbale.language import Reader

    return Reader()
