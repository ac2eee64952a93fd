"""What the reader model found in one article: words, sentences, grammar, names and attribution pieces, as arrays.

All arrays over words have one entry a word, in the order of the text. Word ranges are half-open `[first, last)`
word indices; `starts` and `ends` turn them into code points of the article's text. The model reads an article with blanks in
place of debris, so that no word of a parse lies there, though a span over several words may run across some.
"""

import bisect
from dataclasses import dataclass

from verbale.record.span import Span

ROOT = -1
SOURCE, CUE, CONTENT = "source", "cue", "content"


@dataclass(frozen=True, slots=True)
class Name:
    """A named entity: words `[first, last)`, label PER, ORG, LOC (a place or state) or MISC (a people, demonym, event)."""

    first: int
    last: int
    label: str
    certainty: float


@dataclass(frozen=True, slots=True)
class Piece:
    """One attribution span as the model tagged it: words `[first, last)`, role `source`, `cue` or `content`."""

    role: str
    first: int
    last: int
    certainty: float


@dataclass(frozen=True, slots=True)
class Link:
    """Joins the source or content piece `piece` to the cue piece `cue`; both are indices into `Parse.pieces`."""

    piece: int
    cue: int
    certainty: float


@dataclass(frozen=True, slots=True)
class Parse:
    """The words of one article with everything that the reader model says of them."""

    starts: tuple[int, ...]  # code points
    ends: tuple[int, ...]
    sentences: tuple[tuple[int, int], ...]  # word ranges, in order, covering all words
    paragraphs: tuple[tuple[int, int], ...]  # word ranges, in order, covering all words
    upos: tuple[str, ...]  # Universal Dependencies part of speech
    lemmas: tuple[str, ...]
    heads: tuple[int, ...]  # index of the head word in the article; ROOT (-1) for a sentence's root
    deprels: tuple[str, ...]  # Universal Dependencies relation to the head, subtypes kept ("nsubj:pass")
    names: tuple[Name, ...] = ()
    pieces: tuple[Piece, ...] = ()
    links: tuple[Link, ...] = ()

    def __len__(self) -> int:
        return len(self.starts)

    def span(self, first: int, last: int) -> Span:
        """Returns the code points of words `[first, last)`."""
        return Span(self.starts[first], self.ends[last - 1])

    def words_in(self, span: Span) -> range:
        """Returns the indices of the words that lie at least partly in `span`."""
        first = bisect.bisect_right(self.ends, span.start)
        last = bisect.bisect_left(self.starts, span.end)
        return range(first, max(first, last))

    def sentence_of(self, word: int) -> int:
        """Returns the index of the sentence that holds `word`."""
        return bisect.bisect_right(self.sentences, (word, len(self) + 1)) - 1  # a pair that sorts after the sentence beginning there
