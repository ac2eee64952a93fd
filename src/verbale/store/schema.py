"""The tables of the record. One `reading` is one article read against one codebook; every claim row hangs on one.

Columns that queries filter on are columns with an index; what is only ever read back whole (spans, aliases, reasons of
mentions) is JSON. Actor ids in claims are local to the article; `merge` says which actor of the whole record each is.
The layout has a version, `settings.RECORD_VERSION`, in `meta`; change it there with every change here.
"""

from typing import Any

from sqlalchemy import JSON, ForeignKey, Index, LargeBinary, String, Text, UniqueConstraint
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

VERSION_KEY = "verbale_record_version"
MERGED_KEY = "merged"  # "yes" while the table `merge` covers every article


class Base(DeclarativeBase):
    """All tables of the record."""

    type_annotation_map = {dict[str, Any]: JSON, list[Any]: JSON}  # noqa: RUF012  # SQLAlchemy reads it from the class


class MetaRow(Base):
    """The layout's version and the state of the whole record."""

    __tablename__ = "meta"
    key: Mapped[str] = mapped_column(String, primary_key=True)
    value: Mapped[str]


class CodebookRow(Base):
    """A codebook as it was when articles were last read against it."""

    __tablename__ = "codebook"
    name: Mapped[str] = mapped_column(String, primary_key=True)
    digest: Mapped[str]
    body: Mapped[str] = mapped_column(Text)


class VersionRow(Base):
    """A version of a codebook that articles were coded with, the older ones too. `day` is that of its coming, where known."""

    __tablename__ = "codebook_version"
    number: Mapped[int] = mapped_column(primary_key=True)  # in the order of their coming
    name: Mapped[str] = mapped_column(index=True)
    digest: Mapped[str]
    day: Mapped[str | None]
    body: Mapped[str] = mapped_column(Text)


class TextRow(Base):
    """The text of an article, once for all its readings; its id is the article's."""

    __tablename__ = "article_text"
    article: Mapped[str] = mapped_column(String, primary_key=True)
    text: Mapped[str] = mapped_column(Text)


class ParseRow(Base):
    """The parse of an article, packed, by the reader that made it: what positions are coded from once more."""

    __tablename__ = "parse"
    article: Mapped[str] = mapped_column(ForeignKey("article_text.article", ondelete="CASCADE"), primary_key=True)
    reader: Mapped[str] = mapped_column(String, primary_key=True)
    data: Mapped[bytes] = mapped_column(LargeBinary)


class ReadingRow(Base):
    """One article read against one codebook. `head` is the article without its text, `mentions` all of its mentions.

    `fingerprint` says what all of it depends on, `reader` what all but the positions depends on, `coded` with which version
    of the codebook (its digest) the positions were coded; the latter two are empty where an older Verbale read the article.
    """

    __tablename__ = "reading"
    __table_args__ = (UniqueConstraint("article", "codebook"), Index("reading_order", "published", "name", "article", "codebook"))
    key: Mapped[int] = mapped_column(primary_key=True)
    article: Mapped[str] = mapped_column(ForeignKey("article_text.article"))
    codebook: Mapped[str] = mapped_column(ForeignKey("codebook.name"), index=True)
    fingerprint: Mapped[str]
    reader: Mapped[str]
    coded: Mapped[str]
    name: Mapped[str]
    published: Mapped[str | None]
    head: Mapped[dict[str, Any]]
    mentions: Mapped[list[Any]]


class InputRow(Base):
    """An input that was read: the digest of its bytes and of what was given beside them, and which reading it gave."""

    __tablename__ = "input"
    digest: Mapped[str] = mapped_column(String, primary_key=True)
    codebook: Mapped[str] = mapped_column(String, primary_key=True)
    fingerprint: Mapped[str]
    name: Mapped[str]  # the smallest by which it came
    reading: Mapped[int] = mapped_column(ForeignKey("reading.key", ondelete="CASCADE"), index=True)


class OfReading:
    """What every row of a reading has: the reading, and its place among the reading's rows of its kind."""

    reading: Mapped[int] = mapped_column(ForeignKey("reading.key", ondelete="CASCADE"), primary_key=True)
    seq: Mapped[int] = mapped_column(primary_key=True)


