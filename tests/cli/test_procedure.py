"""`verbale procedure` as a person or a script meets it."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from verbale.cli.main import app
from verbale.positions import codebook as codebooks
from verbale.workspace import reader
from workspace import fakes

Run = Callable[..., Result]
TEXT = """2010-08-04
Velmar | Ardovia | status-talks oppose refusal | "We will vote against it."
"""


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    monkeypatch.setattr(reader, "pipeline", fakes.make)
    monkeypatch.setattr(reader, "merged", fakes.merge)
    load = codebooks.load
    monkeypatch.setattr(codebooks, "load", lambda name: fakes.BOOK if name == "book" else load(name))
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text(TEXT)
    (tmp_path / "votes.json").write_text(json.dumps({"Russia": "no", "France": "yes"}))
    runner = CliRunner()
    assert runner.invoke(app, ["read", "a.txt", "-c", "book", "-r", "r.db"]).exit_code == 0
    return lambda *words: runner.invoke(app, ["procedure", *words])


def test_without_a_name_the_rules_are_listed(run: Run) -> None:
    done = run()
    assert done.exit_code == 0 and "security-council" in done.stdout and "Article 27(3)" in done.stdout
    names = [rule["name"] for rule in json.loads(run("--list", "--format", "json").stdout)]
    assert "eu-qualified-majority" in names and len(names) == len(set(names)) > 20


def test_votes_by_hand_as_json(run: Run) -> None:
    done = run("security-council", "--votes", "votes.json", "--as-of", "2010-08-04", "--format", "json")
    found = json.loads(done.stdout)
    assert (found["outcome"], found["blocking"], found["pivots"]) == ("fail", ["Russia"], [["Russia"]])
    assert found["counts"] == {"yes": 1, "no": 1, "abstain": 0, "absent": 0, "unknown": 13, "members": 15}
    assert found["votes"]["France"] == "yes" and found["unknown_can_turn_it"] is False


def test_the_table_and_the_explanation(run: Run) -> None:
    done = run("security-council", "--votes", "votes.json", "--as-of", "2010-08-04", "--explain")
    assert "Blocked by: Russia" in done.stdout
    assert "13 votes are unknown, and can no longer turn it." in done.stdout
    assert "no permanent member votes against (UN Charter, Article 27(3)): 1 of 5 against it, 3 unknown: not met" in done.stdout


def test_the_words_of_the_record_with_those_of_no_member(run: Run) -> None:
    done = run("security-council", "--proposal", "status-talks", "--record", "r.db", "--as-of", "2010-08-04")
    assert "“There should be talks.”: is open." in done.stdout
    rest = done.stdout.partition("Words of those who have no seat, and are not counted:")[2]
    assert "Ardovia" in rest and "We will vote against it." in rest and "Velmar, 4 August 2010" in rest


def test_the_day_is_the_record_s_last_where_none_is_given(run: Run) -> None:
    done = run("security-council", "--proposal", "status-talks", "--record", "r.db", "--assume", "Austria=yes")
    assert "As of 4 August 2010" in done.stderr
    assert "Assumed, not said: Austria" in done.stdout


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("security-council",), "say what is put to the vote"),
        (("security-council", "--votes", "votes.json", "--as-of", "2010-8"), "is no day"),
        (("security-council", "--votes", "votes.json", "--assume", "China"), "write a state and its vote"),
        (("security-council", "--proposal", "nothing", "--record", "r.db"), "its issues are: status-talks"),
    ],
)
def test_wrong_usage(run: Run, words: tuple[str, ...], told: str) -> None:
    done = run(*words)
    assert done.exit_code == 2 and told in done.stderr


@pytest.mark.parametrize(
    ("votes", "told"),
    [
        ('{"Atlantis": "yes"}', "verbale: wrong.json: no state is called 'Atlantis'; the members were: "),
        ('{"China": "maybe"}', "verbale: wrong.json: China: 'maybe' is no vote; write yes, no, abstain, absent or unknown"),
        ('{"China": "no", "PRC": "yes"}', "verbale: wrong.json: China has two votes; leave one of its names out"),
    ],
)
def test_a_wrong_file_of_votes_is_named_with_the_remedy(run: Run, votes: str, told: str) -> None:
    Path("wrong.json").write_text(votes, encoding="utf-8")
    done = run("security-council", "--votes", "wrong.json", "--as-of", "2010-08-04")
    assert (done.exit_code, done.stdout) == (2, "")
    assert " ".join(done.stderr.split()).startswith(told)
