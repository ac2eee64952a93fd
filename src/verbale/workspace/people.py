"""What a person may look up and decide about who is who: merge, split, rename, pin, and undo.

Decisions are kept in the record and applied at every merge, so they outlive re-reading; the articles' own claims stay as
they are. The day and hour of a decision come from the caller.
"""

from collections.abc import Callable, Sequence

from verbale.analysis.people import listing, page
from verbale.analysis.views import collect
from verbale.errors import UsageError
from verbale.record import Actor
from verbale.record.correction import MERGE, PIN, RENAME, SPLIT, Correction
from verbale.record.directory import Directory
from verbale.record.view import ActorPage
from verbale.reference.folding import fold
from verbale.store import Filter, Store
from verbale.workspace import asked


class People:
    """The actors of one open record. Every method raises UsageError for a name that names nobody, or several."""

    def __init__(self, store: Store, directory: Callable[[], Directory]) -> None:
        self._store, self._directory = store, directory

    def show(self, name: str) -> ActorPage:
        """Returns all that is known of one actor."""
        directory = self._directory()
        actor = self._one(name)
        contents = collect(self._store.select(Filter(actors=frozenset({actor.id}))), directory)
        view = next(item for item in listing(self._store.select(), directory) if item.actor.id == actor.id)
        return page(view, self._store.select(), contents, directory)

    def corrections(self) -> list[Correction]:
        """Returns all that was decided, by number."""
        return self._store.corrections()

    def merge(self, names: Sequence[str], *, author: str, at: str, reason: str, called: str | None = None) -> Correction:
        """Takes the named actors, two or more of one kind, for one; `called` is the name that it is to have."""
        found = [self._one(name) for name in names]
        if len({actor.id for actor in found}) < 2:
            raise UsageError(f"merging takes two actors or more; all of these are {found[0].name!r}")
        if len({actor.kind for actor in found}) > 1:
            kinds = ", ".join(f"{actor.name} is a {actor.kind}" for actor in found)
            raise UsageError(f"only actors of one kind can be one: {kinds}")
        ids = sorted({local for actor in found for local in self._locals(actor)})
        return self._keep(MERGE, ids, [actor.name for actor in found], called, author, at, reason)

    def split(self, name: str, take: Sequence[str], *, author: str, at: str, reason: str) -> Correction:
        """Takes the spellings `take` out of the actor `name`: whoever articles call so is an actor of its own."""
        actor = self._one(name)
        ids = self._locals(actor)
        wanted = {fold(item) for item in take}
        called = {made.id: made.name for made in self._store.actors() if made.id in ids}
        out = sorted(made for made, shown in called.items() if fold(shown) in wanted or made in take)
        if not out or len(out) == len(ids):
            names = ", ".join(sorted(set(called.values())))
            why = "nobody would be left" if out else f"no article calls {actor.name} so"
            raise UsageError(f"splitting {', '.join(take)} from {actor.name}: {why}; articles have: {names}")
        return self._keep(SPLIT, out, [actor.name, *(called[made] for made in out)], None, author, at, reason)

    def rename(self, name: str, new: str, *, author: str, at: str, reason: str) -> Correction:
        """Has an actor shown as `new`; the articles' words stay as they are."""
        actor = self._one(name)
        return self._keep(RENAME, self._locals(actor), [actor.name], new, author, at, reason)

    def pin(self, name: str, *, author: str, at: str, reason: str) -> Correction:
        """Has an actor stay as it is: its spellings together, and no other joined to them by the rules."""
        actor = self._one(name)
        return self._keep(PIN, self._locals(actor), [actor.name], None, author, at, reason)

    def undo(self, number: int) -> Correction:
        """Takes a decision back; it is kept, marked as undone. Raises UsageError where there is none or it is undone already."""
        found = next((item for item in self._store.corrections() if item.number == number), None)
        if found is None or found.undone:
            state = "was undone already" if found else "does not exist"
            raise UsageError(f"decision {number} {state}; `verbale actors decisions` lists them")
        made = Correction(
            found.number, found.what, found.actors, found.shown, found.name, found.author, found.at, found.reason, undone=True
        )  # fmt: skip
        self._store.correct(made)
        return made

    def _keep(
        self, what: str, ids: Sequence[str], shown: Sequence[str], name: str | None, author: str, at: str, reason: str
    ) -> Correction:
        if not reason.strip() or not author.strip():
            raise UsageError("a decision needs its author and its reason; give both with --by and --because")
        number = 1 + max((item.number for item in self._store.corrections()), default=0)
        made = Correction(number, what, tuple(ids), tuple(shown), name, author, at, reason)
        self._store.correct(made)
        return made

    def _locals(self, actor: Actor) -> list[str]:
        return sorted(local for local, merged in self._directory().of.items() if merged == actor.id)

    def _one(self, name: str) -> Actor:
        directory = self._directory()
        ids = sorted(asked.actors(name, directory))
        if len(ids) > 1:
            names = "; ".join(f"{directory.actors[key].name} ({directory.actors[key].kind}, {key})" for key in ids)
            raise UsageError(f"{name!r} names several actors: {names}; give the id of one")
        return directory.actors[ids[0]]
