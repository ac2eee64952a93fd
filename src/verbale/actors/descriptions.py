"""Resolves phrases that name nobody outright: "Kosovo officials", "the minister", "its embassy", "the report", "critics".

A table of small rules, tried in order; each returns who it is with its reason, or None for the next rule. What fits
none is a group under its own name, which speaks for nobody.
"""

from collections.abc import Callable
from dataclasses import dataclass

from verbale.actors import titles
from verbale.actors.discourse import MANY, ONE, THING, Discourse, Found, again
from verbale.actors.people import People, Someone
from verbale.actors.register import Register
from verbale.actors.scan import Entity, Scan
from verbale.actors.titles import Title
from verbale.record import STATE
from verbale.reference.folding import fold
from verbale.reference.world import PEOPLE

_ENDS = frozenset(["of", "for", "in", "at", "from", "to", "on", "by", "with", "who", "which", "that", "including", "against", "about", "during"])
_OWNERS = {"his": "m", "her": "f", "its": "thing", "their": "many"}
_THE = frozenset(["the", "a", "an", "its", "his"])
_LEAD = 2  # sentences in which an unnamed official may be the one named right after
_RECENT = 3  # sentences back for "a Russian diplomat"


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


Rule = Callable[[Context, Phrase], tuple[Found, ...]]


def resolve(context: Context, first: int, last: int) -> tuple[Found, ...]:
    """Returns who the phrase at words `[first, last)` stands for, by the first rule that says so."""
    phrase = take_apart(context.scan, _past_quantity(context.scan, first, last), last)
    for rule in RULES:
        found = rule(context, phrase)
        if found:
            return found
    return ()


def _past_quantity(scan: Scan, first: int, last: int) -> int:
    """Returns where the ones meant begin: after "hundreds of", "members of", "one of"."""
    for index in range(first, min(first + 4, last - 2)):
        if scan.folded[index + 1] == "of" and scan.folded[index] in scan.vocabulary.quantities and scan.folded[first] != "both":
            return index + 2
    return first


def take_apart(scan: Scan, first: int, last: int) -> Phrase:
    """Returns the phrase with its parts."""
    end = first + 1
    while end < last and not (scan.at[end] is None and (scan.folded[end] in _ENDS or scan.words[end] in (",", "(", ";"))):
        end += 1
    head = next((index for index in range(end - 1, first - 1, -1) if scan.folded[index] and not scan.is_possessive(index)), first)
    found = [title for title in titles.find(scan, first, last) if title.first < end]
    title = next((item for item in reversed(found) if item.first <= head < item.last), None)
    of = titles.held_for(scan, title, first, last) if title is not None else _entity(scan, first, last, head, end)
    owner = _OWNERS.get(scan.folded[first])
    owned = any(scan.is_possessive(index) for index in range(first + 1, head))
    definite = scan.folded[first] in ("the", "this", "that") or owner is not None or owned
    return Phrase(first, last, head, end, title, of, owner, definite)


def _entity(scan: Scan, first: int, last: int, head: int, end: int) -> Entity | None:
    """Returns the state or body before the head, else the one after it ("officials in Djibouti")."""
    before = [scan.at[index] for index in range(first, head + 1) if scan.at[index] is not None]
    if before:
        return before[-1]
    after = [scan.at[index] for index in range(end, last) if scan.at[index] is not None]
    return after[0] if after else None


def _word(context: Context, phrase: Phrase) -> str:
    return context.scan.folded[phrase.head]


def _as_entity(context: Context, phrase: Phrase, entity: Entity, certainty: float, reason: str, number: str = THING) -> tuple[Found, ...]:
    """Returns the state or body for which the phrase speaks; a body of a state stays itself, with the state as principal."""
    actor, principal = context.register.entity(entity, printed=False), context.register.principal_of(entity)
    return (Found(phrase.first, phrase.last, actor, principal, certainty, reason, number, entity=entity),)


# ---- titles without a name


