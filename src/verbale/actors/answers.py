"""Answers who the words at one place of a text are: the reading of that place, and the actor with its office of the day.

The very casting of `cast` is asked, after it has read the whole text; nothing is decided here but how to say it: an
actor, a place, nobody who can be told (`unresolved`), or nobody at all (`none`).
"""

from collections.abc import Sequence
from dataclasses import dataclass

from verbale.actors import standing
from verbale.actors.cast import Casting
from verbale.actors.discourse import Found
from verbale.actors.names import is_name
from verbale.actors.scan import Entity
from verbale.record import GROUP, PERSON, STATE, Actor, Article, Attribution, Parse, Span
from verbale.reference.world import PEOPLE, SEAT, World

ACTOR, PLACE, UNRESOLVED, NONE = "actor", "place", "unresolved", "none"
OFFICE = "office"  # the kind of a title whose holder on that day is not known
PLACED, NOBODY, UNKNOWN, LACKING = 0.9, 0.75, 0.7, 0.6  # calibrated on the probes of bench/cases/actors.jsonl


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
            return Answer(NONE, NOBODY, "no words stand there")
        entity = self.casting.sources.bare_entity(self.first, self.last)
        if entity is not None and self.casting.is_place(entity) and not self._in_person():
            return self._place(entity)
        found = self.casting.sources.resolve(self.span)
        if not found:
            return self._nobody()
        return self._person(found[0]) if found[0].someone is not None else self._other(found[0])

    def _in_person(self) -> bool:
        return any(index in self.casting.people.at for index in range(self.first, self.last))

    def _place(self, entity: Entity) -> Answer:
        """Returns that a place is meant; a state in it is still that state, a capital is no government."""
        named = entity.how != SEAT and entity.kind == STATE
        actor = self.casting.register.name(self.casting.register.entity(entity, printed=False)) if named else None
        return Answer(PLACE, PLACED, f"{entity.name} is spoken of as a place", actor, STATE if named else None)

    def _nobody(self) -> Answer:
        if is_name(self.scan, self.first, self.last):
            return Answer(UNRESOLVED, UNKNOWN, "a name that neither the text nor the reference explains")
        return Answer(NONE, NOBODY, "the words name nobody")

    def _person(self, found: Found) -> Answer:
        someone = found.someone
        assert someone is not None
        actor = self._actor(found)
        principal = self.casting.register.name(found.principal)
        if standing.is_bare(someone) and found.principal is None:
            return Answer(UNRESOLVED, UNKNOWN, "a single name that neither the text nor the reference explains")
        office, title = standing.office(someone, self.casting.register), standing.title(someone)
        return Answer(ACTOR, found.certainty, found.reason, actor.name if actor else None, PERSON, office, title, principal)

    def _actor(self, found: Found) -> Actor | None:
        return next((actor for actor in self.casting.register.actors() if actor.id == found.actor), None)

    def _other(self, found: Found) -> Answer:
        actor, principal = self._actor(found), self.casting.register.name(found.principal)
        if found.title is not None:
            office = found.title.office or found.title.text
            return Answer(ACTOR, found.certainty, found.reason, None, OFFICE, office, found.title.text, principal)
        if actor is None or (actor.kind == GROUP and found.principal is None and found.number != "many"):
            return self._nobody()
        people = found.entity is not None and found.entity.how == PEOPLE and self.last - self.first == 1
        if people:
            return Answer(NONE, LACKING, "an adjective, which stands for nobody by itself")
        return Answer(ACTOR, found.certainty, found.reason, actor.name, actor.kind, None, None, principal)
