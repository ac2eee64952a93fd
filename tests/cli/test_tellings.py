"""`verbale events`: one line for an event, however often it is told, and each telling where asked for."""

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


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    monkeypatch.setattr(reader, "pipeline", fakes.make)
    monkeypatch.setattr(reader, "merged", fakes.merge)
    monkeypatch.setattr(codebooks, "load", lambda _: fakes.BOOK)
    monkeypatch.chdir(tmp_path)
    for name, day in (("one", "2010-08-04"), ("two", "2010-08-05"), ("three", "2012-01-09")):
        Path(f"{name}.txt").write_text(f"{day}\nmeets Tolmera Ardovia\n")
    runner = CliRunner()
    assert runner.invoke(app, ["read", "one.txt", "two.txt", "three.txt", "--codebook", "book"]).exit_code == 0
    return lambda *arguments: runner.invoke(app, ["events", *arguments])


def lines(done: Result) -> list[list[str]]:
    """Returns the cells of the table's lines that begin with a day."""
    return [line.split() for line in done.stdout.splitlines() if ".txt" in line]


def test_two_papers_of_one_meeting_are_one_line_with_the_number_of_tellings(run: Run) -> None:
    told = lines(run())
    assert len(told) == 2
    assert ["2" in line for line in told] == [True, False]


def test_each_telling_has_its_line_where_asked_for(run: Run) -> None:
    assert len(lines(run("--tellings"))) == 3


def test_json_has_every_telling_with_the_event_that_it_is_of(run: Run) -> None:
    rows = json.loads(run("--format", "json").stdout)
    assert [(row["article_name"], row["told"]) for row in rows] == [("one.txt", 2), ("two.txt", 2), ("three.txt", 1)]
    assert rows[0]["happening"] == rows[1]["happening"] != rows[2]["happening"]
    assert {row["cameo"] for row in rows} == {"04"}
