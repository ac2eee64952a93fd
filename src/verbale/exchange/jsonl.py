"""The interchange JSONL: one claim a line, keys sorted, UTF-8, in one order; offsets are `[start, end)` in code points.

Actors are those merged across articles. A line holds what others can rebuild the record from; the reasons of positions
are written, those of statements and events stay in the record.
"""

import re
from collections.abc import Iterator, Sequence

from verbale.exchange.order import ordered
from verbale.record import Actor, Article, Span, canonical
from verbale.record.directory import Directory
from verbale.record.view import Contents, EventView, PositionView, RecognitionView, Ref, StatementView
from verbale.reference import cameo

Row = dict[str, object]
# JSON allows these three as they are, but many readers take them for the end of a line.
_LINE_ENDS = {"\x85": "\\u0085", "\u2028": "\\u2028", "\u2029": "\\u2029"}
_LINE_END = re.compile("[\x85\u2028\u2029]")


def dump(contents: Contents, directory: Directory) -> bytes:
    """Returns the whole export."""
    return "".join(f"{line(row)}\n" for row in rows(contents, directory)).encode("utf-8")


def line(row: Row) -> str:
    """Returns one row as one line of JSON, safe against every reader's idea of a line's end."""
    return _LINE_END.sub(lambda found: _LINE_ENDS[found.group()], canonical(row))


def rows(contents: Contents, directory: Directory) -> Iterator[Row]:
    """Yields the rows in their order: articles, actors, statements, positions, events, recognitions."""
    inner = ordered(contents)
    yield from map(article_row, inner.articles)
    yield from (actor_row(actor, directory) for actor in inner.actors)
    yield from map(statement_row, inner.statements)
    yield from (position_row(view, directory) for view in inner.positions)
    yield from map(event_row, inner.events)
    yield from map(recognition_row, inner.recognitions)


def article_row(article: Article) -> Row:
    """Returns the row of an article with its whole text."""
    return {
        "type": "article", "id": article.id, "name": article.name, "title": article.title, "publisher": article.publisher,
        "author": article.author, "dateline": article.dateline, "published": article.published, "language": article.language,
        "text": article.text,
    }  # fmt: skip


def actor_row(actor: Actor, directory: Directory) -> Row:
    """Returns the row of a merged actor; an office's `of` is the name of whom it is held for."""
    offices: list[Row] = []
    for office in actor.offices:
        of = directory.ref(office.of)
        name = of.name if of is not None and of.id in directory.actors else office.of_name
        row: Row = {"title": office.title, "of": name, "from": office.start, "to": office.end}
        if row not in offices:  # several articles may give the same one, each with its own words
            offices.append(row)
    return {"type": "actor", "id": actor.id, "name": actor.name, "kind": actor.kind, "offices": offices}


def statement_row(view: StatementView) -> Row:
    """Returns the row of a statement."""
    claim = view.statement
    return {
        "type": "statement", "id": claim.id, "article": claim.article, "source": _pair(claim.source), "cue": _pair(claim.cue),
        "content": _pairs(claim.content), "manner": claim.manner, "speaker": _id(view.speaker), "speaker_name": _name(view.speaker),
        "principal": _id(view.principal), "principal_name": _name(view.principal), "addressees": _ids(view.addressees),
        "said_on": claim.said_on, "certainty": claim.certainty,
    }  # fmt: skip


def position_row(view: PositionView, directory: Directory) -> Row:
    """Returns the row of a position."""
    claim = view.position
    return {
        "type": "position", "id": claim.id, "statement": claim.statement, "actor": _id(directory.ref(claim.actor)),
        "principal": _id(directory.ref(claim.principal)), "codebook": claim.codebook, "issue": claim.issue, "stance": claim.stance,
        "force": claim.force, "condition": _pair(claim.condition), "absolute": claim.absolute, "certainty": claim.certainty,
        "reason": claim.reason,
    }  # fmt: skip


def event_row(view: EventView) -> Row:
    """Returns the row of an event."""
    claim = view.event
    return {
        "type": "event", "id": claim.id, "article": claim.article, "plover": claim.plover, "mode": claim.mode,
        "cameo": cameo.root(claim.plover, claim.mode),
        "actors": _ids(view.actors), "recipients": _ids(view.recipients), "on": claim.on, "status": claim.status,
        "trigger": _pair(claim.trigger), "certainty": claim.certainty,
    }  # fmt: skip


def recognition_row(view: RecognitionView) -> Row:
    """Returns the row of a claim of recognition."""
    claim = view.recognition
    return {
        "type": "recognition", "id": claim.id, "article": claim.article, "by": view.by.id, "of": view.of.id,
        "recognises": claim.recognises, "on": claim.on, "claimant": _id(view.claimant), "evidence": _pairs(claim.evidence),
    }  # fmt: skip


def _pair(span: Span | None) -> list[int] | None:
    return None if span is None else [span.start, span.end]


def _pairs(spans: Sequence[Span]) -> list[list[int]]:
    return [[span.start, span.end] for span in spans]


def _id(ref: Ref | None) -> str | None:
    return None if ref is None else ref.id


def _ids(refs: Sequence[Ref]) -> list[str]:
    return [ref.id for ref in refs]


def _name(ref: Ref | None) -> str | None:
    return None if ref is None else ref.name
