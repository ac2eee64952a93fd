"""The bodies of a rule as they sit on a day: members as columns of a table of votes, with what the rule asks of them.

Who is a member is the reference's knowledge, and how votes are counted the next module's; here both are brought together.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np
from numpy.typing import NDArray

from verbale.errors import UsageError
from verbale.reference.membership import members
from verbale.reference.populations import populations
from verbale.reference.procedures import FEW_APART, MEMBERS, OF_POPULATION, PERMANENT, Requirement, Rule, Stage, same_seat


@dataclass(frozen=True, slots=True)
class Chamber:
    """One stage on one day. The arrays have one entry a member, in the order of `states`; `columns` are those of the whole table."""

    stage: Stage
    requirements: tuple[Requirement, ...]
    states: tuple[str, ...]
    columns: NDArray[np.intp]
    permanent: NDArray[np.bool_]
    named: NDArray[np.bool_]
    weights: NDArray[np.int64]  # persons; zeros where the rule does not ask
    year: int | None = None  # of the persons

    def among(self, which: str) -> NDArray[np.bool_]:
        """Returns a mask over the members: all, the permanent, or the named ones."""
        if which == MEMBERS:
            return np.ones(len(self.states), dtype=np.bool_)
        return self.permanent if which == PERMANENT else self.named


@dataclass(frozen=True, slots=True)
class Table:
    """All stages of a rule on a day. `states` are the columns of a table of votes: the members of any stage."""

    states: tuple[str, ...]
    permanent: frozenset[str]
    chambers: tuple[Chamber, ...]


def chambers(rule: Rule, day: date, *, out: Iterable[str] = ()) -> Table:
    """Returns the stages of `rule` as they sit on `day`; the states `out` take no part.

    Raises UsageError where the rule did not hold yet, or a body had no members, on that day.
    """
    if rule.start is not None and day.isoformat() < rule.start:
        raise UsageError(f"{rule.key} decides since {rule.start} only; {day.isoformat()} lies before it: give a later --as-of")
    left_out = frozenset(out)
    seats = [_seats(stage, day, left_out) for stage in rule.stages]
    permanent = frozenset(state for found in seats for state, holds in found.items() if holds)
    states = tuple(sorted({state for found in seats for state in found}, key=lambda state: (state not in permanent, state)))
    made = tuple(_chamber(stage, found, states, day) for stage, found in zip(rule.stages, seats, strict=True))
    return Table(states, permanent, made)


def _seats(stage: Stage, day: date, out: frozenset[str]) -> Mapping[str, bool]:
    """Returns the members of the stage's body, and whether each is a permanent one of it (or of `permanent_of`)."""
    found = members(stage.body, day)
    if not found:
        raise UsageError(f"{stage.title} had no members on {day.isoformat()} as far as the reference knows; give another --as-of")
    lasting = {member.state for member in (members(stage.permanent_of, day) if stage.permanent_of else found) if member.permanent}
    return {member.state: member.state in lasting for member in found if member.state not in out}


def _chamber(stage: Stage, seats: Mapping[str, bool], states: Sequence[str], day: date) -> Chamber:
    mine = tuple(state for state in states if state in seats)
    asked = tuple(item for item in stage.requirements if item.holds_on(day))
    named = {seat_of(state, mine) for state in stage.named}
    year, persons = None, dict[str, int]()
    if any(test in (OF_POPULATION, FEW_APART) for item in asked for test in item.tests()):
        year, found = populations(day)
        persons = dict(found)
    return Chamber(
        stage=stage,
        requirements=asked,
        states=mine,
        columns=np.array([states.index(state) for state in mine], dtype=np.intp),
        permanent=np.array([seats[state] for state in mine], dtype=np.bool_),
        named=np.array([state in named for state in mine], dtype=np.bool_),
        weights=np.array([persons.get(state, 0) for state in mine], dtype=np.int64),
        year=year,
    )


def seat_of(state: str, seated: Iterable[str]) -> str | None:
    """Returns the member among `seated` whose seat the state holds, held before or holds later; None where it has none."""
    known = frozenset(seated)
    if state in known:
        return state
    others = [other for group in same_seat() if state in group for other in group if other in known]
    return others[0] if len(others) == 1 else None
