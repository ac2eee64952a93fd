"""Makes the generated dispute: 300 articles with 60 planted changes of position and 120 decoys that are none.

python bench/dispute.py FOLDER     # writes the articles, and prints what was found of what was planted

Everything is put together from the parts of `cases/changes` by a fixed seed, so that the truth is known by construction:
every party's line on every issue is a sequence of stances with the days of its tellings. What the articles say in
between (the opponent quoted, background of years ago, the same words on another matter, a question not answered, a new
minister who restates, an old article printed again) is no change.
"""

import datetime
import random
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from verbale.record.view import CHANGED, Change
from verbale.workspace import Workspace

CASES = Path(__file__).parent / "cases" / "changes"
SEED, ARTICLES, CHANGES, EACH_DECOY = 1244, 300, 60, 20
KINDS = ("opponent", "background", "elsewhere", "hypothetical")  # decoys that are paragraphs
FIRST, LAST = datetime.date(2011, 2, 1), datetime.date(2021, 11, 30)
FIRMNESS = {"support": ("for", 2), "oppose": ("against", 2), "red line": ("against", 3), "ready": ("for", 1)}
NEAR = 3  # days between the day of a change as planted and as found


@dataclass(frozen=True, slots=True)
class Told:
    """One telling of a party's stance on an issue."""

    party: str
    issue: str
    stance: str
    day: datetime.date
    turn: str | None  # the planted change that this telling makes
    before: str | None = None  # the stance before that change


@dataclass(slots=True)
class Dispute:
    """The articles by file name, what was planted, and how many decoys of each kind there are."""

    articles: dict[str, str] = field(default_factory=dict)
    planted: list[Told] = field(default_factory=list)
    decoys: dict[str, int] = field(default_factory=dict)


def turn(before: str, after: str) -> str:
    """Returns what a step from one stance to another is called."""
    (side, firm), (other, firmer) = FIRMNESS[before], FIRMNESS[after]
    return "reversed" if side != other else "hardened" if firmer > firm else "softened"


def made() -> Dispute:
    """Returns the dispute."""
    rng = random.Random(SEED)
    parts: dict[str, Any] = yaml.safe_load((CASES / "parts.yaml").read_text(encoding="utf-8"))
    world = _World(yaml.safe_load((CASES / "actors.yaml").read_text(encoding="utf-8")))
    told = _lines(rng, [state["name"] for state in world.states.values()], list(parts["issues"]))
    dispute = Dispute(planted=[item for item in told if item.turn])
    writer = _Writer(rng, parts, world, told)
    kinds = _decoys(rng, told)
    new_holders = world.first_words(told)
    dispute.decoys = {kind: list(kinds.values()).count(kind) for kind in KINDS} | {"new minister": len(new_holders)}
    texts = [(item.day, writer.article(item, kinds.get(index))) for index, item in enumerate(told)]
    old = sorted(rng.sample(range(len(texts)), EACH_DECOY))
    reprints = [(_later(rng, texts[index][0]), texts[index][0], texts[index][1]) for index in old]
    dispute.decoys["reprint"] = len(reprints)
    for number, (_, text) in enumerate(texts):
        dispute.articles[f"a{number:03}.txt"] = text
    for number, (day, first, text) in enumerate(reprints):
        dispute.articles[f"r{number:03}.txt"] = _reprinted(text, first, day)
    return dispute


