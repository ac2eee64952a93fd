"""Finds the lines at an article's head that name the publication, and what stands in them or right under them.

Three forms, all held to words of the language's list (`publication_words`, `labels`): the publication's name on a line
beside the date's, the name and the date in one line, and a line with bars between publication, date, text and picture
credits. A name alone proves nothing: without a date beside it a line stays news. Bylines that say "By" are for `head`.
"""

import re
from collections.abc import Sequence
from functools import cache
from typing import Any

from verbale.intake import dates
from verbale.intake.head import CAPITAL, WORD, Credit, overlaps
from verbale.intake.lines import Lines
from verbale.record import Found, Span
from verbale.reference import lexicon

HEAD_LINES = 6  # not blank; a masthead stands within them
LONGEST_NAME = 6  # words of a publication's name
LONGEST_PART = 60  # code points between two bars
BARS = re.compile(r"\s*[|•·]\s*")
EDGES = " \t\u00a0,;:|•·()–—-"
PERSON = re.compile(rf"{WORD}(?: {WORD}){{1,3}}")
SIGNED = re.compile(rf"(?P<author>{WORD}(?: {WORD}){{1,2}}), (?P<place>{CAPITAL}[a-zà-ÿ]\w+(?: {WORD}){{0,2}})")


@cache
def _words(language: str) -> Any:
    """Returns the language's list."""
    return lexicon.load(language, "debris")


def is_publication(words: str, language: str) -> bool:
    """Whether `words` are nothing but the name of a publication: capitalised, with a word at its end that papers bear."""
    known = _words(language)
    if words in known["agencies"]:
        return True
    parts = words.split()
    if words.lower() in known["sections"]:
        return False
    if not 2 <= len(parts) <= LONGEST_NAME or not all(re.fullmatch(rf"{WORD}|of|and|&", part) for part in parts):
        return False
    if set(parts) & ({*known["not_names"], *known["publication_spares"]} - {"The", "Sunday"}) or parts[-1].endswith("."):
        return False
    return parts[-1].capitalize() in known["publication_words"] or parts[0].capitalize() in known["publication_openings"]


def find(lines: Lines, printed: Sequence[dates.Printed], taken: Sequence[Credit], language: str) -> tuple[Credit, ...]:
    """Returns the mastheads and the writers' lines under them, then those of `taken` that lie apart from them.

    A line with a publication and a date is read as a whole, even where a byline was found in it.
    """
    found: list[Credit] = []
    for index, line in enumerate(lines.spans[:HEAD_LINES]):
        date = next((item for item in printed if line.start <= item.span.start and item.span.end <= line.end), None)
        if any(other.kind == "dateline" and other.span.overlaps(line) for other in taken):
            continue
        if date is not None and date.readings[0].year:
            credit = _barred(lines, line, date, language) or _dated(lines, line, date, language)
        elif not overlaps(line, taken):
            credit = _own_line(lines, index, printed, language) or _signed(lines, index, found, printed)
        else:
            credit = None
        if credit is not None:
            found.append(credit)
    return (*found, *(credit for credit in taken if not overlaps(credit.span, found)))


def _publisher(lines: Lines, start: int, end: int) -> Found:
    """Returns the publication's name; one in capitals is given as it is otherwise written."""
    words = lines.text[start:end]
    name = " ".join(word.capitalize() for word in words.split()) if words.isupper() and len(words.split()) > 1 else words
    return Found("publisher", name, Span(start, end), "the publication's name beside the date")


def _dated(lines: Lines, line: Span, date: dates.Printed, language: str) -> Credit | None:
    """Returns a line that is a publication's name and a date, in either order."""
    for start, end in ((line.start, date.span.start), (date.span.end, line.end)):
        words = lines.text[start:end].strip(EDGES)
        other = lines.text[line.start : date.span.start] if start != line.start else lines.text[date.span.end : line.end]
        if words and not other.strip(EDGES) and is_publication(words, language):
            at = lines.text.index(words, start)
            return Credit("masthead", line, (_publisher(lines, at, at + len(words)),), date)
    return None


def _barred(lines: Lines, line: Span, date: dates.Printed, language: str) -> Credit | None:
    """Returns a line with bars whose parts are a date, a publication, labelled names; None where one part is anything else."""
    parts, at = [], line.start
    for bar in [*BARS.finditer(lines.text, line.start, line.end), None]:
        parts.append(Span(at, bar.start() if bar else line.end))
        at = bar.end() if bar else line.end
    if len(parts) < 3 or date.span not in parts:
        return None
    values: dict[str, Found] = {}
    for part in parts:
        if part == date.span:
            continue
        value = _labelled(lines, part, language)
        if value is None or len(part) > LONGEST_PART:
            return None
        values |= {item.field: item for item in value if item.field not in values}
    return Credit("masthead", line, tuple(values.values()), date) if values else None


def _labelled(lines: Lines, part: Span, language: str) -> tuple[Found, ...] | None:
    """Returns what one part between bars says (a picture's credit: nothing to keep); None where it is no credit."""
    words, labels = part.of(lines.text), _words(language)["labels"]
    if is_publication(words, language):
        return (_publisher(lines, part.start, part.end),)
    label, colon, name = words.partition(":")
    if not colon:
        label, _, name = words.partition(" ")
        if label.lower() != "by":
            return None
    if label.strip().lower() in labels["other"]:
        return ()
    if label.strip().lower() not in labels["author"] or not PERSON.fullmatch(name.strip()):
        return None
    return (Found("author", name.strip(), Span(part.end - len(name.strip()), part.end), "author between the bars of the head"),)


def _own_line(lines: Lines, index: int, printed: Sequence[dates.Printed], language: str) -> Credit | None:
    """Returns a line that is a publication's name and stands right above or below a line that is a date."""
    line = lines.spans[index]
    if not is_publication(line.of(lines.text), language):
        return None
    beside = [near for near in (index - 1, index + 1) if 0 <= near < len(lines.spans) and not lines.blank_after(min(near, index))]
    if not any(item.span == lines.spans[near] for near in beside for item in printed):
        return None
    return Credit("masthead", line, (_publisher(lines, line.start, line.end),))


def _signed(lines: Lines, index: int, found: Sequence[Credit], printed: Sequence[dates.Printed]) -> Credit | None:
    """Returns the writer's line ("Ana Doran, Zeland") right under a masthead or its date."""
    above = index - 1
    while above >= 0 and not lines.blank_after(above) and any(item.span == lines.spans[above] for item in printed):
        above -= 1
    under = above >= 0 and any(credit.span == lines.spans[above] for credit in found)
    line = lines.spans[index]
    hit = SIGNED.fullmatch(lines.text, line.start, line.end)
    if not under or lines.blank_after(index - 1) or hit is None:
        return None
    reason = "the line under the masthead"
    author, place = Span(*hit.span("author")), Span(*hit.span("place"))
    return Credit("byline", line, (Found("author", hit["author"], author, reason), Found("dateline", hit["place"], place, reason)))
