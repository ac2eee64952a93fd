"""Asks who recognises a state as of a day: names become states, and the reference's claims stand beside the record's."""

from collections.abc import Sequence

from verbale.analysis.ledger import counts, ledger, told_by_reference, told_in_record
from verbale.errors import UsageError
from verbale.record import PERSON, Actor
from verbale.record.directory import Directory
from verbale.record.ledger import ARTICLES, Ledger, Told
from verbale.record.view import Contents
from verbale.reference.folding import fold
from verbale.reference.recognitions import baseline
from verbale.reference.world import World, world
from verbale.workspace import asked

NOTHING = Directory({}, {})


def recognition_of(
    name: str,
    day: str,
    *,
    according_to: str | None = None,
    contents: Contents | None = None,
    directory: Directory = NOTHING,
    actors_file: str | None = None,
) -> Ledger:
    """Returns who recognises the state called `name` on `day` (an ISO date, month or year).

    `contents` are the record's, with its directory; without them the reference alone speaks. Raises UsageError where the
    day is none, or `name` or `according_to` names no state known here.
    """
    asked.day(day, "--as-of")
    names = _Names(world(actors_file), directory)
    of = names.key(name, "STATE")
    claimant = None if according_to is None else names.key(according_to, "--according-to")
    claims: list[Told] = told_by_reference(baseline(), of)
    said = []
    if contents is not None:
        claims += told_in_record(contents.recognitions, contents.statements, directory, of)
        told = counts(contents.articles, contents.statements, names.all(of))
        said = [item for item in told if item.day is None or item.day[: len(day)] <= day]
    return ledger(claims, of, day, name=names.name, according_to=claimant, said=said)


def last_day(contents: Contents | None) -> str:
    """Returns the last day that the record has, the reference's where there is none."""
    days = [] if contents is None else [article.published for article in contents.articles if article.published]
    return max(days) if days else max(row.start for row in baseline())


class _Names:
    """States by name, of the reference and the record."""

    def __init__(self, known: World, directory: Directory) -> None:
        self.world = known
        self.directory = directory
        self.actors = {actor.key: actor for actor in directory.actors.values()}

    def key(self, name: str, option: str) -> str:
        """Returns the key of the state, or of the person's principal; raises UsageError where it is nobody."""
        key = name.strip().upper()
        if key in self.world.states:
            return key
        found = self.world.key(name)
        if found is not None:
            return self.world.principal(found)
        wanted = fold(name)
        known = [actor for actor in self.actors.values() if wanted in map(fold, (actor.name, *actor.aliases))]
        if not known:
            raise UsageError(f"{option}: no state is called {name!r}; `verbale actors` lists those of the record")
        return self._principal(known[0])

    def _principal(self, actor: Actor) -> str:
        """Returns the key of the state for which a person holds an office, its own where there is none."""
        served = [self.directory.actors.get(self.directory.id_of(held.of)) for held in actor.offices if held.of is not None]
        return next((state.key for state in served if actor.kind == PERSON and state is not None), actor.key)

    def name(self, key: str) -> str:
        """Returns the name of a state, as the reference or else the record has it."""
        if key == ARTICLES:
            return key
        if key in self.world.states or key in self.world.bodies:
            return self.world.name(key)
        return self.actors[key].name if key in self.actors else key

    def all(self, key: str) -> Sequence[str]:
        """Returns the names by which texts call the state."""
        state = self.world.states.get(key)
        if state is None:
            return (self.name(key), *(self.actors[key].aliases if key in self.actors else ()))
        return tuple(dict.fromkeys(filter(None, (state.name, *state.names, *state.aliases, state.official))))
