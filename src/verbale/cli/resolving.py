"""`verbale resolve`: who the words at one place of a text are on a day, one probe a line, with no record."""

import json
from typing import Annotated

import typer

from verbale.cli.screen import say, write_data
from verbale.exchange import files


def add_to(app: typer.Typer) -> None:
    """Adds the command."""
    app.command()(resolve)


def resolve(
    file: Annotated[str, typer.Argument(metavar="FILE", help="Probes, one JSON object a line.")],
    actors: Annotated[
        str | None, typer.Option("--actors", metavar="FILE", help="Your own states, bodies, persons and offices, beside the reference.")
    ] = None,
    out: Annotated[str | None, typer.Option("--out", "-o", metavar="FILE", help="Where to write; standard output where left out.")] = None,
) -> None:
    """Say for each probe who its words are: the same line with actor, kind, office, principal, reading, certainty and reason.

    A probe has `text`, `span` (start and end in code points of the text) and `date`. A wrong line is named and left out.

    Example: verbale resolve probes.jsonl --out answers.jsonl
    """
    from verbale.workspace.resolving import answers

    wrong, answered = 0, []
    for line in answers(file, actors_file=actors):
        if line.row is None:
            say(f"verbale: {line.failure}")
            wrong += 1
            continue
        data = (json.dumps(line.row, ensure_ascii=False, sort_keys=True) + "\n").encode("utf-8")
        if out is None:
            write_data(data)
        else:
            answered.append(data)
    if out is not None:
        files.write(out, b"".join(answered))
    if wrong:
        say(f"verbale: {file}: {wrong} {'line' if wrong == 1 else 'lines'} could not be answered, see above")
        raise typer.Exit(1)
