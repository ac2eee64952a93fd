"""Answers who the words at one place of a text are: the reading of that place, and the actor with its office of the day.

The very casting of `cast` is asked, after it has read the whole text; nothing is decided here but how to say it: an
actor, a place, nobody who can be told (`unresolved`), or nobody at all (`none`).
"""

from collections.abc import Sequence
from dataclasses import dataclass

from verbale.actors import evidence, standing, titles
from verbale.actors.cast import Casting
from verbale.actors.discourse import MANY, Found
from verbale.actors.names import is_name
from verbale.actors.scan import Entity
from verbale.actors.things import gives_name, is_team, is_thing
from verbale.record import GROUP, PERSON, STATE, Actor, Article, Attribution, Parse, Span
from verbale.reference.world import PEOPLE, SEAT, World

ACTOR, PLACE, UNRESOLVED, NONE = "actor", "place", "unresolved", "none"
OFFICE = "office"  # the kind of a title whose holder on that day is not known


@dataclass(frozen=True, slots=True)
class Answer:
    """Who the words are. `actor` and `principal` are names, `office` a title held on the day, `title` as printed."""

    reading: str
    certainty: float
    reason: str
    actor: str | None = None
    kind: str | None = None
    office: str | None = None
    title: str | None = None
    principal: str | None = None


def answer(article: Article, parse: Parse, attributions: Sequence[Attribution], world: World, span: Span) -> Answer:
    """Returns who the words at `span` (code points of the article's text) are, on the day of the article."""
    casting = Casting(article, parse, world)
    casting.cast(attributions)
    return _Asked(casting, span).answer()


