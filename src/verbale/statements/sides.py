"""Finds the second speaker whom a sentence names beside the first: "X, backed by Y, says", "Together with Y, X says".

The guidelines count one statement for each. "X and Y" is one source here; `verbale.actors` tells who its speakers are.
"""

from verbale.statements.page import Page, Words
from verbale.statements.vocabulary import phrases, words

REACH = 6  # words before a source within which the first speaker may stand
NOMINAL = ("NOUN", "PROPN", "ADJ", "DET", "PART", "NUM", "ADP", "CCONJ", "PRON")


def sides(page: Page, source: Words) -> list[Words]:
    """Returns the speakers that a source and its company are, in the order of the text; the source alone where it has none."""
    return _backed_inside(page, source) or _backed_after(page, source) or _company_before(page, source) or [source]


def is_side(page: Page, source: Words) -> bool:
    """Whether the source is the one that a "backed by" names."""
    return source[0] >= 2 and page.lower[source[0] - 1] == "by" and page.lower[source[0] - 2] in words("siding")


def _backed_inside(page: Page, source: Words) -> list[Words]:
    """X and Y of "X, backed by Y" where the source is Y, or both."""
    start, last = page.sentence(source[0])[0], source[1]
    for i in range(max(start + 2, source[0] - REACH), last - 2):
        if page.words[i - 1] == "," and page.lower[i] in words("siding") and page.lower[i + 1] == "by":
            first = i - 1
            while first > start and page.parse.upos[first - 1] in ("NOUN", "PROPN", "ADJ", "DET", "PART"):
                first -= 1
            if first < i - 1:
                return [(first, i - 1), page.trimmed((i + 2, last))]
    return []


def _backed_after(page: Page, source: Words) -> list[Words]:
    """X and Y of "X, backed by Y," and "X, along with Y," where the source is X, or both."""
    for opening in phrases("beside_speaker"):
        for at in range(source[0] + 1, source[1] + 1):
            first = at + int(page.words[at : at + 1] == [","])
            if tuple(page.lower[first : first + len(opening)]) == opening:
                named = _named(page, first + len(opening))
                return [page.trimmed((source[0], at)), named] if named is not None else []
    return []


def _company_before(page: Page, source: Words) -> list[Words]:
    """Y and X of "Together with Y, X" at the beginning of a sentence."""
    start = page.sentence(source[0])[0]
    for opening in phrases("company"):
        if tuple(page.lower[start : start + len(opening)]) == opening and page.words[source[0] - 1] == ",":
            named = _named(page, start + len(opening))
            return [named, source] if named is not None and named[1] == source[0] - 1 else []
    return []


def _named(page: Page, first: int) -> Words | None:
    """Returns the noun phrase from `first` to the next comma or verb."""
    end, last = first, page.sentence(first - 1)[1]
    while end < last and page.parse.upos[end] in NOMINAL:
        end += 1
    named = page.trimmed((first, end))
    return named if end < last and any(page.parse.upos[i] in ("PROPN", "NOUN") for i in range(*named)) else None
