"""Accuracy does not fall: the shipped models on our own coded articles, against the floors of `bench/floors.json`.

The floors are pinned with the digest of the cases: who edits a case measures anew, with `verbale evaluate`, and says in
the commit why a floor moves. A floor is a little below what was measured, never above.
"""

import hashlib
import json
from pathlib import Path

import pytest

from verbale import example
from verbale.workspace.evaluate import evaluate

BENCH = Path(__file__).resolve().parents[1] / "bench"
FLOORS = json.loads((BENCH / "floors.json").read_text(encoding="utf-8"))
SLACK = 0.05  # a floor further below the measured figure than this no longer guards it


def digest(folder: Path) -> str:
    """Returns the SHA-256 over the names and bytes of the files in `folder`, in the order of their names."""
    total = hashlib.sha256()
    for path in sorted(folder.iterdir()):
        total.update(path.name.encode() + b"\0" + path.read_bytes())
    return total.hexdigest()


@pytest.mark.parametrize("name", sorted(FLOORS["coded articles"]))
def test_the_cases_are_those_that_were_measured(name: str) -> None:
    pinned = FLOORS["coded articles"][name]["digest"]
    assert digest(BENCH / "cases" / name) == pinned, f"bench/cases/{name} changed: measure anew and set floors and digest together"


@pytest.mark.slow
def test_the_example_dispute_is_read_as_well_as_before() -> None:
    floors = FLOORS["coded articles"]["example"]["f1"]
    scores = evaluate(str(BENCH / "cases" / "example"), codebook_folder=str(Path(example.codebook()).parent))
    measured = {figure.name: round(figure.f1, 3) for figure in scores.figures}
    assert {name: value for name, value in measured.items() if name in floors and value < floors[name]} == {}, measured
    assert {name: value for name, value in measured.items() if name in floors and value > floors[name] + SLACK} == {}, (
        f"better than the floors by more than {SLACK}: raise them, {measured}"
    )
