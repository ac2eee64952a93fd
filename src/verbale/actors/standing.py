"""Which office a person of an article stands in on the article's day: the reference's, else the title that the text gives."""

from collections.abc import Iterable

from verbale.actors.persons import Held, Someone
from verbale.actors.register import Register
from verbale.reference.facts import Holding
from verbale.reference.world import World

# Of several offices held on one day the one by which the press knows the person comes first.
_RANK = (
    "Supreme Leader", "Leader", "King", "Queen", "Emir", "Sultan", "Pope", "President", "Acting President", "Chancellor", "Prime Minister",
    "Acting Prime Minister", "Secretary-General", "High Representative", "Secretary of State", "Foreign Minister",
)  # fmt: skip


def office(someone: Someone, register: Register, asked: str | None = None) -> str | None:
    """Returns the title of the office of the day, of several the one `asked` for; None for one who holds none that is known."""
    current = [held for held in someone.offices if not held.title.former]
    if is_former(someone):
        return None
    spoken = next((held for held in current if held.title.kind == "spokesman"), None)
    if spoken is not None:
        return spoken.title.text  # the reference has it in other words: "Press Secretary"
    holding = _holding(someone, current, register, asked)
    if holding is not None:
        return holding.title
    told = next((held for held in current if held.title.office is not None), current[0] if current else None)
    if told is None:
        return None
    return told.counterpart or told.title.office or told.title.text


def is_former(someone: Someone) -> bool:
    """Whether the person speaks for himself as one who was something: "former President X", whatever he became.

    "X, a former senator" only tells his past where he is in office on the day.
    """
    former = bool(someone.offices) and all(held.title.former for held in someone.offices)
    return former and not (someone.holdings and all(in_passing(held) for held in someone.offices))


def in_passing(held: Held) -> bool:
    """Whether the title is a former one that stands after the name."""
    return held.title.former and held.near == (0, 0)


def title(someone: Someone) -> str | None:
    """Returns the first title of the person as printed."""
    return someone.offices[0].title.text if someone.offices else None


def _holding(someone: Someone, current: list[Held], register: Register, asked: str | None) -> Holding | None:
    """Returns the reference's office: the one that the text's title names, else the highest that fits its principal."""
    named = {held.title.office for held in current if held.title.office is not None} | ({asked} if asked else set())
    served = register.principal_key(someone.principal) if someone.principal is not None else None
    world = register.scan.world
    fits = [held for held in someone.holdings if served is None or world.principal(held.of) == served or world.is_part(held.of, served)]
    exact = [held for held in fits if held.title.removeprefix("Acting ") in named or held.title in named]
    return highest(world, exact or fits)


def highest(world: World, holdings: Iterable[Holding]) -> Holding | None:
    """Returns of several offices the one by which the press knows who holds them, None of none.

    High offices come first, and among them those of states: who leads a party too is known as the prime minister.
    """

    def rank(held: Holding) -> tuple[bool, bool, int, str, str]:
        place = _RANK.index(held.title) if held.title in _RANK else len(_RANK)
        return place == len(_RANK), held.of not in world.states, place, held.title, held.of

    return min(holdings, key=rank, default=None)


def is_bare(someone: Someone, common: frozenset[str]) -> bool:
    """Whether the text gives no more than a single word of a name, and the reference knows nobody whose it is.

    A title without a state ("President Kim") does not help a surname that is among the `common` ones.
    """
    alone = len(someone.longest) == 1 and someone.reference is None and someone.principal is None
    return alone and (not someone.offices or someone.surname in common)