def _titled(context: Context, phrase: Phrase) -> tuple[Found, ...]:
    """A title without a name is a person of the article who holds it, else the holder on that day, else whom it speaks for."""
    title = phrase.title
    if title is None or title.plural:
        return ()
    of = phrase.of or _owner_entity(context, phrase)
    master = context.people.served(title, *phrase.around())
    if of is None and master is not None and title.kind in ("aide", "spokesman", "adviser", "lawyer", "head", "representative", "official"):
        return _under(context, phrase, context.people.at[master], ONE)
    someone = _holder(context, phrase, title, of)
    if someone is not None:
        return (_person(context, phrase, someone, f"{title.text!r}: the one of the article who is"),)
    if of is None and phrase.definite:
        spoke = [item for item in context.discourse.before(phrase.first) if item.number == ONE and item.someone is None]
        if spoke and _kind_fits(title.kind, _spoken_kind(context, spoke[0])):
            return (again(spoke[0], phrase.first, phrase.last, f"{title.text!r}: who spoke before", 0.8),)
    if title.former:
        return ()
    return _unnamed(context, phrase, title, of)


def _spoken_kind(context: Context, found: Found) -> str:
    kinds = [title.kind for title in titles.find(context.scan, found.word, found.last)]
    return kinds[-1] if kinds else ""


def _kind_fits(wanted: str, kind: str) -> bool:
    return wanted == kind or bool(kind) and wanted in ("official", "diplomat", "envoy", "representative")


def _unnamed(context: Context, phrase: Phrase, title: Title, of: Entity | None) -> tuple[Found, ...]:
    if of is None:
        return ()
    world, day = context.scan.world, context.scan.article.published
    holders = world.holders(title.office, of.key, day) if title.office is not None else ()
    if len({held.person for held in holders}) == 1 and phrase.definite | bool(phrase.of):
        someone = context.people.known(holders[0].person, of, title)
        return (_person(context, phrase, someone, f"{title.text!r} of {of.name} on {day} by the reference", 0.75),)
    return _as_entity(context, phrase, of, 0.8, f"an unnamed {title.text!r} speaks for {of.name}", ONE)


def _owner_entity(context: Context, phrase: Phrase) -> Entity | None:
    """Returns the state or body behind "its spokesman" or "his foreign minister"."""
    if phrase.owner == "thing":
        found = context.discourse.thing(phrase.first)
        return found if isinstance(found, Entity) or found is None else found.entity
    if phrase.owner in ("m", "f"):
        person = context.discourse.person(phrase.first, phrase.owner)
        someone = person if isinstance(person, Someone) else person.someone if person is not None else None
        return someone.principal if someone is not None else None
    return None


def _holder(context: Context, phrase: Phrase, title: Title, of: Entity | None) -> Someone | None:
    """Returns the person of the article who holds such a title for that principal: named before, else right after."""
    options = [someone for someone in context.people.all if _holds(context, someone, title, of)]
    before = [someone for someone in options if someone.places[0][0] < phrase.first]
    sentence = context.discourse.sentence(phrase.first)
    if not phrase.definite and not phrase.of:
        return None
    if not phrase.definite and sentence < _LEAD:
        return _named_later(context, phrase, title, of) or _same_office(context, options, title)
    if before:
        nearest = max(before, key=lambda someone: max(place[0] for place in someone.places if place[0] < phrase.first))
        last = max(place[0] for place in nearest.places if place[0] < phrase.first)
        recent = sentence - context.discourse.sentence(last) <= _RECENT
        return nearest if phrase.definite or recent else None
    if of is None:
        return None
    return _named_later(context, phrase, title, of)


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
        if unclear and someone.offices and _fits_office(context, someone, title):
            someone.principal, someone.weak = of, False  # the lead says whose official it is
            return someone
        if _holds(context, someone, title, of) or (_generic(context, title) and _serves(context, someone, of) and someone.offices):
            return someone
    return _same_office(context, [someone for someone in later if _holds(context, someone, title, of)], title)


def _same_office(context: Context, options: list[Someone], title: Title) -> Someone | None:
    """Returns the one who holds that very office, of which there is one at a time ("Iran's president")."""
    if title.office is None and _generic(context, title):
        return None
    exact = [someone for someone in options if title.office is None or any(held.title.office == title.office for held in someone.offices)]
    return exact[0] if len(exact) == 1 else None


def _serves(context: Context, someone: Someone, of: Entity) -> bool:
    serves = context.register.principal_key(someone.principal) if someone.principal is not None else someone.guessed
    return serves == context.register.principal_key(of)


def _fits_office(context: Context, someone: Someone, title: Title) -> bool:
    return _generic(context, title) or _holds(context, someone, title, None)


