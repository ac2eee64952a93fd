"""Says what a named day tells of: the printing, a plan, or the saying itself because it stands right beside the cue.

These are questions about one day and one cue. Which day a statement gets is for `occasions`.
"""

import re
from functools import cache

from verbale.record import ROOT
from verbale.reference import lexicon
from verbale.statements.dates import Day
from verbale.statements.draft import Draft
from verbale.statements.page import Page

PRINTING = ("dateline", "published", "author", "publisher")
REACH = 16  # words between the cue and a day that still stands with it ("said at a conference in Rell on Monday")
PHRASE = ("ADP", "DET", "ADJ", "NOUN", "PROPN", "NUM", "ADV")
LINKING = ("ADP", "ADV")
LINE = 120  # code points of a line's beginning in which a dateline ends
DATELINE = re.compile(r"[ \t]*[^\W\d_a-z][^\n]{0,90}?[ ][-–—]{1,2}[ ]")  # "RELL, March 14, 2012 (Wire) - "
SMALL = re.compile(r"\b[a-z]{3,}\b")


@cache
def vocabulary(name: str) -> frozenset[str]:
    """Returns the list `name` of the words for days."""
    return frozenset(lexicon.load("en", "days")[name])


def is_printing(page: Page, day: Day) -> bool:
    """Whether the day is that of the printing: in a dateline or byline, or in what was marked as no part of the news."""
    found = (piece.span for piece in page.article.found if piece.span is not None and piece.field in PRINTING)
    if page.article.is_debris(day.span) or any(span.overlaps(day.span) for span in found):
        return True
    text = page.article.text
    begin = text.rfind("\n", 0, day.span.start) + 1
    line = DATELINE.match(text, begin, begin + LINE)
    return line is not None and not SMALL.search(line.group()) and day.span.end <= line.end()


def is_planned(page: Page, day: Day) -> bool:
    """Whether the day is that of something planned: its verb stands in the future, or below "is expected to" and the like."""
    verb = governor(page, day)
    if verb is None:
        return False
    auxiliaries = {page.lower[c] for c in page.children[verb] if page.parse.deprels[c].startswith("aux")}
    if auxiliaries & vocabulary("future"):
        return True
    head = page.parse.heads[verb]
    if head == ROOT or page.parse.deprels[verb] not in ("xcomp", "advcl", "ccomp") or not _is_infinitive(page, verb):
        return False
    return page.lemma(head) in vocabulary("planning") or page.lower[head] in vocabulary("planning") or page.lemma(head) == "be"


def _is_infinitive(page: Page, verb: int) -> bool:
    return any(page.lower[c] == "to" and page.parse.upos[c] == "PART" for c in page.children[verb])


def governor(page: Page, day: Day) -> int | None:
    """Returns the verb on which the day hangs, through the nouns between; None where there is none."""
    named = set(page.parse.words_in(day.span))
    if not named:
        return None
    heads = page.parse.heads
    at = next((i for i in sorted(named) if heads[i] not in named), min(named))
    while heads[at] != ROOT:
        at = heads[at]
        if at not in named and page.parse.upos[at] in ("VERB", "AUX"):
            return at
    return None


def is_beside(page: Page, day: Day, draft: Draft) -> bool:
    """Whether the day follows the cue ("said on Monday", "told Rell in Osk on Monday") or stands between source and cue."""
    at = page.parse.words_in(day.span)
    if draft.cue is None or not at:
        return False
    if at.stop == draft.cue[0] and draft.source is not None and draft.source[1] <= at.start <= draft.source[1] + 2:
        return _all(page, draft.source[1], at.start, LINKING)
    if not draft.cue[1] <= at.start <= draft.cue[1] + REACH:
        return False
    return _all(page, draft.cue[1], at.start, PHRASE)


def _all(page: Page, first: int, last: int, tags: tuple[str, ...]) -> bool:
    """Whether all words of a range are of the tags, so that no clause and no pause lies between."""
    return all(page.parse.upos[i] in tags or page.lower[i] == "on" for i in range(first, last))
