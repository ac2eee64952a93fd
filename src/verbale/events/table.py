"""The table of words that tell acts (`reference/data/en/events.yaml`) as typed values, read once.

What the columns mean is said in the head of the file; here they only get their types, and a line that names an
unknown type or column is refused.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from verbale.errors import ReferenceFileError
from verbale.record import PLOVER, STATUSES
from verbale.reference import lexicon


@dataclass(frozen=True, slots=True)
class Frame:
    """One line of the table; the columns are those of the file, groups of objects already written out."""

    type: str
    mode: str
    lemmas: frozenset[str]
    sure: float
    to: tuple[str, ...] = ()
    by: tuple[str, ...] = ()
    needs: frozenset[str] = frozenset()
    particle: frozenset[str] = frozenset()
    object: frozenset[str] = frozenset()
    strangers: frozenset[str] = frozenset()
    beside: frozenset[str] = frozenset()
    ahead: bool = False
    person: bool = False
    body: bool = False
    mutual: bool = False
    says: bool = False
    alone: bool = False


@dataclass(frozen=True, slots=True)
class Signs:
    """The words that say whether an act happened; `classes` gives the class of a governing word, keyed by lemma."""

    words: Mapping[str, frozenset[str]]
    classes: Mapping[str, str]
    noun_only: frozenset[str]


@dataclass(frozen=True, slots=True)
class Table:
    """All of the file: frames by lemma, signs of status, words that stand for a party, words of recognition."""

    verbs: Mapping[str, tuple[Frame, ...]]
    nouns: Mapping[str, tuple[Frame, ...]]
    light: frozenset[str]
    motion: frozenset[str]
    turning: frozenset[str]
    stand_for: Mapping[str, frozenset[str]]
    signs: Signs
    grammar: Mapping[str, frozenset[str]]
    recognition: Mapping[str, frozenset[str]]
    implied: Mapping[str, frozenset[str]]
    small: Mapping[str, frozenset[str]]  # small words by class, for a parse that lost them
    irregular: Mapping[str, str]  # base by irregular form
    known: frozenset[str]  # the lemmas that stand in the frames and signs


@cache
def load(language: str) -> Table:
    """Returns the table of `language`; raises ReferenceFileError for a line with an unknown type or column."""
    data = lexicon.load(language, "events")
    groups: Mapping[str, list[str]] = data["groups"]
    status = data["status"]
    return Table(
        verbs=_by_lemma(data["verbs"], groups),
        nouns=_by_lemma(data["nouns"], groups),
        light=frozenset(data["light"]),
        motion=frozenset(data["motion"]),
        turning=frozenset(data["turning"]),
        stand_for=_sets(data["stand_for"]),
        signs=Signs(
            words=_sets({key: words for key, words in status.items() if key not in {"classes", "noun_only"}}),
            classes=_classes(status["classes"]),
            noun_only=frozenset(status["noun_only"]),
        ),
        grammar=_sets(data["grammar"]),
        recognition=_sets(data["recognition"]),
        implied=_sets(data["implied"]),
        small=_sets(data["small"]),
        irregular={form: base for base, forms in data["irregular"].items() for form in forms},
        known=_known(data),
    )


def _known(data: Mapping[str, Any]) -> frozenset[str]:
    """Returns all lemmas by which a frame, a group or a sign of status is found."""
    lists = [line["lemmas"] for kind in ("verbs", "nouns") for line in data[kind]]
    lists += [*data["groups"].values(), *data["status"]["classes"].values()]
    lists += [data["light"], data["turning"], data["motion"], data["implied"]["wrongs"]]
    return frozenset(word for words in lists for word in words)


def _sets(data: Mapping[str, list[str]]) -> dict[str, frozenset[str]]:
    for key, words in data.items():
        _check_words(key, [key, *words])
    return {key: frozenset(words) for key, words in data.items()}


def _classes(data: Mapping[str, list[str]]) -> dict[str, str]:
    """Returns the class of each governing word; a word of two classes keeps the later, stronger one."""
    unknown = set(data) - set(STATUSES)
    if unknown:
        raise ReferenceFileError(f"events.yaml: unknown status {sorted(unknown)}: use {', '.join(STATUSES)}")
    return {word: status for status, words in data.items() for word in words}


def _by_lemma(lines: list[dict[str, Any]], groups: Mapping[str, list[str]]) -> dict[str, tuple[Frame, ...]]:
    found: dict[str, list[Frame]] = {}
    for line in lines:
        frame = _frame(line, groups)
        for lemma in line["lemmas"]:
            found.setdefault(lemma, []).append(frame)
    return {lemma: tuple(frames) for lemma, frames in found.items()}


def _frame(line: Mapping[str, Any], groups: Mapping[str, list[str]]) -> Frame:
    if line.get("type") not in PLOVER:
        raise ReferenceFileError(f"events.yaml: {line!r} has no PLOVER type: use one of {', '.join(PLOVER)}")
    unknown = set(line) - set(Frame.__dataclass_fields__)
    if unknown:
        raise ReferenceFileError(f"events.yaml: {line!r} has unknown columns {sorted(unknown)}")
    words = [word for column in line.values() if isinstance(column, list) for word in column]
    _check_words(line, words)
    values = dict(line)
    for column in ("object", "strangers", "beside"):
        values[column] = [word for item in line.get(column, ()) for word in groups.get(item, [item])]
    for column in ("lemmas", "needs", "particle", "object", "strangers", "beside"):
        values[column] = frozenset(values.get(column, ()))
    for column in ("to", "by"):
        values[column] = tuple(values.get(column, ()))
    return Frame(**values)


def _check_words(where: object, words: list[object]) -> None:
    if not all(isinstance(word, str) for word in words):
        raise ReferenceFileError(f"events.yaml: {where!r} has a word that YAML reads as none: put on, off, yes and no in quotation marks")
