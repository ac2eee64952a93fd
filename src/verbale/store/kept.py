"""What the record keeps that positions can be coded from once more: readings with their parse, and the codebooks' versions."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from sqlalchemy import Connection, func, select

from verbale.record import Reading
from verbale.record.codebook import Version
from verbale.store import load
from verbale.store.filters import Filter
from verbale.store.save import Key, rank
from verbale.store.schema import CodebookRow, InputRow, ParseRow, ReadingRow, VersionRow


@dataclass(frozen=True, slots=True)
class Kept:
    """A reading without its positions, the packed parse that it rests on, and the inputs that gave it (digest and name)."""

    reading: Reading
    parse: bytes
    inputs: tuple[tuple[str, str], ...]


def of_input(db: Connection, key: Key) -> Kept | None:
    """Returns what this very input, under this very name, gave to the same reader against whichever codebook, with a parse."""
    if not key.reader:
        return None
    wanted = select(ReadingRow.key, ReadingRow.head).join(InputRow, InputRow.reading == ReadingRow.key).distinct()
    mine = wanted.where(InputRow.digest == key.digest, ReadingRow.reader == key.reader, ReadingRow.name == key.name)
    # of several printings of one article the reading is that of the smallest: it stands for no other input's
    found = [row.key for row in db.execute(mine.order_by(ReadingRow.codebook)) if row.head["raw_sha256"] == key.digest]
    return _kept(db, found, key.reader) if found else None


def articles(db: Connection, codebook: str | None) -> list[tuple[str, tuple[int, ...]]]:
    """Returns the name of each article with the numbers of its readings, in the record's order; those of one codebook, or all."""
    order = (func.coalesce(ReadingRow.published, ""), ReadingRow.name, ReadingRow.article, ReadingRow.codebook)
    wanted = select(ReadingRow.article, ReadingRow.name, ReadingRow.key).order_by(*order)
    rows = list(db.execute(wanted if codebook is None else wanted.where(ReadingRow.codebook == codebook)))
    by_article: dict[str, list[tuple[str, int]]] = {}
    for row in rows:
        by_article.setdefault(row.article, []).append((row.name, row.key))
    return [(found[0][0], tuple(key for _, key in found)) for found in by_article.values()]


def of_readings(db: Connection, numbers: Sequence[int], reader: str) -> Kept | None:
    """Returns what those readings of one article keep, None where none of them is by that reader or there is no parse."""
    columns = select(ReadingRow.key, ReadingRow.head).where(ReadingRow.key.in_(numbers), ReadingRow.reader == reader)
    found = sorted(db.execute(columns.order_by(ReadingRow.key)), key=lambda row: rank(row.head))
    return _kept(db, [row.key for row in found], reader) if found and reader else None


def _kept(db: Connection, numbers: Sequence[int], reader: str) -> Kept | None:
    """Returns the first of the readings, with the inputs of all of them."""
    made = load.readings(db, numbers[:1], Filter())
    if not made:
        return None
    parse = db.scalar(select(ParseRow.data).where(ParseRow.article == made[0].article.id, ParseRow.reader == reader))
    inputs = select(InputRow.digest, InputRow.name).where(InputRow.reading.in_(numbers)).order_by(InputRow.digest, InputRow.name)
    if parse is None:
        return None
    by_digest = groupby(db.execute(inputs), key=lambda row: str(row.digest))
    return Kept(replace(made[0], positions=()), parse, tuple((digest, next(rows).name) for digest, rows in by_digest))


def versions(db: Connection) -> tuple[Version, ...]:
    """Returns the versions of all codebooks by name, in the order of their coming, with the articles that each has coded."""
    counts = select(ReadingRow.codebook, ReadingRow.coded, func.count()).group_by(ReadingRow.codebook, ReadingRow.coded)
    coded = {(name, digest): n for name, digest, n in db.execute(counts)}
    latest = {(row.name, row.digest) for row in db.execute(select(CodebookRow.name, CodebookRow.digest))}
    rows = list(db.execute(select(VersionRow.name, VersionRow.digest, VersionRow.day).order_by(VersionRow.name, VersionRow.number)))
    return tuple(Version(it.name, it.digest, it.day, coded.get((it.name, it.digest), 0), (it.name, it.digest) in latest) for it in rows)
