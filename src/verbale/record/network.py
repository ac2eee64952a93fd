"""Discourse networks as they are shown and written out: who stands with whom, over the issues of a codebook.

Built by `verbale.analysis.network`, written by `verbale.exchange.graphs`. Words as in discourse network analysis
(P. Leifeld, Discourse Network Analysis: Policy Debates as Dynamic Networks, 2017).
"""

from dataclasses import dataclass

from verbale.record.view import Ref

AFFILIATION, CONGRUENCE, CONFLICT, SUBTRACT = "affiliation", "congruence", "conflict", "subtract"
KINDS = (AFFILIATION, CONGRUENCE, CONFLICT, SUBTRACT)
ALL, DOCUMENT, WEEK, MONTH, YEAR, ONCE = "all", "document", "week", "month", "year", "once"
DUPLICATES = (ALL, DOCUMENT, WEEK, MONTH, YEAR, ONCE)
NONE, ACTIVITY, JACCARD, COSINE = "none", "activity", "jaccard", "cosine"
NORMALISATIONS = (NONE, ACTIVITY, JACCARD, COSINE)


@dataclass(frozen=True, slots=True)
class Node:
    """A party or, in an affiliation network, an issue. `cluster` counts from 0, None where the kind has no clusters."""

    id: str
    name: str
    kind: str  # state, body, person, group, unknown; or issue
    statements: int  # positions after duplicates
    cluster: int | None = None


@dataclass(frozen=True, slots=True)
class Edge:
    """A tie. `weight` is negative where the two are rather against one another (subtract) or the party against (affiliation).

    `backbone` says that the tie stands out from what chance would spread over the node's ties.
    """

    source: str
    target: str
    weight: float
    support: int = 0  # affiliation: positions for, against and neutral
    oppose: int = 0
    neutral: int = 0
    backbone: bool = False


@dataclass(frozen=True, slots=True)
class Network:
    """One network of one window of time; nodes by name, edges by the names of their ends."""

    kind: str
    codebook: str
    since: str | None
    until: str | None
    duplicates: str
    normalisation: str
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]


@dataclass(frozen=True, slots=True)
class Activity:
    """How often one party takes each side on one issue, after duplicates."""

    party: Ref
    issue: str
    support: int
    oppose: int
    neutral: int
