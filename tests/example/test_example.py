"""The example dispute and its hand coding: enough articles, spread over years, and every coded word stands in its article."""

import json
from pathlib import Path

import pytest

from verbale import example
from verbale.positions import codebook
from verbale.record import FORCES, PLOVER, STANCES

CASES = Path(__file__).parents[2] / "bench" / "cases" / "example"
GOLD = sorted(CASES.glob("*.json"))


def test_there_are_at_least_fourteen_articles_over_ten_years() -> None:
    names = sorted(path.name for path in Path(example.articles()).iterdir())
    assert len(names) >= 14
    assert int(names[-1][:4]) - int(names[0][:4]) == 10
    assert sum(name.endswith(".html") for name in names) == 1


def test_every_article_is_coded_by_hand() -> None:
    coded = {Path(json.loads(path.read_text(encoding="utf-8"))["doc"]).name for path in GOLD}
    assert coded == {path.name for path in Path(example.articles()).iterdir()}


@pytest.mark.parametrize("path", GOLD, ids=lambda path: path.stem)
def test_the_coded_words_stand_in_the_article(path: Path) -> None:
    gold = json.loads(path.read_text(encoding="utf-8"))
    text = (path.parent / gold["doc"]).read_text(encoding="utf-8")
    assert gold["statements"]
    for row in gold["statements"]:
        for words in [row["source"], row["cue"], row.get("at"), *row["content"]]:
            assert words is None or words in text, words


@pytest.mark.parametrize("path", GOLD, ids=lambda path: path.stem)
def test_the_coding_uses_the_codebook_and_the_standard_words(path: Path) -> None:
    gold = json.loads(path.read_text(encoding="utf-8"))
    issues = {issue.id for issue in codebook.load(example.codebook()).issues}
    coded = [position for row in gold["statements"] for position in row["positions"]]
    assert {issue for issue, _, _ in coded} <= issues
    assert {stance for _, stance, _ in coded} <= set(STANCES)
    assert {force for _, _, force in coded} <= set(FORCES)
    assert {event[0] for event in gold["events"]} <= set(PLOVER)


def test_the_hand_coding_has_reversals() -> None:
    """Ardovia on the UN seat and on talks, Tolmera on the border, Havrenia on the mission: each said both for and against."""
    said: dict[tuple[str, str], set[str]] = {}
    for path in GOLD:
        for row in json.loads(path.read_text(encoding="utf-8"))["statements"]:
            for issue, stance, _ in row["positions"]:
                said.setdefault((row["of"], issue), set()).add(stance)
    ardovia = {("Ardovia", issue) for issue in ("un-membership", "dialogue", "borders")}
    turned = ardovia | {("Tolmera", "borders"), ("Havrenia", "un-mission")}
    assert all(said[key] >= {"support", "oppose"} for key in turned)
