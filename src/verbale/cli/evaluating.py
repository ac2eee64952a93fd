"""`verbale evaluate`: how well the reading agrees with articles coded by hand."""

import json
from typing import Annotated

import typer

from verbale.analysis.scoring import Figure, Scores
from verbale.cli.options import Format, Shape
from verbale.cli.reading import progress_shown
from verbale.cli.screen import say, table, write_csv, write_data

COLUMNS = ("measure", "precision", "recall", "F1", "95 % interval", "right", "found", "coded")


def add_to(app: typer.Typer) -> None:
    """Adds the command."""
    app.command()(evaluate)


def evaluate(
    folder: Annotated[str, typer.Argument(metavar="GOLD_FOLDER", help="Articles coded by hand: .json files beside their texts.")],
    codebooks: Annotated[str | None, typer.Option("--codebooks", metavar="FOLDER", help="Where the codebooks lie that they name.")] = None,
    shape: Shape = Format.table,
) -> None:
    """Read articles that were coded by hand, and say how much of the coding was found.

    Example: verbale evaluate gold/ --codebooks codebooks/
    """
    from verbale.workspace.evaluate import evaluate as run

    with progress_shown() as progress:
        scores = run(folder, codebook_folder=codebooks, progress=progress)
    if shape is Format.json:
        write_data((json.dumps(_data(scores), indent=1, sort_keys=True) + "\n").encode("utf-8"))
    elif shape is Format.csv:
        write_csv(COLUMNS, [_line(figure) for figure in scores.figures])
    else:
        table(COLUMNS, [_line(figure) for figure in scores.figures if figure.found or figure.wanted])
        shares = [(name, str(right), str(asked)) for name, (right, asked) in scores.shares.items()]
        table(("of the statements found", "right", "asked"), shares)
        say(f"{scores.articles} articles. Intervals: bootstrap over articles.")


def _line(figure: Figure) -> tuple[str, ...]:
    interval = "" if figure.interval is None else f"{figure.interval[0]:.3f}–{figure.interval[1]:.3f}"
    shares = (f"{value:.3f}" for value in (figure.precision, figure.recall, figure.f1))
    return (figure.name, *shares, interval, str(figure.hit), str(figure.found), str(figure.wanted))


def _data(scores: Scores) -> dict[str, object]:
    figures = {
        figure.name: {
            "precision": round(figure.precision, 4),
            "recall": round(figure.recall, 4),
            "f1": round(figure.f1, 4),
            "interval": None if figure.interval is None else [round(edge, 4) for edge in figure.interval],
            "right": figure.hit,
            "found": figure.found,
            "coded": figure.wanted,
        }
        for figure in scores.figures
    }
    shares = {name: {"right": right, "asked": asked} for name, (right, asked) in scores.shares.items()}
    return {"articles": scores.articles, "figures": figures, "shares": shares}
