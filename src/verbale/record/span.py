"""A stretch of an article's text, and the words pinned there.

The unit is the code point of the article's text, half-open `[start, end)`. A span is never empty.
"""

from dataclasses import dataclass

from verbale.errors import EvidenceError


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """`[start, end)` in code points of one article's text; `0 <= start < end`."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise EvidenceError(f"a span needs 0 <= start < end, got [{self.start}, {self.end})")

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """Returns the words of `text` here; raises EvidenceError where the span runs past its end."""
        if self.end > len(text):
            raise EvidenceError(f"span [{self.start}, {self.end}) runs past the end of a text of {len(text)} code points")
        return text[self.start : self.end]

    def overlaps(self, other: "Span") -> bool:
        """Whether the two share at least one code point."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: "Span") -> bool:
        """Whether `other` lies wholly within this span."""
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True)
class Evidence:
    """The exact words of one article that a claim rests on."""

    article: str
    span: Span
    words: str

    def check(self, article_id: str, text: str) -> None:
        """Raises EvidenceError unless the words stand at the span in the text of that very article."""
        if article_id != self.article:
            raise EvidenceError(f"evidence is pinned in article {self.article}, not in {article_id}")
        found = self.span.of(text)
        if found != self.words:
            raise EvidenceError(f"article {article_id} has {found!r} at [{self.span.start}, {self.span.end}), not {self.words!r}")


def pin(article_id: str, text: str, span: Span) -> Evidence:
    """Returns the evidence for `span` of the article's text; raises EvidenceError where it runs past the end."""
    return Evidence(article_id, span, span.of(text))
