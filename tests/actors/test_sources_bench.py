"""Sources of our own cases are taken for those whom a careful reader takes them for, as often as when it was measured."""

import hashlib
import importlib.util
import json
import sys
from pathlib import Path
from types import ModuleType

import pytest

from verbale import language
from verbale.reference import world

BENCH = Path(__file__).resolve().parents[2] / "bench"
CASES = BENCH / "cases" / "sources.jsonl"
FLOORS = json.loads((BENCH / "floors.json").read_text(encoding="utf-8"))["sources"]
SLACK = 0.05  # a floor further below the measured figure than this no longer guards it


@pytest.fixture(scope="module")
def bench() -> ModuleType:
    """Returns bench/sources.py, which is no part of the package."""
    spec = importlib.util.spec_from_file_location("bench_sources", BENCH / "sources.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def test_the_cases_are_those_that_were_measured() -> None:
    names = CASES.read_bytes() + CASES.with_name("sources.actors.yaml").read_bytes()
    assert hashlib.sha256(names).hexdigest() == FLOORS["digest"], "the cases changed: measure anew and set floors and digest together"


def test_there_are_enough_cases_of_every_kind(bench: ModuleType) -> None:
    kinds = [source["kind"] for case in bench.load() for source in case["sources"]]
    assert len(kinds) - kinds.count("name") >= 330
    assert set(kinds) == {
        "name", "surname", "pronoun", "title", "side", "subunit", "counterpart", "pair", "elided", "unnamed", "spokesperson", "former",
        "group",
    }  # fmt: skip


@pytest.mark.slow
def test_sources_are_taken_for_the_right_ones_as_often_as_before(bench: ModuleType) -> None:
    answers = bench.measure(bench.load(), language.Reader(), world(str(CASES.with_name("sources.actors.yaml"))))
    for title, found in zip(("spans given", "whole reader"), answers, strict=True):
        measured = round(bench.shares(found)["all"].accuracy, 3)
        assert FLOORS[title] <= measured <= FLOORS[title] + SLACK, f"{title}: {measured}"
        assert bench.confident_errors(found) <= FLOORS["confident errors"]
