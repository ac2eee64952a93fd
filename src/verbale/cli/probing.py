"""`verbale stance`: what single statements say of a proposition, one probe a line, with no record."""

import json
from typing import Annotated

import typer

from verbale.cli.screen import say, write_data


def add_to(app: typer.Typer) -> None:
    """Adds the command."""
    app.command()(stance)


def stance(
    file: Annotated[str, typer.Argument(metavar="FILE", help="Probes, one JSON object a line.")],
) -> None:
    """Say for each probe which side its words take: the same line with stance, force, absolute, condition, certainty and reason.

    A probe has `content` and `proposition`, and may have `cue`, `source`, `counter` and `terms`. A wrong line is named and left out.

    Example: verbale stance probes.jsonl
    """
    from verbale.workspace.probing import answers

    wrong = 0
    for line in answers(file):
        if line.row is None:
            say(f"verbale: {line.failure}")
            wrong += 1
        else:
            write_data((json.dumps(line.row, ensure_ascii=False, sort_keys=True) + "\n").encode("utf-8"))
    if wrong:
        say(f"verbale: {file}: {wrong} {'line' if wrong == 1 else 'lines'} could not be answered, see above")
        raise typer.Exit(1)
