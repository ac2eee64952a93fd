"""The best one-root tree, against trying them all."""

from itertools import product

import numpy as np
import pytest

from verbale.language.trees import is_tree, tree


def test_what_is_a_tree() -> None:
    assert is_tree([-1, 0, 1])
    assert not is_tree([-1, -1])
    assert not is_tree([1, 0, -1])


@pytest.mark.parametrize("seed", range(40))
def test_no_tree_scores_higher(seed: int) -> None:
    rng = np.random.default_rng(seed)
    n = int(rng.integers(1, 6))
    scores = rng.normal(size=(n, n + 1)).astype(np.float32)
    scores[np.arange(n), np.arange(n) + 1] = -1e4  # no word is its own head
    found = tree(scores)
    assert is_tree(found)
    best = max(sum(scores[i, h + 1] for i, h in enumerate(heads)) for heads in product(range(-1, n), repeat=n) if is_tree(list(heads)))
    assert sum(scores[i, h + 1] for i, h in enumerate(found)) == pytest.approx(best, abs=1e-4)
