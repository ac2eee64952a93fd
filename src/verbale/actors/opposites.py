"""Who is called by his place beside another: "his host", "her Turkish counterpart", "the two leaders", "both"."""

from verbale.actors import descriptors
from verbale.actors.found import MANY, ONE, THING, Found, again
from verbale.actors.persons import Someone
from verbale.actors.phrase import Context, Phrase, as_entity, as_person, head_word
from verbale.actors.scan import Entity
from verbale.record import STATE
from verbale.reference.world import PEOPLE

_STATES = frozenset(["countries", "nations", "states", "neighbors", "neighbours", "governments", "sides", "capitals", "parties", "powers"])
_PERSONS = frozenset(["men", "women", "leaders", "officials", "statesmen"])
_NEAR = 1  # sentences after "her Turkish counterpart" in which his name may follow


def opposite(context: Context, phrase: Phrase) -> tuple[Found, ...]:
    """ "His host" and "her Turkish counterpart" are the other person of whom the article speaks, else that one's state."""
    scan, word = context.scan, head_word(context, phrase)
    words = scan.vocabulary.opposites
    if word.removesuffix("s") not in words and word not in words:
        return ()
    if word.endswith("s") or phrase.owner not in ("m", "f"):
        return as_entity(context, phrase, phrase.of, 0.7, f"{scan.words[phrase.head]!r} of {phrase.of.name}", MANY) if phrase.of else ()
    one = context.discourse.person(phrase.first, phrase.owner)
    recent = [someone for someone in _recent(context, phrase) if someone is not one]
    others = recent if phrase.of is None else [someone for someone in recent if _of(context, someone, phrase.of)]
    others = others or ([] if phrase.of is None else _named_next(context, phrase))
    if others and one is not None:
        if phrase.of is not None and others[0].principal is None and others[0].guessed is None:
            others[0].principal = phrase.of
        return (as_person(context, phrase, others[0], f"{scan.words[phrase.head]!r}: the other of the two", 0.75),)
    if phrase.of is None or phrase.title is not None:
        return ()  # a counterpart has an office, which the reference may know
    return as_entity(context, phrase, phrase.of, 0.75, f"an unnamed {word!r} of {phrase.of.name}", ONE)


def _recent(context: Context, phrase: Phrase) -> list[Someone]:
    """Returns the persons named or heard before the phrase and outside quotations, the last one first."""
    found = []
    for option in context.discourse.antecedents.candidates(phrase.first):
        places = [place[0] for place in option.places if place[0] < phrase.first and not context.discourse.layout.quoted(place[0])]
        if places and isinstance(option.who, Someone):
            found.append((max(places), option.who.number, option.who))
    return [who for *_, who in sorted(found, key=lambda item: item[:2], reverse=True)]


def _of(context: Context, someone: Someone, of: Entity) -> bool:
    key = context.register.principal_key(someone.principal) if someone.principal is not None else someone.guessed
    return key == context.register.principal_key(of)


def _named_next(context: Context, phrase: Phrase) -> list[Someone]:
    """Returns who is first named right after, as a speaker, and of whom nothing else is known."""
    sentence = context.discourse.sentence(phrase.first)
    new = [item for item in context.people.all if item.places and phrase.last <= item.places[0][0]]
    near = [item for item in new if context.speaks(item, sentence, sentence + _NEAR) and item.principal is None and not item.offices]
    return sorted(near, key=lambda item: item.places[0])[:1]


def pair(context: Context, phrase: Phrase) -> tuple[Found, ...]:
    """ "The two ministers", "both men", "both" are the two of that kind who were named or heard last."""
    scan = context.scan
    words = scan.folded[phrase.first : phrase.end]
    bare = words in (["both"], ["the", "two"])
    if not bare and ("both" not in words[:1] and not ("two" in words[:2] and phrase.definite)):
        return ()
    last = context.discourse.last_group(phrase.first)
    word = scan.folded[phrase.head]
    persons = word in _PERSONS or (phrase.title is not None and phrase.title.plural)
    if len(last) == 2 and not (persons and any(item.number != ONE for item in last)):
        return tuple(again(item, phrase.first, phrase.last, "the two who spoke before", 0.8) for item in last)
    if phrase.of is not None:
        return ()
    if persons or (bare and [item.number for item in context.discourse.before(phrase.first)[:1]] == [ONE]):
        return _two_persons(context, phrase)
    return _two_states(context, phrase) if word in _STATES or bare else ()


def _two_persons(context: Context, phrase: Phrase) -> tuple[Found, ...]:
    named = _recent(context, phrase)
    kind = phrase.title.kind if phrase.title is not None and head_word(context, phrase) not in _PERSONS else None
    fits = [someone for someone in named if kind is None or _is_kind(context, someone, kind)]
    two = sorted((fits if len(fits) > 1 else named)[:2], key=lambda someone: someone.places[:1])
    certainty = 0.8 if len(fits) == 2 else 0.65
    if len(two) < 2:
        return ()
    return tuple(as_person(context, phrase, someone, "one of the two named before", certainty) for someone in two)


def _is_kind(context: Context, someone: Someone, kind: str) -> bool:
    """Whether the article calls the person by such a title, or the counterpart of one who is called so."""
    heads = context.scan.vocabulary.title_heads
    own = {heads.get(word) for word in descriptors.of(context.scan, someone)} | {held.title.kind for held in someone.offices}
    return bool(own & {kind, "counterpart"}) or (kind == "minister" and "prime minister" in own)


def _two_states(context: Context, phrase: Phrase) -> tuple[Found, ...]:
    heard = [item.entity for item in context.discourse.before(phrase.first) if item.number in (THING, MANY)]
    named = [entity for entity in reversed(context.scan.entities) if entity.last <= phrase.first]
    keys: dict[str, Entity] = {}
    for entity in [*[item for item in heard if item is not None], *named]:
        if entity.kind == STATE and (entity.how != PEOPLE or entity in heard):
            keys.setdefault(entity.key, entity)
    order = [entity.key for entity in context.scan.entities]
    two = sorted(list(keys.values())[:2], key=lambda entity: order.index(entity.key))
    found = tuple(item for entity in two for item in as_entity(context, phrase, entity, 0.65, "one of the two named before"))
    return found if len(two) == 2 else ()
