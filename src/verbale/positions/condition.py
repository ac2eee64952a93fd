"""Conditions and red lines: "as long as …", "in exchange for …" as a span; "under any circumstances", "not an option" as a mark."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from verbale.positions.signs import is_negator
from verbale.positions.turning import by_first_word
from verbale.positions.words import Words, split
from verbale.record import Span
from verbale.reference import lexicon

_BORDERS = frozenset('.;:!?—–"“”()')
_NEW_CLAUSE = (("but",), ("and",), ("saying",))  # after a comma
_FUTURE = 4  # words before "never" in which "will", "can" and the like make it a promise about the future


@dataclass(frozen=True, slots=True)
class Condition:
    """A condition at words `[first, last)` of one stretch of content, its opening phrase and its span in the text."""

    first: int
    last: int
    phrase: str
    span: Span


@cache
def _phrases(name: str) -> dict[str, tuple[tuple[str, ...], ...]]:
    return by_first_word(split(line).forms for line in lexicon.load("en", "positions")[name])


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(lexicon.load("en", "positions")[name].split())


def starts_with(words: Words, at: int, name: str) -> tuple[str, ...]:
    """Returns the longest phrase of the list `name` that begins at word `at`, or an empty tuple."""
    rows = _phrases(name).get(words.forms[at], ())
    return next((phrase for phrase in rows if words.forms[at : at + len(phrase)] == phrase), ())


@lru_cache(maxsize=4096)
def find(words: Words, *, denied: bool = False) -> Condition | None:
    """Returns the first condition in a stretch of content, None where there is none; `denied` says that the cue refuses.

    What is offered in return for something that is refused is no condition.
    """
    i, refused = 0, denied
    while i < len(words):
        refused = refused or (i > 0 and is_negator(words.forms[i - 1]))
        phrase = starts_with(words, i, "conditions") or (starts_with(words, i, "conditions_if_denied") if refused else ())
        if refused and starts_with(words, i, "returns"):
            phrase = ()
        if phrase and not any(starts_with(words, k, "not_conditions") for k in range(max(0, i - 1), i + 1)):
            last = _end(words, i, i + len(phrase))
            if last > i + len(phrase) or len(phrase) > 2:
                return Condition(i, last, " ".join(phrase), Span(words.starts[i], words.ends[last - 1]))
        i += 1
    return None


def is_supposed(words: Words, found: Condition) -> bool:
    """Whether a condition only supposes something for the sake of argument: "if we were to say otherwise"."""
    rule = lexicon.load("en", "positions")["supposing"]
    inside = words.forms[found.first : found.last]
    return found.phrase in rule["opening"] and any(inside[i : i + 2] == tuple(rule["verb"]) for i in range(len(inside)))


def _end(words: Words, first: int, inside: int) -> int:
    """Returns where the condition's clause ends: at a point, or at a comma after which a main clause follows it."""
    opens = first == 0 or words.forms[first - 1] in (".", ";", "“", '"')
    for i in range(inside, len(words)):
        if words.forms[i] in _BORDERS or (words.forms[i] == "," and (opens or words.forms[i + 1 : i + 2] in _NEW_CLAUSE)):
            return i
    return len(words)


def red_line(stretches: Sequence[Words]) -> str | None:
    """Returns the words that make a position absolute, None where none do."""
    for words in stretches:
        for i in range(len(words)):
            phrase = starts_with(words, i, "red_lines")
            if phrase and not (phrase == ("never",) and not _of_the_future(words, i)):
                return " ".join(phrase)
            if words.forms[i] == "ever" and any(map(is_negator, words.forms[:i])) and _of_the_future(words, i):
                return "ever"
            if words.forms[i] == "any" and words.forms[i + 1 : i + 2] == ("circumstances",) and any(map(is_negator, words.forms[:i])):
                return "any circumstances"
    return None


def _of_the_future(words: Words, at: int) -> bool:
    near = words.forms[max(0, at - _FUTURE) : at + 2]
    if words.forms[at + 1 : at + 2] == ("to",):  # "vowed never to sign"
        return True
    return bool(_words("future") & set(near))
