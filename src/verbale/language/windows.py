"""Cuts paragraphs into the windows that the reader model sees at once: at sentence borders where a paragraph is too long."""

from collections.abc import Sequence

Range = tuple[int, int]
WINDOW = 240  # word pieces, without the two special ones; the training windows have the same limit


def windows(paragraphs: Sequence[Range], sentences: Sequence[Range], sizes: Sequence[int], *, limit: int = WINDOW) -> list[Range]:
    """Returns ranges of words, in order and covering all, each at most `limit` pieces; `sizes` has the pieces of each word.

    A window is a paragraph, or several sentences of one, or a part of a sentence that alone is longer than `limit`.
    """
    out: list[Range] = []
    by_start = dict(sentences)
    for first, last in paragraphs:
        start, size, at = first, 0, first
        while at < last:
            end = by_start.get(at, last)
            length = sum(sizes[at:end])
            if size and size + length > limit:
                out.append((start, at))
                start, size = at, 0
            if length > limit:
                out.extend(_parts(at, end, sizes, limit))
                start = end
            else:
                size += length
            at = end
        if start < last:
            out.append((start, last))
    return out


def _parts(first: int, last: int, sizes: Sequence[int], limit: int) -> list[Range]:
    """Returns one over-long sentence in parts of at most `limit` pieces."""
    out, start, size = [], first, 0
    for i in range(first, last):
        if size and size + sizes[i] > limit:
            out.append((start, i))
            start, size = i, 0
        size += sizes[i]
    return [*out, (start, last)]
