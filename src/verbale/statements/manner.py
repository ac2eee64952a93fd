"""Says whether a content is quoted: direct where all of it stands in quotation marks, indirect where none, else mixed."""

from collections.abc import Sequence

from verbale.record import DIRECT, INDIRECT, MIXED, Span
from verbale.statements.quotes import Quote


def manner(text: str, content: Sequence[Span], quotes: Sequence[Quote]) -> str:
    """Returns the manner of `content`, judged by its letters and digits alone."""
    letters = [i for span in content for i in range(span.start, span.end) if text[i].isalnum()]
    quoted = sum(1 for i in letters if any(quote.inner.start <= i < quote.inner.end for quote in quotes))
    if not quoted:
        return INDIRECT
    return DIRECT if quoted == len(letters) else MIXED
