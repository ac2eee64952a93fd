"""`verbale printings`: the quotations that several articles print, each with its printings and where their words differ."""

from collections.abc import Mapping, Sequence

import typer
from rich.text import Text

from verbale.cli import words
from verbale.cli.listing import nothing
from verbale.cli.options import (
    DEFAULT_RECORD,
    ActorName,
    CodebookName,
    Format,
    IssueName,
    PrincipalName,
    Record,
    Shape,
    Since,
    Until,
)
from verbale.cli.screen import Cellular, printable, say, table, write_csv, write_json
from verbale.record.view import LEFT_OUT, OTHER, Printing, Quotation, Wording
from verbale.workspace import Workspace
from verbale.workspace.asked import Asked

_MARKS = {LEFT_OUT: ("[-", "-]"), OTHER: ("{+", "+}")}  # as programs that compare texts word by word write it
_STYLES = {LEFT_OUT: "red", OTHER: "green"}
_CSV = ("quotation", "statement", "day", "speaker", "article", "publisher", "published", "fullest", "words", "differences")


def add_to(app: typer.Typer) -> None:
    """Adds the command."""
    app.command()(printings)


def printings(
    record: Record = DEFAULT_RECORD,
    actor: ActorName = None,
    principal: PrincipalName = None,
    issue: IssueName = None,
    since: Since = None,
    until: Until = None,
    codebook: CodebookName = None,
    shape: Shape = Format.table,
) -> None:
    """List the quotations that several articles print, with what each leaves out [-…-] or has otherwise {+…+}.

    Example: verbale printings --actor Lavrov --since 2010
    """
    asked = Asked(actor, principal, issue, since, until, None, codebook)
    with Workspace.open(record) as workspace:
        found = workspace.printings(asked)
    if shape is Format.json:
        write_json([_data(item) for item in found])
    elif shape is Format.csv:
        write_csv(_CSV, [_row(number, item, one) for number, item in enumerate(found, start=1) for one in item.printings])
    elif found:
        lines = [_line(item, one) for item in found for one in item.printings]
        table(("Said", "Speaker", "Words, against the fullest printing", "Article"), lines, ruled=True)
    else:
        say(nothing("quotations in several articles", asked))


def _line(item: Quotation, one: Printing) -> Sequence[Cellular]:
    is_first = one is item.printings[0]
    speaker = words.speaker(item.full) if is_first else ""
    return words.date(one.said.day), speaker, _shown(one.wording), one.said.article.publisher or one.said.article.name


def _shown(wording: Sequence[Wording]) -> Text:
    """Returns all the words of a printing: a difference is not to be found in what is cut."""
    parts = []
    for part in wording:
        before, after = _MARKS.get(part.kind, ("", ""))
        parts.append(Text(printable(f"{before}{part.text}{after}"), style=_STYLES.get(part.kind, "")))
    return Text(" ").join(parts)


def _data(item: Quotation) -> Mapping[str, object]:
    return {
        "speaker": None if item.full.speaker is None else item.full.speaker.name,
        "fullest": item.full.statement.id,
        "printings": [
            {
                "statement": one.said.statement.id, "day": one.said.day, "article_name": one.said.article.name,
                "publisher": one.said.article.publisher, "published": one.said.article.published, "words": list(one.said.words),
                "wording": [{"text": part.text, "kind": part.kind} for part in one.wording],
            }
            for one in item.printings
        ],
    }  # fmt: skip


def _row(number: int, item: Quotation, one: Printing) -> Sequence[str]:
    article, speaker = one.said.article, item.full.speaker
    marked = " ".join(it.text.join(_MARKS[it.kind]) for it in one.wording if it.kind in _MARKS)
    return (
        str(number), one.said.statement.id, one.said.day or "", speaker.name if speaker else "", article.name, article.publisher or "",
        article.published or "", "yes" if one.said is item.full else "no", " … ".join(one.said.words), marked,
    )  # fmt: skip
