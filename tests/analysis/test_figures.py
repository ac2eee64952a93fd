"""Precision, recall, F1 and intervals from counts."""

import pytest

from verbale.analysis.figures import Counts, figure, figures


def test_hits_counted_apart_on_the_two_sides() -> None:
    item = figure("content", [(3, 4, 2, 5)])
    assert (item.precision, item.recall) == (0.75, 0.4)
    assert item.f1 == pytest.approx(2 * 0.75 * 0.4 / 1.15)
    assert item.interval is None


def test_intervals_hold_the_figure_and_are_the_same_each_time() -> None:
    counts = [(3, 4, 3, 5), (0, 2, 0, 1), (5, 5, 5, 6), (1, 4, 1, 3)]
    item = figure("content", counts)
    assert item.interval is not None
    assert item.precision_interval is not None
    assert item.recall_interval is not None
    assert item.interval[0] < item.f1 < item.interval[1]
    assert item.precision_interval[0] < item.precision < item.precision_interval[1]
    assert item.recall_interval[0] < item.recall < item.recall_interval[1]
    assert item == figure("content", counts)


def test_articles_that_are_alike_leave_no_doubt() -> None:
    assert figure("cue", [(1, 2, 1, 2)] * 5).interval == (0.5, 0.5)


def test_only_names_under_which_something_was_counted_are_told() -> None:
    one, other = Counts(), Counts()
    one.found("cue", hit=True)
    other.coded("cue", hit=False)
    (item,) = figures(["source", "cue"], [one, other])
    assert (item.name, item.hit, item.found, item.recalled, item.wanted) == ("cue", 1, 1, 0, 1)
    assert item.f1 == 0.0
