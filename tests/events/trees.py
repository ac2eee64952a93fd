"""Builds parses by hand from a compact notation, for tests that must not depend on the reader model.

A sentence is a line of words `form=lemma/TAG>head:relation`. `head` is the form of the head word (its first
occurrence), nothing for the root; `=lemma` is left out where it is the form in lower case. TAG is one letter, see
`TAGS`. Paragraphs do not matter here: each line is a sentence.
"""

import re
from dataclasses import dataclass

from verbale.record import PERSON, STATE, Actor, Article, Mention, Parse, Span, Statement
from verbale.reference.world import World

TAGS = {
    "P": "PROPN", "V": "VERB", "A": "AUX", "N": "NOUN", "J": "ADJ", "R": "ADV", "D": "DET", "I": "ADP", "T": "PART", "C": "CCONJ",
    "S": "SCONJ", "O": "PRON", "U": "PUNCT", "M": "NUM",
}  # fmt: skip
_WORD = re.compile(r"(?P<form>[^\s=>]+?)(?:=(?P<lemma>\S+?))?/(?P<tag>[A-Z])>(?P<head>\S*?):(?P<relation>[a-z]+(?::[a-z]+)?)")
STATES = ("Arda", "Belvia", "Corland", "Dornia", "Estmark", "Faland")
ADJECTIVES = {"Ardan": "Arda", "Belvian": "Belvia", "Corlandian": "Corland"}
PEOPLE = {"Orlin": "Arda", "Teske": "Belvia"}  # invented ministers and the states for which they speak


@dataclass(frozen=True)
class Sample:
    """A text with all that the events stage is given."""

    article: Article
    parse: Parse
    mentions: tuple[Mention, ...]
    actors: tuple[Actor, ...]
    world: World

    def id_of(self, name: str) -> str:
        """Returns the id of the invented state or person called `name`."""
        return next(actor.id for actor in self.actors if actor.name == name)

    def names(self, ids: tuple[str, ...]) -> list[str]:
        """Returns the names of actor ids."""
        return [actor.name for item in ids for actor in self.actors if actor.id == item]

    def span(self, words: str) -> Span:
        """Returns where `words` stand in the text for the first time."""
        start = self.article.text.index(words)
        return Span(start, start + len(words))

    def statement(self, source: str, cue: str, content: str, speaker: str, principal: str | None = None) -> Statement:
        """Returns a statement of the text, indirect and sure."""
        return Statement(
            self.article.id, self.span(source), self.span(cue), (self.span(content),), "indirect", self.id_of(speaker),
            self.id_of(principal or speaker), (), None, 1.0, "given",
        )  # fmt: skip


def read(lines: str, published: str | None = None) -> Sample:
    """Returns the text written in the notation, with the invented states and persons as its actors."""
    words: list[re.Match[str]] = []
    heads: list[int] = []
    sentences: list[tuple[int, int]] = []
    for line in filter(None, (line.strip() for line in lines.splitlines())):
        found = [_match(item) for item in line.split()]
        first = len(words)
        forms = [item["form"] for item in found]
        heads += [first + forms.index(item["head"]) if item["head"] else -1 for item in found]
        words += found
        sentences.append((first, len(words)))
    text = " ".join(item["form"] for item in words)
    starts: list[int] = []
    for _ in words:
        starts.append(starts[-1] + len(words[len(starts) - 1]["form"]) + 1 if starts else 0)
    parse = Parse(
        starts=tuple(starts),
        ends=tuple(start + len(item["form"]) for start, item in zip(starts, words, strict=True)),
        sentences=tuple(sentences),
        paragraphs=((0, len(words)),),
        upos=tuple(TAGS[item["tag"]] for item in words),
        lemmas=tuple(item["lemma"] or item["form"].lower() for item in words),
        heads=tuple(heads),
        deprels=tuple(item["relation"] for item in words),
    )
    return Sample(Article(text, "sample", "0" * 64, published=published), parse, *_cast(parse, text), World([], "none"))


def _match(item: str) -> re.Match[str]:
    found = _WORD.fullmatch(item)
    assert found is not None, f"not in the notation: {item}"
    return found


def _cast(parse: Parse, text: str) -> tuple[tuple[Mention, ...], tuple[Actor, ...]]:
    states = {name: Actor(STATE, name.lower(), name) for name in STATES}
    people = {name: Actor(PERSON, name.lower(), name) for name in PEOPLE}
    mentions: list[Mention] = []
    for start, end in zip(parse.starts, parse.ends, strict=True):
        word = text[start:end]
        state = states.get(ADJECTIVES.get(word, PEOPLE.get(word, word)))
        if state is not None:
            actor = people.get(word, state)
            mentions.append(Mention(Span(start, end), actor.id, state.id, 0.95, "given"))
    return tuple(mentions), (*states.values(), *people.values())
