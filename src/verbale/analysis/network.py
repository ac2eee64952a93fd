"""Networks of who stands with whom, as discourse network analysis computes them.

From positions to a count of each side for every party and issue (duplicates taken out as asked for), and from there:
*affiliation*, parties and issues, the ties weighted by support less opposition; *congruence*, parties that take the same
side, over the issues the sum of the products of their counts; *conflict*, the same for opposite sides; *subtract*, one less
the other. Normalisations: by average activity (the mean of the two parties' numbers of issues), Jaccard and cosine.
Sources: P. Leifeld, Policy Debates as Dynamic Networks (2016), and the manual of Discourse Network Analyzer; the
backbone is the disparity filter of M. Serrano, M. Boguñá and A. Vespignani (PNAS 106, 2009).
"""

import datetime
import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import combinations

import networkx

from verbale.analysis.repeats import repeated
from verbale.record import NEUTRAL, OPPOSE, SUPPORT, Codebook
from verbale.record.network import (
    ACTIVITY,
    AFFILIATION,
    ALL,
    CONFLICT,
    CONGRUENCE,
    COSINE,
    DOCUMENT,
    JACCARD,
    MONTH,
    NONE,
    ONCE,
    SUBTRACT,
    WEEK,
    Activity,
    Edge,
    Network,
    Node,
)
from verbale.record.view import PositionView, Ref

STANDS_OUT = 0.05  # how seldom chance may give a tie its share, for it to be in the backbone
Sides = Mapping[str, tuple[int, int]]  # issue -> support, oppose


def network(
    positions: Sequence[PositionView],
    codebook: Codebook,
    kind: str,
    *,
    since: str | None = None,
    until: str | None = None,
    duplicates: str = DOCUMENT,
    normalisation: str = NONE,
) -> Network:
    """Returns the network of the codebook's positions that lie within the days; parties without a position are left out."""
    mine = [view for view in positions if view.position.codebook == codebook.name and view.party and _within(view.said.day, since, until)]
    activities = counted(mine, duplicates)
    made = _affiliation(activities, codebook) if kind == AFFILIATION else _one_mode(activities, kind, normalisation)
    nodes, edges = made
    return Network(kind, codebook.name, since, until, duplicates, NONE if kind == AFFILIATION else normalisation, nodes, edges)


def windows(since: str, until: str, days: int, step: int) -> list[tuple[str, str]]:
    """Returns windows of `days` days, `step` days apart, from the first day to the one that covers the last."""
    first, last = datetime.date.fromisoformat(since), datetime.date.fromisoformat(until)
    out = []
    while True:
        end = first + datetime.timedelta(days=days - 1)
        out.append((first.isoformat(), end.isoformat()))
        if end >= last:
            return out
        first += datetime.timedelta(days=step)


def _within(day: str | None, since: str | None, until: str | None) -> bool:
    if day is None:
        return since is None and until is None
    return (since is None or since[: len(day)] <= day) and (until is None or day[: len(until)] <= until)


# ---- from positions to counts


def counted(positions: Sequence[PositionView], duplicates: str) -> list[Activity]:
    """Returns the counts by party and issue: what says the same in one document, week, month … counts once, as asked for.

    Later printings of one text and one quotation in several papers never count twice, but for `all`.
    """
    again = frozenset[str]() if duplicates == ALL else repeated(positions)
    seen: set[tuple[object, ...]] = set()
    sums: dict[tuple[Ref, str], Counter[str]] = defaultdict(Counter)
    for view in positions:
        claim = view.position
        if view.party is None or claim.id in again:
            continue
        key = (view.party.id, claim.issue, claim.stance, _period(view, duplicates))
        if duplicates == ALL or key not in seen:
            seen.add(key)
            sums[view.party, claim.issue][claim.stance] += 1
    order = sorted(sums.items(), key=lambda item: (item[0][0].name, item[0][0].id, item[0][1]))
    return [Activity(party, issue, n[SUPPORT], n[OPPOSE], n[NEUTRAL]) for (party, issue), n in order]


def _period(view: PositionView, duplicates: str) -> str:
    """Returns what a position must share with another one to be its duplicate."""
    day = view.said.day
    if duplicates == ONCE:
        return ""
    if duplicates == DOCUMENT or day is None:
        return view.said.article.id
    if duplicates == WEEK and len(day) == 10:
        year, week, _ = datetime.date.fromisoformat(day).isocalendar()
        return f"{year}-W{week:02}"
    return day[:7] if duplicates == MONTH else day[:4] if duplicates != WEEK else day


