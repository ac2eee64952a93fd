#!/usr/bin/env python3
"""Measures the events of `bench/cases/events.jsonl`, through all stages: `python bench/events.py [--errors]`.

Each line of the cases is one short article:

    {"id": …, "half": "a", "construction": "refused to", "published": "2016-05-11", "text": …, "events": [{"plover": "CONSULT",
        "status": ["denied"], "actors": ["Velsia"], "recipients": ["Dornica"], "on": null, "span": [20, 41]}]}

`half` is a for what rules were written against and b for what was held out; `status` has every answer that will do, `on`
the day where the text names one, `span` where the act is told, in code points of `text`, where that is not anywhere, and
`not_done` the type and place of an act that is only asked for. Where two do something together both are `actors`, and
either order of reading will do. An empty list is a text that tells no act between parties. States, bodies and persons
are invented, the states in `events.actors.yaml`; the cases are written by `event_grammar.py`.

An event is found where one of its type is; its status is right where one of those has a right one and none says
"occurred" of what did not occur; its parties are right where those of the found ones, taken together, are the coded
ones. What is not found is wrong in all of these. Other events that a text may tell besides are not counted, but in the
texts that tell none.
"""

import argparse
import json
import sys
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from verbale import actors, events, language, statements
from verbale.analysis.scoring import same_name
from verbale.pipeline import assemble
from verbale.record import Article, Event
from verbale.reference import World, world

CASES = Path(__file__).resolve().parent / "cases" / "events.jsonl"
MEASURES = ("type", "status", "actors", "recipients", "day")


@dataclass(frozen=True, slots=True)
class Answer:
    """What became of one coded event, or of a text without one (`wanted` None). `right` has an entry per measure asked."""

    case: dict[str, Any]
    wanted: dict[str, Any] | None
    given: tuple[tuple[str, str, tuple[str, ...], tuple[str, ...], str | None, int], ...]
    right: dict[str, bool] = field(default_factory=dict)
    wrongly_occurred: bool = False


def load(path: Path = CASES) -> list[dict[str, Any]]:
    """Returns the cases."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def measure(cases: Iterable[dict[str, Any]], reader: language.Reader, known: World) -> list[Answer]:
    """Returns one answer for each coded event and one for each text without events."""
    answers: list[Answer] = []
    for case in cases:
        given = _read(case, reader, known)
        answers += [_answer(case, wanted, given) for wanted in case["events"]] or [Answer(case, None, tuple(given))]
    return answers


def _read(case: dict[str, Any], reader: language.Reader, known: World) -> list[tuple[Any, ...]]:
    article = Article(case["text"], case["id"], "0" * 64, published=case["published"])
    parse = reader.read(article.legible())
    found = statements.find(article, parse)
    cast = actors.resolve(article, parse, found, known)
    said = assemble.statements(article, found, cast.speakers, cast.addressees)
    names = {actor.id: actor.name for actor in cast.actors}

    def row(event: Event) -> tuple[Any, ...]:
        parties = (tuple(names[item] for item in side) for side in (event.actors, event.recipients))
        return (event.plover, event.status, *parties, event.on, event.trigger.start)

    return [row(event) for event in events.find(article, parse, said, cast.mentions, cast.actors, known)]


def _answer(case: dict[str, Any], wanted: dict[str, Any], given: Sequence[tuple[Any, ...]]) -> Answer:
    start, end = wanted.get("span", (0, len(case["text"])))
    same = [item for item in given if item[0] == wanted["plover"] and start <= item[5] < end]
    fitting = [item for item in same if item[1] in wanted["status"]]
    false = "occurred" not in wanted["status"] and any(item[1] == "occurred" for item in same)
    kind, start, end = wanted.get("not_done", ("", 0, 0))
    false |= any(item[0] == kind and item[1] == "occurred" and start <= item[5] < end for item in given)
    told = fitting or same
    who, whom = ({name for item in told for name in item[side]} for side in (2, 3))
    together = len(wanted["actors"]) > 1 and not wanted["recipients"]
    right = {
        "type": bool(same),
        "status": bool(fitting) and not false,
        "actors": _same(who | whom if together else who, wanted["actors"]),
        "recipients": bool(told) and (together or _same(whom, wanted["recipients"])),
    }
    if wanted["on"] is not None:
        right["day"] = any(item[4] == wanted["on"] for item in told)
    return Answer(case, wanted, tuple(given), right, false)


def _same(given: set[str], wanted: Sequence[str]) -> bool:
    return len(given) == len(wanted) and all(any(same_name(name, item) for item in given) for name in wanted)


def shares(answers: Sequence[Answer]) -> dict[str, dict[str, float]]:
    """Returns the share right of each measure, for all and for each half; each key "all", "half a" or "half b"."""
    found: dict[str, dict[str, float]] = {}
    for key in ("all", "half a", "half b"):
        of_key = [item for item in answers if item.wanted is not None and (key == "all" or item.case["half"] == key[-1])]
        asked = {name: [item.right[name] for item in of_key if name in item.right] for name in MEASURES}
        found[key] = {name: sum(right) / max(1, len(right)) for name, right in asked.items()}
    return found


def wrongly_occurred(answers: Sequence[Answer]) -> int:
    """Returns how many planned, possible, denied or cancelled acts were told as done."""
    return sum(item.wrongly_occurred for item in answers)


def false_alarms(answers: Sequence[Answer]) -> int:
    """Returns in how many texts that tell nothing something was found."""
    return sum(bool(item.given) for item in answers if item.wanted is None)


def report(answers: Sequence[Answer]) -> Iterable[str]:
    """Yields the lines of the table."""
    yield f"{len(answers)} events and texts; told as done though not: {wrongly_occurred(answers)}; found where nothing is told: " + str(
        false_alarms(answers)
    )
    for key, of_key in shares(answers).items():
        yield f"{key:<8}" + "".join(f"  {name} {share:.3f}" for name, share in of_key.items())


def errors(answers: Sequence[Answer]) -> Iterable[str]:
    """Yields what was wrong, by construction."""
    by_construction: dict[str, list[Answer]] = defaultdict(list)
    for item in answers:
        if not all(item.right.values()) or (item.wanted is None and item.given):
            by_construction[item.case["construction"]].append(item)
    for name, group in sorted(by_construction.items(), key=lambda item: (-len(item[1]), item[0])):
        yield f"== {name}: {len(group)}"
        for item in group:
            missed = [measure for measure, right in item.right.items() if not right]
            yield f"   {item.case['half']} {missed} {item.case['text']} wanted {item.wanted} got {list(item.given)}"


def main() -> int:
    """Prints the figures, with `--errors` also what was wrong."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("--errors", action="store_true", help="list what was wrong")
    parser.add_argument("--half", choices=("a", "b"), help="list only what was wrong in this half")
    options = parser.parse_args()
    answers = measure(load(), language.Reader(), world(str(CASES.with_name("events.actors.yaml"))))
    print(*report(answers), sep="\n")
    if options.errors:
        print(*errors([item for item in answers if options.half in (None, item.case["half"])]), sep="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
