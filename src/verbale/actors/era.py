"""Tells about when an article without a date was written, by the office holders that it names as such.

"Prime Minister X" and "President Y" in one text leave the days on which both were in office. That is too rough to date
an article, whose day stays unknown; it only tells names that have changed hands from one another.
"""

from collections.abc import Sequence
from datetime import date

from verbale.actors.vocabulary import Vocabulary
from verbale.reference.facts import Holding
from verbale.reference.world import World

_Days = tuple[int, int]  # ordinals, half-open
_LONGEST_TITLE, _LONGEST_NAME, _BEFORE = 4, 3, 3  # words of a printed office, of a name, and before both
_MOST = 4  # persons of one surname who have held one office


def day(words: Sequence[str], folded: Sequence[str], vocabulary: Vocabulary, world: World) -> str | None:
    """Returns the middle (an ISO date) of the days on which all named office holders were in office.

    None where nobody is named, where they were in office together more than once, and where no end is known.
    """
    common: list[_Days] | None = None
    for index in range(1, len(words)):
        terms = _terms(words, folded, index, vocabulary, world) if words[index][:1].isupper() else []
        if terms:
            common = terms if common is None else _both(common, terms)
    if not common or len(common) > 1:
        return None
    begin, end = common[0]
    return None if end >= date.max.toordinal() else date.fromordinal((begin + end) // 2).isoformat()


def _terms(words: Sequence[str], folded: Sequence[str], at: int, vocabulary: Vocabulary, world: World) -> list[_Days]:
    """Returns when those who may be meant by a name at word `at` held the office that is printed before it."""
    office = _office_before(folded, at, vocabulary)
    if office is None:
        return []
    spelled = (world.person_key(" ".join(words[at : at + count])) for count in range(_LONGEST_NAME, 1, -1))
    key = next((key for key in spelled if key is not None), None)
    keys = [key] if key is not None else list(world.called(folded[at]))
    held = [[item for item in world.offices(key) if item.title.removeprefix("Acting ") == office] for key in keys]
    holders = [items for items in held if items]
    return _joined([_term(item) for items in holders for item in items]) if len(holders) <= _MOST else []


def _office_before(folded: Sequence[str], at: int, vocabulary: Vocabulary) -> str | None:
    """Returns the office, in the reference's words, that ends right before word `at` and is none of the past or future."""
    for count in range(_LONGEST_TITLE, 0, -1):
        start = at - count
        office = vocabulary.offices.get(" ".join(folded[start:at])) if start >= 0 else None
        if office is not None:
            before = {vocabulary.modifiers.get(word) for word in folded[max(0, start - _BEFORE) : start]}
            return None if before & {"former", "designate", "deputy"} else office
    return None


def _term(held: Holding) -> _Days:
    begin = _ordinal(held.start) if held.start is not None else 1
    return begin, _ordinal(held.end) if held.end is not None else date.max.toordinal()


def _ordinal(day: str) -> int:
    year, month, rest = (*day.split("-"), "1", "1")[:3]
    return date(int(year), int(month), int(rest)).toordinal()


def _joined(terms: Sequence[_Days]) -> list[_Days]:
    """Returns the terms in order, those that touch or overlap made one."""
    joined: list[_Days] = []
    for begin, end in sorted(terms):
        if joined and begin <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((begin, end))
    return joined


def _both(one: Sequence[_Days], other: Sequence[_Days]) -> list[_Days]:
    """Returns the days that lie in both."""
    shared = [(max(a[0], b[0]), min(a[1], b[1])) for a in one for b in other]
    return [days for days in shared if days[0] < days[1]]
