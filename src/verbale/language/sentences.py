"""Finds paragraphs and sentences over the words of `tokens`.

A paragraph ends at a blank line, and at a single line break unless the text is wrapped to a column. A sentence ends at
a final mark with the closing quotation marks and brackets after it, when what follows can begin one; and always at
its paragraph's end, so that a headline without a full stop is a sentence. Quotation marks that give no hint by their
spacing (`said , " We` as some agencies print) are told apart by counting them through the paragraph.
"""

import itertools
import re
from functools import cache

from verbale.reference import lexicon

Range = tuple[int, int]
LINE_BREAKS = frozenset("\n\r\x0b\x0c\x85\u2028\u2029")
FINAL = re.compile(r"^(?:[.!?。؟…]+|\.\.\.)$")
CLOSERS = set(")]}”’»›''’’")
OPENERS = set("([{“‘«‹„")
EITHER = {'"', "'", "''", "``", "’’", "‘‘", "`"}
WRAPPED_SHARE = 0.6  # of the lines: a text with that many lines of 50-100 characters that stop in mid-sentence is wrapped


@cache
def _words(name: str) -> frozenset[str]:
    """Returns one of the word lists of the language."""
    return frozenset(lexicon.load("en", "tokens")[name])


def segment(text: str, words: list[Range]) -> tuple[list[Range], list[Range]]:
    """Returns the sentences and the paragraphs of `text` as half-open ranges of its `words`, each covering all words."""
    paragraphs = _paragraphs(text, words)
    sentences = [sentence for first, last in paragraphs for sentence in _sentences(text, words, first, last)]
    return sentences, paragraphs


def _paragraphs(text: str, words: list[Range]) -> list[Range]:
    """Returns the paragraphs as ranges of words."""
    wrapped = _is_wrapped(text)
    edges = [0]
    for i in range(1, len(words)):
        gap = text[words[i - 1][1] : words[i][0]]
        breaks = sum(c in LINE_BREAKS for c in gap.replace("\r\n", "\n"))
        if breaks >= 2 or (breaks == 1 and not _runs_on(text, words, i, wrapped)):
            edges.append(i)
    edges.append(len(words))
    return [(a, b) for a, b in itertools.pairwise(edges) if a < b]


def _runs_on(text: str, words: list[Range], i: int, wrapped: bool) -> bool:
    """Whether the line that begins with word `i` goes on with the sentence of the line before."""
    before = text[slice(*words[i - 1])]
    return text[words[i][0]].islower() or (wrapped and not FINAL.match(before) and before not in CLOSERS)


def _is_wrapped(text: str) -> bool:
    """Whether the lines of `text` are cut at a column rather than at paragraphs."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    cut = [line for line in lines if 50 <= len(line) <= 100 and line[-1] not in '.!?"”:']
    return len(lines) >= 4 and len(cut) >= WRAPPED_SHARE * len(lines)


def _sentences(text: str, words: list[Range], first: int, last: int) -> list[Range]:
    """Returns the sentences of the paragraph of words `[first, last)`."""
    closing = _closing_marks(text, words, first, last)
    out, start, i = [], first, first
    while i < last:
        word = text[slice(*words[i])]
        stop = i + 1
        if FINAL.match(word) or word.endswith("."):
            while stop < last and (stop in closing or FINAL.match(text[slice(*words[stop])])):
                stop += 1
            if stop < last and _ends(text, words, i, stop, stop in closing):
                out.append((start, stop))
                start = stop
        i = stop
    return [*out, (start, last)] if start < last else out


def _ends(text: str, words: list[Range], i: int, following: int, closes: bool) -> bool:
    """Whether the mark or abbreviation at word `i` ends a sentence before the word `following`."""
    word, after = text[slice(*words[i])], text[slice(*words[following])]
    if closes or after[0] in ",;:)]}" or (after[0].islower() and not text[words[i][1] : words[following][0]].count("\n")):
        return False
    opens = after in OPENERS or after in EITHER or after in ("-", "--", "—", "–", "*", "•")
    first_word = text[slice(*words[following + 1])] if opens and following + 1 < len(words) else after
    if FINAL.match(word):
        return not first_word[0].islower()
    bare = word[:-1]
    if bare in _words("titles") or bare in _words("before_number"):
        return False
    if words[following - 1][1] == words[following][0] or (len(word) == 2 and following == i + 1):  # "U.S.-led", an initial
        return False
    return opens or first_word in _words("starters")


def _closing_marks(text: str, words: list[Range], first: int, last: int) -> set[int]:
    """Returns which words of the paragraph are closing quotation marks or brackets."""
    closing, is_open = set(), False
    for i in range(first, last):
        word = text[slice(*words[i])]
        if word in EITHER:
            blank_before = i == first or words[i - 1][1] < words[i][0]
            blank_after = i + 1 == last or words[i][1] < words[i + 1][0]
            if word == "'" and not blank_after and blank_before:
                continue
            closes = is_open if blank_before == blank_after else blank_after
            if word in ('"', "''", "``"):
                is_open = not closes
            if closes:
                closing.add(i)
        elif word in CLOSERS:
            closing.add(i)
    return closing
