"""Resolves phrases that name nobody outright: "Kosovo officials", "the minister", "its embassy", "the report", "critics".

A table of small rules, tried in order; each returns who it is with its reason, or nothing for the next rule. What fits
none is a group under its own name, which speaks for nobody.
"""

from collections.abc import Callable

from verbale.actors.found import MANY, ONE, THING, Found, again
from verbale.actors.governments import belonging, government, state_body
from verbale.actors.holders import both, office, titled
from verbale.actors.newsrooms import apposed, group, member, namesake, newsroom
from verbale.actors.opposites import opposite, pair
from verbale.actors.persons import Someone
from verbale.actors.phrase import Context, Phrase, as_entity, as_person, head_word, owner_entity, past_quantity, take_apart
from verbale.actors.recalled import described, either_side, last_body, named_next, of_the_subject, past, people, same_word, voice
from verbale.actors.scan import Entity
from verbale.record import BODY
from verbale.reference.world import PEOPLE

Rule = Callable[[Context, Phrase], tuple[Found, ...]]


def resolve(context: Context, first: int, last: int) -> tuple[Found, ...]:
    """Returns who the phrase at words `[first, last)` stands for, by the first rule that says so."""
    start = past_quantity(context.scan, first, last)
    phrase = take_apart(context.scan, start, last)
    if start > first and phrase.of is not None and phrase.of.how == PEOPLE and phrase.of.first == phrase.head:
        return group(context, phrase)  # "hundreds of Sudanese"
    for rule in RULES:
        found = rule(context, phrase)
        if found:
            return found
    return ()


def papers(context: Context, phrase: Phrase) -> tuple[Found, ...]:
    """A report, statement or resolution speaks for the one named as its author, else for the author of the last one."""
    if head_word(context, phrase) not in context.scan.vocabulary.documents:
        return ()
    if context.scan.capital(phrase.head) and head_word(context, phrase) in context.scan.vocabulary.papers:
        return ()  # "the Jakarta Post" is a newspaper
    author = _author(context, phrase) or _numbered(context, phrase)
    if author:
        return tuple(again(item, phrase.first, phrase.last, "a paper of the one named in it", 0.9) for item in author)
    the = context.scan.folded[phrase.first] in context.scan.vocabulary.definite
    many = context.scan.words[phrase.head].endswith("s")
    if not the and (many or (not phrase.definite and phrase.end - phrase.first > 2)):
        return ()  # "published reports" are anybody's
    writer = context.discourse.person(phrase.first, phrase.owner) if phrase.owner in ("m", "f") else None
    if isinstance(writer, Someone):
        return (as_person(context, phrase, writer, "a paper of the person before", 0.75),)
    owner = owner_entity(context, phrase)
    if owner is not None:
        return as_entity(context, phrase, owner, 0.65, f"a paper of {owner.name}, taken up")
    same = _same_paper(context, phrase)
    if same:
        return tuple(again(item, phrase.first, phrase.last, "the paper spoken of before", 0.8) for item in same)
    spoke = context.discourse.last_group(phrase.first)
    if spoke and not (len(spoke) == 1 and spoke[0].number == MANY):
        return tuple(again(item, phrase.first, phrase.last, "the paper of who spoke before", 0.7) for item in spoke)
    thing = context.discourse.thing(phrase.first)
    return as_entity(context, phrase, thing, 0.4, f"a paper, perhaps of {thing.name}") if isinstance(thing, Entity) else ()


def _same_paper(context: Context, phrase: Phrase) -> tuple[Found, ...]:
    """Returns who spoke in the last sentence before that has the paper's word ("In a joint statement, X and Y said")."""
    scan, discourse = context.scan, context.discourse
    begin = scan.parse.sentences[discourse.sentence(phrase.first)][0]
    told = [index for index in range(begin) if scan.folded[index] == head_word(context, phrase)]
    new = [index for index in told if {"a", "an"} & set(scan.folded[max(0, index - 3) : index])]
    place = max(new or told, default=None)
    if place is None:
        return ()
    entity = next((scan.at[index] for index in range(place - 1, max(0, place - 3), -1) if scan.at[index] is not None), None)
    if entity is not None and not entity.plural:
        return as_entity(context, phrase, entity, 0.8, f"a paper of {entity.name}")
    return next((group for group in reversed(discourse.heard) if discourse.sentence(group[0].word) == discourse.sentence(place)), ())


