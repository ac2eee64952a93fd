"""The command that says whether a proposal can pass: procedure."""

import datetime
from collections.abc import Callable, Sequence
from enum import StrEnum
from typing import Annotated

import typer

from verbale.cli import words
from verbale.cli.decision import decision_data, put_decision
from verbale.cli.options import DEFAULT_RECORD, CodebookName, Record
from verbale.cli.screen import say, table, write_json_object
from verbale.errors import UsageError
from verbale.record.decision import ABSENT, ABSTAIN, NO, YES, Decision
from verbale.record.directory import Directory
from verbale.reference import procedures
from verbale.workspace import Workspace
from verbale.workspace.procedure import Question, answer, last_day_of, last_known_day, said_of, votes_of

NOBODY = Directory({}, {})


class Shown(StrEnum):
    """What the command writes."""

    table = "table"
    json = "json"


def add_to(app: typer.Typer) -> None:
    """Adds the command."""
    app.command()(procedure)


_Votes = Annotated[
    str | None, typer.Option("--votes", metavar="FILE", help="Votes by hand in place of positions: a JSON object, member to vote.")
]
_Assume = Annotated[
    list[str] | None, typer.Option("--assume", metavar="STATE=VOTE", help="The vote of a state that said nothing; repeat it for more.")
]
_Party = Annotated[
    list[str] | None, typer.Option("--party", metavar="STATE", help="A party to the dispute, or the state concerned; repeatable.")
]
_Named = Annotated[
    list[str] | None, typer.Option("--named", metavar="STATE", help="With treaty: a state that must have ratified; repeat it for more.")
]
_StatedOnly = Annotated[bool, typer.Option("--stated-only", help="Infer no vote on admission from who does not recognise the applicant.")]


def procedure(
    name: Annotated[str | None, typer.Argument(metavar="[NAME]", help="The decision rule; left out, all are listed.")] = None,
    record: Record = DEFAULT_RECORD,
    proposal: Annotated[str | None, typer.Option("--proposal", metavar="ISSUE", help="The issue that is put to the vote.")] = None,
    as_of: Annotated[str | None, typer.Option("--as-of", metavar="DAY", help="Members and words of that day, else of the last.")] = None,
    codebook: CodebookName = None,
    votes: _Votes = None,
    assume: _Assume = None,
    party: _Party = None,
    need: Annotated[int | None, typer.Option("--need", metavar="N", help="With treaty: how many ratifications.")] = None,
    named: _Named = None,
    stated_only: _StatedOnly = False,
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
        place = self.votes or "--votes"
        return Question(self.rule, day, given, self.assumed, self.party, self.need, self.named, self.stated_only, place)


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
    else:
        put_decision(decision, explain=explain)
