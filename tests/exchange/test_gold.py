"""Gold articles are read as coded, and a wrong file is refused with its name and what is wrong."""

import json
from pathlib import Path

import pytest

from verbale.errors import FormatError
from verbale.exchange.gold import read_folder

GOOD = {
    "doc": "a.txt",
    "codebook": "straits.yaml",
    "published": "2014-03-02",
    "statements": [
        {"id": "1", "speaker": ["Ada Mirel", "minister"], "of": "Arvela", "content": ["will sign"], "manner": "indirect", "said_on": None,
         "positions": [["treaty", "support", "offer"]]},
        {"id": "t1", "speaker": "Arvela", "content": ["to sign"], "manner": "indirect"},
    ],
    "events": [["AGREE", "Arvela", None, None, "planned", "will sign"], ["CONSULT", "Arvela", "Velland"]],
}  # fmt: skip


def write(folder: Path, data: object) -> str:
    (folder / "a.txt").write_text("Arvela will sign.")
    (folder / "a.json").write_text(json.dumps(data))
    return str(folder)


def test_a_gold_article_is_read_as_coded(tmp_path: Path) -> None:
    (article,) = read_folder(write(tmp_path, GOOD))
    first, headline = article.statements
    assert (first.speaker, first.of, first.positions, first.counted) == ("Ada Mirel", "Arvela", (("treaty", "support", "offer"),), True)
    assert not headline.counted
    assert [(event.plover, event.status) for event in article.events] == [("AGREE", "planned"), ("CONSULT", "occurred")]
    assert article.path == str(tmp_path / "a.txt")


def test_a_list_and_an_offsets_file(tmp_path: Path) -> None:
    folder = write(tmp_path, [GOOD, GOOD])
    (tmp_path / "a.offsets.json").write_text(json.dumps(GOOD))
    assert len(read_folder(folder)) == 2


@pytest.mark.parametrize(
    ("data", "message"),
    [
        ({**GOOD, "doc": "b.txt"}, r"its text 'b\.txt' is not beside it"),
        ({**GOOD, "statements": [{"id": "1"}]}, "not in the layout"),
        ({**GOOD, "events": [["PARTY", "Arvela", None]]}, "no such event type: PARTY"),
        ({**GOOD, "statements": [{**GOOD["statements"][0], "positions": [["treaty", "for", "offer"]]}]}, "no such stance or force: for"),  # type: ignore[index, dict-item]
        ({"doc": "a.txt"}, "no article coded by hand"),
    ],
)
def test_a_wrong_file_is_refused(tmp_path: Path, data: object, message: str) -> None:
    with pytest.raises(FormatError, match=message):
        read_folder(write(tmp_path, data))


def test_broken_json_and_a_missing_folder(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text("{")
    with pytest.raises(FormatError, match=r"a\.json: no valid JSON"):
        read_folder(str(tmp_path))
    with pytest.raises(FormatError, match="no such folder"):
        read_folder(str(tmp_path / "none"))
