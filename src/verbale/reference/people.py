"""The persons of the reference and the offices that they hold: who is called by a name, and who holds an office on a day.

Thousands of rows, which many commands never ask for: `world` makes this on the first question about a person.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import lru_cache

from verbale.reference.facts import Facts, Holding, Person
from verbale.reference.folding import fold

# American secretaries are asked for as ministers too ("the US defense minister"), British ministers as secretaries.
_TWINS = {
    "secretary of state": ("foreign minister",),
    "secretary of defense": ("defense minister",),
    "secretary of the treasury": ("finance minister",),
    "defense minister": ("secretary of defense",),
    "cardinal secretary of state": ("secretary of state",),
}
_Held = tuple[str, Holding]  # the person's key and the row as the table has it: thousands are taken, few are asked for


class People:
    """Persons by key, name and word of their names, and their offices. Read only."""

    def __init__(self, sources: Iterable[Facts]) -> None:
        self.persons: dict[str, Person] = {}
        self._served: dict[str, list[_Held]] = defaultdict(list)
        self._asked: dict[tuple[str, str], list[_Held]] = {}  # the holders of an office that somebody asked for
        self._by_person: dict[str, list[_Held]] = defaultdict(list)
        self._by_word: dict[str, list[str]] = defaultdict(list)
        self._called: dict[str, tuple[str, ...]] = {}
        self._titled: dict[str, set[str]] = {}
        self._spelled: dict[str, str] = {}
        for facts in sources:
            for person in facts.persons:
                self._take(person)
            for holding in facts.holdings:
                self._take_holding(holding)

    def key(self, name: str) -> str | None:
        """Returns the key of the person spelled `name` in full, or None."""
        return self._spelled.get(fold(name))

    def called(self, word: str) -> tuple[str, ...]:
        """Returns the keys of all persons who have `word` among their names, in order."""
        folded = fold(word)
        if folded not in self._by_word:
            return ()
        if folded not in self._called:
            self._called[folded] = tuple(sorted(set(self._by_word[folded])))
        return self._called[folded]

    def offices(self, person: str, day: str | None) -> tuple[Holding, ...]:
        """Returns the offices of the person `person` (a key), those held on `day` where that is given."""
        return _held_on(self._by_person.get(person, ()), day)

    def holders(self, title: str, of: str, day: str) -> tuple[Holding, ...]:
        """Returns who holds the office `title` of the state or body `of` on `day`."""
        asked = (fold(title), of)
        if asked not in self._asked:
            self._asked[asked] = [held for held in self._served.get(of, ()) if asked[0] in _asked_for(held[1].title)]
        return _held_on(self._asked[asked], day)

    def only_principal(self, title: str) -> str | None:
        """Returns the key of the one state or body that has an office called `title`, or None."""
        if not self._titled:
            for of, held in self._served.items():
                for _, row in held:
                    self._titled.setdefault(_asked_for(row.title)[0], set()).add(of)
        served = self._titled.get(fold(title), set())
        return next(iter(served)) if len(served) == 1 else None

    def _take(self, person: Person) -> None:
        self.persons.setdefault(person.key, person)
        for name in (person.name, *person.aliases):
            folded = fold(name)
            self._spelled.setdefault(folded, person.key)
            for word in folded.split():
                self._by_word[word].append(person.key)

    def _take_holding(self, holding: Holding) -> None:
        folded = fold(holding.person)
        key = self._spelled.get(folded)
        if key is None:
            key = folded
            self._take(Person(key, holding.person))
        held = (key, holding)
        self._served[holding.of].append(held)
        self._by_person[key].append(held)


def _held_on(held: Sequence[_Held], day: str | None) -> tuple[Holding, ...]:
    """Returns the offices held on `day`, with the person's key in place of the name that the row has."""
    return tuple(Holding(key, row.title, row.of, row.start, row.end) for key, row in held if row.on(day))


@lru_cache(maxsize=4096)
def _asked_for(title: str) -> tuple[str, ...]:
    """Returns the folded titles by which the holder of `title` is asked for: its own, the one without "acting", and its twins."""
    own = fold(title)
    base = own.removeprefix("acting ")
    return tuple(dict.fromkeys((own, base, *_TWINS.get(base, ()))))
