"""Puts the model's pieces together: one draft a cue, with the sources and contents linked to it.

The model tags spans and links; which contents are one statement, which are a quotation of their own, and where two
sources are two speakers is settled here. What the model did not find is for `grammar` and `floating`.
"""

from collections import defaultdict
from itertools import pairwise

from verbale.record import CONTENT, CUE, SOURCE
from verbale.statements.draft import Draft, overlap
from verbale.statements.links import settled
from verbale.statements.page import Page, Words
from verbale.statements.sides import is_side, sides
from verbale.statements.snap import lead_in, snapped

Weighed = tuple[Words, float]


def drafts(page: Page) -> list[Draft]:
    """Returns the drafts that the model's pieces give, those without a content or a source among them."""
    pieces = page.parse.pieces
    linked: dict[int, dict[str, list[Weighed]]] = defaultdict(lambda: {SOURCE: [], CONTENT: []})
    used: set[int] = set()
    for link in settled(page):
        piece = pieces[link.piece]
        linked[link.cue][piece.role].append(((piece.first, piece.last), link.certainty * piece.certainty))
        used.add(link.piece)
    out: list[Draft] = []
    for i, piece in enumerate(pieces):
        span = (piece.first, piece.last)
        if piece.role == CUE:
            out.extend(_of_cue(page, span, piece.certainty, linked[i][SOURCE], linked[i][CONTENT]))
        elif piece.role == CONTENT and i not in used:
            out.append(Draft(None, None, (snapped(page, span),), piece.certainty, ("words in the manner of a quotation, no cue near",)))
    return out


def _of_cue(page: Page, cue: Words, certainty: float, sources: list[Weighed], contents: list[Weighed]) -> list[Draft]:
    """Returns the drafts of one cue: one for each of its sources, and one for each quotation that follows on its own."""
    own, following = _split(page, cue, sorted(contents))
    speakers = _speakers(page, sorted(sources))
    spans = _without_preludes(page, _joined(page, _over_paragraphs(page, [snapped(page, span) for span, _ in own])))
    if spans and spans[0][0] < cue[0]:
        spans[0] = (lead_in(page, spans[0][0]), spans[0][1])
    weight = max((c for _, c in own), default=0.5)
    out = []
    alone: list[tuple[Words | None, float]] = [(None, 1.0)]
    for source, sure in [*speakers] or alone:
        kept = _without(page, spans, [cue, *([source] if source else [])])
        certain = min(certainty, weight, max(sure, 0.5)) if kept else certainty * 0.5
        out.append(Draft(source, cue, tuple(kept), certain, (f"the model's cue “{page.text(cue)}”",)))
    for span, sure in following:
        goes_on = tuple(_joined(page, _over_paragraphs(page, [snapped(page, span)])))
        out.append(Draft(None, None, goes_on, sure, ("a quotation that goes on after a full stop",), carried=True))
    return out


def _over_paragraphs(page: Page, spans: list[Words]) -> list[Words]:
    """Returns the spans, and for one that is a paragraph of a longer quotation, the other paragraphs of it."""
    out = list(spans)
    for span in spans:
        parts = [page.trimmed(part) for part in page.chain(span[0])]
        if len(parts) > 1 and any(part[0] == span[0] and overlap(part, span) >= part[1] - part[0] for part in parts):
            out.extend(part for part in parts if part[0] < part[1])
    return out


def _split(page: Page, cue: Words, contents: list[Weighed]) -> tuple[list[Weighed], list[Weighed]]:
    """Returns the contents that are the cue's own, and the quotations after its sentence, which are statements of their own."""
    end = page.sentence(cue[0])[1]
    first = {page.chain_of(span[0]) for span, _ in contents if span[0] < end}
    own: list[Weighed] = []
    following: list[Weighed] = []
    for span, certainty in contents:
        quotation = page.quotation_of(span[0])
        apart = span[0] >= end and quotation is not None and page.chain_of(span[0]) not in first and any(s[0] < end for s, _ in contents)
        (following if apart else own).append((span, certainty))
    return own, following


def _speakers(page: Page, sources: list[Weighed]) -> list[Weighed]:
    """Returns one span for each source that speaks on its own; "X and Y", "X, Y and Z" are one."""
    company = [(side, certainty) for source, certainty in sources for side in sides(page, source)]
    if len(company) > len(sources) or any(is_side(page, span) for span, _ in sources):
        sure = max(certainty for _, certainty in company)
        longest = sorted({span for span, _ in company}, key=lambda span: (span[0] - span[1], span))
        kept = [span for i, span in enumerate(longest) if not any(overlap(span, other) for other in longest[:i])]
        return [(span, sure) for span in sorted(kept)]
    out: list[Weighed] = []
    for span, certainty in sources:
        if out and _coordinated(page, out[-1][0][1], span[0]):
            out[-1] = ((out[-1][0][0], span[1]), max(out[-1][1], certainty))
        else:
            out.append((span, certainty))
    return sorted(out, key=lambda item: (-item[1], item[0]))[:1]


def _coordinated(page: Page, first: int, last: int) -> bool:
    """Whether only commas and conjunctions stand between two sources."""
    return first <= last and all(page.lower[i] in (",", "and", "or", "as", "well", "both", "&", "plus") for i in range(first, last))


def _joined(page: Page, spans: list[Words]) -> list[Words]:
    """Returns the spans in order, those joined that overlap or have only marks between them."""
    out: list[Words] = []
    for span in sorted(set(spans)):
        if out and (span[0] <= out[-1][1] or all(page.is_mark(i) for i in range(out[-1][1], span[0]))) and _same_place(page, out[-1], span):
            out[-1] = (out[-1][0], max(out[-1][1], span[1]))
        else:
            out.append(span)
    return out


def _without_preludes(page: Page, spans: list[Words]) -> list[Words]:
    """Returns the spans without those beside a quotation that have no verb and no quotation: "On television", X said, "…"."""
    if not any(page.quotation_of(span[0]) for span in spans):
        return spans
    quoted = [span for span in spans if page.quotation_of(span[0]) or page.quotation_of(span[1] - 1)]
    return [span for span in spans if span in quoted or any(page.parse.upos[i] in ("VERB", "AUX") for i in range(*span))]


def _same_place(page: Page, a: Words, b: Words) -> bool:
    """Whether two spans may be joined: they overlap, or lie in one paragraph."""
    if overlap(a, b):
        return True
    return page.paragraph(a[1] - 1) == page.paragraph(b[0])


def _without(page: Page, spans: list[Words], others: list[Words]) -> list[Words]:
    """Returns the spans without the words of `others`; a side of nothing but marks is left out."""
    out = spans
    for other in others:
        cut: list[Words] = []
        for first, last in out:
            if not overlap((first, last), other):
                cut.append((first, last))
                continue
            cut.extend(page.trimmed(part) for part in ((first, other[0]), (other[1], last)) if part[0] < part[1])
        out = [part for part in cut if part[0] < part[1]]
    return out if len(out) <= 1 or all(a[1] <= b[0] for a, b in pairwise(out)) else _joined(page, out)
