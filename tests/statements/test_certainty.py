"""A certainty rises with the score, stays off 0 and 1, and leaves a rule's own alone."""

from hypothesis import given
from hypothesis import strategies as st

from verbale.statements import certainty
from verbale.statements.draft import RULE, Draft

SCORES = st.floats(0.0, 1.0)


def draft(score: float, by: str = "model") -> Draft:
    return Draft(None, (0, 1), ((1, 3),), score, (), by)


@given(SCORES, SCORES)
def test_a_higher_score_is_no_less_certain(one: float, other: float) -> None:
    low, high = sorted((one, other))
    assert certainty.of(draft(low)) <= certainty.of(draft(high))


@given(SCORES)
def test_nothing_is_beyond_doubt(score: float) -> None:
    assert 0 < certainty.of(draft(score)) < 1


def test_high_scores_are_told_apart() -> None:
    shown = [certainty.of(draft(score)) for score in (0.5, 0.7, 0.9, 0.97, 0.99)]
    assert len(set(shown)) == len(shown)
    assert shown[0] < 0.8 < 0.9 < shown[2]


def test_the_middle_is_more_certain_than_the_model_says() -> None:
    assert certainty.of(draft(0.5), intercept=0.0, slope=1.0) == 0.5
    assert certainty.of(draft(0.5)) > 0.6


def test_a_rule_keeps_its_certainty() -> None:
    assert certainty.of(draft(0.6, RULE)) == 0.6
