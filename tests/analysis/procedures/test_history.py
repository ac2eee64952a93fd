"""Known history: votes since 1946 come out as they did, and so does every veto of the public list."""

import csv
import datetime
import gzip
import json
from pathlib import Path

import pytest

from verbale.analysis.procedures import chambers, decide
from verbale.record.decision import GIVEN, NO, YES, Vote
from verbale.reference import procedures
from verbale.workspace.procedure import Question, answer

CASES = Path(__file__).parents[3] / "bench" / "cases" / "votes.jsonl"
VOTES = [json.loads(line) for line in CASES.read_text(encoding="utf-8").splitlines()]
KEYS = {"China": "CHN", "France": "FRA", "Russia": "RUS", "USSR": "SUN", "USA": "USA", "UK": "GBR"}


def test_there_are_votes_of_every_kind() -> None:
    assert len(VOTES) >= 60
    assert {case["outcome"] for case in VOTES} == {"pass", "fail"}
    lacking = [case for case in VOTES if list(case["votes"].values()).count("yes") < (9 if case["day"] > "1966" else 7)]
    assert sum("unknown" not in case["votes"].values() for case in lacking) >= 9, "those that failed for lack of seven or nine"
    assert {case["day"][:3] for case in VOTES} == {"194", "195", "196", "197", "198", "199", "200", "201", "202"}


@pytest.mark.parametrize("case", VOTES, ids=lambda case: f"{case['day']} {case['what']}")
def test_the_vote_comes_out_as_it_did(case: dict) -> None:  # type: ignore[type-arg]
    found = answer(Question(case["procedure"], datetime.date.fromisoformat(case["day"]), given=case["votes"]))
    assert found.outcome == case["outcome"]
    for stage in found.stages[:1]:
        for word in ("yes", "no", "abstain", "absent"):
            assert stage.counts[word] == sum(vote == word for vote in case["votes"].values())


def test_every_veto_of_the_public_list_blocks(shared: Path) -> None:
    with gzip.open(shared / "data" / "reference" / "unsc_vetoes_1946_sept2022.csv.gz", "rt", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) > 200
    for row in rows:
        month, day, year = map(int, row["date"].split("/"))
        held = datetime.date(year, month, day)
        against = {_seat(KEYS[row[f"member_veto{place}"]], held) for place in (1, 2, 3) if row[f"member_veto{place}"]}
        seated = chambers(procedures.rule("security-council"), held)
        assert against <= seated.permanent, (row["date"], against)
        votes = {state: Vote(NO if state in against else YES, GIVEN) for state in seated.states}
        found = decide(procedures.rule("security-council"), held, votes, name=str)
        assert (found.outcome, set(found.blocking)) == ("fail", against)


def _seat(state: str, day: datetime.date) -> str:
    """Returns who held the seat: the list has China's veto of 1955, which was the Republic of China's."""
    return "TWN" if state == "CHN" and day < datetime.date(1971, 10, 25) else state
