"""A file of actor probes: each line answered, a wrong line named with its remedy, the rest going on."""

import json
from pathlib import Path

import pytest

from verbale.errors import FormatError
from verbale.workspace.resolving import Line, answers

GOOD = {"text": "Olan Brissek, Chile's ambassador in Peru, left.", "span": [0, 12], "date": "2010-08-04"}


def lines(tmp_path: Path, *rows: object) -> list[Line]:
    """Returns the lines of a file of these rows answered; bytes are written as they are."""
    path = tmp_path / "probes.jsonl"
    path.write_bytes(b"\n".join(row if isinstance(row, bytes) else json.dumps(row).encode() for row in rows))
    return list(answers(str(path)))


def test_the_line_comes_back_with_its_answer(tmp_path: Path) -> None:
    (line,) = lines(tmp_path, {**GOOD, "id": 7})
    assert line.row is not None
    assert {key: line.row[key] for key in ("id", "actor", "kind", "office", "principal", "reading")} == {
        "id": 7, "actor": "Olan Brissek", "kind": "person", "office": "ambassador", "principal": "Chile", "reading": "actor",
    }  # fmt: skip
    assert line.row["text"] == GOOD["text"]
    assert line.row["reason"]


@pytest.mark.parametrize(
    ("row", "told"),
    [
        (b"{", "no valid JSON"),
        (b"\xff", "not UTF-8"),
        (b"[1]", "no JSON object"),
        ({**GOOD, "text": 3}, "`text` must be a text"),
        ({**GOOD, "text": " ... "}, "`text` must be a text"),
        ({**GOOD, "text": "x" * 200_001}, "at most 200000"),
        ({**GOOD, "text": "\ud800 said"}, "surrogate"),
        ({"text": GOOD["text"], "date": "2010-08-04"}, "`span` must be two whole numbers"),
        ({**GOOD, "span": [0, 1.5]}, "`span` must be two whole numbers"),
        ({**GOOD, "span": [True, 4]}, "`span` must be two whole numbers"),
        ({**GOOD, "span": [5, 5]}, "is no part of a text"),
        ({**GOOD, "span": [0, 400]}, "is no part of a text of 47"),
        ({**GOOD, "date": "4 August 2010"}, "no day: write it as 2010-08-04"),
        ({**GOOD, "date": "2010-13-04"}, "no day"),
        ({**GOOD, "date": 2010}, "no day"),
    ],
)
def test_a_wrong_line_is_named_and_the_rest_goes_on(tmp_path: Path, row: object, told: str) -> None:
    wrong, good = lines(tmp_path, row, GOOD)
    assert wrong.row is None
    assert wrong.failure is not None
    assert f"{tmp_path / 'probes.jsonl'}, line 1: " in wrong.failure
    assert told in wrong.failure
    assert good.row is not None


def test_blank_lines_and_a_byte_order_mark_are_passed_over(tmp_path: Path) -> None:
    found = lines(tmp_path, b"\xef\xbb\xbf" + json.dumps(GOOD).encode(), b"", b"  ", json.dumps(GOOD).encode())
    assert [line.failure for line in found] == [None, None]


def test_a_day_need_not_be_known(tmp_path: Path) -> None:
    (line,) = lines(tmp_path, {"text": GOOD["text"], "span": [0, 12]})
    assert line.row is not None
    assert line.row["actor"] == "Olan Brissek"


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(FormatError, match=r"none\.jsonl: cannot be read"):
        list(answers(str(tmp_path / "none.jsonl")))


def test_offsets_are_code_points(tmp_path: Path) -> None:
    text = "\N{GRINNING FACE} Olan Brissek, Chile's ambassador in Peru, left."
    (line,) = lines(tmp_path, {"text": text, "span": [2, 14], "date": "2010-08-04"})
    assert line.row is not None
    assert line.row["actor"] == "Olan Brissek"
