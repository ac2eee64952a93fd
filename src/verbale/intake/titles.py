"""Finds the headline: a first line that is none of the news. It stays in the text and is no debris."""

import re
from collections.abc import Sequence

from verbale.intake.lines import Lines
from verbale.record import Found, Mark, Span

SHORTEST, LONGEST = 12, 180  # code points
FEWEST_WORDS, MOST_WORDS = 3, 28
ENDS_SENTENCE = re.compile(r"(?<![A-Z])[.:;,]$|\.[\"”’']$")  # "U.S." may end a headline
PARAGRAPH = 120  # code points: a line of that length after the first one is a paragraph, not a headline's second half
PLACE = re.compile(r"[A-Z][\w.'’-]*(?:,? [A-Z][\w.'’-]*){0,3}")
SYMBOL = re.compile(r"[A-Z]{1,6}(?:/[\w.()-]+)+")  # a document's: SC/11822, S/2015/177
WITHIN = 4  # lines: above the headline there may be the paper's name, the date, the byline


def find(lines: Lines, marks: Sequence[Mark]) -> Found | None:
    """Returns the headline with its place; None where the text begins with news."""
    for index, line in enumerate(lines.spans[:WITHIN]):
        inside = [mark.span for mark in marks if mark.span.overlaps(line)]
        if inside and inside[0].start == line.start:  # the paper's name, the date, the byline
            continue
        dated = bool(inside) and any(mark.kind == "date" and mark.span == inside[0] for mark in marks)
        if inside and not dated:
            return None
        words = lines.text[line.start : inside[0].start if dated else line.end].rstrip()
        if SYMBOL.fullmatch(words):
            continue
        reason = "what stands before the date in its line" if dated else _reason(lines, index, marks)
        if reason is None or not _reads_as_headline(words):
            return None
        return Found("title", words, Span(line.start, line.start + len(words)), reason)
    return None


def _reason(lines: Lines, index: int, marks: Sequence[Mark]) -> str | None:
    """Returns why line `index` may be a headline, by what follows it."""
    if index + 1 >= len(lines.spans):
        return None
    following = lines.spans[index + 1]
    if any(mark.span.start == following.start for mark in marks):
        return "a short first line before the byline or date"
    if _is_place(lines, index + 1) and any(mark.span.start == lines.spans[index + 2].start for mark in marks):
        return "a short first line before the place and the date"
    if lines.blank_after(index):
        return "a short first line before a blank one"
    if len(following) > PARAGRAPH and not lines.line(index + 1)[0].islower():
        return "a short first line before a paragraph"
    return None


def _is_place(lines: Lines, index: int) -> bool:
    """Whether line `index` may be the name of a place, and is not the last: a few capitalised words."""
    return index + 1 < len(lines.spans) and PLACE.fullmatch(lines.line(index)) is not None


def _reads_as_headline(line: str) -> bool:
    """Whether a line is as long as a headline, begins like one and does not end like a sentence."""
    fits = SHORTEST <= len(line) <= LONGEST and FEWEST_WORDS <= len(line.split()) <= MOST_WORDS
    return fits and not line[0].islower() and not ENDS_SENTENCE.search(line)
