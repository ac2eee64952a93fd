"""Who words are taken for does not get worse: the probes of `bench/cases/actors.jsonl` against `bench/floors.json`."""

import hashlib
import importlib.util
import json
import sys
from collections import Counter
from pathlib import Path
from types import ModuleType

import pytest

BENCH = Path(__file__).resolve().parents[2] / "bench"
FLOORS = json.loads((BENCH / "floors.json").read_text(encoding="utf-8"))["actors"]
SLACK = 0.03  # a floor further below the measured figure than this no longer guards it


def bench() -> ModuleType:
    """Returns the measuring script as a module."""
    spec = importlib.util.spec_from_file_location("bench_actors", BENCH / "actors.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def test_the_probes_are_those_that_were_measured() -> None:
    found = hashlib.sha256((BENCH / "cases" / "actors.jsonl").read_bytes()).hexdigest()
    assert found == FLOORS["digest"], "bench/cases/actors.jsonl changed: measure anew and set floors and digest together"


def test_the_probes_are_enough_and_of_all_kinds() -> None:
    rows = bench().cases()
    about = Counter(row["about"] for row in rows)
    assert len(rows) >= 1000
    assert about["change of office"] + about["state name"] >= 200
    assert about["shared surname"] >= 100
    assert sum(row["gold"]["reading"] != "actor" for row in rows) >= 100
    assert all(0 <= start < end <= len(row["text"]) for row in rows for start, end in [row["span"]])
    assert len({(row["text"], tuple(row["span"]), row["date"]) for row in rows}) == len(rows)


@pytest.mark.slow
def test_words_are_taken_for_whom_they_were() -> None:
    module = bench()
    outcomes = module.measure(module.cases())
    shares = {name: right / count for name, (count, right, _) in module.shares(outcomes).items()}
    held = [outcome for outcome in outcomes if outcome.case["held_out"]]
    measured = {"right": shares["all"], "held out": sum(not outcome.wrong for outcome in held) / len(held)}
    measured |= {name: shares[name] for name in FLOORS["kinds"]}
    floors = {"right": FLOORS["right"], "held out": FLOORS["held out"], **FLOORS["kinds"]}
    assert {name: value for name, value in measured.items() if value < floors[name]} == {}
    assert {name: value for name, value in measured.items() if name in ("right", "held out") and value > floors[name] + SLACK} == {}
    assert sum(outcome.confident_error for outcome in outcomes) / len(outcomes) <= FLOORS["confident errors"]
