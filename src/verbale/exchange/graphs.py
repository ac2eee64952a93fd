"""Networks out: GraphML and GEXF for Gephi, visone, igraph and R, and a matrix as CSV. The same network, the same bytes."""

import csv
import io
import re

import networkx

from verbale.exchange.tables import cell
from verbale.record.network import AFFILIATION, Network


def graphml(network: Network) -> bytes:
    """Returns the network as GraphML, UTF-8."""
    out = io.BytesIO()
    networkx.write_graphml_xml(_graph(network), out, prettyprint=True)
    return out.getvalue() + b"\n"


def gexf(network: Network) -> bytes:
    """Returns the network as GEXF 1.2, UTF-8; the day of writing, which the library puts in, is left out."""
    out = io.BytesIO()
    networkx.write_gexf(_graph(network), out)
    return re.sub(rb' lastmodifieddate="[^"]*"', b"", out.getvalue()) + b"\n"


def matrix(network: Network) -> str:
    """Returns the weights as CSV: parties by issues for an affiliation network, else parties by parties."""
    rows = [node for node in network.nodes if node.kind != "issue"]
    columns = [node for node in network.nodes if node.kind == "issue"] if network.kind == AFFILIATION else rows
    weights = {(edge.source, edge.target): edge.weight for edge in network.edges}
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(["", *(cell(column.name) for column in columns)])
    for row in rows:
        values = [weights.get((row.id, column.id), weights.get((column.id, row.id), 0.0)) for column in columns]
        writer.writerow([cell(row.name), *(f"{value:g}" for value in values)])
    return out.getvalue()


def _graph(network: Network) -> networkx.Graph:
    """Returns the network as the library has it; nodes are named by their ids, with the name as label."""
    graph = networkx.Graph(
        kind=network.kind, codebook=network.codebook, since=network.since or "", until=network.until or "",
        duplicates=network.duplicates, normalisation=network.normalisation,
    )  # fmt: skip
    for node in network.nodes:
        camp = {} if node.cluster is None else {"cluster": node.cluster}
        graph.add_node(node.id, label=node.name, kind=node.kind, statements=node.statements, **camp)
    for edge in network.edges:
        sides = {"support": edge.support, "oppose": edge.oppose, "neutral": edge.neutral} if network.kind == AFFILIATION else {}
        graph.add_edge(edge.source, edge.target, weight=edge.weight, backbone=edge.backbone, **sides)
    return graph
