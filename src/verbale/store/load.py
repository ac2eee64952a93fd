"""Fetches readings with their claims: one query for each kind of claim over a chunk of readings."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from typing import Any, TypeVar

from sqlalchemy import Connection, select

from verbale.errors import EvidenceError, FormatError, StoreError
from verbale.record import Actor, Mention, Reading
from verbale.record.codec import decode
from verbale.store import filters, rows
from verbale.store.filters import Condition, Filter
from verbale.store.schema import ActorRow, EventRow, PositionRow, ReadingRow, RecognitionRow, StatementRow, TextRow

T = TypeVar("T")


def readings(db: Connection, keys: Sequence[int], wanted: Filter) -> list[Reading]:
    """Returns the readings of those numbers in their order, with the wanted claims; those without any are left out.

    Raises StoreError where what is stored does not fit together.
    """
    columns = select(ReadingRow.key, ReadingRow.article, ReadingRow.head, ReadingRow.mentions, TextRow.text)
    query = columns.join(TextRow, TextRow.article == ReadingRow.article).where(ReadingRow.key.in_(keys))
    heads = {row.key: row for row in db.execute(query)}
    claims = _Claims(db, keys, wanted)
    try:
        made = [claims.reading(heads[key]) for key in keys if key in heads]
    except (EvidenceError, FormatError, KeyError) as error:
        raise StoreError(f"the record holds a reading that does not fit: {error}; read its article again") from error
    return [reading for reading in made if not wanted.narrows_claims or _has_claims(reading)]


def _has_claims(reading: Reading) -> bool:
    return bool(reading.statements or reading.events or reading.recognitions)


class _Claims:
    """The rows of a chunk of readings, by reading."""

    def __init__(self, db: Connection, keys: Sequence[int], wanted: Filter) -> None:
        self._db, self._keys = db, keys
        self._narrow = wanted.narrows_claims
        self.actors = self._rows(ActorRow, [])
        self.statements = self._rows(StatementRow, filters.statements(wanted))
        self.positions = self._rows(PositionRow, filters.positions(wanted))
        on_issue = wanted.issues is not None  # no event or recognition is on an issue
        self.events = {} if on_issue else self._rows(EventRow, filters.events(wanted))
        self.recognitions = {} if on_issue else self._rows(RecognitionRow, filters.recognitions(wanted))

    def _rows(self, table: type[Any], conditions: list[Condition]) -> dict[int, list[Any]]:
        found: dict[int, list[Any]] = defaultdict(list)
        query = select(*table.__table__.columns).where(table.reading.in_(self._keys), *conditions).order_by(table.reading, table.seq)
        for row in self._db.execute(query):
            found[row.reading].append(row)
        return found

    def reading(self, head: Any) -> Reading:
        def made(found: dict[int, list[Any]], make: Callable[[Any, str], T]) -> tuple[T, ...]:
            return tuple(make(row, head.article) for row in found.get(head.key, ()))

        said = made(self.statements, rows.statement)
        ids = {claim.id for claim in said}
        held = [claim for claim in made(self.positions, rows.position) if not self._narrow or claim.statement in ids]
        mentions: tuple[Mention, ...] = decode(tuple[Mention, ...], head.mentions)
        actors: tuple[Actor, ...] = tuple(decode(Actor, row.body) for row in self.actors.get(head.key, ()))
        return Reading(
            rows.article(head, head.text), actors, mentions, said, tuple(held),
            made(self.events, rows.event), made(self.recognitions, rows.recognition),
        )  # fmt: skip
