"""Makes a tree of a sentence from scores of heads: one root, no cycle, the highest sum (Chu and Liu, Edmonds)."""

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
FORBIDDEN = -1e9
LONG = 100  # words; a sentence above that is a list or no sentence, and gets its likeliest root


def tree(scores: Floats) -> list[int]:
    """Returns the head of each word, -1 for the root, from `scores` [words, 1 + words]; column 0 is the root's.

    The best head of each word alone mostly is a tree already; only else the search is made.
    """
    heads = [int(head) - 1 for head in scores.argmax(1)]
    return heads if is_tree(heads) else _search(scores)


def is_tree(heads: list[int]) -> bool:
    """Whether there is exactly one root and every word leads to it."""
    if heads.count(-1) != 1:
        return False
    state = [0] * len(heads)  # 1 on the way, 2 leads to the root
    for i in range(len(heads)):
        path, at = [], i
        while at >= 0 and state[at] == 0:
            state[at] = 1
            path.append(at)
            at = heads[at]
        if at >= 0 and state[at] == 1:
            return False
        for j in path:
            state[j] = 2
    return True


def _search(scores: Floats) -> list[int]:
    """Returns the best one-root tree: the words are tried as its root while they can still beat what was found."""
    n = len(scores)
    square = np.full((n + 1, n + 1), FORBIDDEN)
    square[1:, 1:] = scores[:, 1:]
    freely = scores[:, 1:].max(1).astype(np.float64)
    bounds = freely.sum() - freely + scores[:, 0]  # no tree with this root scores higher
    best, heads = -np.inf, [0]
    for root in np.argsort(-bounds, kind="stable")[: n if n <= LONG else 1]:
        if bounds[root] <= best:
            break
        square[root + 1, 0] = scores[root, 0]
        found = _arborescence(square)
        total = sum(square[i, found[i]] for i in range(1, n + 1))
        if total > best:
            best, heads = total, [head - 1 for head in found[1:]]
        square[root + 1, 0] = FORBIDDEN
    return heads


def _arborescence(scores: NDArray[np.float64]) -> list[int]:
    """Returns heads of the highest sum over nodes, node 0 being the root; `scores` [dependent, head]."""
    n = len(scores)
    scores = scores.copy()
    np.fill_diagonal(scores, FORBIDDEN)
    heads = [0, *(int(h) for h in scores[1:].argmax(1))]
    cycle = _cycle(heads)
    if not cycle:
        return heads
    inside = np.zeros(n, bool)
    inside[cycle] = True
    outside = np.flatnonzero(~inside)  # node 0 comes first
    ring = np.flatnonzero(inside)
    kept = np.array([scores[node, heads[node]] for node in ring])
    m = len(outside)
    small = np.full((m + 1, m + 1), FORBIDDEN)
    small[:m, :m] = scores[np.ix_(outside, outside)]
    entering = scores[np.ix_(ring, outside)] - kept[:, None]
    small[m, :m] = entering.max(0) + kept.sum()
    leaving = scores[np.ix_(outside, ring)]
    small[:m, m] = leaving.max(1)
    solved = _arborescence(small)
    for i in range(1, m):
        heads[outside[i]] = int(ring[leaving[i].argmax()]) if solved[i] == m else int(outside[solved[i]])
    broken = ring[entering[:, solved[m]].argmax()]
    heads[broken] = int(outside[solved[m]])
    return heads


def _cycle(heads: list[int]) -> list[int]:
    """Returns the nodes of one cycle, or none."""
    done = {0}
    for node in range(1, len(heads)):
        path = []
        while node not in done and node not in path:
            path.append(node)
            node = heads[node]
        if node in path:
            return path[path.index(node) :]
        done.update(path)
    return []
