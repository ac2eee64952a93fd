"""Words as the position rules see them: folded, cut to stems, with their places, from an article or from a codebook.

A stem joins what belongs together in a dispute's wording (recognise, recognition; withdraw, withdrawal). It is no
linguistic root: it only has to treat the codebook and the news alike. Families (talks, dialogue, negotiations) are a
looser bond, listed in `positions.yaml`.
"""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from verbale.reference import lexicon

_WORD = re.compile(r"(?:[^\W\d_]\.){2,}|\d+(?:[.,]\d+)*|[^\W\d_]+(?:[’']t\b)?|[’']s\b|[.,;:!?()\"“”«»—–]|-{2,}")
_POINTS = frozenset('.,;:!?()"“”«»—–')
_SUFFIXES = (
    "isations", "izations", "isation", "ization", "ations", "ation", "ments", "ment", "nesses", "ness", "ingly", "ings", "ing",
    "ities", "ity", "ances", "ance", "ists", "ist", "isms", "ism", "ions", "ion", "ives", "ive", "ising", "izing", "ised", "ized",
    "ises", "izes", "ise", "ize", "able", "ible", "ers", "er", "ors", "or", "als", "al", "ed", "ly", "ies", "ied", "es", "s", "e", "y",
)  # fmt: skip
_SHORTEST = 4  # letters that a stem keeps, so that `talks` and `taller` stay apart


@lru_cache(maxsize=100_000)
def fold(text: str) -> str:
    """Returns `text` in lower case without accents."""
    plain = unicodedata.normalize("NFKD", text.replace("’", "'"))
    return "".join(c for c in plain if not unicodedata.combining(c)).lower()


@cache
def stem(word: str) -> str:
    """Returns the stem of one word; words of `stems` in the word list have theirs by table."""
    low = fold(word).replace(".", "")
    table: Mapping[str, str] = _stem_table()
    if low in table:
        return table[low]
    if low.endswith(("ence", "ency", "ences", "encies")) and len(low) > 7:
        return low[: low.rindex("enc")] + "ent"  # violence, violent; insurgency, insurgent
    if low.endswith("s") and len(low) == _SHORTEST and not low.endswith("ss"):
        return low[:-1]
    shorter = _shorten(low)
    while shorter != low:
        low, shorter = shorter, _shorten(shorter)
    return table.get(low, low)


def _shorten(low: str) -> str:
    """Returns the word without its last suffix, and without the spelling changes before it (a doubled consonant, `i` for `y`)."""
    for suffix in _SUFFIXES:
        least = _SHORTEST + (suffix in ("ion", "ions", "al", "als", "er", "ers"))
        no_plural = suffix == "s" and low.endswith(("ss", "us", "is"))
        if low.endswith(suffix) and len(low) - len(suffix) >= least and not no_plural:
            low = low[: -len(suffix)]
            break
    if len(low) > _SHORTEST and low[-1] in "iey":
        low = low[:-1]
    return low[:-1] if len(low) > _SHORTEST and low[-1] == low[-2] and low[-1] in "bdgmnprtl" else low


@cache
def _stem_table() -> dict[str, str]:
    words = lexicon.load("en", "positions")
    return {form: key for key, forms in words["stems"].items() for form in forms.split()}


@cache
def known_stems() -> frozenset[str]:
    """Returns the stems that the word list names, all of them common words."""
    return frozenset(_stem_table().values()) | frozenset(families())


@cache
def families() -> dict[str, str]:
    """Returns the family of each stem that has one, as the stem of the family's first word."""
    found: dict[str, str] = {}
    for line in lexicon.load("en", "positions")["families"]:
        members = [stem(word) for word in line.split()]
        for member in members:
            found.setdefault(member, members[0])
    return found


@cache
def stop_stems() -> frozenset[str]:
    """Returns the stems of words that say nothing of the matter."""
    return frozenset(stem(word) for word in lexicon.load("en", "positions")["stop"].split())


@dataclass(frozen=True, slots=True)
class Words:
    """A stretch of text as words: their code points in that text, folded forms and stems. Points are words too."""

    starts: tuple[int, ...]
    ends: tuple[int, ...]
    forms: tuple[str, ...]
    stems: tuple[str, ...]

    def __len__(self) -> int:
        return len(self.forms)

    def matter(self) -> list[int]:
        """Returns the indices of the words that carry a matter: no points, no function words."""
        stop = stop_stems()
        words = enumerate(zip(self.forms, self.stems, strict=True))
        return [i for i, (form, key) in words if key and form not in _POINTS and key not in stop]


def split(text: str, start: int = 0, end: int | None = None) -> Words:
    """Returns the words of `text[start:end]`, placed in code points of the whole text."""
    starts, ends, forms, keys = [], [], [], []
    acronyms: Mapping[str, str] = lexicon.load("en", "positions")["acronyms"]
    for found in _WORD.finditer(text, start, len(text) if end is None else end):
        raw = found.group()
        bare = raw.replace(".", "") if len(raw) > 1 else raw
        form = acronyms.get(bare, fold(bare))
        starts.append(found.start())
        ends.append(found.end())
        forms.append(form)
        keys.append(form if bare in acronyms else stem(form))
    return _joined(Words(tuple(starts), tuple(ends), tuple(forms), tuple(keys)))


def _joined(words: Words) -> Words:
    """Returns the words with a body's full name (United Nations) put under one stem with its acronym."""
    names, first_words = _full_names()
    keys = list(words.stems)
    for i in [i for i, form in enumerate(words.forms) if form in first_words]:
        for length in (4, 3, 2):
            short = names.get(" ".join(words.forms[i : i + length])) if i + length <= len(keys) else None
            if short is not None:
                keys[i : i + length] = [short] + [""] * (length - 1)
                break
    return Words(words.starts, words.ends, words.forms, tuple(keys))


@cache
def _full_names() -> tuple[dict[str, str], frozenset[str]]:
    """Returns the acronym of each full name, and the words with which full names begin."""
    names = {full: short for short, full in lexicon.load("en", "positions")["full_names"].items()}
    return names, frozenset(full.split()[0] for full in names)


def stems(text: str) -> tuple[str, ...]:
    """Returns the stems of the words of `text` that carry a matter, in order."""
    words = split(text)
    return tuple(words.stems[i] for i in words.matter())
