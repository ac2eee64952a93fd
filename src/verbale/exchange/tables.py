"""CSV for spreadsheets and statistics: one table for each kind of claim, and one flat table of statements with positions.

Every table reads without the others: names stand beside ids, the words beside their offsets. A cell that a spreadsheet
would run as a formula gets one apostrophe in front; `plain` takes it away again.
"""

import csv
import io
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TypeVar

from verbale.exchange.order import ordered
from verbale.record import Actor, Article, Span
from verbale.record.view import ActorView, Contents, EventView, PositionView, RecognitionView, Ref, StatementView

V = TypeVar("V")
GAP = " … "  # between the parts of a content that its cue cuts in two
_FORMULA = re.compile(r"'*[=+\-@\t\r]")


def _names(refs: Sequence[Ref]) -> str:
    return "; ".join(ref.name for ref in refs)


def _name(ref: Ref | None) -> str | None:
    return None if ref is None else ref.name


def _id(ref: Ref | None) -> str | None:
    return None if ref is None else ref.id


def _offsets(spans: Iterable[Span | None]) -> str:
    return " ".join(f"{span.start}-{span.end}" for span in spans if span is not None)


def _held(actor: Actor) -> str:
    return "; ".join(f"{office.title}, {office.of_name}" if office.of_name else office.title for office in actor.offices)


ARTICLES: Mapping[str, Callable[[Article], object]] = {
    "article": lambda it: it.name,
    "published": lambda it: it.published,
    "title": lambda it: it.title,
    "publisher": lambda it: it.publisher,
    "author": lambda it: it.author,
    "dateline": lambda it: it.dateline,
    "language": lambda it: it.language,
    "url": lambda it: it.url,
    "characters": lambda it: len(it.text),
    "id": lambda it: it.id,
}
ACTORS: Mapping[str, Callable[[Actor], object]] = {
    "name": lambda it: it.name,
    "kind": lambda it: it.kind,
    "offices": _held,
    "aliases": lambda it: "; ".join(it.aliases),
    "id": lambda it: it.id,
}
SEEN: Mapping[str, Callable[[ActorView], object]] = {
    "name": lambda it: it.actor.name,
    "kind": lambda it: it.actor.kind,
    "offices": lambda it: _held(it.actor),
    "articles": lambda it: it.articles,
    "statements": lambda it: it.statements,
    "first_seen": lambda it: it.first,
    "last_seen": lambda it: it.last,
    "aliases": lambda it: "; ".join(it.actor.aliases),
    "id": lambda it: it.actor.id,
}
STATEMENTS: Mapping[str, Callable[[StatementView], object]] = {
    "article": lambda it: it.article.name,
    "published": lambda it: it.article.published,
    "said_on": lambda it: it.statement.said_on,
    "speaker": lambda it: _name(it.speaker),
    "principal": lambda it: _name(it.principal),
    "addressees": lambda it: _names(it.addressees),
    "manner": lambda it: it.statement.manner,
    "words": lambda it: GAP.join(it.words),
    "certainty": lambda it: it.statement.certainty,
    "content_offsets": lambda it: _offsets(it.statement.content),
    "cue_offsets": lambda it: _offsets([it.statement.cue]),
    "source_offsets": lambda it: _offsets([it.statement.source]),
    "reason": lambda it: it.statement.reason,
    "statement_id": lambda it: it.statement.id,
    "article_id": lambda it: it.article.id,
}
POSITIONS: Mapping[str, Callable[[PositionView], object]] = {
    "article": lambda it: it.said.article.name,
    "published": lambda it: it.said.article.published,
    "said_on": lambda it: it.said.statement.said_on,
    "party": lambda it: _name(it.party),
    "speaker": lambda it: _name(it.said.speaker),
    "principal": lambda it: _name(it.said.principal),
    "codebook": lambda it: it.position.codebook,
    "issue": lambda it: it.position.issue,
    "stance": lambda it: it.position.stance,
    "force": lambda it: it.position.force,
    "absolute": lambda it: "yes" if it.position.absolute else "no",
    "condition": lambda it: it.condition,
    "words": lambda it: GAP.join(it.said.words),
    "certainty": lambda it: it.position.certainty,
    "reason": lambda it: it.position.reason,
    "position_id": lambda it: it.position.id,
    "statement_id": lambda it: it.said.statement.id,
}
EVENTS: Mapping[str, Callable[[EventView], object]] = {
    "article": lambda it: it.article.name,
    "published": lambda it: it.article.published,
    "on": lambda it: it.event.on,
    "plover": lambda it: it.event.plover,
    "mode": lambda it: it.event.mode,
    "status": lambda it: it.event.status,
    "actors": lambda it: _names(it.actors),
    "recipients": lambda it: _names(it.recipients),
    "words": lambda it: it.words,
    "certainty": lambda it: it.event.certainty,
    "trigger_offsets": lambda it: _offsets([it.event.trigger]),
    "reason": lambda it: it.event.reason,
    "event_id": lambda it: it.event.id,
    "article_id": lambda it: it.article.id,
}
RECOGNITIONS: Mapping[str, Callable[[RecognitionView], object]] = {
    "article": lambda it: it.article.name,
    "published": lambda it: it.article.published,
    "on": lambda it: it.recognition.on,
    "by": lambda it: it.by.name,
    "recognises": lambda it: "yes" if it.recognition.recognises else "no",
    "of": lambda it: it.of.name,
    "claimant": lambda it: _name(it.claimant),
    "words": lambda it: GAP.join(it.words),
    "certainty": lambda it: it.recognition.certainty,
    "reason": lambda it: it.recognition.reason,
    "recognition_id": lambda it: it.recognition.id,
    "article_id": lambda it: it.article.id,
}
FLAT = ("position_id", "codebook", "issue", "stance", "force", "absolute", "condition")  # what a statement may have or not


