"""Which words of a sentence are turned: denied, ended, refused, judged badly. A word turned twice stands as it was.

The reach of each turning word is read off the order of words, since a codebook's propositions come without a parse:
a negation reaches over its clause, a verb such as "lift" over its object, or over its subject in the passive, and a bad
predicate over its subject. Clauses end at points and at words such as "but" and "unless".
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from verbale.positions.words import Words, stem
from verbale.reference import lexicon

NEGATION, AGAINST, BAD = "negation", "against", "bad"
_FULL_STOPS = frozenset(".;:!?—–()")
_AUX_BEFORE = 3  # words between a passive's "be" and its participle


@dataclass(frozen=True, slots=True)
class Turn:
    """A turning word at words `[at, until)` with its kind and the words `[first, last)` that it reaches over."""

    at: int
    until: int
    kind: str
    first: int
    last: int
    form: str


@dataclass(frozen=True, slots=True)
class Tables:
    """The turning words of a language, as stems and forms."""

    negators: frozenset[str]
    against: frozenset[str]
    bad: frozenset[str]
    phrases: tuple[tuple[str, ...], ...]
    copulas: frozenset[str]
    be_forms: frozenset[str]
    boundaries: frozenset[str]


@cache
def tables() -> Tables:
    """Returns the turning words of English."""
    data = lexicon.load("en", "positions")
    groups = data["against"]
    verbs = " ".join(groups[name] for name in ("end", "refuse", "blame", "fail")).split()
    return Tables(
        negators=frozenset(data["negators"]),
        against=frozenset(stem(verb) for verb in verbs if "_" not in verb),
        bad=frozenset(stem(word) for word in data["bad"].split()),
        phrases=tuple(sorted((tuple(line.split()) for line in groups["phrases"]), key=lambda words: (-len(words), words))),
        copulas=frozenset(data["copulas"].split()),
        be_forms=frozenset(data["be_forms"].split()),
        boundaries=frozenset(data["boundaries"]),
    )


def is_negator(form: str) -> bool:
    """Whether the folded word denies its clause."""
    return form in tables().negators or form.endswith("n't")


def turns(words: Words) -> list[Turn]:
    """Returns the turning words of `words` in order, each with its reach."""
    found, i = [], 0
    while i < len(words):
        length, kind = _kind(words, i)
        if kind:
            found.append(_reach(words, i, i + length, kind))
        i += length
    return found


def signs(words: Words, found: Sequence[Turn]) -> list[int]:
    """Returns +1 or -1 for each word: whether it is turned an even or an odd number of times."""
    out = [1] * len(words)
    for turn in found:
        for i in range(turn.first, turn.last):
            if not turn.at <= i < turn.until:
                out[i] = -out[i]
    return out


def _kind(words: Words, i: int) -> tuple[int, str]:
    table = tables()
    for phrase in table.phrases:
        if words.forms[i : i + len(phrase)] == phrase:
            return len(phrase), AGAINST
    if is_negator(words.forms[i]):
        return 1, NEGATION
    if words.stems[i] in table.against:
        return 1, AGAINST
    return (1, BAD) if words.stems[i] in table.bad else (1, "")


def _reach(words: Words, at: int, until: int, kind: str) -> Turn:
    first, last = _clause(words, at)
    form = " ".join(words.forms[at:until])
    if kind == NEGATION:
        backward = words.forms[at] not in ("no", "without", "neither", "nor", "nobody", "none", "nothing")
        return Turn(at, until, kind, first if backward else until, last, form)
    if kind == BAD:
        judges = any(words.forms[j] in tables().copulas for j in range(first, at)) or words.forms[at].endswith(("s", "ed", "e"))
        return Turn(at, until, kind, first if judges else at, at, form)
    if _passive(words, first, at) or not _has_matter(words, until, last):
        return Turn(at, until, kind, first, at, form)
    return Turn(at, until, kind, until, last, form)


def _clause(words: Words, at: int) -> tuple[int, int]:
    """Returns the words `[first, last)` of the clause around word `at`."""
    first = at
    while first > 0 and not _is_border(words, first - 1):
        first -= 1
    last = at + 1
    while last < len(words) and not _is_border(words, last):
        last += 1
    return first, last


def _is_border(words: Words, i: int) -> bool:
    form = words.forms[i]
    return form in _FULL_STOPS or form in tables().boundaries or (form == "," and not _in_list(words, i))


def _in_list(words: Words, i: int) -> bool:
    """Whether the comma at `i` parts the members of a list ("talks, aid and trade")."""
    return any(form in ("and", "or") for form in words.forms[i + 1 : i + 5])


def _passive(words: Words, first: int, at: int) -> bool:
    if not words.forms[at].endswith(("ed", "en", "t", "n", "d")):
        return False
    return any(words.forms[j] in tables().be_forms for j in range(max(first, at - _AUX_BEFORE), at))


def _has_matter(words: Words, first: int, last: int) -> bool:
    return any(i in range(first, last) for i in words.matter())
