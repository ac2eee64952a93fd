"""From the net's outputs on one window to tags, trees, names, attribution pieces and links.

Ranges and heads count the words of the window. The settings (how readily a span is opened, which links are kept) come
with the model, since they are tuned on development data after each training.
"""

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from verbale.language import fields, lemmas, trees
from verbale.language.pieces import CLOSING, EITHER, OPENING
from verbale.record.parse import CONTENT, CUE, ROOT, SOURCE, Link, Name, Piece
from verbale.reference import lexicon

Array = NDArray[Any]
LAYERS = (SOURCE, CUE, CONTENT, CONTENT)  # the last is a content inside another one
INNER = 3
EDGES = OPENING | CLOSING | EITHER | frozenset(",;:–—-") | {"--"}


@dataclass(frozen=True, slots=True)
class Settings:
    """Thresholds tuned on development data."""

    openness: tuple[float, ...]  # taken from the score of "outside", for each layer
    link: float  # the least probability of a source's or content's best link
    more_links: float  # the least probability of a second one
    rescue: float = 1.0  # the least probability of the source of a cue that would else have a content and no source


def grammar(out: Mapping[str, Array], sentences: Sequence[tuple[int, int]], arrays: Mapping[str, Array]) -> tuple[list[int], list[int]]:
    """Returns the heads (ROOT for a sentence's root) and the indices of the relations."""
    heads = [ROOT] * len(out["arcs"])
    for first, last in sentences:
        columns = np.r_[0, first + 1 : last + 1]
        for i, head in enumerate(trees.tree(out["arcs"][first:last][:, columns])):
            heads[first + i] = head + first if head >= 0 else ROOT
    return heads, relations(out, heads, arrays)


def relations(out: Mapping[str, Array], heads: Sequence[int], arrays: Mapping[str, Array]) -> list[int]:
    """Returns the best relation of each word to its head; `root` is for the root and for no other word.

    The net has scored the relations to the heads that it likes best; those of a head that the tree changed are made here.
    """
    chosen = np.asarray(heads, np.int64) + 1
    scores = out["rels"].copy()
    changed = np.flatnonzero(out["arcs"].argmax(1) != chosen)
    if len(changed):
        dep, head = out["rel_dep"][changed], out["rel_head"][chosen[changed]]
        scores[changed] = np.concatenate([dep * head, dep, head], -1) @ arrays["rel_weight"].T + arrays["rel_bias"]
    root = int(arrays["rel_root"])
    is_root = chosen == 0
    scores[~is_root, root] = -np.inf
    best = scores.argmax(-1)
    best[is_root] = root
    return [int(i) for i in best]


def lemma(form: str, upos: str, ranked: Sequence[str], table: Mapping[str, str], known: AbstractSet[str]) -> str:
    """Returns the lemma of a form: the table's; else the first that the ranked rules make and that is `known`; else the first.

    Whether `accusing` gives `accuse` or `accus` cannot be seen in its letters: a lemma that other forms have is likelier.
    """
    found = table.get(f"{form}|{upos}")
    if found is not None:
        return found
    made = [lemmas.apply(rule, form) for rule in ranked if not rule.startswith("=")]
    real = [one for one in made if one]
    return next((one for one in real if f"{one}|{upos}" in known), real[0] if real else form)


def known_lemmas(table: Mapping[str, str]) -> frozenset[str]:
    """Returns the `lemma|UPOS` of all forms in the table."""
    return frozenset(f"{one}|{key.rsplit('|', 1)[1]}" for key, one in table.items())


@dataclass(frozen=True, slots=True)
class Tagged:
    """The best tags of one window and how certain each is, both [words, layers]."""

    tags: Array
    certain: Array


def span_tags(windows: Sequence[Array], arrays: Mapping[str, Array], settings: Settings) -> list[Tagged]:
    """Returns the attribution tags of windows from their scores [words, 12]."""
    scores = [window.reshape(-1, 4, 3).astype(np.float32) for window in windows]
    for window in scores:
        window[..., 0] -= np.asarray(settings.openness, np.float32)
    return _tagged(scores, arrays["crf_start"], arrays["crf_step"])


def name_tags(windows: Sequence[Array], arrays: Mapping[str, Array]) -> list[Tagged]:
    """Returns the name tags of windows from their scores [words, 1 + 2 · labels] and the moves in `arrays`."""
    scores = [window[:, None].astype(np.float32) for window in windows]
    return _tagged(scores, arrays["names_start"][None], arrays["names_step"][None])


def _tagged(windows: Sequence[Array], start: Array, step: Array) -> list[Tagged]:
    """Tags all windows in one go: what takes time is the steps from word to word, and not how many windows make them."""
    lengths = [len(window) for window in windows]
    field = np.zeros((len(windows), max(lengths), *windows[0].shape[1:]), np.float32)
    for row, window in enumerate(windows):
        field[row, : len(window)] = window
    tags = fields.best(field, start, step, lengths)
    certain = np.take_along_axis(fields.shares(field, start, step, lengths), tags[..., None], -1)[..., 0]
    return [Tagged(tags[row, :n], certain[row, :n]) for row, n in enumerate(lengths)]


