"""Which issue do these words address? Figures on the words shared between a statement and an issue, nothing on the side taken.

The figures compare an issue's terms, proposition, counter-proposition and title with what is said (cue and content),
with its sentence, its speaker, and what was said just before (for "that demand", "to do so"). A word weighs as much as
it is rare in news and as it tells the issues of the codebook apart.
"""

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from verbale.positions.words import Words, families, known_stems, split
from verbale.record import Codebook, Issue
from verbale.reference import lexicon


@cache
def _weights() -> tuple[Mapping[str, float], float]:
    table = lexicon.load("en", "frequency")
    return {stem: float(level) for level, line in table["weights"].items() for stem in line.split()}, float(table["rest"])


def weight(stem: str) -> float:
    """Returns how telling a stem is in news, in nats."""
    table, rest = _weights()
    return table.get(stem, rest)


def bag(words: Words) -> Counter[str]:
    """Returns the stems of the words that carry a matter, with their counts."""
    return Counter(words.stems[i] for i in words.matter())


@dataclass(frozen=True, slots=True)
class Profile:
    """An issue as stems: its terms one by one, and the words of its proposition, counter-proposition and title."""

    issue: Issue
    terms: tuple[frozenset[str], ...]
    proposition: frozenset[str]
    counter: frozenset[str]
    title: frozenset[str]
    every: frozenset[str]  # stem of the issue


@dataclass(frozen=True, slots=True)
class Spoken:
    """What is said, as bags of stems: the words themselves, their sentence, who speaks, and what was said just before."""

    said: frozenset[str]
    sentence: frozenset[str]
    source: frozenset[str]
    before: frozenset[str]
    refers_back: bool  # "that demand", "to do so": the matter stands in what was said before
    length: int


@lru_cache(maxsize=256)
def profile(issue: Issue) -> Profile:
    """Returns the stems of one issue."""
    terms = tuple(found for term in issue.terms if (found := _stems(term)))
    proposition, counter, title = (_stems(text or "") for text in (issue.proposition, issue.counter, issue.title))
    return Profile(issue, terms, proposition, counter, title, frozenset[str]().union(proposition, counter, title, *terms))


def _names(codebook: Codebook) -> frozenset[str]:
    """Returns the stems of the names in a codebook: words with a capital where no sentence begins, and the parties."""
    found = {stem for party in codebook.parties for stem in _stems(party)}
    for issue in codebook.issues:
        for text in (issue.title, issue.proposition, issue.counter or "", *issue.terms):
            words = split(text)
            begins = {0} | {i + 1 for i, form in enumerate(words.forms) if form in ".;:"}
            capitals = [i for i in words.matter() if text[words.starts[i]].isupper()]
            found |= {words.stems[i] for i in capitals if i not in begins or _is_strange(words.stems[i])}
    return frozenset(found)


def _is_strange(stem: str) -> bool:
    """Whether a word that begins a sentence is so rare in news that its capital tells of a name."""
    return stem not in _weights()[0] and stem not in known_stems()


def _stems(text: str) -> frozenset[str]:
    return frozenset(bag(split(text)))


class Matcher:
    """Compares statements with all the issues of one codebook."""

    def __init__(self, codebook: Codebook) -> None:
        self.profiles = tuple(profile(issue) for issue in codebook.issues)
        self.names = _names(codebook)
        holders = Counter(stem for one in self.profiles for stem in one.every)
        # asked for some thousand times an article, and for no other stems than those of the issues
        self._values = {stem: weight(stem) / math.sqrt(count) for stem, count in holders.items()}

    def value(self, stem: str) -> float:
        """Returns the weight of a stem: rare in news, and in few issues."""
        known = self._values.get(stem)
        return weight(stem) if known is None else known

    def figures(self, spoken: Spoken) -> list[dict[str, float]]:
        """Returns the figures of each issue, in the codebook's order, with how they compare to the best issue's."""
        rows = [self._of(one, spoken) for one in self.profiles]
        best = [(name, f"{name}|gap", f"{name}|top", max(row[name] for row in rows)) for name in rows[0]]
        for row in rows:
            for name, gap, top, most in best:
                figure = row[name]
                row[gap] = most - figure
                row[top] = float(figure > 0 and figure == most)
            row["length"] = min(60, spoken.length) / 20
        return rows

    def _of(self, one: Profile, spoken: Spoken) -> dict[str, float]:
        row: dict[str, float] = {}
        for name, region in (("said", spoken.said), ("sentence", spoken.sentence)):
            row[f"terms {name}"] = self._terms(one.terms, region)
            row[f"count {name}"] = float(sum(term <= region for term in one.terms))
            row[f"proposition {name}"] = self._shared(one.proposition, region)
            row[f"covered {name}"] = self._covered(one.proposition, region)
            row[f"counter {name}"] = self._shared(one.counter - one.proposition, region)
            row[f"title {name}"] = self._covered(one.title, region)
            row[f"family {name}"] = self._family(one, region)
        row["source"] = self._shared(one.proposition | one.title, spoken.source)
        row["before"] = (self._terms(one.terms, spoken.before) + self._shared(one.proposition, spoken.before)) * spoken.refers_back
        return {name: min(figure, 30.0) for name, figure in row.items()}

    def _terms(self, terms: Sequence[frozenset[str]], region: frozenset[str]) -> float:
        return sum(sum(map(self.value, sorted(term))) / math.sqrt(len(term)) for term in terms if term <= region)

    def _shared(self, stems: frozenset[str], region: frozenset[str]) -> float:
        return sum(map(self.value, sorted(stems & region)))

    def _covered(self, stems: frozenset[str], region: frozenset[str]) -> float:
        total = sum(map(self.value, sorted(stems)))
        return self._shared(stems, region) / total if total else 0.0

    def _family(self, one: Profile, region: frozenset[str]) -> float:
        """Returns the weight of the matters of the issue that are said in other words."""
        table = families()
        wanted = {table[stem]: stem for stem in sorted(one.every - region) if stem in table}
        said = {table[stem] for stem in region if stem in table}
        return sum(self.value(stem) for family, stem in sorted(wanted.items()) if family in said)

    def shared_words(self, issue: Issue, spoken: Spoken) -> list[str]:
        """Returns the stems that decide for an issue, the most telling first (for the reason)."""
        one = next(one for one in self.profiles if one.issue.id == issue.id)
        found = one.every & (spoken.said or spoken.sentence)
        return sorted(found, key=lambda stem: (-self.value(stem), stem))
