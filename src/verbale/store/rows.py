"""Claims to rows and back, without loss: one function each way for each kind of claim.

Written out rather than generated from the types: reading a record back is what every query waits for, and a column
that is forgotten here fails the round trip in the tests.
"""

from typing import Any

from verbale.record import Article, Event, Position, Recognition, Span, Statement
from verbale.record.codec import decode, encode
from verbale.store.schema import EventRow, PositionRow, ReadingRow, RecognitionRow, StatementRow

Row = dict[str, Any]


def _pair(span: Span | None) -> list[int] | None:
    return None if span is None else [span.start, span.end]


def _span(pair: list[Any] | None) -> Span | None:
    return None if pair is None else Span(pair[0], pair[1])


def _spans(pairs: list[Any]) -> tuple[Span, ...]:
    return tuple(Span(start, end) for start, end in pairs)


def head(article: Article) -> Row:
    """Returns the article as JSON data without its text and id."""
    data = encode(article)
    assert isinstance(data, dict)
    return {name: value for name, value in data.items() if name not in ("text", "id")}


def article(row: ReadingRow, text: str) -> Article:
    """Returns the article of a reading; raises FormatError where what is stored does not fit."""
    made: Article = decode(Article, {**row.head, "text": text, "id": row.article})
    return made


def statement_row(claim: Statement, day: str | None) -> Row:
    """Returns the columns of a statement; `day` is what date filters look at."""
    return {
        "id": claim.id, "source": _pair(claim.source), "cue": _pair(claim.cue), "content": [_pair(span) for span in claim.content],
        "manner": claim.manner, "speaker": claim.speaker, "principal": claim.principal, "addressees": list(claim.addressees),
        "said_on": claim.said_on, "day": day, "certainty": claim.certainty, "reason": claim.reason,
        "voice": claim.voice,
    }  # fmt: skip


def statement(row: StatementRow, article_id: str) -> Statement:
    """Returns the statement of a row."""
    return Statement(
        article=article_id, source=_span(row.source), cue=_span(row.cue), content=_spans(row.content), manner=row.manner,
        speaker=row.speaker, principal=row.principal, addressees=tuple(row.addressees), said_on=row.said_on,
        certainty=row.certainty, reason=row.reason, voice=row.voice,
    )  # fmt: skip


def position_row(claim: Position) -> Row:
    """Returns the columns of a position."""
    return {
        "id": claim.id, "statement": claim.statement, "actor": claim.actor, "principal": claim.principal, "codebook": claim.codebook,
        "issue": claim.issue, "stance": claim.stance, "force": claim.force, "condition": _pair(claim.condition),
        "absolute": claim.absolute, "certainty": claim.certainty, "reason": claim.reason,
    }  # fmt: skip


def position(row: PositionRow, article_id: str) -> Position:
    """Returns the position of a row."""
    return Position(
        article=article_id, statement=row.statement, actor=row.actor, principal=row.principal, codebook=row.codebook,
        issue=row.issue, stance=row.stance, force=row.force, condition=_span(row.condition), absolute=row.absolute,
        certainty=row.certainty, reason=row.reason,
    )  # fmt: skip


def event_row(claim: Event, day: str | None) -> Row:
    """Returns the columns of an event."""
    return {
        "id": claim.id, "plover": claim.plover, "mode": claim.mode, "actors": list(claim.actors), "recipients": list(claim.recipients),
        "on": claim.on, "day": day, "status": claim.status, "trigger": _pair(claim.trigger), "certainty": claim.certainty,
        "reason": claim.reason,
    }  # fmt: skip


def event(row: EventRow, article_id: str) -> Event:
    """Returns the event of a row."""
    return Event(
        article=article_id, plover=row.plover, mode=row.mode, actors=tuple(row.actors), recipients=tuple(row.recipients),
        on=row.on, status=row.status, trigger=Span(*row.trigger), certainty=row.certainty, reason=row.reason,
    )  # fmt: skip


def recognition_row(claim: Recognition, day: str | None) -> Row:
    """Returns the columns of a recognition."""
    return {
        "id": claim.id, "by": claim.by, "of": claim.of, "recognises": claim.recognises, "on": claim.on, "day": day,
        "claimant": claim.claimant, "evidence": [_pair(span) for span in claim.evidence], "certainty": claim.certainty,
        "reason": claim.reason,
    }  # fmt: skip


def recognition(row: RecognitionRow, article_id: str) -> Recognition:
    """Returns the recognition of a row."""
    return Recognition(
        article=article_id, by=row.by, of=row.of, recognises=row.recognises, on=row.on, claimant=row.claimant,
        evidence=_spans(row.evidence), certainty=row.certainty, reason=row.reason,
    )  # fmt: skip