def _generic(context: Context, title: Title) -> bool:
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


def _person(context: Context, phrase: Phrase, someone: Someone, reason: str, certainty: float = 0.85) -> Found:
    actor, principal = context.register.person(someone), context.register.person_principal(someone)
    return Found(phrase.first, phrase.last, actor, principal, certainty, reason, ONE, someone.gender, someone)


# ---- what speaks for a state or body


def _papers(context: Context, phrase: Phrase) -> tuple[Found, ...]:
    """A report, statement or resolution speaks for the one named as its author, else for the author of the last one."""
    if _word(context, phrase) not in context.scan.vocabulary.documents:
        return ()
    author = _author(context, phrase)
    if author:
        return tuple(again(item, phrase.first, phrase.last, "a paper of the one named in it", 0.9) for item in author)
    if not phrase.definite and (context.scan.words[phrase.head].endswith("s") or phrase.end - phrase.first > 2):
        return ()
    owner = _owner_entity(context, phrase)
    if owner is not None:
        return _as_entity(context, phrase, owner, 0.65, f"a paper of {owner.name}, taken up")
    spoke = context.discourse.before(phrase.first)
    author = next((item for item in spoke if item.document), None) or next((item for item in spoke if item.number != MANY), None)
    if author is not None:
        return (again(author, phrase.first, phrase.last, "the paper of who spoke before", 0.7),)
    thing = context.discourse.thing(phrase.first)
    return _as_entity(context, phrase, thing, 0.4, f"a paper, perhaps of {thing.name}") if isinstance(thing, Entity) else ()


def _author(context: Context, phrase: Phrase) -> tuple[Found, ...]:
    """Returns whose paper it is: the state or body before the word, else who is named after "by", "from", "of" or "in"."""
    scan = context.scan
    before = [scan.at[index] for index in range(phrase.first, phrase.head) if scan.at[index] is not None]
    if before and before[-1] is not None and before[-1].key == "UN" and _word(context, phrase) == "resolution":
        named = {entity.key for entity in scan.entities}
        organ = "UNGA" if "UNGA" in named and "UNSC" not in named else "UNSC"
        actor = context.register.of_key(organ)
        return (Found(phrase.first, phrase.last, actor, actor, 0.8, "a U.N. resolution is the Council's or the Assembly's", THING, entity=before[-1]),)
    if before and before[-1] is not None and not before[-1].plural:
        return _as_entity(context, phrase, before[-1], 0.9, f"a paper of {before[-1].name}")
    start = phrase.end
    while start < phrase.last and scan.folded[start] in ("released", "published", "issued", "written"):
        start += 1
    if start + 1 >= phrase.last or scan.folded[start] not in ("by", "from", "of", "in"):
        return ()
    inside = next((someone for index in range(start, phrase.last) if (someone := context.people.at.get(index)) is not None), None)
    if inside is not None:
        return (_person(context, phrase, inside, "a paper of the person named", 0.85),)
    after = start + 2 if scan.folded[start + 1] == "the" else start + 1
    entity = scan.at[after] if after < phrase.last else None
    if entity is not None and entity.last == phrase.last:
        return _as_entity(context, phrase, entity, 0.9, f"a paper of {entity.name}")
    return resolve(context, start + 1, phrase.last)


def _apposed(context: Context, phrase: Phrase) -> tuple[Found, ...]:
    """ "The main opposition, the Movement for …" is the body named after the comma."""
    scan = context.scan
    if phrase.end >= phrase.last or scan.words[phrase.end] != ",":
        return ()
    after = next((index for index in range(phrase.end + 1, phrase.last) if scan.folded[index] not in ("the", "a", "an")), phrase.last)
    entity = scan.at[after] if after < phrase.last else None
    if entity is None or entity.how == PEOPLE or entity.last != phrase.last or phrase.title is not None:
        return ()
    return _as_entity(context, phrase, entity, 0.9, "the one named after the comma")


def _both(context: Context, phrase: Phrase) -> tuple[Found, ...]:
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
    return tuple(item for entity in pair for item in _as_entity(context, phrase, entity, 0.6, "one of the two named before")) if len(pair) == 2 else ()


