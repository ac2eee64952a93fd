"""Which words of a sentence no longer hold: a past position against a present one, and what is merely conceded.

"It had once opposed the plan but now backed it" takes the side of its second half; the first half only says what "it" is.
"Although it had promised to sign, it would not do so" likewise. Words of the first half stand with the sign that the
second gives them; a second half that names its own matter decides alone.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from verbale.positions.signs import AGAINST, BAD, NEGATION, Turn, attitudes
from verbale.positions.turning import by_first_word, split_line
from verbale.positions.words import Words
from verbale.reference import lexicon

_POINTS = frozenset(".;:!?")


@dataclass(frozen=True, slots=True)
class Contrast:
    """Words `[first, last)` that hold no longer, and `[other, end)` that say what does."""

    first: int
    last: int
    other: int
    end: int


@cache
def _phrases(name: str) -> dict[str, tuple[tuple[str, ...], ...]]:
    return by_first_word(split_line(line) for line in lexicon.load("en", "positions")[name])


def find(words: Words) -> Contrast | None:
    """Returns the contrast of a stretch of content, None where it makes none."""
    for i in range(len(words)):
        if _at(words, i, "conceding"):
            comma = next((k for k in range(i + 2, len(words)) if words.forms[k] == ","), None)
            opens = i == 0 or words.forms[i - 1] in _POINTS | {",", "that"}
            if opens and comma is not None and comma + 1 < len(words):
                return Contrast(i, comma, comma + 1, len(words))
        if i and words.forms[i] in lexicon.load("en", "positions")["opposing"]:
            end = next((k for k in range(i, len(words)) if words.forms[k] in _POINTS), len(words))
            start = next((k + 1 for k in range(i - 1, -1, -1) if words.forms[k] in _POINTS), 0)
            if _any(words, start, i, "once") and _any(words, i, end, "now"):
                return Contrast(start, i, i + 1, end)
    return None


def resigned(words: Words, found: Sequence[Turn], values: Sequence[int]) -> list[int]:
    """Returns the signs `values` of the words with those of a contrast's first half given as its second half has them."""
    here = find(words)
    if here is None:
        return _preferred(words, found, values)
    inner = [turn for turn in found if here.first <= turn.at < here.last]
    outer = [turn for turn in found if here.other <= turn.at < here.end and turn.kind != BAD]
    main = next((turn for turn in inner if turn.kind == NEGATION or (turn.kind == AGAINST and attitudes(turn, words))), None)
    sign = -1 if len(outer) % 2 else 1
    second = {words.stems[i] for i in words.matter() if here.other <= i < here.end}
    out = list(values)
    for i in range(here.first, here.last):
        turned = main is not None and main.first <= i < main.last
        out[i] = 0 if words.stems[i] in second else sign * values[i] * (-1 if turned else 1)
    return out


def _preferred(words: Words, found: Sequence[Turn], values: Sequence[int]) -> list[int]:
    """Returns the signs with what is liked less left out where what is liked more says the same word."""
    out = list(values)
    for turn in found:
        if turn.at == turn.until and turn.kind == AGAINST:  # "rather … than": the turn is no word of its own
            before = {words.stems[i] for i in range(turn.at)}
            for i in range(turn.first, turn.last):
                out[i] = 0 if words.stems[i] in before else out[i]
    return out


def left_behind(lead: Words, content: Sequence[Words]) -> bool:
    """Whether the cue tells a past attitude that the content ends: "had opposed | the plan, but no longer does"."""
    past = _any(lead, 0, len(lead), "once") or "had" in lead.forms
    return past and any(_ends(words) for words in content)


def _ends(words: Words) -> bool:
    opposing = lexicon.load("en", "positions")["opposing"]
    return any(words.forms[i] in opposing and _any(words, i, len(words), "now") for i in range(len(words)))


def _at(words: Words, i: int, name: str) -> bool:
    return any(words.forms[i : i + len(phrase)] == phrase for phrase in _phrases(name).get(words.forms[i], ()))


def _any(words: Words, first: int, last: int, name: str) -> bool:
    return any(_at(words, i, name) for i in range(first, last))
