"""Titles without a name: "the minister", "Iran's president", "a Russian diplomat", "both presidents", "the president's office".

A title is the person of the article who holds it, else the one who holds it on the article's day by the reference,
else an unnamed one who speaks for its state or body.
"""

from dataclasses import replace

from verbale.actors import chiefs, titles
from verbale.actors.discourse import ONE, THING, Found, again
from verbale.actors.persons import Someone
from verbale.actors.phrase import Context, Phrase, as_entity, as_person, head_word, owner_entity
from verbale.actors.scan import Entity
from verbale.actors.titles import Title
from verbale.record import BODY, STATE
from verbale.reference.folding import fold

_BY_REFERENCE = 0.94  # of a hundred titles looked up by day, how many are right; measured on bench/cases/actors.jsonl, a margin taken off
_LEAD = 2  # sentences in which an unnamed official may be the one named right after
_RECENT = 3  # sentences back for "a Russian diplomat"


def titled(context: Context, phrase: Phrase) -> tuple[Found, ...]:
    """A title without a name is a person of the article who holds it, else the holder on that day, else whom it speaks for."""
    title = phrase.title
    if title is None or title.plural:
        return ()
    of = phrase.of or owner_entity(context, phrase)
    master = context.people.served(title, *phrase.around())
    if of is None and master is not None and title.kind in ("aide", "spokesman", "adviser", "lawyer", "head", "representative", "official"):
        return under(context, phrase, context.people.at[master], ONE)
    someone = _holder(context, phrase, title, of)
    if someone is not None:
        return (as_person(context, phrase, someone, f"{title.text!r}: the one of the article who is"),)
    if of is None and phrase.definite:
        spoke = [item for item in context.discourse.before(phrase.first) if item.number == ONE and item.someone is None]
        if spoke and _kind_fits(title.kind, _spoken_kind(context, spoke[0])):
            return (again(spoke[0], phrase.first, phrase.last, f"{title.text!r}: who spoke before", 0.8),)
    if title.former:
        return ()
    of = of or _only(context, phrase, title)
    return _unnamed(context, phrase, title, of)


def _only(context: Context, phrase: Phrase, title: Title) -> Entity | None:
    """Returns the one state or body of the reference that has such an office, for "the pope"."""
    national = context.scan.vocabulary.national_titles.get(title.text.lower(), "").upper()
    only = context.scan.world.only_principal(title.office) if title.office is not None and phrase.definite else None
    key = national or only
    if key is None:
        return None
    kind = STATE if key in context.scan.world.states else BODY
    return Entity(title.first, title.last, kind, key, context.scan.world.name(key))


def _spoken_kind(context: Context, found: Found) -> str:
    kinds = [title.kind for title in titles.find(context.scan, found.word, found.last)]
    return kinds[-1] if kinds else ""


def _kind_fits(wanted: str, kind: str) -> bool:
    return wanted == kind or (bool(kind) and wanted in ("official", "diplomat", "envoy", "representative"))


def _unnamed(context: Context, phrase: Phrase, title: Title, of: Entity | None) -> tuple[Found, ...]:
    if of is None:
        return ()
    holding = chiefs.holder(context, title, of, phrase.first)
    if holding is not None and phrase.definite | bool(phrase.of):
        someone = context.people.known(holding.person, of)
        reason = f"{title.text!r} of {of.name} on {context.scan.article.published} by the reference"
        return (replace(as_person(context, phrase, someone, reason, _BY_REFERENCE), title=title),)
    unnamed = as_entity(context, phrase, of, 0.8, f"an unnamed {title.text!r} speaks for {of.name}", ONE)
    return tuple(replace(item, title=title) for item in unnamed) if phrase.definite else unnamed


def _holder(context: Context, phrase: Phrase, title: Title, of: Entity | None) -> Someone | None:
    """Returns the person of the article who holds such a title for that principal: named before, else right after."""
    apposed = _apposed(context, phrase)
    if apposed is not None:
        return apposed
    options = [someone for someone in context.people.all if _holds(context, someone, title, of)]
    before = [someone for someone in options if someone.places[0][0] < phrase.first]
    sentence = context.discourse.sentence(phrase.first)
    if not phrase.definite and not phrase.of:
        return None
    if not phrase.definite and sentence < _LEAD:
        found = _named_later(context, phrase, title, of) or _same_office(options, title)
        if found is not None or sentence == 0:
            return found
    if before:
        nearest = max(before, key=lambda someone: max(place[0] for place in someone.places if place[0] < phrase.first))
        last = max(place[0] for place in nearest.places if place[0] < phrase.first)
        recent = sentence - context.discourse.sentence(last) <= _RECENT
        return nearest if phrase.definite or recent else None
    if of is None:
        return None
    return _named_later(context, phrase, title, of)


def _apposed(context: Context, phrase: Phrase) -> Someone | None:
    """Returns whom a comma after the title names: "the chancellor, X, …"."""
    after = phrase.last + 1
    found = context.people.at.get(after) if context.scan.words[phrase.last : after] == [","] else None
    title = phrase.title
    if found is None or title is None:
        return None
    return found if any(held.title.first == title.first for held in found.offices) else None


