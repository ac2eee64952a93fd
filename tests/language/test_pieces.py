"""Marks of words: letter case and quotation."""

import pytest

from verbale.language.pieces import CASES, case_of, marks, quoted


@pytest.mark.parametrize(
    ("word", "case"),
    [
        (",", "none"),
        ("said", "lower"),
        ("Norland", "title"),
        ("I", "title"),
        ("UN", "upper"),
        ("McGee", "mixed"),
        ("G20", "digit"),
        ("😀", "none"),
    ],
)
def test_case(word: str, case: str) -> None:
    assert CASES[case_of(word)] == case


def test_words_between_marks_are_quoted() -> None:
    assert quoted(["He", ":", "“", "We", "go", ",", "”", "he", '"', "No", '"']) == [
        False, False, False, True, True, True, False, False, False, True, False]  # fmt: skip


def test_a_mark_never_closed_quotes_to_the_end() -> None:
    assert quoted(["“", "We", "go"]) == [False, True, True]


def test_a_mark_has_case_and_quotation() -> None:
    assert marks(["“", "We"]) == [0, 2 * CASES.index("title") + 1]