class ActorRow(OfReading, Base):
    """An actor as one article shows it."""

    __tablename__ = "actor"
    id: Mapped[str] = mapped_column(index=True)
    body: Mapped[dict[str, Any]]


class StatementRow(OfReading, Base):
    """A statement. `day` is the day of saying, else of publication: what date filters look at."""

    __tablename__ = "statement"
    id: Mapped[str] = mapped_column(index=True)
    source: Mapped[list[Any] | None]
    cue: Mapped[list[Any] | None]
    content: Mapped[list[Any]]
    manner: Mapped[str]
    speaker: Mapped[str | None] = mapped_column(index=True)
    principal: Mapped[str | None] = mapped_column(index=True)
    addressees: Mapped[list[Any]]
    said_on: Mapped[str | None]
    day: Mapped[str | None] = mapped_column(index=True)
    certainty: Mapped[float]
    reason: Mapped[str]
    voice: Mapped[int]  # which of several speakers of one source


class PositionRow(OfReading, Base):
    """A position; its words and day are its statement's, in the same reading."""

    __tablename__ = "position"
    __table_args__ = (Index("position_statement", "reading", "statement"),)
    id: Mapped[str] = mapped_column(index=True)
    statement: Mapped[str]
    actor: Mapped[str | None] = mapped_column(index=True)
    principal: Mapped[str | None] = mapped_column(index=True)
    codebook: Mapped[str]
    issue: Mapped[str] = mapped_column(index=True)
    stance: Mapped[str]
    force: Mapped[str]
    condition: Mapped[list[Any] | None]
    absolute: Mapped[bool]
    certainty: Mapped[float]
    reason: Mapped[str]


class EventRow(OfReading, Base):
    """An event; who took part is in `event_party` as well, for the filters."""

    __tablename__ = "event"
    id: Mapped[str] = mapped_column(index=True)
    plover: Mapped[str]
    mode: Mapped[str | None]
    actors: Mapped[list[Any]]
    recipients: Mapped[list[Any]]
    on: Mapped[str | None]
    day: Mapped[str | None] = mapped_column(index=True)
    status: Mapped[str]
    trigger: Mapped[list[Any]]
    certainty: Mapped[float]
    reason: Mapped[str]


class EventPartyRow(Base):
    """One actor or recipient of an event."""

    __tablename__ = "event_party"
    reading: Mapped[int] = mapped_column(ForeignKey("reading.key", ondelete="CASCADE"), primary_key=True)
    event: Mapped[int] = mapped_column(primary_key=True)  # the event's `seq`
    actor: Mapped[str] = mapped_column(primary_key=True, index=True)


class RecognitionRow(OfReading, Base):
    """A claim that one state recognises another, or does not."""

    __tablename__ = "recognition"
    id: Mapped[str] = mapped_column(index=True)
    by: Mapped[str] = mapped_column(index=True)
    of: Mapped[str] = mapped_column(index=True)
    recognises: Mapped[bool]
    on: Mapped[str | None]
    day: Mapped[str | None] = mapped_column(index=True)
    claimant: Mapped[str | None] = mapped_column(index=True)
    evidence: Mapped[list[Any]]
    certainty: Mapped[float]
    reason: Mapped[str]


class MergedRow(Base):
    """An actor of the whole record, as merged from the actors of its articles."""

    __tablename__ = "merged_actor"
    id: Mapped[str] = mapped_column(String, primary_key=True)
    body: Mapped[dict[str, Any]]


class MergeRow(Base):
    """Which merged actor a local one is."""

    __tablename__ = "merge"
    local: Mapped[str] = mapped_column(String, primary_key=True)
    merged: Mapped[str] = mapped_column(index=True)
    why: Mapped[str | None]


class CorrectionRow(Base):
    """What a person decided on actors; never deleted, only marked as undone."""

    __tablename__ = "correction"
    number: Mapped[int] = mapped_column(primary_key=True)
    body: Mapped[dict[str, Any]]
