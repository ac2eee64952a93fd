"""Marks what stands on a news page and is no news: share bars, credits, notices, links. Marked, never deleted.

The patterns are a word list of the language, `reference/data/<language>/debris.yaml`, each with examples of what it
marks and what it spares. A sentence of news must never be marked: no claim may rest on it any more.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from verbale.intake.lines import Lines
from verbale.record import Mark, Span
from verbale.reference import lexicon

LONGEST_LINE = 500  # code points; a longer line is a paragraph, and no pattern for whole lines means it
BESIDE_ROUNDS = 6  # "Loading Voting Loading": each round reaches one stretch further
QUOTES = re.compile('["“”]')


@dataclass(frozen=True, slots=True)
class Pattern:
    """One row of the table; `where` is line, start, end, anywhere, bracket or beside; `last` counts lines from the end."""

    kind: str
    where: str
    regex: re.Pattern[str]
    last: int | None
    marks: tuple[str, ...]
    spares: tuple[str, ...]


@cache
def table(language: str) -> tuple[Pattern, ...]:
    """Returns the language's patterns, compiled."""
    rows = lexicon.load(language, "debris")["patterns"]
    return tuple(
        _pattern(language, row)
        for row in rows
    )


def _pattern(language: str, row: Mapping[str, Any]) -> Pattern:
    """Returns one row of the table."""
    examples = (tuple(row.get(name, ())) for name in ("marks", "spares"))
    return Pattern(row["kind"], row["where"], _compile(language, row), row.get("last"), *examples)


def _compile(language: str, row: Mapping[str, Any]) -> re.Pattern[str]:
    """Returns a row's regular expression with the names of agencies put in."""
    source, flags = row["pattern"], re.RegexFlag(0)
    if source.startswith("(?i)"):
        source, flags = source.removeprefix("(?i)"), re.IGNORECASE
    source = source.replace("{pictures}", _pictures(language)).replace("{agencies}", agencies(language))
    return re.compile(rf"(?:{source})\Z" if row["where"] == "end" else source, flags)


@cache
def agencies(language: str) -> str:
    """Returns a pattern for the agencies that datelines and credits name, the longest first."""
    names = lexicon.load(language, "debris")["agencies"]
    return "|".join(re.escape(name) for name in sorted(names, key=lambda name: (-len(name), name)))


@cache
def _pictures(language: str) -> str:
    """Returns a pattern for the agencies that sell pictures."""
    return "|".join(sorted(lexicon.load(language, "debris")["picture_agencies"], key=lambda name: (-len(name), name)))


def mark(text: str, language: str, known: Iterable[Mark] = ()) -> tuple[Mark, ...]:
    """Returns the debris in `text` and what is `known` already: sorted, inside the text, none overlapping another."""
    lines = Lines(text)
    rows = table(language)
    marks = settle([*known, *(Mark(span, row.kind) for row in rows for span in _find(row, lines))], text)
    for _ in range(BESIDE_ROUNDS):
        more = [Mark(span, row.kind) for row in rows if row.where == "beside" for span in _beside(row, lines, marks)]
        grown = settle([*marks, *more], text)
        if grown == marks:
            break
        marks = grown
    return marks


def settle(marks: Iterable[Mark], text: str) -> tuple[Mark, ...]:
    """Returns the marks in order without overlaps: the earlier one keeps its words, then the longer one."""
    kept: list[Mark] = []
    for item in sorted(marks, key=lambda item: (item.span.start, -item.span.end, item.kind)):
        start = max(item.span.start, kept[-1].span.end if kept else 0)
        end = item.span.end
        while start < end and text[start].isspace():
            start += 1
        while start < end and text[end - 1].isspace():
            end -= 1
        if start < end:
            kept.append(Mark(Span(start, end), item.kind))
    return tuple(kept)


def _find(row: Pattern, lines: Lines) -> Iterator[Span]:
    """Yields what one row marks, but for rows that need other debris beside them."""
    if row.where in ("anywhere", "bracket"):
        for hit in row.regex.finditer(lines.text):
            if hit.end() > hit.start() and (row.where == "anywhere" or _stands_apart(lines, hit)) and _late(row, lines, hit.start()):
                yield Span(*hit.span())
    elif row.where != "beside":
        first = 0 if row.last is None else max(0, len(lines.spans) - row.last)
        for line in lines.spans[first:]:
            if (found := _fit(row, lines.text, line)) is not None:
                yield found


def _fit(row: Pattern, text: str, line: Span) -> Span | None:
    """Returns what a row marks in one line."""
    if row.where == "line":
        hit = row.regex.fullmatch(text, line.start, line.end) if len(line) <= LONGEST_LINE else None
    elif row.where == "start":
        hit = row.regex.match(text, line.start, line.end)
    else:
        hit = row.regex.search(text, line.start, line.end)
    return Span(*hit.span()) if hit and hit.end() > hit.start() else None


def _late(row: Pattern, lines: Lines, at: int) -> bool:
    """Whether the code point `at` stands within the last lines that a row is for."""
    return row.last is None or lines.index(at) >= len(lines.spans) - row.last


def _stands_apart(lines: Lines, hit: re.Match[str]) -> bool:
    """Whether a bracket is a credit by where it stands: after a sentence or at a line's edge, and not in a quotation."""
    line = lines.spans[lines.index(hit.start())]
    before, after = lines.text[line.start : hit.start()].rstrip(), lines.text[hit.end() : line.end].strip(" .")
    if len(QUOTES.findall(before)) % 2:
        return False
    return not before or not after or before[-1] in ".!?…”\"’'"


def _beside(row: Pattern, lines: Lines, marks: tuple[Mark, ...]) -> Iterator[Span]:
    """Yields what a row marks next to the debris found so far; the end of a line counts as debris on one side."""
    text, starts, ends = lines.text, {item.span.start for item in marks}, {item.span.end for item in marks}
    for hit in row.regex.finditer(text):
        line = lines.spans[lines.index(hit.start())]
        before = line.start + len(text[line.start : hit.start()].rstrip())
        after = _next_word(text, hit.end(), line.end)
        follows = before in ends and (after == line.end or _reached(row, text, after, starts, line.end))
        if follows or (before == line.start and after in starts):
            yield Span(*hit.span())


def _next_word(text: str, at: int, end: int) -> int:
    """Returns where the next word begins, `end` where there is none."""
    while at < end and text[at].isspace():
        at += 1
    return at


def _reached(row: Pattern, text: str, at: int, starts: set[int], end: int) -> bool:
    """Whether nothing but stretches of the same row lie between `at` and the next debris or the line's end."""
    while at < end and at not in starts:
        hit = row.regex.match(text, at, end)
        if hit is None:
            return False
        at = _next_word(text, hit.end(), end)
    return True
