"""Where a coded span begins and ends, under two protocols; ranges count the words of a parse, `[first, last)`.

`cleaned`: quotation marks and pauses at the ends of sources and contents, and the `that` which opens a content, count on
neither side. What belongs there is a habit of each corpus, and no reader of a record misses them. The training of the
model is scored so. `as printed`: coded spans are taken as they stand, as for published figures; found ones, which the
reader gives cleaned, are widened to PolNeAR's habit. Both are on whole words: a span that begins inside a word holds it.
"""

from collections.abc import Sequence
from functools import cache

from verbale.record.parse import CONTENT, CUE, SOURCE, Parse
from verbale.record.span import Span
from verbale.reference import lexicon

Range = tuple[int, int]
CLEANED, PRINTED = "cleaned", "as printed"
PROTOCOLS = (CLEANED, PRINTED)
EITHER = frozenset("\"'") | {"''"}  # opening where no blank is after it, closing where none is before it
OPENING, CLOSING = EITHER | frozenset("“«„‹‘`") | {"``", "‘‘"}, EITHER | frozenset("”»›’") | {"’’"}
PAUSES = frozenset(",;:–—-") | {"--"}
FINAL = frozenset(".!?…,")  # within the closing mark of a quotation
ENDS = OPENING | CLOSING | PAUSES


@cache
def _openers() -> frozenset[str]:
    """Returns the words that may open a content without being part of it."""
    return frozenset(lexicon.load("en", "tokens")["complementisers"])


def words_of(parse: Parse, span: Span) -> Range | None:
    """Returns the words that a span of the text touches, None where it touches none."""
    inside = parse.words_in(span)
    return (inside.start, inside.stop) if inside else None


def cleaned(words: Sequence[str], role: str, span: Range) -> Range | None:
    """Returns a range without marks at its ends and without an opening `that`; a cue as it is; None where nothing stays."""
    first, last = span
    if role == CUE:
        return span
    if role == CONTENT and last - first > 1 and words[first].lower() in _openers():
        first += 1
    while first < last and words[first] in ENDS:
        first += 1
    while first < last and words[last - 1] in ENDS and not _is_possessive(words, last - 1):
        last -= 1
    return (first, last) if first < last else None


def printed(words: Sequence[str], role: str, span: Range, joined: Sequence[bool]) -> Range:
    """Returns a found range with what PolNeAR's coders put into it: around a content its `that` and quotation marks, after
    a source the comma that closes an apposition; a cue as it is. `joined` says of each word whether no blank is before it.
    """
    first, last = span
    if role == SOURCE:
        apposed = any(word in PAUSES for word in words[first:last]) and last < len(words) and words[last] in PAUSES
        return (first, last + 1) if apposed else span
    if role == CUE:
        return span
    if first and words[first - 1] in OPENING and joined[first]:
        first -= 1
    before = first - 1 if first > 1 and words[first - 1] in PAUSES else first  # "that, in his view"
    if before and words[before - 1].lower() in _openers():
        first = before - 1
    at = last
    while at < len(words) and at - last < 2 and words[at] in FINAL:
        at += 1
    while at < len(words) and words[at] in CLOSING and joined[at]:
        last = at = at + 1
    return first, last


def _is_possessive(words: Sequence[str], i: int) -> bool:
    """Whether word `i` is the apostrophe of a plural (`the rebels'`)."""
    return words[i] in "'’" and i > 0 and words[i - 1].endswith("s")
