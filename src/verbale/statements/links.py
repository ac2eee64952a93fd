"""Settles which cue each content belongs to, where the model's links and the print disagree.

A quotation beside a cue and its source (`"…," said Rell`) is that cue's whatever the model thinks. A content that has
a cue in its own sentence does not belong to one of another sentence.
"""

from collections import defaultdict

from verbale.record import CONTENT, CUE, SOURCE, Link, Piece
from verbale.statements.page import Page
from verbale.statements.snap import beside

REPAIRED = 0.5  # certainty of a link that the rules make


def settled(page: Page) -> list[Link]:
    """Returns the links of sources and contents to cues, those of contents put right."""
    pieces = page.parse.pieces
    owners = _owners(page)
    by_piece: dict[int, list[Link]] = defaultdict(list)
    for link in page.parse.links:
        by_piece[link.piece].append(link)
    out: list[Link] = []
    for i, piece in enumerate(pieces):
        links = by_piece[i]
        if piece.role == CONTENT:
            links = _of_content(page, i, links, owners)
            links = [min(links, key=lambda link: (-round(link.certainty, 1), _gap(piece, pieces[link.cue]), link.cue))] if links else []
        out.extend(links)
    return _sources_at_home(page, out)


def _sources_at_home(page: Page, links: list[Link]) -> list[Link]:
    """Returns the links without those of a source to a cue of another sentence that has a source in its own."""
    pieces = page.parse.pieces

    def is_home(link: Link) -> bool:
        return page.parse.sentence_of(pieces[link.piece].first) == page.parse.sentence_of(pieces[link.cue].first)

    served = {link.cue for link in links if pieces[link.piece].role == SOURCE and is_home(link)}
    return [link for link in links if pieces[link.piece].role != SOURCE or link.cue not in served or is_home(link)]


def _owners(page: Page) -> dict[int, int]:
    """Returns for each quotation (by its chain) the one cue that it stands beside."""
    pieces = page.parse.pieces
    claims: dict[int, set[int]] = defaultdict(set)
    for i, cue in enumerate(pieces):
        if cue.role != CUE:
            continue
        sources = [pieces[link.piece] for link in page.parse.links if link.cue == i and pieces[link.piece].role == SOURCE]
        for span in [None, *((s.first, s.last) for s in sources)]:
            for inside in beside(page, (cue.first, cue.last), span)[:1]:
                claims[page.chain_of(inside[0])].add(i)
    return {chain: min(cues) for chain, cues in claims.items() if len(cues) == 1}


def _of_content(page: Page, i: int, links: list[Link], owners: dict[int, int]) -> list[Link]:
    """Returns the links of one content."""
    pieces = page.parse.pieces
    content = pieces[i]
    owner = owners.get(page.chain_of(content.first))
    inside = [link for link in links if page.chain_of(pieces[link.cue].first) == page.chain_of(content.first)]
    if owner is not None and not inside:
        sure = max((link.certainty for link in links if link.cue == owner), default=REPAIRED)
        return [Link(i, owner, sure)]
    home = [link for link in links if _is_home(page, content, pieces[link.cue])]
    if home:
        return home
    near = [c for c, cue in enumerate(pieces) if cue.role == CUE and _is_home(page, content, cue) and not _covers(content, cue)]
    if near and links:
        best = min(near, key=lambda c: (_gap(content, pieces[c]), c))
        return [Link(i, best, REPAIRED)]
    return links


def _is_home(page: Page, content: Piece, cue: Piece) -> bool:
    """Whether the cue stands in a sentence of the content, or of the quotation that the content is in."""
    sentences = {page.parse.sentence_of(content.first), page.parse.sentence_of(content.last - 1)}
    held = page.quotation_of(content.first)
    if held is not None:
        sentences |= {page.parse.sentence_of(held[1][0]), page.parse.sentence_of(held[1][1] - 1)}
    return page.parse.sentence_of(cue.first) in sentences


def _covers(content: Piece, cue: Piece) -> bool:
    return content.first <= cue.first < content.last


def _gap(content: Piece, cue: Piece) -> int:
    return max(content.first - cue.last, cue.first - content.last)
