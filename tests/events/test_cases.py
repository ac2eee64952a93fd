"""What became of an act, its type and its parties, on the cases of `bench/cases/events.jsonl`, above the floors."""

import hashlib
import importlib.util
import json
import sys
from functools import cache
from pathlib import Path
from types import ModuleType

import pytest

from verbale import language
from verbale.reference import world

BENCH = Path(__file__).resolve().parents[2] / "bench"
FLOORS = json.loads((BENCH / "floors.json").read_text(encoding="utf-8"))["event cases"]
SLACK = 0.05  # a floor further below the measured figure than this no longer guards it


@cache
def bench(name: str) -> ModuleType:
    """Returns a script of bench/, which is no part of the package."""
    spec = importlib.util.spec_from_file_location(f"bench_{name}", BENCH / f"{name}.py")
    assert spec is not None and spec.loader is not None
    made = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = made
    spec.loader.exec_module(made)
    return made


@cache
def answers() -> list[object]:
    events = bench("events")
    found: list[object] = events.measure(events.load(), language.Reader(), world(str(BENCH / "cases" / "events.actors.yaml")))
    return found


def test_the_cases_are_those_that_were_measured() -> None:
    measured = hashlib.sha256((BENCH / "cases" / "events.jsonl").read_bytes()).hexdigest()
    assert measured == FLOORS["digest"], "bench/cases/events.jsonl changed: measure anew and set floors and digest together"


def test_the_cases_are_those_of_the_grammar() -> None:
    made = "".join(json.dumps(case, ensure_ascii=False) + "\n" for case in bench("event_grammar").cases())
    assert made == (BENCH / "cases" / "events.jsonl").read_text(encoding="utf-8")


def test_the_cases_cover_all_types_and_statuses_in_both_halves() -> None:
    for half in "ab":
        told = [event for case in bench("events").load() if case["half"] == half for event in case["events"]]
        assert len({event["plover"] for event in told}) == 16
        assert {status for event in told for status in event["status"]} == {"occurred", "planned", "hypothetical", "denied", "called off"}


@pytest.mark.slow
def test_the_cases_are_read_as_well_as_before() -> None:
    measured = bench("events").shares(answers())
    for part, floors in FLOORS["right"].items():
        below = {name: round(measured[part][name], 3) for name, floor in floors.items() if measured[part][name] < floor}
        above = {name: round(measured[part][name], 3) for name, floor in floors.items() if measured[part][name] > floor + SLACK}
        assert below == {}, f"{part}: below the floors"
        assert above == {}, f"{part}: better than the floors by more than {SLACK}: raise them"


@pytest.mark.slow
def test_nothing_that_did_not_occur_is_told_as_done() -> None:
    events = bench("events")
    assert events.wrongly_occurred(answers()) == 0
    assert events.false_alarms(answers()) == 0
