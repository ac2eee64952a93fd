"""What can happen to a record from outside: each ends in one clear line, and what was committed stays."""

import os
import resource
import signal
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy import event

from store.writer import BOOK, numbered
from verbale import settings
from verbale.errors import StoreError
from verbale.store import Key, Store
from verbale.store.failures import told

WRITER = Path(__file__).with_name("writer.py")


def opened(path: Path) -> Store:
    return Store.open(str(path))


def names(path: Path) -> list[str]:
    return [reading.article.name for reading in opened(path).select()]


def test_a_missing_record_is_not_made_by_asking(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match=r"none\.db: no such record; make one with `verbale read"):
        opened(tmp_path / "none.db")
    assert not (tmp_path / "none.db").exists()


def test_a_folder_is_no_record(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="this is a folder"):
        opened(tmp_path)


def test_a_record_in_a_missing_folder(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="does not exist; make it first"):
        Store.open(str(tmp_path / "none" / "r.db"), create=True)


@pytest.mark.parametrize("create", [True, False])
def test_a_file_that_is_no_database(tmp_path: Path, create: bool) -> None:
    path = tmp_path / "letter.txt"
    path.write_bytes(b"This is a letter of more than a hundred bytes. " * 10)
    with pytest.raises(StoreError, match=r"letter\.txt: this file is no record of Verbale"):
        Store.open(str(path), create=create)
    assert path.read_bytes().startswith(b"This is a letter")


def test_an_empty_file(tmp_path: Path) -> None:
    path = tmp_path / "r.db"
    path.touch()
    with pytest.raises(StoreError, match="the file is empty"):
        opened(path)
    Store.open(str(path), create=True).close()
    assert names(path) == []


@pytest.mark.parametrize("statement", ["CREATE TABLE letters (id)", "CREATE TABLE meta (key, value)", "CREATE TABLE meta (other)"])
def test_a_database_of_something_else_is_left_alone(tmp_path: Path, statement: str) -> None:
    path = tmp_path / "letters.db"
    with sqlite3.connect(path) as db:
        db.execute(statement)
    db.close()
    before = path.read_bytes()
    with pytest.raises(StoreError, match="a database, but no record of Verbale"):
        Store.open(str(path), create=True)
    assert path.read_bytes() == before


def test_a_record_of_a_newer_version_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "r.db"
    Store.open(str(path), create=True).close()
    with sqlite3.connect(path) as db:
        db.execute("UPDATE meta SET value = ? WHERE key = 'verbale_record_version'", (str(settings.RECORD_VERSION + 1),))
    db.close()
    with pytest.raises(StoreError, match=rf"version {settings.RECORD_VERSION + 1}, newer than this Verbale reads .*; update Verbale"):
        opened(path)


def test_a_damaged_record(tmp_path: Path) -> None:
    path = tmp_path / "r.db"
    store = Store.open(str(path), create=True)
    for number in range(20):
        store.add(Key(str(number), f"{number}.txt", "f1"), numbered(number), BOOK)
    data = bytearray(path.read_bytes())
    data[4096:] = b"\xff" * (len(data) - 4096)
    path.write_bytes(bytes(data))
    with pytest.raises(StoreError, match="damaged"):
        names(path)


def test_a_record_that_another_process_writes_to(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("verbale.store.engine.LOCK_WAIT_SECONDS", 0.05)
    path = tmp_path / "r.db"
    store = Store.open(str(path), create=True)
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    with pytest.raises(StoreError, match="another process is writing to this record"):
        store.add(Key("1", "1.txt", "f1"), numbered(1), BOOK)
    other.execute("ROLLBACK")
    other.close()
    store.add(Key("1", "1.txt", "f1"), numbered(1), BOOK)


def test_a_full_disk_keeps_what_was_committed(tmp_path: Path) -> None:
    path = tmp_path / "r.db"
    store = Store.open(str(path), create=True)
    event.listen(store._engine, "connect", lambda connection, _: connection.execute("PRAGMA max_page_count=120"))
    added = 0
    with pytest.raises(StoreError, match="no space is left on the disk; free some and run the same command again"):
        for number in range(1000):
            store.add(Key(str(number), f"{number:08}.txt", "f1"), numbered(number), BOOK)
            added += 1
    assert 0 < added < 100
    assert list(opened(path).select()) == [numbered(number) for number in range(added)]


@pytest.mark.slow
def test_a_limit_on_the_size_of_files_keeps_what_was_committed(tmp_path: Path) -> None:
    path = tmp_path / "r.db"
    limit = 600_000
    done = subprocess.run(
        [sys.executable, str(WRITER), str(path), "1000"], capture_output=True, text=True, check=False,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit)),
    )  # fmt: skip
    assert "verbale.errors.StoreError" in done.stderr
    assert "what was read so far is kept" in done.stderr
    committed = len(done.stdout.split())
    assert 0 < committed < 1000
    assert list(opened(path).select()) == [numbered(number) for number in range(committed)]


@pytest.mark.slow
@pytest.mark.parametrize("after", [1, 20])
def test_a_killed_process_leaves_every_committed_article_whole_and_the_next_goes_on(tmp_path: Path, after: int) -> None:
    path = tmp_path / "r.db"
    with subprocess.Popen([sys.executable, str(WRITER), str(path), "100000"], stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        seen = [int(process.stdout.readline()) for _ in range(after)]
        os.kill(process.pid, signal.SIGKILL)
        seen += [int(line) for line in process.stdout if line.endswith("\n")]
    found = list(opened(path).select())
    assert found == [numbered(number) for number in range(len(found))]
    assert len(found) in (len(seen), len(seen) + 1), "one may be committed and not yet said"
    goal = len(found) + 3
    subprocess.run([sys.executable, str(WRITER), str(path), str(goal)], capture_output=True, check=True)
    assert list(opened(path).select()) == [numbered(number) for number in range(goal)]


@pytest.mark.parametrize(
    ("said", "meaning"),
    [
        ("attempt to write a readonly database", "read-only"),
        ("unable to open database file", "cannot be opened"),
        ("disk I/O error", "the disk failed"),
        ("something new", "the database refused: something new"),
    ],
)
def test_what_the_database_says_is_put_in_words(said: str, meaning: str) -> None:
    with pytest.raises(StoreError, match=rf"^r\.db: .*{meaning}"), told("r.db"):
        raise sqlite3.OperationalError(said)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write to read-only files")
def test_a_read_only_record_can_be_asked_but_not_written(tmp_path: Path) -> None:
    path = tmp_path / "r.db"
    store = Store.open(str(path), create=True)
    store.add(Key("1", "1.txt", "f1"), numbered(1), BOOK)
    path.chmod(0o444)
    assert names(path) == ["00000001.txt"]
    with pytest.raises(StoreError, match="read-only"):
        opened(path).add(Key("2", "2.txt", "f1"), numbered(2), BOOK)
