"""Lemma rules: derived, and inverted."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verbale.language.lemmas import apply, derive

LETTERS = st.text(alphabet="abcdeyAEIéß'", min_size=1, max_size=12)


@pytest.mark.parametrize(
    ("form", "lemma", "rule"),
    [
        ("countries", "country", "k3+y"),
        ("Said", "say", "l2+y"),
        ("says", "say", "k1+"),
        ("was", "be", "=be"),
        ("NORLAND", "Norland", "t0+"),
    ],
)
def test_the_rule_with_the_fewest_changes(form: str, lemma: str, rule: str) -> None:
    assert derive(form, lemma) == rule
    assert apply(rule, form) == lemma


@given(LETTERS, LETTERS)
def test_apply_inverts_derive(form: str, lemma: str) -> None:
    assert apply(derive(form, lemma), form) == lemma


def test_a_rule_that_would_leave_nothing_does_not_fit() -> None:
    assert apply("k3+y", "as") is None
