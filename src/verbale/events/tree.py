"""Walks the grammar of one article: words with their dependents, clauses with their auxiliaries and subjects.

Relations are those of Universal Dependencies. A parse may be wrong; nothing here fails on one, and auxiliaries are
also read off the words just before a verb, so that a wrong arc does not hide a "will" or a "not".
"""

from collections.abc import Iterator
from functools import cached_property

from verbale.events.mending import mended
from verbale.events.table import Table
from verbale.record import ROOT, Article, Parse

_VERBAL = {"xcomp", "ccomp", "advcl", "acl", "csubj", "conj", "parataxis", "root", "acl:relcl", "advcl:relcl"}
_BEFORE_VERB = {"AUX", "ADV", "PART"}
_REACH = 5  # words that auxiliaries and adverbs may fill before their verb ("will also not be able to")
_DEPTH = 12  # arcs that are climbed at most


class Tree:
    """The parse of one article with its words and, for every word, its dependents in order."""

    def __init__(self, article: Article, parse: Parse, table: Table) -> None:
        self.article = article
        self.grammar = table.grammar
        self.words = tuple(article.text[a:b].lower().replace("’", "'") for a, b in zip(parse.starts, parse.ends, strict=True))
        self.parse = mended(parse, self.words, table.small, table.irregular, table.known)
        self.shown = tuple(article.text[a:b] for a, b in zip(parse.starts, parse.ends, strict=True))

    @cached_property
    def _dependents(self) -> tuple[tuple[int, ...], ...]:
        out: list[list[int]] = [[] for _ in self.words]
        for word, head in enumerate(self.parse.heads):
            if head != ROOT and head != word:
                out[head].append(word)
        return tuple(tuple(items) for items in out)

    def lemma(self, word: int) -> str:
        """Returns the lemma in lower case."""
        return self.parse.lemmas[word].lower()

    def is_a(self, word: int, kind: str) -> bool:
        """Whether the word is one of the small words `kind` of the language."""
        return self.words[word] in self.grammar[kind]

    def relation(self, word: int) -> str:
        """Returns the relation to the head without its subtype."""
        return self.parse.deprels[word].split(":")[0]

    def full_relation(self, word: int) -> str:
        """Returns the relation to the head with its subtype."""
        return self.parse.deprels[word]

    def head(self, word: int) -> int | None:
        """Returns the head, or None for a sentence's root."""
        head = self.parse.heads[word]
        return None if head in (ROOT, word) else head

    def dependents(self, word: int, *relations: str) -> list[int]:
        """Returns the dependents in order; with `relations`, those of one of them (a bare relation takes its subtypes)."""
        found = self._dependents[word]
        if not relations:
            return list(found)
        return [item for item in found if self.parse.deprels[item] in relations or self.relation(item) in relations]

    def climb(self, word: int) -> Iterator[int]:
        """Yields the heads above `word`, nearest first."""
        seen = {word}
        above = self.head(word)
        while above is not None and above not in seen and len(seen) <= _DEPTH:
            yield above
            seen.add(above)
            above = self.head(above)

    def below(self, word: int, *, skip: tuple[str, ...] = ()) -> list[int]:
        """Returns `word` and all that hangs on it, in order, but for branches whose relation is in `skip`."""
        found: set[int] = set()
        waiting = [word]
        while waiting:
            item = waiting.pop()
            if item in found:
                continue
            found.add(item)
            waiting.extend(child for child in self._dependents[item] if self.relation(child) not in skip)
        return sorted(found)

    def joined(self, word: int) -> list[int]:
        """Returns `word` and the nominals coordinated with it ("Arda, Belvia and Corland")."""
        out = [word]
        for item in self.dependents(word, "conj"):
            if self.parse.upos[item] not in {"VERB", "AUX"}:
                out.extend(self.joined(item))
        return out

    def cases(self, word: int) -> list[str]:
        """Returns the prepositions of a nominal, in lower case; a fixed one counts word by word ("ahead", "of")."""
        out: list[str] = []
        for case in self.dependents(word, "case"):
            out.append(self.words[case])
            out.extend(self.words[item] for item in self.dependents(case, "fixed"))
        return out

    def is_verb(self, word: int) -> bool:
        """Whether the word is a verb (or an auxiliary that stands for one)."""
        return self.parse.upos[word] in {"VERB", "AUX"}

    def is_bare(self, word: int) -> bool:
        """Whether a verb stands in its base form."""
        return self.words[word] == self.lemma(word)

    def mark(self, word: int) -> str | None:
        """Returns the subordinating word of a clause ("if", "that", "to" left out), or None."""
        found = [self.words[item] for item in self.dependents(word, "mark", "advmod") if not self.is_a(item, "to")]
        marks = {self.words[item] for item in self.dependents(word, "mark")} | self.grammar["clause_marks"]
        return next((item for item in found if item in marks), None)

    def is_infinitive(self, word: int) -> bool:
        """Whether the verb has the particle "to"."""
        return any(item < word and self.is_a(item, "to") for item in self.dependents(word, "mark", "aux"))

    def before(self, word: int) -> list[int]:
        """Returns the auxiliaries, adverbs and particles that stand right before a verb, in order."""
        first, _ = self.parse.sentences[self.parse.sentence_of(word)]
        out: list[int] = []
        for item in range(word - 1, max(first, word - 1 - _REACH) - 1, -1):
            known = self.parse.upos[item] in _BEFORE_VERB or self.is_a(item, "auxiliary")
            if not known or self.is_a(item, "to"):
                break
            out.insert(0, item)
        return out

    def sentence(self, word: int) -> range:
        """Returns the words of the sentence that holds `word`."""
        return range(*self.parse.sentences[self.parse.sentence_of(word)])

    def first_conjunct(self, word: int) -> int | None:
        """Returns the verb that `word` is coordinated with, or None."""
        head = self.head(word)
        if head is None or self.relation(word) != "conj" or not self.is_verb(head) or not self.is_verb(word):
            return None
        return head

    def clause(self, word: int) -> int | None:
        """Returns the nearest verb, or predicate of a clause, above `word`, or None."""
        for above in self.climb(word):
            if self.is_verb(above) or self.parse.deprels[above] in _VERBAL or self.dependents(above, "cop", "nsubj"):
                return above
        return None
