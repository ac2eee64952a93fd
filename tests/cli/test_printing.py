"""`verbale printings`, `verbale recode` and the versions of a codebook, as a person or a script meets them."""

import csv
import io
import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from verbale.cli.main import app
from verbale.positions import codebook as codebooks
from verbale.workspace import reader
from workspace import fakes

A = """2010-08-04
Jana Osk | Tolmera | border oppose refusal | "We will keep the border shut for their carts."
"""
B = """2010-08-05
Jana Osk | Tolmera | border oppose refusal | "We will keep the border shut for their carts, and for all others."
Velmar | Ardovia | border support demand | "The border must be opened."
"""
CHANGED = replace(fakes.BOOK, issues=fakes.BOOK.issues[2:], digest="another digest")
Run = Callable[..., Result]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    monkeypatch.setattr(reader, "pipeline", fakes.make)
    monkeypatch.setattr(reader, "merged", fakes.merge)
    monkeypatch.setattr(codebooks, "load", {"book": fakes.BOOK, "changed": CHANGED}.__getitem__)
    monkeypatch.setattr("verbale.cli.recoding.today", lambda: "2026-05-01")
    monkeypatch.chdir(tmp_path)
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "a.txt").write_text(A)
    (tmp_path / "articles" / "b.txt").write_text(B)

    def made(*arguments: str) -> Result:
        return CliRunner().invoke(app, [*arguments, "--record", "r.db"])

    assert made("read", "articles", "--codebook", "book").exit_code == 0
    return made


def test_a_quotation_in_two_papers_is_listed_with_what_one_leaves_out(run: Run) -> None:
    lines = run("printings").stdout.splitlines()
    assert "[-and for all others." in next(line for line in lines if "a.txt" in line)
    assert "[-" not in next(line for line in lines if "b.txt" in line)
    assert sum("Jana Osk" in line for line in lines) == 1


def test_printings_as_data_have_every_printing_and_its_words(run: Run) -> None:
    (found,) = json.loads(run("printings", "--format", "json").stdout)
    assert [one["article_name"] for one in found["printings"]] == ["a.txt", "b.txt"]
    assert found["fullest"] == found["printings"][1]["statement"]
    rows = list(csv.DictReader(io.StringIO(run("printings", "--format", "csv").stdout)))
    assert [(row["quotation"], row["fullest"], bool(row["differences"])) for row in rows] == [("1", "no", True), ("1", "yes", False)]


def test_no_printings_are_told_in_words(run: Run) -> None:
    done = run("printings", "--actor", "Velmar")
    assert (done.stdout, done.exit_code) == ("", 0)
    assert "No quotations in several articles match" in done.stderr


def test_the_matrix_counts_a_quotation_once_and_the_report_shows_both_printings(run: Run, tmp_path: Path) -> None:
    cells = json.loads(run("positions", "--matrix", "--format", "json").stdout)
    assert [cell["count"] for cell in cells if cell["party"] == "Tolmera" and cell["issue"] == "border"] == [1]
    assert run("report", "--out", "page.html").exit_code == 0
    page = (tmp_path / "page.html").read_text(encoding="utf-8").replace("\N{NO-BREAK SPACE}", " ")
    assert "The same words in 2 articles, counted once" in page
    assert "<del>and for all others.&#34;</del>" in page


def test_recode_codes_without_the_articles_and_each_version_stays_listed(run: Run, tmp_path: Path) -> None:
    for path in (tmp_path / "articles").iterdir():
        path.unlink()
    done = run("recode", "--codebook", "changed")
    assert (done.exit_code, done.stdout, done.stderr) == (0, "", "2 articles in r.db coded anew\n")
    assert run("recode", "--codebook", "changed").stderr == "0 articles in r.db coded anew, 2 coded with this version already\n"
    first, second = json.loads(run("codebook", "list", "--format", "json").stdout)
    assert (first["digest"], first["articles"], first["current"]) == ("digest", 0, False)
    assert second == {"codebook": "book", "digest": "another digest", "day": "2026-05-01", "articles": 2, "current": True}
    assert "another dige" in run("codebook", "list").stdout
    assert len(run("codebook", "list", "--format", "csv").stdout.splitlines()) == 3


def test_reading_with_a_changed_codebook_says_what_was_coded_anew(run: Run) -> None:
    said = run("read", "articles", "--codebook", "changed").stderr
    assert said.splitlines()[-1] == "2 articles read into r.db, 2 of them known and coded anew"


def test_what_cannot_be_coded_anew_is_named_and_ends_in_failure(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reader, "pipeline", fakes.make_newer)
    done = run("recode", "--codebook", "changed")
    assert done.exit_code == 1
    assert done.stderr.splitlines()[0].startswith("verbale: a.txt: its parse is not kept")
    assert done.stderr.splitlines()[-1] == "0 articles in r.db coded anew, 2 failed"
