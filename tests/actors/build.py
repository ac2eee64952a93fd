"""Parses built from text alone, without the model: words and sentences, and where a test says so names and subjects."""

from collections.abc import Iterable

from verbale.language import sentences, tokens
from verbale.record import Article, Attribution, Name, Parse, Span


def article(text: str, *, published: str | None = None, title: str | None = None) -> Article:
    """Returns an article of that text."""
    return Article(text, "test.txt", "0" * 64, title=title, published=published)


def parse(text: str, *, names: Iterable[tuple[str, str]] = ()) -> Parse:
    """Returns a parse with the words and sentences of `text`; `names` are (words, label) at their first place."""
    words = tokens.tokenize(text)
    split, paragraphs = sentences.segment(text, words)
    count = len(words)
    starts, ends = tuple(start for start, _ in words), tuple(end for _, end in words)
    bare = Parse(starts, ends, tuple(split), tuple(paragraphs), ("",) * count, ("",) * count, (-1,) * count, ("",) * count)
    found = []
    for shown, label in names:
        place = bare.words_in(span(text, shown))
        found.append(Name(place.start, place.stop, label, 1.0))
    return Parse(starts, ends, bare.sentences, bare.paragraphs, bare.upos, bare.lemmas, bare.heads, bare.deprels, tuple(found))


def span(text: str, words: str, *, after: str = "") -> Span:
    """Returns where `words` stand in `text`, the first time after `after`."""
    start = text.index(words, text.index(after) + len(after) if after else 0)
    return Span(start, start + len(words))


def said(source: Span | None, content: Span, **more: object) -> Attribution:
    """Returns an attribution of `content` to `source`."""
    return Attribution(source, None, (content,), "indirect", 1.0, "", **more)  # type: ignore[arg-type]
