"""Networks of positions, counted by hand on small records, after the definitions of discourse network analysis."""

import pytest

from analysis.views import BOOK, NORDIA, SERVIA, position
from verbale.analysis.network import counted, network, windows
from verbale.record.network import AFFILIATION, CONFLICT, CONGRUENCE, SUBTRACT, Edge, Network
from verbale.record.view import PositionView, Ref

THIRD = Ref("act_t", "Thirdland", "state")


def weights(made: Network) -> dict[tuple[str, str], float]:
    names = {node.id: node.name for node in made.nodes}
    return {(names[edge.source], names[edge.target]): edge.weight for edge in made.edges}


@pytest.fixture
def said() -> list[PositionView]:
    """Servia: talks for (twice), border against; Nordia: talks for, border for; Thirdland: talks against."""
    return [
        position("2012-01-01", "support", article="a"), position("2012-02-01", "support", article="b"),
        position("2012-01-01", "oppose", issue="border", article="a", start=9),
        position("2012-01-02", "support", party=NORDIA, article="c"),
        position("2012-01-02", "support", party=NORDIA, issue="border", article="d"),
        position("2012-01-03", "oppose", party=THIRD, article="e"),
    ]  # fmt: skip


def test_congruence_and_conflict_sum_the_products_of_counts_over_issues(said: list[PositionView]) -> None:
    assert weights(network(said, BOOK, CONGRUENCE)) == {("Nordia", "Servia"): 2.0}
    assert weights(network(said, BOOK, CONFLICT)) == {
        ("Nordia", "Servia"): 1.0, ("Nordia", "Thirdland"): 1.0, ("Servia", "Thirdland"): 2.0,
    }  # fmt: skip
    assert weights(network(said, BOOK, SUBTRACT)) == {
        ("Nordia", "Servia"): 1.0, ("Nordia", "Thirdland"): -1.0, ("Servia", "Thirdland"): -2.0,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("normalisation", "expected"),
    [("activity", 1.0), ("jaccard", 0.5), ("cosine", round(2 / (5 * 2) ** 0.5, 6))],
)
def test_normalisations(said: list[PositionView], normalisation: str, expected: float) -> None:
    found = weights(network(said, BOOK, CONGRUENCE, normalisation=normalisation))
    assert found == {("Nordia", "Servia"): pytest.approx(expected)}


def test_affiliation_ties_parties_to_issues_with_their_sides(said: list[PositionView]) -> None:
    made = network(said, BOOK, AFFILIATION)
    assert [(node.name, node.kind, node.statements) for node in made.nodes] == [
        ("Nordia", "state", 2), ("Servia", "state", 3), ("Thirdland", "state", 1), ("Border", "issue", 2), ("Talks", "issue", 4),
    ]  # fmt: skip
    assert Edge(SERVIA.id, "border", -1.0, 0, 1, 0) in made.edges
    assert Edge(SERVIA.id, "talks", 2.0, 2, 0, 0) in made.edges


@pytest.mark.parametrize(("duplicates", "count"), [("all", 4), ("document", 3), ("week", 3), ("month", 2), ("year", 1), ("once", 1)])
def test_duplicates_count_once_within_what_is_asked_for(duplicates: str, count: int) -> None:
    said = [
        position("2012-01-02", "support", article="a"), position("2012-01-02", "support", article="a", start=9),
        position("2012-01-12", "support", article="b"), position("2012-03-01", "support", article="c"),
    ]  # fmt: skip
    assert [it.support for it in counted(said, duplicates)] == [count]


def test_days_bound_the_network_and_windows_cover_them(said: list[PositionView]) -> None:
    assert weights(network(said, BOOK, CONGRUENCE, until="2012-01-31")) == {("Nordia", "Servia"): 1.0}
    assert windows("2012-01-01", "2012-01-20", 10, 5) == [
        ("2012-01-01", "2012-01-10"), ("2012-01-06", "2012-01-15"), ("2012-01-11", "2012-01-20"),
    ]  # fmt: skip


def test_camps_are_those_who_agree_and_a_lone_strong_tie_stands_out() -> None:
    parties = [Ref(f"act_{n}", f"P{n}", "state") for n in range(8)]
    said = [position(f"2012-01-0{n + 1}", "support" if n < 4 else "oppose", party=party, article=str(n)) for n, party in enumerate(parties)]
    made = network(said, BOOK, CONGRUENCE)
    assert [node.cluster for node in made.nodes] == [0, 0, 0, 0, 1, 1, 1, 1]
    assert not any(edge.backbone for edge in made.edges), "all ties of a party weigh the same"
    more = [position(f"2012-02-{n:02}", "support", party=party, article=f"m{n}{party.id}") for n in range(1, 15) for party in parties[:2]]
    strong = network([*said, *more], BOOK, CONGRUENCE)
    assert [(edge.source, edge.target) for edge in strong.edges if edge.backbone] == [("act_0", "act_1")]
