"""Writes articles into a record until it is stopped, saying each number once it is committed: `writer.py RECORD COUNT`."""

import sys

from verbale.record import DIRECT, Article, Codebook, Reading, Span, Statement
from verbale.store import Key, Store

BOOK = Codebook("book", "A book", (), (), "digest")


def numbered(number: int) -> Reading:
    """Returns a reading with fifty statements, so that a transaction takes a while."""
    article = Article(f"{number:08} " + "words " * 60, f"{number:08}.txt", str(number))
    said = (
        Statement(article.id, None, None, (Span(9 + at, 15 + at),), DIRECT, None, None, (), None, 0.5, "a reason " * 50) for at in range(50)
    )
    return Reading(article, statements=tuple(said))


if __name__ == "__main__":
    store = Store.open(sys.argv[1], create=True)
    for number in range(int(sys.argv[2])):
        key = Key(str(number), f"{number:08}.txt", "f1")
        if not store.seen(key, BOOK.name):
            store.add(key, numbered(number), BOOK)
        print(number, flush=True)
