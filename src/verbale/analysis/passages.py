"""The paragraphs of an article around a claim, as shown: debris left out, the claim's words highlighted."""

import re
from collections.abc import Iterable, Sequence

from verbale.record import Article, Span
from verbale.record.view import Highlight, Passage

_BLANK_LINE = re.compile(r"\n[^\S\n]*\n")


class Page:
    """An article cut into paragraphs, ready to show claims in."""

    def __init__(self, article: Article) -> None:
        self._text = article.text
        self._debris = sorted(mark.span for mark in article.debris)
        self._paragraphs = paragraphs(article.text)

    def passages(self, marks: Sequence[tuple[Span, str]]) -> tuple[Passage, ...]:
        """Returns the paragraphs that hold the marked spans (each with its role), in the order of the text."""
        shown = [self._passage(paragraph, marks) for paragraph in self._paragraphs if any(paragraph.overlaps(span) for span, _ in marks)]
        return tuple(shown)

    def _passage(self, paragraph: Span, marks: Iterable[tuple[Span, str]]) -> Passage:
        text, highlights, at = [], [], 0
        for piece in self._kept(paragraph):
            for span, role in marks:
                if span.overlaps(piece):
                    start, end = max(span.start, piece.start), min(span.end, piece.end)
                    highlights.append(Highlight(start - piece.start + at, end - piece.start + at, role))
            text.append(piece.of(self._text))
            at += len(piece)
        return Passage("".join(text), tuple(sorted(highlights, key=lambda mark: (mark.start, -mark.end, mark.role))))

    def _kept(self, paragraph: Span) -> list[Span]:
        """Returns what is left of the paragraph without debris."""
        kept, at = [], paragraph.start
        for debris in self._debris:
            if debris.overlaps(paragraph):
                if debris.start > at:
                    kept.append(Span(at, debris.start))
                at = max(at, debris.end)
        if at < paragraph.end:
            kept.append(Span(at, paragraph.end))
        return kept


def paragraphs(text: str) -> list[Span]:
    """Returns the paragraphs, without the blanks around them: cut at blank lines, at every line where there are none."""
    cut = _BLANK_LINE if _BLANK_LINE.search(text) else re.compile(r"\n")
    found, at = [], 0
    for gap in [*cut.finditer(text), None]:
        end = len(text) if gap is None else gap.start()
        stretch = text[at:end]
        start = at + len(stretch) - len(stretch.lstrip())
        stop = at + len(stretch.rstrip())
        if start < stop:
            found.append(Span(start, stop))
        at = end if gap is None else gap.end()
    return found
