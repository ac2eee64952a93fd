"""Turns files, pages, JSON lines and standard input into articles: the text once and for all, its metadata, its debris.

`find` lists what there is to read, `to_article` reads one. Nothing here knows a party, an issue or a language's grammar;
the words that page furniture and dates are made of lie in `reference/data/<language>/debris.yaml` and `dates.yaml`.
"""

from verbale.intake.article import to_article
from verbale.intake.raw import Raw
from verbale.intake.sources import find

__all__ = ["Raw", "find", "to_article"]
