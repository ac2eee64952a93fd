"""Rids contents of words that a model adds to them: another cue's clause, a rider on how it was said, a sentence that the author tells."""

from dataclasses import replace

from verbale.statements.draft import Draft
from verbale.statements.page import Page, Words


def removed(page: Page, drafts: list[Draft]) -> list[Draft]:
    """Returns the drafts with those of their contents left out that are none; one with nothing but a topic is no draft."""
    cues = {draft.cue[0] for draft in drafts if draft.cue is not None}
    out = []
    for draft in drafts:
        if _is_topic(page, draft):
            continue
        kept = tuple(span for span in draft.content if draft.cue is None or not _is_fragment(page, draft, span, cues))
        out.append(replace(draft, content=kept) if kept and len(draft.content) > 1 else draft)
    return out


def _is_topic(page: Page, draft: Draft) -> bool:
    """Whether all that is said is a topic before a colon ("The ferries: Arland states its view"): no verb and no marks."""
    first, last = draft.content[0]
    before = draft.cue is not None and last < draft.cue[0] and page.words[last] == ":"
    if not before or len(draft.content) > 1 or page.quotation_of(first) is not None:
        return False
    return not any(page.parse.upos[i] in ("VERB", "AUX") for i in range(first, last))


def _is_fragment(page: Page, draft: Draft, span: Words, cues: set[int]) -> bool:
    """Whether a content, one of several, begins with another cue, is a rider, or stands without marks in another sentence than the cue."""
    if span[0] in cues or _is_rider(page, draft, span):
        return True
    home = page.sentence(draft.anchor())
    return not home[0] <= span[0] < home[1] and page.quotation_of(span[0]) is None


def _is_rider(page: Page, draft: Draft, span: Words) -> bool:
    """Whether a content after the cue only tells how it was said ("…, the agency reported, without giving a date")."""
    if draft.cue is None or not draft.content[0][1] <= draft.cue[0] < span[0] or page.quotation_of(span[0]) is not None:
        return False
    second = span[0] + 1
    participle = second < span[1] and page.parse.upos[second] == "VERB" and page.lower[second].endswith("ing")
    return page.parse.upos[span[0]] in ("ADP", "SCONJ") and participle
