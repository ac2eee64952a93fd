"""The command that says whether a proposal can pass: procedure."""

import datetime
from collections.abc import Callable, Mapping, Sequence
from enum import StrEnum
from typing import Annotated

import typer

from verbale.cli import words
from verbale.cli.ledger import name as state_name
from verbale.cli.listing import recognition_data
from verbale.cli.options import DEFAULT_RECORD, CodebookName, Record
from verbale.cli.screen import quote_length, say, table, write, write_json_object
from verbale.cli.standing import position_data
from verbale.errors import UsageError
from verbale.record.decision import ABSENT, ABSTAIN, INFERRED, NO, OPEN, SILENT, UNKNOWN, YES, Check, Decision, Seat
from verbale.record.directory import Directory
from verbale.record.view import PositionView
from verbale.reference import procedures
from verbale.workspace import Workspace
from verbale.workspace.procedure import Question, answer, last_day_of, last_known_day, said_of, votes_of

NOBODY = Directory({}, {})
MARKS: Mapping[bool | None, str] = {True: "met", False: "not met", None: "open"}
MOST_SILENT = 30  # of more members than these, those without words are counted and not listed


class Shown(StrEnum):
    """What the command writes."""

    table = "table"
    json = "json"


def add_to(app: typer.Typer) -> None:
    """Adds the command."""
    app.command()(procedure)


def procedure(
    name: Annotated[str | None, typer.Argument(metavar="[NAME]", help="The decision rule; left out, all are listed.")] = None,
    record: Record = DEFAULT_RECORD,
    proposal: Annotated[str | None, typer.Option("--proposal", metavar="ISSUE", help="The issue that is put to the vote.")] = None,
    as_of: Annotated[
        str | None, typer.Option("--as-of", metavar="DAY", help="Members and words of that day, else of the record's last.")
    ] = None,
    codebook: CodebookName = None,
    votes: Annotated[
        str | None, typer.Option("--votes", metavar="FILE", help="Votes by hand in place of positions: a JSON object, member to vote.")
    ] = None,
    assume: Annotated[
        list[str] | None, typer.Option("--assume", metavar="STATE=VOTE", help="The vote of a state that said nothing; repeat it for more.")
    ] = None,
    party: Annotated[
        list[str] | None, typer.Option("--party", metavar="STATE", help="A party to the dispute, or the state concerned; repeatable.")
    ] = None,
    need: Annotated[int | None, typer.Option("--need", metavar="N", help="With treaty: how many ratifications.")] = None,
    named: Annotated[
        list[str] | None, typer.Option("--named", metavar="STATE", help="With treaty: a state that must have ratified; repeat it for more.")
    ] = None,
    stated_only: Annotated[
        bool, typer.Option("--stated-only", help="Infer no vote on admission from who does not recognise the applicant.")
    ] = False,
    explain: Annotated[bool, typer.Option("--explain", help="Show the rule with its articles and the count of each.")] = False,
    listed: Annotated[bool, typer.Option("--list", help="List the decision rules.")] = False,
    shape: Annotated[Shown, typer.Option("--format", "-f", help="Text for people, or JSON for programs.")] = Shown.table,
) -> None:
    """Say whether a proposal can pass in the body that decides it, who blocks it, and who could turn it.

    Example: verbale procedure security-council --proposal replace-1244 --as-of 2010-08-04
    """
    if name is None or listed:
        put_rules(shape)
        return
    rule = procedures.rule(name).key
    asked = _Asked(rule, as_of, votes, assume or (), party or (), need, named or (), stated_only)
    if proposal is None and votes is None:
        raise UsageError("say what is put to the vote: --proposal ISSUE of the record, or --votes FILE for votes by hand")
    if proposal is None:
        put(answer(asked.question(lambda: last_known_day(rule))), NOBODY, shape, explain=explain)
        return
    with Workspace.open(record) as workspace:
        said = said_of(workspace, codebook, proposal)
    decision = answer(asked.question(lambda: last_day_of(said)), said)
    put(decision, said.directory, shape, explain=explain)


class _Asked:
    """The options of one call, checked as far as no member is needed for it."""

    def __init__(
        self,
        rule: str,
        as_of: str | None,
        votes: str | None,
        assume: Sequence[str],
        party: Sequence[str],
        need: int | None,
        named: Sequence[str],
        stated_only: bool,
    ) -> None:
        self.rule, self.as_of, self.votes, self.party, self.need, self.named = rule, as_of, votes, party, need, named
        self.stated_only = stated_only
        self.assumed = dict(_assumption(text) for text in assume)

    def question(self, otherwise: Callable[[], datetime.date]) -> Question:
        """Returns the question; `otherwise` gives the day where --as-of is left out, and the user is told which."""
        if self.as_of is None:
            day = otherwise()
            say(f"As of {words.date(day.isoformat())}; another day with --as-of.")
        else:
            day = day_of(self.as_of)
        given = None if self.votes is None else votes_of(self.votes)
        return Question(self.rule, day, given, self.assumed, self.party, self.need, self.named, self.stated_only)


