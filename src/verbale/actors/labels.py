"""The kind of name that each word of an article is part of: the reader model's, with its slips within one article set right.

The model looks at a sentence at a time and may take a town or a company for a person in one and not in the next.
"""

from collections import Counter, defaultdict
from collections.abc import Sequence

from verbale.actors.vocabulary import Vocabulary
from verbale.record import Parse

_INSIDE = frozenset(["in", "near", "outside", "inside"])  # said of persons they need another word before ("confidence in")
_PERSON, _PLACE = "PER", "LOC"


def of_words(parse: Parse, folded: Sequence[str], vocabulary: Vocabulary) -> list[str]:
    """Returns the label of each word, "" where it is part of no name."""
    labels = [""] * len(parse)
    for name in parse.names:
        for index in range(name.first, name.last):
            labels[index] = name.label
    for word, label in (_mistaken(parse, folded, vocabulary) | _places(parse, folded, vocabulary)).items():
        for name in parse.names:
            if name.last - name.first == 1 and folded[name.first] == word:
                labels[name.first] = label
    for first, last in _bases(parse, folded, vocabulary):
        labels[first:last] = [_PLACE] * (last - first)
    return labels


def _mistaken(parse: Parse, folded: Sequence[str], vocabulary: Vocabulary) -> dict[str, str]:
    """Returns the words tagged as a person that are none: as often something else, and never with a title or a given name."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    persons = set[str]()
    before = vocabulary.honorifics.keys() | vocabulary.title_heads.keys()
    for name in parse.names:
        words = folded[name.first : name.last]
        if (len(words) > 1 and name.label == _PERSON) or (len(words) == 1 and _titled(folded, name.first, before)):
            persons.update(words)
        for word in words[:1] if name.label != _PERSON else words:  # "Delta Air" begins as "Delta" does
            counts[word][name.label] += 1
    found = {}
    for word, labels in counts.items():
        others = {label: count for label, count in sorted(labels.items()) if label != _PERSON}
        if word not in persons and 0 < labels[_PERSON] <= sum(others.values()):
            found[word] = max(others, key=lambda label: others[label])
    return found


def _places(parse: Parse, folded: Sequence[str], vocabulary: Vocabulary) -> dict[str, str]:
    """Returns the names that stand only where places do ("in Sarn", "the port of Sarn"), whatever the model took them for."""
    alone = {folded[name.first] for name in parse.names if name.last - name.first == 1}
    everywhere: dict[str, list[int]] = defaultdict(list)
    for index, word in enumerate(folded):
        if word in alone:
            everywhere[word].append(index)
    return {word: _PLACE for word, places in everywhere.items() if all(_among_places(folded, place, vocabulary) for place in places)}


def _bases(parse: Parse, folded: Sequence[str], vocabulary: Vocabulary) -> list[tuple[int, int]]:
    """Returns where longer names of places stand, such as bases: "near" or "in" once, and nowhere but where places do."""
    spans = []
    names = {tuple(folded[name.first : name.last]) for name in parse.names if name.label == _PERSON and name.last - name.first > 1}
    for name in sorted(names):
        firsts = [index for index in range(len(folded)) if folded[index] == name[0] and tuple(folded[index : index + len(name)]) == name]
        inside = any(folded[first - 1] in _INSIDE for first in firsts)  # one at least that could not be a person's
        if inside and all(_among_places(folded, first, vocabulary) for first in firsts):
            spans += [(first, first + len(name)) for first in firsts]
    return spans


def _among_places(folded: Sequence[str], index: int, vocabulary: Vocabulary) -> bool:
    """Whether the words before say that a place is named."""
    before = index - 2 if index > 1 and folded[index - 1] in vocabulary.articles else index - 1
    if before < 1:
        return False
    if folded[before] == "of":
        return folded[before - 1] in vocabulary.parts_of_places
    near = folded[max(0, before - 5) : before]
    if before != index - 1:
        return False
    if folded[before] in ("to", "from", "into"):
        return bool(vocabulary.motion.intersection(near))
    return folded[before] in vocabulary.always_place and not vocabulary.trusting.intersection(near)


def _titled(folded: Sequence[str], index: int, titles: set[str]) -> bool:
    """Whether a title or "Mr." stands right before the word."""
    before = [word for word in folded[max(0, index - 2) : index] if word]
    return bool(before) and before[-1] in titles