def names(scores: Array, labels: Sequence[str], arrays: Mapping[str, Array]) -> list[Name]:
    """Returns the names of one window from its tag scores [words, 1 + 2 · labels]."""
    return names_of(name_tags([scores], arrays)[0], labels)


def names_of(found: Tagged, labels: Sequence[str]) -> list[Name]:
    """Returns the names that the tags of one window make."""
    tags, certain = found.tags[:, 0], found.certain[:, 0]
    return [Name(a, b, labels[kind], _mean(certain[a:b])) for a, b, kind in fields.runs(tags.tolist())]


def pieces(
    scores: Array, words: Sequence[str], upos: Sequence[str], arrays: Mapping[str, Array], settings: Settings
) -> list[tuple[int, Piece]]:
    """Returns (layer, piece) of the attribution spans of one window from its tag scores [words, 12], by layer and place."""
    return pieces_of(span_tags([scores], arrays, settings)[0], words, upos)


def pieces_of(found: Tagged, words: Sequence[str], upos: Sequence[str]) -> list[tuple[int, Piece]]:
    """Returns (layer, piece) of the attribution spans that the tags of one window make, by layer and place."""
    out = []
    for layer, role in enumerate(LAYERS):
        for a, b, _ in fields.runs(found.tags[:, layer].tolist()):
            first, last = trimmed(words, upos, a, b) if role != CUE else (a, b)
            if first < last:
                out.append((layer, Piece(role, first, last, _mean(found.certain[a:b, layer]))))
    contents = {(p.first, p.last) for layer, p in out if layer == CONTENTS}
    return [(layer, p) for layer, p in out if layer != INNER or (p.first, p.last) not in contents]


CONTENTS = LAYERS.index(CONTENT)


def trimmed(words: Sequence[str], upos: Sequence[str], first: int, last: int) -> tuple[int, int]:
    """Returns a range without quotation marks and pauses at its ends, and without a conjunction `that` before the rest.

    Whether a closing mark belongs to the words said is a habit of printers; our guidelines leave the marks out.
    """
    while first < last and (words[first] in EDGES or (upos[first] == "SCONJ" and words[first].lower() in _complementisers())):
        first += 1
    while first < last and words[last - 1] in EDGES:
        last -= 1
    return first, last


def _complementisers() -> list[str]:
    """Returns the words that may open what is said without being part of it."""
    words: list[str] = lexicon.load("en", "tokens")["complementisers"]
    return words


def _mean(values: Array) -> float:
    """Returns the geometric mean of probabilities, rounded so that the last bits of a sum cannot show."""
    return round(float(np.exp(np.log(np.maximum(values.astype(np.float64), 1e-9)).mean())), 4)


def links(out: Mapping[str, Array], found: Sequence[tuple[int, Piece]], arrays: Mapping[str, Array], settings: Settings) -> list[Link]:
    """Returns the links between the pieces of one window, by piece; indices are those of `found`."""
    cues = [i for i, (_, p) in enumerate(found) if p.role == CUE]
    certain = {i: [_link(out, layer, p, found[c][1], arrays) for c in cues] for i, (layer, p) in enumerate(found) if p.role != CUE}
    kept: set[tuple[int, int]] = set()  # a piece, and the place of its cue in `cues`
    for i, values in certain.items():
        order = sorted(range(len(cues)), key=lambda k: (-values[k], k))
        kept |= {(i, k) for rank, k in enumerate(order) if values[k] >= (settings.more_links if rank else settings.link)}
    kept |= _rescued(kept, certain, [i for i in certain if found[i][1].role == SOURCE], len(cues), settings.rescue)
    return [Link(i, cues[k], round(certain[i][k], 4)) for i, k in sorted(kept)]


def _rescued(
    kept: set[tuple[int, int]], certain: Mapping[int, Sequence[float]], sources: Sequence[int], cues: int, least: float
) -> set[tuple[int, int]]:
    """Returns the likeliest source of each cue that has a content and no source, where it is likely at all."""
    out = set()
    for k in range(cues):
        mine = {i for i, cue in kept if cue == k}
        best = max(sources, key=lambda i: (certain[i][k], -i), default=None)
        if mine and mine.isdisjoint(sources) and best is not None and certain[best][k] >= least:
            out.add((best, k))
    return out


def _link(out: Mapping[str, Array], layer: int, piece: Piece, cue: Piece, arrays: Mapping[str, Array]) -> float:
    """Returns the probability that a piece belongs to a cue."""
    half = out["link_piece"].shape[-1] // 2
    a = out["link_piece"][piece.first, :half] + out["link_piece"][piece.last - 1, half:]
    b = out["link_cue"][cue.first, :half] + out["link_cue"][cue.last - 1, half:]
    role = max(0, layer - 1)
    score = float(a @ b) * half**-0.5 + float(arrays["link_bias"][role, distance(piece.first, cue.first)])
    return float(1.0 / (1.0 + np.exp(-score)))


DISTANCES = 17


def distance(piece: int, cue: int) -> int:
    """Returns the class of the signed distance in words from a piece to a cue: powers of two both ways."""
    far = cue - piece
    size = min(abs(far).bit_length(), DISTANCES // 2)
    return DISTANCES // 2 + (size if far > 0 else -size)
