"""For whom a person speaks by the phrase that names him as a source: "its chief, X", "the head of the delegation, X".

Only what the person's own titles do not say is asked here; they are for `settling`, which has no discourse to lean on.
"""

from verbale.actors import descriptions, titles
from verbale.actors.found import Found
from verbale.actors.newsrooms import namesake
from verbale.actors.persons import Someone
from verbale.actors.phrase import Context, take_apart
from verbale.actors.recalled import same_word
from verbale.actors.scan import Entity
from verbale.record import STATE

_NEAR = 4  # words between "its" and the title that is held for it


def settle(context: Context, first: int, last: int, someone: Someone) -> None:
    """Gives the person its principal from the source's words `[first, last)`, where nothing else does."""
    if someone.principal is not None:
        return
    owner = context.scan.vocabulary.owners.get(context.scan.folded[first])
    if owner is not None:
        someone.principal = _owned(context, first, last, owner) or _opposite(context, first, last, owner)
        return
    someone.principal = _complement(context, first, last) or _own_body(context, first, last)
    mark = next((index for index in range(first + 1, last) if context.scan.is_possessive(index)), None)
    if someone.principal is None and mark is not None and not any(index in context.people.at for index in range(first, mark)):
        found = descriptions.resolve(context, first, mark)
        someone.principal = found[0].entity if found else None


def _owned(context: Context, first: int, last: int, owner: str) -> Entity | None:
    """Returns the state or body behind "its" and "her" before a title: "Its chairwoman, X", "Her deputy, X"."""
    held = titles.find(context.scan, first + 1, last)
    if not held or held[0].kind == "counterpart" or held[0].former or held[0].first - first > _NEAR:
        return None
    return _owner(context, first, owner)


def _owner(context: Context, word: int, kind: str) -> Entity | None:
    """Returns the state or body that "its" stands for, or for which the person of "his" or "her" speaks."""
    if kind == "thing":
        thing = context.discourse.thing(word)
        return thing.entity if isinstance(thing, Found) else thing
    person = context.discourse.person(word, kind) if kind in ("m", "f") else None
    who = person.someone if isinstance(person, Found) else person
    return who.principal if who is not None else None


def _opposite(context: Context, first: int, last: int, owner: str) -> Entity | None:
    """Returns the other one where the article names two states before "his opposite number, X", and one is his."""
    words = set(context.scan.folded[first:last])
    mine = _owner(context, first, owner) if words & context.scan.vocabulary.opposites or "opposite" in words else None
    if mine is None:
        return None
    others = [item for item in context.scan.entities if item.kind == STATE and item.first < first and item.key != mine.key]
    return others[-1] if len({item.key for item in others}) == 1 else None


def _own_body(context: Context, first: int, last: int) -> Entity | None:
    """Returns for whom the ministry speaks that was named before "Ministry spokesman X"."""
    scan = context.scan
    held = titles.find(scan, first, last)
    before = held[0].first - 1 if held else -1
    if before != first or scan.at[before] is not None or scan.folded[before] not in scan.vocabulary.state_bodies:
        return None
    heard = (item.entity for item in context.discourse.before(first) if scan.folded[before] in scan.folded[item.word : item.last])
    return next((entity for entity in heard if entity is not None), None)


def _complement(context: Context, first: int, last: int) -> Entity | None:
    """Returns whose delegation it is in "the head of the delegation, X": of the one that was called so before."""
    scan = context.scan
    held = titles.find(scan, first, last)
    start = held[0].last + 1 if held else last
    if start + 1 >= last or scan.folded[start - 1] != "of" or scan.folded[start] != "the":
        return None
    phrase = take_apart(scan, start, start + 2)
    found = same_word(context, phrase) or namesake(context, phrase)
    return found[0].entity if len(found) == 1 else None
