"""Decides which printed date is the day of publication, from the page alone.

A date inside running text is never one. In this order: a date with "Published" before it; the byline's; a line of its
own in the head; the dateline's; the text's first words; a line of its own at the end; "Updated"; the address, the
file's name. What 04/08/10 means is for `readings`.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache

from verbale.intake import dates, readings
from verbale.intake.dates import Day, Printed
from verbale.intake.head import Credit
from verbale.intake.lines import Lines
from verbale.record import Found, Span

PUBLISHED, BYLINE, HEAD_LINE, DATELINE, FIRST_WORDS, LAST_LINE, UPDATED = range(7)  # the lower wins
REASONS = (
    "printed as the date of publication", "the byline's date", "a date line at the head", "the dateline's date",
    "the date the text begins with", "a date line at the end", "printed as the date of the last update",
)  # fmt: skip
CREDIT_RANKS = {"byline": BYLINE, "masthead": HEAD_LINE, "dateline": DATELINE}
HEAD_LINES, LAST_LINES = 10, 4
RUNNING_HEAD = 400  # code points before a date in its line: a page pasted into one line has its date within them
LONGEST_LINE = 140  # code points: a line with a date that is longer is a sentence
BARS = ("|", "•", "·")  # between what a page says of itself and the news, where all stand in one line
COPYRIGHT = re.compile(r"(?:©|\([cC]\)|[Cc]opyright)\D{0,12}((?:19|20)\d\d)")
IN_NAME = re.compile(r"(?<!\d)((?:19|20)\d\d)([-_./]?)(\d\d)\2(\d\d)(?!\d)")


@dataclass(frozen=True, slots=True)
class Dated:
    """A printed date in a place where a page says its own, and the stretch to mark as debris."""

    printed: Printed
    rank: int
    span: Span


def standing(lines: Lines, printed: Sequence[Printed], heads: Sequence[Credit], language: str) -> tuple[Dated, ...]:
    """Returns the dates that stand apart from the news, in the order of the text."""
    found = []
    for credit in heads:
        if credit.date is not None:
            found.append(Dated(credit.date, CREDIT_RANKS[credit.kind], credit.span))
    for item in printed:
        if not any(credit.span.overlaps(item.span) for credit in heads) and (dated := _standing(item, lines, printed, heads, language)):
            found.append(dated)
    return tuple(sorted(found, key=lambda dated: dated.printed.span))


def _standing(item: Printed, lines: Lines, printed: Sequence[Printed], heads: Sequence[Credit], language: str) -> Dated | None:
    """Returns the date with its role, None where it belongs to a sentence."""
    index = lines.index(item.span.start)
    line = lines.spans[index]
    left, right = _bounds(item, line, heads)
    if item.span.start - left > RUNNING_HEAD:
        return None
    before, after = lines.text[left : item.span.start], lines.text[item.span.end : right]
    after = "" if after == "." else after
    cue, opening = _cue(before, language)
    start = left + len(opening) if cue is not None else item.span.start
    alone = right - left <= LONGEST_LINE and not _hangs(opening, language)
    alone = alone and all(_is_furniture(side, language) for side in (opening, _undated(after, printed, item)))
    early, late = index < HEAD_LINES, index >= len(lines.spans) - LAST_LINES
    if alone and (early or late or cue in (PUBLISHED, UPDATED)) and item.readings[0].year:
        whole = Span(left + len(lines.text[left:right]) - len(lines.text[left:right].lstrip()), left + len(lines.text[left:right].rstrip()))
        rank = cue if cue in (PUBLISHED, UPDATED) else HEAD_LINE if early else LAST_LINE
        return Dated(item, rank, whole)
    if item.weekday is not None and item.readings[0].year and _ends_headline(before, after, index, language):
        return Dated(item, HEAD_LINE, item.span)
    if index == 0 and item.readings[0].year and left == line.start and _begins(after, item):
        rank = cue if cue in (PUBLISHED, UPDATED) else FIRST_WORDS
        if not opening.strip():
            return Dated(item, rank, Span(start + _blanks(lines.text[start:]), item.span.end))
        if opening.rstrip()[-1] in BARS and after.lstrip()[:1] in BARS and _is_furniture(opening, language):
            return Dated(item, rank, Span(left, item.span.end))
    return None


def _bounds(item: Printed, line: Span, heads: Sequence[Credit]) -> tuple[int, int]:
    """Returns the stretch of the line around a date that no byline or dateline takes."""
    left = max([line.start, *(c.span.end for c in heads if line.start <= c.span.start and c.span.end <= item.span.start)])
    right = min([line.end, *(c.span.start for c in heads if item.span.end <= c.span.start < line.end)])
    return left, right


def _clock(language: str) -> str:
    """Returns a pattern for a time of the day or a time zone."""
    words = dates.words(language)
    return f"{words['time']}|{words['zone']}"


@cache
def _cues(language: str) -> re.Pattern[str]:
    """Returns a pattern for the word that says what day a date is, at the end of what stands before it."""
    words = dates.words(language)
    kinds = "|".join(f"(?P<{name}>{'|'.join(words[name])})" for name in ("published", "updated", "dated"))
    clock = rf"(?:[\s,(]*(?:{_clock(language)})[\s,)]*)*"
    return re.compile(rf"(?:^|(?<=[\s|•·–—(,;:/-]))(?i:{kinds})(?i:\s+(?:on|at))?\s*[:\-–—]?{clock}\s*(?:on\s+)?\(?$")


def _cue(before: str, language: str) -> tuple[int | None, str]:
    """Returns the role that the words before a date give it (None: no such word), and what stands before that word."""
    hit = _cues(language).search(before)
    if hit is None:
        return None, before
    role = PUBLISHED if hit["published"] else UPDATED if hit["updated"] else HEAD_LINE
    return role, before[: hit.start()]


def _undated(after: str, printed: Sequence[Printed], item: Printed) -> str:
    """Returns the words after a date without the dates among them."""
    for other in printed:
        if item.span.end <= other.span.start < item.span.end + len(after):
            start, end = other.span.start - item.span.end, other.span.end - item.span.end
            after = after[:start] + " " * (end - start) + after[end:]
    return after


@cache
def _furniture(language: str) -> re.Pattern[str]:
    """Returns a pattern for one word of a line that is no sentence: a name, a clock, a word between names."""
    words = dates.words(language)
    cues = "|".join((*words["published"], *words["updated"], *words["dated"]))
    small = "|".join(words["small"])
    return re.compile(rf"(?:(?i:{cues}|{small})|[ap]\.?m\.?|[A-Z][\w.'’-]*|\d{{1,2}})")


def _hangs(before: str, language: str) -> bool:
    """Whether a preposition before a date makes it part of a sentence or headline."""
    words = before.split()
    return bool(words) and words[-1].lower() in dates.words(language)["hanging"]


def _is_furniture(stretch: str, language: str) -> bool:
    """Whether the words beside a date make no sentence: few, and capitalised."""
    stretch = re.sub(rf"\b(?:{_clock(language)})(?!\w)", " ", stretch).strip(" \t\u00a0|•·–—,;:()[]/-")
    words = [word for word in re.split(r"[\s|•·–—,;:()\[\]/]+(?:-+\s+)?", stretch) if word]
    if len(words) > 10 or re.search(r"[a-z]{2}[.!?](?:\s|$)", stretch):
        return False
    return all(_furniture(language).fullmatch(word) for word in words)


def _begins(after: str, item: Printed) -> bool:
    """Whether the news begins after a date that opens the text, rather than going on with it ("3 May 2019 was the day")."""
    rest = after.lstrip(" \t\u00a0|•·–—:-,")
    return bool(rest) and not rest[0].islower() and (item.first is not None or not after.startswith(","))


def _ends_headline(before: str, after: str, index: int, language: str) -> bool:
    """Whether a weekday and date follow a headline in its line, as pages pasted into one line have it: no comma, no preposition."""
    words = before.split()
    begins = not after.strip() or bool(re.match(r"\s+[\"“A-Z]", after))
    ends = 3 <= len(words) <= 30 and words[-1][-1].isalnum() and not _hangs(before, language)
    return index < 2 and begins and ends


def _blanks(text: str) -> int:
    """Returns how many blanks a text begins with."""
    return len(text) - len(text.lstrip())


def decide(dated: Sequence[Dated], printed: Sequence[Printed], text: str, language: str, *, name: str, url: str | None) -> Found | None:
    """Returns the day of publication with its evidence; None where the page does not say it."""
    years = {item.printed.sure.year for item in dated if item.printed.sure} | {int(year) for year in COPYRIGHT.findall(text)}
    years |= {day.year for day in (_named(url or ""), _named(name)) if day}
    for item in sorted(dated, key=lambda item: (item.rank, item.printed.span)):
        settled = readings.settle(item.printed, printed, text, language, years)
        if settled is not None:
            day, how = settled
            return Found("published", day.isoformat(), item.printed.span, "; ".join(filter(None, (REASONS[item.rank], how))))
    return None


def beside(whole: str, language: str) -> Found | None:
    """Returns the day that a page's words beside its main text call the one of publication; None where they name none, or several."""
    lines, printed = Lines(whole), dates.find(whole, language)
    dated = standing(lines, printed, (), language)
    for rank in (PUBLISHED, UPDATED):
        found = [decide([item], printed, whole, language, name="", url=None) for item in dated if item.rank == rank]
        days = {item.value for item in found if item}
        if len(days) == 1:
            return Found("published", days.pop(), None, f"{REASONS[rank]}, beside the main text")
    return None


def named(name: str, url: str | None) -> Found | None:
    """Returns the day in the address or the file's name; None where there is none."""
    for place, reason in ((url or "", "the date in its address"), (name, "the date in the file's name")):
        if (day := _named(place)) is not None:
            return Found("published", day.isoformat(), None, reason)
    return None


def _named(place: str) -> date | None:
    """Returns the day in an address or a file's name, as 2019-03-31 or /2019/03/31/ or 20190331."""
    for hit in IN_NAME.finditer(place):
        if (on := Day(int(hit[1]), int(hit[3]), int(hit[4])).on()) is not None:
            return on
    return None


def given_day(value: str, language: str) -> date | None:
    """Returns the day that metadata given beside the text say; None where they say none, or leave it open."""
    found = dates.find(value, language)
    if len(found) != 1 or found[0].span.start or re.search(r"[^\W\d_]{4,}", value[found[0].span.end :]):
        return None
    return found[0].sure
