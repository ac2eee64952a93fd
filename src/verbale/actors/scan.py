"""Goes once over the words of an article: which are names of states and bodies, which are names of persons.

It knows the reference, the names that the reader model tagged, and what the article itself defines ("… Congress of
Trade Unions (ZCTU)"). Who those persons are, and who a source is, is for `people` and `sources`.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from verbale.actors.vocabulary import Vocabulary, vocabulary
from verbale.record import BODY, STATE, Article, Parse, Span
from verbale.reference.folding import fold
from verbale.reference.world import NAME, World

_JOINTS = frozenset(["of", "for", "and", "the", "&", "on", "in", "de", "del", "la", "du", "des", "to"])
_APOSTROPHES = "'’ʼ`´‘"
_LONGEST_NAME = 6  # words of a person's name


@dataclass(frozen=True, slots=True)
class Entity:
    """A state or body named at words `[first, last)`. `how` is the world's: by name, people or seat."""

    first: int
    last: int
    kind: str
    key: str
    name: str
    how: str = NAME
    plural: bool = False


class Scan:
    """The words of one article with the states, bodies and person names found in them."""

    def __init__(self, article: Article, parse: Parse, world: World) -> None:
        self.article, self.parse, self.world = article, parse, world
        self.vocabulary: Vocabulary = vocabulary(article.language)
        text = article.text
        self.words = [text[start:end] for start, end in zip(parse.starts, parse.ends, strict=True)]
        self.folded = [fold(word) for word in self.words]
        self.labels = self._labels()
        self.at: list[Entity | None] = [None] * len(self.words)
        self._find_known()
        self._find_local()
        self._find_acronyms()
        self.runs = sorted(set(self._runs()))

    @property
    def entities(self) -> tuple[Entity, ...]:
        """The states and bodies named, in the order of the text."""
        return tuple(entity for index, entity in enumerate(self.at) if entity is not None and entity.first == index)

    def span(self, first: int, last: int) -> Span:
        """Returns the code points of words `[first, last)`."""
        return self.parse.span(first, last)

    def shown(self, first: int, last: int) -> str:
        """Returns the words `[first, last)` as printed, white space made one blank."""
        return " ".join(self.article.text[self.parse.starts[first] : self.parse.ends[last - 1]].split())

    def is_possessive(self, index: int) -> bool:
        """Whether the word is a possessive ending that stands apart ("'s")."""
        word = self.words[index] if index < len(self.words) else ""
        return word[:1] in tuple(_APOSTROPHES) and self.folded[index] in ("s", "")

    def capital(self, index: int) -> bool:
        """Whether the word begins with a capital letter."""
        return self.words[index][:1].isupper()

    def starts_sentence(self, index: int) -> bool:
        """Whether the word is the first of its sentence."""
        return any(first == index for first, _ in self.parse.sentences)

    def hyphenated(self, index: int) -> bool:
        """Whether the word is a hyphen without a blank on either side."""
        if not 0 < index < len(self.words) - 1 or self.words[index] not in "-‐‑":
            return False
        return self.parse.ends[index - 1] == self.parse.starts[index] and self.parse.ends[index] == self.parse.starts[index + 1]

    # ---- states and bodies

    def _labels(self) -> list[str]:
        labels = [""] * len(self.parse)
        for name in self.parse.names:
            for index in range(name.first, name.last):
                labels[index] = name.label
        return labels

    def _find_known(self) -> None:
        index = 0
        while index < len(self.words):
            match = self.world.match(self.words, index)
            if match is None or self._part_of_name(index, index + match.words):
                index += 1
                continue
            sense = self._choose(match.senses)
            kind = STATE if sense[0] in self.world.states else BODY
            entity = Entity(index, index + match.words, kind, sense[0], self.world.name(sense[0]), sense[1], sense[2])
            self._put(entity)
            index += match.words

    def _choose(self, senses: tuple[object, ...]) -> tuple[str, str, bool]:
        """Returns the sense that the article's words favour: one whose name it has elsewhere in full, else the first."""
        options = [(sense.key, sense.how, sense.plural) for sense in senses]  # type: ignore[attr-defined]
        if len(options) > 1:
            text = fold(self.article.text)
            for option in options:
                if fold(self.world.name(option[0])) in text:
                    return option
        return options[0]

    def _part_of_name(self, first: int, last: int) -> bool:
        """Whether the model sees the words as part of a person's longer name ("Michael Jordan", "Wellington Chibebe")."""
        if any(self.labels[index] != "PER" for index in range(first, last)):
            return False
        names = [name for name in self.parse.names if name.label == "PER" and name.first <= first and last <= name.last]
        return any(name.last - name.first > last - first for name in names) and not self._title_between(first, last)

    def _title_between(self, first: int, last: int) -> bool:
        return last < len(self.folded) and self.folded[last] in self.vocabulary.title_words | self.vocabulary.title_heads.keys()

    def _put(self, entity: Entity) -> None:
        for index in range(entity.first, entity.last):
            self.at[index] = entity

    def _find_local(self) -> None:
        """Finds bodies that the reference lacks: names tagged as organisations, and capitalised names of an organisation's kind."""
        for name in self.parse.names:
            if name.label == "ORG":
                self._put_local(*self._trim(name.first, name.last))
        index = 0
        while index < len(self.words):
            last = self._capitals(index)
            if last - index > 1 and any(self.folded[place] in self.vocabulary.organisations for place in range(index, last)):
                self._put_local(*self._trim(index, last))
            index = max(index + 1, last)

    def _capitals(self, index: int) -> int:
        """Returns the end of the run of capitalised words, with joints inside, that begins at `index`."""
        last = place = index
        while place < len(self.words):
            word = self.words[place]
            if word[:1].isupper() and not (place == index and self.folded[place] in self.vocabulary.not_names):
                last = place + 1
            elif not (place > index and (word in _JOINTS or self.hyphenated(place) or self.is_possessive(place))):
                break
            place += 1
        return last

    def _trim(self, first: int, last: int) -> tuple[int, int]:
        """Returns the range without an article before and a possessive after it."""
        while first < last and self.folded[first] in ("the", "a", "an", "both", ""):
            first += 1
        while first < last and (self.is_possessive(last - 1) or not self.folded[last - 1]):
            last -= 1
        return first, last

    def _put_local(self, first: int, last: int) -> None:
        if first >= last or self._is_generic(first, last) or not self.capital(first):
            return
        covered = {id(self.at[index]) for index in range(first, last) if self.at[index] is not None}
        whole = all(self.at[index] is not None for index in range(first, last))
        overhang = any(entity is not None and (entity.first < first or entity.last > last) for entity in self.at[first:last])
        if overhang or (whole and len(covered) == 1):
            return
        if any(self.folded[index] in self.vocabulary.title_heads and self.labels[index] != "ORG" for index in range(first, last)):
            return
        shown = self.shown(first, last)
        self._put(Entity(first, last, BODY, fold(shown), shown))

    def _is_generic(self, first: int, last: int) -> bool:
        """Whether the words only describe a body of a state ("Iranian Foreign Ministry"), or are a single common word."""
        rest = [self.folded[index] for index in range(first, last) if self.at[index] is None and self.folded[index]]
        described = self.vocabulary.title_words | self.vocabulary.state_bodies | self.vocabulary.title_heads.keys() | {"s", "of", "for", "and", "the"}
        common = last - first == 1 and rest and rest[0] in self.vocabulary.not_names | self.vocabulary.groups
        return bool(common) or not rest or all(word in described | self.vocabulary.government for word in rest)

    def _find_acronyms(self) -> None:
        """Takes "(ZCTU)", ", ZCTU," or ", or ZCTU," after a body's name for that body, everywhere in the article."""
        short: dict[str, Entity] = {}
        for entity in self.entities:
            place = entity.last
            while place < len(self.words) and self.words[place] in ("(", ",", "or"):
                place += 1
            if place == entity.last or place >= len(self.words) or entity.kind != BODY:
                continue
            word = self.words[place]
            known = self.at[place]
            if word.isupper() and 2 <= len(word) <= 8 and (known is None or known.key == fold(word)) and entity.last - entity.first > 1:
                short.setdefault(word, entity)
        for index, word in enumerate(self.words):
            known = self.at[index]
            if word in short and (known is None or known.key == fold(word)):
                full = short[word]
                self._put(Entity(index, index + 1, full.kind, full.key, full.name))

    # ---- names of persons

    def _runs(self) -> Iterator[tuple[int, int]]:
        """Yields the word ranges of persons' names: tagged ones, those after a title, and known ones."""
        for name in self.parse.names:
            if name.label == "PER":
                yield from self._person(name.first, name.last)
        for index, word in enumerate(self.folded[:-1]):
            if word in self.vocabulary.honorifics or word in self.vocabulary.title_heads:
                after = index + 2 if self.words[index + 1] == "." else index + 1
                yield from self._person(after, self.name_end(after))
        for index in range(len(self.words)):
            last = self.name_end(index)
            if last - index > 1 and (not self.parse.names or self.world.person_key(self.shown(index, last)) is not None):
                yield from self._person(index, last)

    def name_end(self, index: int) -> int:
        """Returns the end of the words that may be one person's name from `index` on; `index` itself where none."""
        last = place = index
        while place < len(self.words) and place - index < _LONGEST_NAME * 2:
            if self._nameable(place):
                last = place + 1
            elif not (self.folded[place] in self.vocabulary.particles and place + 1 < len(self.words)) and not (
                place > index and self.hyphenated(place)
            ):
                break
            elif self.folded[place] in ("an", "at", "as", "la", "e", "y") and not self.hyphenated(place + 1):
                break
            place += 1
        return last

    def _nameable(self, index: int) -> bool:
        word, folded = self.words[index], self.folded[index]
        after_hyphen = index > 0 and self.hyphenated(index - 1) and word.isalpha()
        if not (word[:1].isupper() or after_hyphen) or not folded or folded[0].isdigit():
            return False
        known = self.at[index]
        if known is not None and (known.first < index or known.last > index + 1 or self.labels[index] != "PER"):
            return False
        return folded not in self.vocabulary.not_names and folded not in self.vocabulary.title_heads and folded not in self.vocabulary.organisations

    def _person(self, first: int, last: int) -> Iterator[tuple[int, int]]:
        """Yields the range without titles, nationalities and possessives, if a name is left."""
        titles = self.vocabulary.honorifics.keys() | self.vocabulary.title_heads.keys() | self.vocabulary.title_words
        while first < last - 1 and (self.folded[first] in titles or not self.folded[first] or self.at[first] is not None):
            first += 1
        while first < last and (self.is_possessive(last - 1) or not self.folded[last - 1]):
            last -= 1
        if first < last and self.capital_name(first, last):
            yield first, last

    def capital_name(self, first: int, last: int) -> bool:
        """Whether the words look like a name: a capital among them, and not wholly a state, body, title or calendar word."""
        places = range(first, last)
        if all(self.at[index] is not None for index in places):
            return False
        ordinary = self.vocabulary.not_names | self.vocabulary.title_heads.keys() | self.vocabulary.organisations
        return any(self.capital(index) and self.folded[index] not in ordinary for index in places)
