"""Whether certainties can be believed: of the claims at 0.8, are about 80 % right?

A curve has ten bins of equal width over the claimed certainty. The expected calibration error is the mean distance of
claimed and true share over the bins, each weighted by its claims (Naeini, Cooper and Hauskrecht 2015).
"""

from collections.abc import Iterable
from dataclasses import dataclass

BINS = 10


@dataclass(frozen=True, slots=True)
class Bin:
    """The claims with a certainty in `[low, high)` (the last bin holds 1.0): mean certainty, share that is right, count."""

    low: float
    high: float
    claimed: float
    true: float
    count: int


@dataclass(frozen=True, slots=True)
class Curve:
    """The filled bins of one kind of claim, in order, and the expected calibration error (0 where there is no claim)."""

    bins: tuple[Bin, ...]
    count: int
    error: float


def curve(claims: Iterable[tuple[float, bool]]) -> Curve:
    """Returns the reliability curve of (certainty from 0 to 1, whether right) pairs."""
    sorted_in: list[list[tuple[float, bool]]] = [[] for _ in range(BINS)]
    for certainty, right in claims:
        sorted_in[min(int(certainty * BINS), BINS - 1)].append((certainty, right))
    bins = tuple(_bin(number, held) for number, held in enumerate(sorted_in) if held)
    count = sum(item.count for item in bins)
    error = sum(item.count * abs(item.claimed - item.true) for item in bins) / count if count else 0.0
    return Curve(bins, count, error)


def _bin(number: int, claims: list[tuple[float, bool]]) -> Bin:
    n = len(claims)
    return Bin(number / BINS, (number + 1) / BINS, sum(c for c, _ in claims) / n, sum(right for _, right in claims) / n, n)
