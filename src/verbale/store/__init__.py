"""The database that keeps the record: SQLite through SQLAlchemy, in one file.

It stores what the pipeline read and answers filtered queries; it resolves nobody and judges nothing.
"""

from verbale.store.filters import Filter
from verbale.store.kept import Kept
from verbale.store.save import Key
from verbale.store.store import Store

__all__ = ["Filter", "Kept", "Key", "Store"]
