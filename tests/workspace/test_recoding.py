"""Positions coded anew from what a record keeps: the same as reading the articles with that codebook, and no article is read."""

import sqlite3
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from verbale import example
from verbale.errors import ArticleError, ModelError, UsageError
from verbale.intake import Raw
from verbale.positions import codebook as codebooks
from verbale.record import Codebook, Reading, to_json
from verbale.store import Store
from verbale.workspace import Workspace
from verbale.workspace.asked import Asked
from workspace import fakes

A = """2010-08-04
Jana Osk | Tolmera | status-talks oppose refusal! | "We will not talk about status again."
Velmar | Ardovia | border support demand | "The border must be opened."
meets Tolmera Ardovia
"""
B = """2012-01-09
Osk | Tolmera | status-talks support conditional | "We may talk about everything."
Velmar | Ardovia | recognition oppose assertion | "Tolmera is a province."
"""
CHANGED = replace(fakes.BOOK, issues=fakes.BOOK.issues[:2], digest="digest of the changed one")
FURTHER = replace(fakes.BOOK, name="further", issues=fakes.BOOK.issues[2:], digest="digest of the further one")


class Sealed(fakes.FakeReader):
    """A reader that reads no article: what it gives it has from what is kept."""

    def read(self, raw: Raw) -> Reading:
        raise ModelError(f"{raw.name} was read")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "articles"
    made.mkdir()
    (made / "a.txt").write_text(A)
    (made / "b.txt").write_text(B)
    (made / "copy.txt").write_text(A + " ")  # another text by one blank
    return made


def opened(path: Path, maker: Callable[[Codebook, str | None], fakes.FakeReader] = fakes.make) -> Workspace:
    return Workspace.open(str(path), create=True, maker=maker, merger=fakes.merge)


def shown(workspace: Workspace, book: Codebook) -> tuple[bytes, dict[str, bytes], str]:
    asked = Asked(codebook=book.name)
    return workspace.export_jsonl(asked), workspace.export_csv(asked), workspace.report_page(book.name)


def readings(path: Path, book: str) -> list[str]:
    return [to_json(item) for item in Store.open(str(path)).select() if all(claim.codebook == book for claim in item.positions)]


def read(path: Path, folder: Path, *books: Codebook) -> Workspace:
    made = opened(path)
    for book in books:
        assert made.read([str(folder)], codebook=book).failed == ()
    return made


def test_reading_with_a_changed_codebook_reads_no_article_again(folder: Path, tmp_path: Path) -> None:
    read(tmp_path / "r.db", folder, fakes.BOOK)
    again = opened(tmp_path / "r.db", Sealed)
    done = again.read([str(folder)], codebook=CHANGED)
    assert (done.read, done.recoded, done.failed) == (3, 3, ())
    assert shown(again, CHANGED) == shown(read(tmp_path / "fresh.db", folder, CHANGED), CHANGED)
    assert again.read([str(folder)], codebook=CHANGED).skipped == 3


@pytest.mark.parametrize("book", [CHANGED, FURTHER], ids=["changed", "further"])
def test_a_record_is_coded_anew_without_its_articles_as_reading_them_would(folder: Path, tmp_path: Path, book: Codebook) -> None:
    read(tmp_path / "r.db", folder, fakes.BOOK)
    again = opened(tmp_path / "r.db", Sealed)
    done = again.recode(codebook=book)
    assert (done.coded, done.known, done.failed) == (3, 0, ())
    assert shown(again, book) == shown(read(tmp_path / "fresh.db", folder, book), book)
    done = again.recode(codebook=book)
    assert (done.coded, done.known) == (0, 3)
    assert again.read([str(folder)], codebook=book).skipped == 3, "what was coded is known to reading, too"


def test_the_readings_of_the_first_codebook_stay_beside_a_further_one(folder: Path, tmp_path: Path) -> None:
    made = read(tmp_path / "r.db", folder, fakes.BOOK)
    before = shown(made, fakes.BOOK)[:2]
    made.recode(codebook=FURTHER)
    assert shown(made, fakes.BOOK)[:2] == before


def test_printings_of_one_article_stay_one_whatever_came_first(folder: Path, tmp_path: Path) -> None:
    (folder / "0.txt").write_text(A)
    fresh = shown(read(tmp_path / "fresh.db", folder, CHANGED), CHANGED)
    for number, order in enumerate((["0.txt", "a.txt", "b.txt", "copy.txt"], ["copy.txt", "b.txt", "a.txt", "0.txt"])):
        made = opened(tmp_path / f"{number}.db")
        made.read([str(folder / name) for name in order], codebook=fakes.BOOK)
        made.recode(codebook=CHANGED)
        assert shown(made, CHANGED) == fresh


def test_only_the_articles_of_one_codebook_are_coded_where_that_is_asked_for(folder: Path, tmp_path: Path) -> None:
    made = opened(tmp_path / "r.db")
    made.read([str(folder / "a.txt")], codebook=fakes.BOOK)
    made.read([str(folder / "b.txt")], codebook=FURTHER)
    assert made.recode(codebook=CHANGED, of="book").coded == 1
    assert [article.name for article in made.contents(Asked(codebook="book")).articles] == ["a.txt"]
    assert made.recode(codebook=CHANGED).coded == 1, "the whole record, and what this version has coded is known"
    with pytest.raises(UsageError, match="nothing in this record was read against the codebook 'none'; it has: book, further"):
        made.recode(codebook=CHANGED, of="none")


