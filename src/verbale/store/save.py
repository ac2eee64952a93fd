"""Writes readings into the tables. Each function works within the transaction that its caller opened."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, delete, insert, select, update

from verbale.record import Article, Codebook, Reading, canonical, to_json
from verbale.record.codec import encode
from verbale.record.correction import Correction
from verbale.record.directory import Directory
from verbale.store import rows
from verbale.store.schema import (
    ActorRow,
    CodebookRow,
    CorrectionRow,
    EventPartyRow,
    EventRow,
    InputRow,
    MergedRow,
    MergeRow,
    MetaRow,
    ParseRow,
    PositionRow,
    ReadingRow,
    RecognitionRow,
    StatementRow,
    TextRow,
    VersionRow,
)

_CLAIMS = (ActorRow, StatementRow, PositionRow, EventRow, EventPartyRow, RecognitionRow)


@dataclass(frozen=True, slots=True)
class Key:
    """What makes an input the same: the digest of its bytes and of what was given beside them, its name, and the reader.

    `fingerprint` says what a reading depends on beside the article, `reader` what all of it but the positions depends on.
    """

    digest: str
    name: str
    fingerprint: str
    reader: str = ""


@dataclass(frozen=True, slots=True)
class Coding:
    """A codebook as it codes, and the day (ISO) to note where this version of it comes to the record for the first time."""

    codebook: Codebook
    day: str | None = None


def reading(db: Connection, key: Key, made: Reading, coding: Coding, parse: bytes | None = None) -> None:
    """Stores a reading, and that the input of `key` gave it; what the input gave before goes if nothing else gives it.

    `parse` is the packed parse of the article; None leaves the one that is there.
    """
    codebook = coding.codebook
    _keep_codebook(db, coding)
    here = (InputRow.digest == key.digest, InputRow.codebook == codebook.name)
    before = db.execute(select(InputRow.fingerprint, InputRow.name, InputRow.reading).where(*here)).one_or_none()
    number = _put(db, key, made, codebook, parse)
    name = key.name if before is None or before.fingerprint != key.fingerprint else min(key.name, before.name)
    db.execute(delete(InputRow).where(*here))
    values = {"digest": key.digest, "codebook": codebook.name, "fingerprint": key.fingerprint, "name": name, "reading": number}
    db.execute(insert(InputRow), values)
    if before is not None and before.reading != number:
        _drop_unread(db, before.reading)


def merge(db: Connection, found: Directory) -> None:
    """Replaces the merged actors and the map from local ids to them."""
    db.execute(delete(MergedRow))
    db.execute(delete(MergeRow))
    _insert(db, MergedRow, [{"id": actor.id, "body": encode(actor)} for actor in found.actors.values()])
    links = [{"local": local, "merged": merged, "why": found.why.get(local)} for local, merged in sorted(found.of.items())]
    _insert(db, MergeRow, links)


def correction(db: Connection, made: Correction) -> None:
    """Adds a correction, or replaces the one of its number."""
    db.execute(delete(CorrectionRow).where(CorrectionRow.number == made.number))
    db.execute(insert(CorrectionRow), {"number": made.number, "body": encode(made)})


def meta(db: Connection, key: str, value: str) -> None:
    """Sets one value of the record's state."""
    db.execute(delete(MetaRow).where(MetaRow.key == key))
    db.execute(insert(MetaRow), {"key": key, "value": value})


def _keep_codebook(db: Connection, coding: Coding) -> None:
    """Inserts the codebook, or replaces the one of its name where it changed; each version is listed from then on."""
    codebook = coding.codebook
    digest = db.scalar(select(CodebookRow.digest).where(CodebookRow.name == codebook.name))
    values = {"digest": codebook.digest, "body": to_json(codebook)}
    if digest is None:
        db.execute(insert(CodebookRow), {"name": codebook.name, **values})
    elif digest != codebook.digest:
        db.execute(update(CodebookRow).where(CodebookRow.name == codebook.name).values(**values))
    listed = select(VersionRow.number).where(VersionRow.name == codebook.name, VersionRow.digest == codebook.digest)
    if digest != codebook.digest and db.scalar(listed) is None:
        db.execute(insert(VersionRow), {"name": codebook.name, "day": coding.day, **values})


