"""Joins claims with their words, paragraphs, dates and merged actors.

Readings come in the record's order (publication date, name, id), those of one article against several codebooks next
to each other: what they share is shown once.
"""

from collections.abc import Iterable

from verbale.analysis.passages import Page
from verbale.record import Event, Position, Reading, Recognition, Span, Statement
from verbale.record.directory import Directory
from verbale.record.view import Contents, EventView, Passage, PositionView, RecognitionView, Ref, StatementView


def collect(readings: Iterable[Reading], directory: Directory) -> Contents:
    """Returns the views of all the readings; an article's second reading adds only what its first did not have."""
    made = Contents()
    seen: set[str] = set()
    article = ""
    for reading in readings:
        if reading.article.id != article:
            article, seen = reading.article.id, set()
        _Joined(reading, directory, seen).add_to(made)
    return made


class _Joined:
    """One reading with what is needed to show its claims; `seen` has the ids that were shown before."""

    def __init__(self, reading: Reading, directory: Directory, seen: set[str]) -> None:
        self._reading, self._directory, self._seen = reading, directory, seen
        self._article = reading.article
        self._page = Page(reading.article)

    def add_to(self, made: Contents) -> None:
        conditions: dict[str, list[Span]] = {}
        for position in self._reading.positions:
            if position.condition is not None:
                conditions.setdefault(position.statement, []).append(position.condition)
        said = {claim.id: self._statement(claim, conditions.get(claim.id, [])) for claim in self._reading.statements}
        made.articles += [self._article] if self._new(self._article.id) else []
        made.statements += [view for view in said.values() if self._new(view.statement.id)]
        for position in self._reading.positions:
            if position.statement in said and self._new(position.id):
                made.positions.append(self._position(position, said[position.statement]))
        made.events += [self._event(claim) for claim in self._reading.events if self._new(claim.id)]
        made.recognitions += [self._recognition(claim) for claim in self._reading.recognitions if self._new(claim.id)]
        for actor in self._reading.actors:
            merged = self._directory.id_of(actor.id)
            made.actors.setdefault(merged, self._directory.actors.get(merged, actor))

    def _new(self, claim_id: str) -> bool:
        if claim_id in self._seen:
            return False
        self._seen.add(claim_id)
        return True

    def _words(self, spans: Iterable[Span]) -> tuple[str, ...]:
        return tuple(span.of(self._article.text) for span in spans)

    def _statement(self, claim: Statement, conditions: list[Span]) -> StatementView:
        marks = [(span, "content") for span in claim.content]
        marks += [(span, role) for span, role in ((claim.source, "source"), (claim.cue, "cue")) if span is not None]
        marks += [(span, "condition") for span in conditions]
        return StatementView(
            statement=claim,
            article=self._article,
            speaker=self._directory.ref(claim.speaker),
            principal=self._directory.ref(claim.principal),
            addressees=self._directory.refs(claim.addressees),
            day=claim.said_on or self._article.published,
            words=self._words(claim.content),
            passages=self._page.passages(marks),
        )

    def _position(self, claim: Position, said: StatementView) -> PositionView:
        party = self._directory.ref(claim.principal or claim.actor)
        condition = None if claim.condition is None else claim.condition.of(self._article.text)
        return PositionView(claim, said, party, condition)

    def _event(self, claim: Event) -> EventView:
        words = claim.trigger.of(self._article.text)
        return EventView(
            event=claim,
            article=self._article,
            actors=self._directory.refs(claim.actors),
            recipients=self._directory.refs(claim.recipients),
            day=claim.on or self._article.published,
            words=words,
            passage=next(iter(self._page.passages([(claim.trigger, "trigger")])), Passage(words, ())),
        )

    def _recognition(self, claim: Recognition) -> RecognitionView:
        return RecognitionView(
            recognition=claim,
            article=self._article,
            by=_known(self._directory.ref(claim.by)),
            of=_known(self._directory.ref(claim.of)),
            claimant=self._directory.ref(claim.claimant),
            day=claim.on or self._article.published,
            words=self._words(claim.evidence),
            passages=self._page.passages([(span, "evidence") for span in claim.evidence]),
        )


def _known(ref: Ref | None) -> Ref:
    assert ref is not None  # a recognition names both of its states
    return ref