def _two_persons(context: Context, phrase: Phrase) -> tuple[Found, ...]:
    title = phrase.title
    if title is None:
        return ()
    named = [someone for someone in context.people.all if someone.places and someone.places[0][1] <= phrase.first and _holds(context, someone, title, None)]
    named.sort(key=lambda someone: -max(place[0] for place in someone.places if place[0] < phrase.first))
    if len(named) < 2:
        return ()
    return tuple(_person(context, phrase, someone, f"one of the two named before who is {title.text!r}", 0.7) for someone in named[:2])


def _office(context: Context, phrase: Phrase) -> tuple[Found, ...]:
    """A person's office is a body that speaks for the person's principal."""
    if _word(context, phrase) != "office" or phrase.of is not None:
        return ()
    inside = next((someone for index in range(phrase.first, phrase.head) if (someone := context.people.at.get(index)) is not None), None)
    if inside is None:
        return ()
    name = f"{inside.printed}'s office"
    actor = context.register.body(fold(name), name, context.scan.shown(phrase.first, phrase.last))
    principal = context.register.person_principal(inside) or context.register.state_of_name(inside)
    return (Found(phrase.first, phrase.last, actor, principal, 0.85, f"the office of {inside.printed}", THING),)


def _government(context: Context, phrase: Phrase) -> tuple[Found, ...]:
    """Officials, leaders, a government or a delegation of a state or body stand for that state or body."""
    if _word(context, phrase) not in context.scan.vocabulary.government and not (phrase.title is not None and phrase.title.plural):
        return ()
    words = {context.scan.folded[index] for index in range(phrase.first, phrase.end)}
    number = MANY if context.scan.words[phrase.head].endswith("s") else THING
    if words & {"former", "ex", "opposition", "rebel", "medical"}:
        return ()
    if phrase.of is not None and _word(context, phrase) in ("diplomats", "sources") and phrase.of.first > phrase.head:
        return ()  # "diplomats at the U.N. agency" speak for states unnamed
    if phrase.of is not None:
        return _as_entity(context, phrase, phrase.of, 0.9, f"{context.scan.words[phrase.head]} of {phrase.of.name} speak for it", number)
    inside = next((someone for index in range(phrase.first, phrase.last) if (someone := context.people.at.get(index)) is not None), None)
    if inside is not None:
        return _under(context, phrase, inside, number)
    before = context.scan.words[phrase.head - 1] if phrase.head > phrase.first else ""
    served = context.register.state_of_surname(before) if before.istitle() and _word(context, phrase) == "administration" else None
    if served is not None:
        return (Found(phrase.first, phrase.last, served, served, 0.8, f"the government of {before} by the reference", number),)
    owner = _owner_entity(context, phrase)
    if owner is not None:
        return _as_entity(context, phrase, owner, 0.75, f"{context.scan.words[phrase.head]} of {owner.name}, taken up", number)
    return _salient(context, phrase, number)


def _under(context: Context, phrase: Phrase, someone: Someone, number: str) -> tuple[Found, ...]:
    """Returns the state of the person whose government or office is meant ("the Bush administration")."""
    principal = context.register.person_principal(someone) or context.register.state_of_name(someone)
    if principal is None:
        return ()
    return (Found(phrase.first, phrase.last, principal, principal, 0.8, f"the government of {someone.printed}", number),)


def _salient(context: Context, phrase: Phrase, number: str) -> tuple[Found, ...]:
    """Returns the state that the article speaks of most up to here, for "the government" without a name."""
    if _word(context, phrase) in ("diplomats", "diplomat", "sources", "source", "delegates", "negotiators", "mediators", "observers", "representatives", "troops",
                                  "forces", "country", "nation", "state", "support", "position", "team", "side"):  # fmt: skip
        return ()
    best = context.people.salient_state(phrase.first)
    usual = context.scan.vocabulary.title_words | context.scan.vocabulary.government | context.scan.vocabulary.leading
    strange = [index for index in range(phrase.first, phrase.head) if context.scan.folded[index] and context.scan.folded[index] not in usual]
    if best is None or strange:
        return ()
    return _as_entity(context, phrase, best, 0.6, f"{context.scan.words[phrase.head]!r} without a name: {best.name}, of which the article speaks most", number)


