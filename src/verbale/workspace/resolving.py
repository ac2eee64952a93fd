"""Answers a file of actor probes, one JSON object a line: a wrong line is named with its remedy, and the rest goes on."""

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from verbale.errors import FormatError
from verbale.record import Article, Span

if TYPE_CHECKING:
    from verbale.pipeline.probing import Prober

LAYOUT = 'write {"text": "…", "span": [0, 8], "date": "2010-08-04"}'
_LONGEST = 200_000  # code points of one probe's text: an article at most


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the file: the probe with its answer as an object, or what is wrong with the line."""

    row: Mapping[str, object] | None
    failure: str | None = None


def answers(path: str, *, actors_file: str | None = None) -> Iterator[Line]:
    """Yields the lines of the file answered, in their order, blank ones left out.

    Raises FormatError where the file cannot be read at all, ReferenceFileError for a wrong actors file.
    """
    from verbale.pipeline.probing import Prober
    from verbale.reference import world

    prober = Prober(world(actors_file))
    try:
        data = Path(path).read_bytes()
    except OSError as error:
        raise FormatError(f"{path}: cannot be read ({error.strerror}): give the path of a .jsonl file, one probe a line") from error
    for number, raw in enumerate(data.split(b"\n"), start=1):
        line = raw.removeprefix(b"\xef\xbb\xbf") if number == 1 else raw
        if line.strip():
            yield _line(line, f"{path}, line {number}", prober)


def _line(raw: bytes, where: str, prober: "Prober") -> Line:
    try:
        row = _object(raw, where)
        article, span = _article(row, where), _span(row, where)
    except FormatError as error:
        return Line(None, str(error))
    return Line({**row, **asdict(prober.answer(article, span))})


def _object(raw: bytes, where: str) -> dict[str, object]:
    try:
        found = json.loads(raw.decode("utf-8"))
    except UnicodeDecodeError as error:
        raise FormatError(f"{where}: is not UTF-8 text (byte {error.start}): save the file as UTF-8") from error
    except (ValueError, RecursionError) as error:
        raise FormatError(f"{where}: is no valid JSON ({error}): {LAYOUT}") from error
    if not isinstance(found, dict):
        raise FormatError(f"{where}: is no JSON object: {LAYOUT}")
    return found


def _article(row: Mapping[str, object], where: str) -> Article:
    """Returns the probe's text as an article of the probe's day; raises FormatError where either is wrong."""
    text, day = row.get("text"), row.get("date")
    if not isinstance(text, str) or not any(map(str.isalnum, text)):
        raise FormatError(f"{where}: `text` must be a text with words in it: {LAYOUT}")
    if len(text) > _LONGEST:
        raise FormatError(f"{where}: `text` has {len(text)} characters, at most {_LONGEST} are read: give the paragraph alone")
    if any("\ud800" <= letter <= "\udfff" for letter in text):
        raise FormatError(f"{where}: `text` has half of a surrogate pair, which is no character: write the whole one")
    if day is not None and not _is_day(day):
        raise FormatError(f"{where}: `date` is {json.dumps(day)}, no day: write it as 2010-08-04, or leave it out where none is known")
    return Article(text, where, hashlib.sha256(text.encode("utf-8")).hexdigest(), published=day if isinstance(day, str) else None)


def _is_day(value: object) -> bool:
    try:
        return isinstance(value, str) and date.fromisoformat(value).isoformat() == value
    except ValueError:
        return False


def _span(row: Mapping[str, object], where: str) -> Span:
    """Returns the probe's span; raises FormatError where it is none, or no part of the text."""
    text, span = str(row["text"]), row.get("span")
    if not isinstance(span, list) or len(span) != 2 or not all(type(edge) is int for edge in span):
        raise FormatError(f"{where}: `span` must be two whole numbers, start and end in code points: {LAYOUT}")
    start, end = span
    if not 0 <= start < end <= len(text):
        raise FormatError(f"{where}: `span` [{start}, {end}) is no part of a text of {len(text)} code points: count again from 0")
    return Span(start, end)
