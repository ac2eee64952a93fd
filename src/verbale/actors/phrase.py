"""A noun phrase taken apart: its head word, its titles, and the state or body that it belongs to.

What the rules of `holders`, `governments`, `newsrooms` and `papers` have in common stands here; the rules themselves
do not.
"""

from dataclasses import dataclass

from verbale.actors import titles
from verbale.actors.discourse import Discourse
from verbale.actors.found import ONE, THING, Found
from verbale.actors.people import People
from verbale.actors.persons import Someone
from verbale.actors.register import Register
from verbale.actors.scan import Entity, Scan
from verbale.actors.titles import Title
from verbale.reference.folding import fold


@dataclass(frozen=True, slots=True)
class Context:
    """What the rules need to know of the article."""

    scan: Scan
    people: People
    register: Register
    discourse: Discourse
    sources: tuple[tuple[int, int], ...] = ()  # the word ranges of all sources

    def speaks(self, someone: Someone, first: int, last: int) -> bool:
        """Whether the person is named in a source of the sentences from `first` to `last`."""
        return any(
            first <= self.discourse.sentence(place[0]) <= last and any(start <= place[0] < end for start, end in self.sources)
            for place in someone.places
        )


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase taken apart: its head word, its titles, and the state or body that it belongs to."""

    first: int
    last: int
    head: int
    end: int  # where what comes before the first preposition ends
    title: Title | None
    of: Entity | None
    owner: str | None  # a possessive pronoun's kind
    definite: bool

    def around(self) -> tuple[int, int]:
        """Returns the word range, as a pair."""
        return self.first, self.last


def past_quantity(scan: Scan, first: int, last: int) -> int:
    """Returns where the ones meant begin: after "hundreds of", "members of", "one of"."""
    for index in range(first, min(first + 4, last - 2)):
        if scan.folded[index + 1] == "of" and scan.folded[index] in scan.vocabulary.quantities and scan.folded[first] != "both":
            return index + 2
    return first


def take_apart(scan: Scan, first: int, last: int) -> Phrase:
    """Returns the phrase with its parts."""
    end = first + 1
    while end < last and not (scan.at[end] is None and (scan.folded[end] in scan.vocabulary.ends or scan.words[end] in (",", "(", ";"))):
        end += 1
    head = next((index for index in range(end - 1, first - 1, -1) if scan.folded[index] and not scan.is_possessive(index)), first)
    if head > first and scan.folded[head].isdigit() and scan.folded[head - 1] in scan.vocabulary.documents:
        head -= 1  # "Resolution 1244"
    tags = scan.parse.upos
    while head > first and tags[head] == "ADJ" and tags[head - 1] == "NOUN":
        head, end = head - 1, head  # "two diplomats familiar with the talks"
    found = [title for title in titles.find(scan, first, last) if title.first < end]
    title = next((item for item in reversed(found) if item.first <= head < item.last), None)
    of = titles.held_for(scan, title, first, last) if title is not None else _entity(scan, first, last, head, end)
    owner = scan.vocabulary.owners.get(scan.folded[first])
    if owner is not None and of is not None and of.first > head and title is None:
        of = None  # "its embassy in Tehran"
    owned = any(scan.is_possessive(index) for index in range(first + 1, head))
    definite = scan.folded[first] in scan.vocabulary.definite or owner is not None or owned
    return Phrase(first, last, head, end, title, of, owner, definite)


def _entity(scan: Scan, first: int, last: int, head: int, end: int) -> Entity | None:
    """Returns the state or body before the head, else the one after it ("officials in Djibouti")."""
    before = [scan.at[index] for index in range(first, head + 1) if scan.at[index] is not None]
    if before:
        return before[-1]
    after = [scan.at[index] for index in range(end, last) if scan.at[index] is not None]
    return after[0] if after else None


def head_word(context: Context, phrase: Phrase) -> str:
    return context.scan.folded[phrase.head]


def is_group(context: Context, phrase: Phrase) -> bool:
    return any(context.scan.folded[index] in context.scan.vocabulary.groups for index in range(phrase.first, phrase.end))


def owner_entity(context: Context, phrase: Phrase) -> Entity | None:
    """Returns the state or body behind "its spokesman" or "his foreign minister"."""
    if phrase.owner == "thing":
        found = context.discourse.thing(phrase.first)
        return found if isinstance(found, Entity) or found is None else found.entity
    if phrase.owner in ("m", "f"):
        person = context.discourse.person(phrase.first, phrase.owner)
        someone = person if isinstance(person, Someone) else person.someone if person is not None else None
        return someone.principal if someone is not None else None
    return None


def as_entity(context: Context, phrase: Phrase, entity: Entity, certainty: float, reason: str, number: str = THING) -> tuple[Found, ...]:
    """Returns the state or body for which the phrase speaks; a body of a state stays itself, with the state as principal."""
    actor, principal = context.register.entity(entity, printed=False), context.register.principal_of(entity)
    return (Found(phrase.first, phrase.last, actor, principal, certainty, reason, number, entity=entity),)


def as_person(context: Context, phrase: Phrase, someone: Someone, reason: str, certainty: float = 0.85) -> Found:
    actor, principal = context.register.person(someone), context.register.person_principal(someone)
    return Found(phrase.first, phrase.last, actor, principal, certainty, reason, ONE, someone.gender, someone)


def as_body(context: Context, phrase: Phrase, of: Entity, words: str) -> Found:
    adjective = context.scan.world.adjective(of.key) or of.name
    name = f"{adjective} {words}"
    actor = context.register.body(fold(name), name, context.scan.shown(phrase.first, phrase.last))
    return Found(phrase.first, phrase.last, actor, context.register.of_key(of.key), 0.85, f"a body of {of.name}", THING, entity=of)
