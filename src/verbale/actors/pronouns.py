"""Chooses the person whom "he" or "she" stands for, with the probability that the choice is right.

Every person named before the pronoun, or heard without a name, is a candidate; what speaks for each is put into a few
numbers (`Antecedents.traits`), weighed by `WEIGHTS`, and turned into probabilities. Pronouns earlier in the text are
resolved first, since they keep a person in mind. What "it" and "they" stand for is for `discourse`.
"""

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from verbale.actors.found import ONE, Found
from verbale.actors.layout import Layout
from verbale.actors.people import People
from verbale.actors.persons import Someone
from verbale.actors.scan import Scan

# Fitted by training/pronouns.py on the development part of GAP (Webster et al. 2018) and on coded articles, which says
# how. "quoted", "governs", "unlikely", "paragraph" and "last person" are set by hand: GAP has next to no speakers, and few of the articles'
# pronouns leave a choice.
WEIGHTS: Mapping[str, float] = {
    "after": 0.63, "aside": -0.42, "count": 0.83, "further": -1.3, "governs": 0.5, "heard": 0.11, "known": 0.32, "last": 0.14,
    "last person": 0.8, "leads": 0.07, "likely": 0.26, "main subject": 0.32, "nearer": -0.57, "one back": -0.81, "owner": 0.26,
    "owner both": 0.44, "paragraph": -0.8, "parallel": 0.78, "quoted": -2.0, "some subject": 0.55, "subject": 0.07, "taken up": -0.62,
    "two back": -1.64, "unlikely": -3.0,
}  # fmt: skip
_SURE, _LIKELY = 0.8, 0.6  # chances from which a pronoun tells a person's gender


@dataclass(slots=True)
class Candidate:
    """A person that a pronoun may stand for, and where the person was named or taken up, in the order of the text."""

    who: Someone | Found
    places: list[tuple[int, int]] = field(default_factory=list)
    taken_up: int = 0  # how many of the places are pronouns

    @property
    def gender(self) -> str | None:
        """The gender as far as it is known for sure."""
        return self.who.gender

    @property
    def leaning(self) -> str | None:
        """The gender that the name or an earlier pronoun makes likely."""
        return self.who.leaning if isinstance(self.who, Someone) else None


@dataclass(frozen=True, slots=True)
class Choice:
    """Whom a pronoun stands for, and the probability that it is so."""

    who: Someone | Found
    chance: float


