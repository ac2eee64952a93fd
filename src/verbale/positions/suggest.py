"""Drafts of issues from what the statements of a folder are about: groups of like statements, each with terms and examples.

A draft saves a codebook's author the first reading and no more: what is at issue, and the sentence that a party would hold
or deny, is the author's to write. Statements are alike by the words that carry a matter (weighed by how few statements
have them) and by the stance encoder's vectors; groups are found greedily, the one with most neighbours first.
"""

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from verbale.positions.encoder import vector
from verbale.positions.words import families, split

Matrix = NDArray[np.float32]
MOST = 4000  # statements that are compared, the surest: each with each
FEWEST_WORDS = 2  # that carry a matter; shorter statements are about whatever was said before
ALIKE = 0.46  # chosen by reading the groups of the example dispute and of sixty articles of news
TERMS, EXAMPLES = 6, 4


@dataclass(frozen=True, slots=True)
class Said:
    """One statement to be grouped: its words, who says them on whose behalf, in which article, how surely."""

    words: str
    speaker: str | None
    principal: str | None
    article: str
    certainty: float


@dataclass(frozen=True, slots=True)
class Draft:
    """One issue as a draft: words that tell it, the statements nearest to its middle, and how many there are."""

    terms: tuple[str, ...]
    examples: tuple[Said, ...]
    count: int
    articles: int


def drafts(said: Sequence[Said], *, names: Iterable[str] = (), most: int = 12, fewest: int = 3) -> list[Draft]:
    """Returns at most `most` drafts, the largest first, of groups with at least `fewest` statements from two articles.

    `names` are those of the actors, with their adjectives: who is spoken of does not tell what is at issue.
    """
    stop = frozenset(stem for name in names for stem in split(name).stems)
    listed = sorted(set(said), key=lambda it: (-it.certainty, it.article, it.words))[:MOST]
    matters = [_matter(it.words, stop) for it in listed]
    kept = [i for i, matter in enumerate(matters) if len(matter) >= FEWEST_WORDS]
    listed, matters = [listed[i] for i in kept], [matters[i] for i in kept]
    if not listed:
        return []
    weights = _weights(matters)
    near = _nearness(listed, matters, weights)
    found = [_draft(group, listed, matters, weights, near) for group in _groups(near, fewest)]
    return sorted((it for it in found if it.articles > 1), key=lambda it: (-it.count, it.terms))[:most]


def _matter(words: str, stop: frozenset[str]) -> dict[str, str]:
    """Returns the matter words of a statement but those of `stop`: the family of each stem, and the word as it stands first."""
    found = split(words)
    out: dict[str, str] = {}
    for i in found.matter():
        key = found.stems[i]
        if key not in stop:
            out.setdefault(families().get(key, key), words[found.starts[i] : found.ends[i]])
    return out


def _weights(matters: Sequence[dict[str, str]]) -> dict[str, float]:
    """Returns how much each matter word tells: the logarithm of how few statements have it; what one alone has tells nothing."""
    counts = Counter(key for matter in matters for key in matter)
    return {key: math.log(1 + len(matters) / n) if n > 1 else 0.0 for key, n in counts.items()}


def _nearness(said: Sequence[Said], matters: Sequence[dict[str, str]], weights: dict[str, float]) -> Matrix:
    """Returns how near each two statements lie, from about 0 to 1: half by words, half by sense."""
    keys = {key: number for number, key in enumerate(sorted(key for key, weight in weights.items() if weight))}
    by_words = np.zeros((len(said), len(keys)), np.float32)
    for row, matter in enumerate(matters):
        for key in matter:
            if key in keys:
                by_words[row, keys[key]] = weights[key]
    by_words /= np.maximum(np.linalg.norm(by_words, axis=1, keepdims=True), 1e-6)
    by_sense = np.stack([vector(it.words) for it in said])
    found: Matrix = ((by_words @ by_words.T + by_sense @ by_sense.T) / 2).astype(np.float32)
    return found


def _groups(near: Matrix, fewest: int) -> list[list[int]]:
    """Returns groups of statements: again and again the one with most free neighbours, with them."""
    linked = near >= ALIKE
    free = np.ones(len(near), bool)
    out: list[list[int]] = []
    while True:
        counts = (linked & free).sum(1) * free
        middle = int(counts.argmax())
        if counts[middle] < fewest:
            return out
        group = np.flatnonzero(linked[middle] & free)
        out.append([middle, *(int(i) for i in group if i != middle)])
        free[group] = False


def _draft(group: Sequence[int], said: Sequence[Said], matters: Sequence[dict[str, str]], weights: dict[str, float], near: Matrix) -> Draft:
    """Returns the draft of one group."""
    counts = Counter(key for i in group for key in matters[i])
    told = sorted((key for key in counts if counts[key] > 1), key=lambda key: (-counts[key] * weights[key], key))[:TERMS]
    terms = tuple(dict.fromkeys(_commonest(key, group, matters) for key in told))
    middle = sorted(group, key=lambda i: (-float(near[i][list(group)].mean()), i))
    chosen: list[int] = []
    for i in middle:
        if said[i].article not in {said[j].article for j in chosen} and len(chosen) < EXAMPLES:
            chosen.append(i)
    return Draft(terms, tuple(said[i] for i in chosen), len(group), len({said[i].article for i in group}))


def _commonest(key: str, group: Sequence[int], matters: Sequence[dict[str, str]]) -> str:
    """Returns the form of a matter word that the group's statements use most."""
    forms = Counter(matters[i][key].lower() if not matters[i][key].isupper() else matters[i][key] for i in group if key in matters[i])
    return min(forms, key=lambda form: (-forms[form], form))
