"""Answers a file of actor probes, one JSON object a line: a wrong line is named with its remedy, and the rest goes on."""

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import asdict
from datetime import date

from verbale.errors import FormatError
from verbale.record import Article, Span
from verbale.workspace import probes
from verbale.workspace.probes import Line

LAYOUT = 'write {"text": "…", "span": [0, 8], "date": "2010-08-04"}'
_LONGEST = 200_000  # code points of one probe's text: an article at most


def answers(path: str, *, actors_file: str | None = None) -> Iterator[Line]:
    """Yields the lines of the file answered, in their order, blank ones left out.

    Raises FormatError where the file cannot be read at all, ReferenceFileError for a wrong actors file.
    """
    from verbale.pipeline.probing import Prober
    from verbale.reference import world

    prober = Prober(world(actors_file))
    return probes.answered(path, LAYOUT, lambda row, where: asdict(prober.answer(_article(row, where), _span(row, where))))


def _article(row: Mapping[str, object], where: str) -> Article:
    """Returns the probe's text as an article of the probe's day; raises FormatError where either is wrong."""
    text, day = row.get("text"), row.get("date")
    if not isinstance(text, str) or not any(map(str.isalnum, text)):
        raise FormatError(f"{where}: `text` must be a text with words in it: {LAYOUT}")
    if len(text) > _LONGEST:
        raise FormatError(f"{where}: `text` has {len(text)} characters, at most {_LONGEST} are read: give the paragraph alone")
    probes.check_letters("text", text, where)
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
