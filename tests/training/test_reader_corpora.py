"""The reader model's corpora: spans on words, conventions, noise that keeps every label on its words."""

import json
import random
from pathlib import Path

import pytest
from training.reader import attribution
from training.reader.example import ROLES, Attribution, Example, joined
from training.reader.noise import noisy

from verbale.language.model import FOLDER
from verbale.language.pieces import Pieces

TEXT = 'Norland rejects the plan. "We will go," said Anna Velt, who told aides that Suderland, backed by Estmark, insists it is late.'


@pytest.fixture(scope="module")
def pieces() -> Pieces:
    """Returns the model's word pieces."""
    return Pieces(FOLDER / "tokenizer.json")


@pytest.fixture
def example(tmp_path: Path, pieces: Pieces) -> Example:
    """Returns the one window of a coded article of ours."""
    late = {"content": ["it is late"], "cue": "insists", "manner": "indirect"}
    statements = [
        {"source": "Norland", "cue": "rejects", "content": ["the plan"]},
        {"source": "Anna Velt", "cue": "said", "content": ["We will go,"]},
        {"source": "who", "cue": "told", "content": ["that Suderland, backed by Estmark, insists it is late"]},
        {"source": "Suderland"} | late,
        {"source": "Estmark"} | late,
    ]
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "a.json").write_text(json.dumps({"doc": "a.txt", "statements": statements}), encoding="utf-8")
    (found,) = attribution.house(tmp_path, pieces)
    return found


def spoken(example: Example, role: str) -> list[str]:
    """Returns the words of the spans of a role."""
    assert example.attribution is not None
    return [" ".join(example.words[a:b]) for a, b in example.attribution.spans[role]]


def test_spans_stand_on_words_without_marks_and_pauses(example: Example) -> None:
    assert spoken(example, "cue") == ["rejects", "said", "told", "insists"]
    assert spoken(example, "source") == ["Norland", "Anna Velt", "who", "Suderland", "Estmark"]
    assert spoken(example, "content") == ["the plan", "We will go", "that Suderland , backed by Estmark , insists it is late"]
    assert spoken(example, "inner") == ["it is late"]


def test_two_sources_share_the_cue_of_one_content(example: Example) -> None:
    assert example.attribution is not None
    insists = 3
    assert {(role, i) for role, i, cue in example.attribution.links if cue == insists} == {("source", 3), ("source", 4), ("inner", 0)}


@pytest.mark.parametrize("seed", range(60))
def test_noise_keeps_sources_and_cues_and_all_that_was_said(example: Example, seed: int) -> None:
    changed = noisy(example, random.Random(seed))
    for role in ("source", "cue"):
        assert len(spoken(changed, role)) == len(spoken(example, role))
        for before, after in zip(spoken(example, role), spoken(changed, role), strict=True):
            assert set(before.lower().split()) <= set(after.lower().split())
    said = " ".join(spoken(changed, "content")).lower().split()
    assert said == " ".join(spoken(example, "content")).lower().split()
    assert [i for a, b in changed.sentences for i in range(a, b)] == list(range(len(changed.words)))


def test_joined_examples_keep_their_links() -> None:
    spans = {"source": [(0, 1)], "cue": [(1, 2)], "content": [(2, 3)], "inner": []}
    one = Example(["A", "said", "no"], [(0, 3)], attribution=Attribution(spans, [("source", 0, 0), ("content", 0, 0)], True))
    two = joined(one, one)
    assert two.attribution is not None
    assert {role: two.attribution.spans[role] for role in ROLES} == {
        "source": [(0, 1), (3, 4)], "cue": [(1, 2), (4, 5)], "content": [(2, 3), (5, 6)], "inner": []}  # fmt: skip
    assert two.attribution.links == [("source", 0, 0), ("content", 0, 0), ("source", 1, 1), ("content", 1, 1)]