def test_what_another_reader_read_is_named_and_read_again_by_reading(folder: Path, tmp_path: Path) -> None:
    read(tmp_path / "r.db", folder, fakes.BOOK)
    newer = opened(tmp_path / "r.db", fakes.make_newer)
    done = newer.recode(codebook=CHANGED)
    assert (done.coded, len(done.failed)) == (0, 3)
    assert done.failed[0].startswith("a.txt: its parse is not kept, or another version or other actors read it")
    report = newer.read([str(folder)], codebook=CHANGED)
    assert (report.read, report.recoded) == (3, 0)
    assert shown(newer, CHANGED) == shown(read(tmp_path / "fresh.db", folder, CHANGED), CHANGED)


def test_a_parse_that_does_not_open_is_read_anew_by_reading_and_named_by_recoding(folder: Path, tmp_path: Path) -> None:
    path = tmp_path / "r.db"
    read(path, folder, fakes.BOOK)
    with sqlite3.connect(path) as db:
        db.execute("UPDATE parse SET data = x'78' WHERE article IN (SELECT article FROM reading WHERE name = 'b.txt')")
    made = opened(path)
    assert made.recode(codebook=CHANGED).failed == ("b.txt: no such text",)
    done = made.read([str(folder)], codebook=CHANGED)
    assert (done.read, done.skipped, done.recoded) == (1, 2, 0)
    assert shown(made, CHANGED) == shown(read(tmp_path / "fresh.db", folder, CHANGED), CHANGED)


def test_a_record_without_articles_has_nothing_to_code(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="nothing was read into this record yet"):
        opened(tmp_path / "r.db").recode(codebook=CHANGED)


def test_an_error_of_one_article_is_told_and_the_rest_is_coded(folder: Path, tmp_path: Path) -> None:
    class Stumbling(fakes.FakeReader):
        def recode(self, reading: Reading, packed: bytes) -> Reading:
            if reading.article.name == "b.txt":
                raise ArticleError("no luck")
            return super().recode(reading, packed)

    read(tmp_path / "r.db", folder, fakes.BOOK)
    done = opened(tmp_path / "r.db", Stumbling).recode(codebook=CHANGED)
    assert (done.coded, done.failed) == (2, ("b.txt: no luck",))


def test_versions_say_what_each_has_coded_and_the_report_names_them(folder: Path, tmp_path: Path) -> None:
    made = opened(tmp_path / "r.db")
    made.read([str(folder)], codebook=fakes.BOOK, day="2026-04-01")
    made.read([str(folder / "a.txt")], codebook=CHANGED, day="2026-05-01")
    assert [(it.digest, it.day, it.articles, it.current) for it in made.versions("book")] == [
        ("digest", "2026-04-01", 2, False), (CHANGED.digest, "2026-05-01", 1, True),
    ]  # fmt: skip
    page = made.report_page("book").replace("\N{NO-BREAK SPACE}", " ")
    assert "Coded with the codebook book, version digest of th: 1 article." in page
    assert "Still coded with an older version of book, version digest: 2 articles." in page


def test_the_day_of_coding_does_not_show_in_a_report_or_an_export(folder: Path, tmp_path: Path) -> None:
    pages = set()
    for number, day in enumerate(("1999-01-01", "2026-04-01", None)):
        made = opened(tmp_path / f"{number}.db")
        made.read([str(folder)], codebook=fakes.BOOK, day=day)
        pages.add((made.report_page("book"), made.export_jsonl()))
    assert len(pages) == 1


@pytest.mark.slow
def test_several_processes_code_the_same(folder: Path, tmp_path: Path) -> None:
    read(tmp_path / "r.db", folder, fakes.BOOK)
    made = opened(tmp_path / "r.db")
    assert made.recode(codebook=CHANGED, jobs=2).coded == 3
    assert shown(made, CHANGED) == shown(read(tmp_path / "fresh.db", folder, CHANGED), CHANGED)


def changed_example(folder: Path) -> Sequence[Path]:
    """Returns the example's codebook changed, and another one with half of its issues, beside its actors file."""
    text = Path(example.codebook()).read_text(encoding="utf-8")
    (folder / "actors.yaml").write_bytes(Path(example.actors()).read_bytes())
    changed, further = folder / "changed.yaml", folder / "further.yaml"
    changed.write_text(text.replace("proposition: ", "proposition: It is right that ", 1), encoding="utf-8")
    head, _, issues = text.partition("issues:")
    name = codebooks.load(example.codebook()).name
    further.write_text(head.replace(name, "further", 1) + "issues:" + "  - id:".join(issues.split("  - id:")[:4]), encoding="utf-8")
    return changed, further


@pytest.mark.slow
def test_the_pipeline_codes_from_a_record_what_it_codes_from_the_articles(tmp_path: Path) -> None:
    first, fresh = tmp_path / "r.db", tmp_path / "fresh.db"
    with Workspace.open(str(first), create=True) as made:
        made.read([example.articles()], codebook=example.codebook())
    for path in changed_example(tmp_path):
        book = codebooks.load(str(path))
        with Workspace.open(str(first)) as again, Workspace.open(str(fresh), create=True) as whole:
            done = again.recode(codebook=str(path))
            assert (done.known, done.failed) == (0, ())
            assert whole.read([example.articles()], codebook=str(path)).read == done.coded
            assert again.contents(Asked(codebook=book.name)).positions
            assert shown(again, book) == shown(whole, book)
        assert readings(first, book.name) == readings(fresh, book.name)
        fresh.unlink()
