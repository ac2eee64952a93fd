"""Brings a record of an older layout to today's, in one transaction: what was read and stored stays as it is."""

from sqlalchemy import Connection, insert, select, update

from verbale.settings import RECORD_VERSION
from verbale.store.schema import MERGED_KEY, VERSION_KEY, Base, CodebookRow, MetaRow, VersionRow


def migrate(connection: Connection, version: int) -> None:
    """Changes the layout step by step from `version`; nothing is changed where a step fails."""
    writer = connection.execution_options(writes=True)
    with writer.begin():
        for step in range(version, RECORD_VERSION):
            _STEPS[step](writer)
        writer.execute(update(MetaRow).where(MetaRow.key == VERSION_KEY).values(value=str(RECORD_VERSION)))


def _add_corrections(writer: Connection) -> None:
    """Version 2 keeps what people decide on actors, and why each merge was made."""
    Base.metadata.create_all(writer, tables=[Base.metadata.tables["correction"]])
    writer.exec_driver_sql('ALTER TABLE "merge" ADD COLUMN why VARCHAR')
    writer.execute(update(MetaRow).where(MetaRow.key == MERGED_KEY).values(value="no"))


def _add_voices(writer: Connection) -> None:
    """Version 3 keeps which of several speakers of one source a statement has; until then only one of them was kept."""
    writer.exec_driver_sql("ALTER TABLE statement ADD COLUMN voice INTEGER NOT NULL DEFAULT 0")


def _add_parses(writer: Connection) -> None:
    """Version 4 keeps parses and every version of a codebook. What was read before has no parse and is read anew where one is needed."""
    Base.metadata.create_all(writer, tables=[Base.metadata.tables[name] for name in ("parse", "codebook_version")])
    for column in ("reader", "coded"):
        writer.exec_driver_sql(f"ALTER TABLE reading ADD COLUMN {column} VARCHAR NOT NULL DEFAULT ''")
    books = writer.execute(select(CodebookRow.name, CodebookRow.digest, CodebookRow.body).order_by(CodebookRow.name)).all()
    for number, book in enumerate(books, start=1):
        values = {"number": number, "name": book.name, "digest": book.digest, "day": None, "body": book.body}
        writer.execute(insert(VersionRow), values)


_STEPS = {1: _add_corrections, 2: _add_voices, 3: _add_parses}