def tables(contents: Contents) -> dict[str, bytes]:
    """Returns the tables by file name: UTF-8 with the mark by which spreadsheets know it."""
    inner = ordered(contents)
    made = {
        "articles.csv": write(ARTICLES, inner.articles),
        "actors.csv": write(ACTORS, inner.actors),
        "statements.csv": write(STATEMENTS, inner.statements),
        "positions.csv": write(POSITIONS, inner.positions),
        "events.csv": write(EVENTS, inner.events),
        "recognitions.csv": write(RECOGNITIONS, inner.recognitions),
    }
    return {name: text.encode("utf-8-sig") for name, text in made.items()}


def flat(contents: Contents) -> str:
    """Returns one table of all statements, each once for every position, and once with empty cells where it has none."""
    inner = ordered(contents)
    held: dict[str, list[PositionView]] = {}
    for view in inner.positions:
        held.setdefault(view.said.statement.id, []).append(view)
    lines = []
    for said in inner.statements:
        here = [column(said) for column in STATEMENTS.values()]
        lines += [[*here, *(POSITIONS[name](view) for name in FLAT)] for view in held.get(said.statement.id, [])] or [
            [*here, *("" for _ in FLAT)]
        ]
    return _csv([*STATEMENTS, *FLAT], lines)


def write(columns: Mapping[str, Callable[[V], object]], items: Iterable[V]) -> str:
    """Returns the items as CSV with a line of column names; lines end with a line feed."""
    return _csv(list(columns), ([column(item) for column in columns.values()] for item in items))


def cell(value: object) -> str:
    """Returns a value as the text of a cell: nothing for None, numbers plain, no formula."""
    if value is None:
        return ""
    if isinstance(value, str):
        return f"'{value}" if _FORMULA.match(value) else value
    return str(value)


def plain(text: str) -> str:
    """Returns the text that `cell` was given."""
    return text[1:] if text.startswith("'") and _FORMULA.match(text) else text


def _csv(header: Sequence[str], lines: Iterable[Sequence[object]]) -> str:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(header)
    writer.writerows([cell(value) for value in line] for line in lines)
    return out.getvalue()
