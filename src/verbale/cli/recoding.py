"""`verbale recode`: the positions of a record coded with a changed or a further codebook, without the articles at hand."""

from typing import Annotated

import typer

from verbale.cli.options import DEFAULT_RECORD, Record
from verbale.cli.reading import counted, progress_shown, today
from verbale.cli.screen import say
from verbale.positions import codebook as codebooks
from verbale.workspace import RecodeReport, Workspace


def add_to(app: typer.Typer) -> None:
    """Adds the command."""
    app.command()(recode)


def recode(
    codebook: Annotated[str, typer.Option("--codebook", "-c", metavar="NAME|FILE", help="A shipped codebook's name, or your own file.")],
    record: Record = DEFAULT_RECORD,
    of: Annotated[
        str | None, typer.Option("--of", metavar="NAME", help="Only the articles that were read against this codebook of the record.")
    ] = None,
    actors: Annotated[str | None, typer.Option("--actors", metavar="FILE", help="The actors file with which they were read.")] = None,
    jobs: Annotated[
        int | None, typer.Option("--jobs", "-j", min=1, help="Processes that code at the same time, else one a processor; same result.")
    ] = None,
) -> None:
    """Code the record's positions with a changed or a further codebook, without reading the articles again.

    Example: verbale recode --codebook strait.yaml --of strait --record strait.db
    """
    book = codebooks.load(codebook)
    with Workspace.open(record) as workspace, progress_shown("coding") as progress:
        done = workspace.recode(codebook=book, of=of, actors_file=actors, jobs=jobs, progress=progress, day=today())
    say(summary(done, record))
    if done.failed:
        raise typer.Exit(1)


def summary(done: RecodeReport, record: str) -> str:
    """Returns what was done in one line."""
    parts = [f"{counted(done.coded)} in {record} coded anew"]
    if done.known:
        parts.append(f"{done.known} coded with this version already")
    if done.failed:
        parts.append(f"{len(done.failed)} failed")
    return ", ".join(parts)
