"""The command line as a person or a script meets it: what is written where, and with which exit status."""

import csv
import fcntl
import io
import json
import os
import pty
import re
import struct
import subprocess
import sys
import termios
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from xml.etree import ElementTree

import pytest
from typer.testing import CliRunner, Result

import verbale
from verbale.cli.main import app
from verbale.positions import codebook as codebooks
from verbale.record.view import Ref
from verbale.workspace import Workspace, reader
from workspace import fakes

A = """2010-08-04
Jana Osk | Tolmera | status-talks oppose refusal! | "We will not talk about status again."
Velmar | Ardovia | status-talks support demand | "The talks must be reopened."
meets Tolmera Ardovia
recognises Havrenia Tolmera
"""
LONG = (
    "We may talk about everything, and the day on which we do so is for both to say; that much is clear to us all, and has been for "
    "years, whatever others may have said about it in the meantime, here or elsewhere, and whyever they did."
)
B = f"""2012-01-09
Osk | Tolmera | status-talks support conditional | "{LONG}"
Velmar | Ardovia | recognition oppose assertion | "Tolmera is a province."
"""
Run = Callable[..., Result]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    monkeypatch.setattr(reader, "pipeline", fakes.make)
    monkeypatch.setattr(reader, "merged", fakes.merge)
    load = codebooks.load
    monkeypatch.setattr(codebooks, "load", lambda name: fakes.BOOK if name == "book" else load(name))
    monkeypatch.chdir(tmp_path)
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "a.txt").write_text(A)
    (tmp_path / "articles" / "b.txt").write_text(B)
    return lambda *arguments: CliRunner().invoke(app, [str(argument) for argument in arguments])


RECORD: list[bytes] = []  # as `verbale read` made it, kept so that it is made once for all tests


@pytest.fixture
def read(run: Run) -> Run:
    if RECORD:
        Path("verbale.db").write_bytes(RECORD[0])
    else:
        done = run("read", "articles", "--codebook", "book")
        assert (done.exit_code, done.stdout, done.stderr) == (0, "", "2 articles read into verbale.db\n")
        RECORD.append(Path("verbale.db").read_bytes())
    return run


def test_reading_again_says_so(read: Run) -> None:
    done = read("read", "articles", "-c", "book")
    assert (done.exit_code, done.stderr) == (0, "0 articles read into verbale.db, 2 known already\n")


def test_articles_that_fail_are_one_line_each_and_the_rest_is_kept(run: Run) -> None:
    Path("articles/aa.txt").write_text("2011\nfail\n")
    done = run("read", "articles", "none.txt", "-c", "book")
    lines = done.stderr.splitlines()
    assert done.exit_code == 1
    assert [line.split(":")[:2] for line in lines[:2]] == [["verbale", " articles/aa.txt"], ["verbale", " none.txt"]]
    assert lines[2:] == ["2 articles read into verbale.db, 2 failed"]
    assert run("statements").exit_code == 0


def test_a_slip_in_the_path_leaves_no_empty_record_behind(run: Run) -> None:
    done = run("read", "artcles", "-c", "book")
    assert done.exit_code == 1
    assert done.stderr.splitlines()[-1] == "0 articles read into verbale.db, 1 failed"
    assert not Path("verbale.db").exists()


