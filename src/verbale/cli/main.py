"""The entry point: gathers the commands, and turns every error into one line and an exit status.

0: done; 1: the run failed, in whole or for some articles; 2: wrong usage; 130: interrupted.
"""

import os
import sys
from contextlib import suppress
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

import verbale
from verbale.cli import (
    book,
    demo,
    evaluating,
    listing,
    networks,
    output,
    people,
    printing,
    probing,
    procedure,
    reading,
    recoding,
    resolving,
    standing,
    weighing,
)
from verbale.cli.screen import say
from verbale.errors import UsageError, VerbaleError

INTERRUPTED = 130  # as shells report a process ended by Ctrl-C


class Commands(TyperGroup):
    """All commands; here their errors end."""

    def invoke(self, ctx: Any) -> Any:
        """Runs the command; raises Exit with the status of whatever went wrong."""
        try:
            result = super().invoke(ctx)
            sys.stdout.flush()
        except VerbaleError as error:
            say(f"verbale: {error}")
            raise typer.Exit(2 if isinstance(error, UsageError) else 1) from error
        except BrokenPipeError as error:
            _forget_output()
            raise typer.Exit(1) from error
        except OSError as error:
            _forget_output()
            say(f"verbale: {error.filename or 'standard output'}: {error.strerror or error}; free some space, or look at its permissions")
            raise typer.Exit(1) from error
        except KeyboardInterrupt as error:
            say("verbale: interrupted; the record keeps what was read so far, and the same command goes on from there")
            raise typer.Exit(INTERRUPTED) from error
        return result


def _forget_output() -> None:
    """Drops what Python still holds for an output that takes no more, lest it complain at the end."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


app = typer.Typer(
    name="verbale",
    cls=Commands,
    help="Verbale reads the news of a dispute and keeps the record: who said what, word for word, and where each party stands.",
    epilog="Start with `verbale demo`. Then: `verbale read articles/ --codebook kosovo`, `verbale positions --matrix`, `verbale report`.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["--help", "-h"]},
)


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"verbale {verbale.__version__}")
        raise typer.Exit


@app.callback()
def _options(
    version: Annotated[bool, typer.Option("--version", callback=_version, is_eager=True, help="Say the version and end.")] = False,
) -> None:
    pass


for part in (
    demo, reading, recoding, standing, weighing, networks, procedure, listing, printing, people, output, book, evaluating, probing,
    resolving,
):  # fmt: skip
    part.add_to(app)


def main() -> None:
    """Runs the command line of this process."""
    app(prog_name="verbale")
