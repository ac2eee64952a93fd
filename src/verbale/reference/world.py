"""The world as one lookup: which state, body or person a name stands for, and who held an office on a day.

Loaded once from the bundled tables and, where given, the user's own actors file, whose rows come first. Nothing here
looks at a clock: a day is always an argument, and None means that no day is known.
"""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from functools import cached_property, lru_cache, partial
from pathlib import Path

from verbale.reference.facts import ADJECTIVE, CAPITAL, OFFICIAL, SHORT, Body, Dated, Facts, Holding, Person, State, holds
from verbale.reference.folding import fold
from verbale.reference.people import People
from verbale.reference.phrases import NAME, PEOPLE, SEAT, Match, Phrases, Sense
from verbale.reference.tables import digest, land, people

__all__ = ["NAME", "PEOPLE", "SEAT", "Match", "Sense", "World", "world"]
_HOW = {ADJECTIVE: PEOPLE, CAPITAL: SEAT}  # what a dated name is used for: all others are names


class World:
    """States, bodies, persons and offices of the reference and of the user's own file. Read only; share it freely."""

    def __init__(
        self, sources: Sequence[Facts], digest: str | Callable[[], str], people: Callable[[], Sequence[Facts]] | None = None
    ) -> None:
        """Takes states and bodies of `sources`; persons and offices too, or where given those of what `people` returns when asked."""
        self._digest = digest
        self._told_people = people or (lambda: sources)
        self.states: dict[str, State] = {}
        self.bodies: dict[str, Body] = {}
        self._phrases = Phrases()
        self._names: dict[str, list[Dated]] = defaultdict(list)
        for facts in sources:
            self._take(facts)

    @cached_property
    def digest(self) -> str:
        """One digest of all rows."""
        return self._digest if isinstance(self._digest, str) else self._digest()

    # ---- states and bodies

    def name(self, key: str, day: str | None = None) -> str:
        """Returns the name of a state or body as shown, that of `day` (an ISO date) where given; raises KeyError for an unknown key."""
        now = self.states[key].name if key in self.states else self.bodies[key].name
        return self._dated(key, SHORT, day) or now

    def official(self, key: str, day: str | None = None) -> str | None:
        """Returns the official name of a state, that of `day` where given, or None; raises KeyError for an unknown key."""
        return self._dated(key, OFFICIAL, day) or self.states[key].official

    def names(self, key: str) -> tuple[Dated, ...]:
        """Returns the names that the state or body `key` bore between two dates only, in the order of the table."""
        return tuple(self._names.get(key, ()))

    def successors(self, key: str) -> tuple[str, ...]:
        """Returns the keys of the states that came after the dissolved state `key`; none for one that stands."""
        return self.states[key].successors

    def _dated(self, key: str, use: str, day: str | None) -> str | None:
        if day is None:
            return None
        return next((row.name for row in self._names.get(key, ()) if row.use == use and holds(row.start, row.end, day)), None)

    def principal(self, key: str) -> str:
        """Returns the key of the state or body for which the state or body `key` speaks: itself, unless its row says otherwise."""
        body = self.bodies.get(key)
        return key if body is None or body.speaks_for is None else body.speaks_for

    def is_part(self, key: str, whole: str) -> bool:
        """Whether the body `key` is a part of the body or state `whole`, at any remove."""
        seen = set[str]()
        while key in self.bodies and key not in seen:
            seen.add(key)
            parent = self.bodies[key].part_of
            if parent == whole:
                return True
            key = parent or ""
        return False

    def key(self, name: str, day: str | None = None) -> str | None:
        """Returns the key of the state or body that is called `name`, in whatever spelling, on `day`, or None."""
        return self._phrases.key(name, day)

    def adjective(self, key: str) -> str | None:
        """Returns the first adjective of a state or body ("Serbian"), or None."""
        people = self.states[key].people if key in self.states else self.bodies[key].people
        return people[0] if people else None

    def match(self, words: Sequence[str], at: int, day: str | None = None) -> Match | None:
        """Returns what the longest known phrase that begins at `words[at]` stands for, on `day` where given, or None.

        A name that another state bore on that day stands for that one; a capital of other days stands for nobody.
        """
        return self._phrases.match(words, at, day)

    # ---- persons and offices

    @cached_property
    def _people(self) -> People:
        return People(self._told_people())

    @property
    def persons(self) -> Mapping[str, Person]:
        """All persons by key."""
        return self._people.persons

    def person_key(self, name: str) -> str | None:
        """Returns the key of the person spelled `name` in full in the reference, or None."""
        return self._people.key(name)

    def person_name(self, key: str) -> str:
        """Returns the name of a person as the reference writes it; raises KeyError for an unknown key."""
        return self._people.persons[key].name

    def called(self, word: str) -> tuple[str, ...]:
        """Returns the keys of all persons who have `word` among their names, in order."""
        return self._people.called(word)

    def offices(self, person: str, day: str | None = None) -> tuple[Holding, ...]:
        """Returns the offices of the person `person` (a key), those held on `day` where that is given."""
        return self._people.offices(person, day)

    def holders(self, title: str, of: str, day: str | None) -> tuple[Holding, ...]:
        """Returns who holds the office `title` (in the reference's words) of the state or body `of` on `day`; none for None."""
        return self._people.holders(title, of, day) if day is not None else ()

    def only_principal(self, title: str) -> str | None:
        """Returns the key of the one state or body that has an office called `title` ("Secretary of State"), or None."""
        return self._people.only_principal(title)

    def _take(self, facts: Facts) -> None:
        dated = {(row.key, _HOW.get(row.use, NAME), fold(row.name)) for row in facts.names}
        for state in facts.states:
            self.states.setdefault(state.key, state)
            self._take_names(state, NAME, (state.name, state.official or "", *state.names, *state.aliases), dated)
            self._take_names(state, PEOPLE, state.people, dated)
            self._take_names(state, SEAT, state.seats, dated)
        for body in facts.bodies:
            self.bodies.setdefault(body.key, body)
            self._take_names(body, NAME, (body.name, *body.aliases), dated)
            self._take_names(body, PEOPLE, body.people, dated)
        for row in facts.names:
            self._names[row.key].append(row)
            self._phrases.add(row.key, row.name, _HOW.get(row.use, NAME), row.start, row.end)

    def _take_names(self, row: State | Body, how: str, names: Sequence[str], dated: set[tuple[str, str, str]]) -> None:
        """Takes the names that hold as long as the state or body does; one that stands among the dated names is left to them.

        A seat was one before the state began: governments in waiting sat in Juba, Dili and Pristina.
        """
        start = row.start if how != SEAT else None
        for name in names:
            if (row.key, how, fold(name)) not in dated:
                self._phrases.add(row.key, name, how, start, row.end)


@lru_cache(maxsize=16)
def _load(actors_path: str | None, content: bytes) -> World:
    if actors_path is None:
        return World([land()], digest, lambda: [people()])
    from verbale.reference import actors_file  # brings the YAML parser along, which takes as long as the tables do

    told = partial(digest, content)
    own = actors_file.read(actors_path, _load(None, b"").key)
    return World([own, land()], told, lambda: [own, people()])


def world(actors_file: str | None = None) -> World:
    """Returns the world, with the rows of the user's own `actors_file` (a path) first.

    Raises ReferenceFileError where that file cannot be read or is wrong. The same file is read once a process.
    """
    if actors_file is None:
        return _load(None, b"")
    try:
        content = Path(actors_file).read_bytes()
    except OSError:
        content = b""  # the reader below says what is wrong
    return _load(actors_file, content)
