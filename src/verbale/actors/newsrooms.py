"""Newsrooms, organisations and groups by description: "state media", "the rights group", "critics", "A, the movement for …"."""

from dataclasses import replace

from verbale.actors import descriptors
from verbale.actors.found import MANY, ONE, THING, Found, again
from verbale.actors.phrase import Context, Phrase, as_body, as_entity, head_word, is_group
from verbale.actors.scan import Entity
from verbale.record import STATE
from verbale.reference.folding import fold
from verbale.reference.world import PEOPLE

_LEAD = 2  # sentences in which an unnamed official may be the one named right after


def newsroom(context: Context, phrase: Phrase) -> tuple[Found, ...]:
    """State media speak for their state; another newspaper or station is the one named before."""
    scan = context.scan
    if head_word(context, phrase) not in scan.vocabulary.media:
        return ()
    words = scan.shown(phrase.first, phrase.last).lower()
    named = [entity for entity in scan.entities if phrase.first <= entity.first < phrase.last and entity.kind != STATE]
    if named:
        return _named(context, phrase, named[-1])
    state = next((entity for entity in (phrase.of,) if entity is not None and entity.kind == STATE), None)
    if any(word in words for word in scan.vocabulary.state_media) or (state is not None and "official" in words):
        state = state or context.people.salient_state(phrase.first)
        after = _named_after(context, phrase, [entity for entity in scan.entities if entity.kind != STATE and entity.how != PEOPLE])
        if after and head_word(context, phrase) != "media":
            return after
        if state is not None:
            return (as_body(context, phrase, state, "state media"),)
    own = [
        index
        for index in range(phrase.first, phrase.head)
        if scan.capital(index) and scan.at[index] is None and scan.folded[index] not in scan.vocabulary.determiners
    ]
    if own and own[-1] == phrase.head - 1:
        name = scan.shown(own[0], phrase.head)
        actor = context.register.body(fold(name), name, scan.shown(phrase.first, phrase.last))
        principal = context.register.of_key(state.key) if state is not None and "official" in words else actor
        return (Found(phrase.first, phrase.last, actor, principal, 0.8, "the newsroom named", THING),)
    if phrase.of is not None and phrase.of.kind != STATE:
        return as_entity(context, phrase, phrase.of, 0.9, "the newsroom named")
    return ()


def _named(context: Context, phrase: Phrase, entity: Entity) -> tuple[Found, ...]:
    """Returns the newsroom with that name, which speaks for the state where it is called its official one."""
    words, world = context.scan.shown(phrase.first, phrase.last).lower(), context.scan.world
    official = any(word in words for word in (*context.scan.vocabulary.state_media, "official"))
    owner = context.people.salient_state(entity.last) if official and entity.key not in world.bodies and entity.voice is None else None
    if owner is not None:
        entity = replace(entity, voice=owner.key)
    return as_entity(context, phrase, entity, 0.9, "the newsroom named")


def namesake(context: Context, phrase: Phrase) -> tuple[Found, ...]:
    """ "The mission" and "the pact" are the body that has the word in its name, the one heard or named last."""
    scan, word = context.scan, head_word(context, phrase)
    if phrase.of is not None or phrase.title is not None or phrase.owner is not None:
        return ()
    bare = phrase.last - phrase.first == 1 and word == "police"
    if not bare and (phrase.last - phrase.first != 2 or scan.folded[phrase.first] != "the"):
        return ()
    named = descriptors.bodies_called(scan, word, phrase.first)
    if not named:
        return ()
    heard = [item.entity for item in context.discourse.before(phrase.first) if item.entity in named or _called(item, word)]
    entity = next((item for item in heard if item is not None), named[-1])
    return as_entity(context, phrase, entity, 0.85, f"the {word} named before")


def _called(item: Found, word: str) -> bool:
    return item.entity is not None and item.entity.kind != STATE and word in fold(item.entity.name).split()


