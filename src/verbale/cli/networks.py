"""`verbale network`: who stands with whom, as a table, a matrix, or a file for network programs."""

from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from verbale.cli import words
from verbale.cli.options import DEFAULT_RECORD, CodebookName, Record, Since, Until
from verbale.cli.screen import say, table, write_data, write_json
from verbale.errors import UsageError
from verbale.exchange import files, graphs
from verbale.record.network import AFFILIATION, Network
from verbale.workspace import Workspace
from verbale.workspace.asked import Asked


class Kind(StrEnum):
    """What ties the nodes."""

    affiliation = "affiliation"
    congruence = "congruence"
    conflict = "conflict"
    subtract = "subtract"


class Duplicates(StrEnum):
    """What counts once."""

    all = "all"
    document = "document"
    week = "week"
    month = "month"
    year = "year"
    once = "once"


class Normalisation(StrEnum):
    """How weights are made comparable."""

    none = "none"
    activity = "activity"
    jaccard = "jaccard"
    cosine = "cosine"


class Shape(StrEnum):
    """What is written."""

    table = "table"
    json = "json"
    csv = "csv"
    graphml = "graphml"
    gexf = "gexf"


def add_to(app: typer.Typer) -> None:
    """Adds the command."""
    app.command()(network)


def network(
    kind: Annotated[Kind, typer.Argument(help="What is tied: parties and issues, or parties by what they say.")] = Kind.congruence,
    record: Record = DEFAULT_RECORD,
    duplicates: Annotated[
        Duplicates, typer.Option("--duplicates", help="Within what the same position of a party counts once; all: each time.")
    ] = Duplicates.document,
    normalisation: Annotated[
        Normalisation, typer.Option("--normalisation", help="By average activity, by shared issues, or by the cosine of the counts.")
    ] = Normalisation.none,
    window: Annotated[int | None, typer.Option("--window", min=1, metavar="DAYS", help="One network for each window of days.")] = None,
    step: Annotated[int | None, typer.Option("--step", min=1, metavar="DAYS", help="Days from window to window.")] = None,
    since: Since = None,
    until: Until = None,
    codebook: CodebookName = None,
    shape: Annotated[Shape, typer.Option("--format", "-f", help="A table, JSON, a matrix (CSV), or for network programs.")] = Shape.table,
    out: Annotated[str, typer.Option("--out", "-o", metavar="PATH", help="A file; a folder for several windows; - for a pipe.")] = "-",
) -> None:
    """Show who stands with whom over the issues of a codebook, as discourse network analysis counts it.

    Example: verbale network congruence --normalisation activity --format graphml --out kosovo.graphml
    """
    if step is not None and window is None:
        raise UsageError("--step goes with --window")
    wanted = Asked(since=since, until=until, codebook=codebook)
    with Workspace.open(record) as workspace:
        made = workspace.networks(  # plain text, as the writers of GraphML and GEXF take nothing else
            kind.value, wanted, duplicates=duplicates.value, normalisation=normalisation.value, window=window, step=step
        )
    if shape is Shape.table:
        for one in made:
            _put(one)
    elif shape is Shape.json:
        write_json([_data(one) for one in made])
    else:
        _write(made, shape, out)


def _put(one: Network) -> None:
    """Writes one network for people: the ties, the heaviest first, and the camps."""
    if one.since or one.until:
        say(f"{words.date(one.since) if one.since else '…'} to {words.date(one.until) if one.until else '…'}")
    if not one.edges:
        say("No two parties are tied here; leave out a filter, or read more articles.")
        return
    names = {node.id: node.name for node in one.nodes}
    ties = sorted(one.edges, key=lambda edge: (-abs(edge.weight), names[edge.source], names[edge.target]))
    if one.kind == AFFILIATION:
        lines = [(names[it.source], names[it.target], str(it.support), str(it.oppose), str(it.neutral)) for it in ties]
        table(("Party", "Issue", "For", "Against", "Neutral"), lines)
        return
    rows = [(names[it.source], names[it.target], f"{it.weight:g}", "stands out" if it.backbone else "") for it in ties]
    table(("Party", "Party", "Weight", ""), rows)
    camps = sorted({node.cluster for node in one.nodes if node.cluster is not None})
    if camps:
        members = [(str(camp + 1), ", ".join(node.name for node in one.nodes if node.cluster == camp)) for camp in camps]
        table(("Camp", "Parties"), members)


def _data(one: Network) -> Mapping[str, object]:
    return {
        "kind": one.kind, "codebook": one.codebook, "since": one.since, "until": one.until, "duplicates": one.duplicates,
        "normalisation": one.normalisation,
        "nodes": [{"id": it.id, "name": it.name, "kind": it.kind, "statements": it.statements, "cluster": it.cluster} for it in one.nodes],
        "edges": [
            {"source": it.source, "target": it.target, "weight": it.weight, "support": it.support, "oppose": it.oppose,
             "neutral": it.neutral, "backbone": it.backbone}
            for it in one.edges
        ],
    }  # fmt: skip


def _bytes(one: Network, shape: Shape) -> bytes:
    if shape is Shape.csv:
        return graphs.matrix(one).encode("utf-8")
    return graphs.graphml(one) if shape is Shape.graphml else graphs.gexf(one)


def _write(made: list[Network], shape: Shape, out: str) -> None:
    if len(made) == 1 and out == "-":
        write_data(_bytes(made[0], shape))
    elif len(made) == 1 and not Path(out).is_dir():
        files.write(out, _bytes(made[0], shape))
        say(f"Written to {out}.")
    elif out == "-":
        raise UsageError(f"{len(made)} windows make {len(made)} files; name a folder for them with --out")
    else:
        folder = files.make_folder(out)
        for one in made:
            files.write(str(folder / f"{one.kind}-{one.since or 'all'}.{shape}"), _bytes(one, shape))
        say(f"{len(made)} files written to {out}.")
