"""Settles who a person of an article is in the reference, and for whom it speaks.

The article's own words come first; then the reference by name, office and day; then whom an aide serves; last, for a
title of a government without a state, the state of which the article speaks most.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Protocol

from verbale.actors import descriptors, titles
from verbale.actors.identity import identify
from verbale.actors.persons import Held, Someone, compatible
from verbale.actors.scan import Entity, Scan
from verbale.actors.standing import highest, is_former
from verbale.actors.titles import Title
from verbale.record import BODY
from verbale.reference.folding import fold

_GOVERNMENT = frozenset(
    [
        "president",
        "minister",
        "prime minister",
        "official",
        "chancellor",
        "governor",
        "lawmaker",
        "speaker",
        "secretary",
        "mayor",
        "monarch",
        "soldier",
    ]
)

_UN = "UN"


class Named(Protocol):
    """What settling needs to know of all the persons of the article."""

    all: list[Someone]
    at: dict[int, Someone]

    def served(self, title: Title, first: int, last: int) -> int | None:
        """Returns the word of the person's name whose aide it is."""

    def salient_state(self, word: int) -> Entity | None:
        """Returns the state that the article names most up to the word."""


class Settling:
    """Settles the persons of one article, in the order in which they are asked for."""

    def __init__(self, scan: Scan, people: Named) -> None:
        self.scan, self.people = scan, people

    def settle(self, someone: Someone) -> None:
        """Finds the person in the reference, and for whom it speaks."""
        someone.offices = [self._shared(someone, held) if held.title.kind == "counterpart" else held for held in someone.offices]
        current = [held for held in someone.offices if not held.title.former]
        sent = self._sent_by(current)
        if sent is not None:  # "for X" in it is where he is sent
            someone.offices = current = [replace(held, of=sent) for held in current]
        named = next((held.of for held in current if held.of is not None), None)
        someone.principal = named or self._belongs(someone) or self._possessor(current) or self._led_by(someone)
        someone.reference = identify(self.scan, someone, current)
        if someone.reference is not None:
            world, day = self.scan.world, self.scan.article.published
            someone.holdings = world.offices(someone.reference, day)
            someone.gender = someone.gender or world.persons[someone.reference].gender
        if someone.principal is None and (current or not is_former(someone)):
            someone.guessed = self._as_named(self._guess(someone, current)) or self._served_principal(current)
            if someone.guessed is None:
                someone.guessed = self._around(someone, current)
                someone.weak = someone.guessed is not None

    def _shared(self, someone: Someone, held: Held) -> Held:
        """Returns the title of a counterpart: the one of the person named last before, by the article or the reference."""
        start = someone.places[0][0]
        before = [other for other in self.people.all if other is not someone and other.places[0][0] < start]
        before.sort(key=lambda other: -max(place[0] for place in other.places if place[0] < start))
        for other in before:
            own = [item.title.text for item in other.offices if item.title.kind != "counterpart"] + [item.title for item in other.holdings]
            if own:
                return replace(held, counterpart=own[0])
        return held

    def is_served(self, someone: Someone) -> bool:
        return any(held.of is None and self.people.served(held.title, *held.near) is not None for held in someone.offices)

    def _served_principal(self, current: list[Held]) -> str | None:
        """Returns the principal of the person whose aide this one is."""
        words = [self.people.served(held.title, *held.near) for held in current if held.of is None]
        masters = [self.people.at[word] for word in words if word is not None and word in self.people.at]
        keys = [master.principal.key if master.principal is not None else master.guessed for master in masters]
        return next((self.scan.world.principal(key) if key in self.scan.world.bodies else key for key in keys if key is not None), None)

    def _around(self, someone: Someone, current: list[Held]) -> str | None:
        """Returns the state that the article speaks of most so far, for a title of a government without a state."""
        if not any(held.title.kind in _GOVERNMENT for held in current):
            return None
        sentence = self.scan.parse.sentence_of(someone.places[0][0])
        end = self.scan.parse.sentences[sentence][1]
        state = self.people.salient_state(someone.places[0][0]) or self.people.salient_state(end)
        world = self.scan.world
        served = {world.principal(held.of) for held in world.offices(someone.reference)} if someone.reference is not None else set()
        return state.key if state is not None and (not served or state.key in served) else None

    def _led_by(self, someone: Someone) -> Entity | None:
        """Returns the state or body of "Pelorra's team is led by X": the one named last before in the sentence."""
        for first, _ in someone.places:
            if first < 3 or self.scan.folded[first - 1] != "by" or self.scan.folded[first - 2] not in self.scan.vocabulary.led:
                continue
            begin = self.scan.parse.sentences[self.scan.parse.sentence_of(first)][0]
            entity = next((self.scan.at[index] for index in range(first - 3, begin - 1, -1) if self.scan.at[index] is not None), None)
            if entity is not None:
                return entity
        return None

    def _sent_by(self, current: list[Held]) -> Entity | None:
        """Returns the body of "the Secretary-General's Special Representative for X"."""
        for held in current:
            for title in titles.find(self.scan, held.near[0], held.title.first):
                if title.kind == "secretary-general" and self.scan.is_possessive(title.last):
                    return next((entity for entity in self.scan.entities if entity.key == _UN), None) or self._united_nations(title)
        return None

    def _united_nations(self, title: Title) -> Entity | None:
        """Returns the United Nations at the title's words, where the article names a part of them."""
        world = self.scan.world
        named = any(entity.key in world.bodies and world.is_part(entity.key, _UN) for entity in self.scan.entities)
        return Entity(title.first, title.last, BODY, _UN, world.name(_UN)) if named else None

    def _as_named(self, key: str | None) -> str | None:
        """Returns the body as the article names it: for a part that it never names the whole that it does ("U.N. envoy")."""
        named = [entity.key for entity in self.scan.entities]
        if key is None or key in named or key not in self.scan.world.bodies:
            return key
        return next((whole for whole in named if whole in self.scan.world.bodies and self.scan.world.is_part(key, whole)), key)

    def _possessor(self, current: list[Held]) -> Entity | None:
        """Returns the body named before that "the Council's secretary-general" or "Kent's chief constable" calls by a word of its name."""
        for held in current:
            mark = next((index for index in range(held.near[0] + 1, held.title.first) if self.scan.is_possessive(index)), None)
            if mark is None:
                continue
            called = descriptors.bodies_called(self.scan, self.scan.folded[mark - 1], mark)
            if self.scan.folded[mark - 1] not in self.scan.vocabulary.organisations:
                called = [body for body in called if held.title.kind == "police" and self.scan.folded[body.last - 1] == "police"]
            if called:
                return called[-1]
        return None

    def _belongs(self, someone: Someone) -> Entity | None:
        """Returns the body or state right after a name: "Mark Farmaner of Burma Campaign UK"."""
        for _, last in someone.places:
            entity = self._after_of(last)
            if entity is not None:
                return entity
        for _, last in someone.places:  # "X (Chile)", as minutes of meetings have it
            bracketed = self.scan.words[last : last + 1] == ["("] and last + 1 < len(self.scan.at)
            entity = self.scan.at[last + 1] if bracketed else None
            if entity is not None and self.scan.words[entity.last : entity.last + 1] == [")"]:
                return entity
        for first, _ in someone.places:
            before = first - 2 if first > 1 and self.scan.is_possessive(first - 1) else -1
            entity = self.scan.at[before] if before >= 0 else None
            if entity is not None:
                return entity
        return None

    def _after_of(self, last: int) -> Entity | None:
        """Returns the body or state of "X of the Union" and "X, of the ruling Union"."""
        scan = self.scan
        comma = scan.words[last : last + 1] == [","]
        index = last + comma
        if scan.folded[index : index + 1] != ["of"]:
            return None
        index += 1
        while index < len(scan.words) and scan.at[index] is None and _may_lead(scan, index):
            index += 1
        entity = scan.at[index] if index < len(scan.at) else None
        return entity if entity is not None and (not comma or entity.kind == BODY) else None

    def _foremost(self, someone: Someone) -> set[str]:
        """Returns the principal of the highest of a known person's offices."""
        if someone.reference is None:
            return set()
        world = self.scan.world
        held = highest(world, world.offices(someone.reference, self.scan.article.published))
        return {world.principal(held.of)} if held is not None else set()

    def _is_named(self, key: str) -> bool:
        """Whether the article names the state or body or, of a body, the one that it is a part of."""
        world, named = self.scan.world, {entity.key for entity in self.scan.entities}
        return key in named or any(world.is_part(key, whole) or whole == world.principal(key) for whole in named)

    def _namesakes(self, someone: Someone) -> list[str]:
        """Returns the persons of the reference whose name a surname, or a full name with all its words, may be."""
        world = self.scan.world
        called = world.called(someone.surname)
        if len(someone.longest) == 1:
            return list(called)
        return [key for key in called if compatible(someone.longest, Someone(0, {tuple(fold(world.person_name(key)).split()): ""}))]

    def _guess(self, someone: Someone, current: list[Held]) -> str | None:
        """Returns the principal that the reference gives: of the known person, else of all who hold such an office."""
        world, day = self.scan.world, self.scan.article.published
        known = someone.reference is not None and bool(world.offices(someone.reference, day))
        for held in current if not known else ():
            base = _base(held.title, self.scan.vocabulary.modifiers)
            only = world.only_principal(base)
            usual = " " in base and base.lower() in self.scan.vocabulary.offices  # "Secretary of State"
            if only is not None and (usual or self._is_named(only)):
                return only
        keys = [someone.reference] if someone.reference is not None else self._namesakes(someone)
        offices = {held.title.office for held in current if held.title.office is not None}
        if someone.reference is None and (not offices or len(someone.longest) > 1):
            return None
        served = {world.principal(held.of) for key in keys for held in world.offices(key, day) if not offices or held.title in offices}
        if known and not served:
            served = self._foremost(someone)
        if len(served) > 1:
            served = served & {entity.key for entity in self.scan.entities} or self._foremost(someone)
        return next(iter(served)) if len(served) == 1 else None


def _may_lead(scan: Scan, index: int) -> bool:
    """Whether the word may stand before a body's name: an article, or an adjective in small letters."""
    adjective = scan.words[index].islower() and scan.parse.upos[index] in ("ADJ", "VERB")
    return scan.folded[index] in scan.vocabulary.articles or adjective


def _base(title: Title, modifiers: Mapping[str, str]) -> str:
    """Returns the office under which a deputy serves ("Assistant Secretary of State"), or the title itself."""
    words = title.text.split()
    while words and words[0].lower() in modifiers:
        words.pop(0)
    return " ".join(words)
