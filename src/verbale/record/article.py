"""An article as read: its text once and for all, what is known of its printing, and the debris in it.

The text is kept as printed. Debris (page furniture, credits, notices) is marked, never deleted, so that offsets hold;
no claim may rest on it.
"""

from dataclasses import dataclass, field

from verbale.record.canonical import make_id
from verbale.record.span import Span


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch that is no part of the news: `kind` says what it is (credit, share-bar, notice, related, byline, date…)."""

    span: Span
    kind: str


@dataclass(frozen=True, slots=True)
class Found:
    """A piece of metadata read off the text: its value, where it stands and why it was taken."""

    field: str  # title, publisher, author, dateline, published
    value: str
    span: Span | None  # None where it was given beside the text or stands in the page's head
    reason: str


@dataclass(frozen=True, slots=True)
class Article:
    """One printing of one text. Dates are ISO (`2010-08-04`); `text` has no lone surrogates and no carriage returns."""

    text: str
    name: str  # the file's name, or what the input calls it
    raw_sha256: str  # of the bytes as they came
    title: str | None = None
    publisher: str | None = None
    author: str | None = None
    dateline: str | None = None
    published: str | None = None
    language: str = "en"
    url: str | None = None
    encoding: str = "utf-8"
    debris: tuple[Mark, ...] = ()
    found: tuple[Found, ...] = ()
    id: str = field(init=False)

    def __post_init__(self) -> None:
        claim = {"text": self.text, "publisher": self.publisher, "published": self.published}
        object.__setattr__(self, "id", make_id("art", claim))

    def is_debris(self, span: Span) -> bool:
        """Whether any part of `span` is marked as debris."""
        return any(mark.span.overlaps(span) for mark in self.debris)

    def legible(self) -> str:
        """Returns the text with blanks in place of debris, its line breaks kept, so that every offset holds."""
        text = list(self.text)
        for mark in self.debris:
            for at in range(mark.span.start, mark.span.end):
                if text[at] != "\n":
                    text[at] = " "
        return "".join(text)
