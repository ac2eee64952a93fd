"""A file of stance probes: answers line by line, and what is said of a wrong line."""

import json
from pathlib import Path

import pytest

from verbale.errors import FormatError
from verbale.workspace.probing import answers

GOOD = {"content": "it will close the mine", "cue": "said", "proposition": "The mine should be closed."}


def written(folder: Path, *lines: object) -> str:
    path = folder / "probes.jsonl"
    path.write_bytes(b"\n".join(line if isinstance(line, bytes) else json.dumps(line).encode() for line in lines))
    return str(path)


def test_a_line_comes_back_with_its_answer(tmp_path: Path) -> None:
    (line,) = answers(written(tmp_path, {**GOOD, "id": 7, "terms": ["mine", ""], "counter": None, "source": "Ada Mirel"}))
    assert line.failure is None and line.row is not None
    assert {key: line.row[key] for key in ("id", "stance", "condition", "absolute", "content")} == {
        "id": 7, "stance": "support", "condition": None, "absolute": False, "content": GOOD["content"],
    }  # fmt: skip
    assert set(line.row) >= {"force", "certainty", "reason"}


@pytest.mark.parametrize(
    ("line", "words"),
    [
        (b"nonsense", "no valid JSON"),
        (b"[1]", "no JSON object"),
        (b"\xff", "not UTF-8"),
        ({"content": "x"}, "`proposition` is missing"),
        ({**GOOD, "content": 3}, "`content` is 3"),
        ({**GOOD, "content": " ! "}, "`content` has no words"),
        ({**GOOD, "cue": ["said"]}, "`cue` is"),
        ({**GOOD, "terms": "mine"}, "`terms` is"),
        ({**GOOD, "content": "x" * 30_000}, "30000 characters"),
        (b'{"content": "x\\ud800", "proposition": "x"}', "surrogate"),
    ],
)
def test_a_wrong_line_is_named_and_the_rest_goes_on(tmp_path: Path, line: object, words: str) -> None:
    path = written(tmp_path, GOOD, b"", line, GOOD)
    found = list(answers(path))
    assert [one.failure is None for one in found] == [True, False, True]
    assert found[1].failure is not None
    assert found[1].failure.startswith(f"{path}, line 3: ") and words in found[1].failure


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(FormatError, match="cannot be read"):
        list(answers(str(tmp_path / "none.jsonl")))
