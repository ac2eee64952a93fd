"""Puts other persons in place of those whom nearly every article of one corpus names.

PolNeAR is one election: its candidates are in every article, and a model may learn them in place of what a source is.
Whom to replace is counted, not listed: words that are often written with a capital, hardly ever without, and that the
corpora of names take for persons. Their stand-ins are names of those other corpora.
"""

import random
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from training.reader.example import NAMES, Example

OFTEN, MOSTLY, HARDLY = 60, 0.5, 0.02  # occurrences; shares of a word's occurrences as a person's name, and in lower case
PERSON = (NAMES.index("B-PER"), NAMES.index("I-PER"))


@dataclass(frozen=True, slots=True)
class Persons:
    """Words to be replaced, and words to put in their place."""

    worn: frozenset[str]
    others: tuple[str, ...]


def persons(spoken: Sequence[Example], named: Sequence[Example]) -> Persons:
    """Returns the words of persons that `spoken` wears out, and single words of persons of `named`."""
    words = Counter(word for example in spoken for word in example.words)
    of_persons, seen = Counter[str](), Counter[str]()
    for example in named:
        for word, tag in zip(example.words, example.names or (), strict=False):
            seen[word] += 1
            of_persons[word] += tag in PERSON
    people = {word for word, n in of_persons.items() if n > MOSTLY * seen[word]}
    worn = (w for w, n in words.items() if n >= OFTEN and w[:1].isupper() and words[w.lower()] < HARDLY * n and w in people)
    others = (w for w in people if w.isalpha() and w.istitle() and len(w) > 2 and w not in words)
    return Persons(frozenset(worn), tuple(sorted(others)))


def renamed(example: Example, known: Persons, rng: random.Random) -> Example:
    """Returns the example with each worn word replaced by one other word throughout."""
    stand_in = {word: rng.choice(known.others) for word in sorted(known.worn & set(example.words))}
    return replace(example, words=[stand_in.get(word, word) for word in example.words])
