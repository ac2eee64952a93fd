"""Coded spans are read as they stand, and a wrong row is refused with its file, line and fault."""

import gzip
import json
from pathlib import Path

import pytest

from verbale.errors import FormatError
from verbale.exchange.spans import files, read
from verbale.record import Span

TEXT = "Mirel said it rained."
ACT = {"source": [[0, 5]], "cue": [[6, 10]], "content": [[11, 20]], "kind": "left alone"}
ROW = {"id": "a1", "text": TEXT, "publisher": "left alone", "attributions": [ACT]}


def test_a_row(tmp_path: Path) -> None:
    path = tmp_path / "gold.jsonl"
    path.write_text(json.dumps(ROW) + "\n\n")
    (article,) = read(str(path))
    (act,) = article.attributions
    assert (article.id, article.text) == ("a1", TEXT)
    assert (act.source, act.cue, act.content) == ((Span(0, 5),), (Span(6, 10),), (Span(11, 20),))


def test_a_folder_of_packed_files_in_order(tmp_path: Path) -> None:
    for name in ("b", "a"):
        (tmp_path / f"{name}.jsonl.gz").write_bytes(gzip.compress(json.dumps(ROW | {"id": name}).encode()))
    assert [article.id for article in read(str(tmp_path))] == ["a", "b"]


def test_a_folder_of_other_gold_has_no_span_gold(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text(json.dumps(ROW))
    assert files(str(tmp_path)) == (tmp_path / "a.jsonl",)
    (tmp_path / "a.json").write_text("{}")
    assert files(str(tmp_path)) == ()
    assert files("a.txt") == ()


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        ("{", r"gold\.jsonl:2: no valid JSON"),
        ('{"id": 1, "text": "a"}', r"gold\.jsonl:2: not a row of coded spans.*attributions"),
        ("[]", r"gold\.jsonl:2: not a row"),
        (json.dumps(ROW | {"text": "Mirel"}), r"gold\.jsonl:2: \[6, 10\) is no span of a text of 5 code points"),
        (json.dumps(ROW | {"attributions": [{"source": [[3, 3]], "cue": [], "content": []}]}), r"\[3, 3\) is no span"),
    ],
)
def test_a_wrong_row(tmp_path: Path, line: str, fault: str) -> None:
    path = tmp_path / "gold.jsonl"
    path.write_text(json.dumps(ROW) + "\n" + line + "\n")
    with pytest.raises(FormatError, match=fault):
        read(str(path))


def test_files_that_cannot_be_read(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl.gz").write_bytes(b"no gzip")
    with pytest.raises(FormatError, match=r"a\.jsonl\.gz: cannot be unpacked"):
        read(str(tmp_path / "a.jsonl.gz"))
    with pytest.raises(FormatError, match=r"missing\.jsonl: cannot be read"):
        read(str(tmp_path / "missing.jsonl"))
    (tmp_path / "empty.jsonl").write_text("")
    with pytest.raises(FormatError, match=r"empty\.jsonl: no article with coded spans"):
        read(str(tmp_path / "empty.jsonl"))
