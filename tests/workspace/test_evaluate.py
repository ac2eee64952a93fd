"""Gold articles are read against the codebooks that they name, and scored; what cannot be read counts as missed."""

import json
from pathlib import Path

import pytest

from verbale.errors import ArticleError, UsageError
from verbale.intake import Raw
from verbale.record import Article, Codebook, Reading, Span, Statement
from verbale.record.parse import CONTENT, Parse, Piece
from verbale.workspace import Progress
from verbale.workspace.evaluate import evaluate, evaluate_spans, is_span_gold

CODEBOOK = """
codebook: straits
title: The straits
parties: [Arvela]
issues:
  - {id: toll, title: Toll, proposition: Arvela may take a toll.}
"""
GOLD = {
    "doc": "a.txt",
    "codebook": "straits.yaml",
    "statements": [{"id": "1", "speaker": None, "content": ["the toll is illegal"], "manner": "indirect"}],
}


class Reader:
    """Finds one statement in every article: its words from the fourth on; refuses one that begins with a digit."""

    fingerprint = "run_1"

    def read(self, raw: Raw) -> Reading:
        text = raw.data.decode()
        if text[0].isdigit():
            raise ArticleError(f"{raw.where}: begins with a digit")
        article = Article(text, raw.name, "00")
        said = Statement(article.id, None, None, (Span(13, len(text)),), "indirect", None, None, (), None, 0.5, "")
        return Reading(article, statements=(said,))


def make(codebook: Codebook, actors_file: str | None) -> Reader:
    assert (codebook.name, actors_file) == ("straits", None)
    return Reader()


def gold(folder: Path, text: str) -> str:
    folder.mkdir(parents=True)
    (folder / "a.txt").write_text(text)
    (folder / "a.json").write_text(json.dumps(GOLD))
    return str(folder)


def test_codebooks_are_found_above_and_failures_count_as_missed(tmp_path: Path) -> None:
    (tmp_path / "codebooks").mkdir()
    (tmp_path / "codebooks" / "straits.yaml").write_text(CODEBOOK)
    gold(tmp_path / "gold" / "one", "Arvela says: the toll is illegal")
    gold(tmp_path / "gold" / "two", "7 ships paid")
    steps: list[Progress] = []
    scores = evaluate(str(tmp_path / "gold"), maker=make, progress=steps.append)
    statements = scores.figures[0]
    assert (statements.hit, statements.found, statements.wanted) == (1, 1, 2)
    assert [(step.done, step.total, step.failure is None) for step in steps] == [(1, 2, True), (2, 2, False)]


def test_a_codebook_of_the_users_folder_goes_first(tmp_path: Path) -> None:
    folder = gold(tmp_path / "gold", "Arvela says: the toll is illegal")
    (tmp_path / "books").mkdir()
    (tmp_path / "books" / "straits.yaml").write_text(CODEBOOK)
    assert evaluate(folder, codebook_folder=str(tmp_path / "books"), maker=make).articles == 1


def test_a_codebook_that_is_nowhere(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"codebook 'straits\.yaml' is nowhere to be found.*--codebooks"):
        evaluate(gold(tmp_path / "gold", "Arvela says: no"), maker=make)


SPANS = {"id": "a", "text": "It rained.", "attributions": [{"source": [], "cue": [], "content": [[0, 9]]}]}


def read_spans(text: str) -> Parse:
    assert text == "It rained."
    return Parse((0, 3, 9), (2, 9, 10), ((0, 3),), ((0, 3),), (), (), (), (), pieces=(Piece(CONTENT, 0, 2, 0.9),))


def test_coded_spans_are_told_from_coded_articles_and_scored(tmp_path: Path) -> None:
    path = tmp_path / "spans.jsonl"
    path.write_text(json.dumps(SPANS) + "\n")
    steps: list[Progress] = []
    scores = evaluate_spans(str(path), read=read_spans, progress=steps.append)
    assert is_span_gold(str(path))
    assert is_span_gold(str(tmp_path))
    assert not is_span_gold(gold(tmp_path / "gold", "Arvela says: no"))
    assert [(item.name, item.f1) for item in scores.figures if item.name.startswith(CONTENT)] == [
        ("content, exact", 1.0),
        ("content, overlap", 1.0),
    ]
    assert [(step.done, step.total, step.name) for step in steps] == [(1, 1, "a")]


def test_an_unknown_style(tmp_path: Path) -> None:
    (tmp_path / "spans.jsonl").write_text(json.dumps(SPANS) + "\n")
    with pytest.raises(UsageError, match="--style lemur: no such conventions"):
        evaluate_spans(str(tmp_path), style="lemur")
