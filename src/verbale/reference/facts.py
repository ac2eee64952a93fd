"""What the reference knows, as rows: states, bodies, persons and the offices that persons hold between two dates.

The rows are the same for the bundled tables (`tables`) and for a user's own file (`actors_file`); looking things up in
them is the work of `world`. Dates are ISO days, half-open: `end` is the first day on which it no longer held.
"""

from dataclasses import dataclass

STATE, BODY, PERSON = "state", "body", "person"
STATUSES = ("member", "observer", "limited", "territory", "dissolved")  # of the United Nations; limited: limited recognition
SHORT, OFFICIAL, ALIAS, ADJECTIVE, CAPITAL = "short", "official", "alias", "people", "seat"
USES = (SHORT, OFFICIAL, ALIAS, ADJECTIVE, CAPITAL)  # what a dated name is: a seat is a capital or what stands for one


def holds(start: str | None, end: str | None, day: str | None) -> bool:
    """Whether `day` (an ISO date, or its year or month alone) lies in `[start, end)`; True for a day of None."""
    if day is None:
        return True
    begun = start is None or start[: len(day)] <= day
    return begun and (end is None or day < end[: len(day)] or (len(day) < 10 and day == end[: len(day)]))


@dataclass(frozen=True, slots=True)
class State:
    """A state or territory. `names` are equal short names of which the article's own is shown (Burma, Myanmar)."""

    key: str
    name: str
    official: str | None = None
    names: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    people: tuple[str, ...] = ()  # adjectives and demonyms: Serbian, Serb, Serbs
    seats: tuple[str, ...] = ()  # capitals and other seats that stand for the government
    start: str | None = None
    end: str | None = None
    status: str | None = None  # one of STATUSES, None in a user's own file
    successors: tuple[str, ...] = ()  # keys of the states that came after a dissolved one


@dataclass(frozen=True, slots=True)
class Body:
    """An organisation, organ, mission, ministry or newsroom. `speaks_for` is a key, None where it speaks for itself."""

    key: str
    name: str
    aliases: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    part_of: str | None = None
    speaks_for: str | None = None
    start: str | None = None
    end: str | None = None


@dataclass(frozen=True, slots=True)
class Person:
    """A person. `gender` is "f", "m" or None where it is not known."""

    key: str
    name: str
    aliases: tuple[str, ...] = ()
    gender: str | None = None


@dataclass(frozen=True, slots=True)
class Holding:
    """One person in one office: `of` is the key of the state or body, `start` and `end` are None where not known."""

    person: str
    title: str
    of: str
    start: str | None = None
    end: str | None = None

    def on(self, day: str | None) -> bool:
        """Whether the office is held on `day` (an ISO date, or its year or month alone); True for a day of None."""
        return holds(self.start, self.end, day)


@dataclass(frozen=True, slots=True)
class Dated:
    """One name of a state or body that it bore between two dates only. `use` is one of USES."""

    key: str
    name: str
    use: str
    start: str | None = None
    end: str | None = None


@dataclass(frozen=True, slots=True)
class Facts:
    """All rows of one source."""

    states: tuple[State, ...] = ()
    bodies: tuple[Body, ...] = ()
    persons: tuple[Person, ...] = ()
    holdings: tuple[Holding, ...] = ()
    names: tuple[Dated, ...] = ()
