"""Descriptions that take up somebody by a word said of him before: "the elder", "the opposition leader", "the official".

These rules go by the article's own words; who holds an office by kind or by the reference is for `holders`.
"""

from verbale.actors import descriptors
from verbale.actors.found import MANY, ONE, THING, Found, again
from verbale.actors.newsrooms import group
from verbale.actors.persons import Someone
from verbale.actors.phrase import Context, Phrase, as_entity, as_person, head_word, owner_entity
from verbale.actors.pronouns import Candidate
from verbale.reference.world import PEOPLE

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
    if not fits:
        return ()
    best = max(fits, key=lambda option: _last(option, phrase))
    if isinstance(best.who, Someone):
        reason, certainty = f"{scan.words[phrase.head]!r}: so called in the article", 0.85 if len(fits) == 1 else 0.75
        return (as_person(context, phrase, best.who, reason, certainty),)
    return (again(best.who, phrase.first, phrase.last, f"{scan.words[phrase.head]!r}: who spoke before", 0.85),)


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
        return descriptors.of(context.scan, option.who)
    return frozenset(word for first, last in option.places for word in context.scan.folded[first:last])


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
    return wanted in keys


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
    return group(context, phrase) if "both" in after and after[-1] in ("sides", "parties", "countries", "camps", "nations") else ()


def past(context: Context, phrase: Phrase) -> tuple[Found, ...]:
    """ "A former minister" whom the article does not name speaks for nobody."""
    title = phrase.title
    return group(context, phrase) if title is not None and title.former and not title.plural else ()