def member(context: Context, phrase: Phrase) -> tuple[Found, ...]:
    """A group, company or party called so again is the body that spoke or was named last."""
    scan = context.scan
    word = head_word(context, phrase)
    if word not in scan.vocabulary.organisations and word not in scan.vocabulary.media:
        return ()
    bodies = [
        entity for entity in scan.entities if entity.kind != STATE and phrase.first <= entity.first < phrase.last and entity.how != PEOPLE
    ]
    if bodies:
        return as_entity(context, phrase, bodies[-1], 0.85, "the body named in it")
    if scan.words[phrase.head].endswith("s") and not phrase.definite:
        return ()
    spoke = [item for item in context.discourse.before(phrase.first) if item.entity is not None and item.entity.kind != STATE]
    if phrase.definite and spoke:
        return (again(spoke[0], phrase.first, phrase.last, f"the {word} that spoke before", 0.75),)
    named = [entity for entity in scan.entities if entity.kind != STATE and entity.how != PEOPLE]
    before = [entity for entity in named if entity.last <= phrase.first]
    if phrase.definite and before:
        return as_entity(context, phrase, before[-1], 0.65, f"the {word} named before")
    return _named_after(context, phrase, named)


def _named_after(context: Context, phrase: Phrase, named: list[Entity]) -> tuple[Found, ...]:
    """Returns the body named right after an unnamed one in the lead ("A U.S. rights organization … the Campaign for …")."""
    sentence = context.discourse.sentence(phrase.first)
    if sentence >= _LEAD:
        return ()
    after = [entity for entity in named if entity.first >= phrase.last and 0 < context.discourse.sentence(entity.first) - sentence <= _LEAD]
    local = [
        entity
        for entity in after
        if entity.key not in context.scan.world.bodies or context.scan.world.bodies[entity.key].speaks_for is None
    ]
    return as_entity(context, phrase, local[0], 0.6, "the body named right after") if local else ()


def apposed(context: Context, phrase: Phrase) -> tuple[Found, ...]:
    """ "The main opposition, the Movement for …" is the body named after the comma."""
    scan = context.scan
    if phrase.end >= phrase.last or scan.words[phrase.end] != ",":
        return ()
    after = next((index for index in range(phrase.end + 1, phrase.last) if scan.folded[index] not in scan.vocabulary.articles), phrase.last)
    entity = scan.at[after] if after < phrase.last else None
    if entity is None or entity.how == PEOPLE or entity.last != phrase.last or phrase.title is not None:
        return ()
    return as_entity(context, phrase, entity, 0.9, "the one named after the comma")


def group(context: Context, phrase: Phrase) -> tuple[Found, ...]:
    """Many people, or nobody in particular, under their own name; they speak for no state."""
    scan = context.scan
    start, end = phrase.first, phrase.end
    while start < end - 1 and (scan.folded[start] in scan.vocabulary.leading or not scan.folded[start]):
        start += 1
    while end > start + 1 and (not scan.folded[end - 1] or scan.is_possessive(end - 1)):
        end -= 1
    shown = scan.shown(start, end)
    name = _common(context, phrase, start, end)
    if start == phrase.head == end - 1 and _is_lone_name(context, phrase):
        actor = context.register.body(fold(shown), shown, shown)
        return (Found(phrase.first, phrase.last, actor, actor, 0.5, "a name that nothing explains: taken for a body", THING),)
    number = MANY if scan.words[phrase.head].endswith(("s", "men", "people")) or is_group(context, phrase) else ONE
    return (Found(phrase.first, phrase.last, context.register.group(name), None, 0.6, "a group or person without a name", number),)


def _common(context: Context, phrase: Phrase, first: int, last: int) -> str:
    """Returns the words as they stand inside a sentence: a title in small letters, a name's capital as printed."""
    scan, shown = context.scan, context.scan.shown(first, last)
    words = scan.vocabulary
    usual = words.title_words | words.title_heads.keys() | words.modifiers.keys()
    if phrase.title is not None and all(word in usual for word in scan.folded[first:last] if word):
        return shown.lower()
    proper = scan.at[first] is not None or scan.folded[first] in words.calendar or words.honorifics.get(scan.folded[first]) in ("m", "f")
    inside = scan.words[first].istitle() and not scan.starts_sentence(first) and scan.parse.upos[first] in ("ADJ", "PROPN")
    return shown if proper or inside else shown[:1].lower() + shown[1:]


def _is_lone_name(context: Context, phrase: Phrase) -> bool:
    """Whether the head is a capitalised word that is no plural, no group and no ordinary word ("Total")."""
    scan, word = context.scan, context.scan.folded[phrase.head]
    ordinary = word in scan.vocabulary.not_names or is_group(context, phrase) or word.endswith("s")
    return scan.capital(phrase.head) and scan.at[phrase.head] is None and scan.parse.upos[phrase.head] in ("", "PROPN") and not ordinary
