"""Drafts of issues: statements on one matter come together, and the file made of them can be read as a codebook."""

from pathlib import Path

from verbale.exchange import draft
from verbale.positions import codebook as codebooks
from verbale.positions.suggest import Said, drafts

BRIDGE = (
    "We want the Halm bridge reopened to all traffic before winter", "The Halm bridge must stay closed to traffic",
    "Reopening the Halm bridge to traffic would be a mistake", "Traffic over the Halm bridge should start again",
)  # fmt: skip
PRISONERS = (
    "All prisoners of war have to be exchanged by spring", "An exchange of prisoners of war is out of the question",
    "We offer the exchange of wounded prisoners of war", "The prisoners of war must come home in an exchange",
)  # fmt: skip
ALONE = "The minister thanked the choir for its songs"


def said(words: str, article: str) -> Said:
    return Said(words, "Ana Velk", "Tolmera", article, 0.9)


SAID = [said(words, f"{n}.txt") for n, words in enumerate((*BRIDGE, *PRISONERS, ALONE))]


def test_statements_on_one_matter_are_one_draft_and_what_stands_alone_is_none() -> None:
    found = drafts(SAID)
    assert sorted(sorted(it.words for it in draft.examples) for draft in found) == [sorted(PRISONERS), sorted(BRIDGE)]
    terms = [set(draft.terms) for draft in found]
    assert any({"bridge", "traffic"} <= it for it in terms) and any({"prisoners", "exchange"} <= it or "war" in it for it in terms)


def test_the_order_of_statements_and_repeats_change_nothing() -> None:
    assert drafts(list(reversed(SAID))) == drafts(SAID) == drafts([*SAID, *SAID])


def test_names_do_not_tell_what_is_at_issue() -> None:
    found = drafts(SAID, names=["Halm"])
    assert all("halm" not in term.lower() for draft in found for term in draft.terms)


def test_what_one_article_alone_speaks_of_is_no_issue() -> None:
    assert drafts([said(words, "one.txt") for words in BRIDGE]) == []
    assert drafts([]) == []


def test_the_draft_is_a_codebook_with_the_quotations_as_comments(tmp_path: Path) -> None:
    odd = [*SAID, said('A "bridge": the Halm bridge, {open} to traffic # now', "odd.txt")]
    text = draft.codebook(drafts(odd), ["Tolmera", "Côte: d'Or"], name="strait", articles=9, statements=10)
    path = tmp_path / "strait.yaml"
    path.write_text(text, encoding="utf-8")
    book = codebooks.load(str(path))
    assert (book.name, book.parties) == ("strait", ("Tolmera", "Côte: d'Or"))
    assert len({issue.id for issue in book.issues}) == len(book.issues) == 2
    assert "# “" in text and "Ana Velk (Tolmera), " in text
