"""Arrays of a batch of examples. Corpora are mixed in a batch: a label that an example lacks is IGNORED."""

import random
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np
import torch
from torch import Tensor

from training.reader.example import ANY_STYLE, HOUSE, ROLES, Attribution, Example
from training.reader.vocabulary import Vocabulary
from verbale.language import lemmas
from verbale.language.decode import distance
from verbale.language.pieces import Pieces, marks

IGNORED = -100
BEGINS, GOES_ON = 1, 2


@dataclass(frozen=True, slots=True)
class Batch:
    """Inputs of the net (see `Net.forward`) and targets; every target array is [windows, words] but `pairs`."""

    ids: Tensor
    marks: Tensor
    mask: Tensor
    first: Tensor
    sent: Tensor
    style: Tensor
    upos: Tensor
    rules: Tensor
    heads: Tensor  # index + 1 of the head in the window, 0 for the root
    rels: Tensor
    names: Tensor
    misc_is_open: Tensor  # [windows]
    spans: Tensor  # [windows, words, 4] of 0 outside, 1 begins, 2 goes on
    pairs: Tensor  # [pairs, 8]: window, piece first, piece last, role, cue first, cue last, distance class, linked

    def inputs(self) -> tuple[Tensor, ...]:
        """Returns the arguments of the net."""
        return self.ids, self.marks, self.mask, self.first, self.sent, self.style




def cut(examples: Sequence[Example], pieces: Pieces, *, size: int, rng: random.Random) -> list[list[int]]:
    """Returns the indices of the examples in batches of at most `size` padded pieces, of like lengths, in random order."""
    lengths = [sum(len(pieces.of(word)) for word in e.words) + 2 for e in examples]
    order = sorted(range(len(examples)), key=lambda i: lengths[i] * rng.uniform(0.85, 1.15))
    out: list[list[int]] = [[]]
    longest = 0
    for i in order:
        longest = max(longest, lengths[i])
        if out[-1] and longest * (len(out[-1]) + 1) > size:
            out.append([])
            longest = lengths[i]
        out[-1].append(i)
    rng.shuffle(out)
    return [batch for batch in out if batch]


def collate(examples: Sequence[Example], pieces: Pieces, labels: Vocabulary, rng: random.Random) -> Batch:
    """Returns the arrays of the examples."""
    encoded = [[pieces.of(word) for word in e.words] for e in examples]
    length = max(sum(map(len, words)) for words in encoded) + 2
    wide = max(len(e.words) for e in examples)
    n = len(examples)
    ids, mark, mask = (np.zeros((n, length), np.int64) for _ in range(3))
    first, sent = np.zeros((n, wide), np.int64), np.full((n, wide), -1, np.int64)
    targets = {name: np.full((n, wide), IGNORED, np.int64) for name in ("upos", "rules", "heads", "rels", "names")}
    spans = np.full((n, wide, 4), IGNORED, np.int64)
    pairs: list[tuple[int, ...]] = []
    for row, (example, words) in enumerate(zip(examples, encoded, strict=True)):
        _inputs(example, words, pieces, ids[row], mark[row], mask[row], first[row], sent[row])
        _targets(example, labels, {name: array[row] for name, array in targets.items()})
        if example.attribution:
            _spans(example.attribution, len(example.words), spans[row])
            pairs.extend(_pairs(row, example.attribution))
    style = [e.style if e.style != ANY_STYLE else rng.choice((0, HOUSE)) for e in examples]
    arrays = {name: torch.from_numpy(array) for name, array in targets.items()}
    return Batch(*map(torch.from_numpy, (ids, mark, mask, first, sent)), torch.tensor(style), **arrays,
                 misc_is_open=torch.tensor([e.misc_is_open for e in examples]), spans=torch.from_numpy(spans),
                 pairs=torch.tensor(pairs, dtype=torch.int64).reshape(-1, 8))  # fmt: skip


def _inputs(example: Example, words: list[tuple[int, ...]], pieces: Pieces, *rows: np.ndarray) -> None:
    """Fills one row of the inputs."""
    ids, mark, mask, first, sent = rows
    flat, flags = [pieces.cls], [0]
    for i, (known, flag) in enumerate(zip(words, marks(example.words), strict=True)):
        first[i] = len(flat)
        flat.extend(known)
        flags.extend([flag] * len(known))
    flat.append(pieces.sep)
    ids[: len(flat)], mark[: len(flags)], mask[: len(flat)] = flat, flags, 1
    for k, (a, b) in enumerate(example.sentences):
        sent[a:b] = k


@cache
def _rule(form: str, lemma: str, rules: tuple[str, ...]) -> int:
    """Returns the index of the rule from form to lemma, IGNORED where it is too rare."""
    rule = lemmas.derive(form, lemma)
    return rules.index(rule) if rule in rules else IGNORED


def _targets(example: Example, labels: Vocabulary, row: dict[str, np.ndarray]) -> None:
    """Fills one row of the labels that have one a word."""
    n = len(example.words)
    if example.syntax:
        s = example.syntax
        row["upos"][:n] = [labels.upos.index(tag) for tag in s.upos]
        row["rules"][:n] = [_rule(w, lemma, labels.rules) for w, lemma in zip(example.words, s.lemmas, strict=True)]
        row["heads"][:n] = [h + 1 for h in s.heads]
        row["rels"][:n] = [labels.rel(rel) for rel in s.rels]
    if example.names is not None:
        row["names"][:n] = example.names


def _spans(attribution: Attribution, n: int, row: np.ndarray) -> None:
    """Fills one row of the span tags; a corpus without inner contents leaves that layer IGNORED."""
    row[:n] = 0
    for layer, role in enumerate(ROLES):
        if role == "inner" and not attribution.has_inner:
            row[:n, layer] = IGNORED
            continue
        for a, b in attribution.spans[role]:
            row[a, layer] = BEGINS
            row[a + 1 : b, layer] = GOES_ON


def _pairs(row: int, attribution: Attribution) -> list[tuple[int, ...]]:
    """Returns every piece with every cue of one window, and whether they are linked."""
    linked = set(attribution.links)
    out = []
    for role, kind in (("source", 0), ("content", 1), ("inner", 2)):
        for i, (a, b) in enumerate(attribution.spans[role]):
            for c, (x, y) in enumerate(attribution.spans["cue"]):
                out.append((row, a, b - 1, kind, x, y - 1, distance(a, x), int((role, i, c) in linked)))
    return out
