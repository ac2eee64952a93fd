"""Paragraphs as shown: debris cut out, highlights on the very words of the claim."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verbale.analysis.passages import Page, paragraphs
from verbale.record import Article, Mark, Span
from verbale.record.view import Highlight


def article(text: str, *debris: Span) -> Article:
    return Article(text, "a.txt", "raw", debris=tuple(Mark(span, "credit") for span in debris))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        (" \n ", []),
        ("one", ["one"]),
        ("one\ntwo\n", ["one", "two"]),
        ("one\nwrapped\n\n two \n \t\n\nthree", ["one\nwrapped", "two", "three"]),
    ],
)
def test_paragraphs(text: str, expected: list[str]) -> None:
    assert [span.of(text) for span in paragraphs(text)] == expected


def test_a_passage_is_the_paragraph_with_the_words_highlighted() -> None:
    text = "Headline\n\nHe said “we will talk” on Monday.\n\nThe end."
    start = text.index("“we")
    shown = Page(article(text)).passages([(Span(start, start + 14), "content"), (Span(10, 12), "source")])
    assert [passage.text for passage in shown] == ["He said “we will talk” on Monday."]
    marked = [(shown[0].text[mark.start : mark.end], mark.role) for mark in shown[0].highlights]
    assert marked == [("He", "source"), ("“we will talk”", "content")]


def test_a_content_over_two_paragraphs_shows_both() -> None:
    text = "“We will.\n\nWe must,” he said."
    shown = Page(article(text)).passages([(Span(0, 20), "content")])
    assert [(passage.text, passage.highlights) for passage in shown] == [
        ("“We will.", (Highlight(0, 9, "content"),)),
        ("We must,” he said.", (Highlight(0, 9, "content"),)),
    ]


def test_debris_is_left_out_and_the_highlights_move_along() -> None:
    text = "He [Photo: Agency] said yes."
    shown = Page(article(text, Span(3, 19))).passages([(Span(0, 2), "source"), (Span(24, 27), "content")])
    assert shown[0].text == "He said yes."
    assert [shown[0].text[mark.start : mark.end] for mark in shown[0].highlights] == ["He", "yes"]


@given(st.text(st.sampled_from("ab \n[]😀"), min_size=1, max_size=40), st.data())
def test_the_highlighted_words_are_the_words_of_the_claim(text: str, data: st.DataObject) -> None:
    ends = st.integers(0, len(text))
    first, last = sorted((data.draw(ends), data.draw(ends)))
    cut, stop = sorted((data.draw(ends), data.draw(ends)))
    debris = [Span(cut, stop)] if cut < stop else []
    if first == last or (debris and debris[0].overlaps(Span(first, last))):
        return
    shown = Page(article(text, *debris)).passages([(Span(first, last), "content")])
    words = "".join(passage.text[mark.start : mark.end] for passage in shown for mark in passage.highlights)
    assert "".join(words.split()) == "".join(text[first:last].split())
