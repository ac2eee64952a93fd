"""Who blocks a proposal, and the smallest sets of members whose other vote would turn the outcome.

Whether a set turns it is asked of the count itself. Small sets are tried out exhaustively; where that would take too long,
members that are alike under the rule are exchanged for one another, and those with most weight taken first.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain, combinations, islice
from math import comb

import numpy as np

from verbale.analysis.procedures import counting
from verbale.analysis.procedures.chambers import Chamber, Table
from verbale.analysis.procedures.counting import ABSTAIN, FAIL, NO, OPEN, PASS, UNKNOWN, YES, Ballots
from verbale.record.decision import Turning
from verbale.reference.procedures import ALL_YES, FEW_APART, FEW_NOT_FOR, NO_OBJECTION, OF_POPULATION, Requirement

SETS = 50  # listed at most
TRIED = 50_000  # combinations looked at for one size
CHUNK = 4096


def blocking(table: Table, ballot: Ballots) -> tuple[int, ...]:
    """Returns the columns of those whose votes stand against a requirement that cannot be met any more; none where all can.

    `ballot` is one row. A vote against counts where the requirement counts it; an abstention only where it asks for a yes
    of everybody, or counts who stands apart or is not for it.
    """
    found: set[int] = set()
    for chamber in table.chambers:
        for requirement in chamber.requirements:
            if counting.met_outcomes(requirement, chamber, ballot[None])[0] == FAIL:
                found.update(_against(requirement, chamber, ballot))
    return tuple(sorted(found))


def _against(requirement: Requirement, chamber: Chamber, ballot: Ballots) -> Iterator[int]:
    for part in requirement.parts:
        yield from _against(part, chamber, ballot)
    among = chamber.among(requirement.among)
    for place, column in enumerate(chamber.columns):
        vote = ballot[column]
        if requirement.test == ALL_YES:
            blocks = bool(among[place]) and vote not in (YES, UNKNOWN)
        elif requirement.test == FEW_APART:
            blocks = vote == ABSTAIN
        elif requirement.test in (FEW_NOT_FOR, OF_POPULATION):  # a blocking minority: whoever is not for it
            blocks = vote not in (YES, UNKNOWN)
        else:
            blocks = vote == NO and (requirement.test != NO_OBJECTION or bool(among[place])) and not requirement.parts
        if blocks:
            yield int(column)


def turning(table: Table, ballot: Ballots, outcome: int, *, fixed: frozenset[int] = frozenset()) -> tuple[Turning, ...]:
    """Returns what would turn the outcome of the row `ballot`, members in `fixed` (columns) aside.

    A failing proposal is turned by votes for it, a passing one by votes against it, both until it is no longer so; an open
    one is settled either way by those whose vote is not known.
    """
    known = [column for column in range(len(ballot)) if ballot[column] != UNKNOWN and column not in fixed]
    silent = [column for column in range(len(ballot)) if ballot[column] == UNKNOWN and column not in fixed]
    if outcome == FAIL:
        return (_turned(_Search(table, ballot, [c for c in known if ballot[c] != YES], YES, (OPEN, PASS)), "pass", "yes"),)
    if outcome == PASS:
        return (_turned(_Search(table, ballot, [c for c in known if ballot[c] != NO], NO, (OPEN, FAIL)), "fail", "no"),)
    return (
        _turned(_Search(table, ballot, silent, YES, (PASS,)), "pass", "yes"),
        _turned(_Search(table, ballot, silent, NO, (FAIL,)), "fail", "no"),
    )


def _turned(search: "_Search", to: str, vote: str) -> Turning:
    sets, complete = search.smallest()
    states = search.table.states
    idle = bool(sets) and all(replace(search, vote=ABSTAIN).turns(sets))
    return Turning(to, vote, tuple(tuple(states[column] for column in found) for found in sets), complete, idle)


@dataclass(frozen=True, slots=True)
class _Search:
    """The search for the smallest sets of `candidates` (columns) whose `vote` leads to one of `wanted`."""

    table: Table
    ballot: Ballots
    candidates: Sequence[int]
    vote: int
    wanted: tuple[int, ...]

    def smallest(self) -> tuple[list[tuple[int, ...]], bool]:
        """Returns the smallest sets, at most SETS, and whether these are all; none where not even all candidates turn it."""
        if not self.candidates or not self.turns([tuple(self.candidates)])[0]:
            return [], True
        needed = self._needed()
        if self.turns([needed])[0]:
            return [needed], True
        rest = [column for column in self.candidates if column not in needed]
        size, order = self._upper(needed, rest)
        for smaller in range(1, size):
            if comb(len(rest), smaller) > TRIED:
                break
            if any(True for _ in self._sets(needed, order, smaller)):
                size = smaller
                break
        found = list(islice(self._sets(needed, order, size), SETS + 1))
        return sorted(found[:SETS]), len(found) <= SETS and comb(len(rest), size) <= TRIED

    def _needed(self) -> tuple[int, ...]:
        """Returns those without whom nobody turns it."""
        without = [tuple(other for other in self.candidates if other != column) for column in self.candidates]
        return tuple(column for column, turns in zip(self.candidates, self.turns(without), strict=True) if not turns)

    def _upper(self, needed: tuple[int, ...], rest: Sequence[int]) -> tuple[int, list[int]]:
        """Returns how many of `rest` suffice besides the needed ones, and the order in which the first ones do."""
        best, best_order = len(rest), list(rest)
        for order in self._orders(needed, rest):
            prefixes = [(*needed, *order[:length]) for length in range(1, len(order) + 1)]
            length = int(np.argmax(self.turns(prefixes))) + 1
            if length < best:
                best, best_order = length, order
        return best, best_order

    def _orders(self, needed: tuple[int, ...], rest: Sequence[int]) -> Iterator[list[int]]:
        """Yields orders of who moves most: one with stage after stage, and one that begins with each stage."""
        yield self._stage_after_stage(needed, rest)
        for chamber in self.table.chambers:
            weight = dict(zip(chamber.columns.tolist(), chamber.weights.tolist(), strict=True))
            yield sorted(rest, key=lambda column, w=weight: (column not in w, -w.get(column, 0), -self._move(column), column))  # type: ignore[misc]

    def _stage_after_stage(self, needed: tuple[int, ...], rest: Sequence[int]) -> list[int]:
        chosen: list[int] = []
        for chamber in self.table.chambers:
            weight = dict(zip(chamber.columns.tolist(), chamber.weights.tolist(), strict=True))
            mine = [column for column in rest if column in weight and column not in chosen]
            mine.sort(key=lambda column, w=weight: (-w[column], -self._move(column), column))  # type: ignore[misc]
            rows = self._rows([(*needed, *chosen, *mine[:length]) for length in range(len(mine) + 1)])
            done = np.isin(counting.stage_outcomes(chamber, rows), self.wanted)
            chosen += mine[: int(np.argmax(done))] if done.any() else mine
        left = sorted((column for column in rest if column not in chosen), key=lambda column: (-self._move(column), column))
        return [*chosen, *left]

    def _move(self, column: int) -> int:
        """Returns how far the vote of a member moves: from no to yes further than from an abstention."""
        now = int(self.ballot[column])
        return abs({NO: 0, YES: 2, UNKNOWN: 0 if self.vote == YES else 2}.get(now, 1) - (2 if self.vote == YES else 0))

    def _sets(self, needed: tuple[int, ...], order: Sequence[int], size: int) -> Iterator[tuple[int, ...]]:
        """Yields the sets of `size` of `order`, with the needed ones, that turn it; at most TRIED are looked at."""
        tried = islice(combinations(order, size), TRIED)
        while chunk := list(islice(tried, CHUNK)):
            sets = [tuple(sorted((*needed, *chosen))) for chosen in chunk]
            yield from (found for found, turns in zip(sets, self.turns(sets), strict=True) if turns)

    def turns(self, sets: Sequence[Iterable[int]]) -> list[bool]:
        """Returns for each set whether its votes lead to what is wanted."""
        return [bool(found) for found in np.isin(counting.outcomes(self.table, self._rows(sets)), self.wanted)]

    def _rows(self, sets: Sequence[Iterable[int]]) -> Ballots:
        rows = np.repeat(self.ballot[None], len(sets), axis=0)
        listed = [list(found) for found in sets]
        lines = [line for line, found in enumerate(listed) for _ in found]
        rows[lines, list(chain.from_iterable(listed))] = self.vote
        return rows
