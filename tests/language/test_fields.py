"""The best tagging and its certainty, against trying all taggings."""

from itertools import pairwise, product

import numpy as np
import pytest

from verbale.language.fields import best, bio_rules, runs, shares


def _score(tags: tuple[int, ...], scores: np.ndarray, start: np.ndarray, step: np.ndarray) -> float:
    total = start[tags[0]] + scores[0, tags[0]]
    return float(total + sum(step[a, b] + scores[i + 1, b] for i, (a, b) in enumerate(pairwise(tags))))


@pytest.mark.parametrize("seed", range(20))
def test_best_and_shares_agree_with_all_taggings(seed: int) -> None:
    rng = np.random.default_rng(seed)
    lengths = [int(rng.integers(1, 5)), 5]
    scores = rng.normal(size=(2, 5, 1, 3)).astype(np.float32) * 2
    start, step = bio_rules(1)
    step = step + rng.normal(size=step.shape).astype(np.float32)
    tags, certain = best(scores, start, step, lengths), shares(scores, start, step, lengths)
    for row, n in enumerate(lengths):
        every = list(product(range(3), repeat=n))
        values = np.array([_score(t, scores[row, :, 0], start[0], step[0]) for t in every])
        assert tuple(tags[row, :n, 0]) == every[values.argmax()]
        weights = np.exp(values - values.max())
        for i in range(n):
            share = sum(w for w, t in zip(weights, every, strict=True) if t[i] == tags[row, i, 0]) / weights.sum()
            assert certain[row, i, 0, tags[row, i, 0]] == pytest.approx(share, abs=1e-3)


def test_an_inside_never_follows_an_outside_or_another_kind() -> None:
    scores = np.zeros((1, 3, 1, 5), np.float32)
    scores[0, :, 0, 4] = 5.0  # inside the second kind everywhere
    assert best(scores, *bio_rules(2), [3])[0, :, 0].tolist() == [3, 4, 4]


def test_runs() -> None:
    assert runs([0, 1, 2, 1, 3, 4, 0, 3]) == [(1, 3, 0), (3, 4, 0), (4, 6, 1), (7, 8, 1)]
