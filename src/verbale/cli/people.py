"""`verbale actors`: who is in the record, all about one of them, and a person's decisions on who is who."""

import getpass
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime
from typing import Annotated

import typer

from verbale.cli import words
from verbale.cli.listing import put
from verbale.cli.options import DEFAULT_RECORD, Format, Record, Shape
from verbale.cli.screen import quote_length, say, table, write_json
from verbale.errors import UsageError
from verbale.exchange import jsonl, tables
from verbale.record.correction import Correction
from verbale.record.view import ActorPage, ActorView, HeldOffice
from verbale.workspace import Workspace
from verbale.workspace.asked import Asked

Name = Annotated[str, typer.Argument(metavar="NAME", help="An actor's name, one of its spellings, or its id.")]
By = Annotated[str | None, typer.Option("--by", metavar="AUTHOR", help="Who decides; the user's name on this machine if left out.")]
Because = Annotated[str, typer.Option("--because", metavar="TEXT", help="Why: kept with the decision and shown with the actor.")]

group = typer.Typer(invoke_without_command=True, context_settings={"help_option_names": ["--help", "-h"]})


def add_to(app: typer.Typer) -> None:
    """Adds the group."""
    app.add_typer(group, name="actors")


@group.callback()
def listed(context: typer.Context, record: Record = DEFAULT_RECORD, shape: Shape = Format.table) -> None:
    """List the persons, states, bodies and groups of the record, each once for all its names; or decide who is who.

    Example: verbale actors --format json
    """
    if context.invoked_subcommand is not None:
        return
    with Workspace.open(record) as workspace:
        found, directory = workspace.actors(), workspace.directory()

    def data(view: ActorView) -> Mapping[str, object]:
        seen = {"articles": view.articles, "statements": view.statements, "first_seen": view.first, "last_seen": view.last}
        return {**jsonl.actor_row(view.actor, directory), "aliases": list(view.actor.aliases), **seen}

    columns = ("Name", "Kind", "Offices", "Articles", "Statements", "Seen", "Also called")
    put(shape, found, tables.SEEN, columns, _line, data, "actors", Asked())


@group.command()
def show(name: Name, record: Record = DEFAULT_RECORD, as_json: Annotated[bool, typer.Option("--json", help="Write JSON.")] = False) -> None:
    """Show one actor: spellings, offices with dates and evidence, statements by issue.

    Example: verbale actors show Lavrov
    """
    with Workspace.open(record) as workspace:
        page = workspace.people.show(name)
    if as_json:
        write_json([_data(page)])
    else:
        _put(page)


@group.command()
def merge(
    names: Annotated[list[str], typer.Argument(metavar="NAME NAME…", help="Two actors or more that are one.")],
    because: Because,
    by: By = None,
    called: Annotated[str | None, typer.Option("--called", metavar="NAME", help="The name that it is to have.")] = None,
    record: Record = DEFAULT_RECORD,
) -> None:
    """Take several actors for one; kept over every re-reading, and undone with `verbale actors undo`.

    Example: verbale actors merge "Ana Velk" "A. Welk" --because "the same person, see the ministry's list"
    """
    with Workspace.open(record) as workspace:
        _said(workspace.people.merge(names, author=_author(by), at=_now(), reason=because, called=called))


@group.command()
def split(
    name: Name,
    because: Because,
    take: Annotated[list[str], typer.Option("--take", metavar="SPELLING", help="A spelling that is somebody else; may be given again.")],
    by: By = None,
    record: Record = DEFAULT_RECORD,
) -> None:
    """Take one or more spellings out of an actor and make an actor of them.

    Example: verbale actors split "Ana Velk" --take Velk --because "the mayor, not the minister"
    """
    with Workspace.open(record) as workspace:
        _said(workspace.people.split(name, take, author=_author(by), at=_now(), reason=because))


@group.command()
def rename(
    name: Name,
    new: Annotated[str, typer.Argument(metavar="NEW", help="The name to show.")],
    because: Because,
    by: By = None,
    record: Record = DEFAULT_RECORD,
) -> None:
    """Have an actor shown under another name; the articles' words stay as they are.

    Example: verbale actors rename Velk "Ana Velk" --because "her full name"
    """
    with Workspace.open(record) as workspace:
        _said(workspace.people.rename(name, new, author=_author(by), at=_now(), reason=because))


@group.command()
def pin(name: Name, because: Because, by: By = None, record: Record = DEFAULT_RECORD) -> None:
    """Have an actor stay as it is: no rule will join another to it.

    Example: verbale actors pin "Ana Velk" --because "checked against the register"
    """
    with Workspace.open(record) as workspace:
        _said(workspace.people.pin(name, author=_author(by), at=_now(), reason=because))


@group.command()
def undo(
    number: Annotated[int, typer.Argument(metavar="NUMBER", help="The decision's number in `verbale actors decisions`.")],
    record: Record = DEFAULT_RECORD,
) -> None:
    """Take a decision back; it stays in the list, marked.

    Example: verbale actors undo 3
    """
    with Workspace.open(record) as workspace:
        made = workspace.people.undo(number)
    say(f"Decision {made.number} ({made.what} {', '.join(made.shown)}) is undone.")


