"""The interchange and the tables: what is in the record is in the export, in one order, and nothing runs as a formula."""

import csv
import io
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import strategies
from verbale.analysis.views import collect
from verbale.errors import OutputError
from verbale.exchange import files, jsonl, tables
from verbale.record import GROUP, PERSON, Actor, Article, Office, Position, Reading, Recognition, Span, Statement
from verbale.record.directory import Directory
from verbale.record.view import Contents

READINGS = st.lists(strategies.readings(), max_size=2, unique_by=lambda item: item.article.id)


def directory_of(readings: list[Reading]) -> Directory:
    actors = {actor.id: actor for reading in readings for actor in reading.actors}
    return Directory(actors, {key: key for key in actors})


def exported(readings: list[Reading]) -> bytes:
    directory = directory_of(readings)
    return jsonl.dump(collect(readings, directory), directory)


def rows(data: bytes) -> list[dict[str, Any]]:
    return [json.loads(line) for line in data.decode("utf-8").splitlines()]


def spans(pairs: list[list[int]]) -> tuple[Span, ...]:
    return tuple(Span(*pair) for pair in pairs)


@settings(max_examples=30)
@given(READINGS)
def test_every_claim_is_in_the_export_and_can_be_made_again_from_it(readings: list[Reading]) -> None:
    found = rows(exported(readings))
    by_kind = {kind: [row for row in found if row["type"] == kind] for kind in ("article", "statement", "position", "event", "recognition")}
    texts = {row["id"]: row["text"] for row in by_kind["article"]}
    assert texts == {item.article.id: item.article.text for item in readings}
    made = {
        Statement(
            row["article"], Span(*row["source"]) if row["source"] else None, Span(*row["cue"]) if row["cue"] else None,
            spans(row["content"]), row["manner"], row["speaker"], row["principal"], tuple(row["addressees"]), row["said_on"],
            row["certainty"], "",
        ).id
        for row in by_kind["statement"]
    }  # fmt: skip
    assert made == {row["id"] for row in by_kind["statement"]} == {claim.id for item in readings for claim in item.statements}
    assert {row["id"] for row in by_kind["position"]} == {claim.id for item in readings for claim in item.positions}
    assert {row["id"] for row in by_kind["event"]} == {claim.id for item in readings for claim in item.events}
    assert {row["id"] for row in by_kind["recognition"]} == {claim.id for item in readings for claim in item.recognitions}


@settings(max_examples=30)
@given(READINGS, st.randoms(use_true_random=False))
def test_the_bytes_do_not_depend_on_the_order_of_the_claims(readings: list[Reading], chance: Any) -> None:
    contents = collect(readings, directory_of(readings))
    mixed = Contents(*(list(kind) if isinstance(kind, list) else dict(kind) for kind in parts(contents)))
    for kind in (mixed.articles, mixed.statements, mixed.positions, mixed.events, mixed.recognitions):
        chance.shuffle(kind)
    directory = directory_of(readings)
    assert jsonl.dump(mixed, directory) == jsonl.dump(contents, directory)
    assert tables.tables(mixed) == tables.tables(contents)
    assert tables.flat(mixed) == tables.flat(contents)


def parts(contents: Contents) -> tuple[Any, ...]:
    return contents.articles, contents.actors, contents.statements, contents.positions, contents.events, contents.recognitions


ARTICLE = Article("=We will talk,\u2028if asked,\x85 said Osk.", "a.txt", "raw", published="2010-08-04")
OSK = Actor(PERSON, "osk", "Osk", (), (Office("minister", "act_x", "Tolmera", "2009-01-01", None),))
SAID = Statement(ARTICLE.id, Span(31, 34), Span(26, 30), (Span(0, 14),), "direct", OSK.id, None, (), "2010-08-03", 0.9, "why")
HELD = Position(ARTICLE.id, SAID.id, OSK.id, None, "book", "talks", "support", "conditional", Span(15, 23), False, 0.8, "+why")
KNOWS = Recognition(ARTICLE.id, OSK.id, "act_unknown", True, None, None, (Span(1, 3),), 0.5, "why")
READING = Reading(ARTICLE, (OSK,), (), (SAID,), (HELD,), (), (KNOWS,))


def test_the_rows_are_those_of_the_design() -> None:
    article, actor, statement, position, recognition = rows(exported([READING]))
    assert article == {
        "type": "article", "id": ARTICLE.id, "name": "a.txt", "title": None, "publisher": None, "author": None, "dateline": None,
        "published": "2010-08-04", "language": "en", "text": ARTICLE.text,
    }  # fmt: skip
    assert actor == {
        "type": "actor", "id": OSK.id, "name": "Osk", "kind": "person",
        "offices": [{"title": "minister", "of": "Tolmera", "from": "2009-01-01", "to": None}],
    }  # fmt: skip
    assert statement == {
        "type": "statement", "id": SAID.id, "article": ARTICLE.id, "source": [31, 34], "cue": [26, 30], "content": [[0, 14]],
        "manner": "direct", "speaker": OSK.id, "speaker_name": "Osk", "principal": None, "principal_name": None, "addressees": [],
        "said_on": "2010-08-03", "certainty": 0.9,
    }  # fmt: skip
    assert position == {
        "type": "position", "id": HELD.id, "statement": SAID.id, "actor": OSK.id, "principal": None, "codebook": "book",
        "issue": "talks", "stance": "support", "force": "conditional", "condition": [15, 23], "absolute": False, "certainty": 0.8,
        "reason": "+why",
    }  # fmt: skip
    assert recognition == {
        "type": "recognition", "id": KNOWS.id, "article": ARTICLE.id, "by": OSK.id, "of": "act_unknown", "recognises": True,
        "on": None, "claimant": None, "evidence": [[1, 3]],
    }  # fmt: skip


