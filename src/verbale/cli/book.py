"""`verbale codebook`: what a codebook needs before articles are read against it, and a draft to begin one from."""

from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer

from verbale.cli.options import Format, Shape
from verbale.cli.reading import progress_shown
from verbale.cli.screen import say, table, write, write_csv, write_json
from verbale.errors import UsageError
from verbale.exchange import files
from verbale.positions import codebook as codebooks
from verbale.positions import lint
from verbale.record.codebook import Version
from verbale.workspace import Workspace
from verbale.workspace.suggesting import suggest as drafted


def add_to(app: typer.Typer) -> None:
    """Adds the group of commands."""
    group = typer.Typer(help="Check a codebook, draft one, or list those that come with Verbale.", no_args_is_help=True)
    group.command()(check)
    group.command()(suggest)
    group.command(name="list")(list_shipped)
    app.add_typer(group, name="codebook")


def check(codebook: Annotated[str, typer.Argument(metavar="NAME|FILE", help="A shipped codebook's name, or your own file.")]) -> None:
    """Check a codebook: errors with their line, and advice on what would make the coding worse.

    Example: verbale codebook check my-dispute.yaml
    """
    book = codebooks.load(codebook)
    for advice in lint.check(codebook):
        say(f"verbale: {advice}")
    write(f"{book.title}: {_count(len(book.issues), 'issue')}, {_count(len(book.parties), 'party', 'parties')}, no errors\n")


def suggest(
    paths: Annotated[list[str], typer.Argument(metavar="PATH", help="Files, folders or globs of articles.")],
    out: Annotated[str, typer.Option("--out", "-o", metavar="FILE", help="The YAML file to write; - for standard output.")] = "-",
    name: Annotated[str, typer.Option("--name", metavar="NAME", help="The codebook's name.")] = "draft",
    most: Annotated[int, typer.Option("--most", min=1, metavar="NUMBER", help="At most so many issues.")] = 12,
    actors: Annotated[str | None, typer.Option("--actors", metavar="FILE", help="Your own states, bodies, persons and offices.")] = None,
) -> None:
    """Draft a codebook from a folder of articles: what they speak of, with terms and example quotations.

    Example: verbale codebook suggest articles/ --name strait --out strait.yaml
    """
    if out != "-" and Path(out).exists():
        raise UsageError(f"--out {out} exists; name another file, a draft takes no codebook's place")
    with progress_shown() as progress:
        text = drafted(paths, name=name, actors_file=actors, most=most, progress=progress)
    if out == "-":
        write(text)
    else:
        files.write(out, text.encode("utf-8"))
        say(f"Written to {out}: write the propositions, then `verbale codebook check {out}`.")


def list_shipped(
    record: Annotated[
        str | None, typer.Option("--record", "-r", metavar="FILE", help="Instead, the codebooks of this record, each version of them.")
    ] = None,
    shape: Shape = Format.table,
) -> None:
    """List the codebooks that come with Verbale, or those that a record was coded with, with every version.

    Example: verbale codebook list --record strait.db
    """
    if record is not None:
        with Workspace.open(record) as workspace:
            _put_versions(workspace.versions(), shape)
        return
    if shape is not Format.table:
        raise UsageError("--format goes with --record: the shipped codebooks are listed for people alone")
    for name in codebooks.shipped():
        book = codebooks.load(name)
        write(f"{name}: {book.title} ({_count(len(book.issues), 'issue')})\n")


_VERSION = ("codebook", "digest", "day", "articles", "current")


def _put_versions(found: Sequence[Version], shape: Format) -> None:
    """Writes the versions; of the digest a table shows what tells versions apart."""
    if shape is Format.json:
        write_json([asdict(it) for it in found])
    elif shape is Format.csv:
        write_csv(_VERSION, [(it.codebook, it.digest, it.day or "", str(it.articles), "yes" if it.current else "no") for it in found])
    elif found:
        lines = [(it.codebook, it.digest[:12], it.day or "not noted", str(it.articles), "yes" if it.current else "") for it in found]
        table(("Codebook", "Version", "Since", "Articles coded", "Latest"), lines)
    else:
        say("No codebook in this record yet; read articles into it with `verbale read PATH… --codebook NAME`.")


def _count(number: int, one: str, many: str | None = None) -> str:
    return f"{number} {one if number == 1 else many or one + 's'}"
