"""What the database says, in words that name the file and the remedy. No error of SQLAlchemy or SQLite gets past here."""

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import SQLAlchemyError

from verbale.errors import StoreError

# What SQLite's own message holds, and what it means to the one who runs Verbale; the first that fits is taken.
_MEANINGS = (
    ("is locked", "another process is writing to this record; wait for it to end, or use another --record"),
    ("is full", "no space is left on the disk; free some and run the same command again: what was read so far is kept"),
    ("readonly", "the record cannot be written: its file or folder is read-only; change that, or use another --record"),
    ("not a database", "this file is no record of Verbale; name another with --record"),
    ("malformed", "the record is damaged; restore a copy, or read the articles again into a new record"),
    ("unable to open", "the record cannot be opened; look whether its folder exists and may be written"),
    (
        "disk i/o error",
        "the disk failed, is full, or a limit on the size of files was reached; mend that and run the same command again: "
        "what was read so far is kept",
    ),
)


@contextmanager
def told(path: str) -> Iterator[None]:
    """Turns every error of the database inside into a StoreError about the record at `path`."""
    try:
        yield
    except (SQLAlchemyError, sqlite3.Error) as error:
        raise StoreError(f"{path}: {_meaning(error)}") from error
    except OSError as error:
        if error.errno == errno.ENOSPC:
            raise StoreError(f"{path}: {_MEANINGS[1][1]}") from error
        raise StoreError(f"{path}: {error.strerror or error}") from error


def _meaning(error: Exception) -> str:
    said = str(getattr(error, "orig", None) or error)
    known = next((meaning for sign, meaning in _MEANINGS if sign in said.lower()), None)
    return known or f"the database refused: {said.splitlines()[0]}"
