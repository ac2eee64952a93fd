"""What a query asks for, and its conditions in SQL. Names are resolved to merged ids before they come here.

Dates may be partial ("2010", "2010-08"): a claim of a month lies within every range that touches that month. With a
date filter, what has no date at all is left out.
"""

from collections.abc import Collection
from dataclasses import dataclass

from sqlalchemy import ColumnElement, and_, exists, func, literal, or_, select

from verbale.store.schema import (
    EventPartyRow,
    EventRow,
    MergeRow,
    PositionRow,
    ReadingRow,
    RecognitionRow,
    StatementRow,
)

Condition = ColumnElement[bool]


@dataclass(frozen=True, slots=True)
class Filter:
    """Every field narrows the query; None leaves it open. Actors and principals are merged ids, dates ISO, inclusive.

    An actor asks for what it said in person or was said on its behalf, a principal for what was said on its behalf.
    """

    actors: frozenset[str] | None = None
    principals: frozenset[str] | None = None
    issues: frozenset[str] | None = None
    since: str | None = None
    until: str | None = None
    articles: frozenset[str] | None = None  # article ids
    codebook: str | None = None

    @property
    def narrows_claims(self) -> bool:
        """Whether it leaves out claims within an article, and not only whole articles."""
        return any(field is not None for field in (self.actors, self.principals, self.issues, self.since, self.until))


def readings(wanted: Filter) -> list[Condition]:
    """Returns the conditions on `reading`."""
    found: list[Condition] = []
    if wanted.articles is not None:
        found.append(ReadingRow.article.in_(sorted(wanted.articles)))
    if wanted.codebook is not None:
        found.append(ReadingRow.codebook == wanted.codebook)
    return found


def statements(wanted: Filter) -> list[Condition]:
    """Returns the conditions on `statement`; an issue asks for a position on it."""
    found = _during(StatementRow.day, wanted)
    if wanted.actors is not None:
        found.append(or_(_is(StatementRow.speaker, wanted.actors), _is(StatementRow.principal, wanted.actors)))
    if wanted.principals is not None:
        found.append(_is(StatementRow.principal, wanted.principals))
    if wanted.issues is not None:
        beside = and_(PositionRow.reading == StatementRow.reading, PositionRow.statement == StatementRow.id)
        found.append(exists().where(beside, *positions(wanted)))
    return found


def positions(wanted: Filter) -> list[Condition]:
    """Returns the conditions on `position`; whose they are and their day are their statement's, which is asked first."""
    return [] if wanted.issues is None else [PositionRow.issue.in_(sorted(wanted.issues))]


def events(wanted: Filter) -> list[Condition]:
    """Returns the conditions on `event`: an actor is whoever takes part on either side."""
    found = _during(EventRow.day, wanted)
    for ids in (wanted.actors, wanted.principals):
        if ids is not None:
            here = and_(EventPartyRow.reading == EventRow.reading, EventPartyRow.event == EventRow.seq)
            found.append(exists().where(here, _is(EventPartyRow.actor, ids)))
    return found


def recognitions(wanted: Filter) -> list[Condition]:
    """Returns the conditions on `recognition`: an actor is who recognises, who is recognised, or who says so."""
    found = _during(RecognitionRow.day, wanted)
    for ids in (wanted.actors, wanted.principals):
        if ids is not None:
            found.append(or_(*(_is(column, ids) for column in (RecognitionRow.by, RecognitionRow.of, RecognitionRow.claimant))))
    return found


def _is(column: object, merged: Collection[str]) -> Condition:
    """Returns that the local actor in `column` is one of the merged ones, or is not merged and is itself one of them."""
    ids = sorted(merged)
    local = select(MergeRow.local).where(MergeRow.merged.in_(ids))
    matches: Condition = or_(column.in_(local), column.in_(ids))  # type: ignore[attr-defined]  # any column of a row class
    return matches


def _during(day: object, wanted: Filter) -> list[Condition]:
    column: ColumnElement[str] = day  # type: ignore[assignment]  # any column of a row class
    found: list[Condition] = []
    if wanted.since is not None:
        found.append(func.substr(literal(wanted.since), 1, func.length(column)) <= column)
    if wanted.until is not None:
        found.append(func.substr(column, 1, len(wanted.until)) <= wanted.until)
    return found