def _state_body(context: Context, phrase: Phrase) -> tuple[Found, ...]:
    """A ministry, embassy, army or court of a state is a body of its own that speaks for the state."""
    scan = context.scan
    if scan.capital(phrase.head) and phrase.definite and phrase.of is None and phrase.last - phrase.first == 2:
        return _same_body(context, phrase)
    if _word(context, phrase) not in scan.vocabulary.state_bodies:
        return ()
    of = phrase.of or _owner_entity(context, phrase)
    if of is None:
        return _same_body(context, phrase)
    if of.kind != STATE:
        return _as_entity(context, phrase, of, 0.85, f"a part of {of.name}")
    start = max(phrase.first, of.last) if of.first < phrase.head else phrase.first
    own = [index for index in range(start, phrase.head + 1) if scan.folded[index] and not scan.is_possessive(index) and scan.at[index] is None]
    words = [scan.words[index] for index in own if scan.folded[index] not in scan.vocabulary.leading]
    return (_body(context, phrase, of, " ".join(words)),)


def _body(context: Context, phrase: Phrase, of: Entity, words: str) -> Found:
    adjective = context.scan.world.adjective(of.key) or of.name
    name = f"{adjective} {words}"
    actor = context.register.body(fold(name), name, context.scan.shown(phrase.first, phrase.last))
    return Found(phrase.first, phrase.last, actor, context.register.of_key(of.key), 0.85, f"a body of {of.name}", THING, entity=of)


def _same_body(context: Context, phrase: Phrase) -> tuple[Found, ...]:
    """Returns the body of that kind that spoke or was named before ("the ministry", "the court", "the Council")."""
    word = _word(context, phrase)
    for item in context.discourse.before(phrase.first):
        if item.entity is not None and word in fold(item.entity.name).split() and item.entity.kind != STATE:
            return (again(item, phrase.first, phrase.last, f"the {word} that spoke before", 0.8),)
        if word in context.scan.folded[item.word : item.last] and item.number == THING:
            return (again(item, phrase.first, phrase.last, f"the {word} that spoke before", 0.8),)
    for entity in reversed([entity for entity in context.scan.entities if entity.last <= phrase.first]):
        if entity.kind != STATE and word in fold(entity.name).split():
            return _as_entity(context, phrase, entity, 0.75, f"the {word} named before")
    best = context.people.salient_state(phrase.first)
    if best is None or phrase.end - phrase.first > 3 or not phrase.definite:
        return ()
    words = context.scan.shown(phrase.first + 1 if phrase.definite else phrase.first, phrase.end)
    found = _body(context, phrase, best, words)
    return (again(found, phrase.first, phrase.last, f"a body without a name, of {best.name}, of which the article speaks most", 0.65),)


def _newsroom(context: Context, phrase: Phrase) -> tuple[Found, ...]:
    """State media speak for their state; another newspaper or station is the one named before."""
    scan = context.scan
    if _word(context, phrase) not in scan.vocabulary.media:
        return ()
    words = scan.shown(phrase.first, phrase.last).lower()
    named = [entity for entity in scan.entities if phrase.first <= entity.first < phrase.last and entity.kind != STATE]
    if named:
        return _as_entity(context, phrase, named[-1], 0.9, "the newsroom named")
    state = next((entity for entity in (phrase.of,) if entity is not None and entity.kind == STATE), None)
    if any(word in words for word in scan.vocabulary.state_media) or (state is not None and "official" in words):
        state = state or context.people.salient_state(phrase.first)
        after = _named_after(context, phrase, [entity for entity in scan.entities if entity.kind != STATE and entity.how != PEOPLE])
        if after and _word(context, phrase) != "media":
            return after
        if state is not None:
            return (_body(context, phrase, state, "state media"),)
    own = [index for index in range(phrase.first, phrase.head) if scan.capital(index) and scan.at[index] is None and scan.folded[index] not in _THE]
    if own and own[-1] == phrase.head - 1:
        name = scan.shown(own[0], phrase.head)
        actor = context.register.body(fold(name), name, scan.shown(phrase.first, phrase.last))
        principal = context.register.of_key(state.key) if state is not None and "official" in words else actor
        return (Found(phrase.first, phrase.last, actor, principal, 0.8, "the newsroom named", THING),)
    if phrase.of is not None and phrase.of.kind != STATE:
        return _as_entity(context, phrase, phrase.of, 0.9, "the newsroom named")
    return ()


