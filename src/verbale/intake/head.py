"""Finds who wrote an article, for whom and where: bylines and datelines, with the words they were read off.

The wording is a word list of the language, `reference/data/<language>/debris.yaml`. Both are marked, so that neither an
author nor an agency nor the place of writing becomes an actor. What day it was is for `published`.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from verbale.intake import dates
from verbale.intake.debris import agencies
from verbale.intake.lines import Lines
from verbale.record import Found, Mark, Span
from verbale.reference import lexicon

HEAD_LINES = 8  # not blank; bylines and datelines stand within them
RUNNING_HEAD = 1000  # code points in which a page pasted into one line has its byline and dateline
LONGEST_BYLINE = 140
CAPITAL = "[A-ZÀ-ÖØ-ÞĀĂĄĆĈĊČĎĐĒĖĘĚĞĠĢĪİĶĹĻĽŁŃŅŇŌŐŒŔŘŚŞŠŢŤŪŮŰŸŹŻŽȘȚƏ]"
WORD = rf"{CAPITAL}[\w.’'-]*"
# A hyphen counts with blanks around it, or after a bracket: "AFL-CIO" and "U.S.-led" begin no dateline.
DASH = r"(?:\s*(?:[—―]|--)\s*|\s+–\s*|(?<=[)\]/])\s*[–-]\s*|\s*–\s+|\s+-\s+)(?=[\u200b-\u200f\u202a-\u202e\u2066-\u2069]?[\"“‘'(\w])"
LONG_WORD_STOP = re.compile(r"[^\W\d_]{3}\.$")  # a full stop that is no abbreviation's
AFTER_NAME = re.compile(r"\s*(?:[,|•·–—/-]+|\band\b)?\s*")


@dataclass(frozen=True, slots=True)
class Credit:
    """A byline or dateline: the stretch it takes, what it says, and the date printed with it."""

    kind: str  # byline, dateline or masthead
    span: Span
    values: tuple[Found, ...]
    date: dates.Printed | None = None

    @property
    def mark(self) -> Mark:
        """The stretch as debris."""
        return Mark(self.span, self.kind)


@cache
def _words(language: str) -> Any:
    """Returns the language's list."""
    return lexicon.load(language, "debris")


