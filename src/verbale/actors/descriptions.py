"""Resolves phrases that name nobody outright: "Kosovo officials", "the minister", "its embassy", "the report", "critics".

A table of small rules, tried in order; each returns who it is with its reason, or nothing for the next rule. What fits
none is a group under its own name, which speaks for nobody.
"""

from collections.abc import Callable

from verbale.actors.discourse import MANY, THING, Found, again
from verbale.actors.governments import belonging, government, state_body
from verbale.actors.holders import both, office, titled
from verbale.actors.newsrooms import apposed, group, member, newsroom
from verbale.actors.phrase import Context, Phrase, as_entity, as_person, head_word, owner_entity, past_quantity, take_apart
from verbale.actors.scan import Entity
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
    author = _author(context, phrase) or _numbered(context, phrase)
    if author:
        return tuple(again(item, phrase.first, phrase.last, "a paper of the one named in it", 0.9) for item in author)
    the = context.scan.folded[phrase.first] in context.scan.vocabulary.definite
    many = context.scan.words[phrase.head].endswith("s")
    if not the and (many or (not phrase.definite and phrase.end - phrase.first > 2)):
        return ()  # "published reports" are anybody's
    owner = owner_entity(context, phrase)
    if owner is not None:
        return as_entity(context, phrase, owner, 0.65, f"a paper of {owner.name}, taken up")
    spoke = context.discourse.last_group(phrase.first)
    if spoke and not (len(spoke) == 1 and spoke[0].number == MANY):
        return tuple(again(item, phrase.first, phrase.last, "the paper of who spoke before", 0.7) for item in spoke)
    thing = context.discourse.thing(phrase.first)
    return as_entity(context, phrase, thing, 0.4, f"a paper, perhaps of {thing.name}") if isinstance(thing, Entity) else ()


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


RULES: tuple[Rule, ...] = (apposed, both, papers, titled, newsroom, office, government, state_body, member, belonging, group)
