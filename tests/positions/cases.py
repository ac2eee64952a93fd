"""The labelled cases of `bench/cases/positions.jsonl` as articles, statements and codebooks of one issue."""

import json
from dataclasses import dataclass
from pathlib import Path

from verbale.language.sentences import segment
from verbale.language.tokens import tokenize
from verbale.positions import code
from verbale.record import Article, Codebook, Issue, Parse, Position, Span, Statement

PARTIES = ("Arvenia", "Belmora", "Cordova", "Drasnia", "Estovar", "Falkara", "Gorvia", "Halmar")
FILE = Path(__file__).parents[2] / "bench/cases/positions.jsonl"


@dataclass(frozen=True)
class Case:
    """One statement with what a careful reader makes of it; None where the case does not ask."""

    id: str
    text: str
    source: str
    cue: str
    content: str
    proposition: str
    counter: str | None
    terms: tuple[str, ...]
    stance: str | None = None
    force: str | None = None
    absolute: bool | None = None
    condition: str | None = None


def read_cases() -> list[Case]:
    """Returns the cases in the order of the file."""
    rows = [json.loads(line) for line in FILE.read_text(encoding="utf-8").splitlines()]
    return [Case(**{**row, "terms": tuple(row["terms"]), "counter": row.get("counter")}) for row in rows]


def parse(text: str) -> Parse:
    """Returns words, sentences and paragraphs without grammar, so that the rules are tested without the reader model."""
    words = tokenize(text)
    sentences, paragraphs = segment(text, words)
    count = len(words)
    lemmas = tuple(text[a:b].lower() for a, b in words)
    starts, ends = tuple(a for a, _ in words), tuple(b for _, b in words)
    return Parse(starts, ends, tuple(sentences), tuple(paragraphs), ("X",) * count, lemmas, (-1,) * count, ("dep",) * count)


def span(text: str, words: str) -> Span:
    """Returns where `words` last stand in `text`."""
    start = text.rindex(words)
    return Span(start, start + len(words))


def statement(case: Case, article: Article) -> Statement:
    """Returns the case's statement."""
    source, content = span(case.text, case.source), span(case.text, case.content)
    cue = Span(source.end + 1, source.end + 1 + len(case.cue))
    return Statement(article.id, source, cue, (content,), "indirect", None, None, (), None, 1.0, "")


def codebook(case: Case) -> Codebook:
    """Returns a codebook whose only issue is the case's."""
    return Codebook("case", "Case", PARTIES, (Issue("issue", "The issue", case.proposition, case.counter, case.terms),), "0")


def coded(case: Case) -> Position:
    """Returns the position that the case's statement takes, however unsure."""
    article = Article(text=case.text, name="case", raw_sha256="0")
    (position,) = code(article, parse(case.text), [statement(case, article)], codebook(case), threshold=0.0)
    return position
