"""Opens a record in SQLite: one file, one version, nothing created unless asked for.

The rollback journal is kept, not the write-ahead log: a record stays one file that can be copied or mailed, opens from
read-only media, and after `kill -9` the next opening rolls the unfinished article back. With `synchronous=FULL` a
committed article also survives a power cut; at one commit an article this costs about a millisecond.
"""

import sqlite3
from pathlib import Path
from typing import Any
from urllib.parse import quote

from sqlalchemy import Connection, Engine, create_engine, event, inspect, select
from sqlalchemy.pool import NullPool

from verbale.errors import StoreError
from verbale.record import canonical
from verbale.settings import LOCK_WAIT_SECONDS, RECORD_VERSION
from verbale.store.failures import told
from verbale.store.migrate import migrate
from verbale.store.schema import VERSION_KEY, Base, MetaRow


def opened(path: str, *, create: bool) -> Engine:
    """Returns an engine on the record at `path`; with `create`, one is made where there is none.

    Raises StoreError for a missing record, a file that is none, one of another version, or a locked or failing disk.
    """
    file = Path(path)
    if file.is_dir():
        raise StoreError(f"{path}: this is a folder; name a file for the record")
    if not create and not file.exists():
        raise StoreError(f"{path}: no such record; make one with `verbale read PATH… --record {path} --codebook NAME`")
    if create and not file.parent.is_dir():
        raise StoreError(f"{path}: the folder {file.parent} does not exist; make it first")
    engine = _engine(file, create=create)
    try:
        with told(path), engine.connect() as connection:
            _check(connection, path, create=create)
    except StoreError:
        engine.dispose()
        raise
    return engine


def _engine(file: Path, *, create: bool) -> Engine:
    uri = f"file:{quote(str(file.absolute()))}?mode={'rwc' if create else 'rw'}"

    def connect() -> sqlite3.Connection:
        # isolation_level None: transactions begin where we say, not where the driver guesses
        return sqlite3.connect(uri, uri=True, timeout=LOCK_WAIT_SECONDS, isolation_level=None, check_same_thread=False)

    engine = create_engine("sqlite+pysqlite://", creator=connect, poolclass=NullPool, json_serializer=canonical)
    event.listen(engine, "connect", _set_up)
    event.listen(engine, "begin", _begin)
    return engine


def _set_up(connection: Any, _record: object) -> None:
    connection.execute("PRAGMA foreign_keys=ON")
    connection.execute("PRAGMA synchronous=FULL")


def _begin(connection: Connection) -> None:
    # a writer takes its lock at once: two writers then wait for each other instead of failing half-way
    writes = connection.get_execution_options().get("writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def _check(connection: Connection, path: str, *, create: bool) -> None:
    tables = set(inspect(connection).get_table_names())
    connection.rollback()
    if tables:
        _check_version(connection, path, tables)
    elif create:
        _lay(connection)
    else:
        raise StoreError(f"{path}: the file is empty, no record; read articles into it with `verbale read`")


def _lay(connection: Connection) -> None:
    writer = connection.execution_options(writes=True)
    with writer.begin():
        if inspect(writer).get_table_names():  # another process was faster
            return
        Base.metadata.create_all(writer)
        writer.execute(MetaRow.__table__.insert(), {"key": VERSION_KEY, "value": str(RECORD_VERSION)})  # type: ignore[attr-defined]


def _check_version(connection: Connection, path: str, tables: set[str]) -> None:
    found = None
    if MetaRow.__tablename__ in tables and {"key", "value"} <= {column["name"] for column in inspect(connection).get_columns("meta")}:
        found = connection.scalar(select(MetaRow.value).where(MetaRow.key == VERSION_KEY))
    connection.rollback()
    if found is None or not found.isdigit():
        raise StoreError(f"{path}: a database, but no record of Verbale; name another file with --record")
    if int(found) > RECORD_VERSION:
        raise StoreError(f"{path}: a record of version {found}, newer than this Verbale reads ({RECORD_VERSION}); update Verbale")
    if int(found) < RECORD_VERSION:
        migrate(connection, int(found))
