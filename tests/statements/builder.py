"""Builds the parse of a short text by hand, so that a test says itself what the model would have found.

`grammar` lines are `word UPOS head rel [lemma]`, one a word of the text, `head` the number of the head's line from 1,
0 for a root. Without them every word is a noun below its sentence's first.
"""

import re
from collections.abc import Sequence

from verbale.language.sentences import segment
from verbale.language.tokens import tokenize
from verbale.record import CONTENT, CUE, SOURCE, Article, Link, Mark, Parse, Piece, Span

Act = tuple[str | None, str | None, Sequence[str]]  # source, cue, contents, as words of the text
Words = tuple[int, int]


def page_of(text: str, grammar: str = "", acts: Sequence[Act] = (), **given: object) -> tuple[Article, Parse]:
    """Returns the article and its parse; `given` goes to Article (title, published, debris…)."""
    words = tokenize(text)
    sentences, paragraphs = segment(text, words)
    rows = [line.split() for line in grammar.strip().splitlines()] or _plain(text, words, sentences)
    assert [row[0] for row in rows] == [text[a:b] for a, b in words], [text[a:b] for a, b in words]
    pieces, links = _pieces(text, words, acts)
    parse = Parse(
        starts=tuple(a for a, _ in words),
        ends=tuple(b for _, b in words),
        sentences=tuple(sentences),
        paragraphs=tuple(paragraphs),
        upos=tuple(row[1] for row in rows),
        lemmas=tuple(row[4] if len(row) > 4 else row[0].lower() for row in rows),
        heads=tuple(int(row[2]) - 1 for row in rows),
        deprels=tuple(row[3] for row in rows),
        pieces=pieces,
        links=links,
    )
    return Article(text, "test.txt", "0" * 64, **given), parse  # type: ignore[arg-type]


def _plain(text: str, words: list[Words], sentences: list[Words]) -> list[list[str]]:
    """Rows for a text of which the grammar does not matter: all hangs on the verb of saying, known verbs apart all are nouns."""
    verbs = {"is": "AUX", "are": "AUX", "will": "AUX", "can": "AUX", **dict.fromkeys(("said", "says", "welcome", "want", "go"), "VERB")}
    rows = []
    for first, last in sentences:
        root = next((i for i in range(first, last) if text[slice(*words[i])] in ("said", "says")), first)
        for i in range(first, last):
            word = text[slice(*words[i])]
            upos = verbs.get(word, "PUNCT" if not any(c.isalnum() for c in word) else "PROPN" if word[0].isupper() else "NOUN")
            lemma = {"said": "say", "says": "say"}.get(word, word.lower())
            rows.append([word, upos, "0" if i == root else str(root + 1), "root" if i == root else "dep", lemma])
    return rows


def words_at(text: str, words: list[Words], part: str) -> Words:
    """Returns the words of `part`, which stands in the text; "…#2" is its second occurrence."""
    part, _, number = part.partition("#")
    start = list(re.finditer(rf"(?<!\w){re.escape(part)}(?!\w)", text))[int(number or 1) - 1].start()
    inside = [i for i, (a, b) in enumerate(words) if a < start + len(part) and start < b]
    return inside[0], inside[-1] + 1


def _pieces(text: str, words: list[Words], acts: Sequence[Act]) -> tuple[tuple[Piece, ...], tuple[Link, ...]]:
    index: dict[tuple[str, int, int], int] = {}
    links = []
    for source, cue, contents in acts:
        parts = [(SOURCE, source), (CUE, cue), *((CONTENT, content) for content in contents)]
        at = [(role, index.setdefault((role, *words_at(text, words, part)), len(index))) for role, part in parts if part is not None]
        links += [Link(i, j, 0.9) for role, i in at if role != CUE for cue_role, j in at if cue_role == CUE]
    pieces = tuple(Piece(role, first, last, 0.9) for role, first, last in index)
    return pieces, tuple(dict.fromkeys(links))


def debris(text: str, part: str) -> Mark:
    """Returns the mark of `part` of the text as debris."""
    start = text.index(part)
    return Mark(Span(start, start + len(part)), "notice")
