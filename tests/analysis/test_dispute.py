"""The generated dispute: what was planted is found, and what only looks like a change is not taken for one."""

import hashlib
import importlib.util
import json
import sys
from pathlib import Path
from types import ModuleType

import pytest

BENCH = Path(__file__).resolve().parents[2] / "bench"
FLOORS = json.loads((BENCH / "floors.json").read_text(encoding="utf-8"))["generated dispute"]


@pytest.fixture(scope="module")
def bench() -> ModuleType:
    """Returns bench/dispute.py, which is no part of the package."""
    spec = importlib.util.spec_from_file_location("bench_dispute", BENCH / "dispute.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def test_the_dispute_is_made_alike_each_time_and_as_large_as_it_has_to_be(bench: ModuleType) -> None:
    one, two = bench.made(), bench.made()
    assert one == two
    assert (len(one.articles), len(one.planted)) == (300, 60)
    assert one.decoys == dict.fromkeys(("opponent", "background", "elsewhere", "hypothetical", "new minister", "reprint"), 20)
    assert {item.turn for item in one.planted} == {"reversed", "hardened", "softened"}
    total = hashlib.sha256("".join(name + text for name, text in sorted(one.articles.items())).encode("utf-8"))
    assert total.hexdigest() == FLOORS["digest"], "the dispute changed: measure anew and set floors and digest together"


def test_a_planted_change_says_what_the_stances_make(bench: ModuleType) -> None:
    assert [bench.turn(*pair) for pair in (("support", "oppose"), ("oppose", "red line"), ("support", "ready"), ("ready", "support"))] == [
        "reversed", "hardened", "softened", "hardened",
    ]  # fmt: skip


@pytest.mark.slow
def test_planted_changes_are_found_with_two_quotations_and_decoys_are_not(bench: ModuleType, tmp_path: Path) -> None:
    dispute = bench.made()
    found = bench.compare(dispute.planted, bench.read(dispute, tmp_path))
    lines = "\n".join(bench.told(found, dispute))
    assert len(found.hits) >= FLOORS["found of 60"], lines
    assert found.named >= FLOORS["named right"], lines
    assert len(found.false) <= FLOORS["most false alarms"], lines
    assert all(stand.positions[0].said.words for change in found.hits_as_changes for stand in (change.before, change.after))
