"""Puts the cast of one article together: who speaks in each attribution, who is addressed, and who is named where.

Sources are resolved in the order of the text, since a pronoun leans on who spoke before. What rests on debris is left
out; the author and the photo agency stand there and are no actors.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from verbale.actors import places
from verbale.actors.discourse import Discourse, Found, again
from verbale.actors.people import People
from verbale.actors.persons import Someone
from verbale.actors.phrase import Context
from verbale.actors.register import Register
from verbale.actors.scan import Entity, Scan
from verbale.actors.sources import Sources
from verbale.record import Actor, Article, Attribution, Mention, Parse, Span
from verbale.reference.folding import fold
from verbale.reference.world import PEOPLE, SEAT, World

_OPENING = 60  # words at the head of an article that name the one whose own words it is


@dataclass(frozen=True, slots=True)
class Cast:
    """The actors of one article, the words that mention them, and for each attribution who speaks and who is addressed.

    `speakers` and `addressees` run beside the attributions; `speakers[i]` has two or more mentions where several speak
    together, none where nobody was found. `addressees[i]` are actor ids.
    """

    actors: tuple[Actor, ...]
    mentions: tuple[Mention, ...]
    speakers: tuple[tuple[Mention, ...], ...]
    addressees: tuple[tuple[str, ...], ...]


def resolve(article: Article, parse: Parse, attributions: Sequence[Attribution], world: World) -> Cast:
    """Returns the cast of one article; the same for the same input whatever was read before."""
    return Casting(article, parse, world).cast(attributions)


class Casting:
    """The work on one article; `cast` does it, and afterwards any words may be asked for with `sources`."""

    def __init__(self, article: Article, parse: Parse, world: World) -> None:
        self.article = article
        self.scan = Scan(article, parse, world)
        self.people = People(self.scan)
        self.register = Register(self.scan)
        self.discourse = Discourse(self.scan, self.people)

    def cast(self, attributions: Sequence[Attribution]) -> Cast:
        ranges = [self.scan.parse.words_in(attribution.source) for attribution in attributions if attribution.source is not None]
        places = tuple((words.start, words.stop) for words in ranges)
        self.sources = Sources(Context(self.scan, self.people, self.register, self.discourse, places))
        speakers: dict[int, tuple[Found, ...]] = {}
        for index in sorted(range(len(attributions)), key=lambda index: (_place(attributions[index]), index)):
            attribution = attributions[index]
            speakers[index] = self._speakers(attribution) or self._carried(index, attributions, speakers)
            if not attribution.own_words:  # who gives a speech is "I" in it, not "he"
                self.discourse.add(self._heard(attribution, speakers[index]))
        spoken = tuple(tuple(self._mention(item) for item in speakers[index]) for index in range(len(attributions)))
        addressees = tuple(self._addressees(attribution) for attribution in attributions)
        mentions = self._mentions([item for found in spoken for item in found])
        return Cast(self.register.actors(), mentions, spoken, addressees)

    # ---- who speaks

    def _speakers(self, attribution: Attribution) -> tuple[Found, ...]:
        if attribution.own_words:
            return self._own_speaker(attribution)
        if attribution.source is None:
            return ()
        said = [self.scan.parse.words_in(span) for span in attribution.content if not span.overlaps(attribution.source)]
        before = [words for words in said if words and words[-1] < self.scan.parse.words_in(attribution.source).start]
        return self.sources.resolve(attribution.source, range(before[0].start, before[-1].stop) if before else range(0))

    def _heard(self, attribution: Attribution, found: tuple[Found, ...]) -> tuple[Found, ...]:
        """Returns the speakers at the words where they are heard again, where no source is printed."""
        if attribution.source is not None or not attribution.content:
            return found
        place = self.scan.parse.words_in(_place(attribution)).start
        return tuple(replace(item, word=place, last=place + 1) for item in found)

    def _carried(self, index: int, attributions: Sequence[Attribution], speakers: dict[int, tuple[Found, ...]]) -> tuple[Found, ...]:
        """Returns the speaker that goes on, where the attribution says so, else who was heard or named last before."""
        attribution = attributions[index]
        if attribution.source is not None or attribution.own_words:
            return ()
        named = self._subject_before(attribution) if attribution.cue is not None else None
        if named is not None:
            return (named,)
        seen, carried = {index}, attribution.carried
        while carried is not None and carried not in seen and 0 <= carried < len(attributions):
            if carried in speakers:
                return tuple(again(item, item.word, item.last, "the speaker goes on", 0.9) for item in speakers[carried])
            seen.add(carried)
            carried = attributions[carried].carried
        return self._elided(attribution)

    def _subject_before(self, attribution: Attribution) -> Found | None:
        """Returns the person who is the subject of the sentence before a verb without one ("X briefed …. Reporting, said …")."""
        place = self.scan.parse.words_in(_place(attribution)).start
        before = self.discourse.sentence(place) - 1
        subjects = [
            (someone, run)
            for someone in self.people.all
            for run in someone.places
            if self.discourse.sentence(run[0]) == before and self.discourse.is_subject(*run)
        ]
        if not subjects:
            return None
        someone, run = min(subjects, key=lambda item: item[1])
        return self._own(someone, 0.75, "no source: the subject of the sentence before", run)

    def _elided(self, attribution: Attribution) -> tuple[Found, ...]:
        """Returns who is most likely meant where no source is printed: who spoke or was the subject last in the paragraph."""
        place = self.scan.parse.words_in(_place(attribution)).start
        last = self.discourse.last_group(place)
        person = self.discourse.person(place, None)
        if isinstance(person, Someone):
            named = max((item for item in person.places if item[1] <= place), default=None)
            last = (self._own(person, 0.6, "no source: the person named last", named),) if named is not None else last
        if last and self._paragraph(last[0].word) == self._paragraph(place):
            return tuple(again(item, item.word, item.last, "no source: who spoke or was named last in the paragraph", 0.6) for item in last)
        return ()

    def _paragraph(self, word: int) -> int:
        return next((number for number, (first, last) in enumerate(self.scan.parse.paragraphs) if first <= word < last), -1)

    def _own_speaker(self, attribution: Attribution) -> tuple[Found, ...]:
        """Returns whose own words the article is: the one named in its title, else the first one named at its head."""
        given = self.sources.resolve(attribution.source) if attribution.source is not None else ()
        if given:
            return given
        title = fold(self.article.title or "")
        titled = [someone for someone in self.people.all if someone.places and someone.surname in title.split()]
        opening = [someone for someone in self.people.all if someone.places and someone.places[0][0] < _OPENING]
        for options, certainty, reason in ((titled, 0.9, "named in the title"), (opening, 0.75, "named at the head")):
            if options:
                someone = min(options, key=lambda item: item.places[0])
                return (self._own(someone, certainty, f"the article's own speaker, {reason}"),)
        return ()

    def _own(self, someone: Someone, certainty: float, reason: str, place: tuple[int, int] | None = None) -> Found:
        first, last = place or someone.places[0]
        principal = self.register.person_principal(someone)
        return Found(first, last, self.register.person(someone), principal, certainty, reason, "one", someone.gender, someone)

    def _addressees(self, attribution: Attribution) -> tuple[str, ...]:
        found = [item for span in attribution.addressees for item in self.sources.resolve(span)]
        return tuple(dict.fromkeys(item.actor for item in found if item.actor is not None))

    # ---- who is named

    def _mention(self, found: Found) -> Mention:
        return Mention(self.scan.span(found.word, found.last), found.actor, found.principal, round(found.certainty, 4), found.reason)

    def _mentions(self, spoken: list[Mention]) -> tuple[Mention, ...]:
        """Returns the mentions of the whole article in its order: the sources, and every name outside them."""
        made: dict[tuple[Span, str | None], Mention] = {}
        for mention in [*spoken, *self._persons(), *self._entities(), *self._pronouns()]:
            if not self.article.is_debris(mention.span):
                made.setdefault((mention.span, mention.actor), mention)
        return tuple(sorted(made.values(), key=lambda item: (item.span, item.actor or "")))

    def _persons(self) -> list[Mention]:
        found = []
        for someone in self.people.all:
            places = [place for place in someone.places if not self.article.is_debris(self.scan.span(*place))]
            if places:
                actor, principal = self.register.person(someone), self.register.person_principal(someone)
                found += [Mention(self.scan.span(*place), actor, principal, 0.9, "the person named") for place in places]
        return found

    def _pronouns(self) -> list[Mention]:
        """Returns "he" and "she" as subjects, which do things as well as say them: "She will meet the envoy"."""
        parse = self.scan.parse
        subjects = [word for word, relation in enumerate(parse.deprels) if relation.startswith("nsubj") and parse.upos[word] == "PRON"]
        found = [item for word in subjects if self.sources.is_person(word) for item in self.sources.resolve(self.scan.span(word, word + 1))]
        return [self._mention(item) for item in found]

    def _entities(self) -> list[Mention]:
        found = []
        for entity in self.scan.entities:
            span = self.scan.span(entity.first, entity.last)
            if self.article.is_debris(span):
                continue
            if entity.how == PEOPLE:
                self.register.entity(entity)  # an adjective is no mention, but makes the state one of the article's actors
            elif not (entity.how == SEAT and self.is_place(entity)):
                certainty, reason = (0.7, f"the seat of {entity.name}'s government") if entity.how == SEAT else (0.95, "named")
                if self.is_place(entity):
                    certainty, reason = 0.6, "named as a place"
                found.append(Mention(span, self.register.entity(entity), self.register.principal_of(entity), certainty, reason))
        return found

    def is_place(self, entity: Entity) -> bool:
        """Whether the name is spoken of as a place and not as a government."""
        return places.is_place(self.scan, entity)


def _place(attribution: Attribution) -> Span:
    return attribution.source or attribution.cue or attribution.content[0]
