"""Counts votes against the requirements of a rule: over any number of ballots at once, with one code for one or all.

Votes are numbers in a table of ballots × members. A vote that is not known is counted both ways: a proposal passes where
it passes with all of them against it, and fails where it fails with all of them for it; all else is open. This is exact
since under every test more votes for a proposal, or fewer against it, never harm it.
"""

from collections.abc import Callable, Mapping

import numpy as np
from numpy.typing import NDArray

from verbale.analysis.procedures.chambers import Chamber, Table
from verbale.record import decision
from verbale.reference import procedures
from verbale.reference.procedures import Requirement

NO, ABSENT, ABSTAIN, YES, UNKNOWN = 0, 1, 2, 3, 4
CODES: Mapping[str, int] = {
    decision.NO: NO, decision.ABSENT: ABSENT, decision.ABSTAIN: ABSTAIN, decision.YES: YES, decision.UNKNOWN: UNKNOWN,
}  # fmt: skip
FAIL, OPEN, PASS = 0, 1, 2
WORDS: Mapping[int, str] = {FAIL: decision.FAIL, OPEN: decision.OPEN, PASS: decision.PASS}
Ballots = NDArray[np.int8]
Mask = NDArray[np.bool_]
_Test = Callable[[Requirement, Chamber, Ballots], Mask]


def outcomes(table: Table, ballots: Ballots) -> NDArray[np.int8]:
    """Returns FAIL, OPEN or PASS for each row of `ballots` (rows × `table.states`, votes as numbers)."""
    return _both_ways(ballots, lambda votes: adopted(table, votes))


def stage_outcomes(chamber: Chamber, ballots: Ballots) -> NDArray[np.int8]:
    """Returns FAIL, OPEN or PASS of one stage for each row of `ballots`."""
    return _both_ways(ballots, lambda votes: _passed(chamber, votes))


def met_outcomes(requirement: Requirement, chamber: Chamber, ballots: Ballots) -> NDArray[np.int8]:
    """Returns PASS where the requirement is met whatever the unknown votes are, FAIL where it cannot be, else OPEN."""
    return _both_ways(ballots, lambda votes: met(requirement, chamber, votes[:, chamber.columns]))


def adopted(table: Table, ballots: Ballots) -> Mask:
    """Whether each row passes all stages; no vote may be unknown."""
    found: Mask = np.logical_and.reduce([_passed(chamber, ballots) for chamber in table.chambers])
    return found


def met(requirement: Requirement, chamber: Chamber, votes: Ballots) -> Mask:
    """Whether each row of `votes` (rows × the chamber's members) meets the requirement; no vote may be unknown."""
    return TESTS[requirement.test](requirement, chamber, votes)


def _both_ways(ballots: Ballots, judge: Callable[[Ballots], Mask]) -> NDArray[np.int8]:
    unknown = ballots == UNKNOWN
    if not unknown.any():
        return np.where(judge(ballots), PASS, FAIL).astype(np.int8)
    worst, best = np.where(unknown, NO, ballots).astype(np.int8), np.where(unknown, YES, ballots).astype(np.int8)
    return np.where(judge(worst), PASS, np.where(judge(best), OPEN, FAIL)).astype(np.int8)


def _passed(chamber: Chamber, ballots: Ballots) -> Mask:
    votes = ballots[:, chamber.columns]
    found: Mask = np.logical_and.reduce([met(requirement, chamber, votes) for requirement in chamber.requirements])
    return found


# ---- the tests, one function each; shares are compared as whole numbers, so that no rounding decides


def _yes_votes(requirement: Requirement, chamber: Chamber, votes: Ballots) -> Mask:  # noqa: ARG001
    return _count(votes, YES) >= requirement.count


def _no_objection(requirement: Requirement, chamber: Chamber, votes: Ballots) -> Mask:
    objected: Mask = (votes[:, chamber.among(requirement.among)] == NO).any(axis=1)
    return ~objected


def _all_yes(requirement: Requirement, chamber: Chamber, votes: Ballots) -> Mask:
    found: Mask = (votes[:, chamber.among(requirement.among)] == YES).all(axis=1)
    return found


def _of_members(requirement: Requirement, chamber: Chamber, votes: Ballots) -> Mask:
    return _reaches(requirement, _count(votes, YES), np.full(len(votes), len(chamber.states), dtype=np.int64))


def _of_voting(requirement: Requirement, chamber: Chamber, votes: Ballots) -> Mask:  # noqa: ARG001
    yes = _count(votes, YES)
    return _reaches(requirement, yes, yes + _count(votes, NO)) & (yes > 0)


def _of_population(requirement: Requirement, chamber: Chamber, votes: Ballots) -> Mask:
    total = np.full(len(votes), int(chamber.weights.sum()), dtype=np.int64)
    return _reaches(requirement, (votes == YES) @ chamber.weights, total)


def _few_not_for(requirement: Requirement, chamber: Chamber, votes: Ballots) -> Mask:
    return len(chamber.states) - _count(votes, YES) < requirement.count


def _few_apart(requirement: Requirement, chamber: Chamber, votes: Ballots) -> Mask:
    apart = votes == ABSTAIN
    members = np.full(len(votes), len(chamber.states), dtype=np.int64)
    persons = np.full(len(votes), int(chamber.weights.sum()), dtype=np.int64)
    return ~(_reaches(requirement, apart.sum(axis=1), members) & _reaches(requirement, apart @ chamber.weights, persons))


def _any(requirement: Requirement, chamber: Chamber, votes: Ballots) -> Mask:
    found: Mask = np.logical_or.reduce([met(part, chamber, votes) for part in requirement.parts])
    return found


def _count(votes: Ballots, vote: int) -> NDArray[np.int64]:
    found: NDArray[np.int64] = (votes == vote).sum(axis=1, dtype=np.int64)
    return found


def _reaches(requirement: Requirement, part: NDArray[np.int64], whole: NDArray[np.int64]) -> Mask:
    left, right = part * requirement.share.denominator, whole * requirement.share.numerator
    return left > right if requirement.more else left >= right


TESTS: Mapping[str, _Test] = {
    procedures.YES_VOTES: _yes_votes,
    procedures.NO_OBJECTION: _no_objection,
    procedures.ALL_YES: _all_yes,
    procedures.OF_MEMBERS: _of_members,
    procedures.OF_VOTING: _of_voting,
    procedures.OF_POPULATION: _of_population,
    procedures.FEW_NOT_FOR: _few_not_for,
    procedures.FEW_APART: _few_apart,
    procedures.ANY: _any,
}
