"""Who recognises whom, on day D, according to whom: every query of the cases exactly, and the reference's facts."""

import json
from pathlib import Path

import pytest

from verbale.analysis.ledger import entries, ledger
from verbale.record.ledger import ARTICLES, Told
from verbale.workspace.ledger import recognition_of

CASES = [
    json.loads(line)
    for line in (Path(__file__).parents[3] / "bench" / "cases" / "ledger.jsonl").read_text(encoding="utf-8").splitlines()
]
TOLD = [case for case in CASES if "claims" in case]
BASELINE = [query for case in CASES if case["what"] == "baseline" for query in case["queries"]]


def test_there_are_enough_claims() -> None:
    assert sum(len(case["claims"]) for case in TOLD) >= 200
    assert sum(len(case["claims"]) for case in TOLD) + len(BASELINE) >= 300


@pytest.mark.parametrize("case", TOLD, ids=lambda case: f"{case['of']}: {case['what']}")
def test_every_query_is_answered_exactly(case: dict) -> None:  # type: ignore[type-arg]
    claims = [Told(item["by"], item["act"], item["day"], item["claimant"], "a source") for item in case["claims"]]
    for order in (claims, claims[::-1]):
        for query in case["queries"]:
            found = {entry.by: entry for entry in entries(order, query["day"], name=str, according_to=query["according_to"])}
            entry = found.get(query["by"])
            told = (None, None, None) if entry is None else (entry.status, entry.act, entry.since)
            assert told == (query["status"], query["act"], query["since"]), query
        for asked in case.get("ranges", ()):
            answer = ledger(order, case["of"], asked["day"], name=str)
            assert [answer.low, answer.high] == asked["range"], asked


@pytest.mark.parametrize("query", BASELINE, ids=lambda query: f"{query['by']}, {query['of']}, {query['day']}, {query['according_to']}")
def test_the_reference_has_the_facts(query: dict) -> None:  # type: ignore[type-arg]
    answer = recognition_of(query["of"], query["day"], according_to=query["according_to"])
    entry = {entry.name: entry for entry in answer.entries}.get(query["by"])
    assert (query["status"], query["since"]) == (None, None) if entry is None else (entry.status, entry.since) == (
        query["status"], query["since"])  # fmt: skip


def test_the_article_s_own_word_settles_no_quarrel() -> None:
    claims = [
        Told("A", "recognises", "2000-01-01", None, "public record"),
        Told("A", "withdrew", "2005-01-01", "R", "a ministry"),
        Told("A", "recognises", "2009-01-01", ARTICLES, "a newspaper"),
    ]
    (entry,) = entries(claims, "2010-01-01", name=str)
    assert entry.status == "contested" and {claim.claimant for claim in entry.claims} == {"R", ARTICLES}
    (entry,) = entries(claims, "2010-01-01", name=str, according_to="R")
    assert (entry.status, entry.since) == ("does not recognise", "2005-01-01")


def test_a_later_article_replaces_an_earlier_one() -> None:
    claims = [Told("A", "does not recognise", "2000", ARTICLES, "one"), Told("A", "recognises", "2003", ARTICLES, "two")]
    (entry,) = entries(claims, "2010-01-01", name=str)
    assert (entry.status, entry.since) == ("recognises", "2003")


def test_the_contested_widen_the_range() -> None:
    today = recognition_of("Kosovo", "2020-01-01")
    serbia, kosovo = (recognition_of("Kosovo", "2020-01-01", according_to=name) for name in ("Serbia", "Kosovo"))
    contested = sum(entry.status == "contested" for entry in today.entries)
    assert contested >= 10 and today.high == today.low + contested
    assert serbia.low == serbia.high < kosovo.low == kosovo.high
    assert today.low <= serbia.low and kosovo.low <= today.high
