"""Finds the headline: a first line that is none of the news. It stays in the text and is no debris."""

import re
from collections.abc import Sequence

from verbale.intake.lines import Lines
from verbale.record import Found, Mark

SHORTEST, LONGEST = 12, 180  # code points
MOST_WORDS = 28
ENDS_SENTENCE = re.compile(r"(?<![A-Z])[.:;,]$|\.[\"”’']$")  # "U.S." may end a headline
PARAGRAPH = 120  # code points: a line of that length after the first one is a paragraph, not a headline's second half
WITHIN = 4  # lines: above the headline there may be the paper's name, the date, the byline


def find(lines: Lines, marks: Sequence[Mark]) -> Found | None:
    """Returns the headline with its line; None where the text begins with news."""
    free = [i for i in range(min(WITHIN, len(lines.spans))) if not any(mark.span.overlaps(lines.spans[i]) for mark in marks)]
    if not free or (free[0] > 0 and free[0] + 1 < len(lines.spans) and len(lines.spans[free[0]]) > PARAGRAPH):
        return None
    index = free[0]
    if index + 1 >= len(lines.spans) or not _reads_as_headline(lines.line(index)):
        return None
    marked_next = any(mark.span.overlaps(lines.spans[index + 1]) and mark.span.start == lines.spans[index + 1].start for mark in marks)
    if marked_next:
        reason = "a short first line before the byline or date"
    elif lines.blank_after(index):
        reason = "a short first line before a blank one"
    elif len(lines.spans[index + 1]) > PARAGRAPH and not lines.line(index + 1)[0].islower():
        reason = "a short first line before a paragraph"
    else:
        return None
    return Found("title", lines.line(index), lines.spans[index], reason)


def _reads_as_headline(line: str) -> bool:
    """Whether a line is as long as a headline, begins like one and does not end like a sentence."""
    return SHORTEST <= len(line) <= LONGEST and len(line.split()) <= MOST_WORDS and not line[0].islower() and not ENDS_SENTENCE.search(line)
