"""Writes the answer on a proposal: sentences, tables of seats and the rule explained for people, or one JSON object."""

from collections.abc import Mapping, Sequence

from verbale.cli import words
from verbale.cli.ledger import name as state_name
from verbale.cli.listing import recognition_data
from verbale.cli.screen import quote_length, table, write
from verbale.cli.standing import position_data
from verbale.record.decision import ABSENT, ABSTAIN, INFERRED, NO, OPEN, SILENT, UNKNOWN, YES, Check, Decision, Seat, Turning
from verbale.record.directory import Directory
from verbale.record.view import PositionView

MARKS: Mapping[bool | None, str] = {True: "met", False: "not met", None: "open"}
MOST_NAMED = 12  # members of one set; the JSON has all
MOST_SILENT = 30  # of more members than these, those without words are counted and not listed


def put_decision(decision: Decision, *, explain: bool) -> None:
    """Writes the answer for people; with `explain`, the rule with its articles too."""
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
    asked = f"“{decision.proposition}”:" if decision.proposition else "By these votes it"
    verdict = {"pass": "passes", "fail": "fails", "open": "is open"}[decision.outcome]
    lines = [f"{decision.title}, {words.date(decision.day)}", f"{asked} {verdict}."]
    for stage in decision.stages:
        counts = ", ".join(f"{stage.counts[vote]} {vote}" for vote in (YES, NO, ABSTAIN, ABSENT, UNKNOWN) if stage.counts[vote])
        lines.append(f"{stage.title[:1].upper()}{stage.title[1:]}: {counts} of {stage.counts['members']} ({stage.outcome})")
    if decision.blocking:
        lines.append(f"Blocked by: {_names(decision, decision.blocking)}")
    unknown = sum(seat.vote.vote == UNKNOWN for seat in decision.seats)
    if unknown:
        can = "can still turn it" if decision.outcome == OPEN else "can no longer turn it"
        lines.append(f"{unknown} {'vote is' if unknown == 1 else 'votes are'} unknown, and {can}.")
    lines += [line for turning in decision.turning if (line := _turned(decision, turning))]
    inferred = [seat.state for seat in decision.seats if seat.vote.basis == INFERRED]
    if inferred:
        lines.append(f"Inferred from not recognising, not said: {_names(decision, inferred)}")
    if decision.assumed:
        lines.append(f"Assumed, not said: {_names(decision, decision.assumed)}")
    return lines


def _turned(decision: Decision, turning: Turning) -> str:
    """Returns in a sentence what would turn it; empty where nothing would."""
    sets = turning.sets
    if not sets:
        return ""
    verb = {"pass": "lets it pass", "fail": "lets it fail"}[turning.to] if decision.outcome == OPEN else "turns it"
    vote = f"{turning.vote} or an abstention" if turning.abstaining else turning.vote
    if len(sets[0]) == 1:
        who = " or ".join(_names(decision, found) for found in sets)
        return f"A {vote} of {who} {verb}."
    number = str(len(sets)) if turning.complete else f"more than {len(sets)}"
    more = "" if len(sets) == 1 and turning.complete else f" (one of {number} such sets)"
    return f"A {vote} of these {len(sets[0])} together {verb}: {_names(decision, sets[0])}{more}."


def _names(decision: Decision, states: Sequence[str]) -> str:
    more = f" and {len(states) - MOST_NAMED} more" if len(states) > MOST_NAMED else ""
    return ", ".join(decision.seat(state).name for state in states[:MOST_NAMED]) + more


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
            {"to": item.to, "by_voting": item.vote, "or_abstaining": item.abstaining, "sets": listed(item.sets), "complete": item.complete}
            for item in decision.turning
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
