"""Input that is no article: one clear line for each, and the rest of the batch is read. Intake is the real one."""

from pathlib import Path

import pytest
from typer.testing import CliRunner

from verbale import intake, settings
from verbale.cli.main import app
from verbale.intake import Raw
from verbale.record import Codebook, Reading
from verbale.workspace import reader
from workspace import fakes

UNDATED = "The two ministers met in Osk on Monday and spoke about the border for an hour.\n\nNothing was signed.\n"
GOOD = f"14 May 2019\n\n{UNDATED}"


class Taker:
    """Takes articles in, and finds nothing in them."""

    fingerprint = reader = "taker"

    def read(self, raw: Raw) -> Reading:
        return Reading(intake.to_article(raw))

    def parsed(self, raw: Raw) -> tuple[Reading, bytes]:
        return self.read(raw), b"parse"


def make(codebook: Codebook, actors_file: str | None) -> Taker:
    assert (codebook.name, actors_file) == ("diplomacy", None)
    return Taker()


@pytest.fixture
def batch(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(reader, "pipeline", make)
    monkeypatch.setattr(reader, "merged", fakes.merge)
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "batch"
    folder.mkdir()
    (folder / "a-good.txt").write_text(GOOD)
    (folder / "z-good.txt").write_text(GOOD.replace("Monday", "Tuesday"))
    return folder


def read(*paths: str) -> tuple[int, list[str]]:
    done = CliRunner().invoke(app, ["read", *paths, "--codebook", "diplomacy", "--record", "r.db"])
    assert done.stdout == ""
    return done.exit_code, done.stderr.splitlines()


BAD = {
    "empty.txt": b"",
    "blank.txt": b" \n\t\n ",
    "binary.txt": bytes(range(256)) * 40,
    "picture.txt": b"\x89PNG\r\n\x1a\n" + b"\x00\x01\x02\x03" * 500,
    "broken.jsonl": b'{"text": "never closed\n',
    "other.jsonl": b'{"words": "no text"}\n',
}


@pytest.mark.parametrize("name", BAD)
def test_one_line_each_and_the_rest_is_read(batch: Path, name: str) -> None:
    (batch / name).write_bytes(BAD[name])
    status, lines = read("batch")
    assert status == 1
    assert len(lines) == 2, lines
    assert lines[0].startswith("verbale: ")
    assert name in lines[0]
    assert lines[1] == "2 articles read into r.db, 1 failed"


def test_a_text_that_is_too_long(batch: Path) -> None:
    with (batch / "long.txt").open("wb") as file:
        file.truncate(settings.MAX_ARTICLE_BYTES + 30_000_000)
    status, lines = read("batch")
    assert (status, len(lines)) == (1, 2)
    assert "long.txt: longer than 20 MB" in lines[0]


def test_bytes_that_are_no_utf_8_are_read_as_what_they_are(batch: Path) -> None:
    (batch / "latin.txt").write_bytes(GOOD.replace("Osk", "Malmö").encode("latin-1"))
    status, lines = read("batch")
    assert (status, lines[0]) == (0, "3 articles read into r.db")
    assert lines[1:] == ["Not UTF-8, read as cp1252: latin.txt; where names look wrong in `verbale actors`, save as UTF-8 and read again."]


def test_an_article_without_a_date_is_named(batch: Path) -> None:
    (batch / "undated.txt").write_text(UNDATED)
    status, lines = read("batch")
    assert (status, lines[0], len(lines)) == (0, "3 articles read into r.db", 2)
    assert lines[1].startswith("Without a date of publication, so that what they say is undated: undated.txt; ")
    assert read("batch") == (0, ["0 articles read into r.db, 3 known already"])


def test_a_folder_without_articles(batch: Path) -> None:
    (batch / "none").mkdir()
    (batch / "none" / "notes.odt").touch()
    status, lines = read("batch/none", "batch/a-good.txt")
    assert status == 1
    assert "batch/none: no articles in this folder" in lines[0]
    assert lines[1] == "1 article read into r.db, 1 failed"


def test_a_name_of_bytes_that_are_no_text(batch: Path) -> None:
    (batch / "b-\udcff.txt").write_text("15 May 2019\n\nAnother article, of another day, about the border and the ministers.\n")
    assert read("batch") == (0, ["3 articles read into r.db"])
    assert CliRunner().invoke(app, ["export", "--format", "jsonl", "--record", "r.db"]).exit_code == 0


def test_standard_input(batch: Path) -> None:  # noqa: ARG001  # sets the folder and the reader
    done = CliRunner().invoke(app, ["read", "-", "-c", "diplomacy", "-r", "r.db"], input=GOOD)
    assert (done.exit_code, done.stderr) == (0, "1 article read into r.db\n")