class Antecedents:
    """The persons of one article as candidates for its pronouns."""

    def __init__(self, scan: Scan, people: People, layout: Layout) -> None:
        self.scan, self.people, self.layout = scan, people, layout
        self.heard: list[Found] = []
        self._chosen: dict[int, int | str | None] = {}  # a pronoun's word to its candidate's key
        kinds = scan.vocabulary.pronouns
        self._pronouns = [
            (index, kinds[word.lower()])
            for index, word in enumerate(scan.words)
            if kinds.get(word.lower()) in ("m", "f") and (word.islower() or word.istitle())
        ]

    def choose(self, word: int, gender: str | None, own: range = range(0)) -> Choice | None:
        """Returns the likeliest person for a pronoun of that gender at `word`; `own` are words that it is said to say."""
        for earlier, kind in self._pronouns:
            if earlier < word and earlier not in self._chosen:
                self._pick(earlier, kind, range(0))
        return self._pick(word, gender, own)

    def _pick(self, word: int, gender: str | None, own: range) -> Choice | None:
        options = [option for option in self.candidates(word, own) if _may_be(option.gender, gender)]
        self._chosen[word] = None
        if not options:
            return None
        scores = [_score(self.traits(option, word, gender, options)) for option in options]
        best = max(range(len(options)), key=lambda index: (scores[index], options[index].places[-1]))
        chance = 1.0 / sum(math.exp(score - scores[best]) for score in scores)
        who = options[best].who
        if isinstance(who, Someone):
            _learn(who, gender, chance)
        self._chosen[word] = _key(who)
        return Choice(who, chance)

    def candidates(self, word: int, own: range = range(0)) -> list[Candidate]:
        """Returns the persons named or heard before `word`, or named after it as the subject of its own sentence."""
        found: dict[int | str, Candidate] = {}
        for someone in self.people.all:
            places = [place for place in someone.places if place[1] <= word and place[0] not in own]
            places = places or list(self._later(someone, word))
            if places:
                found[someone.number] = Candidate(someone, places)
        for item in self.heard:
            key = _key(item.someone or item)
            if item.number == ONE and item.word < word and key is not None and item.word not in self._chosen:
                option = found.setdefault(key, Candidate(item.someone or item))
                if not any(place[0] < item.last and item.word < place[1] for place in option.places):
                    option.places.append((item.word, item.last))
        for earlier, chosen in self._chosen.items():
            if earlier < word and chosen in found and earlier not in own and min(found[chosen].places)[0] < earlier:
                found[chosen].places.append((earlier, earlier + 1))
                found[chosen].taken_up += 1
        return [option for option in found.values() if self._free(option, word)]

    def _later(self, someone: Someone, word: int) -> Iterator[tuple[int, int]]:
        """Yields where the person is named after the pronoun in its sentence, as the subject of the main clause."""
        end = self.scan.parse.sentences[self.layout.sentence(word)][1]
        first = next((place for place in someone.places if word < place[0] < end), None)
        if first is not None and self.layout.is_root_subject(*first) and not self.layout.in_main_clause(word):
            yield first

    def _free(self, option: Candidate, word: int) -> bool:
        """Drops the places where grammar forbids it ("Qalam met him": not Qalam); whether any are left."""
        option.places = sorted(place for place in option.places if not self.layout.same_verb(place, word))
        return bool(option.places)

    def traits(self, option: Candidate, word: int, gender: str | None, options: list[Candidate]) -> dict[str, float]:
        """Returns what speaks for and against the candidate, by name."""
        before = [place for place in option.places if place[0] < word]
        first, last = max(before) if before else min(option.places)
        layout = self.layout
        sentences = layout.sentence(word) - layout.sentence(first)
        nearer = sum(1 for other in options if other is not option and first < max(other.places)[0] < word)
        subject, asked = layout.is_subject(first, last), layout.is_subject(word, word + 1)
        near = [place for place in before if layout.sentence(place[0]) == layout.sentence(first)]
        return {
            "after": float(not before),
            "one back": float(sentences == 1),
            "two back": float(sentences == 2),
            "further": float(sentences > 2) * math.log1p(max(0, sentences - 2)),
            "nearer": float(min(nearer, 4)) if before else 0.0,
            "subject": float(subject),
            "some subject": float(any(layout.is_subject(*place) for place in near)),
            "main subject": float(layout.is_root_subject(first, last)),
            "parallel": float(subject and asked),
            "governs": float(any(layout.governs(place, word) for place in near)),
            "owner": float(layout.is_owner(first, last)),
            "owner both": float(layout.is_owner(first, last) and not asked),
            "aside": float(layout.is_aside(first, last)),
            "leads": float(layout.leads_sentence(first)),
            "paragraph": float(layout.paragraph(word) != layout.paragraph(first)),
            "quoted": float(layout.quoted(first) and not layout.quoted(word)),
            "count": math.log(len(option.places)),
            "taken up": float(option.taken_up > 0),
            "known": float(gender is not None and option.gender == gender),
            "likely": float(gender is not None and option.gender is None and option.leaning == gender),
            "unlikely": float(gender is not None and option.gender is None and option.leaning not in (None, gender)),
            **self._heard_traits(option, word),
        }

    def _heard_traits(self, option: Candidate, word: int) -> dict[str, float]:
        """Returns whether the candidate has spoken, and was the last to speak."""
        spoken = [item for item in self.heard if item.word < word]
        mine = [item for item in spoken if _is(item, option.who)]
        last = max(spoken, key=lambda item: item.word, default=None)
        person = max((item for item in spoken if item.number == ONE), key=lambda item: item.word, default=None)
        return {
            "heard": float(bool(mine)),
            "last": float(last is not None and any(item is last for item in mine)),
            "last person": float(person is not None and any(item is person for item in mine)),
        }


def _learn(someone: Someone, gender: str | None, chance: float) -> None:
    """Takes a pronoun that surely stands for the person for a sign of the person's gender."""
    if chance > _SURE and someone.leaning == gender:
        someone.gender = someone.gender or gender
    elif chance > _LIKELY and someone.leaning is None:
        someone.leaning = gender


def _score(traits: Mapping[str, float]) -> float:
    return sum(WEIGHTS.get(name, 0.0) * value for name, value in traits.items())


def _is(item: Found, who: Someone | Found) -> bool:
    return item.someone is who if isinstance(who, Someone) else item.someone is None and item.actor == who.actor


def _key(who: Someone | Found) -> int | str | None:
    return who.number if isinstance(who, Someone) else who.actor


def _may_be(one: str | None, other: str | None) -> bool:
    return one is None or other is None or one == other
