"""`verbale stance` as a person calls it."""

import json
from pathlib import Path

from typer.testing import CliRunner

from verbale.cli.main import app

GOOD = {"proposition": "The mine should be closed.", "content": "it will close the Ödland mine", "cue": "said"}


def test_answers_and_wrong_lines_go_their_own_ways(tmp_path: Path) -> None:
    path = tmp_path / "probes.jsonl"
    path.write_text(json.dumps(GOOD) + "\nnonsense\n", encoding="utf-8")
    done = CliRunner().invoke(app, ["stance", str(path)])
    assert done.exit_code == 1
    (line,) = done.stdout.splitlines()
    assert "Ödland" in line and list(json.loads(line)) == sorted(json.loads(line))
    assert json.loads(line)["stance"] == "support"
    assert "line 2: is no valid JSON" in done.stderr and "1 line could not be answered" in done.stderr


def test_a_file_without_fault(tmp_path: Path) -> None:
    path = tmp_path / "probes.jsonl"
    path.write_text(json.dumps(GOOD) + "\n", encoding="utf-8")
    first, again = (CliRunner().invoke(app, ["stance", str(path)]) for _ in range(2))
    assert first.exit_code == 0 and first.stderr == "" and first.stdout == again.stdout


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    done = CliRunner().invoke(app, ["stance", str(tmp_path / "none.jsonl")])
    assert done.exit_code == 1 and "cannot be read" in done.stderr
