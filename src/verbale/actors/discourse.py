"""Remembers who has been named and who has spoken, and says who "he", "she", "it" and "they" are.

A pronoun goes to the nearest suitable one before it: of the right gender and number, rather the last speaker than
another, rather a subject than what stands in a prepositional phrase.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from verbale.actors.people import People
from verbale.actors.persons import Someone
from verbale.actors.scan import Entity, Scan
from verbale.actors.titles import Title

ONE, MANY, THING = "one", "many", "thing"
_WINDOW = 3  # sentences back that a pronoun may reach without a speaker to lean on


@dataclass(frozen=True, slots=True)
class Found:
    """Who a phrase stands for. `number` says which pronouns may take it up; `word` is where it stands."""

    word: int
    last: int
    actor: str | None
    principal: str | None
    certainty: float
    reason: str
    number: str
    gender: str | None = None
    someone: Someone | None = None
    entity: Entity | None = None
    title: Title | None = None  # of the one who holds it and is not known


class Discourse:
    """What has been said so far in one article; sources are added in the order of the text."""

    def __init__(self, scan: Scan, people: People) -> None:
        self.scan, self.people = scan, people
        self.heard: list[tuple[Found, ...]] = []

    def add(self, found: tuple[Found, ...]) -> None:
        """Remembers who spoke."""
        if found:
            self.heard.append(found)

    def before(self, word: int) -> list[Found]:
        """Returns who spoke before the word, the last one first."""
        spoken = [item for group in self.heard for item in group if item.word < word]
        return sorted(spoken, key=lambda item: -item.word)

    def last_group(self, word: int) -> tuple[Found, ...]:
        """Returns all who spoke together last before the word."""
        groups = [group for group in self.heard if group[0].word < word]
        return max(groups, key=lambda group: group[0].word, default=())

    def sentence(self, word: int) -> int:
        """Returns the number of the sentence that holds the word."""
        return self.scan.parse.sentence_of(word)

    def person(self, word: int, gender: str | None) -> Found | Someone | None:
        """Returns the person whom "he" or "she" at `word` stands for: one who spoke, or one who was named."""
        spoken = [item for item in self.before(word) if item.number == ONE and _agrees(gender, item.gender)]
        options: list[tuple[float, int, Found | Someone]] = []
        for rank, item in enumerate(spoken[:4]):
            bonus = 1.0 if rank == 0 and item is self._last(word) else 0.5 if rank == 0 else 0.0
            options.append((self._near(item.word, word) + bonus + 0.3 * self.is_subject(item.word, item.last), item.word, item))
        for someone, first, last in self._named(word):
            if _agrees(gender, someone.gender):
                options.append(
                    (self._near(first, word) + 0.3 * self.is_subject(first, last) - 0.4 * self._aside(first, last), first, someone)
                )
        near = [option for option in options if option[0] > -_WINDOW - 1] or options[:1]
        return max(near, key=lambda option: (option[0], option[1]))[2] if near else None

    def thing(self, word: int) -> Found | Entity | None:
        """Returns the state or body that "it" at `word` stands for."""
        spoken = [item for item in self.before(word) if item.number == THING]
        options: list[tuple[float, int, Found | Entity]] = []
        for rank, item in enumerate(spoken[:3]):
            bonus = 1.0 if rank == 0 and item is self._last(word) else 0.4 if rank == 0 else 0.0
            options.append((self._near(item.word, word) + bonus + 0.3, item.word, item))
        for entity in self.scan.entities:
            if entity.last <= word and entity.how != "people" and self._near(entity.first, word) > -_WINDOW:
                aside = 0.8 * self._aside(entity.first, entity.last)
                options.append(
                    (self._near(entity.first, word) + 0.3 * self.is_subject(entity.first, entity.last) - aside, entity.first, entity)
                )
        return max(options, key=lambda option: (option[0], option[1]))[2] if options else None

    def many(self, word: int) -> tuple[Found, ...]:
        """Returns whom "they" at `word` stands for: those who spoke last, rather several or a group than one person.

        Where several spoke in one sentence ("X, backed by Y, said") it is its grammatical subject.
        """
        for item in self.before(word):
            near = [group for group in self.heard if self.sentence(group[0].word) == self.sentence(item.word) and group[0].word < word]
            subjects = [group for group in near if self.is_subject(group[0].word, group[0].last) and group[0].number != ONE]
            if subjects:
                return subjects[0]
            group = self.last_group(word)
            if item.number == MANY or len(group) > 1:
                return group if item in group else (item,)
            if item.number == THING:
                return (item,)
        return self.last_group(word)

    def _last(self, word: int) -> Found | None:
        spoken = self.before(word)
        return spoken[0] if spoken else None

    def _named(self, word: int) -> Iterable[tuple[Someone, int, int]]:
        for someone in self.people.all:
            places = [place for place in someone.places if place[1] <= word]
            if places:
                yield someone, *max(places)

    def _near(self, place: int, word: int) -> float:
        return -float(self.sentence(word) - self.sentence(place))

    def is_subject(self, first: int, last: int) -> bool:
        """Whether the words are a grammatical subject: by the parse, or as the name before the sentence's main verb.

        The second way holds where page furniture before the name leads the parse astray.
        """
        parse = self.scan.parse
        if any(parse.deprels[index].startswith("nsubj") for index in range(first, last)):
            return True
        begin, end = parse.sentences[self.sentence(first)]
        root = next((index for index in range(begin, end) if parse.deprels[index] == "root" and parse.upos[index] in ("VERB", "AUX")), -1)
        return last <= root and not self._aside(first, last)

    def _leads(self, index: int) -> bool:
        """Whether the word may stand between a preposition and a name."""
        words, folded = self.scan.vocabulary, self.scan.folded[index]
        return not folded or folded in words.articles or folded in words.honorifics

    def _aside(self, first: int, last: int) -> bool:
        """Whether the name stands in a prepositional phrase or is a possessor."""
        if last < len(self.scan.words) and self.scan.is_possessive(last):
            return True
        before = first - 1
        while before > 0 and self._leads(before):
            before -= 1
        return before >= 0 and self.scan.folded[before] in self.scan.vocabulary.prepositions


def _agrees(one: str | None, other: str | None) -> bool:
    return one is None or other is None or one == other


def again(found: Found, word: int, last: int, reason: str, factor: float) -> Found:
    """Returns the same speaker taken up at other words, a little less certain."""
    return replace(found, word=word, last=last, certainty=found.certainty * factor, reason=reason)