def test_no_reader_takes_a_letter_for_the_end_of_a_line() -> None:
    data = exported([READING]).decode("utf-8")
    assert data.count("\n") == len(data.splitlines()) == 5
    assert rows(data.encode())[0]["text"] == ARTICLE.text


def test_keys_are_sorted() -> None:
    for line in exported([READING]).decode("utf-8").splitlines():
        keys = list(json.loads(line))
        assert keys == sorted(keys)


def test_actors_are_the_merged_ones_each_once() -> None:
    whole = Actor(PERSON, "jana osk", "Jana Osk")
    directory = Directory({whole.id: whole}, {OSK.id: whole.id, whole.id: whole.id})
    found = rows(jsonl.dump(collect([READING], directory), directory))
    assert [(row["id"], row["name"]) for row in found if row["type"] == "actor"] == [(whole.id, "Jana Osk")]
    assert [(row["speaker"], row["speaker_name"]) for row in found if row["type"] == "statement"] == [(whole.id, "Jana Osk")]
    assert [(row["id"], row["actor"]) for row in found if row["type"] == "position"] == [(HELD.id, whole.id)]


def cells(data: bytes | str) -> list[dict[str, str]]:
    text = data if isinstance(data, str) else data.decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_the_tables_read_without_ids() -> None:
    made = tables.tables(collect([READING], directory_of([READING])))
    (statement,) = cells(made["statements.csv"])
    assert statement["words"] == "'=We will talk,"
    assert (statement["speaker"], statement["said_on"], statement["content_offsets"]) == ("Osk", "2010-08-03", "0-14")
    (position,) = cells(made["positions.csv"])
    assert (position["party"], position["condition"], position["reason"]) == ("Osk", "if asked", "'+why")
    assert cells(made["events.csv"]) == []
    assert made["events.csv"].startswith(b"\xef\xbb\xbfarticle,published,on,")


def test_the_flat_table_has_every_statement_with_or_without_a_position() -> None:
    silent = Statement(ARTICLE.id, None, None, (Span(15, 23),), "indirect", None, None, (), None, 0.4, "why")
    reading = Reading(ARTICLE, (OSK,), (), (SAID, silent), (HELD,))
    found = cells(tables.flat(collect([reading], directory_of([reading]))))
    assert [(row["words"], row["stance"]) for row in found] == [("'=We will talk,", "support"), ("if asked", "")]


@given(st.text())
def test_a_cell_never_is_a_formula_and_gives_its_text_back(text: str) -> None:
    assert tables.cell(text)[:1] not in ("=", "+", "-", "@", "\t", "\r")
    assert tables.plain(tables.cell(text)) == text


@pytest.mark.parametrize("text", ["=1+1", "'=1", "-5", "@SUM(A1)", "\tx", "'quoted'", "''-", ""])
def test_cells_that_look_like_formulas(text: str) -> None:
    assert tables.plain(tables.cell(text)) == text
    assert tables.cell(text) == (text if text in ("'quoted'", "") else f"'{text}")


def test_a_file_is_written_whole_or_not_at_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "out.jsonl"
    files.write(str(target), b"old")
    monkeypatch.setattr("os.fsync", lambda _: (_ for _ in ()).throw(OSError(28, "No space left on device")))
    with pytest.raises(OutputError, match=r"out\.jsonl: cannot be written: No space left on device"):
        files.write(str(target), b"new")
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]


def test_a_link_is_followed_and_a_device_is_written_to(tmp_path: Path) -> None:
    target, link = tmp_path / "real", tmp_path / "link"
    link.symlink_to(target)
    files.write(str(link), b"data")
    assert link.is_symlink()
    assert target.read_bytes() == b"data"
    with pytest.raises(OutputError, match="No space left on device"):
        files.write("/dev/full", b"data")
    assert Path("/dev/full").is_char_device()


def test_a_file_in_the_place_of_a_folder(tmp_path: Path) -> None:
    (tmp_path / "taken").touch()
    with pytest.raises(OutputError, match="cannot be made a folder"):
        files.make_folder(str(tmp_path / "taken"))


def test_two_readings_of_one_article_share_what_they_have_in_common() -> None:
    other = Position(ARTICLE.id, SAID.id, OSK.id, None, "other", "talks", "oppose", "demand", None, False, 0.8, "why")
    second = Reading(ARTICLE, (OSK, Actor(GROUP, "g", "A group")), (), (SAID,), (other,), (), (KNOWS,))
    found = rows(exported([READING, second]))
    kinds = [row["type"] for row in found]
    assert kinds == ["article", "actor", "actor", "statement", "position", "position", "recognition"]
