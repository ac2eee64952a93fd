"""Whether two quotations are one as two papers print it, and where their words differ.

One paper shortens, leaves words out or spells them otherwise; these are printings. What turns the sense is no printing: a
negation, a number or a name more or less, an opposite, another matter in the place of one. Words are compared folded, in
their order; whose they are and when they were said is asked elsewhere.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cache

from verbale.record.view import LEFT_OUT, OTHER, SAME, Wording
from verbale.reference import lexicon

LEAST = 6  # words that both have: with fewer, the likeness may be chance
MOST_SHARE = 0.8  # the share of the shorter quotation that the longer one has
ONE_IN = 5  # words that both have for each one that is spelt otherwise, or that only the shorter one has
ONE_IN_OTHER = 12  # the same where one word stands in the place of quite another: a turn of phrase, a translation
SPELT = 0.7  # likeness of letters from which two words are one word in other spellings or forms
ASIDE = 4  # words left out in one piece from which they are a clause of their own, and a negation in it its own
_WORD = re.compile(r"\w+(?:['’]\w+)*")
_END = re.compile(r"[.!?…]")


@dataclass(frozen=True, slots=True)
class Words:
    """A quotation's words: folded, whether each is written as a name, and of which sentence each is."""

    forms: tuple[str, ...]
    named: tuple[bool, ...]
    sentences: tuple[int, ...]


def words(spans: Sequence[str]) -> Words:
    """Returns the words of a quotation, one text a content span."""
    text = " … ".join(spans)
    found = [(match.group(), len(_END.findall(text, 0, match.start()))) for match in _WORD.finditer(text)]
    first = [i == 0 or found[i - 1][1] != sentence for i, (_, sentence) in enumerate(found)]
    named = tuple(form[0].isupper() and not opens and form != "I" for (form, _), opens in zip(found, first, strict=True))
    return Words(tuple(form.casefold().replace("’", "'") for form, _ in found), named, tuple(sentence for _, sentence in found))


def alike(one: Words, other: Words) -> bool:
    """Whether both are one quotation, as printed in two places."""
    if one.forms == other.forms:
        return True
    short, long = sorted((one, other), key=lambda it: (len(it.forms), it.forms))
    if len(set(short.forms) & set(long.forms)) < MOST_SHARE * len(set(short.forms)) - 1:
        return False
    runs = SequenceMatcher(None, short.forms, long.forms, autojunk=False).get_opcodes()
    shared = sum(i2 - i1 for tag, i1, i2, _, _ in runs if tag == "equal")
    if shared < max(LEAST, MOST_SHARE * len(short.forms)):
        return False
    return _may_begin(long, runs) and _may_differ(short, long, _inner(runs), shared)


_Run = tuple[str, int, int, int, int]


def _inner(runs: Sequence[_Run]) -> list[_Run]:
    """Returns the runs that differ, without what the longer one has before and after the shorter one."""
    ends = {0, len(runs) - 1}
    return [run for i, run in enumerate(runs) if run[0] != "equal" and not (i in ends and run[0] == "insert")]


def _may_begin(long: Words, runs: Sequence[_Run]) -> bool:
    """Whether what the longer one has before the shorter one may be left off: no negation in the same sentence."""
    tag, _, _, start, end = runs[0]
    if tag != "insert" or end >= len(long.forms):
        return True
    return not any(_denies(long.forms[i]) and long.sentences[i] == long.sentences[end] for i in range(start, end))


def _may_differ(short: Words, long: Words, runs: Sequence[_Run], shared: int) -> bool:
    """Whether the words that differ are few, and none of them turns the sense."""
    spelt = other = left = 0
    for tag, i1, i2, j1, j2 in runs:
        mine, its = short.forms[i1:i2], long.forms[j1:j2]
        if _turned(tag, mine, its):
            return False
        if tag == "insert":
            left += j2 - j1
            continue
        if tag == "replace" and (any(short.named[i1:i2]) or any(long.named[j1:j2])) and not _spelt(mine, its):
            return False
        same = _spelt(mine, its) or all(form in _small() for form in (*mine, *its))
        spelt += max(len(mine), len(its)) if same or tag == "delete" else 0
        other += 0 if same or tag == "delete" else max(len(mine), len(its))
    return spelt * ONE_IN + other * ONE_IN_OTHER <= shared and left <= shared


def _turned(tag: str, mine: Sequence[str], its: Sequence[str]) -> bool:
    """Whether a run that differs has a negation on one side, a number on either, or opposites."""
    aside = tag == "insert" and len(its) >= ASIDE
    if not aside and sum(map(_denies, mine)) % 2 != sum(map(_denies, its)) % 2:
        return True
    if any(form[0].isdigit() for form in (*mine, *its)) and not aside:
        return True
    return any(frozenset({one, other}) in _opposites() for one in mine for other in its)


def _spelt(mine: Sequence[str], its: Sequence[str]) -> bool:
    """Whether the same words stand there in other spellings or forms."""
    one, other = "".join(mine), "".join(its)
    return bool(one and other) and SequenceMatcher(None, one, other, autojunk=False).ratio() >= SPELT and one[:2] == other[:2]


def _denies(form: str) -> bool:
    return form in _negators() or form.endswith("n't")


@cache
def _negators() -> frozenset[str]:
    return frozenset(lexicon.load("en", "positions")["negators"])


@cache
def _small() -> frozenset[str]:
    """Returns the words that carry little sense of their own, modal verbs aside: "must" for "may" is another thing."""
    table = lexicon.load("en", "positions")
    return frozenset(str(table["stop"]).split()) - frozenset(str(table["thesis_verbs"]).split()) - _negators()


@cache
def _opposites() -> frozenset[frozenset[str]]:
    return frozenset(frozenset(str(pair).split()) for pair in lexicon.load("en", "positions")["opposites"])


def wordings(full: Sequence[str], printed: Sequence[str]) -> tuple[Wording, ...]:
    """Returns the words of `printed`, as printed, with what it leaves out of `full` and what it has otherwise, in order."""
    one, other = " … ".join(full).split(), " … ".join(printed).split()
    runs = SequenceMatcher(None, [_key(word) for word in one], [_key(word) for word in other], autojunk=False).get_opcodes()
    return tuple(_told(one, other, runs))


def _told(one: Sequence[str], other: Sequence[str], runs: Sequence[_Run]) -> Iterator[Wording]:
    for tag, i1, i2, j1, j2 in runs:
        if tag == "equal":
            yield Wording(" ".join(other[j1:j2]), SAME)
            continue
        if i2 > i1:
            yield Wording(" ".join(one[i1:i2]), LEFT_OUT)
        if j2 > j1:
            yield Wording(" ".join(other[j1:j2]), OTHER)


def _key(word: str) -> str:
    """Returns a word without case and the marks around it; what is marks alone stays."""
    return "".join(_WORD.findall(word.casefold().replace("’", "'"))) or word
