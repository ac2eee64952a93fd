"""The one order in which claims are written out, whatever order they were read or stored in."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from verbale.record import Actor, Article, Span
from verbale.record.view import Contents, EventView, PositionView, RecognitionView, StatementView

Places = tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Ordered:
    """The contents with every kind in its order."""

    articles: Sequence[Article]  # by publication date (undated first), name, id
    actors: Sequence[Actor]  # by name, id
    statements: Sequence[StatementView]  # by article, then place in the text, then id
    positions: Sequence[PositionView]  # as their statements, then by issue, codebook
    events: Sequence[EventView]
    recognitions: Sequence[RecognitionView]


def ordered(contents: Contents) -> Ordered:
    """Returns the contents in the order of every export."""
    return Ordered(
        sorted(contents.articles, key=_article),
        sorted(contents.actors.values(), key=lambda actor: (actor.name, actor.id)),
        sorted(contents.statements, key=_statement),
        sorted(contents.positions, key=lambda view: (_statement(view.said), view.position.issue, view.position.codebook)),
        sorted(contents.events, key=lambda view: (_article(view.article), _places([view.event.trigger]), view.event.id)),
        sorted(contents.recognitions, key=lambda view: (_article(view.article), _places(view.recognition.evidence), view.recognition.id)),
    )


def _article(article: Article) -> tuple[str, str, str]:
    return article.published or "", article.name, article.id


def _statement(view: StatementView) -> tuple[tuple[str, str, str], Places, str]:
    claim = view.statement
    return _article(view.article), _places([*claim.content, *(span for span in (claim.cue, claim.source) if span)]), claim.id


def _places(spans: Iterable[Span]) -> Places:
    return tuple((span.start, span.end) for span in spans)