def _assumption(text: str) -> tuple[str, str]:
    state, found, vote = text.rpartition("=")
    if not found or not state.strip() or vote.strip().casefold() not in (YES, NO, ABSTAIN, ABSENT):
        raise UsageError(f"--assume {text!r}: write a state and its vote, such as France=yes (yes, no, abstain or absent)")
    return state.strip(), vote


def day_of(text: str) -> datetime.date:
    try:
        return datetime.date.fromisoformat(text)
    except ValueError as error:
        raise UsageError(f"--as-of {text!r} is no day; write it as 2010-08-04") from error


# ---- what is written


def put_rules(shape: Shown) -> None:
    """Writes the list of decision rules."""
    rules = procedures.rules().values()
    if shape is Shown.json:
        write_json_object([{"name": rule.key, "title": rule.title, "from": rule.start, "notes": list(rule.notes)} for rule in rules])
        return
    table(("Name", "What it decides", "Articles"), [(rule.key, rule.title, "; ".join(_sources(rule))) for rule in rules])
    say("Ask one with `verbale procedure NAME --proposal ISSUE`, or count votes by hand with --votes FILE.")


def _sources(rule: procedures.Rule) -> Sequence[str]:
    return list(dict.fromkeys(item.source for stage in rule.stages for item in stage.requirements if item.end is None))


def put(decision: Decision, directory: Directory, shape: Shown, *, explain: bool) -> None:
    """Writes the answer in the format asked for."""
    if shape is Shown.json:
        write_json_object(decision_data(decision, directory))
        return
    write("\n".join(_headline(decision)) + "\n\n")
    quiet = [seat for seat in decision.seats if seat.vote.basis == SILENT]
    shown = [seat for seat in decision.seats if seat not in quiet or len(decision.seats) <= MOST_SILENT]
    if shown:
        table(("Member", "Vote", "On what", "Words", "Article"), [_line(seat, _lacks(decision, seat)) for seat in shown])
    if len(shown) < len(decision.seats):
        write(f"\nNothing known of {len(quiet)} of {len(decision.seats)} members.\n")
    if decision.outsiders:
        write("\nWords of those who have no seat, and are not counted:\n")
        table(("Who", "Would be", "On what", "Words", "Article"), [_line(seat) for seat in decision.outsiders])
    if explain:
        write("\n" + "\n".join(_explained(decision)) + "\n")


def _headline(decision: Decision) -> Sequence[str]:
    asked = f"“{decision.proposition}”" if decision.proposition else "The votes"
    verdict = {"pass": "pass", "fail": "fail", "open": "are open"} if decision.proposition is None else {
        "pass": "passes", "fail": "fails", "open": "is open"}  # fmt: skip
    lines = [f"{decision.title}, {words.date(decision.day)}", f"{asked}: {verdict[decision.outcome]}."]
    for stage in decision.stages:
        counts = ", ".join(f"{stage.counts[vote]} {vote}" for vote in (YES, NO, ABSTAIN, ABSENT, UNKNOWN) if stage.counts[vote])
        lines.append(f"{stage.title[:1].upper()}{stage.title[1:]}: {counts} of {stage.counts['members']} ({stage.outcome})")
    if decision.blocking:
        lines.append(f"Blocked by: {_names(decision, decision.blocking)}")
    unknown = sum(seat.vote.vote == UNKNOWN for seat in decision.seats)
    if unknown:
        can = "can still turn it" if decision.outcome == OPEN else "can no longer turn it"
        lines.append(f"{unknown} {'vote is' if unknown == 1 else 'votes are'} unknown, and {can}.")
    lines += [line for turning in decision.turning if (line := _turned(decision, turning.to, turning.vote, turning.sets, turning.complete))]
    inferred = [seat.state for seat in decision.seats if seat.vote.basis == INFERRED]
    if inferred:
        lines.append(f"Inferred from not recognising, not said: {_names(decision, inferred)}")
    if decision.assumed:
        lines.append(f"Assumed, not said: {_names(decision, decision.assumed)}")
    return lines


