"""A record through its one door: reading in batches, names as people write them, the same bytes in every order."""

import os
import signal
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from verbale.errors import EvidenceError, ModelError, StoreError, UsageError, VerbaleError
from verbale.intake import Raw
from verbale.record import Codebook, Issue, Reading
from verbale.workspace import Progress, Workspace
from verbale.workspace.asked import Asked
from workspace import fakes

A = """2010-08-04
Jana Osk | Tolmera | status-talks oppose refusal! | "We will not talk about status again."
Velmar | Ardovia | status-talks support demand | "The talks must be reopened."
[CREDIT]
meets Tolmera Ardovia
recognises Havrenia Tolmera
"""
B = """2012-01-09
Osk | Tolmera | status-talks support conditional | "We may talk about everything."
Velmar | Ardovia | recognition oppose assertion | "Tolmera is a province."
- | - | border support assertion | "It is to be opened."
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "articles"
    made.mkdir()
    (made / "a.txt").write_text(A)
    (made / "b.txt").write_text(B)
    return made


def opened(path: Path, *, newer: bool = False) -> Workspace:
    maker = fakes.make_newer if newer else fakes.make
    return Workspace.open(str(path / "r.db"), create=True, maker=maker, merger=fakes.merge)


@pytest.fixture
def workspace(folder: Path, tmp_path: Path) -> Workspace:
    made = opened(tmp_path)
    done = made.read([str(folder)], codebook=fakes.BOOK)
    assert (done.read, done.skipped, done.failed) == (2, 0, ())
    return made


def test_reading_twice_changes_nothing(workspace: Workspace, folder: Path) -> None:
    before = workspace.export_jsonl()
    done = workspace.read([str(folder)], codebook=fakes.BOOK)
    assert (done.read, done.skipped) == (0, 2)
    assert workspace.export_jsonl() == before


@pytest.mark.usefixtures("workspace")
def test_another_reader_reads_again(folder: Path, tmp_path: Path) -> None:
    assert opened(tmp_path, newer=True).read([str(folder)], codebook=fakes.BOOK).read == 2
    assert opened(tmp_path, newer=True).read([str(folder)], codebook=fakes.BOOK).skipped == 2


def test_another_actors_file_reads_again(workspace: Workspace, folder: Path) -> None:
    assert workspace.read([str(folder)], codebook=fakes.BOOK, actors_file="more.yaml").read == 2


def test_a_second_codebook_adds_and_loses_nothing(workspace: Workspace, folder: Path) -> None:
    workspace.read([str(folder)], codebook=replace(fakes.BOOK, name="second", digest="other"))
    assert [book.name for book in workspace.codebooks()] == ["book", "second"]
    contents = workspace.contents()
    assert (len(contents.articles), len(contents.statements), len(contents.positions), len(contents.events)) == (2, 5, 10, 1)
    assert len(workspace.contents(Asked(codebook="second")).positions) == 5
    with pytest.raises(UsageError, match="several codebooks; name one with --codebook: book, second"):
        workspace.matrix()


def test_an_article_that_fails_is_told_and_the_rest_goes_on(folder: Path, tmp_path: Path) -> None:
    (folder / "aa.txt").write_text("2011\nfail\n")
    steps: list[Progress] = []
    done = opened(tmp_path).read([str(folder), "missing.txt"], codebook=fakes.BOOK, progress=steps.append)
    assert (done.read, done.skipped, len(done.failed)) == (2, 0, 2)
    assert [(step.done, step.total, step.name, bool(step.failure)) for step in steps] == [
        (1, 4, "a.txt", False), (2, 4, "aa.txt", True), (3, 4, "b.txt", False), (4, 4, "", True),
    ]  # fmt: skip
    assert "missing.txt: no such file" in done.failed[1]


def test_articles_are_not_counted_where_nobody_looks_on(folder: Path, tmp_path: Path) -> None:
    steps: list[Progress] = []
    opened(tmp_path).read([str(folder)], codebook=fakes.BOOK, progress=steps.append, counted=False)
    assert [(step.done, step.total) for step in steps] == [(1, None), (2, None)]


class Broken(fakes.FakeReader):
    """A reader that fails with the error it is given."""

    def __init__(self, error: VerbaleError) -> None:
        super().__init__()
        self._error = error

    def read(self, raw: Raw) -> Reading:
        if raw.name == "b.txt":
            raise self._error
        return super().read(raw)


def test_what_would_fail_for_every_article_ends_the_batch(folder: Path, tmp_path: Path) -> None:
    path = str(tmp_path / "r.db")
    missing = Workspace.open(path, create=True, maker=lambda *_: Broken(ModelError("the model is missing")), merger=fakes.merge)
    with pytest.raises(ModelError, match="the model is missing"):
        missing.read([str(folder)], codebook=fakes.BOOK)
    assert [article.name for article in missing.contents().articles] == ["a.txt"]


def test_a_fault_of_one_article_is_told_with_its_file(folder: Path, tmp_path: Path) -> None:
    path = str(tmp_path / "r.db")
    workspace = Workspace.open(path, create=True, maker=lambda *_: Broken(EvidenceError("no such words")), merger=fakes.merge)
    done = workspace.read([str(folder)], codebook=fakes.BOOK)
    assert (done.read, done.failed) == (1, (f"{folder}/b.txt: no such words",))


def test_the_same_bytes_twice_in_one_batch_are_one_article(folder: Path, tmp_path: Path) -> None:
    (folder / "copy.txt").write_text(A)
    workspace = opened(tmp_path)
    done = workspace.read([str(folder)], codebook=fakes.BOOK)
    assert (done.read, done.skipped) == (2, 1)
    assert [article.name for article in workspace.contents().articles] == ["a.txt", "b.txt"]


def test_the_order_of_reading_does_not_show(folder: Path, tmp_path: Path) -> None:
    (folder / "copy.txt").write_text(A)
    exports = []
    for number, order in enumerate((["a.txt", "b.txt", "copy.txt"], ["copy.txt", "b.txt", "a.txt"])):
        (tmp_path / str(number)).mkdir()
        workspace = opened(tmp_path / str(number))
        for name in order:
            workspace.read([str(folder / name)], codebook=fakes.BOOK)
        exports.append((workspace.export_jsonl(), workspace.export_csv(), workspace.export_flat()))
    assert exports[0] == exports[1]


@pytest.mark.slow
def test_the_number_of_processes_and_the_hash_seed_do_not_show(folder: Path, tmp_path: Path) -> None:
    (folder / "aa.txt").write_text("2011\nfail\n")
    (folder / "copy.txt").write_text(A)
    for number in range(12):
        (folder / f"n{number}.txt").write_text(B.replace("2012", str(1980 + number)))
    script = (
        "import sys; from workspace import fakes; from verbale.workspace import Workspace\n"
        "if __name__ == '__main__':\n"
        "    made = Workspace.open(sys.argv[1], create=True, maker=fakes.make, merger=fakes.merge)\n"
        "    done = made.read([sys.argv[2]], codebook=fakes.BOOK, jobs=int(sys.argv[3]))\n"
        "    sys.stdout.buffer.write(repr(done).encode() + made.export_jsonl())\n"
    )
    (tmp_path / "run.py").write_text(script)
    found = set()
    for jobs, seed in ((1, "1"), (2, "0"), (3, "2")):
        environment = os.environ | {"PYTHONHASHSEED": seed, "PYTHONPATH": str(Path(__file__).parents[1])}
        command = [sys.executable, str(tmp_path / "run.py"), str(tmp_path / f"{jobs}.db"), str(folder), str(jobs)]
        found.add(subprocess.run(command, capture_output=True, check=True, env=environment).stdout)
    assert len(found) == 1
    assert b"ReadReport(read=14, skipped=1, failed=" in found.pop()


@pytest.mark.slow
def test_no_process_outlives_one_that_is_killed(folder: Path, tmp_path: Path) -> None:
    script = (
        "import os, signal, sys; from workspace import fakes; from verbale.workspace import Workspace\n"
        "if __name__ == '__main__':\n"
        "    made = Workspace.open(sys.argv[1], create=True, maker=fakes.make, merger=fakes.merge)\n"
        "    made.read([sys.argv[2]], codebook=fakes.BOOK, jobs=2, progress=lambda step: os.kill(os.getpid(), signal.SIGKILL))\n"
    )
    (tmp_path / "run.py").write_text(script)
    environment = os.environ | {"PYTHONPATH": str(Path(__file__).parents[1])}
    command = [sys.executable, str(tmp_path / "run.py"), str(tmp_path / "r.db"), str(folder)]
    done = subprocess.run(command, capture_output=True, env=environment, timeout=30, check=False)  # waits for all who hold its output
    assert done.returncode == -signal.SIGKILL


def test_a_merge_that_was_interrupted_is_made_up_for(folder: Path, tmp_path: Path) -> None:
    def interrupted(_: object, _corrections: object) -> None:
        raise KeyboardInterrupt

    workspace = Workspace.open(str(tmp_path / "r.db"), create=True, maker=fakes.make, merger=interrupted)  # type: ignore[arg-type]
    with pytest.raises(KeyboardInterrupt):
        workspace.read([str(folder)], codebook=fakes.BOOK)
    assert [view.speaker.name for view in opened(tmp_path).contents(Asked(actor="jana osk")).statements if view.speaker] == ["Jana Osk"] * 2


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        (Asked(actor="JANA ÔSK"), ["We will not", "We may talk"]),
        (Asked(actor="Osk"), ["We will not", "We may talk"]),
        (Asked(actor="Tolmera"), ["We will not", "We may talk"]),
        (Asked(principal="Ardovia"), ["The talks", "Tolmera is"]),
        (Asked(issue="Talks on Status"), ["We will not", "The talks", "We may talk"]),
        (Asked(issue="border", actor="Tolmera"), []),
        (Asked(since="2011"), ["We may talk", "Tolmera is", "It is to"]),
        (Asked(until="2010-08"), ["We will not", "The talks"]),
        (Asked(article="B"), ["We may talk", "Tolmera is", "It is to"]),
        (Asked(article="a.*"), ["We will not", "The talks"]),
    ],
)
def test_questions(workspace: Workspace, asked: Asked, words: list[str]) -> None:
    found = [view.words[0].strip('"') for view in workspace.contents(asked).statements]
    assert [text[: len(start)] for text, start in zip(found, words, strict=True)] == words


@pytest.mark.parametrize(
    ("asked", "message"),
    [
        (Asked(actor="Jana Osc"), "no actor in this record is called 'Jana Osc'; did you mean Jana Osk"),
        (Asked(principal=""), "no actor in this record is called ''"),
        (Asked(issue="talk"), "no issue is called 'talk'; the issues of this record are: status-talks, recognition, border"),
        (Asked(article="c.txt"), "no article in this record is called 'c.txt'; did you mean"),
        (Asked(since="August 2010"), "--since 'August 2010' is no date; write 2010-08-03, 2010-08 or 2010"),
        (Asked(until="2010-02-30"), "--until '2010-02-30' is no day of the calendar"),
        (Asked(since="2011", until="2010-12-31"), "--since 2011 lies after --until 2010-12-31"),
        (Asked(codebook="none"), "nothing in this record was read against the codebook 'none'; it has: book"),
    ],
)
def test_wrong_questions_are_answered_with_the_remedy(workspace: Workspace, asked: Asked, message: str) -> None:
    with pytest.raises(UsageError) as error:
        workspace.contents(asked)
    assert message in str(error.value)


def test_the_matrix_has_the_parties_of_the_codebook_and_only_what_is_asked(workspace: Workspace) -> None:
    made = workspace.matrix()
    assert [(row.party.name, row.listed, [cell.stance for cell in row.cells]) for row in made.rows] == [
        ("Tolmera", True, ["support", None, None]),
        ("Ardovia", True, ["support", "oppose", None]),
        ("Nowhere", True, [None, None, None]),
    ]
    assert made.unplaced == 1
    narrowed = workspace.matrix(Asked(actor="Tolmera", issue="status-talks"), as_of="2010")
    assert [[cell.stance for cell in row.cells] for row in narrowed.rows] == [["oppose"]]


def test_changes_and_the_report_speak_of_merged_actors(workspace: Workspace) -> None:
    (change,) = workspace.changes(only_changed=True)
    assert (change.party.name, change.turn) == ("Tolmera", "reversed")
    view = workspace.report(title="The dispute")
    assert view.title == "The dispute"
    assert {ref.name for statement in view.statements if (ref := statement.speaker)} == {"Jana Osk", "Velmar"}
    assert (view.counts.articles, view.counts.statements, view.counts.positions, view.counts.events) == (2, 5, 5, 1)
    assert [entry.day for entry in view.timeline] == sorted(entry.day or "" for entry in view.timeline)
    assert [change.turn for change in view.changes].count("reversed") == 1
    assert all("[CREDIT]" not in passage.text for statement in view.statements for passage in statement.passages)


def test_parties_are_found_without_accents_and_by_alias(folder: Path, tmp_path: Path) -> None:
    book = Codebook("b", "B", ("TOLMÉRA", "Osk"), (Issue("status-talks", "T", "T."),), "d")
    workspace = opened(tmp_path)
    workspace.read([str(folder)], codebook=book)
    assert [row.party.name for row in workspace.matrix().rows if row.listed] == ["Tolmera", "Jana Osk"]


def test_an_empty_record_answers(tmp_path: Path) -> None:
    workspace = opened(tmp_path)
    assert workspace.export_jsonl() == b""
    assert workspace.actors() == ()
    assert workspace.changes() == []
    with pytest.raises(UsageError, match="nothing was read into this record yet"):
        workspace.matrix()


def test_a_batch_needs_a_process(workspace: Workspace, folder: Path) -> None:
    with pytest.raises(UsageError, match="--jobs 0"):
        workspace.read([str(folder)], codebook=fakes.BOOK, jobs=0)


def test_a_record_is_not_made_by_asking(tmp_path: Path) -> None:
    with pytest.raises(StoreError), Workspace.open(str(tmp_path / "none.db")):
        pass
