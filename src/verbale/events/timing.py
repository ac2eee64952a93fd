"""Works out the day on which an act took place, or is to, from the time that its sentence names beside it.

A day counts back from the day of publication for what is past and forward for what is planned. A year or month alone
is kept as such ("2004", "2004-06"); without a publication date only a full date, a month with its year or a year is
known. The day on which something was said is for the statements to say.
"""

import re
from datetime import date, timedelta
from functools import cache
from typing import Any

from verbale.events.tree import Tree
from verbale.reference import lexicon

_YEAR = re.compile(r"(?:19|20)\d\d")
_FAR = 14  # words between the act and its time


@cache
def _times() -> dict[str, dict[str, int]]:
    data: dict[str, Any] = lexicon.load("en", "events")["times"]
    return data


def when(tree: Tree, trigger: int, published: str | None, *, ahead: bool) -> str | None:
    """Returns the ISO date (or month, or year) of the act told at `trigger`, or None; `ahead`: it is still to come."""
    printed = date.fromisoformat(published) if published and len(published) == 10 else None
    found = [item for item in _named(tree, trigger, printed, ahead) if abs(item[0] - trigger) <= _FAR]
    own = [item for item in found if _belongs(tree, item[0], trigger)]
    best = min(own, key=lambda item: (abs(item[0] - trigger), item), default=None)
    return best[1] if best is not None else None


def _belongs(tree: Tree, word: int, trigger: int) -> bool:
    """Whether the time hangs on the act itself or on the clause that carries it, and on no other verb between."""
    for above in tree.climb(word):
        if above == trigger:
            return True
        if tree.is_verb(above):
            return tree.clause(trigger) == above and not tree.is_verb(trigger)
    return False


def _named(tree: Tree, trigger: int, printed: date | None, ahead: bool) -> list[tuple[int, str]]:
    """Returns the times that the sentence names, as (word, ISO)."""
    sentence = tree.sentence(trigger)
    out: list[tuple[int, str]] = []
    for word in sentence:
        value = _month(tree, word, sentence, printed, ahead) or _near(tree, word, printed, ahead) or _year(tree, word)
        if value is not None:
            out.append((word, value))
    return out


def _year(tree: Tree, word: int) -> str | None:
    before = tree.words[word - 1] if word else ""
    if not _YEAR.fullmatch(tree.words[word]) or before not in _times()["year_after"]:
        return None
    return tree.words[word]


def _month(tree: Tree, word: int, sentence: range, printed: date | None, ahead: bool) -> str | None:
    month = _times()["months"].get(tree.words[word].rstrip("."))
    if month is None or not tree.shown[word][:1].isupper():
        return None
    around = [item for item in (word + 1, word + 2, word + 3) if item in sentence]
    year = next((int(tree.words[item]) for item in around if _YEAR.fullmatch(tree.words[item])), None)
    beside = [item for item in (word + 1, word - 1) if item in sentence]
    day = next((int(tree.words[item]) for item in beside if re.fullmatch(r"[0-3]?\d", tree.words[item])), None)
    if year is None and printed is None:
        return None
    if day is None:
        return f"{year}-{month:02}" if year is not None else None
    return _dated(year, month, day, printed, ahead)


def _dated(year: int | None, month: int, day: int, printed: date | None, ahead: bool) -> str | None:
    try:
        if year is not None or printed is None:
            return date(year or 0, month, day).isoformat()
        found = date(printed.year, month, day)
        if ahead and found < printed:
            found = found.replace(year=printed.year + 1)
        elif not ahead and found > printed:
            found = found.replace(year=printed.year - 1)
    except ValueError:
        return None
    return found.isoformat()


def _near(tree: Tree, word: int, printed: date | None, ahead: bool) -> str | None:
    if printed is None:
        return None
    shift = _times()["near"].get(tree.words[word])
    if shift is not None:
        return (printed + timedelta(days=shift)).isoformat()
    weekday = _times()["weekdays"].get(tree.words[word])
    if weekday is None:
        return None
    forward = (weekday - printed.weekday()) % 7
    return (printed + timedelta(days=forward if ahead or forward == 0 else forward - 7)).isoformat()
