"""`verbale demo`: reads the example dispute that comes with the package, and shows what there is to see."""

from pathlib import Path
from typing import Annotated

import typer

from verbale import example
from verbale.cli import grid
from verbale.cli.options import Format
from verbale.cli.reading import progress_shown, summary
from verbale.cli.screen import say, write
from verbale.cli.standing import put_changes
from verbale.exchange import files
from verbale.record.view import CHANGED
from verbale.workspace import Workspace
from verbale.workspace.asked import Asked

RECORD, REPORT = "demo.db", "report.html"


def add_to(app: typer.Typer) -> None:
    """Adds the command."""
    app.command()(demo)


def demo(
    out: Annotated[str, typer.Option("--out", "-o", metavar="FOLDER", help="Where the record and the report are put.")] = "verbale-demo",
) -> None:
    """Read the example dispute and show its matrix, its changes and a report.

    Example: verbale demo --out my-demo
    """
    folder = files.make_folder(out)
    record, page = folder / RECORD, folder / REPORT
    with Workspace.open(str(record), create=True) as workspace:
        with progress_shown() as progress:  # gone before the tables come: it would be drawn between their lines
            done = workspace.read([example.articles()], codebook=example.codebook(), progress=progress)
        say(summary(done, str(record)))
        _show(workspace)
        files.write(str(page), workspace.report_page().encode("utf-8"))
    _say_where(record, page)
    if done.failed:
        raise typer.Exit(1)


def _show(workspace: Workspace) -> None:
    book = workspace.codebook()
    write(f"\n{book.title}: where each party stands\n\n")
    grid.put_tables(workspace.matrix())
    found = workspace.changes()
    shown = [change for change in found if change.turn in CHANGED]
    write(f"\n{book.title}: what changed\n\n")
    put_changes(Format.table, shown, 0, Asked())


def _say_where(record: Path, page: Path) -> None:
    write(f"\nThe record: {record}\nThe report: {page}\n")
    write(f"Ask it more: verbale positions --record {record}\n")