# ---- networks


def _affiliation(activities: Sequence[Activity], codebook: Codebook) -> tuple[tuple[Node, ...], tuple[Edge, ...]]:
    """Returns parties and issues, tied where a party took a side."""
    parties = _parties(activities)
    issues = {it.issue: sum(_all(other) for other in activities if other.issue == it.issue) for it in activities}
    titles = {issue.id: issue.title for issue in codebook.issues}
    nodes = [*parties, *(Node(key, titles.get(key, key), "issue", issues[key]) for key in sorted(issues))]
    edges = [Edge(it.party.id, it.issue, float(it.support - it.oppose), it.support, it.oppose, it.neutral) for it in activities]
    return tuple(nodes), tuple(edges)


def _one_mode(activities: Sequence[Activity], kind: str, normalisation: str) -> tuple[tuple[Node, ...], tuple[Edge, ...]]:
    """Returns parties tied to parties; ties of weight 0 are left out."""
    parties = _parties(activities)
    sides: dict[str, dict[str, tuple[int, int]]] = defaultdict(dict)
    for it in activities:
        sides[it.party.id][it.issue] = (it.support, it.oppose)
    edges = []
    for one, other in combinations(parties, 2):
        weight = _weight(sides[one.id], sides[other.id], kind, normalisation)
        if weight:
            edges.append(Edge(one.id, other.id, round(weight, 6)))
    found = tuple(replace(edge, backbone=_stands_out(edge, edges)) for edge in edges)
    return _clustered(parties, found, kind), found


def _parties(activities: Sequence[Activity]) -> tuple[Node, ...]:
    sums: Counter[Ref] = Counter()
    for it in activities:
        sums[it.party] += _all(it)
    order = sorted(sums.items(), key=lambda item: (item[0].name, item[0].id))
    return tuple(Node(party.id, party.name, party.kind, n) for party, n in order)


def _all(it: Activity) -> int:
    return it.support + it.oppose + it.neutral


def _weight(one: Sides, other: Sides, kind: str, normalisation: str) -> float:
    """Returns the tie of two parties."""
    if kind == SUBTRACT:
        return _weight(one, other, CONGRUENCE, normalisation) - _weight(one, other, CONFLICT, normalisation)
    total, shared = 0, 0
    for issue in one.keys() & other.keys():
        (a, b), (c, d) = one[issue], other[issue]
        here = a * c + b * d if kind == CONGRUENCE else a * d + b * c
        total += here
        shared += here > 0
    return _normal(total, shared, one, other, normalisation)


def _normal(total: int, shared: int, one: Sides, other: Sides, normalisation: str) -> float:
    """Returns the tie's weight, normalised; Jaccard counts issues and not statements."""
    if normalisation == ACTIVITY:
        return total / ((len(one) + len(other)) / 2)
    if normalisation == JACCARD:
        return shared / len(one.keys() | other.keys())
    if normalisation == COSINE:
        return total / max(1.0, math.sqrt(_length(one) * _length(other)))
    return float(total)


def _length(sides: Sides) -> int:
    return sum(a * a + b * b for a, b in sides.values())


# ---- what stands out, and camps


def _stands_out(edge: Edge, edges: Iterable[Edge]) -> bool:
    """Whether chance would give one of the tie's ends such a share of its weight in fewer than STANDS_OUT of cases."""
    for end in (edge.source, edge.target):
        mine = [abs(it.weight) for it in edges if end in (it.source, it.target)]
        if len(mine) > 1 and (1 - abs(edge.weight) / sum(mine)) ** (len(mine) - 1) < STANDS_OUT:
            return True
    return False


def _clustered(parties: Sequence[Node], edges: Sequence[Edge], kind: str) -> tuple[Node, ...]:
    """Returns the parties with their camps: communities of greatest modularity over the positive ties; none in conflict networks."""
    if kind == CONFLICT:
        return tuple(parties)
    graph = networkx.Graph()
    graph.add_nodes_from(node.id for node in parties)
    graph.add_weighted_edges_from((it.source, it.target, it.weight) for it in edges if it.weight > 0)
    order = {node.id: number for number, node in enumerate(parties)}
    found = networkx.community.greedy_modularity_communities(graph, weight="weight") if graph.number_of_edges() else [{n} for n in graph]
    camps = sorted((sorted(camp, key=order.__getitem__) for camp in found), key=lambda camp: order[camp[0]])
    number = {node: index for index, camp in enumerate(camps) for node in camp}
    return tuple(replace(node, cluster=number[node.id]) for node in parties)
