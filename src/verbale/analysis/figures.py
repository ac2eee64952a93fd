"""Precision, recall and F1 with bootstrap intervals over articles: what every comparison with hand coding is told in.

Intervals are percentile bootstrap intervals (Efron 1979) over whole articles, since the claims of one article stand or
fall together; the seed is fixed, so that the same counts give the same interval.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

DRAWS, SEED = 1000, 20101803  # bootstrap draws; any fixed seed will do, the intervals move by less than 0.01
Interval = tuple[float, float]
Array = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Figure:
    """Precision, recall and F1 of one measure, with its counts and 95 % intervals (None for one article, or nothing counted).

    `hit` counts hits among what was found. `recalled` counts them among what was coded; None where that is the same
    number. They differ where a class is looked at and a found item's class is not that of the coded one it matches.
    """

    name: str
    hit: int
    found: int
    wanted: int
    interval: Interval | None = None  # of F1
    recalled: int | None = None
    precision_interval: Interval | None = None
    recall_interval: Interval | None = None

    @property
    def precision(self) -> float:
        """Hits among what was found; 0 where nothing was."""
        return self.hit / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        """Hits among what was coded by hand; 0 where nothing was."""
        hit = self.hit if self.recalled is None else self.recalled
        return hit / self.wanted if self.wanted else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        if self.recalled is None:
            return 2 * self.hit / (self.found + self.wanted) if self.found + self.wanted else 0.0
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


@dataclass(slots=True)
class Counts:
    """Counts of one article by the name of the measure: hits found, found, hits coded, coded."""

    of: dict[str, list[int]] = field(default_factory=lambda: defaultdict(lambda: [0, 0, 0, 0]))

    def found(self, name: str, *, hit: bool) -> None:
        """Counts one found item."""
        self.of[name][0] += hit
        self.of[name][1] += 1

    def coded(self, name: str, *, hit: bool) -> None:
        """Counts one coded item."""
        self.of[name][2] += hit
        self.of[name][3] += 1


def figures(names: Iterable[str], articles: Sequence[Counts]) -> tuple[Figure, ...]:
    """Returns the figure of each name over `articles`, leaving out names under which nothing was counted."""
    made = (figure(name, [article.of.get(name, (0, 0, 0, 0)) for article in articles]) for name in names)
    return tuple(item for item in made if item.found or item.wanted)


def figure(name: str, counts: Sequence[Sequence[int]]) -> Figure:
    """Returns the figure of rows (hit, found, wanted) or (hits found, found, hits coded, coded), one row an article."""
    width = len(counts[0]) if counts else 3
    table = np.array(counts, dtype=np.int64).reshape(-1, width)
    sums = [int(value) for value in table.sum(axis=0)]
    hit, found, wanted, recalled = sums[0], sums[1], sums[-1], None if width == 3 else sums[2]
    if len(table) < 2 or not found + wanted:
        return Figure(name, hit, found, wanted, recalled=recalled)
    spread = _spread(table)
    return Figure(name, hit, found, wanted, spread["f1"], recalled, spread["precision"], spread["recall"])


def _spread(table: NDArray[np.int64]) -> Mapping[str, Interval]:
    """Returns the middle 95 % of precision, recall and F1 when the articles are drawn again with replacement."""
    draws = np.random.default_rng(SEED).integers(0, len(table), size=(DRAWS, len(table)))
    sums = table[draws].sum(axis=1).astype(np.float64)
    hit, found, wanted, recalled = sums[:, 0], sums[:, 1], sums[:, -1], sums[:, 2 if table.shape[1] == 4 else 0]
    precision, recall = hit / np.maximum(found, 1), recalled / np.maximum(wanted, 1)
    if table.shape[1] == 3:
        f1: Array = 2 * hit / np.maximum(found + wanted, 1)
    else:
        f1 = 2 * precision * recall / np.maximum(precision + recall, 1e-12)
    return {name: _middle(values) for name, values in (("precision", precision), ("recall", recall), ("f1", f1))}


def _middle(values: Array) -> Interval:
    low, high = np.percentile(values, [2.5, 97.5])
    return float(low), float(high)
