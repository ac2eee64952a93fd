"""A reader without models, for the tests of store, workspace and command line: one line of text is one claim or more.

    Osk | Tolmera | status-talks oppose refusal! | "We will not talk again."

The line's speaker, its principal, its position (`!` for a red line; `-` for none) and its words. A line that begins
with `meets` is an event; a line `fail` makes the article unreadable. The first line is the date.
"""

import hashlib
from dataclasses import replace

from verbale.errors import ArticleError, FormatError
from verbale.intake import Raw
from verbale.record import (
    DIRECT,
    GROUP,
    PERSON,
    STATE,
    Actor,
    Article,
    Codebook,
    Event,
    Issue,
    Mark,
    Position,
    Reading,
    Recognition,
    Span,
    Statement,
)
from verbale.record.directory import Directory

BOOK = Codebook(
    "book", "A dispute", ("Tolmera", "Ardovia", "Nowhere"),
    (
        Issue("status-talks", "Talks on status", "There should be talks."),
        Issue("recognition", "Recognition", "Tolmera is a state."),
        Issue("border", "Border", "The border should be open."),
    ),
    "digest",
)  # fmt: skip
STATES = ("Tolmera", "Ardovia", "Havrenia")


def actor(name: str) -> Actor:
    """Returns the actor of that name; all that are no state are persons."""
    kind = STATE if name in STATES else GROUP if name.islower() else PERSON
    return Actor(kind, name.casefold(), name, (name.split()[-1],) if " " in name else ())


class FakeReader:
    """Reads the layout above."""

    def __init__(self, codebook: Codebook = BOOK, actors_file: str | None = None, version: str = "1") -> None:
        self._codebook = codebook
        self.reader = f"fake-{version}-{actors_file}"
        self.fingerprint = f"{self.reader}-{codebook.digest}"

    def read(self, raw: Raw) -> Reading:
        """Returns the reading of one text."""
        text = raw.data.decode("utf-8")
        if "\nfail" in text or not text.strip():
            raise ArticleError(f"{raw.where or raw.name}: cannot be read")
        lines = text.split("\n")
        debris = tuple(Mark(Span(at, at + 8), "credit") for at in [text.find("[CREDIT]")] if at >= 0)
        article = Article(text, raw.name, hashlib.sha256(raw.data).hexdigest(), published=lines[0].strip() or None, debris=debris)
        found = _Found(article, self._codebook)
        at = 0
        for line in lines:
            found.line(line, at)
            at += len(line) + 1
        return found.reading()

    def parsed(self, raw: Raw) -> tuple[Reading, bytes]:
        """Returns the reading with the text in the place of a parse."""
        made = self.read(raw)
        return made, made.article.text.encode("utf-8")

    def recode(self, reading: Reading, packed: bytes) -> Reading:
        """Returns the reading with the positions that its kept text has on this codebook's issues; nothing else is made anew."""
        if not packed.startswith(reading.article.text[:4].encode("utf-8")):
            raise FormatError("no such text")
        raw = Raw(reading.article.name, packed)
        return replace(reading, positions=FakeReader(self._codebook).read(raw).positions)


class _Found:
    def __init__(self, article: Article, codebook: Codebook) -> None:
        self.article, self.codebook = article, codebook
        self.actors: dict[str, Actor] = {}
        self.statements: list[Statement] = []
        self.positions: list[Position] = []
        self.events: list[Event] = []
        self.recognitions: list[Recognition] = []

    def named(self, name: str) -> str | None:
        if name == "-":
            return None
        made = actor(name)
        self.actors[made.id] = made
        return made.id

    def line(self, line: str, at: int) -> None:
        parts = [part.strip() for part in line.split("|")]
        if len(parts) == 4:
            self.statement(parts, at, line)
        elif parts[0].startswith("meets "):
            _, one, other = parts[0].split()
            ids = [key for key in (self.named(one), self.named(other)) if key]
            claim = Event(self.article.id, "CONSULT", "meet", (ids[0],), (ids[1],), None, "planned", Span(at, at + 5), 0.7, "a line")
            self.events.append(claim)
        elif parts[0].startswith("recognises "):
            _, one, other = parts[0].split()
            by, of = self.named(one) or "", self.named(other) or ""
            self.recognitions.append(Recognition(self.article.id, by, of, True, None, None, (Span(at, at + 10),), 0.9, "a line"))

    def statement(self, parts: list[str], at: int, line: str) -> None:
        speaker, principal = self.named(parts[0]), self.named(parts[1])
        start = at + line.index(parts[3])
        content = Span(start, start + len(parts[3]))
        source = Span(at + line.index(parts[0]), at + line.index(parts[0]) + len(parts[0]))
        said = Statement(self.article.id, source, None, (content,), DIRECT, speaker, principal, (), None, 0.9, "a line")
        self.statements.append(said)
        issue, stance, force = parts[2].split() if parts[2] != "-" else ("", "", "")
        if self.codebook.issue(issue) is not None:
            claim = Position(
                self.article.id, said.id, speaker, principal, self.codebook.name, issue, stance, force.rstrip("!"), None,
                force.endswith("!"), 0.8, "a line",
            )  # fmt: skip
            self.positions.append(claim)

    def reading(self) -> Reading:
        return Reading(
            self.article, tuple(self.actors.values()), (), tuple(self.statements), tuple(self.positions), tuple(self.events),
            tuple(self.recognitions),
        )  # fmt: skip


def make(codebook: Codebook, actors_file: str | None) -> FakeReader:
    """Returns a reader, as a workspace's maker does."""
    return FakeReader(codebook, actors_file)


def make_newer(codebook: Codebook, actors_file: str | None) -> FakeReader:
    """Returns a reader of another version."""
    return FakeReader(codebook, actors_file, version="2")


def merge(actors: object, _corrections: object = ()) -> Directory:
    """Merges the person "Osk" into "Jana Osk"; everybody else stays alone. Later actors of one id lose to earlier ones."""
    listed = {item.id: item for item in reversed(list(actors))}  # type: ignore[call-overload]
    one, other = actor("Osk"), actor("Jana Osk")
    of = {key: other.id if key == one.id and other.id in listed else key for key in listed}
    return Directory({key: item for key, item in sorted(listed.items()) if of[key] == key}, of)
