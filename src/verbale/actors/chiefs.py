"""Who holds an office that is named by a general word: "the UN chief", "the Chinese leader", "his Iranian counterpart".

A chief of a body holds its highest office; a state's leader is its president, or its prime minister where that one
leads; a counterpart holds the office of the person named before. Nobody is given where two may be meant.
"""

from collections.abc import Iterable, Sequence

from verbale.actors.persons import Someone
from verbale.actors.phrase import Context
from verbale.actors.scan import Entity
from verbale.actors.titles import Title
from verbale.record import STATE
from verbale.reference.facts import Holding
from verbale.reference.world import World

_BODY_HEADS = (
    "Secretary-General", "Director General", "Director-General", "High Representative", "President", "Chairperson",
    "High Commissioner for Human Rights", "High Commissioner for Refugees", "High Commissioner", "Executive Director",
    "Managing Director", "Commissioner-General", "Special Representative",
    "Special Representative of the Secretary-General", "Prosecutor", "Head", "Chief Prosecutor", "Leader", "Political leader",
)  # fmt: skip
_MINISTERS = ("Secretary of Defense", "Defense Minister")  # "the Pentagon chief"
_ENVOYS = ("Special Envoy", "Personal Envoy", "Special Representative", "Envoy", "Special Coordinator")
_PARLIAMENTARY, _PRESIDENTIAL = ("Prime Minister", "Chancellor"), ("Leader", "President", "King", "Emir", "Sultan")
_ALIKE = {
    "Foreign Minister": ("Secretary of State",),
    "Secretary of State": ("Foreign Minister",),
    "Defense Minister": ("Secretary of Defense",),
    "Secretary of Defense": ("Defense Minister",),
    "Prime Minister": ("Chancellor",),
    "Chancellor": ("Prime Minister",),
    "President": ("Prime Minister", "Chancellor"),
}


def holder(context: Context, title: Title, of: Entity, word: int) -> Holding | None:
    """Returns who holds on the article's day what the title at `word` means, None where nobody or more than one does."""
    world, day = context.scan.world, context.scan.article.published
    served = world.principal(of.key)  # "the White House national security adviser" holds an office of the state
    for office in _offices(context, title, of, word):
        lent = served if office not in _BODY_HEADS else of.key
        found = world.holders(office, of.key, day) or world.holders(office, lent, day) or _of_part(world, office, of, day)
        if found:
            return found[0] if len({held.person for held in found}) == 1 else None
    return None


def _of_part(world: World, office: str, of: Entity, day: str | None) -> Sequence[Holding]:
    """Returns who holds the office in the one body that has it, where that is a part of the one named ("the UN refugee chief")."""
    only = world.only_principal(office)
    return world.holders(office, only, day) if only is not None and world.is_part(only, of.key) else ()


def _offices(context: Context, title: Title, of: Entity, word: int) -> Iterable[str]:
    """Yields the offices that the title may mean, the likeliest first."""
    if title.office is not None and title.office != "Leader":
        yield title.office
    if title.office == "Foreign Minister" and of.kind != STATE:
        yield "High Representative"  # "the EU's top diplomat"
    if title.kind == "counterpart":
        yield from _counterparts(context, word)
    elif title.text.lower() in context.scan.vocabulary.chiefs:
        yield from _heads(context, of)
    elif title.office is None:
        yield from _missions(context, title)
        yield title.text  # as the reference may have it: "Prosecutor", "Special Envoy"
        if title.text.lower() == "director" and of.kind != STATE:
            yield from ("Director General", "Director-General", "Executive Director")


def _missions(context: Context, title: Title) -> Iterable[str]:
    """Yields what the reference calls an envoy by where it is sent: "the UN envoy for Syria", "special envoy to the Sudan"."""
    scan, place = context.scan, title.last + 1
    if title.kind not in ("envoy", "representative", "coordinator"):
        return
    sent = scan.at[title.first - 1] if title.first else None
    if sent is not None and sent.kind == STATE:  # "the UN Libya envoy"
        yield from (f"{kind} for {scan.shown(sent.first, sent.last)}" for kind in _ENVOYS)
    if scan.folded[title.last : place] not in (["for"], ["to"], ["on"]):
        return
    place += scan.folded[place : place + 1] == ["the"]
    entity = scan.at[place] if place < len(scan.words) else None
    end = entity.last if entity is not None else next((at for at in range(place, len(scan.words)) if not scan.capital(at)), len(scan.words))
    if end > place:
        yield from (f"{kind} for {scan.shown(place, end)}" for kind in _ENVOYS)
    while end < len(scan.words) and (scan.capital(end) or scan.hyphenated(end)):
        end += 1
    if end < len(scan.words) and scan.words[end].islower():  # "for the Northport-Southport dialogue"
        yield from (f"{kind} for the {scan.shown(place, end + 1)}" for kind in _ENVOYS)


def _heads(context: Context, of: Entity) -> Iterable[str]:
    if of.kind != STATE:
        body = context.scan.world.bodies.get(of.key)
        names = "; ".join((body.name, *body.aliases)).lower() if body is not None and body.speaks_for is not None else ""
        return _MINISTERS if "defense department" in names or "ministry of defence" in names else _BODY_HEADS
    return _PARLIAMENTARY if of.key.lower() in context.scan.vocabulary.led_by_prime_minister else _PRESIDENTIAL


def _counterparts(context: Context, word: int) -> Iterable[str]:
    """Yields the office of the person named last before `word`, and what it is called elsewhere."""
    before = [someone for someone in context.people.all if someone.places and someone.places[0][0] < word]
    for someone in sorted(before, key=lambda item: -max(place[0] for place in item.places if place[0] < word)):
        own = _own(someone)
        if own is not None:
            yield own
            yield from _ALIKE.get(own, ())
            return


def _own(someone: Someone) -> str | None:
    told = [held.title.office for held in someone.offices if held.title.office is not None and not held.title.former]
    return next(iter([*told, *(held.title for held in someone.holdings)]), None)
