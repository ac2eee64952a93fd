"""Networks written out come back as they were, whatever program reads them, and in the same bytes every time."""

import io
import xml.etree.ElementTree as ElementTree

import networkx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from verbale.exchange import graphs
from verbale.record.network import AFFILIATION, SUBTRACT, Edge, Network, Node

MADE = Network(
    SUBTRACT, "book", "2012", None, "document", "none",
    (Node("act_a", "Ardovia & Sons", "state", 3, 0), Node("act_b", "Tolmera", "state", 2, 1)),
    (Edge("act_a", "act_b", -1.5, backbone=True),),
)  # fmt: skip


def test_graphml_comes_back() -> None:
    graph = networkx.read_graphml(io.BytesIO(graphs.graphml(MADE)))
    assert dict(graph.nodes(data=True)) == {
        "act_a": {"label": "Ardovia & Sons", "kind": "state", "statements": 3, "cluster": 0},
        "act_b": {"label": "Tolmera", "kind": "state", "statements": 2, "cluster": 1},
    }
    assert list(graph.edges(data=True)) == [("act_a", "act_b", {"weight": -1.5, "backbone": True})]
    assert graph.graph["kind"] == SUBTRACT


def test_gexf_comes_back_and_has_no_day_of_writing() -> None:
    data = graphs.gexf(MADE)
    assert b"lastmodifieddate" not in data
    graph = networkx.read_gexf(io.BytesIO(data))
    assert graph.edges["act_a", "act_b"]["weight"] == -1.5
    assert graph.nodes["act_a"]["label"] == "Ardovia & Sons"


def test_a_matrix_is_square_for_parties_and_parties_by_issues_for_affiliation() -> None:
    assert graphs.matrix(MADE) == ",Ardovia & Sons,Tolmera\nArdovia & Sons,0,-1.5\nTolmera,-1.5,0\n"
    nodes = (Node("act_a", "=Ardovia", "state", 3), Node("talks", "Talks", "issue", 3))
    made = Network(AFFILIATION, "book", None, None, "all", "none", nodes, (Edge("act_a", "talks", 2.0, 2, 0, 1),))
    assert graphs.matrix(made) == ",Talks\n'=Ardovia,2\n", "no cell is run as a formula"


@pytest.mark.parametrize("write", [graphs.graphml, graphs.gexf])
@given(name=st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs")), min_size=1))
def test_any_name_makes_well_formed_xml_and_the_same_bytes(write: object, name: str) -> None:
    made = Network(SUBTRACT, "book", None, None, "all", "none", (Node("a", name, "person", 1),), ())
    data = write(made)  # type: ignore[operator]
    assert write(made) == data  # type: ignore[operator]
    ElementTree.fromstring(data)