@cache
def _patterns(language: str, section: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Returns the compiled bylines or datelines as (where, expression)."""
    months = "|".join(re.escape(word) for row in dates.words(language)["months"].values() for name in row for word in (name, name.upper()))
    weekdays = "|".join(re.escape(word) for row in dates.words(language)["weekdays"].values() for word in row)
    day = rf"(?:(?:{weekdays})\.?,? )?(?:(?:{months})\.? \d{{1,2}}|\d{{1,2}} (?:{months})\.?)"
    person = rf"{WORD}(?: (?:(?:de|van|von|der|den|da|di|dos|al|el|bin|ibn|la|le|du) )*{WORD}){{1,3}}"
    parts = {
        "{people}": rf"{person}(?:(?:, | and | & |, and ){person}){{0,3}}",
        "{person}": person,
        "{place}": rf"{WORD}(?: {WORD}){{0,2}}",
        "{caps}": rf"{CAPITAL}(?:{CAPITAL}|[.'’-])+(?:[ /-](?:{CAPITAL}|[.'’])+){{0,3}}",
        "{region}": rf"(?:, (?!(?:{weekdays}|{months})\b){WORD}(?: {WORD}){{0,2}}){{0,2}}",
        "{day}": rf"{day}(?:,? \d{{4}})?",
        "{full_day}": rf"{day},? \d{{4}}",
        "{name}": rf"{WORD}(?: {WORD}){{0,3}}",
        "{agency}": rf"(?:{agencies(language)}|{CAPITAL}{{2,8}})",
        "{agencies}": rf"(?:{agencies(language)})",
        "{dash}": DASH,
    }
    rows = []
    for row in _words(language)[section]:
        source = row["pattern"]
        for name, pattern in parts.items():
            source = source.replace(name, pattern)
        rows.append((row["where"], re.compile(source)))
    return tuple(rows)


def find_dateline(lines: Lines, printed: Sequence[dates.Printed], language: str) -> Credit | None:
    """Returns the article's dateline, the first in its head; None where it has none."""
    for where, pattern in _patterns(language, "datelines"):
        for hit in _hits(where, pattern, lines):
            if hit.end() >= len(lines.text) or _is_headline(lines, hit) or not _is_place(hit.groupdict().get("place"), language):
                continue
            if _is_explained(hit, language):
                continue
            values = _values(hit, language, "dateline")
            return Credit("dateline", Span(hit.start(), _trimmed(lines.text, hit)), values, _date_in(printed, hit.start(), hit.end()))
    return None


def _hits(where: str, pattern: re.Pattern[str], lines: Lines) -> Iterator[re.Match[str]]:
    """Yields where a pattern fits in the head of the text."""
    if where == "anywhere":
        yield from pattern.finditer(lines.text, 0, RUNNING_HEAD)
        return
    for line in lines.spans[:HEAD_LINES]:
        hit = pattern.match(lines.text, line.start, line.end) if where == "start" else pattern.fullmatch(lines.text, line.start, line.end)
        if hit:
            yield hit


def _is_place(place: str | None, language: str) -> bool:
    """Whether the words before a dash may be a place: no weekday, no "On", no acronym of a body."""
    words = _words(language)
    return place is None or not set(re.split(r",? ", place)) & {*words["not_places"], *words["not_names"]}


def _is_explained(hit: re.Match[str], language: str) -> bool:
    """Whether the bracket is no agency: it spells out the letters before it, or holds a day or an opening word."""
    groups = hit.groupdict()
    agency, place = groups.get("agency") or "", groups.get("place") or ""
    words = agency.split()
    known = _words(language)
    if set(words) & {*known["not_places"], *known["not_names"], *known["not_agencies"]}:
        return True
    return len(words) > 1 and "".join(word[0] for word in words).upper() == place.replace(".", "")


def overlaps(span: Span, taken: Sequence[Credit]) -> bool:
    """Whether a stretch shares a code point with one of the credits in `taken`."""
    return any(credit.span.overlaps(span) for credit in taken)


def _is_headline(lines: Lines, hit: re.Match[str]) -> bool:
    """Whether what looks like a dateline begins a headline or a line of dates: short, and no sentence."""
    line = lines.spans[lines.index(hit.start())]
    if hit.groupdict().get("agency") or hit.end() == line.end or hit.start() != line.start:
        return False
    return len(line) < LONGEST_BYLINE and line.of(lines.text)[-1] not in ".!?”\""


def _trimmed(text: str, hit: re.Match[str]) -> int:
    """Returns the end of a match without the blanks at its end."""
    return hit.start() + len(text[hit.start() : hit.end()].rstrip())


def _values(hit: re.Match[str], language: str, kind: str) -> tuple[Found, ...]:
    """Returns the metadata that the groups of a match name."""
    names = {"author": "author", "publisher": "publisher", "agency": "publisher", "place": "dateline"}
    agency_names = _words(language)["agencies"]
    found = []
    for group, value in hit.groupdict().items():
        if value:
            value = _without_role(value, language) if group == "author" else value
            value = value.removesuffix(".") if group == "place" and "," not in value and LONG_WORD_STOP.search(value) else value
            name = agency_names.get(value, value) if names[group] == "publisher" else value
            reason = f"{'agency' if group == 'agency' else group} in the {kind}"
            found.append(Found(names[group], name, Span(hit.start(group), hit.start(group) + len(value)), reason))
    return tuple(found)


def _without_role(author: str, language: str) -> str:
    """Returns an author's name without an office after a comma ("Staff Writer"), and without the byline's full stop."""
    names = author.split(", ")
    while len(names) > 1 and (_is_role(names[-1], language, only_words=True) or re.match(rf"(?:{agencies(language)})\b", names[-1])):
        names.pop()
    name = ", ".join(names)
    return name[:-1] if LONG_WORD_STOP.search(name) else name


def _date_in(printed: Sequence[dates.Printed], start: int, end: int) -> dates.Printed | None:
    """Returns the date printed within `[start, end)`."""
    return next((item for item in printed if start <= item.span.start and item.span.end <= end), None)


def find_bylines(lines: Lines, printed: Sequence[dates.Printed], dateline: Credit | None, language: str) -> tuple[Credit, ...]:
    """Returns the bylines in the article's head, in the order of the text, none overlapping another or the dateline."""
    found: list[Credit] = []
    for where, pattern in _patterns(language, "bylines"):
        for hit in _byline_hits(where, pattern, lines, printed, dateline):
            credit = _byline(hit, where, lines, printed, dateline, language)
            if credit and not overlaps(credit.span, [*found, *([dateline] if dateline else [])]):
                found.append(credit)
    return tuple(sorted(found, key=lambda credit: credit.span))


def _byline_hits(
    where: str, pattern: re.Pattern[str], lines: Lines, printed: Sequence[dates.Printed], dateline: Credit | None
) -> Iterator[re.Match[str]]:
    """Yields where a byline fits; it may follow a date in its line, and never runs into the dateline."""
    if where != "start":
        yield from _hits(where, pattern, lines)
        return
    for line in lines.spans[:HEAD_LINES]:
        end = dateline.span.start if dateline and line.start < dateline.span.start < line.end else line.end
        after_dates = [item.span.end for item in printed if line.start <= item.span.start and item.span.end < end]
        for start in [line.start, *after_dates[:2]]:
            begin = start + len(lines.text[start:end]) - len(lines.text[start:end].lstrip(" \t|•·,–—-"))
            hit = pattern.match(lines.text, begin, end) if begin < end else None
            if hit:
                yield hit


def _byline(
    hit: re.Match[str], where: str, lines: Lines, printed: Sequence[dates.Printed], dateline: Credit | None, language: str
) -> Credit | None:
    """Returns the byline that a match begins, as far as it goes; None where it is a sentence of news."""
    author = hit.groupdict().get("author")
    if author and set(re.findall(r"[\w']+", author)) & set(_words(language)["not_names"]):
        return None
    line = lines.spans[lines.index(hit.start())]
    end = dateline.span.start if dateline and hit.end() <= dateline.span.start < line.end else line.end
    rest_at = AFTER_NAME.match(lines.text, hit.end(), end)
    at = rest_at.end() if rest_at else hit.end()
    date = next((item for item in printed if item.span.start == at), None)
    if date is not None:
        return Credit("byline", Span(hit.start(), date.span.end), _values(hit, language, "byline"), date)
    rest = lines.text[hit.end() : end].strip()
    if where == "anywhere" and (rest or hit.start() != line.start):
        return None
    if rest and not (len(rest) <= LONGEST_BYLINE and at > hit.end() and _is_role(rest, language)):
        return None
    stop = hit.end() + len(lines.text[hit.end() : end].rstrip())
    return Credit("byline", Span(hit.start(), stop), _values(hit, language, "byline"), _date_in(printed, hit.start(), stop))


def _is_role(rest: str, language: str, *, only_words: bool = False) -> bool:
    """Whether what follows a name in its line is an office (with `only_words`: nothing else), a publisher, a place or a date."""
    role = re.compile(_words(language)["role"])
    words = re.findall(r"[^\s,|•·–—/()-]+", rest)
    names = [] if only_words else [word for word in words if word[0].isupper() or word[0].isdigit() or "@" in word]
    return bool(words) and all(word in names or role.fullmatch(word) for word in words)


def find_publisher(text: str, language: str) -> Found | None:
    """Returns the publisher that a notice of rights or of origin names ("This content is harbourtimes.com"), if any."""
    names = _words(language)["agencies"]
    for row in _words(language)["publishers"]:
        hit = re.compile(row["pattern"]).search(text)
        if hit:
            value = hit["publisher"]
            return Found("publisher", names.get(value, value), Span(*hit.span("publisher")), "notice of origin or rights")
    return None
