"""Finds the words for days in a sentence and works out which day they mean.

A day is counted back from the day of publication, since what was said was said before it was printed. A weekday, a day
of a month or "yesterday" without a publication date is no day; a full date is one in any case. Which of the days in
a sentence is the day of saying is for `occasions` to say.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from verbale.record import Span
from verbale.reference import lexicon


@dataclass(frozen=True, slots=True)
class Day:
    """Words for a time: `value` is an ISO date, month or year, None for a time that is known to be another one."""

    span: Span
    value: str | None
    exact: bool  # a day, not a month or a year


NAME = 40  # code points before a word in which a word of its name stands
_AFTER_NAME = re.compile(r"\b[A-Z]\w*[ ]$")  # a capital right before: "Today" goes on from it ("Harbour Today")
Reader = Callable[[re.Match[str], date | None, date | None], str | None]


@cache
def _list(name: str) -> Mapping[str, int]:
    found: Mapping[str, int] = lexicon.load("en", "days")[name]
    return found


def _any_of(names: Mapping[str, int] | list[str]) -> str:
    return "|".join(re.escape(name).replace(r"\ ", r"\s+") for name in sorted(names, key=len, reverse=True))


def _month(name: str) -> int:
    return _list("months").get(name.lower(), 0) or _list("months")[name.lower() + "."]


def _day(year: int, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def _full(found: re.Match[str], _published: date | None, _last: date | None) -> str | None:
    return _day(int(found["year"]), _month(found["month"]), int(found["day"]))


def _iso(found: re.Match[str], _published: date | None, _last: date | None) -> str | None:
    return _day(int(found["year"]), int(found["month"]), int(found["day"]))


def _day_of_month(found: re.Match[str], published: date | None, _last: date | None) -> str | None:
    if published is None:
        return None
    for year in (published.year, published.year - 1):
        value = _day(year, _month(found["month"]), int(found["day"]))
        if value is not None and value <= published.isoformat():
            return value
    return None


def _weekday(found: re.Match[str], published: date | None, _last: date | None) -> str | None:
    if published is None:
        return None
    back = (published.weekday() - _list("weekdays")[found["weekday"].lower()]) % 7
    if back == 0 and (found["which"] or "").lower() == "last":
        back = 7
    return (published - timedelta(days=back)).isoformat()


def _near(found: re.Match[str], published: date | None, _last: date | None) -> str | None:
    words = " ".join(found.group().lower().split())
    return (published + timedelta(days=_list("near")[words])).isoformat() if published else None


def _after_last(found: re.Match[str], published: date | None, last: date | None) -> str | None:
    if last is None:
        return None
    day = last + timedelta(days=_list("after_last")[" ".join(found.group().lower().split())])
    return day.isoformat() if published is None or day <= published else None


def _month_alone(found: re.Match[str], published: date | None, _last: date | None) -> str | None:
    month = _month(found["month"])
    if found["year"]:
        return f"{int(found['year']):04d}-{month:02d}"
    if published is None:
        return None
    year = published.year if month <= published.month else published.year - 1
    if found["which"].lower().startswith("last") and month == published.month:
        year -= 1
    return f"{year:04d}-{month:02d}"


def _month_of_publication(found: re.Match[str], published: date | None, _last: date | None) -> str | None:
    if published is None:
        return None
    if "last" in found.group().lower():
        published = published.replace(day=1) - timedelta(days=1)
    return published.isoformat()[:7]


def _year_alone(found: re.Match[str], published: date | None, _last: date | None) -> str | None:
    if found["year"]:
        return found["year"]
    return str(published.year - 1) if published else None


def _unknown(_found: re.Match[str], _published: date | None, _last: date | None) -> str | None:
    return None


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], Reader], ...]:
    """Returns the patterns with their readers, the longer expressions first: what one has taken, no other reads."""
    month, day = rf"(?P<month>{_any_of(_list('months'))}|sept)", r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?"
    year = r"(?P<year>(?:1[89]|20)\d\d)"
    weekday = rf"(?P<weekday>{_any_of(_list('weekdays'))})"
    table: list[tuple[str, Reader]] = [
        (rf"{month}\s+{day}\s*,?\s+{year}", _full),
        (rf"{day}\s+(?:of\s+)?{month}\s*,?\s+{year}", _full),
        (r"(?P<year>(?:19|20)\d\d)-(?P<month>[01]\d)-(?P<day>[0-3]\d)", _iso),
        (rf"{month}\s+{day}(?![\d:])", _day_of_month),
        (rf"{day}\s+(?:of\s+)?{month}", _day_of_month),
        (rf"(?:(?P<which>last|this|late|early)\s+)?{weekday}(?!'s|’s)", _weekday),
        (rf"(?P<near>{_any_of(_list('near'))})", _near),
        (_any_of(_list("after_last")), _after_last),
        (rf"(?P<which>in|last|late last|early last|since last|late in|early in|in late|in early|in mid|in mid-|this past)\s+{month}"
         rf"(?:\s*,?\s+(?:of\s+)?{year})?", _month_alone),
        (r"(?:earlier|later|late|early)?\s*(?:this|last) month", _month_of_publication),
        (r"(?:in|back in|in early|in late)\s+(?P<year>(?:1[89]|20)\d\d)|(?P<ago>last year)", _year_alone),
        (_any_of(lexicon.load("en", "days")["vague"]), _unknown),
    ]  # fmt: skip
    return tuple((re.compile(rf"(?<![\w’'-])(?:{pattern})(?!\w)", re.IGNORECASE), reader) for pattern, reader in table)


def find(text: str, within: Span, published: str | None, last: str | None = None) -> list[Day]:
    """Returns the times named in `within`, in order; `last` is the day that "the day before" counts from."""
    printed = date.fromisoformat(published) if published and len(published) == 10 else None
    before = date.fromisoformat(last) if last and len(last) == 10 else None
    out: list[Day] = []
    for pattern, reader in _patterns():
        for found in pattern.finditer(text, within.start, within.end):
            span = Span(*found.span())
            if any(span.overlaps(day.span) for day in out) or not _is_named(found):
                continue
            value = reader(found, printed, before)
            out.append(Day(span, value, value is not None and len(value) == 10))
    return sorted(out, key=lambda day: day.span)


def _is_named(found: re.Match[str]) -> bool:
    """Whether a month or weekday stands with its capital, as "may" and "march" do not, and "today" is no part of a name."""
    groups = found.groupdict()
    for group in ("month", "weekday"):
        name = groups.get(group)
        if name and name[0].islower():
            return False
    near = groups.get("near")
    return not near or near[0].islower() or not _AFTER_NAME.search(found.string[max(0, found.start() - NAME) : found.start()])


def follows(text: str, day: Day, words: frozenset[str]) -> bool:
    """Whether one of `words` (prepositions, say) stands right before the day, "the" left out."""
    before = text[max(0, day.span.start - 24) : day.span.start].lower().rstrip(" (,")
    before = re.sub(r"\s+(?:the|last|this|early|late|about|around)$", "", before)
    return any(before.endswith(word) and not before[: -len(word)][-1:].isalpha() for word in words)
