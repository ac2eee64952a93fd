"""What a codebook file may hold, and the line and the remedy of what it may not."""

from pathlib import Path

import pytest

from verbale.errors import CodebookError
from verbale.positions import check, codebook

GOOD = """codebook: fishing
title: Fishing in the Ruvo strait
parties: [Arvenia, Belmora]
issues:
  - id: quota
    title: The quota
    proposition: The quota should be raised.
    counter: The quota should be cut.
    terms: [quota, "1244", catch]
  - id: patrols
    title: Patrols
    proposition: Armed patrols should end.
"""


def write(folder: Path, text: str) -> str:
    path = folder / "book.yaml"
    path.write_text(text, encoding="utf-8")
    return str(path)


def test_a_good_file_is_read_as_written(tmp_path: Path) -> None:
    book = codebook.load(write(tmp_path, GOOD))
    assert (book.name, book.title, book.parties) == ("fishing", "Fishing in the Ruvo strait", ("Arvenia", "Belmora"))
    assert [issue.id for issue in book.issues] == ["quota", "patrols"]
    assert book.issues[0].terms == ("quota", "1244", "catch")
    assert book.issues[1].counter is None and book.issues[1].terms == ()
    assert book.actors_file is None


def test_the_digest_changes_with_the_file(tmp_path: Path) -> None:
    one = codebook.load(write(tmp_path, GOOD)).digest
    assert codebook.load(write(tmp_path, GOOD)).digest == one
    assert codebook.load(write(tmp_path, GOOD.replace("raised", "doubled"))).digest != one


def test_the_actors_file_is_found_beside_the_codebook(tmp_path: Path) -> None:
    (tmp_path / "people.yaml").write_text("actors: []\n", encoding="utf-8")
    book = codebook.load(write(tmp_path, GOOD + "actors: people.yaml\n"))
    assert book.actors_file == str((tmp_path / "people.yaml").resolve())


WRONG = {
    "a wrong key of an issue": (GOOD.replace("    counter:", "    countre:"), "line 8", "did you mean `counter`?"),
    "a wrong key at the top": (GOOD.replace("parties:", "partys:"), "line 3", "did you mean `parties`?"),
    "a key far from any": (GOOD + "colour: red\n", "line 13", "the keys are codebook, title"),
    "a missing key": (GOOD.replace("title: Fishing in the Ruvo strait\n", ""), "line 1", "needs the key `title`"),
    "a missing key of an issue": (GOOD.replace("    proposition: Armed patrols should end.\n", ""), "line 10", "the key `proposition`"),
    "a key given twice": (GOOD + "title: Again\n", "line 13", "given twice, first on line 2"),
    "an id given twice": (GOOD.replace("id: patrols", "id: quota"), "line 10", "first on line 5"),
    "an empty proposition": (GOOD.replace("The quota should be raised.", '""'), "line 7", "`proposition` is empty"),
    "terms that are no list": (GOOD.replace('[quota, "1244", catch]', "quota"), "line 9", "`terms` is a list"),
    "a list where a text belongs": (GOOD.replace("title: The quota", "title: [The, quota]"), "line 6", "one line of text"),
    "no issues": (GOOD.split("issues:")[0] + "issues: []\n", "line 4", "at least one issue"),
    "no YAML": (GOOD.replace("title: The quota", "title: The: quota: of"), "line 6", "no valid YAML"),
    "no mapping": ("- one\n- two\n", "line 1", "not a list"),
    "an actors file that is not there": (GOOD + "actors: nobody.yaml\n", "line 13", "no actors file 'nobody.yaml'"),
}


@pytest.mark.parametrize("name", WRONG)
def test_an_error_names_the_file_the_line_and_the_remedy(name: str, tmp_path: Path) -> None:
    text, line, words = WRONG[name]
    with pytest.raises(CodebookError) as caught:
        codebook.load(write(tmp_path, text))
    message = str(caught.value)
    assert "book.yaml" in message and line in message and words in message, message


def test_an_empty_file_says_what_belongs_in_it(tmp_path: Path) -> None:
    with pytest.raises(CodebookError, match="is empty; a codebook has the keys codebook, title"):
        codebook.load(write(tmp_path, "# nothing\n"))


def test_a_file_that_is_no_text_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "book.yaml"
    path.write_bytes(b"codebook: \xff\xfe\x00")
    with pytest.raises(CodebookError, match="is not UTF-8 text"):
        codebook.load(str(path))


def test_an_unknown_name_lists_what_there_is() -> None:
    with pytest.raises(CodebookError) as caught:
        codebook.load("atlantis")
    assert all(name in str(caught.value) for name in codebook.shipped())


def test_a_missing_file_is_named() -> None:
    with pytest.raises(CodebookError, match=r"books/none\.yaml: no such file"):
        codebook.load("books/none.yaml")


def test_a_folder_is_no_codebook(tmp_path: Path) -> None:
    with pytest.raises(CodebookError, match="is a folder"):
        codebook.load(str(tmp_path))


@pytest.mark.parametrize("name", codebook.shipped())
def test_every_shipped_codebook_is_read_and_has_its_own_name(name: str) -> None:
    book = codebook.load(name)
    assert book.name == name
    assert book.issues


def test_advice_is_given_with_the_line(tmp_path: Path) -> None:
    text = GOOD.replace("Armed patrols should end.", "Should armed patrols end?").replace("catch]", "catch, Catch]")
    advice = check(write(tmp_path, text))
    assert [line.split("book.yaml, ")[1] for line in advice] == [
        "line 5: the term 'Catch' of `quota` is given twice: one is enough",
        "line 10: `patrols` has no terms: add words by which a text on it can be told",
        "line 10: the proposition of `patrols` is a question: write the sentence that a party would hold or deny",
    ]


def test_a_term_of_two_issues_counts_for_less(tmp_path: Path) -> None:
    (line,) = check(write(tmp_path, GOOD + "    terms: [patrol, quotas]\n"))
    assert "the term 'quotas' is shared by `quota`, `patrols`" in line


def test_a_file_without_faults_gets_no_advice(tmp_path: Path) -> None:
    assert check(write(tmp_path, GOOD + "    terms: [patrol, gunboats]\n")) == []
