"""Tells which calendar day a printed date is: its year where none is printed, its day and month where they may change places.

04/08/10 is read by the other dates on the page, its readers' habits and the weekday that its news names first, or not at all.
"""

import re
from collections.abc import Sequence
from datetime import date
from functools import cache

from verbale.intake import dates
from verbale.intake.dates import Printed
from verbale.record import Span

NEAR = 31  # days between a page's date and a day that its news speaks of
SENTENCE = 160  # code points before a weekday that are looked at
JUST_NOW = 1  # days between what happened "on Tuesday" and the print of it


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
