"""What a person is shown of a decision that a body would make: its seats with their votes, the count, and what would turn it.

Built by `verbale.analysis.procedures`, rendered by the command line and the report. States are keys of the reference.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from verbale.record.view import PositionView, RecognitionView

YES, NO, ABSTAIN, ABSENT, UNKNOWN = "yes", "no", "abstain", "absent", "unknown"
VOTES = (YES, NO, ABSTAIN, ABSENT, UNKNOWN)
PASS, FAIL, OPEN = "pass", "fail", "open"
OUTCOMES = (PASS, FAIL, OPEN)
STATED, GIVEN, ASSUMED, INFERRED, PARTY, SILENT = "stated", "given", "assumed", "inferred", "party to the dispute", "not said"
BASES = (STATED, GIVEN, ASSUMED, INFERRED, PARTY, SILENT)


@dataclass(frozen=True, slots=True)
class Vote:
    """The vote of one state, what it rests on, and the words where it was stated.

    `reason` says in a clause why the words make this vote; a conditional support is `unknown` with its words.
    """

    vote: str
    basis: str
    reason: str = ""
    words: tuple[PositionView, ...] = ()
    told: tuple[RecognitionView, ...] = ()  # what an inferred vote rests on


@dataclass(frozen=True, slots=True)
class Seat:
    """One member with its vote, or, in `Decision.outsiders`, somebody who has words and no seat."""

    state: str
    name: str
    permanent: bool
    vote: Vote


@dataclass(frozen=True, slots=True)
class Check:
    """One requirement with its count; `met` is None where the unknown votes decide."""

    text: str
    source: str
    met: bool | None
    count: str


@dataclass(frozen=True, slots=True)
class StageView:
    """One stage with its count; `counts` has every word of VOTES, and the members."""

    title: str
    body: str
    outcome: str
    counts: Mapping[str, int]
    checks: tuple[Check, ...]
    seats: tuple[str, ...]  # states, the permanent first, then by name


@dataclass(frozen=True, slots=True)
class Turning:
    """The smallest sets of members whose `vote` would turn the outcome to `to`; `complete` says that `sets` has them all.

    `abstaining` says that an abstention of each of these sets would turn it as well.
    """

    to: str
    vote: str
    sets: tuple[tuple[str, ...], ...]
    complete: bool
    abstaining: bool = False


@dataclass(frozen=True, slots=True)
class Decision:
    """The answer for one proposal under one rule on one day."""

    rule: str
    title: str
    day: str
    proposal: str | None  # the id
    proposition: str | None
    outcome: str
    stages: tuple[StageView, ...]
    seats: tuple[Seat, ...]  # members of any stage, each once
    outsiders: tuple[Seat, ...]
    blocking: tuple[str, ...]  # states
    turning: tuple[Turning, ...]  # the first turns it; an open one has both ways
    assumed: tuple[str, ...]  # states whose vote the user assumed
    notes: tuple[str, ...]

    def seat(self, state: str) -> Seat:
        """Returns the seat of a member; raises KeyError where the state has none."""
        found = {seat.state: seat for seat in self.seats}
        return found[state]
