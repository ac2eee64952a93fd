"""Decides which printed date is the day of publication, and how to read it, from the page alone.

A date inside running text is never one. In this order: a date with "Published" before it; the byline's; a line of its
own in the head; the dateline's; the text's first words; a line of its own at the end; "Updated"; the address, the
file's name. 04/08/10 is read by the other dates on the page, its readers' habits and the weekday that its news names first,
or not at all.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache

from verbale.intake import dates
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
SENTENCE = 160  # code points before a weekday that are looked at
JUST_NOW = 1  # days between what happened "on Tuesday" and the print of it
NEAR = 31  # days between a page's date and a day that its news speaks of
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
    years |= {named.year for named in (_named(url or ""), _named(name)) if named}
    for item in sorted(dated, key=lambda item: (item.rank, item.printed.span)):
        settled = settle(item.printed, printed, text, language, years)
        if settled is not None:
            day, how = settled
            return Found("published", day.isoformat(), item.printed.span, "; ".join(filter(None, (REASONS[item.rank], how))))
    for place, reason in ((url or "", "the date in its address"), (name, "the date in the file's name")):
        if (named := _named(place)) is not None:
            return Found("published", named.isoformat(), None, reason)
    return None


def settle(item: Printed, printed: Sequence[Printed], text: str, language: str, years: set[int]) -> tuple[date, str] | None:
    """Returns the calendar day of a printed date and how it was settled ("" where it is plain); None where it cannot be."""
    if item.readings[0].year is None:
        fitting = [on for year in sorted(years) if (on := item.readings[0].on(year)) and item.weekday in (None, on.weekday())]
        return (fitting[0], "its year taken from the page's other dates") if len(fitting) == 1 else None
    options = [on for reading in item.readings if (on := reading.on())]
    if len(options) == 1:
        wrong = item.weekday is not None and options[0].weekday() != item.weekday
        return options[0], "the weekday printed with it is another" if wrong else ""
    settled = _by_company(options, item, printed) or _by_habit(options, item, printed, text, language)
    return settled or _by_weekday(options, item, printed, text, language)


def _by_company(options: list[date], item: Printed, printed: Sequence[Printed]) -> tuple[date, str] | None:
    """Returns the reading that lies near the days which the text speaks of, where the other does not."""
    others = [_days(other, options) for other in printed if other is not item]
    distances = [min((abs((on - day).days) for days in others for day in days), default=NEAR + 1) for on in options]
    best = distances.index(min(distances))
    if distances[best] <= NEAR and distances.count(distances[best]) == 1:
        return options[best], "day and month by the other dates in the text"
    return None


def _days(other: Printed, options: list[date]) -> list[date]:
    """Returns the days that another date of the text may mean, in the year of either reading where it prints none."""
    days = []
    for reading in other.readings:
        for year in {option.year for option in options} if reading.year is None else {reading.year}:
            on = reading.on(year)
            if on and (other.weekday is None or on.weekday() == other.weekday):
                days.append(on)
    return days


def _by_habit(options: list[date], item: Printed, printed: Sequence[Printed], text: str, language: str) -> tuple[date, str] | None:
    """Returns the reading in the order that the page's other numbers, or its clocks, show; None where nothing shows it."""
    day_first = next(on for on in options if on.day == item.first)
    month_first = next(on for on in options if on.month == item.first)
    for other in printed:
        if other.first is not None and len(other.readings) == 1 and other.readings[0].day != other.readings[0].month:
            on = day_first if other.readings[0].day == other.first else month_first
            return on, "day and month in the order of the other dates"
    words = dates.words(language)
    shown = [bool(re.search(words[order], text)) for order in ("day_first", "month_first")]
    if shown[0] != shown[1]:
        return (day_first if shown[0] else month_first), "day and month in the order of the page's readers"
    return None


def _by_weekday(options: list[date], item: Printed, printed: Sequence[Printed], text: str, language: str) -> tuple[date, str] | None:
    """Returns the reading of which the weekday that the news names first is the same day or the day before, where the other lies apart."""
    named = next((hit for hit in _weekdays(language).finditer(text, item.span.end) if _is_past(hit, text, printed, language)), None)
    if named is None:
        return None
    weekday = dates.weekday(named[0], language)
    since = [(on.weekday() - weekday) % 7 for on in options]
    best = since.index(min(since))
    near = since[best] <= JUST_NOW and all(days > JUST_NOW for number, days in enumerate(since) if number != best)
    return (options[best], "day and month by the weekday that the news names") if near else None


@cache
def _weekdays(language: str) -> re.Pattern[str]:
    """Returns a pattern for a weekday in a sentence; "Black Friday" and "Sunday Times" are names."""
    names = "|".join(max(row, key=len) for row in dates.words(language)["weekdays"].values())
    return re.compile(rf"(?<=[a-z] )(?:{names})\b(?!['’]?\s+[A-Z])")


def _is_past(hit: re.Match[str], text: str, printed: Sequence[Printed], language: str) -> bool:
    """Whether a weekday is that of something that has happened: no date's own, and nothing ahead in the sentence before it."""
    sentence = re.split(r"[.!?]\s", text[max(0, hit.start() - SENTENCE) : hit.start()])[-1]
    own = any(other.span.contains(Span(*hit.span())) for other in printed)
    return not own and re.search(dates.words(language)["ahead"], sentence) is None


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
