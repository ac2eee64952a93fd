"""Who a phrase stands for: the answer that every rule of this package gives."""

from dataclasses import dataclass, replace

from verbale.actors.persons import Someone
from verbale.actors.scan import Entity
from verbale.actors.titles import Title

ONE, MANY, THING = "one", "many", "thing"


@dataclass(frozen=True, slots=True)
class Found:
    """Who a phrase stands for. `number` says which pronouns may take it up; `word` is where it stands."""

    word: int
    last: int
    actor: str | None
    principal: str | None
    certainty: float
    reason: str
    number: str
    gender: str | None = None
    someone: Someone | None = None
    entity: Entity | None = None
    title: Title | None = None  # of the one who holds it and is not known


def again(found: Found, word: int, last: int, reason: str, factor: float) -> Found:
    """Returns the same speaker taken up at other words, a little less certain."""
    return replace(found, word=word, last=last, certainty=found.certainty * factor, reason=reason)
