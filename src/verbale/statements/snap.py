"""Fits a content to the quotation in which it stands: a model cuts a word too early or runs past the closing mark.

A quotation that runs over several paragraphs, each opened anew, is one chain (`Page.chain`).
"""

from verbale.statements.draft import overlap
from verbale.statements.page import Page, Words

NEAR = 3  # words between a content's end and the quotation's that a model may be wrong by
MOST = 0.6  # a content that covers this share of a quotation is meant to be all of it


def snapped(page: Page, span: Words) -> Words:
    """Returns the content with its ends moved to those of the quotation that it nearly is, and off the marks around it."""
    first, last = span
    for _, inside in page.quotations:
        shared = overlap((first, last), inside)
        if not shared:
            continue
        within = inside[0] - 1 <= first and last <= inside[1] + 1
        whole = shared >= MOST * (inside[1] - inside[0])
        if within and whole:
            first, last = min(first, inside[0]), max(last, inside[1])
        elif within:
            first = inside[0] if 0 < first - inside[0] <= NEAR else first
            last = inside[1] if 0 < inside[1] - last <= NEAR else last
        elif first < inside[0] and last < inside[1] and whole:
            last = inside[1]  # begins before the quotation and stops short of its end
        elif last > inside[1] and inside[0] - 1 <= first and _ends_sentence(page, inside):
            first, last = inside[0] if whole else first, inside[1]  # runs on into what the author tells next
        elif last > inside[1] and inside[0] < first and whole:
            first = inside[0]
    return page.trimmed((first, last)) if any(not page.is_mark(i) for i in range(first, last)) else span


def _ends_sentence(page: Page, inside: Words) -> bool:
    """Whether a quotation closes with its sentence."""
    closes = page.words[inside[1] - 1] in (".", "!", "?", "...", "…") or page.sentence(inside[1] - 1)[1] <= inside[1] + 1
    return closes and inside[1] - inside[0] > NEAR


def beside(page: Page, cue: Words, source: Words | None) -> list[Words]:
    """Returns the words of the quotation that stands right after the cue, or right before the cue and its source."""
    first = min(cue[0], source[0]) if source else cue[0]
    last = max(cue[1], source[1]) if source else cue[1]
    for _, inside in page.quotations:
        if inside[1] <= first and page.sentence(inside[1] - 1) == page.sentence(first) and _only_marks(page, inside[1], first):
            return page.chain(inside[0])
        if last <= inside[0] and page.sentence(inside[0]) == page.sentence(last - 1) and _only_marks(page, last, inside[0]):
            return page.chain(inside[0])
    return []


def lead_in(page: Page, first: int) -> int:
    """Returns where a content begins whose subject stands before its quotation (`The plan "is dead", he said`)."""
    held = page.quotation_of(first)
    start = page.sentence(first)[0]
    before = [i for i in range(start, first) if not page.is_mark(i)]
    if held is None or held[1][0] != first or not before:
        return first
    stopped = any(page.parse.upos[i] in ("VERB", "AUX", "SCONJ") or page.words[i] in (",", ":", ";") for i in range(start, first - 1))
    return first if stopped or page.article.is_debris(page.span((before[0], first))) else before[0]


def _only_marks(page: Page, first: int, last: int) -> bool:
    return all(page.is_mark(i) or page.lower[i] in ("that", "also", "again") for i in range(first, last))
