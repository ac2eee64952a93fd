"""Remembers who has been named and who has spoken, and says who "he", "she", "it" and "they" are.

A pronoun goes to a suitable one before it: of the right gender and number, rather the last speaker than another, rather
a subject than what stands in a prepositional phrase. Which person is for `pronouns`.
"""

from verbale.actors.found import MANY, ONE, THING, Found, again
from verbale.actors.layout import Layout
from verbale.actors.people import People
from verbale.actors.persons import Someone
from verbale.actors.pronouns import Antecedents, Choice
from verbale.actors.scan import Entity, Scan
from verbale.reference.world import PEOPLE

__all__ = ["MANY", "ONE", "THING", "Discourse", "Found", "again"]
_GOVERNMENTS = frozenset(["government", "authorities", "administration", "regime", "military", "leadership", "junta", "side", "delegation"])
_WINDOW = 3  # sentences back that "it" may reach without a speaker to lean on


class Discourse:
    """What has been said so far in one article; sources are added in the order of the text."""

    def __init__(self, scan: Scan, people: People) -> None:
        self.scan, self.people = scan, people
        self.layout = Layout(scan)
        self.heard: list[tuple[Found, ...]] = []
        self.antecedents = Antecedents(scan, people, self.layout)

    def add(self, found: tuple[Found, ...]) -> None:
        """Remembers who spoke."""
        if found:
            self.heard.append(found)
            self.antecedents.heard.extend(found)

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
        return self.layout.sentence(word)

    def choose(self, word: int, gender: str | None, own: range = range(0)) -> Choice | None:
        """Returns the person whom "he" or "she" at `word` stands for, and how likely; `own` are the words that it says."""
        return self.antecedents.choose(word, gender, own)

    def person(self, word: int, gender: str | None) -> Found | Someone | None:
        """Returns the person whom "he" or "she" at `word` stands for: one who spoke, or one who was named."""
        choice = self.choose(word, gender)
        return choice.who if choice is not None else None

    def thing(self, word: int) -> Found | Entity | None:
        """Returns the state or body that "it" at `word` stands for."""
        spoken = [item for item in self.before(word) if item.number == THING]
        options: list[tuple[float, int, Found | Entity]] = []
        for rank, item in enumerate(spoken[:3]):
            bonus = 1.0 if rank == 0 and item is self._last(word) else 0.4 if rank == 0 else 0.0
            options.append((self._near(item.word, word) + bonus + 0.3, item.word, item))
        for entity in self.scan.entities:
            if entity.last <= word and self._acts(entity) and self._near(entity.first, word) > -_WINDOW:
                aside = 0.8 * self.layout.is_aside(entity.first, entity.last)
                subject = 0.3 * self.is_subject(entity.first, entity.last + (entity.how == PEOPLE))
                options.append((self._near(entity.first, word) + subject - aside, entity.first, entity))
        return max(options, key=lambda option: (option[0], option[1]))[2] if options else None

    def _acts(self, entity: Entity) -> bool:
        """Whether the name may be taken up by "it": a state or body, or the adjective of a government ("The Eritrean government")."""
        words, after = self.scan.vocabulary, self.scan.folded[entity.last : entity.last + 1]
        return entity.how != PEOPLE or (bool(after) and after[0] in words.state_bodies | _GOVERNMENTS)

    def beside(self, word: int) -> Entity | None:
        """Returns the state or body right before "for its" and the like, the object of its clause ("criticized X for its …")."""
        if word == 0 or self.scan.folded[word - 1] not in self.scan.vocabulary.prepositions:
            return None
        entity = self.scan.at[word - 2] if word > 1 else None
        return entity if entity is not None and entity.how != PEOPLE and entity.last == word - 1 else None

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
        return last <= root and not self.layout.is_aside(first, last)
