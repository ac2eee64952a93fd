"""Splits text into words as the English Web Treebank does, each pinned on the code points where it stands.

Nothing is changed: a word is a slice of the text, and only white space lies outside the words. Clitics come off
(`Sudan|'s`, `do|n't`, `can|not`), hyphens stand alone (`cease|-|fire`) but for a few prefixes, abbreviations keep
their full stop. Where a sentence ends is for `sentences` to say.
"""

import itertools
import re
from functools import cache

from verbale.reference import lexicon

APOSTROPHES = "'’ʼ`´‘"
_LETTER = r"[^\W\d_]"
_TOP_LEVEL = "com|org|net|gov|edu|mil|int|info|eu|uk|fr|de|ru|cn|ir|rs|ua|tv"
_NOT = re.compile(rf"(?i)^(.+)(n[{APOSTROPHES}]t)$")
_CLITIC = re.compile(rf"(?i)^(.+)([{APOSTROPHES}](?:s|m|d|ll|re|ve))$")
_FUSED = re.compile(r"(?i)^(?:(can)(not)|(gon|wan)(na)|(got)(ta))$")


@cache
def _pattern() -> re.Pattern[str]:
    """Returns the one pattern of which every match is a word (before clitics come off)."""
    words = lexicon.load("en", "tokens")
    shortened = "|".join(sorted(map(re.escape, [*words["titles"], *words["abbreviations"]]), key=len, reverse=True))
    numbered = "|".join(sorted(words["before_number"], key=len, reverse=True))
    prefixes = "|".join(words["kept_prefixes"])
    kinds = [
        r"https?://[^\s<>\"”»]*[^\s<>\"”».,;:!?)\]'’]",
        r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+",
        rf"(?:[A-Za-z0-9-]+\.)+(?:{_TOP_LEVEL})\b(?:/[^\s<>\"”»]*[^\s<>\"”».,;:!?)\]'’])?",
        r"[@#]\w+",
        rf"(?<!\w)(?:{shortened})\.(?!\w)",
        rf"(?<!\w)(?:{numbered})\.(?=\s?\d)",
        r"(?<!\w)(?:[A-Za-z]\.){2,}(?![a-z])",  # U.S. a.m.
        r"(?<!\w)(?:[A-Z]\.)+[A-Z](?!\w)",  # U.S without its last stop
        r"(?<!\w)(?!I\.)[A-Z]\.(?=\s?[A-Z][a-z.])",  # J. Smith
        rf"(?<!\w)[{APOSTROPHES}]\d\ds\b",
        rf"(?i:(?<=\s)[{APOSTROPHES}](?:s|m|d|ll|re|ve)(?=\s|$))",  # a clitic in text that was already split
        r"\d{3}-\d{3}-\d{4}|\d{1,4}/\d{1,2}(?:/\d{2,4})?(?!\w)|\d{1,2}:\d{2}(?!\d)",
        r"\d+(?:[.,]\d+)*(?=(?i:am|pm)\b)|\d+(?:[.,]\d+)+",
        r"(?:US|[ACSH]|NZ|HK)\$",
        rf"(?i:(?<!\w)(?:{prefixes})-{_LETTER}[\w\u0300-\u036f]*)",
        rf"(?:\w|[\u0300-\u036f])+(?:[{APOSTROPHES}]{_LETTER}(?:\w|[\u0300-\u036f])*)*",
        r"\.{2,}|-{2,}|``|''|,,|‘‘|’’|[!?]{2,}|\*+|_+|=+|~+",
        r"\S",
    ]
    return re.compile("|".join(kinds))


def _cuts(word: str) -> list[int]:
    """Returns where inside `word` a clitic begins."""
    fused = _FUSED.match(word)
    if fused:
        return [len(next(part for part in fused.groups() if part))]
    found = _NOT.match(word) or _CLITIC.match(word)
    return [found.end(1)] if found else []


def tokenize(text: str) -> list[tuple[int, int]]:
    """Returns the words of `text` as `[start, end)` in code points, in order, none empty and none with white space."""
    out: list[tuple[int, int]] = []
    for found in _pattern().finditer(text):
        start, end = found.span()
        cuts = _cuts(found.group()) if end - start > 2 else []
        edges = [start, *(start + cut for cut in cuts), end]
        out.extend(itertools.pairwise(edges))
    return out
