"""`verbale evaluate` as a person calls it: tables that line up, JSON and CSV of the same figures."""

import csv
import io
import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from verbale import example
from verbale.cli.main import app

TEXT = 'Ada Mirel said that the toll on ships is illegal. "We will not pay more," the envoy told reporters.'


def gold(folder: Path) -> str:
    def at(words: str) -> list[int]:
        return [TEXT.index(words), TEXT.index(words) + len(words)]

    acts = [
        {"source": [at("Ada Mirel")], "cue": [at("said")], "content": [at("that the toll on ships is illegal")]},
        {"source": [at("the envoy")], "cue": [at("told")], "content": [at('"We will not pay more,"')]},
    ]
    path = folder / "spans.jsonl"
    path.write_text(json.dumps({"id": "a", "text": TEXT, "attributions": acts}) + "\n")
    return str(path)


def run(*arguments: str) -> tuple[str, str]:
    done = CliRunner().invoke(app, ["evaluate", *arguments])
    assert done.exit_code == 0, done.output
    return done.stdout, done.stderr


@pytest.mark.slow
def test_spans_as_table_json_and_csv(tmp_path: Path) -> None:
    path = gold(tmp_path)
    shown, told = run(path)
    assert "by manner" in shown
    assert "by kind of cue" in shown
    assert "as printed" in shown
    assert "contiguous fragments" in told
    data = json.loads(run(path, "--format", "json")[0])
    assert data["style"] == "polnear"
    assert data["figures"]["source, exact"]["f1"] == 1.0
    rows = list(csv.DictReader(io.StringIO(run(path, "--format", "csv")[0])))
    assert rows[0]["measure"] == "source, exact"
    assert rows[0]["F1"] == "1.000"


@pytest.mark.slow
def test_coded_articles_with_breakdown_and_reliability(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Ronsley\n\nThe foreign ministry of France said on Tuesday that the talks will go on.\n")
    coded = {
        "doc": "a.txt",
        "codebook": "codebook.yaml",
        "statements": [
            {"id": "1", "speaker": "France", "of": "France", "content": ["the talks will go on"], "cue": "said", "manner": "indirect"}
        ],
    }
    (tmp_path / "a.json").write_text(json.dumps(coded))
    folder = str(Path(example.codebook()).parent)
    shown, told = run(str(tmp_path), "--codebooks", folder)
    assert "statements, speech verb" in shown
    assert "certainty of statements: 1 claims" in shown
    assert "1 articles" in told
    data = json.loads(run(str(tmp_path), "--codebooks", folder, "--format", "json")[0])
    assert data["by"]["manner"]["statements, indirect"]["recall"] == 1.0
    assert data["reliability"]["attributions"]["claims"] == 1
