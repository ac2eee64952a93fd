"""`verbale evaluate`: how well the reading agrees with articles coded by hand."""

import json
from collections.abc import Iterable, Mapping
from typing import Annotated

import typer

from verbale.analysis.figures import Figure, Interval
from verbale.analysis.reliability import Curve
from verbale.analysis.scoring import Scores
from verbale.analysis.spans import SpanScores
from verbale.cli.options import Format, Shape
from verbale.cli.reading import progress_shown
from verbale.cli.screen import say, table, write, write_csv, write_data

COLUMNS = ("measure", "precision", "recall", "F1", "95 % interval", "right", "found", "coded")
BINS = ("claimed", "right", "claims", "0 … 1 (| claimed)")
BAR = 20  # characters of a bar from 0 to 1
HEADS = {"manner": "by manner", "cue": "by kind of cue"}
SPAN_NOTE = (
    "Spans: contiguous fragments, whole words. Marks at the ends and the that of a content count on neither side, but for "
    "the lines `as printed`. Overlap: a common word, for contents 60 % of the words. Intervals: bootstrap over articles."
)
Group = tuple[str, tuple[Figure, ...]]  # a heading and its figures


def add_to(app: typer.Typer) -> None:
    """Adds the command."""
    app.command()(evaluate)


def evaluate(
    gold: Annotated[str, typer.Argument(metavar="GOLD", help="A folder of coded articles (.json beside .txt), or coded spans (.jsonl).")],
    codebooks: Annotated[str | None, typer.Option("--codebooks", metavar="FOLDER", help="Where the codebooks lie that they name.")] = None,
    style: Annotated[str, typer.Option("--style", metavar="NAME", help="Conventions for coded spans: polnear or house.")] = "polnear",
    shape: Shape = Format.table,
) -> None:
    """Read articles that were coded by hand, and say how much of the coding was found.

    Example: verbale evaluate gold/ --codebooks codebooks/
    """
    from verbale.workspace.evaluate import evaluate as run
    from verbale.workspace.evaluate import evaluate_spans, is_span_gold

    if is_span_gold(gold):
        with progress_shown() as progress:
            spans = evaluate_spans(gold, style=style, progress=progress)
        _show(shape, _span_groups(spans), _span_data(spans) | {"style": style})
        if shape is Format.table:
            say(f"{spans.articles} articles. {SPAN_NOTE}")
        return
    with progress_shown() as progress:
        scores = run(gold, codebook_folder=codebooks, progress=progress)
    groups = [("", scores.figures), *((HEADS[by], found) for by, found in scores.breakdown.items())]
    _show(shape, groups, _data(scores))
    if shape is Format.table:
        _more(scores)
        say(f"{scores.articles} articles. Intervals: bootstrap over articles.")


def _show(shape: Format, groups: Iterable[Group], data: Mapping[str, object]) -> None:
    """Writes the figures in the shape asked for."""
    if shape is Format.json:
        write_data((json.dumps(data, indent=1, sort_keys=True) + "\n").encode("utf-8"))
    elif shape is Format.csv:
        write_csv(COLUMNS, [_line(figure) for _, figures in groups for figure in figures])
    else:
        for head, figures in groups:
            shown = [_line(figure) for figure in figures if figure.found or figure.wanted]
            if shown or not head:
                table((head or COLUMNS[0], *COLUMNS[1:]), shown)


def _more(scores: Scores) -> None:
    """Writes the shares and the reliability curves."""
    shares = [(name, str(right), str(asked)) for name, (right, asked) in scores.shares.items()]
    table(("of the statements found", "right", "asked"), shares)
    for name, curve in scores.curves.items():
        write(f"certainty of {name}: {curve.count} claims, expected calibration error {curve.error:.3f}\n")
        rows = [(f"{one.claimed:.2f}", f"{one.true:.2f}", str(one.count), _bar(one.claimed, one.true)) for one in curve.bins]
        table(BINS, rows)


def _bar(claimed: float, true: float) -> str:
    """Returns a bar as long as the share that is right, with a stroke at the claimed certainty."""
    letters = ["█" if i < round(BAR * true) else "·" for i in range(BAR)]
    letters.insert(round(BAR * claimed), "|")
    return "".join(letters)


def _span_groups(scores: SpanScores) -> list[Group]:
    groups: list[Group] = [("", scores.figures), ("as printed", scores.printed)]
    return groups + [(HEADS[by], found) for by, found in scores.breakdown.items()]


def _line(figure: Figure) -> tuple[str, ...]:
    interval = "" if figure.interval is None else f"{figure.interval[0]:.3f}–{figure.interval[1]:.3f}"
    shares = (f"{value:.3f}" for value in (figure.precision, figure.recall, figure.f1))
    return (figure.name, *shares, interval, str(figure.hit), str(figure.found), str(figure.wanted))


def _span_data(scores: SpanScores) -> dict[str, object]:
    by = {by: _figures(found) for by, found in scores.breakdown.items()}
    return {"articles": scores.articles, "figures": _figures(scores.figures), "as_printed": _figures(scores.printed), "by": by}


def _data(scores: Scores) -> dict[str, object]:
    shares = {name: {"right": right, "asked": asked} for name, (right, asked) in scores.shares.items()}
    by = {by: _figures(found) for by, found in scores.breakdown.items()}
    curves = {name: _curve(curve) for name, curve in scores.curves.items()}
    return {"articles": scores.articles, "figures": _figures(scores.figures), "shares": shares, "by": by, "reliability": curves}


def _curve(curve: Curve) -> dict[str, object]:
    bins = [
        {"from": one.low, "to": one.high, "claimed": round(one.claimed, 4), "right": round(one.true, 4), "claims": one.count}
        for one in curve.bins
    ]
    return {"claims": curve.count, "expected_calibration_error": round(curve.error, 4), "bins": bins}


def _figures(figures: Iterable[Figure]) -> dict[str, object]:
    return {
        figure.name: {
            "precision": round(figure.precision, 4),
            "recall": round(figure.recall, 4),
            "f1": round(figure.f1, 4),
            "interval": _rounded(figure.interval),
            "precision_interval": _rounded(figure.precision_interval),
            "recall_interval": _rounded(figure.recall_interval),
            "right": figure.hit,
            "found": figure.found,
            "coded": figure.wanted,
        }
        for figure in figures
    }


def _rounded(interval: Interval | None) -> list[float] | None:
    return None if interval is None else [round(edge, 4) for edge in interval]
