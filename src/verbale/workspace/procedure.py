"""Asks whether a proposal can pass: names become members, positions become votes, and the rule is counted.

Votes by hand take the place of positions. An assumption is for those only who said nothing, or nothing that is a vote:
nobody's words are overruled by it.
"""

import datetime
import difflib
import json
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from verbale.analysis.ledger import entries, told_in_record
from verbale.analysis.procedures import chambers, decide, stated_votes
from verbale.analysis.procedures.chambers import seat_of
from verbale.errors import UsageError
from verbale.record import Codebook, Issue
from verbale.record.decision import ASSUMED, GIVEN, INFERRED, NO, UNKNOWN, VOTES, Decision, Seat, Vote
from verbale.record.directory import Directory
from verbale.record.ledger import NOT
from verbale.record.view import PositionView, RecognitionView, Ref, StatementView
from verbale.reference import procedures
from verbale.reference.folding import fold
from verbale.reference.membership import terms
from verbale.reference.procedures import NAMED, YES_VOTES, Rule
from verbale.reference.world import World, world
from verbale.workspace.workspace import Workspace

_BRACKETS = re.compile(r"\s*\([^)]*\)")  # "Iran (Islamic Republic of)", as lists of the United Nations have it


@dataclass(frozen=True, slots=True)
class Said:
    """What a record has on a proposal: its positions, who is who, and the codebook with the issue."""

    positions: Sequence[PositionView]
    directory: Directory
    codebook: Codebook
    issue: Issue
    recognitions: Sequence[RecognitionView] = ()
    statements: Sequence[StatementView] = ()
    days: Sequence[str] = ()  # on which articles were published


@dataclass(frozen=True, slots=True)
class Question:
    """One question: the rule's name, the day, and what the user adds. `given` and `assumed` go from names to votes."""

    rule: str
    day: datetime.date
    given: Mapping[str, str] | None = None
    assumed: Mapping[str, str] | None = None
    parties: Sequence[str] = ()
    need: int | None = None
    named: Sequence[str] = ()
    stated_only: bool = False
    given_in: str = "--votes"  # where `given` comes from, for messages: the file's name


def answer(question: Question, said: Said | None = None) -> Decision:
    """Returns the decision; raises UsageError where a rule, member, vote word or day is wrong."""
    actors_file = None if said is None else said.codebook.actors_file
    table = _Names(world(actors_file), question)
    rule = table.rule
    votes: dict[str, Vote] = {}
    outsiders: list[Seat] = []
    if said is not None and question.given is None:
        votes, outsiders = table.stated(said)
        votes = ({} if question.stated_only or not rule.admits else table.inferred(said)) | votes
    for name, word in (question.given or {}).items():
        state = table.member(name, question.given_in)
        if state in votes:
            raise UsageError(f"{question.given_in}: {table.name(state)} has two votes; leave one of its names out")
        votes[state] = Vote(table.word(word, f"{question.given_in}: {name}"), GIVEN)
    for name, word in (question.assumed or {}).items():
        state = table.member(name, "--assume")
        votes[state] = table.assumption(votes.get(state), word, name)
    parties = [table.member(name, "--party") for name in question.parties]
    issue = None if said is None else said.issue
    return decide(rule, question.day, votes, name=table.name, parties=parties, outsiders=outsiders, issue=issue)


def said_of(workspace: Workspace, codebook: str | None, proposal: str) -> Said:
    """Returns what an open record has on the issue `proposal` (an id or title); raises UsageError where there is none such."""
    book = workspace.codebook(codebook)
    issue, directory, contents = issue_of(book, proposal), workspace.directory(), workspace.contents()
    days = tuple(article.published for article in contents.articles if article.published)
    return Said(contents.positions, directory, book, issue, contents.recognitions, contents.statements, days)


def last_day_of(said: Said) -> datetime.date:
    """Returns the day of the record's last dated article; raises UsageError where none has a date."""
    days = sorted(day for day in said.days if len(day) == 10)
    if not days:
        raise UsageError("no article of this record has a date; give the day with --as-of")
    return datetime.date.fromisoformat(days[-1])


def last_known_day(rule: str) -> datetime.date:
    """Returns the day on which the latest term began in the bodies of the rule of that name, as far as the reference knows."""
    bodies = {stage.body for stage in procedures.rule(rule).stages}
    return max(datetime.date.fromisoformat(term.start) for body in bodies for term in terms()[body] if term.start)


def votes_of(path: str) -> dict[str, str]:
    """Returns the votes of the JSON file at `path`: an object, member to vote; raises UsageError where it is not one."""
    try:
        data = json.loads(Path(path).read_text(encoding="utf-8"))
    except OSError as error:
        raise UsageError(f"{path}: the votes cannot be read ({error.strerror or error}); name a JSON file") from error
    except ValueError as error:
        raise UsageError(f"{path}: no valid JSON ({error}); write an object such as {{\"France\": \"yes\"}}") from error
    if not isinstance(data, dict) or not all(isinstance(vote, str) for vote in data.values()):
        raise UsageError(f"{path}: votes are a JSON object from member to {', '.join(VOTES)}, such as {{\"France\": \"yes\"}}")
    return data


def issue_of(codebook: Codebook, name: str) -> Issue:
    """Returns the issue of that id or title; raises UsageError, with the ids, where there is none."""
    wanted = fold(name)
    found = next((issue for issue in codebook.issues if wanted in (fold(issue.id), fold(issue.title))), None)
    if found is None:
        raise UsageError(f"no issue of {codebook.name} is called {name!r}; its issues are: {', '.join(i.id for i in codebook.issues)}")
    return found


