"""Windows: whole paragraphs, else sentences, else parts of a sentence."""

from hypothesis import given
from hypothesis import strategies as st

from verbale.language.windows import windows


def test_a_paragraph_that_fits_is_one_window() -> None:
    assert windows([(0, 3), (3, 5)], [(0, 2), (2, 3), (3, 5)], [1] * 5, limit=4) == [(0, 3), (3, 5)]


def test_a_long_paragraph_is_cut_between_sentences() -> None:
    assert windows([(0, 6)], [(0, 2), (2, 4), (4, 6)], [1] * 6, limit=4) == [(0, 4), (4, 6)]


def test_a_long_sentence_is_cut_where_it_must() -> None:
    assert windows([(0, 7)], [(0, 1), (1, 7)], [1] * 7, limit=3) == [(0, 1), (1, 4), (4, 7)]


@given(st.lists(st.lists(st.integers(1, 6), min_size=1, max_size=6), max_size=5), st.integers(1, 9))
def test_windows_cover_all_words_in_order(paragraphs: list[list[int]], limit: int) -> None:
    at, sentences, wholes = 0, [], []
    for lengths in paragraphs:
        first = at
        for length in lengths:
            sentences.append((at, at + length))
            at += length
        wholes.append((first, at))
    found = windows(wholes, sentences, [1] * at, limit=limit)
    assert [i for a, b in found for i in range(a, b)] == list(range(at))
    assert all(b - a <= limit for a, b in found)
