"""The labels that the heads choose from, collected from the training examples."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from training.reader.example import Example
from verbale.language import lemmas


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Labels in the order of the heads' outputs; the lemma table goes by `form|UPOS`."""

    upos: tuple[str, ...]
    rels: tuple[str, ...]
    rules: tuple[str, ...]
    table: dict[str, str]

    def rel(self, name: str) -> int:
        """Returns the index of a relation, or of its main part where the subtype is too rare."""
        if name in self.rels:
            return self.rels.index(name)
        main = name.split(":")[0]
        return self.rels.index(main) if main in self.rels else self.rels.index("dep")


def collect(examples: Iterable[Example], *, rule_floor: int = 3, rel_floor: int = 5, table_floor: int = 2) -> Vocabulary:
    """Returns the labels that occur at least `*_floor` times, and the lemmas of forms seen `table_floor` times or more."""
    upos, rels, rules = Counter(), Counter({"dep": rel_floor}), Counter({lemmas.RULE_KEEP: rule_floor})
    seen: dict[str, Counter[str]] = defaultdict(Counter)
    for example in examples:
        if example.syntax is None:
            continue
        s = example.syntax
        upos.update(s.upos)
        rels.update(s.rels)
        for word, tag, lemma in zip(example.words, s.upos, s.lemmas, strict=True):
            rules[lemmas.derive(word, lemma)] += 1
            seen[f"{word}|{tag}"][lemma] += 1
    table = {key: min(found, key=lambda lemma: (-found[lemma], lemma)) for key, found in seen.items() if found.total() >= table_floor}
    return Vocabulary(tuple(sorted(upos)), _kept(rels, rel_floor), _kept(rules, rule_floor), dict(sorted(table.items())))


def _kept(counts: Counter[str], floor: int) -> tuple[str, ...]:
    """Returns the labels with at least `floor` occurrences, in order of their names."""
    return tuple(sorted(label for label, n in counts.items() if n >= floor))


def published(table: dict[str, str]) -> dict[str, str]:
    """Returns the part of the lemma table that goes into the package."""
    return {key: lemma for key, lemma in table.items() if _is_published(key, lemma)}


def _is_published(key: str, lemma: str) -> bool:
    """Whether a form may go into the package's table: no number or address, and no name but one that looks like a plural."""
    form, upos = key.rsplit("|", 1)
    odd = any(c.isdigit() or c in "@/_" for c in form) or upos in ("PROPN", "X", "SYM", "NUM", "PUNCT")
    return not odd or (form.isalpha() and (form != lemma or form.endswith("s")))