def _lines(rng: random.Random, parties: Sequence[str], issues: Sequence[str]) -> list[Told]:
    """Returns the tellings of all lines, party by party and issue by issue, in time."""
    pairs = [(party, issue) for party in parties for issue in issues]
    steps = [1] * len(pairs)
    for index in rng.sample(range(len(pairs)), CHANGES - len(pairs)):
        steps[index] += 1
    tellings = ARTICLES - EACH_DECOY - CHANGES - len(pairs)  # restatements
    more = [tellings // len(pairs) + (index < tellings % len(pairs)) for index in range(len(pairs))]
    out: list[Told] = []
    for (party, issue), changes, again in zip(pairs, steps, more, strict=True):
        out += _line(rng, party, issue, changes, again)
    return out


def _line(rng: random.Random, party: str, issue: str, changes: int, again: int) -> list[Told]:
    """Returns one line: a first telling, `changes` changes and `again` restatements, on days far apart."""
    total = 1 + changes + again
    span = (LAST - FIRST).days // total
    days = [FIRST + datetime.timedelta(days=span * i + rng.randrange(span // 2)) for i in range(total)]
    at = set(rng.sample(range(1, total), changes))
    stance, out = rng.choice(sorted(FIRMNESS)), []
    for index, day in enumerate(days):
        if index in at:
            after = rng.choice([other for other in sorted(FIRMNESS) if other != stance])
            out.append(Told(party, issue, after, day, turn(stance, after), stance))
            stance = after
        else:
            out.append(Told(party, issue, stance, day, None))
    return out


def _decoys(rng: random.Random, told: Sequence[Told]) -> dict[int, str]:
    """Returns the index of a telling and the kind of decoy that its article has beside it."""
    free = [index for index, item in enumerate(told) if item.turn is None]
    chosen = rng.sample(free, EACH_DECOY * len(KINDS))
    return {index: KINDS[number // EACH_DECOY] for number, index in enumerate(chosen)}


def _later(rng: random.Random, day: datetime.date) -> datetime.date:
    return day + datetime.timedelta(days=rng.randrange(400, 900))


def _reprinted(text: str, first: datetime.date, day: datetime.date) -> str:
    """Returns an article as printed again on a later day by another paper."""
    head, _, rest = text.partition("\n\n")
    body = rest.split(" - ", 1)[1]
    return f"{head}\n\nTHE HARBOUR GAZETTE, {_date(day)}\n\n{body.rstrip()}\n\nThis report was first published on {_date(first)}.\n"


class _World:
    """The invented states and who is foreign minister on a day."""

    def __init__(self, actors: Mapping[str, Any]) -> None:
        self.states = {state["name"]: state for state in actors["states"]}
        self.offices = actors["offices"]

    def minister(self, state: str, day: datetime.date) -> str:
        """Returns the foreign minister of a state on a day."""
        held = [it for it in self.offices if it["of"] == state and _day(it["from"]) <= day and ("to" not in it or day < _day(it["to"]))]
        return str(held[0]["person"])

    def first_words(self, told: Sequence[Told]) -> list[Told]:
        """Returns the tellings by which a new minister restates what the one before said."""
        out, last = [], dict[tuple[str, str], str]()
        for item in told:
            name = self.minister(item.party, item.day)
            before = last.get((item.party, item.issue))
            if before not in (None, name) and item.turn is None:
                out.append(item)
            last[item.party, item.issue] = name
        return out[:EACH_DECOY]


class _Writer:
    """Writes one article around one telling."""

    def __init__(self, rng: random.Random, parts: Mapping[str, Any], world: _World, told: Sequence[Told]) -> None:
        self._rng, self._parts, self._world, self._told = rng, parts, world, told

    def article(self, item: Told, decoy: str | None) -> str:
        """Returns the text: head, dateline, the telling, and around it what is no position of the speaker's."""
        words = self._words(item.party, item.issue, item.day)
        said = self._rng.choice(self._frames()).format(**words, **self._saying(item.stance, words))
        fillers = self._rng.sample(self._parts["fillers"], 3)
        decoys = [] if decoy is None else [self._decoy(decoy, item, words)]
        body = [said, fillers[0], *decoys, *fillers[1:]]
        head = self._rng.choice(self._parts["heads"]).format(**words)
        return f"{head}\n\n{words['seat'].upper()}, {_date(item.day)} (Strait Wire) - " + "\n\n".join(body) + "\n"

    def _frames(self) -> list[str]:
        return [*self._parts["frames"]["direct"], *self._parts["frames"]["indirect"]]

    def _words(self, party: str, issue: str, day: datetime.date) -> dict[str, str]:
        state, topic = self._world.states[party], self._parts["topics"][issue]
        return {
            "state": party, "state_adj": state["people"][0], "State_adj": state["people"][0], "seat": state["seats"][0],
            "name": self._world.minister(party, day), "weekday": day.strftime("%A"), "topic": topic,
            "topic_cap": topic[0].upper() + topic[1:], **self._parts["issues"][issue],
        }  # fmt: skip

    def _saying(self, stance: str, words: Mapping[str, str]) -> dict[str, str]:
        first, third = self._rng.choice(self._parts["stands"][stance])
        clauses = {"Does": _capital(words["does"]), "Doesnt": _capital(words["doesnt"])}
        slots = {**words, **clauses, "cond": self._rng.choice(self._parts["conditions"])}
        return {"Said": _capital(first.format(**slots)), "told": third.format(**slots)}

    def _decoy(self, kind: str, item: Told, words: Mapping[str, str]) -> str:
        """Returns a paragraph that looks like a change and is none."""
        frames = self._parts["decoys"][kind]
        frame = self._rng.choice(frames[item.issue] if isinstance(frames, dict) else frames)
        others = [state for state in self._world.states if state != item.party]
        opposite = "support" if FIRMNESS[item.stance][0] == "against" else "oppose"
        turned = self._saying(opposite, words)
        slots = {**words, "other": self._rng.choice(others), "O_said": turned["Said"], "old_told": turned["told"]}
        return str(frame.format(**slots, year=item.day.year - 9))


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _day(given: object) -> datetime.date:
    return given if isinstance(given, datetime.date) else datetime.date.fromisoformat(str(given))


def _date(day: datetime.date) -> str:
    return f"{day:%B} {day.day}, {day.year}"


@dataclass(frozen=True, slots=True)
class Found:
    """What was found of the planted changes: hits, misses and alarms."""

    hits: tuple[Told, ...]
    hits_as_changes: tuple[Change, ...]
    named: int  # of the hits, those whose turn is called right
    missed: tuple[Told, ...]
    false: tuple[Change, ...]


def compare(planted: Sequence[Told], changes: Sequence[Change]) -> Found:
    """Returns the planted changes that were found: the right party, issue and day; each change counts once."""
    left = [change for change in changes if change.turn in CHANGED]
    hits, matches, missed, named = [], list[Change](), [], 0
    for item in planted:
        match = next((change for change in left if _same(item, change)), None)
        if match is None:
            missed.append(item)
            continue
        left.remove(match)
        hits.append(item)
        matches.append(match)
        named += match.turn == item.turn
    return Found(tuple(hits), tuple(matches), named, tuple(missed), tuple(left))


def _same(item: Told, change: Change) -> bool:
    day = change.after.day
    near = day is not None and len(day) == 10 and abs((datetime.date.fromisoformat(day) - item.day).days) <= NEAR
    return near and change.party.name == item.party and change.issue == item.issue


def read(dispute: Dispute, folder: Path) -> list[Change]:
    """Returns the changes that the product finds in the dispute; `folder` takes the articles and the record."""
    articles = folder / "articles"
    articles.mkdir(parents=True)
    for name, text in dispute.articles.items():
        (articles / name).write_text(text, encoding="utf-8")
    with Workspace.open(str(folder / "dispute.db"), create=True) as workspace:
        workspace.read([str(articles)], codebook=str(CASES / "codebook.yaml"))
        return workspace.changes()


def told(found: Found, dispute: Dispute) -> Iterator[str]:
    """Yields the lines of the result."""
    decoys = ", ".join(f"{count} {kind}" for kind, count in dispute.decoys.items())
    yield f"{len(dispute.articles)} articles, {len(dispute.planted)} planted changes, decoys: {decoys}"
    recall = len(found.hits) / len(dispute.planted)
    yield f"found {len(found.hits)} (recall {recall:.2f}), {found.named} named right, {len(found.false)} false"
    for item in found.missed:
        yield f"missed: {item.day} {item.party} {item.issue} {item.before} -> {item.stance} ({item.turn})"
    for change in found.false:
        words = [" … ".join(stand.positions[0].said.words) if stand else "" for stand in (change.before, change.after)]
        yield f"false: {change.after.day} {change.party.name} {change.issue} {change.turn}: {change.reason}; {words[0]!r} / {words[1]!r}"


def main() -> None:
    """Makes the dispute, reads it and prints what was found."""
    dispute = made()
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(scratch)
        for line in told(compare(dispute.planted, read(dispute, folder)), dispute):
            print(line)


if __name__ == "__main__":
    main()