@group.command()
def decisions(record: Record = DEFAULT_RECORD, shape: Shape = Format.table) -> None:
    """List what was decided on actors: by whom, when and why.

    Example: verbale actors decisions --format csv
    """
    with Workspace.open(record) as workspace:
        found = workspace.people.corrections()
    columns = ("No.", "Decision", "Actors", "Now called", "By", "When", "Why", "State")
    if shape is Format.table and not found:
        say("Nothing was decided on actors yet; `verbale actors merge`, `split`, `rename` and `pin` do.")
        return
    put(shape, found, _DECIDED, columns, _decision, _correction, "decisions", Asked())


_DECIDED: Mapping[str, Callable[[Correction], object]] = {
    "number": lambda it: it.number, "decision": lambda it: it.what, "actors": lambda it: "; ".join(it.shown), "name": lambda it: it.name,
    "author": lambda it: it.author, "at": lambda it: it.at, "reason": lambda it: it.reason,
    "undone": lambda it: "yes" if it.undone else "no",
}  # fmt: skip


def _decision(made: Correction) -> Sequence[str]:
    return (
        str(made.number), made.what, ", ".join(made.shown), made.name or "", made.author, words.date(made.at[:10]), made.reason,
        "undone" if made.undone else "holds",
    )  # fmt: skip


def _correction(made: Correction) -> Mapping[str, object]:
    return {
        "number": made.number, "decision": made.what, "actors": list(made.actors), "shown": list(made.shown), "name": made.name,
        "author": made.author, "at": made.at, "reason": made.reason, "undone": made.undone,
    }  # fmt: skip


def _author(by: str | None) -> str:
    if by is not None:
        return by
    try:
        return getpass.getuser()
    except (OSError, KeyError) as error:
        raise UsageError("this machine does not say who you are; name the author with --by") from error


def _now() -> str:
    """Returns the hour of a decision: it is kept with it, and nothing that is read or shown is made from it."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _said(made: Correction) -> None:
    say(f"Decision {made.number}: {made.what} {', '.join(made.shown)}. Take it back with `verbale actors undo {made.number}`.")


def _seen(view: ActorView) -> str:
    if view.first is None:
        return ""
    return words.short_date(view.first) if view.first == view.last else f"{words.short_date(view.first)} – {words.short_date(view.last)}"


def _line(view: ActorView) -> Sequence[str]:
    actor = view.actor
    also = ", ".join(alias for alias in actor.aliases if alias != actor.name)
    return actor.name, actor.kind, words.offices(actor), str(view.articles), str(view.statements), _seen(view), also


def _evidence(held: HeldOffice) -> str:
    if held.words is None or held.article is None:
        return "the reference"
    return f"“{words.quotation([held.words], quote_length())}” {held.article.name}"


def _put(page: ActorPage) -> None:
    """Writes the page for people, part by part."""
    view = page.view
    counts = f"{_count(view.articles, 'article')}, {_count(view.statements, 'statement')}"
    say(f"{view.actor.name}, {view.actor.kind}: {counts}. {_seen(view)}".rstrip())
    table(("Called", "Articles", "Why it is the same"), [(", ".join(it.names), str(it.articles), it.why) for it in page.spellings])
    if page.offices:
        lines = [(words.office(it.office), _evidence(it)) for it in page.offices]
        table(("Office", "Given by"), lines)
    if page.positions:
        lines4 = [
            (it.position.issue, words.date(it.said.day), words.stance(it.position.stance, it.position.force, it.position.absolute),
             words.quotation(it.said.words, quote_length()))
            for it in page.positions
        ]  # fmt: skip
        table(("Issue", "Said", "Position", "Words"), lines4)
    if page.others:
        lines3 = [(words.date(it.day), words.quotation(it.words, quote_length()), it.article.name) for it in page.others]
        table(("Said", "Other words", "Article"), lines3)


def _data(page: ActorPage) -> Mapping[str, object]:
    actor = page.view.actor
    return {
        "id": actor.id, "name": actor.name, "kind": actor.kind, "articles": page.view.articles, "statements": page.view.statements,
        "first_seen": page.view.first, "last_seen": page.view.last,
        "spellings": [{"id": it.id, "names": list(it.names), "articles": it.articles, "why": it.why} for it in page.spellings],
        "offices": [
            {"title": it.office.title, "of": it.office.of_name, "from": it.office.start, "to": it.office.end, "words": it.words,
             "article": None if it.article is None else it.article.name}
            for it in page.offices
        ],
        "positions": [
            {"issue": it.position.issue, "stance": it.position.stance, "force": it.position.force, "day": it.said.day,
             "words": list(it.said.words), "position": it.position.id, "statement": it.said.statement.id}
            for it in page.positions
        ],
        "other_statements": [{"day": it.day, "words": list(it.words), "statement": it.statement.id} for it in page.others],
    }  # fmt: skip


def _count(number: int, what: str) -> str:
    return f"{number} {what}" if number == 1 else f"{number} {what}s"
