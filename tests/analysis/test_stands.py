"""Alike positions are one stand; how hard a position is follows from stance, force and red line."""

import pytest

from analysis.views import NORDIA, position
from verbale.analysis.stands import gather, hardness, leading, same, weights


@pytest.mark.parametrize(
    ("stance", "force", "absolute", "expected"),
    [
        ("neutral", "demand", True, 0), ("support", "offer", False, 2), ("support", "conditional", False, 1),
        ("oppose", "assertion", False, 2), ("oppose", "demand", False, 2), ("oppose", "warning", False, 2), ("oppose", "refusal", False, 2),
        ("oppose", "refusal", True, 3), ("support", "assertion", True, 3),
    ],
)  # fmt: skip
def test_hardness(stance: str, force: str, absolute: bool, expected: int) -> None:
    assert hardness(stance, force, absolute) == expected


def test_alike_positions_of_one_article_are_one_group() -> None:
    said = [
        position("2010-01-01", "support"), position("2010-01-01", "oppose", start=1), position("2010-01-01", "support", start=2),
        position("2010-01-01", "support", party=NORDIA), position("2010-01-01", "support", issue="border"),
        position("2010-01-02", "support", article="b"),
    ]  # fmt: skip
    assert [len(group) for group in same(said)] == [2, 1, 1, 1, 1]


def test_two_unknown_speakers_are_not_one() -> None:
    said = [position("2010-01-01", "support", party=None, start=at) for at in (0, 1)]
    assert [len(group) for group in same(said)] == [1, 1]
    assert gather(said) == []


def test_weights_and_the_leading_stand() -> None:
    stands = gather([
        position("2010-01-01", "support", certainty=0.9), position("2010-01-01", "oppose", "demand", certainty=0.5, start=1),
        position("2010-01-01", "oppose", "assertion", certainty=0.6, start=2),
    ])  # fmt: skip
    assert weights(stands) == (0.9, 1.1, 0.0)
    assert (leading(stands).stance, leading(stands).force) == ("oppose", "assertion")