class _Asked:
    """One question to a casting that is done."""

    def __init__(self, casting: Casting, span: Span) -> None:
        self.casting, self.scan = casting, casting.scan
        words = self.scan.parse.words_in(span)
        self.first, self.last = casting.sources.parts.trim(words.start, words.stop)
        self.span = span

    def answer(self) -> Answer:
        if self.first >= self.last:
            return Answer(NONE, evidence.NOTHING, "no words stand there")
        entity = self.casting.sources.bare_entity(self.first, self.last)
        whole = entity is not None and entity.first >= self.first and entity.last <= self.last
        whole = whole or (entity is not None and self._is_town_of(entity))
        if entity is not None and whole and self.casting.is_place(entity) and not self._in_person():
            return self._place(entity)
        if not self._in_person() and self._within_another(entity):
            return Answer(NONE, evidence.NOTHING, "a part of the name of something else")
        found = self.casting.sources.resolve(self._phrase())
        if not found:
            return self._nobody()
        return self._person(found[0]) if found[0].someone is not None else self._other(found[0])

    def _phrase(self) -> Span:
        """Returns the words asked for with the article or possessive that stands before a title ("his [Greek counterpart]")."""
        before, scan = self.first - 1, self.scan
        if before < 0 or self._in_person() or scan.folded[before] not in scan.vocabulary.definite:
            return self.span
        return scan.span(before, self.last) if titles.find(scan, self.first, self.last) else self.span

    def _in_person(self) -> bool:
        return any(index in self.casting.people.at for index in range(self.first, self.last))

    def _within_another(self, entity: Entity | None) -> bool:
        """Whether the words are only a part of a name: "Washington" of the Washington Post, "Ben Gurion" of the airport."""
        if self._splits_word():
            return True
        printed = any(map(self.scan.capital, range(self.first, self.last)))
        if entity is None and printed and is_thing(self.scan, self.first, self.last):
            return True
        if entity is not None and entity.how != PEOPLE and (gives_name(self.scan, self.last) or self._names_paper()):
            return True
        if entity is not None and entity.how == SEAT and entity.last - entity.first == 1 and is_thing(self.scan, self.first, self.last):
            return True
        if entity is None or (entity.first >= self.first and entity.last <= self.last):
            return False
        return self.scan.world.key(self.scan.shown(self.first, self.last), self.scan.article.published) != entity.key

    def _is_town_of(self, entity: Entity) -> bool:
        """Whether the words alone are a seat of the same state as the longer name in which they stand ("Prague" of "Prague castle")."""
        words = self.scan.words[self.first : self.last]
        found = self.scan.world.match(words, 0, self.scan.article.published)
        return entity.how == SEAT and found is not None and any(sense.key == entity.key and sense.how == SEAT for sense in found.senses)

    def _names_paper(self) -> bool:
        """Whether a newspaper's name goes on after the words: "the Moscow Times"."""
        after = self.last
        return after < len(self.scan.words) and self.scan.capital(after) and self.scan.folded[after] in self.scan.vocabulary.papers

    def _splits_word(self) -> bool:
        text, start, end = self.scan.article.text, self.span.start, self.span.end
        inside = end < len(text) and text[end - 1].isalnum() and text[end].isalnum()
        return inside or (start > 0 and text[start - 1].isalnum() and text[start].isalnum())

    def _place(self, entity: Entity) -> Answer:
        """Returns that a place is meant; a state in it is still that state, a capital is no government."""
        named = entity.how != SEAT and entity.kind == STATE
        actor = self.casting.register.name(self.casting.register.entity(entity, printed=False)) if named else None
        return Answer(PLACE, evidence.PLACED, f"{entity.name} is spoken of as a place", actor, STATE if named else None)

    def _nobody(self) -> Answer:
        if all(self.scan.labels[index] == "LOC" for index in range(self.first, self.last)):
            return Answer(PLACE, evidence.LOCATED, "the name of a place that is no seat of a government")
        if is_name(self.scan, self.first, self.last):
            return Answer(UNRESOLVED, evidence.UNKNOWN, "a name that neither the text nor the reference explains")
        return Answer(NONE, evidence.NOTHING, "the words name nobody")

    def _person(self, found: Found) -> Answer:
        someone = found.someone
        assert someone is not None
        if standing.is_bare(someone, self.scan.vocabulary.common_surnames) and found.principal is None:
            return Answer(UNRESOLVED, evidence.UNKNOWN, "a single name that neither the text nor the reference explains")
        principal, world = self.casting.register.name(found.principal), self.scan.world
        name = world.person_name(someone.reference) if someone.reference is not None else someone.printed
        asked = found.title.office if found.title is not None else None
        office, title = standing.office(someone, self.casting.register, asked), standing.title(someone)
        printed = title or (found.title.text if found.title is not None else None)
        return Answer(ACTOR, evidence.of_person(found, someone), found.reason, name, PERSON, office, printed, principal)

    def _actor(self, found: Found) -> Actor | None:
        return next((actor for actor in self.casting.register.actors() if actor.id == found.actor), None)

    def _other(self, found: Found) -> Answer:
        actor, principal = self._actor(found), self.casting.register.name(found.principal)
        if found.title is not None:
            office = found.title.office or found.title.text
            return Answer(ACTOR, evidence.OFFICE_ONLY, found.reason, None, OFFICE, office, found.title.text, principal)
        if actor is None or (found.principal is None and not self._is_people(found, actor)) or self._is_lone(found):
            return self._nobody()
        entity = self.casting.sources.bare_entity(self.first, self.last)
        if entity is not None and entity.kind == STATE and entity.how != PEOPLE and is_team(self.scan, self.first):
            return Answer(NONE, evidence.ADJECTIVE, "a team and not the state")
        if entity is not None and self._is_one_kind(entity):
            return Answer(NONE, evidence.ADJECTIVE, "a name that only tells what kind of thing the noun after it is")
        if entity is not None and entity.how == PEOPLE and not entity.plural:
            return Answer(NONE, evidence.ADJECTIVE, "an adjective, which stands for nobody by itself")
        return Answer(ACTOR, evidence.of_other(found, actor, self.scan), found.reason, actor.name, actor.kind, None, None, principal)

    def _is_one_kind(self, entity: Entity) -> bool:
        """Whether a state's name stands between "a" and a noun that is no government's ("a Jordan shoe")."""
        words, before, after = self.scan.vocabulary, entity.first - 1, entity.last
        if entity.kind != STATE or before < 0 or self.scan.folded[before] not in ("a", "an") or after >= len(self.scan.words):
            return False
        speaks = words.government | words.state_bodies | words.title_heads.keys() | words.title_words
        return self.scan.parse.upos[after] == "NOUN" and self.scan.folded[after] not in speaks

    def _is_people(self, found: Found, actor: Actor) -> bool:
        """Whether the words are a group of people ("protesters", "Kosovo Albanians") and no things ("elections")."""
        if actor.kind != GROUP or found.number != MANY:
            return actor.kind != GROUP
        words = self.scan.vocabulary
        people = words.groups | words.government | words.plural_titles
        inside = range(self.first, self.last)
        pair = any(self.scan.folded[index] in ("both", "two") for index in inside)
        if pair and self.scan.folded[self.first] in words.definite | {"both"}:
            return False  # two whom the text does not name
        return any(self.scan.folded[index] in people or _plural(self.scan.at[index]) for index in inside)

    def _is_lone(self, found: Found) -> bool:
        """Whether nothing but its capital speaks for the name's being somebody's."""
        return found.certainty <= evidence.LONE and found.entity is None and found.someone is None


def _plural(entity: Entity | None) -> bool:
    return entity is not None and entity.plural
