"""The pinned words are the slice; evidence from another text is refused."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from strategies import TEXTS, articles, spans_in
from verbale.errors import EvidenceError
from verbale.record import Article, Evidence, Span, pin


@given(TEXTS.flatmap(lambda text: st.tuples(st.just(text), spans_in(0, len(text)))))
def test_pinned_words_are_the_slice(case: tuple[str, Span]) -> None:
    text, span = case
    evidence = pin("art_1", text, span)
    assert evidence.words == text[span.start : span.end]
    evidence.check("art_1", text)


@given(articles(), articles())
def test_evidence_of_another_article_is_refused(one: Article, other: Article) -> None:
    evidence = pin(one.id, one.text, Span(0, 3))
    if other.id != one.id:
        with pytest.raises(EvidenceError, match="pinned in article"):
            evidence.check(other.id, one.text)


def test_words_that_are_not_there_are_refused() -> None:
    with pytest.raises(EvidenceError, match=r"has 'will' at \[3, 7\), not 'shan'"):
        Evidence("art_1", Span(3, 7), "shan").check("art_1", "We will not sign.")


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (3, 3), (4, 2)])
def test_a_span_is_never_empty_or_negative(start: int, end: int) -> None:
    with pytest.raises(EvidenceError, match="0 <= start < end"):
        Span(start, end)


def test_a_span_past_the_end_is_refused() -> None:
    with pytest.raises(EvidenceError, match="runs past the end of a text of 4"):
        Span(2, 5).of("four")


@pytest.mark.parametrize(
    ("one", "other", "overlaps", "contains"),
    [
        (Span(0, 4), Span(4, 6), False, False),
        (Span(0, 4), Span(3, 6), True, False),
        (Span(0, 4), Span(1, 4), True, True),
        (Span(1, 4), Span(0, 4), True, False),
    ],
)
def test_edges_are_half_open(one: Span, other: Span, overlaps: bool, contains: bool) -> None:
    assert one.overlaps(other) is overlaps
    assert one.contains(other) is contains


def test_an_emoji_counts_as_one_code_point() -> None:
    assert Span(2, 6).of("😀 will sign") == "will"
