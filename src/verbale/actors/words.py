"""The words of one article, and the states and bodies of the reference that they name.

What the reference does not know (bodies that only the article names) is for `scan`.
"""

from dataclasses import dataclass

from verbale.actors import era, labels
from verbale.actors.vocabulary import Vocabulary, vocabulary
from verbale.record import BODY, STATE, Article, Parse, Span
from verbale.reference.folding import fold
from verbale.reference.world import NAME, World

_APOSTROPHES = "'’ʼ`´‘"


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
    voice: str | None = None  # the key of the state for which a body speaks that the reference lacks


class Words:
    """The words of one article, and at each word the state or body that it names."""

    def __init__(self, article: Article, parse: Parse, world: World) -> None:
        self.article, self.parse, self.world = article, parse, world
        self.vocabulary: Vocabulary = vocabulary()
        text = article.text
        self.words = [text[start:end] for start, end in zip(parse.starts, parse.ends, strict=True)]
        self.folded = [fold(word) for word in self.words]
        self.labels = labels.of_words(parse, self.folded, self.vocabulary)
        self.at: list[Entity | None] = [None] * len(self.words)
        # names change hands: without a date they mean what they did when those named were in office
        self.day = article.published or era.day(self.words, self.folded, self.vocabulary, world)
        self._find_known()

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

    def after_blank_line(self, index: int) -> bool:
        """Whether an empty line parts the word from the one before it: no name goes on over it."""
        return index > 0 and len(self.article.text[self.parse.ends[index - 1] : self.parse.starts[index]].split("\n")) > 2

    def hyphenated(self, index: int) -> bool:
        """Whether the word is a hyphen without a blank on either side."""
        if not 0 < index < len(self.words) - 1 or self.words[index] not in "-‐‑":
            return False
        return self.parse.ends[index - 1] == self.parse.starts[index] and self.parse.ends[index] == self.parse.starts[index + 1]

    # ---- states and bodies

    def _find_known(self) -> None:
        index, article_day = 0, self.day
        while index < len(self.words):
            match = self.world.match(self.words, index, article_day)
            if match is None or self._is_part(index, index + match.words):
                index += 1
                continue
            sense = self._choose(match.senses)
            kind = STATE if sense[0] in self.world.states else BODY
            entity = Entity(index, index + match.words, kind, sense[0], self.world.name(sense[0], article_day), sense[1], sense[2])
            self.put(entity)
            index += match.words

    def _choose(self, senses: tuple[object, ...]) -> tuple[str, str, bool]:
        """Returns the sense that the article's words favour: one whose name it has elsewhere in full, else the first."""
        options = [(sense.key, sense.how, sense.plural) for sense in senses]  # type: ignore[attr-defined]
        if len(options) > 1:
            text = fold(self.article.text)
            for option in options:
                if fold(self.world.name(option[0])) in text:
                    return option
            return next((option for option in options if self._office_holder_named(option[0])), options[0])
        return options[0]

    def _office_holder_named(self, key: str) -> bool:
        """Whether the text names somebody who is in an office of that state or body on its day ("Congolese President Kabila")."""
        named = [
            word
            for index, word in enumerate(self.folded)
            if self.capital(index) and len(word) > 2 and word not in self.vocabulary.not_names
        ]
        day = self.article.published
        return any(held.of == key for word in named for person in self.world.called(word) for held in self.world.offices(person, day))

    def _is_part(self, first: int, last: int) -> bool:
        """Whether the words are only a part of a longer name or compound."""
        paper = self.folded[last - 1] in self.vocabulary.papers and last - first == 1 and first > 0 and self.capital(first - 1)
        paper = paper and self.folded[first - 1] not in self.vocabulary.articles  # "the Moscow Times" is not "the Times"
        titled = any(self.words[index] == "commissioner" for index in range(first, last))  # the person, and not the commissioner's office
        return paper or titled or self._part_of_name(first, last) or self.part_of_compound(first, last)

    def _part_of_name(self, first: int, last: int) -> bool:
        """Whether the model sees the words as part of a person's longer name ("Michael Jordan", "Wellington Chibebe")."""
        if any(self.labels[index] != "PER" for index in range(first, last)):
            return last - first == 1 and self._after_title(first) and self.name_goes_on(last)
        names = [name for name in self.parse.names if name.label == "PER" and name.first <= first and last <= name.last]
        if any(name.first == first for name in names) and self.after_title_of(first):
            return False
        return any(name.last - name.first > last - first for name in names) and not self._title_follows(last)

    def part_of_compound(self, first: int, last: int) -> bool:
        """Whether a hyphen makes the name an adjective of something else: "pro-Syrian", "U.S.-based", "Indian-controlled"."""
        if first > 1 and self.hyphenated(first - 1) and self.folded[first - 2] in self.vocabulary.prefixes:
            return True
        return last + 1 < len(self.words) and self.hyphenated(last) and self.words[last + 1].islower()

    def _after_title(self, index: int) -> bool:
        before = self.folded[index - 1] if index else ""
        return before in self.vocabulary.title_heads or before in self.vocabulary.honorifics

    def after_title_of(self, index: int) -> bool:
        """Whether "minister of", "ambassador to the" or the like stands right before: the word is for whom the title is held."""
        before = index - 2 if index > 1 and self.folded[index - 1] in self.vocabulary.articles else index - 1
        return before > 0 and self.folded[before] in ("of", "to") and self.folded[before - 1] in self.vocabulary.title_heads

    def name_goes_on(self, index: int) -> bool:
        if index >= len(self.words) or not self.capital(index):
            return False
        ordinary = (
            self.vocabulary.title_words | self.vocabulary.title_heads.keys() | self.vocabulary.organisations | self.vocabulary.not_names
        )
        return self.folded[index] not in ordinary and self.world.match(self.words, index) is None

    def _title_follows(self, last: int) -> bool:
        return last < len(self.folded) and self.folded[last] in self.vocabulary.title_words | self.vocabulary.title_heads.keys()

    def in_office(self, index: int) -> bool:
        """Whether the word stands in the name of somebody who is in office on the article's day."""
        day = self.article.published
        return day is not None and any(self.world.offices(key, day) for key in self.world.called(self.words[index]))

    def put(self, entity: Entity) -> None:
        for index in range(entity.first, entity.last):
            self.at[index] = entity
