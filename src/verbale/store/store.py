"""The record: puts readings in, one article a transaction, and gives them back whole or filtered.

Reading is idempotent by content. An input (the digest of its bytes) that was read against a codebook by the same
reader is known; read by another one, its reading is replaced. Two printings that are one article (same text, publisher
and date) share one reading: that of the printing with the smallest name, so that what is stored never depends on the
order of reading. How local actors are merged is decided elsewhere and kept here.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import islice
from typing import Any

from sqlalchemy import Connection, Engine, func, select

from verbale.record import Actor, Codebook, Reading, canonical, from_json
from verbale.record.codebook import Version
from verbale.record.codec import decode
from verbale.record.correction import Correction
from verbale.record.directory import Directory
from verbale.store import kept, load, save
from verbale.store.engine import opened
from verbale.store.failures import told
from verbale.store.filters import Filter, readings
from verbale.store.kept import Kept
from verbale.store.save import Coding, Key
from verbale.store.schema import (
    MERGED_KEY,
    ActorRow,
    CodebookRow,
    CorrectionRow,
    EventRow,
    InputRow,
    MergedRow,
    MergeRow,
    MetaRow,
    PositionRow,
    ReadingRow,
    RecognitionRow,
    StatementRow,
)

CHUNK = 200  # readings fetched at once: enough to make the queries few, little enough to keep in memory


class Store:
    """A record that is open. Every method raises StoreError where the database fails."""

    def __init__(self, engine: Engine, path: str) -> None:
        self._engine = engine
        self.path = path

    @classmethod
    def open(cls, path: str, *, create: bool = False) -> "Store":
        """Returns the record at `path`; with `create`, makes one where there is none."""
        return cls(opened(path, create=create), path)

    def close(self) -> None:
        """Gives the file back."""
        self._engine.dispose()

    def seen(self, key: Key, codebook: str) -> bool:
        """Whether this very input was read against the codebook by this reader, under this name or a smaller one."""
        wanted = select(InputRow.name).where(
            InputRow.digest == key.digest, InputRow.codebook == codebook, InputRow.fingerprint == key.fingerprint
        )
        with self._reads() as db:
            name = db.scalar(wanted)
        return name is not None and name <= key.name

    def add(self, key: Key, reading: Reading, codebook: Codebook, *, parse: bytes | None = None, day: str | None = None) -> None:
        """Stores one reading and commits it; replaces what the same input or an older reader gave for the codebook.

        `parse` is the article's parse, packed; None leaves the one that is there. `day` (ISO) is noted where this version of
        the codebook is new to the record.
        """
        with self._writes() as db:
            save.reading(db, key, reading, Coding(codebook, day), parse)
            save.meta(db, MERGED_KEY, "no")

    def kept(self, key: Key) -> Kept | None:
        """Returns what the same reader made of this very input before, against whichever codebook, where its parse is kept."""
        with self._reads() as db:
            return kept.of_input(db, key)

    def articles(self, codebook: str | None = None) -> list[tuple[str, tuple[int, ...]]]:
        """Returns the name and the readings' numbers of each article, in the record's order; those of one codebook, or all."""
        with self._reads() as db:
            return kept.articles(db, codebook)

    def kept_of(self, numbers: Sequence[int], reader: str) -> Kept | None:
        """Returns what those readings of one article keep, None where none is by that reader or without a parse."""
        with self._reads() as db:
            return kept.of_readings(db, numbers, reader)

    def recode(self, made: Kept, keys: Sequence[Key], codebook: Codebook, *, day: str | None = None) -> None:
        """Stores a reading whose positions were coded anew, for all the inputs that gave it, and commits it."""
        with self._writes() as db:
            merged = db.scalar(select(MetaRow.value).where(MetaRow.key == MERGED_KEY))
            for key in keys:
                save.reading(db, key, made.reading, Coding(codebook, day))
            save.meta(db, MERGED_KEY, merged or "no")  # the actors are those that were there

    def versions(self) -> tuple[Version, ...]:
        """Returns the versions of the codebooks that articles were coded with, older ones too, with how many each has coded."""
        with self._reads() as db:
            return kept.versions(db)

    def codebooks(self) -> tuple[Codebook, ...]:
        """Returns the codebooks that articles were read against, by name."""
        with self._reads() as db:
            return tuple(from_json(Codebook, body) for body in db.scalars(select(CodebookRow.body).order_by(CodebookRow.name)))

    def printings(self) -> list[tuple[str, str]]:
        """Returns the id and the name of every article, for finding articles by name."""
        wanted = select(ReadingRow.article, ReadingRow.name).distinct().order_by(ReadingRow.name, ReadingRow.article)
        with self._reads() as db:
            return [(row.article, row.name) for row in db.execute(wanted)]

    def select(self, wanted: Filter | None = None) -> Iterator[Reading]:
        """Yields the readings by publication date, name, id and codebook, each with those of its claims that are wanted.

        Articles without a wanted claim are left out where the filter narrows claims. Each reading is whole in itself;
        one that another process replaces meanwhile comes as it was or as it is.
        """
        wanted = wanted or Filter()
        order = (func.coalesce(ReadingRow.published, ""), ReadingRow.name, ReadingRow.article, ReadingRow.codebook)
        with self._reads() as db:
            keys = iter(list(db.scalars(select(ReadingRow.key).where(*readings(wanted)).order_by(*order))))
        while chunk := list(islice(keys, CHUNK)):
            with self._reads() as db:
                found = load.readings(db, chunk, wanted)
            yield from found

    def count(self) -> dict[str, int]:
        """Returns how many different articles, statements, positions, events and recognitions there are."""
        kinds: dict[str, Any] = {
            "articles": ReadingRow.article, "statements": StatementRow.id, "positions": PositionRow.id,
            "events": EventRow.id, "recognitions": RecognitionRow.id,
        }  # fmt: skip
        with self._reads() as db:
            return {kind: db.scalar(select(func.count(column.distinct()))) or 0 for kind, column in kinds.items()}

    def actors(self) -> list[Actor]:
        """Returns every actor as the articles show them, each different one once, in an order of their content."""
        with self._reads() as db:
            bodies = {canonical(body) for body in db.scalars(select(ActorRow.body))}
        return [from_json(Actor, body) for body in sorted(bodies)]

    @property
    def merged(self) -> bool:
        """Whether the merge covers every article that was read."""
        with self._reads() as db:
            return db.scalar(select(MetaRow.value).where(MetaRow.key == MERGED_KEY)) == "yes"

    def set_merge(self, found: Directory) -> None:
        """Replaces the actors of the whole record, and which local actor is which of them, in one transaction."""
        with self._writes() as db:
            save.merge(db, found)
            save.meta(db, MERGED_KEY, "yes")

    def directory(self) -> Directory:
        """Returns the merged actors and which local one is which; empty before the first merge."""
        with self._reads() as db:
            actors: list[Actor] = [decode(Actor, body) for body in db.scalars(select(MergedRow.body).order_by(MergedRow.id))]
            links = list(db.execute(select(MergeRow.local, MergeRow.merged, MergeRow.why).order_by(MergeRow.local)))
        of = {row.local: row.merged for row in links}
        return Directory({actor.id: actor for actor in actors}, of, {row.local: row.why for row in links if row.why})

    def corrections(self) -> list[Correction]:
        """Returns what people decided on actors, undone decisions too, by number."""
        with self._reads() as db:
            return [decode(Correction, body) for body in db.scalars(select(CorrectionRow.body).order_by(CorrectionRow.number))]

    def correct(self, made: Correction) -> None:
        """Keeps a correction, in the place of the one of its number where there is one; the actors are to be merged anew."""
        with self._writes() as db:
            save.correction(db, made)
            save.meta(db, MERGED_KEY, "no")

    @contextmanager
    def _reads(self) -> Iterator[Connection]:
        with told(self.path), self._engine.connect() as db:
            yield db

    @contextmanager
    def _writes(self) -> Iterator[Connection]:
        with told(self.path), self._engine.connect() as db, db.execution_options(writes=True).begin():
            yield db
