"""`verbale resolve` as a script meets it, and that the machine's clock is no input to what it says."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from verbale.cli.main import app

PROBES = [
    {"text": "The US president left the hall.", "span": [0, 16], "date": "2009-01-19"},
    {"text": "The US president left the hall.", "span": [0, 16], "date": "2009-01-20"},
    {"text": "Merkel arrived in Belgrade on Tuesday.", "span": [0, 6], "date": "2010-08-04"},
    {"text": "Merkel arrived in Belgrade on Tuesday.", "span": [18, 26], "date": "2010-08-04"},
    {"text": "The foreign minister of Verdania spoke.", "span": [0, 32], "date": "2011-08-04"},
]
ACTORS = """states: [{name: Verdania, people: [Verdanian]}]
offices: [{person: Ilva Maren, title: Foreign Minister, of: Verdania, from: 2010-01-01, to: 2012-07-01}]
"""
CLOCK = """import datetime, time
SHIFT = {shift}
now, stamp, stamps = time.time, time.gmtime, time.localtime
time.time = lambda: now() + SHIFT
time.time_ns = lambda: int((now() + SHIFT) * 1_000_000_000)
time.gmtime = lambda at=None: stamp(now() + SHIFT if at is None else at)
time.localtime = lambda at=None: stamps(now() + SHIFT if at is None else at)
class Date(datetime.date):
    @classmethod
    def today(cls): return cls.fromtimestamp(time.time())
class Datetime(datetime.datetime):
    @classmethod
    def now(cls, tz=None): return cls.fromtimestamp(time.time(), tz)
    @classmethod
    def utcnow(cls): return cls.fromtimestamp(time.time(), datetime.timezone.utc).replace(tzinfo=None)
    @classmethod
    def today(cls): return cls.fromtimestamp(time.time())
datetime.date, datetime.datetime = Date, Datetime
"""


@pytest.fixture
def probes(tmp_path: Path) -> Path:
    path = tmp_path / "probes.jsonl"
    path.write_text("".join(json.dumps(probe) + "\n" for probe in PROBES), encoding="utf-8")
    return path


def test_each_line_comes_back_answered_with_its_keys_sorted(probes: Path) -> None:
    result = CliRunner().invoke(app, ["resolve", str(probes)])
    rows = [json.loads(line) for line in result.stdout.splitlines()]
    assert result.exit_code == 0
    assert [row["actor"] for row in rows] == ["George W. Bush", "Barack Obama", "Angela Merkel", None, None]
    assert [row["reading"] for row in rows][2:4] == ["actor", "place"]
    assert all(list(row) == sorted(row) for row in rows)


def test_a_users_own_actors_are_known(probes: Path, tmp_path: Path) -> None:
    own, out = tmp_path / "actors.yaml", tmp_path / "out.jsonl"
    own.write_text(ACTORS, encoding="utf-8")
    result = CliRunner().invoke(app, ["resolve", str(probes), "--actors", str(own), "--out", str(out)])
    last = json.loads(out.read_text(encoding="utf-8").splitlines()[-1])
    assert (result.exit_code, result.stdout) == (0, "")
    assert (last["actor"], last["office"], last["principal"]) == ("Ilva Maren", "Foreign Minister", "Verdania")


def test_a_wrong_line_ends_with_status_1_and_the_others_are_written(probes: Path) -> None:
    with probes.open("a", encoding="utf-8") as file:
        file.write('{"text": "Too short.", "span": [0, 99]}\n')
    result = CliRunner().invoke(app, ["resolve", str(probes)])
    assert result.exit_code == 1
    assert len(result.stdout.splitlines()) == len(PROBES)
    assert "line 6: `span` [0, 99) is no part of a text of 10 code points" in result.stderr


def test_a_place_that_cannot_be_written_is_named(probes: Path, tmp_path: Path) -> None:
    result = CliRunner().invoke(app, ["resolve", str(probes), "--out", str(tmp_path / "none" / "out.jsonl")])
    assert result.exit_code == 1
    assert "cannot be written" in result.stderr


@pytest.mark.slow
def test_the_machines_clock_is_no_input(probes: Path, tmp_path: Path) -> None:
    said = {}
    for year, shift in (("now", 0), ("1999", -850_000_000), ("2020", -190_000_000), ("2035", 280_000_000)):
        folder = tmp_path / year
        folder.mkdir()
        (folder / "sitecustomize.py").write_text(CLOCK.format(shift=shift) if shift else "", encoding="utf-8")
        environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(folder), os.environ.get("PYTHONPATH", "")])}
        code = "import datetime; print(datetime.date.today().year)"
        told = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True).stdout.strip()
        command = [sys.executable, "-c", "from verbale.cli.main import main; main()", "resolve", str(probes)]
        said[told] = subprocess.run(command, env=environment, capture_output=True, check=True).stdout
    assert len(said) == 4  # the clock really stood in four years
    assert len(set(said.values())) == 1
