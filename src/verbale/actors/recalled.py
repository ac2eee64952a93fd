"""Descriptions that take up somebody by a word said of him before: "the elder", "the opposition leader", "the official".

These rules go by the article's own words; who holds an office by kind or by the reference is for `holders`.
"""

from verbale.actors import descriptors
from verbale.actors.found import MANY, ONE, THING, Found, again
from verbale.actors.newsrooms import group
from verbale.actors.persons import Held, Someone
from verbale.actors.phrase import Context, Phrase, as_entity, as_person, head_word, owner_entity
from verbale.actors.pronouns import Candidate
from verbale.record import STATE
from verbale.reference.folding import fold
from verbale.reference.world import PEOPLE

_NEAR = 3  # sentences back for "the agency" and for "Some" of its members
_RECENT = 2  # sentences back for the body of "A spokeswoman said"


def described(context: Context, phrase: Phrase) -> tuple[Found, ...]:
    """ "The elder" is the one last mentioned of whom the article used that word, named or not."""
    scan, head = context.scan, head_word(context, phrase)
    plural = phrase.title.plural if phrase.title is not None else scan.words[phrase.head].endswith("s")
    if not phrase.definite or plural or phrase.owner is not None or (scan.capital(phrase.head) and phrase.title is None):
        return ()
    wanted = {head} | _qualifiers(context, phrase)
    options = [option for option in context.discourse.antecedents.candidates(phrase.first) if _last(option, phrase) >= 0]
    fits = [option for option in options if wanted <= _words(context, option) and _serves(context, option, phrase)]
    if not fits and phrase.of is not None and phrase.title is not None:
        fits = [option for option in options if _covered(context, option, phrase.title.kind) and _serves(context, option, phrase)]
    if not fits:
        return ()
    best = max(fits, key=lambda option: _last(option, phrase))
    if isinstance(best.who, Someone):
        reason, certainty = f"{scan.words[phrase.head]!r}: so called in the article", 0.85 if len(fits) == 1 else 0.75
        return (as_person(context, phrase, best.who, reason, certainty),)
    return (again(best.who, phrase.first, phrase.last, f"{scan.words[phrase.head]!r}: who spoke before", 0.85),)


def same_word(context: Context, phrase: Phrase) -> tuple[Found, ...]:
    """ "The delegation" and "the rebels" are those who were so called when they spoke before."""
    scan, head = context.scan, head_word(context, phrase)
    if not phrase.definite or phrase.owner is not None or phrase.of is not None:
        return ()
    wanted = {word for word in scan.folded[phrase.first + 1 : phrase.last] if word} - scan.vocabulary.leading
    for item in context.discourse.before(phrase.first):
        if item.number in (THING, MANY) and wanted <= set(scan.folded[item.word : item.last]) and item.last - item.word > 1:
            return (again(item, phrase.first, phrase.last, f"the {head} that spoke before", 0.9),)
    return ()


def last_body(context: Context, phrase: Phrase) -> tuple[Found, ...]:
    """ "The agency" and "the group" are the body that spoke last, whatever its name, where one spoke a little before."""
    if not phrase.definite or phrase.owner is not None or phrase.of is not None or phrase.last - phrase.first != 2:
        return ()
    if head_word(context, phrase) not in context.scan.vocabulary.general_bodies:
        return ()
    sentence = context.discourse.sentence(phrase.first)
    for item in context.discourse.before(phrase.first):
        near = sentence - context.discourse.sentence(item.word) <= _NEAR
        body = item.entity or (item.someone.principal if item.someone is not None else None)
        if near and body is not None and body.kind != STATE:
            return as_entity(context, phrase, body, 0.75, f"the {head_word(context, phrase)} that spoke before")
    return ()


def named_next(context: Context, phrase: Phrase) -> tuple[Found, ...]:
    """ "Lothmark's defense minister" is who is first named, as a speaker and without a title, in the next sentence."""
    title, of = phrase.title, phrase.of
    if title is None or of is None or title.plural or title.former or title.kind in ("spokesman", "counterpart"):
        return ()
    sentence = context.discourse.sentence(phrase.first)
    if any(_fills(context, someone, phrase) for someone in context.people.all):
        return ()
    new = [someone for someone in context.people.all if someone.places and phrase.last <= someone.places[0][0]]
    next_ = [item for item in new if context.discourse.sentence(item.places[0][0]) == sentence + 1]
    near = [item for item in next_ if context.speaks(item, sentence + 1, sentence + 1)]
    someone = min(near, key=lambda item: item.places[0], default=None)
    if someone is None or someone.offices or someone.principal is not None or someone.reference is not None or len(someone.longest) == 1:
        return ()
    someone.principal = of
    someone.offices.append(Held(title, of, context.scan.span(*phrase.around())))
    return (as_person(context, phrase, someone, f"{title.text!r}: who is named right after", 0.75),)


def _fills(context: Context, someone: Someone, phrase: Phrase) -> bool:
    """Whether the person is already known to hold such a title for the state or body of the phrase."""
    kinds = {held.title.kind for held in someone.offices}
    same = phrase.title is not None and phrase.title.kind in kinds and someone.principal is not None and phrase.of is not None
    return same and context.register.principal_key(someone.principal) == context.register.principal_key(phrase.of)  # type: ignore[arg-type]


def _last(option: Candidate, phrase: Phrase) -> int:
    return max((place[0] for place in option.places if place[0] < phrase.first), default=-1)


def _qualifiers(context: Context, phrase: Phrase) -> set[str]:
    """Returns the words before the head that tell one holder of the title from another ("opposition", "deputy")."""
    scan, words = context.scan, context.scan.vocabulary
    plain = words.leading | words.articles | words.determiners | words.neutral | words.plain_adjectives
    inside = range(phrase.first, phrase.head)
    return {scan.folded[index] for index in inside if scan.at[index] is None and scan.folded[index] not in plain} - {"", "s"}


