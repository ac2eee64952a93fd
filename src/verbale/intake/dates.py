"""Finds every day printed in a text, with what is sure and what is not: which number is the month, which year is meant.

It judges no date's role (`published` does) and never asks what day it is now. The names and forms are a word list of
the language, `reference/data/<language>/dates.yaml`.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from verbale.record import Span
from verbale.reference import lexicon

FIRST_YEAR, LAST_YEAR = 1900, 2099
PIVOT = 70  # two-digit years below it are of this century: no page was printed before 1970


@dataclass(frozen=True, slots=True)
class Day:
    """A reading of a printed date; `year` is None where none is printed."""

    year: int | None
    month: int
    day: int

    def on(self, year: int | None = None) -> date | None:
        """Returns the calendar day, in `year` where none is printed; None where there is no such day."""
        try:
            return date(self.year or year or 0, self.month, self.day)
        except ValueError:
            return None


@dataclass(frozen=True, slots=True)
class Printed:
    """A date as printed: its span, its one reading, or two where day and month may change places.

    `weekday` 0 is Monday; `first` is the first number of a date in numbers whose order is a habit, as 04/08/10.
    """

    span: Span
    readings: tuple[Day, ...]
    weekday: int | None = None
    first: int | None = None

    @property
    def sure(self) -> date | None:
        """The calendar day where year, month and day are all certain."""
        return self.readings[0].on() if len(self.readings) == 1 and self.readings[0].year else None


@cache
def words(language: str) -> Mapping[str, Any]:
    """Returns the language's list of date words."""
    return lexicon.load(language, "dates")


@cache
def _numbers(language: str, names: str) -> dict[str, int]:
    """Returns the numbers of months or weekdays by their lower-case spellings."""
    return {spelling.lower(): number for number, spellings in words(language)[names].items() for spelling in spellings}


def weekday(name: str, language: str) -> int:
    """Returns the number of a weekday's name, 0 for Monday; raises KeyError for a word that is none."""
    return _numbers(language, "weekdays")[name.lower()]


def _any_of(language: str, names: str) -> str:
    """Returns a pattern for the spellings of months or weekdays, capitalised or in capitals."""
    spellings = sorted((s for row in words(language)[names].values() for s in row), key=lambda s: (-len(s), s))
    return "|".join(f"{s}|{s.upper()}" for s in spellings)


@cache
def _forms(language: str) -> tuple[re.Pattern[str], ...]:
    """Returns the compiled forms of a printed date."""
    parts = {
        "{month}": rf"(?P<month>{_any_of(language, 'months')})\.?",
        "{weekday}": rf"(?P<weekday>{_any_of(language, 'weekdays')})\.?",
        "{day}": r"(?P<day>\d{1,2})",
        "{month_number}": r"(?P<number>\d{1,2})",
        "{year}": r"(?P<year>\d{4})(?![\d:])",
        "{short_year}": r"(?P<year>\d{4}|\d{2})(?![\d:])",
        "{a}": r"(?P<a>\d{1,2})",
        "{b}": r"(?P<b>\d{1,2})",
    }
    compiled = []
    for form in words(language)["forms"]:
        for name, pattern in parts.items():
            form = form.replace(name, pattern)
        compiled.append(re.compile(rf"(?<![\w/.-])(?:{form})(?!\w|[/-]\d)"))
    return tuple(compiled)


def find(text: str, language: str) -> tuple[Printed, ...]:
    """Returns the dates printed in `text`, in order, none overlapping another; the longest wins where several fit."""
    found = [printed for form in _forms(language) for hit in form.finditer(text) if (printed := _read(hit, language))]
    found.sort(key=lambda printed: (printed.span.start, -printed.span.end))
    kept: list[Printed] = []
    for printed in found:
        if not kept or printed.span.start >= kept[-1].span.end:
            kept.append(printed)
    return tuple(kept)


def _read(hit: re.Match[str], language: str) -> Printed | None:
    """Returns what a match says, or None where the calendar has no such day."""
    parts = {name: value for name, value in hit.groupdict().items() if value is not None}
    year = _year(parts.get("year"))
    if "year" in parts and year is None:
        return None
    if "a" in parts:
        first, second = int(parts["a"]), int(parts["b"])
        options = [Day(year, second, first)] if parts["sep"] == "." else [Day(year, second, first), Day(year, first, second)]
    else:
        number = int(parts["number"]) if "number" in parts else _numbers(language, "months")[parts["month"].lower()]
        options = [Day(year, number, int(parts["day"]))]
    weekday = _numbers(language, "weekdays")[parts["weekday"].lower()] if "weekday" in parts else None
    readings = tuple(dict.fromkeys(day for day in options if day.on(2000) is not None and (year is None or day.on() is not None)))
    if len(readings) > 1 and weekday is not None:
        readings = tuple(day for day in readings if (on := day.on()) and on.weekday() == weekday) or readings
    return Printed(Span(*hit.span()), readings, weekday, int(parts["a"]) if "a" in parts else None) if readings else None


def _year(printed: str | None) -> int | None:
    """Returns a printed year in full, None where it is none that a newspaper prints."""
    if printed is None:
        return None
    year = int(printed)
    if len(printed) == 2:
        year += 1900 if year >= PIVOT else 2000
    return year if FIRST_YEAR <= year <= LAST_YEAR else None
