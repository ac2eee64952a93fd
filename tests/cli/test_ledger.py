"""`verbale recognition STATE` as a person or a script meets it."""

import csv
import io
import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from verbale.cli.main import app


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def run(*words: str) -> Result:
    return CliRunner().invoke(app, ["recognition", *words])


def test_without_a_record_the_reference_speaks() -> None:
    done = run("Kosovo", "--as-of", "2012-01-01", "--according-to", "Serbia")
    assert done.exit_code == 0
    assert "the reference alone speaks" in done.stderr
    assert done.stdout.startswith("Recognition of Kosovo as of 1 January 2012, according to Serbia: ")
    (germany,) = [line for line in done.stdout.splitlines() if line.strip().startswith("Germany")]
    assert "20 February 2008" in germany and "undisputed: recognises" in germany


def test_a_quarrel_is_a_range() -> None:
    found = json.loads(run("Kosovo", "--as-of", "2020-01-01", "--format", "json").stdout)
    low, high = found["range"]
    assert low < high == low + sum(entry["status"] == "contested" for entry in found["entries"])
    (suriname,) = [entry for entry in found["entries"] if entry["name"] == "Suriname"]
    assert suriname["claimants"] == ["Kosovo", "Serbia"] or suriname["claimants"] == ["Serbia", "Kosovo"]


def test_as_csv() -> None:
    rows = list(csv.DictReader(io.StringIO(run("Abkhazia", "--as-of", "2009-01-01", "--format", "csv").stdout)))
    assert {row["name"] for row in rows if row["status"] == "recognises"} == {"Russia", "Nicaragua"}


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("Atlantis",), "no state is called 'Atlantis'"),
        (("Kosovo", "--as-of", "soon"), "is no date"),
        (("--as-of", "2010-01-01"), "name it, as in `verbale recognition Kosovo`"),
        (("Kosovo", "--actor", "Serbia"), "for one state, use --as-of and --according-to"),
        (("Kosovo", "--according-to", "Nobodia"), "--according-to: no state is called 'Nobodia'"),
    ],
)
def test_wrong_usage(words: tuple[str, ...], told: str) -> None:
    done = run(*words)
    assert done.exit_code == 2 and told in done.stderr