def _author(context: Context, phrase: Phrase) -> tuple[Found, ...]:
    """Returns whose paper it is: the state or body before the word, else who is named after "by", "from", "of" or "in"."""
    scan = context.scan
    before = [entity for index in range(phrase.first, phrase.head) if (entity := scan.at[index]) is not None]
    if before and before[-1].key == "UN" and head_word(context, phrase) == "resolution":
        return _organ(context, phrase, before[-1])
    if before and not before[-1].plural:
        return as_entity(context, phrase, before[-1], 0.9, f"a paper of {before[-1].name}")
    start = phrase.end
    by = next((index for index in range(phrase.end, phrase.last - 1) if scan.folded[index] == "by"), None)
    start = by if by is not None else start
    if start + 1 >= phrase.last or scan.folded[start] not in scan.vocabulary.authorship:
        return ()
    inside = next((someone for index in range(start, phrase.last) if (someone := context.people.at.get(index)) is not None), None)
    if inside is not None:
        return (as_person(context, phrase, inside, "a paper of the person named", 0.85),)
    after = start + 2 if scan.folded[start + 1] == "the" else start + 1
    entity = scan.at[after] if after < phrase.last else None
    if entity is not None and entity.last == phrase.last:
        return as_entity(context, phrase, entity, 0.9, f"a paper of {entity.name}")
    return resolve(context, start + 1, phrase.last)


def _numbered(context: Context, phrase: Phrase) -> tuple[Found, ...]:
    """A resolution with a number is one of the United Nations, where the article names them."""
    after = phrase.head + 1
    numbered = after < phrase.last and context.scan.folded[after].isdigit() and head_word(context, phrase) == "resolution"
    named = next((entity for entity in context.scan.entities if entity.key in ("UN", "UNSC", "UNGA")), None)
    return _organ(context, phrase, named) if numbered and named is not None else ()


def _organ(context: Context, phrase: Phrase, entity: Entity) -> tuple[Found, ...]:
    """Returns the organ whose resolution it is: the Security Council, but where only the General Assembly is named."""
    named = {item.key for item in context.scan.entities}
    actor = context.register.of_key("UNGA" if "UNGA" in named and "UNSC" not in named else "UNSC")
    return (Found(phrase.first, phrase.last, actor, actor, 0.8, "a U.N. resolution is its organ's", THING, entity=entity),)


def possessed(context: Context, phrase: Phrase) -> tuple[Found, ...]:
    """ "The agency's inspectors" speak for the agency, "the court's president" for the court."""
    scan = context.scan
    mark = next((index for index in range(phrase.first + 1, phrase.head) if scan.is_possessive(index)), None)
    if mark is None or phrase.of is not None or any(index in context.people.at for index in range(phrase.first, phrase.last)):
        return ()
    words = scan.vocabulary
    if scan.folded[mark - 1] not in words.organisations | words.state_bodies | words.government:
        return ()
    owners = resolve(context, phrase.first, mark)
    spoke = owners[0] if len(owners) == 1 else None
    if spoke is None or spoke.entity is None or head_word(context, phrase) in words.documents:
        return ()
    number = MANY if scan.words[phrase.head].endswith("s") else ONE if phrase.title is not None else THING
    return as_entity(context, phrase, spoke.entity, 0.75, f"{scan.words[phrase.head]!r} of {spoke.entity.name}", number)


def byname(context: Context, phrase: Phrase) -> tuple[Found, ...]:
    """ "The world body" is the United Nations, though no letter of it is a capital."""
    scan = context.scan
    words = " ".join(word for word in scan.folded[phrase.first : phrase.end] if word and word not in scan.vocabulary.determiners)
    key = scan.vocabulary.bynames.get(words, "").upper()
    if not key or not phrase.definite or key not in scan.world.bodies:
        return ()
    entity = Entity(phrase.first, phrase.end, BODY, key, scan.world.name(key))
    return as_entity(context, phrase, entity, 0.8, f"a by-name of {entity.name}")


RULES: tuple[Rule, ...] = (
    byname, apposed, pair, both, opposite, people, papers, possessed, described, namesake, named_next, titled, past, voice, newsroom,
    office, either_side, of_the_subject, same_word, last_body, government, state_body, member, belonging, group,
)  # fmt: skip
