"""`verbale codebook`: what a codebook needs before articles are read against it."""

from typing import Annotated

import typer

from verbale.cli.screen import say, write
from verbale.positions import codebook as codebooks
from verbale.positions import lint


def add_to(app: typer.Typer) -> None:
    """Adds the group of commands."""
    group = typer.Typer(help="Check a codebook, or list those that come with Verbale.", no_args_is_help=True)
    group.command()(check)
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


def list_shipped() -> None:
    """List the codebooks that come with Verbale."""
    for name in codebooks.shipped():
        book = codebooks.load(name)
        write(f"{name}: {book.title} ({_count(len(book.issues), 'issue')})\n")


def _count(number: int, one: str, many: str | None = None) -> str:
    return f"{number} {one if number == 1 else many or one + 's'}"
