"""The commands that list what is in the record: statements, events, recognition."""

from collections.abc import Callable, Mapping, Sequence
from typing import Annotated, TypeVar

import typer

from verbale.analysis.ledger import told
from verbale.analysis.tellings import happenings
from verbale.cli import ledger, words
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
from verbale.cli.screen import quote_length, say, table, write_data, write_json
from verbale.errors import UsageError
from verbale.exchange import jsonl, tables
from verbale.record.view import EventView, Happening, RecognitionView, StatementView
from verbale.reference.recognitions import DOES_NOT, RECOGNISES
from verbale.workspace import Workspace
from verbale.workspace.asked import Asked

V = TypeVar("V")
Row = Mapping[str, object]
_ACTS = {RECOGNISES: "yes", DOES_NOT: "no"}  # any other act is shown by its own word


def add_to(app: typer.Typer) -> None:
    """Adds the commands."""
    for command in (statements, events, recognition):
        app.command()(command)


def statements(
    record: Record = DEFAULT_RECORD,
    actor: ActorName = None,
    principal: PrincipalName = None,
    issue: IssueName = None,
    since: Since = None,
    until: Until = None,
    article: ArticleName = None,
    codebook: CodebookName = None,
    shape: Shape = Format.table,
) -> None:
    """List who said what, when, and in which words.

    Example: verbale statements --actor Lavrov --since 2010
    """
    asked = Asked(actor, principal, issue, since, until, article, codebook)
    with Workspace.open(record) as workspace:
        found = workspace.contents(asked).statements
    columns = ("Said", "Speaker", "Words", "Article")
    put(shape, found, tables.STATEMENTS, columns, _statement, statement_data, "statements", asked)


def events(
    record: Record = DEFAULT_RECORD,
    actor: ActorName = None,
    since: Since = None,
    until: Until = None,
    article: ArticleName = None,
    each: Annotated[bool, typer.Option("--tellings", help="One line for each place that tells an event.")] = False,
    shape: Shape = Format.table,
) -> None:
    """List meetings, visits, signings and other events, with their status; told several times, each is one line.

    As json and csv every telling is a row; rows of one event have the same `happening` in json.

    Example: verbale events --actor Serbia --tellings
    """
    asked = Asked(actor=actor, since=since, until=until, article=article)
    with Workspace.open(record) as workspace:
        found = happenings(workspace.contents(asked).events)
    if shape is Format.table and not each:
        heads = ("Day", "Status", "Event", "Who", "With or to", "Told", "Words", "Article")
        put(shape, found, {}, heads, _happening, lambda told: event_data(told.lead), "events", asked)
        return
    if shape is Format.json:
        write_json([telling_data(told, view) for told in found for view in told.tellings])
        return
    views = [view for told in found for view in told.tellings]
    columns = ("Day", "Status", "Event", "Who", "With or to", "Words", "Article")
    put(shape, views, tables.EVENTS, columns, _event, event_data, "events", asked)


def recognition(
    state: Annotated[
        str | None, typer.Argument(metavar="[STATE]", help="Whose recognition: who recognises it on a day, on whose word.")
    ] = None,
    record: Record = DEFAULT_RECORD,
    as_of: Annotated[str | None, typer.Option("--as-of", metavar="DATE", help="With STATE: as it stood on that day.")] = None,
    according_to: Annotated[
        str | None, typer.Option("--according-to", metavar="NAME", help="With STATE: on the word of that state, and what nobody disputes.")
    ] = None,
    actor: ActorName = None,
    since: Since = None,
    until: Until = None,
    article: ArticleName = None,
    shape: Shape = Format.table,
) -> None:
    """List who recognises whom, since when, according to whom; or for one state the whole ledger of a day.

    Example: verbale recognition Kosovo --as-of 2012-01-01 --according-to Serbia
    """
    asked = Asked(actor=actor, since=since, until=until, article=article)
    if state is not None:
        if asked != Asked():
            raise UsageError("--actor, --since, --until and --article narrow the list; for one state, use --as-of and --according-to")
        ledger.put_ledger(shape, ledger.ask(state, record, as_of, according_to))
        return
    if as_of is not None or according_to is not None:
        raise UsageError("--as-of and --according-to ask about one state: name it, as in `verbale recognition Kosovo`")
    with Workspace.open(record) as workspace:
        found = workspace.contents(asked).recognitions
    columns = ("Day", "Who", "Recognises", "Whom", "According to", "Words", "Article")
    put(shape, found, tables.RECOGNITIONS, columns, _recognition, recognition_data, "claims of recognition", asked)


