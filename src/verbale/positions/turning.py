"""The turning words of a language, as `signs` looks them up: stems, forms and phrases from `positions.yaml`, made ready once."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from verbale.positions.words import split, stem
from verbale.reference import lexicon


@dataclass(frozen=True, slots=True)
class Tables:
    """The turning words of a language, as stems and forms."""

    negators: frozenset[str]
    affirmed: Mapping[str, tuple[tuple[str, ...], ...]]
    against: frozenset[str]
    bad: frozenset[str]
    bad_verbs: frozenset[str]
    bad_phrases: Mapping[str, tuple[tuple[str, ...], ...]]
    firm: Mapping[str, tuple[tuple[str, ...], ...]]
    harm_verbs: frozenset[str]
    harms: frozenset[str]
    verbs: frozenset[str]
    phrases: Mapping[str, tuple[tuple[str, ...], ...]]  # by the stem of their first word
    copulas: frozenset[str]
    be_forms: frozenset[str]
    boundaries: frozenset[str]
    modals: frozenset[str]
    split: Mapping[str, tuple[str, ...]]  # stems of verbs with the particles that may follow apart
    irregular: frozenset[str]


@cache
def tables() -> Tables:
    """Returns the turning words of English."""
    data = lexicon.load("en", "positions")
    groups = data["against"]
    verbs = " ".join(groups[name] for name in ("end", "refuse", "blame", "fail")).split()
    return Tables(
        negators=frozenset(data["negators"]),
        affirmed=by_first_word(tuple(line.split()) for line in data["affirmed"]),
        against=frozenset(stem(verb) for verb in verbs if "_" not in verb),
        bad=frozenset(stem(word) for word in data["bad"].split()),
        bad_verbs=frozenset(data["bad_verbs"].split()),
        bad_phrases=by_first_word(split_line(line) for line in data["bad_phrases"]),
        firm=by_first_word(split_line(line) for line in data["firm"]),
        harm_verbs=frozenset(data["harm_verbs"].split()),
        harms=frozenset(data["harms"].split()),
        verbs=frozenset(data["verbs"].split()),
        phrases=by_first_word((stem(line.split()[0]), *line.split()[1:]) for line in groups["phrases"]),
        copulas=frozenset(data["copulas"].split()),
        be_forms=frozenset(data["be_forms"].split()),
        boundaries=frozenset(data["boundaries"]),
        modals=frozenset(data["thesis_verbs"].split()),
        split=_split_verbs(data["split"]),
        irregular=frozenset(data["irregular"].split()),
    )


def _split_verbs(lines: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """Returns the particles of each split verb by its stem."""
    rows = by_first_word((stem(line.split()[0]), line.split()[1]) for line in lines)
    return {first: tuple(row[1] for row in each) for first, each in rows.items()}


def split_line(line: str) -> tuple[str, ...]:
    """Returns the words of a phrase in a list as `split` gives them."""
    return split(line).forms


def by_first_word(phrases: Iterable[tuple[str, ...]]) -> dict[str, tuple[tuple[str, ...], ...]]:
    """Returns phrases under their first word, the longest first."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for phrase in sorted(set(phrases), key=lambda words: (-len(words), words)):
        found.setdefault(phrase[0], []).append(phrase)
    return {first: tuple(rows) for first, rows in found.items()}