def _turned(decision: Decision, to: str, vote: str, sets: Sequence[Sequence[str]], complete: bool) -> str:
    if not sets:
        return ""
    size = len(sets[0])
    verb = {"pass": "lets it pass", "fail": "lets it fail"}[to] if decision.outcome == OPEN else "turns it"
    if size == 1:
        who = " or ".join(_names(decision, found) for found in sets)
        return f"A {vote} of {who} {verb}."
    first = _names(decision, sets[0])
    more = "" if len(sets) == 1 and complete else f" (one of {len(sets) if complete else f'more than {len(sets)}'} such sets)"
    return f"A {vote} of these {size} together {verb}: {first}{more}."


def _names(decision: Decision, states: Sequence[str]) -> str:
    return ", ".join(decision.seat(state).name for state in states)


def _line(seat: Seat, lacks: Sequence[str] = ()) -> Sequence[str]:
    said, article = _said(seat)
    notes = [*(["permanent"] if seat.permanent else []), *(f"no member of {body}" for body in lacks)]
    name = f"{seat.name} ({', '.join(notes)})" if notes else seat.name
    basis = seat.vote.basis + (f": {seat.vote.reason}" if seat.vote.reason and seat.vote.reason != seat.vote.basis else "")
    return name, seat.vote.vote, basis, said, article


def _lacks(decision: Decision, seat: Seat) -> Sequence[str]:
    """Returns the bodies of the rule in which the member has no seat."""
    return list(dict.fromkeys(state_name(stage.body) for stage in decision.stages if seat.state not in stage.seats))


def _said(seat: Seat) -> tuple[str, str]:
    """Returns who said it when in which words, and the article; empty where nobody did."""
    for view in seat.vote.words[:1]:
        who = f"{words.name(view.said.speaker)}, {words.date(view.said.day)}"
        return f"{who}: {words.quoted(view.said.words, quote_length())}", view.said.article.name
    for told in seat.vote.told[:1]:
        passage = next((words.around(part, quote_length()) for part in told.passages), words.quotation(told.words, quote_length()))
        return f"{words.name(told.claimant, 'the article')}, {words.date(told.day)}: {passage}", told.article.name
    return "", ""


def _explained(decision: Decision) -> Sequence[str]:
    lines = [f"The rule {decision.rule}:"]
    for stage in decision.stages:
        lines.append(f"  {stage.title}, of {stage.counts['members']} members: {stage.outcome}")
        lines += [f"    {check.text} ({check.source}): {check.count}: {MARKS[check.met]}" for check in stage.checks]
    return [*lines, *(f"  {note}" for note in decision.notes)]


# ---- as data


def decision_data(decision: Decision, directory: Directory) -> Mapping[str, object]:
    """Returns the answer as a JSON object; names of states as shown, their keys in `members` and `votes`."""

    def listed(sets: Sequence[Sequence[str]]) -> list[list[str]]:
        return [[decision.seat(state).name for state in found] for found in sets]

    first = decision.turning[0]
    return {
        "rule": decision.rule, "title": decision.title, "day": decision.day, "proposal": decision.proposal,
        "proposition": decision.proposition, "outcome": decision.outcome,
        "blocking": [decision.seat(state).name for state in decision.blocking],
        "pivots": listed(first.sets), "pivots_complete": first.complete,
        "turning": [
            {"to": item.to, "by_voting": item.vote, "sets": listed(item.sets), "complete": item.complete} for item in decision.turning
        ],
        "unknown_can_turn_it": decision.outcome == OPEN,
        "counts": dict(decision.stages[0].counts),
        "stages": [
            {"body": stage.body, "title": stage.title, "outcome": stage.outcome, "counts": dict(stage.counts),
             "members": list(stage.seats), "checks": [_check(check) for check in stage.checks]}
            for stage in decision.stages
        ],
        "members": [_seat(seat, directory) | {"no_member_of": _lacks(decision, seat)} for seat in decision.seats],
        "votes": {seat.name: seat.vote.vote for seat in decision.seats},
        "outsiders": [_seat(seat, directory) for seat in decision.outsiders],
        "assumed": [decision.seat(state).name for state in decision.assumed],
        "notes": list(decision.notes),
    }  # fmt: skip


def _check(check: Check) -> Mapping[str, object]:
    return {"text": check.text, "source": check.source, "met": check.met, "count": check.count}


def _seat(seat: Seat, directory: Directory) -> dict[str, object]:
    said: Sequence[PositionView] = seat.vote.words
    return {
        "state": seat.state, "name": seat.name, "permanent": seat.permanent, "vote": seat.vote.vote, "basis": seat.vote.basis,
        "reason": seat.vote.reason, "said": [position_data(view, directory) for view in said],
        "told": [recognition_data(view) for view in seat.vote.told],
    }  # fmt: skip
