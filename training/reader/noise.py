"""Makes training examples as untidy as what users have: other quotation marks, none, other case, debris in the middle.

Works on words with their attribution; examples with grammar or names are left as they are. All that is inserted is
ours and outside every span: a content with debris in its middle becomes two pieces of one content.
"""

import random
from dataclasses import replace

from training.reader.example import ROLES, Attribution, Example, Range

PAIRS = (('"', '"'), ("“", "”"), ("``", "''"), ("''", "''"), ("«", "»"), ("‘‘", "’’"))
MARKS = {mark for pair in PAIRS for mark in pair}
DEBRIS = (
    "Advertisement", "Read more :", "Related stories", "Share this article", "[ 1 ]", "Photo : courtesy", "( Image credit : archive )",
    "Sign up for our newsletter", "Story continues below", "Listen to this report", "Reuters / File", "Click here to subscribe", "> > >",
    "Comments ( 12 )", "Updated 14:35", "Page 2",
)  # fmt: skip


def noisy(example: Example, rng: random.Random) -> Example:
    """Returns the example, changed in about a third of the cases."""
    if example.attribution is None:
        return example
    if rng.random() < 0.3:
        example = _other_marks(example, rng)
    if rng.random() < 0.04:
        example = _without_marks(example)
    if rng.random() < 0.05:
        example = _with_debris(example, rng)
    return _other_case(example, rng)


def _other_marks(example: Example, rng: random.Random) -> Example:
    """Returns the example with its double quotation marks in another fashion."""
    opening, closing = rng.choice(PAIRS)
    words, is_open = [], False
    for word in example.words:
        if word in MARKS:
            is_open = not is_open if word in ('"', "''", "``", "‘‘", "’’") else word in ("“", "«")
            words.append(opening if is_open else closing)
        else:
            words.append(word)
    return replace(example, words=words)


def _without_marks(example: Example) -> Example:
    """Returns the example with its quotation marks lost."""
    return _kept(example, [word not in MARKS for word in example.words])


def _kept(example: Example, keep: list[bool]) -> Example:
    """Returns the example without the words not kept; unchanged where a span or a sentence would be lost."""
    moved = [0]
    for flag in keep:
        moved.append(moved[-1] + flag)
    ranges = [*example.sentences, *(span for role in ROLES for span in example.attribution.spans[role])] if example.attribution else []
    if not example.attribution or any(moved[a] == moved[b] for a, b in ranges):
        return example
    spans = {role: [(moved[a], moved[b]) for a, b in example.attribution.spans[role]] for role in ROLES}
    return replace(example, words=[w for w, flag in zip(example.words, keep, strict=True) if flag],
                   sentences=[(moved[a], moved[b]) for a, b in example.sentences],
                   attribution=replace(example.attribution, spans=spans))  # fmt: skip


def _with_debris(example: Example, rng: random.Random) -> Example:
    """Returns the example with a few words of a page's furniture somewhere, mostly between sentences."""
    if len(example.words) < 12 or not example.attribution:
        return example
    debris = rng.choice(DEBRIS).split()
    borders = [b for _, b in example.sentences]
    at = rng.choice(borders) if rng.random() < 0.6 else rng.randrange(1, len(example.words))
    n = len(debris)

    def move(r: Range) -> Range:
        return (r[0] + n if r[0] >= at else r[0], r[1] + n if r[1] > at else r[1])

    words = example.words[:at] + debris + example.words[at:]
    sentences = [(a, b) for a, b in example.sentences if b <= at] + [(at, at + n)] if at in borders else []
    sentences += [move(s) for s in example.sentences if not (at in borders and s[1] <= at)]
    attribution = _split(example.attribution, at, n)
    return replace(example, words=words, sentences=sentences, attribution=attribution)


def _split(attribution: Attribution, at: int, n: int) -> Attribution:
    """Returns the attribution with `n` words put in at `at`: a content that they fall into is two pieces, any other span keeps them."""
    spans: dict[str, list[Range]] = {}
    origin: dict[str, list[int]] = {}
    for role in ROLES:
        spans[role], origin[role] = [], []
        for i, (a, b) in enumerate(attribution.spans[role]):
            a2, b2 = (a + n if a >= at else a), (b + n if b > at else b)
            parts = [(a, at), (at + n, b2)] if a < at < b and role in ("content", "inner") else [(a2, b2)]
            spans[role] += parts
            origin[role] += [i] * len(parts)
    links = [(role, i, cue) for role, old, cue in attribution.links for i, source in enumerate(origin[role]) if source == old]
    return Attribution(spans, links, attribution.has_inner)


def _other_case(example: Example, rng: random.Random) -> Example:
    """Returns the example in capitals (a headline mostly) or in lower case, seldom."""
    headline = len(example.words) < 20 and example.words[-1] not in ".!?”\"''"
    if rng.random() < (0.15 if headline else 0.01):
        return replace(example, words=[w.upper() for w in example.words])
    if rng.random() < 0.02:
        return replace(example, words=[w.lower() for w in example.words])
    return example