def test_the_record_is_named_by_option_or_environment(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    assert run("read", "articles", "-c", "book", "--record", "mine.db").exit_code == 0
    assert run("statements").exit_code == 1
    monkeypatch.setenv("VERBALE_RECORD", "mine.db")
    assert "We will not" in run("statements").stdout


@pytest.mark.parametrize(
    ("arguments", "status", "message"),
    [
        (["statements"], 1, "verbale: verbale.db: no such record; make one with `verbale read"),
        (["read", "articles", "--codebook", "nonesuch"], 1, "verbale: nonesuch"),
        (["read", "articles"], 2, "Missing option '--codebook'"),
        (["read", "articles", "-c", "book", "--jobs", "0"], 2, "Invalid value for '--jobs'"),
        (["positions", "--as-of", "2010"], 2, "verbale: --as-of goes with --matrix"),
        (["changes", "--between", "2010", "2011", "--since", "2009"], 2, "verbale: --between has both its dates"),
        (["nonesuch"], 2, "No such command 'nonesuch'"),
        (["statements", "--format", "xml"], 2, "Invalid value for '--format'"),
        (["codebook", "check", "nonesuch.yaml"], 1, "verbale: nonesuch.yaml"),
        (["export", "--format", "jsonl", "--record", "articles"], 1, "verbale: articles: this is a folder"),
    ],
)
def test_what_is_wrong_is_said_in_one_clear_line(run: Run, arguments: list[str], status: int, message: str) -> None:
    done = run(*arguments)
    assert done.exit_code == status
    assert message in " ".join(done.stderr.split())
    assert "Traceback" not in done.output
    assert done.stdout == ""
    if message.startswith("verbale:"):
        assert len(done.stderr.splitlines()) == 1


def test_statements_in_a_pipe_are_one_line_each_and_not_cut_at_eighty(read: Run) -> None:
    lines = [line.strip() for line in read("statements").stdout.splitlines() if line.strip()]
    assert re.split(r"  +", lines[0]) == ["Said", "Speaker", "Words", "Article"]
    assert re.split(r"  +", lines[2]) == ["4 August 2010", "Jana Osk (Tolmera)", '"We will not talk about status again."', "a.txt"]
    assert len(lines) == 6
    long = next(line for line in lines if "We may talk" in line)
    assert long.endswith("…   b.txt")
    assert 160 < len(long) < 260


def test_an_empty_table_says_what_may_help(read: Run) -> None:
    done = read("statements", "--since", "2020")
    assert (done.exit_code, done.stdout) == (0, "")
    assert done.stderr == "No statements match; leave out a filter, or look what there is with `verbale actors` and `verbale statements`.\n"
    assert read("statements", "--since", "2020", "-f", "json").stdout == "[]\n"


def test_a_wrong_filter_is_wrong_usage(read: Run) -> None:
    done = read("statements", "--actor", "Jana Osc")
    assert (done.exit_code, done.stderr) == (
        2, "verbale: no actor in this record is called 'Jana Osc'; did you mean Jana Osk?; `verbale actors` lists all\n",
    )  # fmt: skip


def test_json_and_csv_hold_the_whole_words(read: Run) -> None:
    whole = f'"{LONG}"'
    listed = json.loads(read("statements", "--format", "json").stdout)
    assert [(row["speaker_name"], row["article_name"]) for row in listed][2] == ("Jana Osk", "b.txt")
    assert listed[2]["words"] == [whole]
    rows = list(csv.DictReader(io.StringIO(read("statements", "--format", "csv").stdout)))
    assert rows[2]["words"] == whole


@pytest.mark.parametrize("command", ["statements", "positions", "changes", "events", "recognition", "actors"])
@pytest.mark.parametrize("shape", ["table", "json", "csv"])
def test_every_listing_has_three_shapes(read: Run, command: str, shape: str) -> None:
    done = read(command, "--format", shape)
    assert done.exit_code == 0
    if shape == "json":
        assert json.loads(done.stdout)
    elif shape == "csv":
        assert len(list(csv.reader(io.StringIO(done.stdout)))) > 1
    else:
        assert "Osk" in done.stdout or "Tolmera" in done.stdout


def test_the_matrix_for_people_and_for_programs(read: Run) -> None:
    done = read("positions", "--matrix")
    rows = [re.split(r"  +", line.strip()) for line in done.stdout.splitlines() if line.strip()]
    assert rows[0] == ["Issue", "Tolmera", "Ardovia", "Nowhere"]
    assert rows[2:6] == [
        ["Talks on status", "for", "for", "·"], ["conditional", "demand"], ["9 Jan 2012", "4 Aug 2010"], ["2 times"],
    ]  # fmt: skip
    assert "· not said" in done.stderr
    cells = list(csv.DictReader(io.StringIO(read("positions", "--matrix", "--as-of", "2011", "--format", "csv").stdout)))
    assert [(cell["party"], cell["stance"], cell["force"]) for cell in cells if cell["issue"] == "status-talks"] == [
        ("Tolmera", "oppose", "refusal"), ("Ardovia", "support", "demand"), ("Nowhere", "not said", ""),
    ]  # fmt: skip


def test_the_matrix_shows_who_spoke_where_no_listed_party_did(read: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Workspace, "_parties", lambda *_: (Ref("act_none", "Nowhere", "state"),))
    done = read("positions", "--matrix")
    heads = re.split(r"  +", done.stdout.strip().splitlines()[0].strip())
    assert heads[0] == "Issue"
    assert {"Tolmera", "Ardovia"} <= set(heads)
    assert "Nowhere" not in heads
    assert "None of the parties that the codebook lists took a position; --others shows them beside these." in done.stderr


def test_changes_stand_side_by_side(read: Run) -> None:
    done = read("changes")
    assert "reversed" in done.stdout
    assert "4 August 2010" in done.stdout
    assert '"We will not talk about status again."' in done.stdout
    assert done.stderr == "3 positions were first said or restated; --all shows them too.\n"
    (row,) = json.loads(read("changes", "--format", "json").stdout)
    assert (row["party"], row["turn"], row["before_day"], row["after_day"]) == ("Tolmera", "reversed", "2010-08-04", "2012-01-09")
    assert read("changes", "--actor", "Ardovia").stderr.startswith("No party changed its position.\n2 positions were")
    assert len(json.loads(read("changes", "--between", "2010-12-31", "2012", "-f", "json").stdout)) == 2


@pytest.mark.parametrize("kind", ["affiliation", "congruence", "conflict", "subtract"])
@pytest.mark.parametrize("shape", ["table", "json", "csv", "graphml", "gexf"])
def test_every_network_has_every_shape(read: Run, kind: str, shape: str) -> None:
    done = read("network", kind, "--format", shape)
    assert (done.exit_code, done.exception) == (0, None)
    if shape in ("graphml", "gexf"):
        assert ElementTree.fromstring(done.stdout_bytes).tag.endswith(shape)
    assert read("network", kind, "--window", "365", "--format", shape, "--out", "made").exit_code == 0
    assert shape in ("table", "json") or any(path.stat().st_size for path in Path("made").iterdir())


def test_exports_are_the_same_to_a_file_and_to_a_pipe(read: Run) -> None:
    done = read("export", "--format", "jsonl", "--out", "out.jsonl")
    assert (done.exit_code, done.stdout, done.stderr) == (0, "", "Written to out.jsonl.\n")
    assert Path("out.jsonl").read_bytes() == read("export", "--format", "jsonl").stdout_bytes
    assert read("export", "--format", "csv", "--out", "tables").exit_code == 0
    assert sorted(path.name for path in Path("tables").iterdir()) == [
        "actors.csv", "articles.csv", "events.csv", "positions.csv", "recognitions.csv", "statements.csv",
    ]  # fmt: skip
    assert read("export", "--format", "csv", "--out", "flat.csv").exit_code == 0
    assert Path("flat.csv").read_bytes() == b"\xef\xbb\xbf" + read("export", "--format", "csv").stdout_bytes
    assert read("export", "--format", "jsonl", "--out", "tables").exit_code == 2
    done = read("export", "--format", "jsonl", "--out", "none/out.jsonl")
    assert (done.exit_code, "none/out.jsonl: cannot be written" in done.stderr) == (1, True)


def test_a_wrong_codebook_makes_no_record(run: Run) -> None:
    assert run("read", "articles", "-c", "nonesuch").exit_code == 1
    assert not Path("verbale.db").exists()


def test_words_of_an_article_cannot_move_the_cursor(run: Run) -> None:
    Path("articles/c.txt").write_text('2013-01-01\nOsk | Tolmera | - | "Red \x1b[31malert\x1b[0m [bold]now[/bold]"\n')
    run("read", "articles", "-c", "book")
    shown = run("statements", "--article", "c").stdout
    assert "\x1b" not in shown
    assert "[bold]now[/bold]" in shown


def test_help_and_version(run: Run) -> None:
    assert run("--version").stdout == f"verbale {verbale.__version__}\n"
    for command in ("read", "statements", "positions", "changes", "events", "recognition", "actors", "export", "report", "demo"):
        done = run(command, "--help")
        assert done.exit_code == 0
        assert f"Example: verbale {command}" in " ".join(done.stdout.split())


def test_codebooks_are_checked_and_listed(run: Run) -> None:
    done = run("codebook", "check", "kosovo")
    assert (done.exit_code, done.stdout.endswith("no errors\n")) == (0, True)
    assert "kosovo: " in run("codebook", "list").stdout
    Path("wrong.yaml").write_text("codebook: x\ntitel: y\n")
    done = run("codebook", "check", "wrong.yaml")
    assert (done.exit_code, "line 2" in done.stderr) == (1, True)


def command(*arguments: str) -> list[str]:
    return [sys.executable, "-c", "from verbale.cli.main import main; main()", *arguments]


@pytest.mark.slow
def test_the_bytes_depend_on_no_locale_and_no_width(read: Run) -> None:
    found = set()
    for extra in ({"LC_ALL": "C", "COLUMNS": "20"}, {"LC_ALL": "C.UTF-8", "COLUMNS": "300", "PYTHONIOENCODING": "latin-1"}):
        done = subprocess.run(command("export", "--format", "jsonl"), capture_output=True, check=True, env=os.environ | extra)
        found.add(done.stdout)
    assert found == {read("export", "--format", "jsonl").stdout_bytes}


@pytest.mark.slow
@pytest.mark.usefixtures("read")
def test_an_output_that_takes_no_more() -> None:
    with open("/dev/full", "wb") as full:  # noqa: PTH123  # a device
        done = subprocess.run(command("export", "--format", "jsonl"), stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    assert (done.returncode, done.stderr) == (
        1, "verbale: standard output: No space left on device; free some space, or look at its permissions\n",
    )  # fmt: skip
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run(command("statements"), stdout=writing, stderr=subprocess.PIPE, text=True, check=False)
    os.close(writing)
    assert (done.returncode, done.stderr) == (1, "")


FAKE = """
import sys
sys.path.insert(0, {tests!r})
from verbale.workspace import reader
from workspace import fakes
from verbale.positions import codebook
from verbale.cli.main import main
reader.pipeline, reader.merged, codebook.load = fakes.make, fakes.merge, lambda name: fakes.BOOK
main()
"""


def on_a_terminal(*arguments: str, width: int = 80, ended: int = 0, **extra: str) -> str:
    """Returns what the command writes to a terminal of `width` columns."""
    controller, terminal = pty.openpty()
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 40, width, 0, 0))
    script = FAKE.format(tests=str(Path(__file__).parents[1]))
    environment = {key: value for key, value in os.environ.items() if key not in ("COLUMNS", "NO_COLOR")} | {"TERM": "xterm"} | extra
    with subprocess.Popen([sys.executable, "-c", script, *arguments], stdout=terminal, stderr=terminal, env=environment) as process:
        os.close(terminal)
        shown = b""
        with suppress(OSError):  # the end of a terminal is an error on Linux
            while block := os.read(controller, 65536):
                shown += block
    os.close(controller)
    assert process.returncode == ended
    return shown.decode("utf-8")


