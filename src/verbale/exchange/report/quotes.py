"""The report's quotations: which there are, under which anchor, and how highlighted words are cut for the page."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from verbale.record import Article, Issue
from verbale.record.view import Cell, Entry, Passage, PositionView, Quotation, Ref, ReportView, Row, StatementView

EXCERPT = 180  # code points of a quotation where only its beginning is shown
AROUND = 50  # code points shown before and after an event's word, which alone says too little


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of a passage with the roles that all of it plays, in one order; none for words around the claim."""

    text: str
    roles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Told:
    """One position with its words; where several articles print them, the first of these positions stands for all."""

    position: PositionView
    quotation: Quotation | None


@dataclass(frozen=True, slots=True)
class Quoted:
    """All that one party said on one issue, under one anchor of the page."""

    anchor: str
    issue: Issue
    cell: Cell
    told: tuple["Told", ...]


@dataclass(frozen=True, slots=True)
class Group:
    """One party with its quotations, in the codebook's order of issues."""

    party: Ref
    quoted: tuple[Quoted, ...]


@dataclass(frozen=True, slots=True)
class Year:
    """The timeline's entries of one year; `name` is None for the undated."""

    name: str | None
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """One article with its statements, in the order of the text."""

    article: Article
    statements: tuple[StatementView, ...]


def segments(passage: Passage) -> tuple[Segment, ...]:
    """Returns the passage cut wherever a highlight begins or ends: joined, the segments are its text."""
    edges = {0, len(passage.text)}
    for mark in passage.highlights:
        edges |= {mark.start, mark.end}
    cuts = sorted(edge for edge in edges if 0 <= edge <= len(passage.text))
    return tuple(Segment(passage.text[start:end], _roles(passage, start, end)) for start, end in pairwise(cuts))


def _roles(passage: Passage, start: int, end: int) -> tuple[str, ...]:
    return tuple(sorted({mark.role for mark in passage.highlights if mark.start <= start and end <= mark.end}))


def excerpt(text: str, limit: int = EXCERPT) -> str:
    """Returns `text`, or its first words with "…" where it is longer than `limit` code points."""
    text = " ".join(text.split())
    if len(text) <= limit:
        return text
    return text[:limit].rsplit(" ", 1)[0].rstrip(",;:") + " …"


def around(passage: Passage, limit: int = AROUND) -> str:
    """Returns the passage's first highlight with up to `limit` code points on either side, cut at words, on one line."""
    if not passage.highlights:
        return excerpt(passage.text)
    mark = passage.highlights[0]
    start, end = max(0, mark.start - limit), min(len(passage.text), mark.end + limit)
    before, after = passage.text[start : mark.start], passage.text[mark.end : end]
    if start > 0:
        before = "… " + before.partition(" ")[2]
    if end < len(passage.text):
        after = after.rpartition(" ")[0] + " …"
    return " ".join(f"{before}{passage.text[mark.start : mark.end]}{after}".split())


def groups(view: ReportView) -> tuple[Group, ...]:
    """Returns the parties that said anything on the codebook's issues, each with its quotations."""
    made = (Group(row.party, _quoted(view, number, row)) for number, row in enumerate(view.matrix.rows))
    return tuple(group for group in made if group.quoted)


def _quoted(view: ReportView, number: int, row: Row) -> tuple[Quoted, ...]:
    pairs = zip(view.matrix.issues, row.cells, strict=True)
    printed = {one.said.statement.id: item for item in view.printings for one in item.printings}
    return tuple(Quoted(f"q{number}-{place}", issue, cell, told(cell, printed)) for place, (issue, cell) in enumerate(pairs) if cell.stands)


def told(cell: Cell, printed: Mapping[str, Quotation]) -> tuple[Told, ...]:
    """Returns the cell's positions, the latest first; those of one quotation on one side stand together, under the earliest.

    `printed` gives the quotation of each statement's id where several articles print it.
    """
    found = [Told(view, printed.get(view.said.statement.id)) for stand in reversed(cell.stands) for view in stand.positions]
    earliest: dict[object, Told] = {}
    for item in sorted(found, key=lambda it: it.position.said.day or "", reverse=True):
        claim = item.position.position
        earliest[claim.id if item.quotation is None else (id(item.quotation), claim.stance)] = item
    kept = {item.position.position.id for item in earliest.values()}
    return tuple(item for item in found if item.position.position.id in kept)


def links(found: Iterable[Group]) -> dict[tuple[str, str], str]:
    """Returns the anchor of the quotations of each party (by id) on each issue (by id)."""
    return {(group.party.id, item.issue.id): item.anchor for group in found for item in group.quoted}


def years(timeline: Sequence[Entry]) -> tuple[Year, ...]:
    """Returns the timeline by year, in its own order."""
    found = groupby(timeline, key=lambda entry: entry.day[:4] if entry.day else None)
    return tuple(Year(name, tuple(entries)) for name, entries in found)


def pages(view: ReportView) -> tuple[Page, ...]:
    """Returns every article with its statements, those with none included."""
    by_article: dict[str, list[StatementView]] = {}
    for said in view.statements:
        by_article.setdefault(said.article.id, []).append(said)
    return tuple(Page(article, tuple(by_article.get(article.id, ()))) for article in view.articles)