def _words(context: Context, option: Candidate) -> frozenset[str]:
    if isinstance(option.who, Someone):
        shared = [fold(held.counterpart).split() for held in option.who.offices if held.counterpart is not None]
        return descriptors.of(context.scan, option.who).union(*shared)
    return frozenset(word for first, last in option.places for word in context.scan.folded[first:last])


def _covered(context: Context, option: Candidate, kind: str) -> bool:
    """Whether the article calls the person by a title that the general one covers ("diplomat", of an ambassador)."""
    vocabulary = context.scan.vocabulary
    own = {vocabulary.title_heads.get(word) for word in _words(context, option)}
    return isinstance(option.who, Someone) and bool(own & vocabulary.covers.get(kind, frozenset()))


def _serves(context: Context, option: Candidate, phrase: Phrase) -> bool:
    """Whether the one speaks for the state or body of the phrase, or holds another of its titles, where it names one."""
    if phrase.of is None:
        return True
    wanted = context.register.principal_key(phrase.of)
    if not isinstance(option.who, Someone):
        return option.who.principal == context.register.of_key(wanted)
    held = [item.of for item in option.who.offices if item.of is not None]
    keys = {context.register.principal_key(of) for of in held} | {option.who.guessed}
    if option.who.principal is not None:
        keys.add(context.register.principal_key(option.who.principal))
    world = context.scan.world
    return any(key is not None and (key == wanted or world.is_part(key, wanted)) for key in keys)


def voice(context: Context, phrase: Phrase) -> tuple[Found, ...]:
    """ "A spokeswoman" of nobody speaks for the state or body that spoke right before."""
    title = phrase.title
    if title is None or title.kind != "spokesman" or title.plural or phrase.of is not None or owner_entity(context, phrase) is not None:
        return ()
    if context.people.served(title, *phrase.around()) is not None or phrase.end < phrase.last:
        return ()
    sentence = context.discourse.sentence(phrase.first)
    for item in context.discourse.before(phrase.first):
        if item.number == THING and sentence - context.discourse.sentence(item.word) <= _RECENT:
            gender = context.scan.vocabulary.title_genders.get(head_word(context, phrase))
            reason, voice_of = f"{title.text!r}: of the one that spoke before", item.principal
            return (Found(*phrase.around(), voice_of, voice_of, 0.7, reason, ONE, gender, entity=item.entity, title=title),)
    return ()


def some_members(context: Context, word: int) -> tuple[Found, ...]:
    """ "Some" and "others" at `word` are of the body whose members the text speaks of right before.

    A part of a parliament's members speaks for it at most, and not for its state.
    """
    scan, discourse = context.scan, context.discourse
    for entity in reversed([item for item in scan.entities if item.last <= word and item.kind != STATE and item.how != PEOPLE]):
        first = entity.first - (scan.folded[entity.first - 1] in scan.vocabulary.articles)
        near = discourse.sentence(word) - discourse.sentence(entity.first) <= _NEAR
        if near and first > 1 and scan.folded[first - 2 : first] == ["members", "of"]:
            body = context.register.entity(entity, printed=False)
            return (Found(word, word + 1, body, body, 0.65, f"some of the members of {entity.name}", MANY, entity=entity),)
    return ()


def people(context: Context, phrase: Phrase) -> tuple[Found, ...]:
    """ "The Iranians" who say something are Iran's representatives; without an article they are anybody of that people."""
    entity = context.scan.at[phrase.head]
    whole = entity is not None and entity.first == phrase.first + 1 and entity.last == phrase.last
    if entity is None or not whole or entity.how != PEOPLE or not entity.plural or context.scan.folded[phrase.first] != "the":
        return ()
    return as_entity(context, phrase, entity, 0.75, f"the people of {entity.name} for its side", MANY)


def either_side(context: Context, phrase: Phrase) -> tuple[Found, ...]:
    """ "Officials on both sides" are of no side in particular."""
    after = context.scan.folded[phrase.end : phrase.last]
    if "both" not in after or after[-1] not in ("sides", "parties", "countries", "camps", "nations"):
        return ()
    words = context.scan.shown(phrase.head, phrase.last)
    actor = context.register.group(words[:1].lower() + words[1:])
    return (Found(*phrase.around(), actor, None, 0.6, "a group of both sides", MANY),)


def of_the_subject(context: Context, phrase: Phrase) -> tuple[Found, ...]:
    """ "Germany banned the flights, with officials saying …": officials of the state that is the sentence's subject."""
    scan, head = context.scan, head_word(context, phrase)
    words = scan.vocabulary
    if head not in words.government or head in words.anybody or phrase.of is not None or phrase.owner is not None:
        return ()
    begin = scan.parse.sentences[context.discourse.sentence(phrase.first)][0]
    layout = context.discourse.layout
    before = [entity for entity in scan.entities if begin <= entity.first < phrase.first]
    subjects = [entity for entity in before if layout.is_root_subject(entity.first, entity.last)]
    plain = phrase.head == phrase.first or (phrase.head == phrase.first + 1 and phrase.definite)
    if not subjects or not plain or subjects[0].kind != STATE:
        return ()
    number = MANY if scan.words[phrase.head].endswith("s") else THING
    reason = f"{scan.words[phrase.head]!r} of {subjects[0].name}, the sentence's subject"
    return as_entity(context, phrase, subjects[0], 0.7, reason, number)


def past(context: Context, phrase: Phrase) -> tuple[Found, ...]:
    """ "A former minister" whom the article does not name speaks for nobody."""
    title = phrase.title
    return group(context, phrase) if title is not None and title.former and not title.plural else ()
