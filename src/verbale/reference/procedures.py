"""The decision rules of bodies (`data/procedures.yaml`), read and checked; counting votes is the work of `verbale.analysis`.

A wrong rule is refused with its name and the remedy, so that a person who adds one learns at once what it lacks.
"""

import difflib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from verbale.errors import ReferenceFileError, UsageError

YES_VOTES, NO_OBJECTION, ALL_YES = "yes votes", "no objection", "all yes"
OF_MEMBERS, OF_VOTING, OF_POPULATION = "share of members", "share of voting", "share of population"
FEW_NOT_FOR, FEW_APART, ANY = "few not for", "few apart", "any"
TESTS = (YES_VOTES, NO_OBJECTION, ALL_YES, OF_MEMBERS, OF_VOTING, OF_POPULATION, FEW_NOT_FOR, FEW_APART, ANY)
MEMBERS, PERMANENT, NAMED = "members", "permanent", "named"
ABSTAINS, OUT = "abstain", "out"
_NEEDS = {YES_VOTES: "count", FEW_NOT_FOR: "count", OF_MEMBERS: "share", OF_VOTING: "share", OF_POPULATION: "share", FEW_APART: "share",
          ANY: "parts"}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Requirement:
    """One thing that the votes of a stage must show. `start` and `end` are ISO days, half-open."""

    test: str
    text: str
    source: str  # the article
    among: str = MEMBERS
    count: int = 0
    share: Fraction = Fraction(0)
    more: bool = False  # more than the share, not at least
    parts: tuple["Requirement", ...] = ()
    start: str | None = None
    end: str | None = None

    def holds_on(self, day: date) -> bool:
        """Whether the requirement stood in the text on `day`."""
        text = day.isoformat()
        return (self.start is None or self.start <= text) and (self.end is None or text < self.end)

    def tests(self) -> Iterator[str]:
        """Yields the tests that it makes, with those of its parts."""
        yield self.test
        for part in self.parts:
            yield from part.tests()


@dataclass(frozen=True, slots=True)
class Stage:
    """One vote of one body; all its requirements must be met."""

    body: str
    title: str
    requirements: tuple[Requirement, ...]
    named: tuple[str, ...] = ()  # keys of states
    permanent_of: str | None = None  # the body whose permanent members are meant, where it is another


@dataclass(frozen=True, slots=True)
class Rule:
    """How one decision is made. `party` says what the vote of a party to the dispute counts as: abstain, out, or "" (as any)."""

    key: str
    title: str
    stages: tuple[Stage, ...]
    notes: tuple[str, ...] = ()
    start: str | None = None
    party: str = ""
    party_needed: bool = False
    adjustable: bool = False  # the user says how many ratifications, and whose
    admits: bool = False  # a state is admitted: who does not recognise it is taken to vote no


def rule(key: str) -> Rule:
    """Returns the rule of that name; raises UsageError, with the nearest names, where there is none."""
    known = rules()
    found = known.get(key.strip().casefold().replace("_", "-").replace(" ", "-"))
    if found is None:
        near = difflib.get_close_matches(key.casefold(), known, n=3, cutoff=0.5)
        hint = f"did you mean {' or '.join(near)}? " if near else ""
        raise UsageError(f"no procedure is called {key!r}; {hint}`verbale procedure --list` lists all")
    return found


@cache
def rules() -> Mapping[str, Rule]:
    """Returns all rules by name, in the order of the file."""
    return {key: _rule(key, data) for key, data in _data()["rules"].items()}


@cache
def same_seat() -> Sequence[tuple[str, ...]]:
    """Returns the groups of states that held one seat after another."""
    return tuple(tuple(group) for group in _data()["same_seat"])


@cache
def _data() -> Mapping[str, Any]:
    text = (files("verbale.reference") / "data" / "procedures.yaml").read_text(encoding="utf-8")
    data: Mapping[str, Any] = yaml.safe_load(text)
    return data


def _rule(key: str, data: Mapping[str, Any]) -> Rule:
    stages = tuple(
        Stage(
            item["body"],
            item["title"],
            tuple(requirement(f"{key}, {item['title']}", part) for part in item["requirements"]),
            tuple(item.get("named", ())),
            item.get("with_permanent_of"),
        )
        for item in data["stages"]
    )
    flags = data.get("party", ""), *(bool(data.get(name)) for name in ("party_needed", "adjustable", "admits"))
    return Rule(key, data["title"], stages, tuple(data.get("notes", ())), _day(data, "from"), *flags)


def requirement(where: str, data: Mapping[str, Any]) -> Requirement:
    """Returns a requirement from its mapping; raises ReferenceFileError, naming `where`, for an unknown or unfinished test."""
    test = data.get("test")
    if test not in TESTS:
        raise ReferenceFileError(f"procedures.yaml, {where}: no test is called {test!r}; use one of {', '.join(TESTS)}")
    wanted = _NEEDS.get(test)
    if wanted is not None and wanted not in data:
        raise ReferenceFileError(f"procedures.yaml, {where}: the test {test!r} needs {wanted!r}")
    if not data.get("text") or not data.get("source"):
        raise ReferenceFileError(f"procedures.yaml, {where}: the test {test!r} needs its text and its source")
    return Requirement(
        test=test,
        text=data["text"],
        source=data["source"],
        among=data.get("among", MEMBERS),
        count=int(data.get("count", 0)),
        share=Fraction(str(data.get("share", 0))),
        more=bool(data.get("more")),
        parts=tuple(requirement(where, part) for part in data.get("parts", ())),
        start=_day(data, "from"),
        end=_day(data, "until"),
    )


def _day(data: Mapping[str, Any], name: str) -> str | None:
    value = data.get(name)
    return None if value is None else str(value)