def put(
    shape: Format,
    found: Sequence[V],
    cells: Mapping[str, Callable[[V], object]],
    columns: Sequence[str],
    line: Callable[[V], Sequence[str]],
    data: Callable[[V], Row],
    what: str,
    asked: Asked,
) -> None:
    """Writes what was found in the format asked for; an empty table says what may help."""
    if shape is Format.json:
        write_json([data(item) for item in found])
    elif shape is Format.csv:
        write_data(tables.write(cells, found).encode("utf-8"))
    elif found:
        table(columns, [line(item) for item in found])
    else:
        say(nothing(what, asked))


def nothing(what: str, asked: Asked) -> str:
    """Returns the message for an empty table."""
    if asked == Asked():
        return f"No {what} in this record yet; read articles into it with `verbale read PATH… --codebook NAME`."
    return f"No {what} match; leave out a filter, or look what there is with `verbale actors` and `verbale statements`."


def statement_data(view: StatementView) -> Row:
    """Returns a statement as the interchange has it, with its words and article."""
    extra = {"words": list(view.words), "article_name": view.article.name, "published": view.article.published}
    return {**jsonl.statement_row(view), **extra, "reason": view.statement.reason}


def event_data(view: EventView) -> Row:
    """Returns an event as the interchange has it, with names and words."""
    people = {"actor_names": [ref.name for ref in view.actors], "recipient_names": [ref.name for ref in view.recipients]}
    return {**jsonl.event_row(view), **people, "words": view.words, "article_name": view.article.name, "reason": view.event.reason}


def telling_data(told: Happening, view: EventView) -> Row:
    """Returns one telling of an event, with the id that all of them share, how many they are and what they differ in."""
    return {**event_data(view), "happening": told.lead.event.id, "told": told.times, "differs": list(told.differs)}


def recognition_data(view: RecognitionView) -> Row:
    """Returns a claim of recognition as the interchange has it, with names and words."""
    people = {"by_name": view.by.name, "of_name": view.of.name, "claimant_name": None if view.claimant is None else view.claimant.name}
    return {**jsonl.recognition_row(view), **people, "words": list(view.words), "article_name": view.article.name, "act": told.act(view)}


def _statement(view: StatementView) -> Sequence[str]:
    return words.date(view.day), words.speaker(view), words.quotation(view.words, quote_length()), view.article.name


def _kind(view: EventView) -> str:
    claim = view.event
    return claim.plover.lower() if claim.mode is None else f"{claim.mode} ({claim.plover.lower()})"


def _happening(told: Happening) -> Sequence[str]:
    lead = told.lead
    others = sorted({view.event.status for view in told.tellings} - {lead.event.status})
    status = lead.event.status + (f" (also {', '.join(others)})" if others else "")
    times = str(told.times) + (" days differ" if "day" in told.differs else "")
    day = words.day_of(lead.event.on or (told.day if any(view.event.on for view in told.tellings) else None), lead.article.published)
    return (
        day, status, _kind(lead), words.names(told.actors), words.names(told.recipients), times,
        words.around(lead.passage, quote_length()), lead.article.name,
    )  # fmt: skip


def _event(view: EventView) -> Sequence[str]:
    claim = view.event
    return (
        words.day_of(claim.on, view.article.published), claim.status, _kind(view), words.names(view.actors), words.names(view.recipients),
        words.around(view.passage, quote_length()), view.article.name,
    )  # fmt: skip


def _recognition(view: RecognitionView) -> Sequence[str]:
    claim = view.recognition
    return (
        words.day_of(claim.on, view.article.published), view.by.name, _ACTS.get(told.act(view), told.act(view)), view.of.name,
        words.name(view.claimant, "the article"), words.quotation(view.words, quote_length()), view.article.name,
    )  # fmt: skip
