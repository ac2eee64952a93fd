"""Curves and calibration errors that were worked out by hand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verbale.analysis.reliability import Bin, curve


def test_two_bins() -> None:
    found = curve([(0.9, True), (0.95, False), (0.15, False), (1.0, True)])
    assert [(one.low, one.high, one.count) for one in found.bins] == [(0.1, 0.2, 1), (0.9, 1.0, 3)]
    assert found.bins[1].claimed == pytest.approx(2.85 / 3)
    assert found.bins[1].true == pytest.approx(2 / 3)
    assert found.error == pytest.approx(0.25 * 0.15 + 0.75 * (2.85 / 3 - 2 / 3))


def test_no_claim() -> None:
    assert curve([]) == curve(iter(()))
    assert (curve([]).bins, curve([]).error) == ((), 0.0)


def test_what_is_always_right_at_one_is_perfect() -> None:
    assert curve([(1.0, True)] * 3).bins == (Bin(0.9, 1.0, 1.0, 1.0, 3),)
    assert curve([(1.0, True)] * 3).error == 0.0


@given(st.lists(st.tuples(st.floats(0, 1), st.booleans())))
def test_every_claim_is_in_one_bin_and_the_error_is_a_share(claims: list[tuple[float, bool]]) -> None:
    found = curve(claims)
    assert found.count == len(claims) == sum(one.count for one in found.bins)
    assert 0 <= found.error <= 1
