"""What bench/speed.py tells of its figures; the figures themselves are for no test."""

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest


@pytest.fixture(scope="module")
def speed() -> ModuleType:
    """Returns bench/speed.py, which is a script and no package's module."""
    spec = importlib.util.spec_from_file_location("speed", Path(__file__).resolve().parents[2] / "bench" / "speed.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["speed"] = module  # its dataclass looks its module up by name
    spec.loader.exec_module(module)
    return module


def test_a_run_that_had_half_of_the_processors(speed: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(speed, "processors", lambda: 2)
    whole = speed.Whole(jobs=2, articles=11, words=5000, seconds=2.0, busy=2.0, start=1.0, memory=600.0)
    text = "\n".join(speed.told(whole, (0.5, 0.4, 0.3)))
    assert "11 articles in 2 processes" in text
    assert "| words a second by the clock | 2,500 |" in text
    assert "| words a second of processor time, times processes | 5,000 |" in text
    assert "| share of the processors that the run had | 50 % |" in text


def test_stages_are_told_by_what_they_cost(speed: ModuleType) -> None:
    text = "\n".join(speed.staged(1000, {"intake": 0.1, speed.NET: 0.3}))
    assert "2,500 words a second" in text
    assert text.index("| reader model: the net | 150.0 | 75.0 % |") < text.index("| intake | 50.0 | 25.0 % |")


def test_the_floor_may_be_missing(speed: ModuleType) -> None:
    assert "pip install verbale[bench]" in speed.floor(None)[0]
    assert "spaCy 3.8, blank pipeline with sentencizer, one process: 500 words a second" in speed.floor((1000, 2.0, "3.8"))[0]


def test_the_machine_is_named(speed: ModuleType) -> None:
    assert "processors" in speed.machine()
    assert "GiB" in speed.machine()


def test_new_tables_leave_the_other_parts_of_the_results(speed: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    results = tmp_path / "RESULTS.md"
    monkeypatch.setattr(speed, "RESULTS", results)
    assert speed.with_others("# Speed\n\nfast") == "# Speed\n\nfast\n"
    results.write_text("# Speed\n\nslow\n\n## Stages\n\nold\n\n# Events\n\nmany\n", encoding="utf-8")
    assert speed.with_others("# Speed\n\nfast") == "# Speed\n\nfast\n\n# Events\n\nmany\n"
