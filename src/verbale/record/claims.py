"""The claims that stages make of one article: attributions, statements, positions, events, recognitions.

Every span is in code points of the article's text, half-open. A claim's id is a hash of what it claims; `certainty`
(a probability from 0 to 1) and `reason` stay outside it.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field

from verbale.record.canonical import make_id
from verbale.record.span import Span

DIRECT, INDIRECT, MIXED = "direct", "indirect", "mixed"
MANNERS = (DIRECT, INDIRECT, MIXED)
SUPPORT, OPPOSE, NEUTRAL = "support", "oppose", "neutral"
STANCES = (SUPPORT, OPPOSE, NEUTRAL)
ASSERTION, DEMAND, OFFER, REFUSAL, WARNING, CONDITIONAL = "assertion", "demand", "offer", "refusal", "warning", "conditional"
FORCES = (ASSERTION, DEMAND, OFFER, REFUSAL, WARNING, CONDITIONAL)
STATUSES = ("occurred", "planned", "hypothetical", "denied", "called off")
PLOVER = (
    "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE", "REJECT", "THREATEN", "PROTEST",
    "SANCTION", "MOBILIZE", "COERCE", "ASSAULT",
)  # fmt: skip


def _pairs(spans: Iterable[Span | None]) -> list[list[int] | None]:
    return [None if span is None else [span.start, span.end] for span in spans]


@dataclass(frozen=True, slots=True)
class Attribution:
    """Words ascribed to a source, before anybody asks who that is.

    `carried` is the index, within the article's attributions, of the one whose speaker goes on here (a floating
    quotation, an elided source); `own_words` says that the article's own speaker says it.
    """

    source: Span | None
    cue: Span | None
    content: tuple[Span, ...]
    manner: str
    certainty: float
    reason: str
    said_on: str | None = None  # ISO date; the year or month alone where no more is known
    said_reason: str = ""
    carried: int | None = None
    own_words: bool = False
    addressees: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Statement:
    """One attribution with its speaker resolved, as far as it could be. `speaker` and `principal` are actor ids.

    The id is made from the words alone (article, source, cue, content): who the source is, and when it was said, are
    inferences about them that may be corrected without making it another statement. Where one source stands for several
    ("Both said"), each has its statement, and `voice` tells them apart: 0 for the first, in the order of the actors found.
    """

    article: str
    source: Span | None
    cue: Span | None
    content: tuple[Span, ...]
    manner: str
    speaker: str | None
    principal: str | None
    addressees: tuple[str, ...]
    said_on: str | None
    certainty: float
    reason: str
    voice: int = 0
    id: str = field(init=False)

    def __post_init__(self) -> None:
        spans = {"source": _pairs([self.source]), "cue": _pairs([self.cue]), "content": _pairs(self.content)}
        several = {"voice": self.voice} if self.voice else {}
        object.__setattr__(self, "id", make_id("st", {"article": self.article, **spans, **several}))

    def spans(self) -> tuple[Span, ...]:
        """Returns all the spans that the statement rests on."""
        return tuple(span for span in (self.source, self.cue, *self.content) if span is not None)


@dataclass(frozen=True, slots=True)
class Position:
    """The stance that one statement takes towards the proposition of one issue. `absolute` marks a red line."""

    article: str
    statement: str
    actor: str | None
    principal: str | None
    codebook: str
    issue: str
    stance: str
    force: str
    condition: Span | None
    absolute: bool
    certainty: float
    reason: str
    id: str = field(init=False)

    def __post_init__(self) -> None:
        claim = {"statement": self.statement, "codebook": self.codebook, "issue": self.issue}
        object.__setattr__(self, "id", make_id("pos", claim))

    def spans(self) -> tuple[Span, ...]:
        """Returns the spans of the position's own (its statement has the words)."""
        return () if self.condition is None else (self.condition,)


@dataclass(frozen=True, slots=True)
class Event:
    """Something that parties did, will do, might do, or are denied to have done. `plover` is a PLOVER type."""

    article: str
    plover: str
    mode: str | None  # meet, visit, brief, sign, submit, criticise…
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    on: str | None
    status: str
    trigger: Span
    certainty: float
    reason: str
    id: str = field(init=False)

    def __post_init__(self) -> None:
        claim = {
            "article": self.article, "plover": self.plover, "actors": list(self.actors),
            "recipients": list(self.recipients), "trigger": _pairs([self.trigger]),
        }  # fmt: skip
        object.__setattr__(self, "id", make_id("ev", claim))

    def spans(self) -> tuple[Span, ...]:
        """Returns the spans that the event rests on."""
        return (self.trigger,)


@dataclass(frozen=True, slots=True)
class Recognition:
    """A claim that `by` recognises `of`, or does not; `claimant` is who says so, None for the article itself."""

    article: str
    by: str
    of: str
    recognises: bool
    on: str | None
    claimant: str | None
    evidence: tuple[Span, ...]
    certainty: float
    reason: str
    id: str = field(init=False)

    def __post_init__(self) -> None:
        claim = {
            "article": self.article, "by": self.by, "of": self.of, "recognises": self.recognises,
            "claimant": self.claimant, "evidence": _pairs(self.evidence),
        }  # fmt: skip
        object.__setattr__(self, "id", make_id("rec", claim))

    def spans(self) -> tuple[Span, ...]:
        """Returns the spans that the recognition rests on."""
        return self.evidence


Claim = Statement | Position | Event | Recognition