def _put(db: Connection, key: Key, made: Reading, book: Codebook, parse: bytes | None) -> int:
    """Stores the reading unless a better printing of the article is there; returns the number of the one that is kept."""
    here = (ReadingRow.article == made.article.id, ReadingRow.codebook == book.name)
    there = db.execute(select(ReadingRow.key, ReadingRow.fingerprint, ReadingRow.head).where(*here)).one_or_none()
    values = _values(key, made, book)
    if there is None:
        _keep_text(db, made.article)
        db.execute(insert(ReadingRow), values)
        number = db.scalars(select(ReadingRow.key).where(*here)).one()
    elif there.fingerprint == key.fingerprint and rank(there.head) <= rank(values["head"]):
        return int(there.key)
    else:
        number = int(there.key)
        db.execute(update(ReadingRow).where(ReadingRow.key == number).values(**values))
        for table in _CLAIMS:
            db.execute(delete(table).where(table.reading == number))
    _put_claims(db, number, made)
    if parse is not None:
        _keep_parse(db, made.article.id, key.reader, parse)
    return number


def _keep_text(db: Connection, article: Article) -> None:
    if db.scalar(select(TextRow.article).where(TextRow.article == article.id)) is None:
        db.execute(insert(TextRow), {"article": article.id, "text": article.text})


def _keep_parse(db: Connection, article: str, reader: str, parse: bytes) -> None:
    """Keeps the parse; those of readers by whom no reading of the article is left go."""
    readers = select(ReadingRow.reader).where(ReadingRow.article == article)
    db.execute(delete(ParseRow).where(ParseRow.article == article, (ParseRow.reader == reader) | ParseRow.reader.not_in(readers)))
    db.execute(insert(ParseRow), {"article": article, "reader": reader, "data": parse})


def _values(key: Key, made: Reading, book: Codebook) -> dict[str, Any]:
    article = made.article
    return {
        "article": article.id, "codebook": book.name, "fingerprint": key.fingerprint, "reader": key.reader, "coded": book.digest,
        "name": article.name, "published": article.published, "head": rows.head(article), "mentions": encode(made.mentions),
    }  # fmt: skip


def rank(head: Mapping[str, Any]) -> tuple[str, str, str]:
    """Returns what of two printings of one article the smaller one is kept by."""
    return str(head["name"]), str(head["raw_sha256"]), canonical(head)


def _put_claims(db: Connection, number: int, made: Reading) -> None:
    day = made.article.published
    _rows(db, ActorRow, number, [{"id": actor.id, "body": encode(actor)} for actor in made.actors])
    _rows(db, StatementRow, number, [rows.statement_row(claim, claim.said_on or day) for claim in made.statements])
    _rows(db, PositionRow, number, [rows.position_row(claim) for claim in made.positions])
    _rows(db, EventRow, number, [rows.event_row(claim, claim.on or day) for claim in made.events])
    _rows(db, RecognitionRow, number, [rows.recognition_row(claim, claim.on or day) for claim in made.recognitions])
    parties = [
        {"reading": number, "event": seq, "actor": actor}
        for seq, claim in enumerate(made.events)
        for actor in sorted({*claim.actors, *claim.recipients})
    ]
    _insert(db, EventPartyRow, parties)


def _rows(db: Connection, table: type[Any], number: int, values: list[dict[str, Any]]) -> None:
    _insert(db, table, [{"reading": number, "seq": seq, **row} for seq, row in enumerate(values)])


def _insert(db: Connection, table: type[Any], values: list[dict[str, Any]]) -> None:
    if values:
        db.execute(insert(table), values)


def _drop_unread(db: Connection, number: int) -> None:
    """Removes a reading that no input stands for any more, and its text where no other reading has it."""
    if db.scalar(select(InputRow.digest).where(InputRow.reading == number).limit(1)) is not None:
        return
    article = db.scalar(select(ReadingRow.article).where(ReadingRow.key == number))
    db.execute(delete(ReadingRow).where(ReadingRow.key == number))
    if db.scalar(select(ReadingRow.key).where(ReadingRow.article == article).limit(1)) is None:
        db.execute(delete(TextRow).where(TextRow.article == article))
