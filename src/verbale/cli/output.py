"""The commands that write files: export, report."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from verbale.cli.options import (
    DEFAULT_RECORD,
    ActorName,
    ArticleName,
    CodebookName,
    IssueName,
    PrincipalName,
    Record,
    Since,
    Until,
)
from verbale.cli.procedure import day_of
from verbale.cli.screen import say, write_data
from verbale.errors import UsageError
from verbale.exchange import files
from verbale.workspace import Workspace
from verbale.workspace.asked import Asked
from verbale.workspace.procedure import Question, answer, last_day_of, said_of

STDOUT = "-"


class ExportFormat(StrEnum):
    """What can be exported."""

    jsonl = "jsonl"
    csv = "csv"


def add_to(app: typer.Typer) -> None:
    """Adds the commands."""
    for command in (export, report):
        app.command()(command)


def export(
    shape: Annotated[ExportFormat, typer.Option("--format", "-f", help="The interchange JSONL, or tables for a spreadsheet.")],
    record: Record = DEFAULT_RECORD,
    out: Annotated[
        str,
        typer.Option("--out", "-o", metavar="PATH", help="A file; for CSV a folder, or one flat table in a .csv file; - for a pipe."),
    ] = STDOUT,
    actor: ActorName = None,
    principal: PrincipalName = None,
    issue: IssueName = None,
    since: Since = None,
    until: Until = None,
    article: ArticleName = None,
    codebook: CodebookName = None,
) -> None:
    """Write the record out, whole or filtered, in the same bytes every time.

    Example: verbale export --format jsonl --out kosovo.jsonl
    """
    asked = Asked(actor, principal, issue, since, until, article, codebook)
    with Workspace.open(record) as workspace:
        if shape is ExportFormat.csv and out != STDOUT and not out.lower().endswith(".csv"):
            _write_tables(out, workspace.export_csv(asked))
        elif shape is ExportFormat.csv:
            mark = "" if out == STDOUT else "\N{BYTE ORDER MARK}"  # by which spreadsheets know UTF-8
            _write(out, (mark + workspace.export_flat(asked)).encode("utf-8"))
        else:
            _write(out, workspace.export_jsonl(asked))


def report(
    record: Record = DEFAULT_RECORD,
    out: Annotated[str, typer.Option("--out", "-o", metavar="FILE", help="The HTML file to write; - for standard output.")] = "report.html",
    codebook: CodebookName = None,
    title: Annotated[str | None, typer.Option("--title", metavar="TEXT", help="The report's title, else the codebook's.")] = None,
    procedure: Annotated[
        str | None, typer.Option("--procedure", metavar="NAME", help="Show the chamber that decides by this rule; with --proposal.")
    ] = None,
    proposal: Annotated[
        str | None, typer.Option("--proposal", metavar="ISSUE", help="With --procedure: the issue that is put to the vote.")
    ] = None,
    as_of: Annotated[str | None, typer.Option("--as-of", metavar="DAY", help="With --procedure: members and words of that day.")] = None,
) -> None:
    """Write one HTML file: the matrix, the timeline and the changes, every line opening its words.

    Example: verbale report --out kosovo.html --procedure security-council --proposal replace-1244 --as-of 2010-08-04
    """
    if (procedure is None) != (proposal is None) or (as_of is not None and procedure is None):
        raise UsageError("the chamber needs --procedure NAME and --proposal ISSUE together; --as-of says of which day")
    with Workspace.open(record) as workspace:
        decision = None
        if procedure is not None and proposal is not None:
            said = said_of(workspace, codebook, proposal)
            decision = answer(Question(procedure, day_of(as_of) if as_of else last_day_of(said)), said)
        page = workspace.report_page(codebook, title=title, decision=decision)
    _write(out, page.encode("utf-8"))


def _write(out: str, data: bytes) -> None:
    if out == STDOUT:
        write_data(data)
        return
    if Path(out).is_dir():
        raise UsageError(f"--out {out} is a folder; name a file in it")
    files.write(out, data)
    say(f"Written to {out}.")


def _write_tables(out: str, made: dict[str, bytes]) -> None:
    folder = files.make_folder(out)
    for name, data in made.items():
        files.write(str(folder / name), data)
    say(f"Written to {out}: {', '.join(made)}.")
