"""A report on the example dispute as coded by hand, so that the page is looked at without any model."""

import html
import json
import re
from pathlib import Path
from typing import Any

import pytest

from verbale import example
from verbale.analysis.report import report
from verbale.analysis.views import collect
from verbale.exchange.report import render
from verbale.intake import Raw, to_article
from verbale.positions import codebook
from verbale.record import Actor, Article, Event, Position, Reading, Recognition, Span, Statement
from verbale.record.directory import Directory
from verbale.record.view import Ref, ReportView

CASES = Path(__file__).parents[3] / "bench" / "cases" / "example"
STATES = ("Ardovia", "Tolmera", "Havrenia", "Caldora", "Ilmark", "Quenna")
REASON = "coded by hand"


class HandCoded:
    """One article with the claims that a person coded in it."""

    def __init__(self, path: Path) -> None:
        self.gold = json.loads(path.read_text(encoding="utf-8"))
        file = path.parent / self.gold["doc"]
        self.article: Article = to_article(Raw(file.name, file.read_bytes(), {}, file.name))
        self.actors: dict[str, Actor] = {}

    def actor(self, name: str | None) -> str | None:
        """Returns the id of the actor of that name; a state's name makes a state, a name of two words a person."""
        if not name:
            return None
        kind = "state" if name in STATES else "body" if "Union" in name or "UN " in name else "person"
        return self.actors.setdefault(name, Actor(kind, name.lower(), name)).id

    def span(self, words: str | None, near: int = 0) -> Span | None:
        """Returns where `words` stand in the article, the place nearest to `near`; None where intake has them not."""
        words = html.unescape(words or "")
        found = [Span(*match.span()) for match in re.finditer(re.escape(words), self.article.text)] if words else []
        free = [span for span in found if not self.article.is_debris(span)]
        return min(free, key=lambda span: abs(span.start - near), default=None)

    def statement(self, row: dict[str, Any]) -> Statement | None:
        at = self.span(row.get("at"))
        content = [self.span(words, at.start if at else 0) for words in row["content"]]
        if None in content:
            return None
        kept = tuple(span for span in content if span)
        source, cue = (self.span(row[key], kept[0].start) for key in ("source", "cue"))
        addressees = tuple(actor for name in row["addressee"] if (actor := self.actor(name)))
        return Statement(
            self.article.id, source, cue, kept, row["manner"], self.actor(row["speaker"]), self.actor(row["of"]), addressees,
            row["said_on"], 0.93, REASON,
        )  # fmt: skip

    def position(self, said: Statement, issue: str, stance: str, force: str) -> Position:
        end = said.content[-1].end
        place = self.article.text.find("as long as", said.content[0].start, end)
        condition = Span(place, end) if place >= 0 else None
        absolute = force == "refusal" and "circumstances" in said.content[0].of(self.article.text)
        certainty = 0.4 if force == "warning" else 0.87
        return Position(
            self.article.id, said.id, said.speaker, said.principal, "tolmera", issue, stance, force, condition, absolute, certainty, REASON
        )

    def events(self) -> tuple[Event, ...]:
        rows = [(row, self.span(row[5])) for row in self.gold["events"]]
        return tuple(
            Event(self.article.id, row[0], None, self._ids(row[1]), self._ids(row[2]), row[3], row[4], span, 0.8, REASON)
            for row, span in rows
            if span
        )

    def _ids(self, name: str | None) -> tuple[str, ...]:
        found = self.actor(name)
        return (found,) if found else ()

    def recognitions(self) -> tuple[Recognition, ...]:
        span = self.span("Ilmark recognised the independence of Tolmera")
        by, of = self.actor("Ilmark"), self.actor("Tolmera")
        if not (span and by and of):
            return ()
        return (Recognition(self.article.id, by, of, True, "2020-12-03", None, (span,), 0.9, REASON),)

    def reading(self) -> Reading:
        pairs = [(row, self.statement(row)) for row in self.gold["statements"]]
        said = {made.id: (row, made) for row, made in pairs if made}
        positions = [self.position(made, *coded) for row, made in said.values() for coded in row["positions"]]
        unique = tuple({claim.id: claim for claim in positions}.values())
        events, recognitions = self.events(), self.recognitions()
        return Reading(
            self.article, tuple(self.actors.values()), (), tuple(made for _, made in said.values()), unique, events, recognitions
        )


def hand_coded() -> ReportView:
    """Returns the view of the example dispute as coded by hand."""
    readings = [HandCoded(path).reading() for path in sorted(CASES.glob("*.json"))]
    actors = {actor.id: actor for reading in readings for actor in reading.actors}
    directory = Directory(actors, {})
    book = codebook.load(example.codebook())
    parties = [Ref(actor.id, actor.name, actor.kind) for name in book.parties for actor in actors.values() if actor.name == name]
    return report(collect(readings, directory), book, parties)


@pytest.fixture(scope="session")
def view() -> ReportView:
    return hand_coded()


@pytest.fixture(scope="session")
def shown(view: ReportView) -> str:
    return render(view)
