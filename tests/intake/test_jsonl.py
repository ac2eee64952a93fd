"""JSON lines: each line is an article or one clear error, and the next line is read."""

import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verbale import settings
from verbale.errors import ArticleError
from verbale.intake import Raw, jsonl


def read(data: bytes) -> list[Raw | ArticleError]:
    return list(jsonl.read(io.BytesIO(data), name="n.jsonl", where="in/n.jsonl"))


def test_a_good_line_keeps_its_bytes_and_strings() -> None:
    line = b'  {"text": "Yes.", "published": "2020-06-18", "other": 3, "author": null, "title": " "}  '
    (raw,) = read(line + b"\r\n")
    assert raw == Raw("n.jsonl:1", line.strip(), {"text": "Yes.", "published": "2020-06-18"}, "in/n.jsonl:1")


def test_names_are_given_or_made_of_the_line() -> None:
    found = read(b'\xef\xbb\xbf{"text": "a", "name": "one"}\n\n{"html": "<p>b</p>"}')
    assert [raw.name for raw in found if isinstance(raw, Raw)] == ["one", "n.jsonl:3"]


@pytest.mark.parametrize(
    ("line", "words"),
    [
        (b"{", "no valid JSON"),
        (b"[1]", "not an object but a JSON list"),
        (b"{}", "no 'text'"),
        (b'{"text": "  "}', "no 'text'"),
        (b'{"text": 3}', "'text' is not a string"),
        (b'{"text": "a", "published": 2020}', "'published' is not a string but 2020"),
        (b'{"text": "\xff"}', "not UTF-8"),
        (b"[" * 100_000, "nested too deep"),
    ],
)
def test_a_bad_line_is_one_error_with_its_place(line: bytes, words: str) -> None:
    error, after = read(line + b'\n{"text": "after"}\n')
    assert isinstance(error, ArticleError) and isinstance(after, Raw)
    assert str(error).startswith("in/n.jsonl:1: ") and words in str(error) and ";" in str(error) and "\n" not in str(error)


def test_an_empty_file() -> None:
    for data in (b"", b"\n \n"):
        (error,) = read(data)
        assert "in/n.jsonl: empty" in str(error)


def test_a_line_that_is_too_long_is_skipped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(settings, "MAX_ARTICLE_BYTES", 50)
    error, after = read(b'{"text": "' + b"x" * 300 + b'"}\n{"text": "after"}\n')
    assert "in/n.jsonl:1: a line longer" in str(error)
    assert isinstance(after, Raw) and after.where == "in/n.jsonl:2"


@given(st.lists(st.text(min_size=1, max_size=30).filter(str.strip), min_size=1, max_size=5))
def test_what_is_written_is_read(texts: list[str]) -> None:
    data = "\n".join(json.dumps({"text": text}) for text in texts).encode()
    assert [raw.given["text"] for raw in read(data) if isinstance(raw, Raw)] == texts


@given(st.binary(max_size=200))
def test_any_bytes_give_articles_or_errors(data: bytes) -> None:
    assert all(isinstance(item, Raw | ArticleError) for item in read(data))
