"""Puts the answer together: the seats with their votes, the count of each requirement, who blocks, and what would turn it."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date

import numpy as np

from verbale.analysis.procedures import counting
from verbale.analysis.procedures.chambers import Chamber, Table, chambers
from verbale.analysis.procedures.counting import ABSTAIN, CODES, NO, OPEN, PASS, UNKNOWN, WORDS, YES, Ballots
from verbale.analysis.procedures.turning import blocking, turning
from verbale.record import Issue, decision
from verbale.record.decision import ASSUMED, PARTY, SILENT, VOTES, Check, Decision, Seat, StageView, Vote
from verbale.reference.procedures import ABSTAINS, OUT, Requirement, Rule

Namer = Callable[[str], str]


def decide(
    rule: Rule,
    day: date,
    votes: Mapping[str, Vote],
    *,
    name: Namer,
    parties: Iterable[str] = (),
    outsiders: Iterable[Seat] = (),
    issue: Issue | None = None,
) -> Decision:
    """Returns the answer of `rule` on `day` to the votes of states (by key); a member without one is unknown.

    `parties` are the parties to the dispute, or states concerned, as the rule takes them. Votes of states that have no
    seat are ignored here: hand them in as `outsiders`, to be shown. Raises UsageError as `chambers` does.
    """
    concerned = frozenset(parties)
    table = chambers(rule, day, out=concerned if rule.party == OUT else ())
    cast = {state: _cast(votes.get(state), state in concerned and rule.party == ABSTAINS) for state in table.states}
    ballot = np.array([CODES[cast[state].vote] for state in table.states], dtype=np.int8)
    outcome = int(counting.outcomes(table, ballot[None])[0])
    fixed = frozenset(column for column, state in enumerate(table.states) if cast[state].basis == PARTY)
    return Decision(
        rule=rule.key,
        title=rule.title,
        day=day.isoformat(),
        proposal=None if issue is None else issue.id,
        proposition=None if issue is None else issue.proposition,
        outcome=WORDS[outcome],
        stages=tuple(_stage(chamber, ballot, table, name) for chamber in table.chambers),
        seats=tuple(Seat(state, name(state), state in table.permanent, cast[state]) for state in _in_order(table.states, table, name)),
        outsiders=tuple(outsiders),
        blocking=tuple(table.states[column] for column in blocking(table, ballot)),
        turning=turning(table, ballot, outcome, fixed=fixed),
        assumed=tuple(state for state in table.states if cast[state].basis == ASSUMED),
        notes=rule.notes,
    )


def _cast(vote: Vote | None, is_party: bool) -> Vote:
    if is_party:
        words = () if vote is None else vote.words
        return Vote(decision.ABSTAIN, PARTY, "a party to the dispute abstains", words)
    return vote or Vote(decision.UNKNOWN, SILENT)


def _in_order(states: Iterable[str], table: Table, name: Namer) -> list[str]:
    return sorted(states, key=lambda state: (state not in table.permanent, name(state), state))


def _stage(chamber: Chamber, ballot: Ballots, table: Table, name: Namer) -> StageView:
    mine = ballot[chamber.columns]
    counts = {vote: int((mine == CODES[vote]).sum()) for vote in VOTES} | {"members": len(mine)}
    outcome = int(counting.stage_outcomes(chamber, ballot[None])[0])
    checks = tuple(_check(requirement, chamber, ballot) for requirement in chamber.requirements)
    return StageView(chamber.stage.title, chamber.stage.body, WORDS[outcome], counts, checks, tuple(_in_order(chamber.states, table, name)))


def _check(requirement: Requirement, chamber: Chamber, ballot: Ballots) -> Check:
    found = int(counting.met_outcomes(requirement, chamber, ballot[None])[0])
    met = None if found == OPEN else found == PASS
    return Check(requirement.text, requirement.source, met, _COUNTS[requirement.test](requirement, chamber, ballot[chamber.columns]))


# ---- the count of each requirement in words


def _unknown(votes: Ballots) -> str:
    number = int((votes == UNKNOWN).sum())
    return f", {number} unknown" if number else ""


def _of_yes(requirement: Requirement, chamber: Chamber, votes: Ballots) -> str:  # noqa: ARG001
    return f"{int((votes == YES).sum())} for it{_unknown(votes)}; {requirement.count} needed"


def _of_objections(requirement: Requirement, chamber: Chamber, votes: Ballots) -> str:
    among = votes[chamber.among(requirement.among)]
    return f"{int((among == NO).sum())} of {len(among)} against it{_unknown(among)}"


def _of_all(requirement: Requirement, chamber: Chamber, votes: Ballots) -> str:
    among = votes[chamber.among(requirement.among)]
    return f"{int((among == YES).sum())} of {len(among)} for it{_unknown(among)}"


def _of_members(requirement: Requirement, chamber: Chamber, votes: Ballots) -> str:  # noqa: ARG001
    return f"{int((votes == YES).sum())} of {len(votes)} members for it{_unknown(votes)}"


def _of_voting(requirement: Requirement, chamber: Chamber, votes: Ballots) -> str:  # noqa: ARG001
    return f"{int((votes == YES).sum())} for it, {int((votes == NO).sum())} against it{_unknown(votes)}"


def _of_population(requirement: Requirement, chamber: Chamber, votes: Ballots) -> str:  # noqa: ARG001
    total = int(chamber.weights.sum())
    yes, open_ = (int(chamber.weights[votes == vote].sum()) for vote in (YES, UNKNOWN))
    silent = f", {open_ / total:.2%} unknown" if open_ else ""
    return f"{yes / total:.2%} of the population for it{silent} (figures of {chamber.year})"


def _of_few(requirement: Requirement, chamber: Chamber, votes: Ballots) -> str:
    not_for = len(chamber.states) - int((votes == YES).sum())
    return f"{not_for} not for it{_unknown(votes)}; {requirement.count} needed to block"


def _of_apart(requirement: Requirement, chamber: Chamber, votes: Ballots) -> str:  # noqa: ARG001
    persons = int(chamber.weights[votes == ABSTAIN].sum()) / int(chamber.weights.sum())
    return f"{int((votes == ABSTAIN).sum())} of {len(votes)} stand apart, with {persons:.2%} of the population (figures of {chamber.year})"


def _of_any(requirement: Requirement, chamber: Chamber, votes: Ballots) -> str:
    return "; or ".join(f"{part.text}: {_COUNTS[part.test](part, chamber, votes)}" for part in requirement.parts)


_WORDED = (_of_yes, _of_objections, _of_all, _of_members, _of_voting, _of_population, _of_few, _of_apart, _of_any)
_COUNTS: Mapping[str, Callable[[Requirement, Chamber, Ballots], str]] = dict(zip(counting.TESTS, _WORDED, strict=True))