def _member(context: Context, phrase: Phrase) -> tuple[Found, ...]:
    """A group, company or party called so again is the body that spoke or was named last."""
    scan = context.scan
    word = _word(context, phrase)
    if word not in scan.vocabulary.organisations and word not in scan.vocabulary.media:
        return ()
    bodies = [entity for entity in scan.entities if entity.kind != STATE and phrase.first <= entity.first < phrase.last and entity.how != PEOPLE]
    if bodies:
        return _as_entity(context, phrase, bodies[-1], 0.85, "the body named in it")
    if scan.words[phrase.head].endswith("s") and not phrase.definite:
        return ()
    spoke = [item for item in context.discourse.before(phrase.first) if item.entity is not None and item.entity.kind != STATE]
    if phrase.definite and spoke:
        return (again(spoke[0], phrase.first, phrase.last, f"the {word} that spoke before", 0.75),)
    named = [entity for entity in scan.entities if entity.kind != STATE and entity.how != PEOPLE]
    before = [entity for entity in named if entity.last <= phrase.first]
    if phrase.definite and before:
        return _as_entity(context, phrase, before[-1], 0.65, f"the {word} named before")
    return _named_after(context, phrase, named)


def _named_after(context: Context, phrase: Phrase, named: list[Entity]) -> tuple[Found, ...]:
    """Returns the body named right after an unnamed one in the lead ("A U.S. rights organization … the Campaign for …")."""
    sentence = context.discourse.sentence(phrase.first)
    if sentence >= _LEAD:
        return ()
    after = [entity for entity in named if entity.first >= phrase.last and 0 < context.discourse.sentence(entity.first) - sentence <= _LEAD]
    local = [entity for entity in after if entity.key not in context.scan.world.bodies or context.scan.world.bodies[entity.key].speaks_for is None]
    return _as_entity(context, phrase, local[0], 0.6, "the body named right after") if local else ()


def _belonging(context: Context, phrase: Phrase) -> tuple[Found, ...]:
    """What else belongs to a body, or is an adjective's noun ("U.S. pressure"), speaks for that body or state."""
    if phrase.of is None or _is_group(context, phrase):
        return ()
    if phrase.of.plural and phrase.of.first == phrase.head:
        return ()
    if phrase.of.kind != STATE and phrase.of.how != PEOPLE:
        return _as_entity(context, phrase, phrase.of, 0.7, f"of {phrase.of.name}")
    body = _word(context, phrase) in context.scan.vocabulary.organisations | context.scan.vocabulary.media
    if not context.scan.words[phrase.head].endswith("s") and not body:
        return _as_entity(context, phrase, phrase.of, 0.5, f"of {phrase.of.name}")
    return ()


def _is_group(context: Context, phrase: Phrase) -> bool:
    return any(context.scan.folded[index] in context.scan.vocabulary.groups for index in range(phrase.first, phrase.end))


def _group(context: Context, phrase: Phrase) -> tuple[Found, ...]:
    """Many people, or nobody in particular, under their own name; they speak for no state."""
    scan = context.scan
    start, end = phrase.first, phrase.end
    while start < end - 1 and (scan.folded[start] in scan.vocabulary.leading or not scan.folded[start]):
        start += 1
    while end > start + 1 and (not scan.folded[end - 1] or scan.is_possessive(end - 1)):
        end -= 1
    shown = scan.shown(start, end)
    name = shown if scan.at[start] is not None else shown[:1].lower() + shown[1:]
    if scan.capital(phrase.head) and start == phrase.head == end - 1 and scan.parse.upos[start] in ("", "PROPN") and not _is_group(context, phrase):
        if not shown.endswith("s") and scan.folded[start] not in scan.vocabulary.not_names:
            actor = context.register.body(fold(shown), shown, shown)
            return (Found(phrase.first, phrase.last, actor, actor, 0.5, "a name that nothing explains: taken for a body", THING),)
    number = MANY if scan.words[phrase.head].endswith(("s", "men", "people")) or _is_group(context, phrase) else ONE
    return (Found(phrase.first, phrase.last, context.register.group(name), None, 0.6, "a group or person without a name", number),)


RULES: tuple[Rule, ...] = (_apposed, _both, _papers, _titled, _newsroom, _office, _government, _state_body, _member, _belonging, _group)
