"""Small texts of an invented world, through all stages: who recognises whom, on whose word, and counts as somebody said."""

import hashlib
import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from verbale.analysis.ledger import counts
from verbale.analysis.ledger.told import act
from verbale.analysis.views import collect
from verbale.intake import Raw
from verbale.record import Codebook, Issue
from verbale.record.directory import Directory
from verbale.record.view import Contents
from verbale.workspace import reader

CASES = Path(__file__).parents[2] / "bench" / "cases"
TEXTS = [json.loads(line) for line in (CASES / "ledger-texts.jsonl").read_text(encoding="utf-8").splitlines()]
BOOK = Codebook("belvia", "Belvia", ("Arda",), (Issue("recognition", "Recognition", "Belvia is an independent state."),), "digest")
FLOORS = json.loads((CASES.parent / "floors.json").read_text(encoding="utf-8"))["ledger texts"]
SLACK = 0.05  # a floor further below the measured figure than this no longer guards it
Claim = tuple[str, str, str, str | None]


@cache
def read(text: str) -> Contents:
    page = f"Recognition of Belvia\n\n4 August 2011\n\n{text}\n"
    made = reader.pipeline(BOOK, str(CASES / "ledger.actors.yaml")).read(Raw("case.txt", page.encode("utf-8")))
    return collect([made], Directory({actor.id: actor for actor in made.actors}, {}))


def claims(contents: Contents) -> set[Claim]:
    return {
        (view.by.name, view.of.name, act(view), None if view.claimant is None else view.claimant.name) for view in contents.recognitions
    }


def said(contents: Contents) -> set[tuple[object, ...]]:
    found = counts(contents.articles, contents.statements, ["Belvia"])
    return {(item.words, item.least, item.most, item.recognises, item.claimant) for item in found}


def wanted(case: dict) -> tuple[set[Claim], set[tuple[object, ...]]]:  # type: ignore[type-arg]
    told = {(item["by"], item["of"], item["act"], item["claimant"]) for item in case["claims"]}
    counted = {tuple(item[key] for key in ("words", "least", "most", "recognises", "claimant")) for item in case.get("counts", ())}
    return told, counted


def misses() -> Iterator[str]:
    for case in TEXTS:
        contents = read(case["text"])
        told, counted = wanted(case)
        if (claims(contents), said(contents)) != (told, counted):
            yield f"{case['text']}\n  claims {claims(contents) ^ told}\n  counts {said(contents) ^ counted}"


def test_the_cases_are_those_that_were_measured() -> None:
    found = hashlib.sha256((CASES / "ledger-texts.jsonl").read_bytes()).hexdigest()
    assert found == FLOORS["digest"], "bench/cases/ledger-texts.jsonl changed: measure anew and set floor and digest together"


@pytest.mark.slow
def test_the_texts_are_read_as_well_as_before() -> None:
    found = list(misses())
    share = 1 - len(found) / len(TEXTS)
    assert FLOORS["share"] <= share <= FLOORS["share"] + SLACK, f"{share:.3f}\n" + "\n".join(found)


@pytest.mark.slow
def test_nothing_wished_or_foretold_is_a_claim() -> None:
    for case in TEXTS:
        if any(word in case["text"] for word in (" may ", " could ", " urged ", " asked ", " hopes ", " will recognise")):
            assert not claims(read(case["text"])), case["text"]
