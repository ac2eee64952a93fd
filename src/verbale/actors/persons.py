"""One person of an article while it is being read, and whether two names may be one person's."""

from dataclasses import dataclass, field

from rapidfuzz import fuzz
from rapidfuzz.distance import Levenshtein

from verbale.actors.scan import Entity
from verbale.actors.titles import Title
from verbale.record import Span
from verbale.reference.facts import Holding

_SAME_SURNAME = 86  # of 100: Jeremic and Jeremich, not Chavez and Chaves's neighbour Chan
_SAME_GIVEN = 72  # Sergei and Sergey, Mohamed and Mohammed


@dataclass(frozen=True, slots=True)
class Held:
    """A title that the article gives a person, for whom, and the words that do."""

    title: Title
    of: Entity | None
    span: Span
    near: tuple[int, int] = (0, 0)  # the words around it, which may name the person whose aide it is
    counterpart: str | None = None  # the title that "his Serbian counterpart" has in common with somebody named before


@dataclass(slots=True)
class Someone:
    """One person of the article, while it is being read."""

    number: int
    forms: dict[tuple[str, ...], str] = field(default_factory=dict)  # folded words to the name as printed
    places: list[tuple[int, int]] = field(default_factory=list)
    offices: list[Held] = field(default_factory=list)
    gender: str | None = None
    leaning: str | None = None  # the gender that the name, or a pronoun for the person, makes likely
    reference: str | None = None  # the reference's key
    holdings: tuple[Holding, ...] = ()
    principal: Entity | None = None
    guessed: str | None = None  # a principal's key that the reference and not the article gives
    weak: bool = False  # `guessed` is only the state of which the article speaks most

    @property
    def longest(self) -> tuple[str, ...]:
        """The folded words of the fullest name."""
        return max(self.forms, key=lambda form: (len(form), len(" ".join(form))))

    @property
    def printed(self) -> str:
        """The fullest name as printed."""
        return self.forms[self.longest]

    @property
    def surname(self) -> str:
        """The last word of the fullest name."""
        return self.longest[-1]


def compatible(form: tuple[str, ...], someone: Someone) -> bool:
    """Whether a name may be another form of the person's: same surname, given names of which one set fits the other."""
    return any(_same(form, other) for other in someone.forms)


def _same(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    short, long = sorted((one, other), key=len)
    if len(short) == 1:
        return (short[0] in long and short[0] not in ("al", "el", "bin", "ben", "abu", "de")) or _close(short[0], long[-1])
    if set(short) <= set(long):
        return True
    if not _close(short[-1], long[-1]):
        return False
    return all(any(_fits_given(given, word) for word in long[:-1]) for given in short[:-1])


def _close(one: str, other: str) -> bool:
    if one == other:
        return True
    return min(len(one), len(other)) > 4 and (fuzz.ratio(one, other) >= _SAME_SURNAME or Levenshtein.distance(one, other) == 1)


def _fits_given(given: str, other: str) -> bool:
    if len(given) == 1 or len(other) == 1:
        return given[0] == other[0]
    return fuzz.ratio(given, other) >= _SAME_GIVEN
