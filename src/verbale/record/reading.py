"""One article and all that was found in it. Stages take a reading and return claims; only the pipeline adds them."""

from collections.abc import Iterable
from dataclasses import dataclass

from verbale.errors import EvidenceError
from verbale.record.actor import Actor, Mention
from verbale.record.article import Article
from verbale.record.claims import Claim, Event, Position, Recognition, Statement
from verbale.record.span import Span


@dataclass(frozen=True, slots=True)
class Reading:
    """Everything that rests on one article. Raises EvidenceError for a claim of another article, on debris, or past the end."""

    article: Article
    actors: tuple[Actor, ...] = ()
    mentions: tuple[Mention, ...] = ()
    statements: tuple[Statement, ...] = ()
    positions: tuple[Position, ...] = ()
    events: tuple[Event, ...] = ()
    recognitions: tuple[Recognition, ...] = ()

    def __post_init__(self) -> None:
        claims: tuple[Claim, ...] = (*self.statements, *self.positions, *self.events, *self.recognitions)
        for claim in claims:
            if claim.article != self.article.id:
                raise EvidenceError(f"{claim.id} rests on article {claim.article}, not on {self.article.id}")
            self._check(claim.id, claim.spans())

    def _check(self, claim_id: str, spans: Iterable[Span]) -> None:
        for span in spans:
            span.of(self.article.text)
            if self.article.is_debris(span):
                raise EvidenceError(f"{claim_id} rests on debris: {span.of(self.article.text)!r}")
