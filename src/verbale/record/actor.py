"""Actors: persons, states, bodies and groups, the offices that they hold, and the words that mention them."""

from dataclasses import dataclass, field

from verbale.record.canonical import make_id
from verbale.record.span import Span

PERSON, STATE, BODY, GROUP = "person", "state", "body", "group"
KINDS = (PERSON, STATE, BODY, GROUP)


def actor_id(kind: str, key: str) -> str:
    """Returns the id of the actor of `kind` whose key (a reference key, or a folded name) is `key`."""
    return make_id("act", {"kind": kind, "key": key})


@dataclass(frozen=True, slots=True)
class Office:
    """A title held for a principal. `start` and `end` are ISO dates, half-open, None where not known.

    `article` and `span` are the words that give the office, where a text and not the reference gives it.
    """

    title: str
    of: str | None  # the principal's actor id
    of_name: str | None
    start: str | None = None
    end: str | None = None
    article: str | None = None
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Actor:
    """One person, state, body or group. `key` is what makes it one: a reference key, or the folded name."""

    kind: str
    key: str
    name: str  # as shown
    aliases: tuple[str, ...] = ()
    offices: tuple[Office, ...] = ()
    id: str = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "id", actor_id(self.kind, self.key))


@dataclass(frozen=True, slots=True)
class Mention:
    """Words of an article that stand for an actor, with why and how surely. `principal` is whom it speaks for."""

    span: Span
    actor: str | None  # actor id; None where it stays unresolved
    principal: str | None
    certainty: float
    reason: str
