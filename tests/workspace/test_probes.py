"""Files of probes: each line stands alone, and a wrong one is named with the remedy."""

from pathlib import Path

import pytest

from verbale.errors import FormatError
from verbale.workspace.probes import Line, Row, answered, check_letters


def doubled(row: Row, where: str) -> Row:
    if not isinstance(row.get("n"), int):
        raise FormatError(f"{where}: `n` is missing: add it")
    return {"twice": int(str(row["n"])) * 2}


def test_lines_are_answered_in_order_and_wrong_ones_named(tmp_path: Path) -> None:
    path = tmp_path / "p.jsonl"
    path.write_bytes(b'\xef\xbb\xbf{"n": 2}\n\n[1]\nno\n{"m": 1}\n\xff\n{"n": 3, "note": "kept"}')
    found = list(answered(str(path), 'write {"n": 1}', doubled))
    assert [line.row for line in found] == [{"n": 2, "twice": 4}, None, None, None, None, {"n": 3, "note": "kept", "twice": 6}]
    failures = [str(line.failure).removeprefix(f"{path}, ") for line in found if line.failure]
    assert failures[0] == 'line 3: is no JSON object: write {"n": 1}'
    assert failures[1].startswith("line 4: is no valid JSON (") and failures[1].endswith('): write {"n": 1}')
    assert failures[2:] == ["line 5: `n` is missing: add it", "line 6: is not UTF-8 text (byte 0): save the file as UTF-8"]
    assert found[0] == Line({"n": 2, "twice": 4})


def test_a_file_that_is_not_there_and_letters_that_are_none(tmp_path: Path) -> None:
    with pytest.raises(FormatError, match=r"none\.jsonl: cannot be read .*: give the path of a \.jsonl file"):
        list(answered(str(tmp_path / "none.jsonl"), "", doubled))
    check_letters("text", "Vučić", "here")
    with pytest.raises(FormatError, match="here: `text` has half of a surrogate pair"):
        check_letters("text", "a\ud800", "here")
