"""Finds the best tagging of words, and how sure each tag is, from scores of tags and of moves from tag to tag.

Several windows and several layers of tags are done in one go. Shapes: `scores` [windows, words, layers, tags], `start`
[layers, tags], `step` [layers, from, to], `lengths` [windows] the words of each window, the rest being padding.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]
FORBIDDEN = -1e4
Range = tuple[int, int]


def best(scores: Floats, start: Floats, step: Floats, lengths: Sequence[int]) -> Ints:
    """Returns the best tags [windows, words, layers] (Viterbi); padding gets tag 0."""
    n, wide, layers, tags = scores.shape
    total = start + scores[:, 0]
    back = np.zeros((wide, n, layers, tags), np.int64)
    totals = [total]
    for i in range(1, wide):
        paths = total[..., :, None] + step
        back[i] = paths.argmax(-2)
        total = paths.max(-2) + scores[:, i]
        totals.append(total)
    return _traced(np.stack(totals), back, np.asarray(lengths))


def _traced(totals: Floats, back: Ints, lengths: Ints) -> Ints:
    """Returns the tags [windows, words, layers] that lead back from the best end of each window.

    `totals` and `back` [words, windows, layers, tags] have the best sums that end in each tag, and the tag before it.
    """
    wide, n, layers, _ = totals.shape
    out = np.zeros((n, wide, layers), np.int64)
    tag = np.zeros((n, layers), np.int64)
    for i in range(wide - 1, -1, -1):
        ends = lengths == i + 1
        if ends.any():
            tag[ends] = totals[i, ends].argmax(-1)
        out[:, i] = np.where((i < lengths)[:, None], tag, 0)
        if i:
            tag = np.take_along_axis(back[i], tag[..., None], -1)[..., 0]
    return out


def shares(scores: Floats, start: Floats, step: Floats, lengths: Sequence[int]) -> Floats:
    """Returns the probability of each tag at each word over all taggings (forward and backward), as the shape of `scores`.

    Done on probabilities scaled to a sum of one at each word, which is faster than on logarithms and as safe.
    """
    n, wide, layers, tags = scores.shape
    emitted = np.exp((scores - scores.max(-1, keepdims=True)).astype(np.float64))
    moves = np.exp((step - step.max((-2, -1), keepdims=True)).astype(np.float64))
    ahead, behind = np.zeros_like(emitted), np.ones_like(emitted)
    now = np.exp((start - start.max(-1, keepdims=True)).astype(np.float64)) * emitted[:, 0]
    for i in range(wide):
        if i:
            now = np.einsum("nlf,lft->nlt", now, moves) * emitted[:, i]
        now = now / now.sum(-1, keepdims=True)
        ahead[:, i] = now
    ends = np.asarray(lengths)
    now = np.ones((n, layers, tags))
    for i in range(wide - 2, -1, -1):
        moved = np.einsum("lft,nlt->nlf", moves, now * emitted[:, i + 1])
        moved = moved / moved.sum(-1, keepdims=True)
        now = np.where((i + 1 < ends)[:, None, None], moved, 1.0)
        behind[:, i] = now
    joint = ahead * behind
    out: Floats = (joint / joint.sum(-1, keepdims=True)).astype(np.float32)
    return out


def bio_rules(kinds: int) -> tuple[Floats, Floats]:
    """Returns start [1, tags] and step [1, tags, tags] for tags O, B-1, I-1, B-2, I-2 …: an I only after its own B or I."""
    tags = 2 * kinds + 1
    start, step = np.zeros((1, tags), np.float32), np.zeros((1, tags, tags), np.float32)
    inside = np.arange(2, tags, 2)
    start[0, inside] = FORBIDDEN
    step[0, :, inside] = FORBIDDEN
    step[0, inside, inside] = 0.0
    step[0, inside - 1, inside] = 0.0
    return start, step


def runs(tags: Sequence[int]) -> list[tuple[int, int, int]]:
    """Returns (first, last, kind) of each span that the tags O, B-1, I-1 … mark; kinds count from 0, ranges are half-open."""
    out: list[tuple[int, int, int]] = []
    for i, tag in enumerate(tags):
        if tag == 0:
            continue
        kind = (tag - 1) // 2
        if tag % 2 == 0 and out and out[-1][1] == i and out[-1][2] == kind:
            out[-1] = (out[-1][0], i + 1, kind)
        else:
            out.append((i, i + 1, kind))
    return out
