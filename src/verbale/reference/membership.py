"""Who is a member of which body on a day: the Security Council since 1946, the United Nations, unions and alliances.

The terms are the rows of `data/memberships.csv`, one a term: several states that joined and left on the same days stand
in one row. What the file holds of a body is whole: a body without rows is unknown here, and asking for it is an error
and not an empty answer. A state is the one of that day: the seat of the Soviet Union is Russia's from 1991-12-24, that
of China the People's Republic's from 1971-10-25. A suspended member is a member still. Which rules a body decides by is
told elsewhere.
"""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache

from verbale.errors import ReferenceFileError
from verbale.reference.tables import many, read, rows


@dataclass(frozen=True, slots=True)
class Member:
    """One member on a day: the key of a state (or of a body, as the European Union in the G-20) and its present term."""

    state: str
    permanent: bool = False
    since: date | None = None  # the day on which the present term began


@dataclass(frozen=True, slots=True)
class Term:
    """One row of the table for one state: `start` and `end` are ISO days, half-open; None where it is open."""

    state: str
    start: str | None
    end: str | None
    permanent: bool

    def on(self, day: str) -> bool:
        """Whether the ISO day `day` lies in the term."""
        return (self.start is None or self.start <= day) and (self.end is None or day < self.end)


def members(body_key: str, day: date) -> tuple[Member, ...]:
    """Returns who is a member of the body on `day`: permanent members first, then by key.

    Raises ReferenceFileError where the table holds no member of that body at all.
    """
    found = [term for term in _terms_of(body_key) if term.on(day.isoformat())]
    found.sort(key=lambda term: (not term.permanent, term.state))
    return tuple(Member(term.state, term.permanent, date.fromisoformat(term.start) if term.start else None) for term in found)


def is_member(state: str, body_key: str, day: date) -> bool:
    """Whether the state `state` (a key) is a member of the body on `day`; raises ReferenceFileError as `members` does."""
    return any(term.state == state and term.on(day.isoformat()) for term in _terms_of(body_key))


def bodies_of(state: str, day: date) -> tuple[str, ...]:
    """Returns the keys of the bodies of which the state `state` (a key) is a member on `day`, in order."""
    return tuple(body for body in known_bodies() if is_member(state, body, day))


def known_bodies() -> tuple[str, ...]:
    """Returns the keys of the bodies whose members the table holds, in order."""
    return tuple(sorted(terms()))


@cache
def terms() -> Mapping[str, tuple[Term, ...]]:
    """Returns the terms of all bodies by the body's key, in the order of the table."""
    found: dict[str, list[Term]] = defaultdict(list)
    for body, states, start, end, permanent, _ in rows("memberships", read("memberships")):
        found[body].extend(Term(state, start or None, end or None, permanent == "yes") for state in many(states))
    return {body: tuple(rows_of) for body, rows_of in found.items()}


def _terms_of(body_key: str) -> tuple[Term, ...]:
    held = terms().get(body_key)
    if held is None:
        known = ", ".join(known_bodies())
        raise ReferenceFileError(f"memberships.csv: no members of {body_key!r}: add rows, or ask for one of {known}")
    return held
