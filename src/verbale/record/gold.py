"""Articles coded by hand, as the evaluation compares them with what was read; files are `verbale.exchange.gold`'s matter."""

from dataclasses import dataclass

from verbale.record.span import Span


@dataclass(frozen=True, slots=True)
class GoldStatement:
    """One statement as a person coded it. `counted` is False for headlines, which may be found or not."""

    id: str
    speaker: str | None
    of: str | None
    content: tuple[str, ...]
    manner: str
    said_on: str | None
    positions: tuple[tuple[str, str, str], ...]  # issue, stance, force
    counted: bool = True
    cue: str | None = None  # the words of the cue; None for none


@dataclass(frozen=True, slots=True)
class GoldEvent:
    """One event as a person coded it: PLOVER type, the actor's name, and status."""

    plover: str
    actor: str
    status: str


@dataclass(frozen=True, slots=True)
class GoldArticle:
    """One article coded by hand. `path` is its text; `own_words` says that it is one speaker's own words."""

    path: str
    codebook: str
    published: str | None
    statements: tuple[GoldStatement, ...]
    events: tuple[GoldEvent, ...] = ()
    own_words: bool = False
    speaker: str | None = None
    own_positions: tuple[tuple[str, str], ...] = ()  # issue, stance


@dataclass(frozen=True, slots=True)
class GoldAttribution:
    """One attribution coded as spans of the text; source and cue are empty where there is none, each may be in pieces."""

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class SpanArticle:
    """One article whose attributions were coded as spans, in the layout of PolNeAR's rows."""

    id: str
    text: str
    attributions: tuple[GoldAttribution, ...]
