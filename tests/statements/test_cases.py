"""The labelled cases of `bench/cases/attribution.jsonl`, read by the shipped model: a floor for each kind of answer."""

import json
import re
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from verbale.record import Article, Attribution, Span
from verbale.statements import find

CASES = Path(__file__).resolve().parents[2] / "bench" / "cases" / "attribution.jsonl"
FOUND, MOST_FALSE, SOURCE, CUE, MANNER, DAY = 0.9, 0.1, 0.9, 0.9, 0.95, 0.85
SAME = 0.8  # share of common words from which two contents are the same


def cases() -> list[dict[str, Any]]:
    return [json.loads(line) for line in CASES.read_text(encoding="utf-8").splitlines()]


def bag(texts: Sequence[str]) -> Counter[str]:
    return Counter(re.findall(r"\w+", " ".join(texts).lower()))


def alike(a: Counter[str], b: Counter[str]) -> float:
    return 2 * sum((a & b).values()) / max(1, sum(a.values()) + sum(b.values()))


def words(text: str, span: Span | None) -> str | None:
    return None if span is None else span.of(text)


def nearest(text: str, wanted: dict[str, Any], left: Sequence[Attribution]) -> Attribution | None:
    """Returns the attribution with the wanted content, the one with the wanted cue first; None where no content is alike."""
    alikes = [(alike(bag(wanted["content"]), bag([span.of(text) for span in a.content])), a) for a in left]
    fit = [(words(text, a.cue) == wanted["cue"], share, -i) for i, (share, a) in enumerate(alikes) if share >= SAME]
    return left[-max(fit)[2]] if fit else None


def judge(case: dict[str, Any], found: Sequence[Attribution]) -> Counter[str]:
    """Counts what of one case is right."""
    text, count = case["text"], Counter(wanted=len(case["statements"]), given=len(found))
    left = list(found)
    for wanted in case["statements"]:
        best = nearest(text, wanted, left)
        if best is None:
            continue
        left.remove(best)
        count["found"] += 1
        source = words(text, best.source)
        count["source"] += wanted["source"] == source or alike(bag([wanted["source"] or ""]), bag([source or ""])) >= SAME
        count["cue"] += (words(text, best.cue) or "") in (wanted["cue"] or "") and (best.cue is None) == (wanted["cue"] is None)
        count["manner"] += wanted["manner"] == best.manner
        count["dated"] += "said_on" in wanted
        count["day"] += "said_on" in wanted and wanted["said_on"] == best.said_on
    return count


def test_every_case_names_words_of_its_text() -> None:
    rows = cases()
    assert len(rows) >= 60
    assert len({row["id"] for row in rows}) == len(rows)
    for row in rows:
        for statement in row["statements"]:
            for part in (statement["source"], statement["cue"], *statement["content"]):
                assert part is None or part in row["text"], f"{row['id']}: {part!r} does not stand in the text"


@pytest.mark.slow
def test_the_model_and_the_rules_reach_the_floors() -> None:
    from verbale.language import Reader

    reader, total = Reader(), Counter[str]()
    for case in cases():
        text = case["text"]
        article = Article(text, case["id"], "0" * 64, published=case.get("published"))
        total += judge(case, find(article, reader.read(text)))
    assert total["found"] >= FOUND * total["wanted"], total
    assert total["given"] - total["found"] <= MOST_FALSE * total["given"], total
    for part, floor in (("source", SOURCE), ("cue", CUE), ("manner", MANNER)):
        assert total[part] >= floor * total["found"], (part, total)
    assert total["day"] >= DAY * total["dated"], total
