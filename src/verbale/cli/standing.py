"""The commands that say where the parties stand and what changed: positions, changes."""

from collections.abc import Mapping, Sequence
from typing import Annotated

import typer

from verbale.analysis.stands import same
from verbale.cli import grid, words
from verbale.cli.listing import nothing, put
from verbale.cli.options import (
    DEFAULT_RECORD,
    ActorName,
    ArticleName,
    CodebookName,
    Format,
    IssueName,
    PrincipalName,
    Record,
    Shape,
    Since,
    Until,
)
from verbale.cli.screen import quote_length, say, table, write_csv, write_json
from verbale.errors import UsageError
from verbale.exchange import jsonl, tables
from verbale.record.directory import Directory
from verbale.record.view import TOLD, Change, PositionView, Stand
from verbale.workspace import Workspace
from verbale.workspace.asked import Asked


def add_to(app: typer.Typer) -> None:
    """Adds the commands."""
    for command in (positions, changes):
        app.command()(command)


def positions(
    record: Record = DEFAULT_RECORD,
    matrix: Annotated[bool, typer.Option("--matrix", "-m", help="One table of parties and issues, as last said.")] = False,
    others: Annotated[bool, typer.Option("--others", help="With --matrix: also those that the codebook does not list.")] = False,
    as_of: Annotated[str | None, typer.Option("--as-of", metavar="DATE", help="With --matrix: as it stood on that day.")] = None,
    actor: ActorName = None,
    principal: PrincipalName = None,
    issue: IssueName = None,
    since: Since = None,
    until: Until = None,
    article: ArticleName = None,
    codebook: CodebookName = None,
    shape: Shape = Format.table,
) -> None:
    """List where each party stands on each issue, in its own words; or all at one glance.

    Example: verbale positions --matrix --as-of 2010-08-31
    """
    asked = Asked(actor, principal, issue, since, until, article, codebook)
    if as_of is not None and not matrix:
        raise UsageError("--as-of goes with --matrix; for a list, use --until")
    with Workspace.open(record) as workspace:
        if matrix:
            grid.put(shape, workspace.matrix(asked, as_of=as_of), others=others)
            return
        found = workspace.contents(asked).positions
        directory = workspace.directory()
    if shape is Format.table and found:
        table(("Said", "Speaker", "Issue", "Position", "Words", "Article"), [_position(group) for group in same(found)])
        return
    put(shape, found, tables.POSITIONS, (), lambda _: (), lambda view: position_data(view, directory), "positions", asked)


def position_data(view: PositionView, directory: Directory) -> Mapping[str, object]:
    """Returns a position as the interchange has it, with its statement's names and words."""
    said = view.said
    people = {"party": view.party, "speaker": said.speaker, "principal": said.principal}
    names = {f"{role}_name": None if ref is None else ref.name for role, ref in people.items()}
    extra = {"words": list(said.words), "condition_words": view.condition, "day": said.day, "article_name": said.article.name}
    return {**jsonl.position_row(view, directory), **names, **extra}


def _position(group: Sequence[PositionView]) -> Sequence[str]:
    """Returns the line for positions of one article that are the same: the first with its words, and how many more."""
    first, claim = group[0], group[0].position
    quoted = words.quotation(first.said.words, quote_length()) + (f" (and {len(group) - 1} more)" if len(group) > 1 else "")
    condition = f"\non condition: {words.quotation([first.condition], quote_length())}" if first.condition else ""
    return (
        words.date(first.said.day), words.speaker(first.said), claim.issue, words.stance(claim.stance, claim.force, claim.absolute),
        quoted + condition, first.said.article.name,
    )  # fmt: skip


def changes(
    record: Record = DEFAULT_RECORD,
    actor: ActorName = None,
    principal: PrincipalName = None,
    issue: IssueName = None,
    since: Since = None,
    until: Until = None,
    article: ArticleName = None,
    codebook: CodebookName = None,
    between: Annotated[
        tuple[str, str] | None,
        typer.Option("--between", metavar="DATE DATE", help="Two days side by side: as of the first, as of the second."),
    ] = None,
    everything: Annotated[bool, typer.Option("--all", help="Show also what was first said and what was restated.")] = False,
    shape: Shape = Format.table,
) -> None:
    """Show what changed: the earlier and the later position of a party on an issue, side by side with their words.

    Example: verbale changes --actor Serbia --issue status-talks
    """
    asked = Asked(actor, principal, issue, since, until, article, codebook)
    if between is not None and (since is not None or until is not None):
        raise UsageError("--between has both its dates; leave out --since and --until")
    with Workspace.open(record) as workspace:
        found = workspace.between(asked, *between) if between else workspace.changes(asked)
    shown = [change for change in found if everything or between is not None or change.turn in TOLD]
    put_changes(shape, shown, len(found) - len(shown), asked)


def put_changes(shape: Format, found: Sequence[Change], left_out: int, asked: Asked) -> None:
    """Writes the changes in the format asked for, and how many positions were no change."""
    if shape is Format.json:
        write_json([change_data(change) for change in found])
    elif shape is Format.csv:
        rows = [change_data(change) for change in found]
        write_csv(CHANGE_COLUMNS, [[tables.cell(row[column]) for column in CHANGE_COLUMNS] for row in rows])
    elif found:
        table(("Party", "Issue", "What changed", "Before", "After"), [_change(change) for change in found], ruled=True)
    elif not left_out:
        say(nothing("positions", asked))
    else:
        say("No party changed its position.")
    if left_out and shape is Format.table:
        say(f"{left_out} {'position was' if left_out == 1 else 'positions were'} first said or restated; --all shows them too.")


CHANGE_COLUMNS = (
    "party", "issue", "turn", "reason", "before_day", "before_stance", "before_force", "before_speaker", "before_words", "before_article",
    "after_day", "after_stance", "after_force", "after_speaker", "after_words", "after_article",
)  # fmt: skip


def change_data(change: Change) -> Mapping[str, object]:
    """Returns a change with both of its positions, the earlier one empty for what was first said."""
    head = {"party": change.party.name, "issue": change.issue, "turn": change.turn, "reason": change.reason}
    return head | _side("before", change.before) | _side("after", change.after)


def _side(when: str, stand: Stand | None) -> dict[str, object]:
    said = None if stand is None else stand.positions[0].said
    return {
        f"{when}_day": None if stand is None else stand.day,
        f"{when}_stance": None if stand is None else stand.stance,
        f"{when}_force": None if stand is None else stand.force,
        f"{when}_speaker": None if said is None or said.speaker is None else said.speaker.name,
        f"{when}_words": None if said is None else words.GAP.join(said.words),
        f"{when}_article": None if said is None else said.article.name,
    }


def _change(change: Change) -> Sequence[str]:
    before = "" if change.before is None else words.stand(change.before, quote_length())
    return change.party.name, change.issue, change.turn, before, words.stand(change.after, quote_length())
