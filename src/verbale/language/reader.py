"""Reads an article's text into a `Parse`: words, sentences, grammar, names and attribution pieces with their links.

The same text gives the same parse whatever else is read and on however many threads.
"""

from collections.abc import Iterable, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np

from verbale import settings
from verbale.language import decode
from verbale.language.model import FOLDER, HOUSE, Array, Model, Window
from verbale.language.pieces import marks
from verbale.language.sentences import segment
from verbale.language.tokens import tokenize
from verbale.language.windows import windows
from verbale.record.parse import ROOT, Link, Name, Parse, Piece

Range = tuple[int, int]
CHUNK = 64  # windows of one article whose outputs are held at a time: a book is read in the memory of a chapter
EMPTY = Parse((), (), (), (), (), (), (), ())


class Reader:
    """The loaded reader model; raises ModelError where its files are missing or of another version."""

    def __init__(self, folder: Path = FOLDER, *, threads: int = settings.MODEL_THREADS) -> None:
        self._model = Model(folder, threads=threads)
        labels = self._model.manifest
        self._upos, self._rels = tuple(labels["upos"]), tuple(labels["rels"])
        self._rules, self._names = tuple(labels["rules"]), tuple(labels["names"])
        self._known = decode.known_lemmas(self._model.lemmas)
        tuned = labels["settings"]
        self._settings = decode.Settings(tuple(tuned["openness"]), tuned["link"], tuned["more_links"], tuned.get("rescue", 1.0))

    def read_many(self, texts: Iterable[str]) -> list[Parse]:
        """Returns the parse of each text, each read alone."""
        return [self.read(text) for text in texts]

    def read(self, text: str, *, style: int = HOUSE) -> Parse:
        """Returns the parse of `text`, its offsets in code points of `text`; of blank text, one without words.

        `style` is whose conventions of attribution to follow; another one than the house's is for scoring alone.
        """
        ranges = tokenize(text)
        if not ranges:
            return EMPTY
        words = [text[a:b] for a, b in ranges]
        sentences, paragraphs = segment(text, ranges)
        pieces = [self._model.pieces.of(word) for word in words]
        flags = [flag for a, b in paragraphs for flag in marks(words[a:b])]
        number = np.repeat(np.arange(len(sentences)), [b - a for a, b in sentences])
        parts = windows(paragraphs, sentences, [len(piece) for piece in pieces])
        found: list[dict[str, Any]] = []
        for at in range(0, len(parts), CHUNK):
            chunk = parts[at : at + CHUNK]
            outputs = self._model.run([Window(pieces[a:b], flags[a:b], number[a:b].tolist()) for a, b in chunk], style=style)
            found.extend(self._windows([(words[a:b], number[a:b]) for a, b in chunk], outputs))
        return _assembled(ranges, sentences, paragraphs, parts, found)

    def _windows(self, windows: Sequence[tuple[Sequence[str], Array]], outputs: Sequence[dict[str, Array]]) -> list[dict[str, Any]]:
        """Returns what each window (its words, and the sentence of each) holds, counted from its own first word."""
        arrays = self._model.arrays
        spans = decode.span_tags([out["spans"] for out in outputs], arrays, self._settings)
        names = decode.name_tags([out["names"] for out in outputs], arrays)
        return [self._window(*each) for each in zip(windows, outputs, spans, names, strict=True)]

    def _window(
        self, window: tuple[Sequence[str], Array], out: dict[str, Array], tagged: decode.Tagged, named: decode.Tagged
    ) -> dict[str, Any]:
        """Returns what one window holds."""
        (words, number), arrays = window, self._model.arrays
        heads, rels = decode.grammar(out, _ranges(number), arrays)
        upos = [self._upos[i] for i in out["upos"]]
        ranked = [[self._rules[i] for i in row] for row in out["rules"]]
        spans = decode.pieces_of(tagged, words, upos)
        return {
            "upos": upos,
            "lemmas": [self._lemma(*each) for each in zip(words, upos, ranked, strict=True)],
            "heads": heads,
            "deprels": [self._rels[i] for i in rels],
            "names": decode.names_of(named, self._names),
            "pieces": [piece for _, piece in spans],
            "links": decode.links(out, spans, arrays, self._settings),
        }

    def _lemma(self, form: str, upos: str, rules: Sequence[str]) -> str:
        """Returns the lemma of one word."""
        return decode.lemma(form, upos, rules, self._model.lemmas, self._known)


def _ranges(number: Array) -> list[Range]:
    """Returns the ranges of equal numbers."""
    edges = [0, *(np.flatnonzero(np.diff(number)) + 1).tolist(), len(number)]
    return list(pairwise(edges))


def _assembled(
    ranges: Sequence[Range],
    sentences: Sequence[Range],
    paragraphs: Sequence[Range],
    parts: Sequence[Range],
    found: Sequence[dict[str, Any]],
) -> Parse:
    """Returns the parse of the article from its windows."""
    heads: list[int] = []
    names: list[Name] = []
    pieces: list[Piece] = []
    links: list[Link] = []
    for (first, _), window in zip(parts, found, strict=True):
        heads.extend(head + first if head != ROOT else ROOT for head in window["heads"])
        names.extend(Name(n.first + first, n.last + first, n.label, n.certainty) for n in window["names"])
        links.extend(Link(link.piece + len(pieces), link.cue + len(pieces), link.certainty) for link in window["links"])
        pieces.extend(Piece(p.role, p.first + first, p.last + first, p.certainty) for p in window["pieces"])
    deprels = [rel for window in found for rel in window["deprels"]]
    _one_root(heads, deprels, sentences)
    return Parse(
        tuple(a for a, _ in ranges), tuple(b for _, b in ranges), tuple(sentences), tuple(paragraphs),
        tuple(tag for window in found for tag in window["upos"]), tuple(lemma for window in found for lemma in window["lemmas"]),
        tuple(heads), tuple(deprels), tuple(names), tuple(pieces), tuple(links),
    )  # fmt: skip


def _one_root(heads: list[int], deprels: list[str], sentences: Sequence[Range]) -> None:
    """Joins the parts of a sentence that is longer than a window: each later root goes under the first."""
    for first, last in sentences:
        roots = [i for i in range(first, last) if heads[i] == ROOT]
        for i in roots[1:]:
            heads[i], deprels[i] = roots[0], "parataxis"
