"""What stands for a state or is a body of it: "Kosovo officials", "the government", "the Iranian Foreign Ministry"."""

from verbale.actors.discourse import MANY, THING, Found, again
from verbale.actors.holders import under
from verbale.actors.phrase import Context, Phrase, as_body, as_entity, head_word, is_group, owner_entity
from verbale.record import STATE
from verbale.reference.folding import fold
from verbale.reference.world import PEOPLE

_MEMBERS = frozenset(["activists", "members", "lawmakers", "politicians", "candidates"])  # of a party or movement
_RULES = frozenset(["administration", "regime", "government"])


def government(context: Context, phrase: Phrase) -> tuple[Found, ...]:
    """Officials, leaders, a government or a delegation of a state or body stand for that state or body."""
    if head_word(context, phrase) not in context.scan.vocabulary.government and not (phrase.title is not None and phrase.title.plural):
        return ()
    words = {context.scan.folded[index] for index in range(phrase.first, phrase.end)}
    number = MANY if context.scan.words[phrase.head].endswith("s") else THING
    if words & {"former", "ex", "opposition", "rebel", "medical"}:
        return ()
    if phrase.of is not None and head_word(context, phrase) in ("diplomats", "sources") and phrase.of.first > phrase.head:
        return ()  # "diplomats at the U.N. agency" speak for states unnamed
    if phrase.of is not None:
        return as_entity(context, phrase, phrase.of, 0.9, f"{context.scan.words[phrase.head]} of {phrase.of.name} speak for it", number)
    inside = next((someone for index in range(phrase.first, phrase.last) if (someone := context.people.at.get(index)) is not None), None)
    if inside is not None:
        return under(context, phrase, inside, number)
    before = context.scan.words[phrase.head - 1] if phrase.head > phrase.first else ""
    served = context.register.state_of_surname(before) if before.istitle() and head_word(context, phrase) in _RULES else None
    if served is not None:
        return (Found(phrase.first, phrase.last, served, served, 0.8, f"the government of {before} by the reference", number),)
    owner = owner_entity(context, phrase)
    if owner is not None:
        return as_entity(context, phrase, owner, 0.75, f"{context.scan.words[phrase.head]} of {owner.name}, taken up", number)
    return _salient(context, phrase, number)


def _salient(context: Context, phrase: Phrase, number: str) -> tuple[Found, ...]:
    """Returns the state that the article speaks of most up to here, for "the government" without a name."""
    if head_word(context, phrase) in context.scan.vocabulary.anybody:
        return ()
    best = context.people.salient_state(phrase.first)
    usual = context.scan.vocabulary.title_words | context.scan.vocabulary.government | context.scan.vocabulary.leading
    strange = [
        index
        for index in range(phrase.first, phrase.head)
        if context.scan.folded[index] and context.scan.folded[index] not in usual and not context.scan.is_possessive(index)
    ]
    if best is None or strange:
        return ()
    reason = f"{context.scan.words[phrase.head]!r} without a name: {best.name}, of which the article speaks most"
    return as_entity(context, phrase, best, 0.6, reason, number)


def state_body(context: Context, phrase: Phrase) -> tuple[Found, ...]:
    """A ministry, embassy, army or court of a state is a body of its own that speaks for the state."""
    scan = context.scan
    if scan.capital(phrase.head) and phrase.definite and phrase.of is None and phrase.last - phrase.first == 2:
        return _same_body(context, phrase)
    if head_word(context, phrase) not in scan.vocabulary.state_bodies:
        return ()
    of = phrase.of or owner_entity(context, phrase)
    if of is None:
        return _same_body(context, phrase)
    if of.kind != STATE:
        return as_entity(context, phrase, of, 0.85, f"a part of {of.name}")
    start = max(phrase.first, of.last) if of.first < phrase.head else phrase.first
    own = [
        index for index in range(start, phrase.head + 1) if scan.folded[index] and not scan.is_possessive(index) and scan.at[index] is None
    ]
    words = [
        scan.words[index] + ("'s" if index < phrase.head and scan.is_possessive(index + 1) else "")
        for index in own
        if scan.folded[index] not in scan.vocabulary.leading
    ]
    return (as_body(context, phrase, of, " ".join(words)),)


def _same_body(context: Context, phrase: Phrase) -> tuple[Found, ...]:
    """Returns the body of that kind that spoke or was named before ("the ministry", "the court", "the Council")."""
    word = head_word(context, phrase)
    for item in context.discourse.before(phrase.first):
        if item.entity is not None and word in fold(item.entity.name).split() and item.entity.kind != STATE:
            return (again(item, phrase.first, phrase.last, f"the {word} that spoke before", 0.8),)
        if word in context.scan.folded[item.word : item.last] and item.number == THING:
            return (again(item, phrase.first, phrase.last, f"the {word} that spoke before", 0.8),)
    for entity in reversed([entity for entity in context.scan.entities if entity.last <= phrase.first]):
        if entity.kind != STATE and word in fold(entity.name).split():
            return as_entity(context, phrase, entity, 0.75, f"the {word} named before")
    best = context.people.salient_state(phrase.first)
    if best is None or phrase.end - phrase.first > 3 or not phrase.definite or word in context.scan.vocabulary.regions:
        return ()
    words = context.scan.shown(phrase.first + 1 if phrase.definite else phrase.first, phrase.end)
    found = as_body(context, phrase, best, words)
    return (again(found, phrase.first, phrase.last, f"a body without a name, of {best.name}, of which the article speaks most", 0.65),)


def belonging(context: Context, phrase: Phrase) -> tuple[Found, ...]:
    """What else belongs to a body, or is an adjective's noun ("U.S. pressure"), speaks for that body or state."""
    if phrase.of is None:
        return ()
    own = phrase.of.last == phrase.head and phrase.of.kind != STATE and phrase.of.how != PEOPLE and head_word(context, phrase) in _MEMBERS
    if own:
        return as_entity(context, phrase, phrase.of, 0.7, f"{context.scan.words[phrase.head]} of {phrase.of.name}", MANY)
    if is_group(context, phrase):
        return ()
    if phrase.of.plural and phrase.of.first == phrase.head:
        return ()
    if phrase.of.kind != STATE and phrase.of.how != PEOPLE:
        return as_entity(context, phrase, phrase.of, 0.7, f"of {phrase.of.name}")
    body = head_word(context, phrase) in context.scan.vocabulary.organisations | context.scan.vocabulary.media
    if not context.scan.words[phrase.head].endswith("s") and not body:
        return as_entity(context, phrase, phrase.of, 0.5, f"of {phrase.of.name}")
    return ()
