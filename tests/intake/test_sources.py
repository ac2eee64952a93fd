"""Files, folders, globs and standard input are found in a stable order; what cannot be read does not stop the rest."""

import io
import os
from pathlib import Path

import pytest

from verbale import settings
from verbale.errors import ArticleError
from verbale.intake import Raw, find

NEWS = b"The envoys of Borovia and Zeland met."


def names(*paths: str, stdin: bytes | None = None) -> list[str]:
    stream = None if stdin is None else io.BytesIO(stdin)
    return [item.name if isinstance(item, Raw) else "error" for item in find(paths, stdin=stream)]


def errors(*paths: str, stdin: bytes | None = None) -> list[str]:
    stream = None if stdin is None else io.BytesIO(stdin)
    return [str(item) for item in find(paths, stdin=stream) if isinstance(item, ArticleError)]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("b.txt", "a.html", "sub/c.TXT", "sub/deep/b.txt", ".hidden.txt", ".git/d.txt", "notes.md", "e.json"):
        path = tmp_path / "news" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(NEWS)
    return tmp_path / "news"


def test_a_folder_is_read_in_order_without_hidden_files(folder: Path) -> None:
    assert names(str(folder)) == ["a.html", "news/b.txt", "c.TXT", "deep/b.txt"]


def test_files_keep_the_order_of_the_call_and_come_once(folder: Path) -> None:
    assert names(str(folder / "sub/c.TXT"), str(folder / "a.html"), str(folder)) == ["c.TXT", "a.html", "news/b.txt", "deep/b.txt"]


def test_a_file_named_by_hand_may_have_any_name(folder: Path) -> None:
    assert names(str(folder / "notes.md"), str(folder / ".hidden.txt")) == ["notes.md", ".hidden.txt"]


def test_a_glob(folder: Path) -> None:
    assert names(str(folder / "*")) == ["a.html", "b.txt"]
    assert names(str(folder / "**/*.txt")) == ["news/b.txt", "deep/b.txt"]
    assert names(str(folder / "su?")) == ["c.TXT", "b.txt"]
    assert "no file matches" in errors(str(folder / "*.pdf"))[0]


def test_a_file_whose_name_has_a_bracket(tmp_path: Path) -> None:
    (tmp_path / "a[1].txt").write_bytes(NEWS)
    assert names(str(tmp_path / "a[1].txt")) == ["a[1].txt"]


@pytest.mark.parametrize("remedy", ["check the path"])
def test_a_missing_path(tmp_path: Path, remedy: str) -> None:
    (message,) = errors(str(tmp_path / "gone.txt"))
    assert "gone.txt: no such file or folder" in message and remedy in message


def test_a_folder_without_articles(tmp_path: Path) -> None:
    (tmp_path / "x.csv").write_text("a")
    (message,) = errors(str(tmp_path))
    assert "no articles in this folder (.txt, .html, .htm, .jsonl)" in message


def test_an_unreadable_file_does_not_stop_the_rest(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = Path.read_bytes

    def refuse(path: Path) -> bytes:
        if path.name == "a.html":
            raise PermissionError(13, "Permission denied")
        return real(path)

    monkeypatch.setattr(Path, "read_bytes", refuse)
    assert names(str(folder)) == ["error", "news/b.txt", "c.TXT", "deep/b.txt"]
    assert "a.html: cannot be read (Permission denied)" in errors(str(folder))[0]


def test_a_file_that_is_too_long_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with (tmp_path / "big.txt").open("wb") as stream:
        stream.truncate(50_000_000)
    (tmp_path / "ok.txt").write_bytes(NEWS)
    monkeypatch.setattr(Path, "read_bytes", lambda path: NEWS if path.name == "ok.txt" else pytest.fail("read whole"))
    assert names(str(tmp_path)) == ["error", "ok.txt"]
    assert "big.txt: longer than 20 MB" in errors(str(tmp_path))[0]


def test_a_json_file_gets_the_remedy(folder: Path) -> None:
    assert ".jsonl" in errors(str(folder / "e.json"))[0]


def test_a_pipe_is_no_regular_file(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    assert "no regular file" in errors(str(tmp_path / "pipe.txt"))[0]


def test_a_name_that_is_no_text_is_settled(tmp_path: Path) -> None:
    path = os.fsencode(str(tmp_path)) + b"/a\xff.txt"
    with open(path, "wb") as stream:  # noqa: PTH123 a bytes path
        stream.write(NEWS)
    assert names(str(tmp_path)) == ["a\ufffd.txt"]


def test_standard_input_as_text_and_as_lines() -> None:
    assert names("-", stdin=NEWS + b"\nMore.") == ["stdin"]
    assert names("-", stdin=b'{"text": "One."}\n\n{"text": "Two.", "name": "two"}\n') == ["stdin:1", "two"]
    assert names("-", stdin=b'{"not": "an article"}\nMore.') == ["stdin"]
    assert "no standard input" in errors("-")[0]


def test_standard_input_that_is_too_long(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(settings, "MAX_ARTICLE_BYTES", 100)
    assert "standard input: longer" in errors("-", stdin=b"x" * 101)[0]
    assert names("-", stdin=b"x\n" * 50) == ["stdin"]


def test_many_files_of_one_name_get_the_folders_that_tell_them_apart(tmp_path: Path) -> None:
    for name in ("x/a/n.txt", "y/a/n.txt", "y/b/n.txt", "y/b/m.txt"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(NEWS)
    assert names(str(tmp_path)) == ["x/a/n.txt", "y/a/n.txt", "m.txt", "b/n.txt"]