def plain(shown: str) -> list[str]:
    return [line for line in re.sub(r"\x1b\[[0-9;?]*[A-Za-z]", "", shown).replace("\r", "").splitlines() if line.strip()]


@pytest.mark.slow
@pytest.mark.usefixtures("run")
def test_a_terminal_has_a_progress_bar_and_tables_of_its_width() -> None:
    assert "━" in on_a_terminal("read", "articles", "-c", "book")
    lines = plain(on_a_terminal("statements"))
    assert max(map(len, lines)) <= 80
    whole = " ".join(" ".join(line.split()) for line in lines)
    assert "We may talk about" in whole
    for width, first in ((60, ["Issue", "Tolmera", "Ardovia"]), (120, ["Issue", "Tolmera", "Ardovia", "Nowhere"])):
        shown = on_a_terminal("positions", "--matrix", width=width)
        assert re.split(r"  +", plain(shown)[0].strip()) == first
        assert "\x1b[32m" in shown
    assert "\x1b[32m" not in on_a_terminal("positions", "--matrix", NO_COLOR="1")


def test_two_days_the_wrong_way_round_are_wrong_usage(read: Run) -> None:
    done = read("changes", "--between", "2011", "2010")
    assert (done.exit_code, done.stderr) == (2, "verbale: --between 2011 2010: the first day lies after the second; turn them round\n")


@pytest.mark.slow
@pytest.mark.usefixtures("run")
def test_the_demo_draws_no_bar_between_its_tables() -> None:
    shown = on_a_terminal("demo", ended=1)  # the fake reads none of the example's articles; the tables' titles are written all the same
    assert "━" not in shown[shown.index("where each party stands") :]