class _Names:
    """The members of one question by their names in any spelling."""

    def __init__(self, known: World, question: Question) -> None:
        self.world = known
        self.day = question.day
        self.rule = _adjusted(procedures.rule(question.rule), question, self._key)
        if question.parties and not self.rule.party:
            raise UsageError(f"{self.rule.key} knows no parties: leave out --party")
        if self.rule.party_needed and len(question.parties) != 1:
            raise UsageError(f"{self.rule.key} is about one state that is not asked: name it with one --party")
        self.states = chambers(self.rule, question.day).states

    def name(self, state: str) -> str:
        """Returns the name of a state, its key where the reference has none."""
        try:
            return self.world.name(state, self.day.isoformat())
        except KeyError:
            return state

    def word(self, vote: str, name: str) -> str:
        """Returns a vote word; raises UsageError for any other."""
        found = vote.strip().casefold()
        if found not in VOTES:
            raise UsageError(f"{name}: {vote!r} is no vote; write {', '.join(VOTES[:-1])} or {VOTES[-1]}")
        return found

    def assumption(self, before: Vote | None, vote: str, name: str) -> Vote:
        """Returns the vote that the user assumes, with the words said; raises UsageError where those are a vote already."""
        if before is not None and before.vote != UNKNOWN:
            raise UsageError(f"--assume {name}: it has a vote already ({before.vote}, {before.basis}); leave the assumption out")
        said = () if before is None else before.words
        reason = "assumed by the user" + (f"; {before.reason}" if before is not None and before.reason else "")
        return Vote(self.word(vote, name), ASSUMED, reason, said)

    def member(self, name: str, option: str) -> str:
        """Returns the member of that name; raises UsageError where it is nobody, or no member on the day."""
        key = self._key(name)
        seat = None if key is None else seat_of(key, self.states)
        if seat is not None:
            return seat
        members = sorted(self.name(state) for state in self.states)
        shown = ", ".join(members) if len(members) <= 30 else f"one of {len(members)}"
        if key is not None:
            raise UsageError(f"{option}: {self.name(key)} was no member on {self.day.isoformat()}; the members were: {shown}")
        near = difflib.get_close_matches(name, members, n=3, cutoff=0.6)
        hint = f"did you mean {' or '.join(near)}?" if near else f"the members were: {shown}"
        raise UsageError(f"{option}: no state is called {name!r}; {hint}")

    def stated(self, said: Said) -> tuple[dict[str, Vote], list[Seat]]:
        """Returns the stated votes of members by state, and the words of those who have no seat."""
        votes: dict[str, Vote] = {}
        outsiders: list[Seat] = []
        found = stated_votes(said.positions, said.codebook, said.issue.id, self.day.isoformat())
        for party, vote in found.items():
            state = self._state(party, said.directory)
            seat = None if state is None else seat_of(state, self.states)
            if seat is not None:
                votes.setdefault(seat, vote)
            else:
                outsiders.append(Seat(state or party.id, party.name, False, vote))
        return votes, sorted(outsiders, key=lambda seat: (seat.name, seat.state))

    def inferred(self, said: Said) -> dict[str, Vote]:
        """Returns a no of each member that does not recognise the state to be admitted, as the record has it."""
        applicant = self._applicant(said.issue.proposition)
        if applicant is None:
            return {}
        claims = told_in_record(said.recognitions, said.statements, said.directory, applicant)
        votes: dict[str, Vote] = {}
        for entry in entries(claims, self.day.isoformat(), name=self.name):
            seat = seat_of(entry.by, self.states)
            if entry.status == NOT and seat is not None:
                told = tuple(claim.view for claim in entry.claims if claim.view is not None)
                votes[seat] = Vote(NO, INFERRED, f"{entry.act} {self.name(applicant)}", told=told)
        return votes

    def _applicant(self, proposition: str) -> str | None:
        """Returns the first state that the proposition names and that is no member yet."""
        words = proposition.replace("'s", " 's").rstrip(".").split()
        for place in range(len(words)):
            match = self.world.match(words, place, self.day.isoformat())
            for sense in () if match is None else match.senses:
                if sense.key in self.world.states and seat_of(sense.key, self.states) is None:
                    return sense.key
        return None

    def _state(self, party: Ref, directory: Directory) -> str | None:
        actor = directory.actors.get(party.id)
        return None if actor is None else self.world.principal(actor.key)

    def _key(self, name: str) -> str | None:
        key = name.strip().upper()
        if key in self.world.states:
            return key
        plain = _BRACKETS.sub("", name).replace("&", "and")
        day = self.day.isoformat()
        return next((found for text in (name, plain) if (found := self.world.key(text, day) or self.world.key(text))), None)


def _adjusted(rule: Rule, question: Question, key: Callable[[str], str | None]) -> Rule:
    """Returns a rule whose numbers the user gives with these numbers, any other as it is."""
    if not rule.adjustable:
        if question.need is not None or question.named:
            raise UsageError(f"{rule.key} has its own numbers: leave out --need and --named")
        return rule
    if question.need is None or question.need < 1:
        raise UsageError(f"{rule.key} needs --need N: how many ratifications the treaty asks for")
    keys = [key(name) for name in question.named]
    for name, found in zip(question.named, keys, strict=True):
        if found is None:
            raise UsageError(f"--named: no state is called {name!r}")
    stage = rule.stages[0]
    asked = tuple(
        replace(item, count=question.need) if item.test == YES_VOTES else item
        for item in stage.requirements
        if item.among != NAMED or keys
    )  # fmt: skip
    return replace(rule, stages=(replace(stage, requirements=asked, named=tuple(found for found in keys if found)),))