def _named_later(context: Context, phrase: Phrase, title: Title, of: Entity | None) -> Someone | None:
    """Returns whom "A top Iranian official" in the lead means: the one who is named, and speaks, right after."""
    sentence = context.discourse.sentence(phrase.first)
    if of is None:
        return None
    later = [someone for someone in context.people.all if someone.places and someone.places[0][0] >= phrase.last]
    later.sort(key=lambda item: item.places[0])
    near = [someone for someone in later if sentence < _LEAD and context.speaks(someone, sentence, sentence + _LEAD)]
    for someone in near:
        unclear = someone.weak or (someone.principal is None and someone.guessed is None)
        if unclear and (_fits_office(context, someone, title) if someone.offices else someone is near[0]):
            someone.principal, someone.weak = of, False  # the lead says whose official it is
            return someone
        if _holds(context, someone, title, of) or (_generic(title) and _serves(context, someone, of) and someone.offices):
            return someone
    return _same_office([someone for someone in later if _holds(context, someone, title, of)], title)


def _same_office(options: list[Someone], title: Title) -> Someone | None:
    """Returns the one who holds that very office, of which there is one at a time ("Iran's president")."""
    if title.office is None and _generic(title):
        return None
    exact = [
        someone
        for someone in options
        if title.office is None
        or any(held.title.office == title.office for held in someone.offices)
        or any(known.title == title.office for known in someone.holdings)
    ]
    return exact[0] if len(exact) == 1 else None


def _serves(context: Context, someone: Someone, of: Entity) -> bool:
    serves = context.register.principal_key(someone.principal) if someone.principal is not None else someone.guessed
    wanted = context.register.principal_key(of)
    return serves == wanted or (serves is not None and context.scan.world.is_part(serves, wanted))


def _fits_office(context: Context, someone: Someone, title: Title) -> bool:
    return _generic(title) or _holds(context, someone, title, None)


def _generic(title: Title) -> bool:
    return title.kind in ("official", "diplomat", "aide", "adviser", "lawmaker", "soldier", "delegate", "negotiator", "envoy", "leader")


def _holds(context: Context, someone: Someone, title: Title, of: Entity | None) -> bool:
    if of is not None and not _serves(context, someone, of):
        return False
    kinds = {held.title.kind for held in someone.offices}
    covered = context.scan.vocabulary.covers.get(title.kind, frozenset([title.kind]))
    if title.office is not None and any(held.title.office == title.office for held in someone.offices):
        return True
    specific = {held.title.office for held in someone.offices if held.title.kind == title.kind} - {None}
    if title.office is not None and specific and title.office not in specific:
        return False
    reference = {titles_kind(known.title) for known in someone.holdings}
    return title.kind in kinds or bool((kinds | reference) & covered) or title.kind in reference


def titles_kind(title: str) -> str:
    """Returns what an office of the reference is compared as: its last word in lower case."""
    words = title.lower().split(" to ")[0].split()
    return "prime minister" if words[-2:] == ["prime", "minister"] else words[-1]


def both(context: Context, phrase: Phrase) -> tuple[Found, ...]:
    """ "Both presidents" and "the two neighbours" are the two named or heard last."""
    words = context.scan.folded[phrase.first : phrase.end]
    if not ("both" in words[:2] or ("two" in words[:3] and phrase.definite)) or phrase.of is not None:
        return ()
    last = context.discourse.last_group(phrase.first)
    if len(last) == 2:
        return tuple(again(item, phrase.first, phrase.last, "the two who spoke before", 0.8) for item in last)
    if phrase.title is not None:
        return _two_persons(context, phrase)
    named = [entity for entity in context.scan.entities if entity.last <= phrase.first and not entity.plural]
    keys = list(dict.fromkeys(entity.key for entity in reversed(named)))[:2]
    pair = [next(entity for entity in named if entity.key == key) for key in keys]
    return (
        tuple(item for entity in pair for item in as_entity(context, phrase, entity, 0.6, "one of the two named before"))
        if len(pair) == 2
        else ()
    )


def _two_persons(context: Context, phrase: Phrase) -> tuple[Found, ...]:
    title = phrase.title
    if title is None:
        return ()
    named = [
        someone
        for someone in context.people.all
        if someone.places and someone.places[0][1] <= phrase.first and _holds(context, someone, title, None)
    ]
    named.sort(key=lambda someone: -max(place[0] for place in someone.places if place[0] < phrase.first))
    if len(named) < 2:
        return ()
    return tuple(as_person(context, phrase, someone, f"one of the two named before who is {title.text!r}", 0.7) for someone in named[:2])


def office(context: Context, phrase: Phrase) -> tuple[Found, ...]:
    """A person's office is a body that speaks for the person's principal."""
    if head_word(context, phrase) != "office" or phrase.of is not None:
        return ()
    inside = next((someone for index in range(phrase.first, phrase.head) if (someone := context.people.at.get(index)) is not None), None)
    if inside is None:
        return ()
    name = f"{inside.printed}'s office"
    actor = context.register.body(fold(name), name, context.scan.shown(phrase.first, phrase.last))
    principal = context.register.person_principal(inside) or context.register.state_of_name(inside)
    return (Found(phrase.first, phrase.last, actor, principal, 0.85, f"the office of {inside.printed}", THING),)


def under(context: Context, phrase: Phrase, someone: Someone, number: str) -> tuple[Found, ...]:
    """Returns the state of the person whose government or office is meant ("the Bush administration")."""
    principal = context.register.person_principal(someone) or context.register.state_of_name(someone)
    if principal is None:
        return ()
    return (Found(phrase.first, phrase.last, principal, principal, 0.8, f"the government of {someone.printed}", number),)
