"""Who is who across articles: the merged actors, and which local actor of an article is which of them.

`verbale.actors.merge` decides it, the store keeps it; a local id without an entry stands for itself alone.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from verbale.record.actor import Actor
from verbale.record.view import Ref


@dataclass(frozen=True, slots=True)
class Directory:
    """`actors` by merged id; `of` from the local id to the merged one; `why` from the local id to the reason."""

    actors: Mapping[str, Actor]
    of: Mapping[str, str]
    why: Mapping[str, str] = field(default_factory=dict)

    def id_of(self, local: str) -> str:
        """Returns the merged id of the local actor, itself where nothing is known of it."""
        return self.of.get(local, local)

    def ref(self, local: str | None) -> Ref | None:
        """Returns the merged actor of the local id `local`, with its name; None for None."""
        if local is None:
            return None
        merged = self.id_of(local)
        actor = self.actors.get(merged)
        return Ref(merged, merged, "unknown") if actor is None else Ref(merged, actor.name, actor.kind)

    def refs(self, locals_: Iterable[str]) -> tuple[Ref, ...]:
        """Returns the merged actors of several local ids in their order, each once."""
        found = {ref.id: ref for ref in map(self.ref, locals_) if ref is not None}
        return tuple(found.values())
