"""One article laid out for attribution: its words, grammar and quotations, asked for by word.

Everything here is a question with one answer; what is said by whom is for the other files of this package.
"""

import bisect
from collections.abc import Iterable, Iterator
from functools import cached_property

from verbale.record import ROOT, Article, Parse, Span
from verbale.statements import quotes
from verbale.statements.quotes import Quote
from verbale.statements.vocabulary import known_lemma

Words = tuple[int, int]  # half-open range of word indices

# what hangs on a noun without being part of the phrase that names it
BRACKETS = {"(": ")", ")": "(", "[": "]", "]": "["}
KEPT = ("$", "€", "£", "US$", "¥", "#", "%", "&")
LOOSE = ("acl:relcl", "acl", "parataxis", "punct", "advcl", "conj", "cc")


class Page:
    """An article with its parse; word indices are those of the parse."""

    def __init__(self, article: Article, parse: Parse) -> None:
        self.article = article
        self.parse = parse
        self.quotes = quotes.find(article.text)
        self.words = [article.text[a:b] for a, b in zip(parse.starts, parse.ends, strict=True)]
        self.lower = [word.lower().replace("’", "'") for word in self.words]

    @cached_property
    def children(self) -> list[list[int]]:
        """The dependents of each word, in order."""
        out: list[list[int]] = [[] for _ in self.words]
        for i, head in enumerate(self.parse.heads):
            if head != ROOT:
                out[head].append(i)
        return out

    @cached_property
    def _quoted(self) -> list[tuple[Quote, Words]]:
        """The quotations that hold words, each with the words inside its marks."""
        out = []
        for quote in self.quotes:
            inside = self.parse.words_in(quote.inner)
            if inside:
                out.append((quote, (inside.start, inside.stop)))
        return out

    def lemma(self, word: int) -> str:
        """Returns the lemma in small letters; that of a listed verb or noun where the model's is no word of the lists."""
        return known_lemma(self.lower[word], self.parse.lemmas[word].lower())

    @cached_property
    def quotations(self) -> list[tuple[Quote, Words]]:
        """The quotations that lie in no other, with the words inside their marks."""
        out: list[tuple[Quote, Words]] = []
        for quote, words in self._quoted:
            if not out or quote.outer.start >= out[-1][0].outer.end:
                out.append((quote, words))
        return out

    def quotation_of(self, word: int) -> tuple[Quote, Words] | None:
        """Returns the outermost quotation that holds `word`."""
        i = self._quotation_index(word)
        return None if i is None else self.quotations[i]

    def _quotation_index(self, word: int) -> int | None:
        at = self.parse.starts[word]
        i = bisect.bisect_right(self._quotation_starts, at) - 1
        return i if i >= 0 and at < self.quotations[i][0].inner.end else None

    @cached_property
    def _quotation_starts(self) -> list[int]:
        return [quote.inner.start for quote, _ in self.quotations]

    def chain_of(self, word: int) -> int:
        """Returns a number for the quotation of `word`, the same through its paragraphs; -1 - word where there is none."""
        i = self._quotation_index(word)
        return -1 - word if i is None else self._chains[i]

    @cached_property
    def _chains(self) -> list[int]:
        out: list[int] = []
        for i in range(len(self.quotations)):
            out.append(out[-1] if i and self._goes_on(i - 1) else i)
        return out

    def _goes_on(self, i: int) -> bool:
        """Whether the quotation `i` is left open at its paragraph's end and the next paragraph opens it again."""
        (quote, inside), (following, after) = self.quotations[i], self.quotations[i + 1]
        if quote.closed or self.paragraph(after[0]) != self.paragraph(inside[1] - 1) + 1:
            return False
        return following.outer.start == self.parse.starts[self.parse.paragraphs[self.paragraph(after[0])][0]]

    def chain(self, word: int) -> list[Words]:
        """Returns the words of the quotation of `word`, one range a paragraph; none where it stands in no quotation."""
        i = self._quotation_index(word)
        if i is None:
            return []
        return [inside for (_, inside), number in zip(self.quotations, self._chains, strict=True) if number == self._chains[i]]

    def sentence(self, word: int) -> Words:
        """Returns the words of the sentence of `word`."""
        return self.parse.sentences[self.parse.sentence_of(word)]

    def sentences_of(self, spans: Iterable[Words]) -> range:
        """Returns the indices of the sentences from the first to the last of `spans`."""
        ends = list(spans)
        return range(self.parse.sentence_of(min(a for a, _ in ends)), self.parse.sentence_of(max(b for _, b in ends) - 1) + 1)

    def paragraph(self, word: int) -> int:
        """Returns the index of the paragraph of `word`."""
        return self._paragraph_of[word]

    def end_before(self, word: int) -> int | None:
        """Returns the last word of the paragraph before the one that `word` opens, marks before it left out; None elsewhere."""
        number = self.paragraph(word)
        first = self.parse.paragraphs[number][0]
        return first - 1 if number and all(self.is_mark(i) for i in range(first, word)) else None

    @cached_property
    def _paragraph_of(self) -> list[int]:
        return [i for i, (first, last) in enumerate(self.parse.paragraphs) for _ in range(first, last)]

    def below(self, word: int) -> Iterator[int]:
        """Yields `word` and all that depends on it."""
        stack, seen = [word], set()
        while stack:
            i = stack.pop()
            if i not in seen:
                seen.add(i)
                yield i
                stack.extend(self.children[i])

    def subtree(self, word: int) -> Words:
        """Returns the hull of `word` and all that depends on it."""
        inside = list(self.below(word))
        return min(inside), max(inside) + 1

    def phrase(self, noun: int) -> Words:
        """Returns the noun phrase of `noun` with its appositions, without relative clauses and what follows them."""
        first, last = noun, noun + 1
        for child in self.children[noun]:
            rel = self.parse.deprels[child]
            if child < noun and rel not in ("cc", "cc:preconj", "punct", "parataxis", "discourse", "mark", "advcl", "case"):
                first = min(first, self.subtree(child)[0])
            elif child > noun:
                if rel in ("acl:relcl", "acl", "parataxis", "advcl"):
                    break
                if rel not in LOOSE or rel == "conj":
                    last = max(last, self.subtree(child)[1])
        return self.trimmed((first, last))

    def trimmed(self, words: Words) -> Words:
        """Returns `words` without commas, full stops, dashes, quotation marks and lone brackets at its ends; may be empty."""
        first, last = words
        while first < last and self._is_edge(first, words, opening=True):
            first += 1
        while first < last and self._is_edge(last - 1, (first, last), opening=False):
            last -= 1
        return first, last

    def _is_edge(self, word: int, words: Words, *, opening: bool) -> bool:
        """Whether the word is a mark that a content does not begin (or end) with."""
        sign = self.words[word]
        if sign in BRACKETS:
            return not any(self.words[i] == BRACKETS[sign] for i in range(*words))
        if opening:
            return self.is_mark(word) and sign not in KEPT
        genitive = sign in ("'", "’") and word > words[0] and self.lower[word - 1].endswith("s") and self.quotation_of(word) is None
        return self.is_mark(word) and sign not in KEPT and sign not in ("?", "!", "?!", "%") and not genitive

    def is_mark(self, word: int) -> bool:
        """Whether the word has neither letter nor digit."""
        return not any(c.isalnum() for c in self.words[word])

    def text(self, words: Words) -> str:
        """Returns the text from the first to the last of `words`."""
        return self.span(words).of(self.article.text)

    def span(self, words: Words) -> Span:
        """Returns the code points of `words`."""
        return self.parse.span(*words)
