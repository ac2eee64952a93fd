"""`verbale read`: articles into the record, with a progress bar on a terminal and one line for each that fails."""

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer
from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeRemainingColumn
from rich.progress import Progress as Bar

from verbale.cli.options import DEFAULT_RECORD, Record
from verbale.cli.screen import messages, say
from verbale.positions import codebook as codebooks
from verbale.workspace import Progress, ReadReport, Workspace

FEW = 5  # names of articles in a remark


def add_to(app: typer.Typer) -> None:
    """Adds the command."""
    app.command()(read)


def read(
    paths: Annotated[list[str], typer.Argument(metavar="PATH", help="Files (.txt, .html, .jsonl), folders, globs; - for standard input.")],
    codebook: Annotated[str, typer.Option("--codebook", "-c", metavar="NAME|FILE", help="A shipped codebook's name, or your own file.")],
    record: Record = DEFAULT_RECORD,
    actors: Annotated[str | None, typer.Option("--actors", metavar="FILE", help="Your own states, bodies, persons and offices.")] = None,
    jobs: Annotated[
        int | None, typer.Option("--jobs", "-j", min=1, help="Processes that read at the same time, else one a processor; same result.")
    ] = None,
) -> None:
    """Read articles into the record; what was read before is skipped, or coded anew where the codebook has changed.

    Example: verbale read articles/ --codebook kosovo --record kosovo.db
    """
    book = codebooks.load(codebook)  # before the record is made: a slip in the name leaves nothing behind
    is_new = not Path(record).exists()
    with Workspace.open(record, create=True) as workspace, progress_shown() as progress:
        watched = sys.stderr.isatty()
        done = workspace.read(
            paths, codebook=book, actors_file=actors, jobs=jobs, progress=progress, counted=watched, stdin=sys.stdin.buffer, day=today()
        )
    if is_new and done.read == 0:
        Path(record).unlink(missing_ok=True)  # a slip in a path leaves no empty record behind
    say(summary(done, record))
    for remark in remarks(done):
        say(remark)
    if done.failed:
        raise typer.Exit(1)


def summary(done: ReadReport, record: str) -> str:
    """Returns what a batch did in one line."""
    parts = [f"{counted(done.read)} read into {record}"]
    if done.recoded:
        parts.append(f"{done.recoded} of them known and coded anew")
    if done.skipped:
        parts.append(f"{done.skipped} known already")
    if done.failed:
        parts.append(f"{len(done.failed)} failed")
    return ", ".join(parts)


def remarks(done: ReadReport) -> list[str]:
    """Returns what a person should look at, a line each: articles without a date, and those whose letters were guessed at."""
    found = []
    if done.undated:
        remedy = "put it into the file's name (2015-08-02-talks.txt), or give it as `published` in JSON lines"
        found.append(f"Without a date of publication, so that what they say is undated: {_some(done.undated)}; {remedy}.")
    for encoding in sorted({encoding for _, encoding in done.encodings}):
        named = _some([name for name, its in done.encodings if its == encoding])
        found.append(f"Not UTF-8, read as {encoding}: {named}; where names look wrong in `verbale actors`, save as UTF-8 and read again.")
    return found


def _some(names: Sequence[str]) -> str:
    """Returns the first few names, and how many more there are."""
    more = f" and {len(names) - FEW} more" if len(names) > FEW else ""
    return ", ".join(names[:FEW]) + more


def today() -> str:
    """Returns the day, to be noted with a version of a codebook that is new to the record; it decides nothing."""
    return datetime.now(UTC).date().isoformat()


def counted(count: int) -> str:
    """Returns a number of articles in words."""
    return "1 article" if count == 1 else f"{count} articles"


@contextmanager
def progress_shown(doing: str = "reading") -> Iterator[Callable[[Progress], None]]:
    """Yields what tells of each article: failures always, a bar where a person looks on."""
    if not sys.stderr.isatty():
        yield lambda step: say(f"verbale: {step.failure}") if step.failure else None
        return
    columns = (TextColumn(doing), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn(), TextColumn("{task.description}"))
    with Bar(*columns, console=messages(), transient=True) as bar:
        task = bar.add_task("", total=None)

        def show(step: Progress) -> None:
            if step.failure:
                bar.console.print(f"verbale: {step.failure}")
            bar.update(task, completed=step.done, total=step.total, description=step.name.replace("[", r"\["))

        yield show
