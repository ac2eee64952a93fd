"""The word lists of attribution, as sets; the lists themselves are data of `verbale.reference`."""

from collections.abc import Mapping
from functools import cache
from typing import Any

from verbale.reference import lexicon


@cache
def words(name: str) -> frozenset[str]:
    """Returns the list `name` of the language's `statements` as a set."""
    return frozenset(lexicon.load("en", "statements")[name])


@cache
def table(name: str) -> Mapping[str, Any]:
    """Returns the mapping `name` of the language's `statements`."""
    found: Mapping[str, Any] = lexicon.load("en", "statements")[name]
    return found


@cache
def phrases(name: str) -> tuple[tuple[str, ...], ...]:
    """Returns the list of phrases `name` of the language's `statements`, each as its words."""
    return tuple(tuple(phrase if isinstance(phrase, list) else phrase.split()) for phrase in lexicon.load("en", "statements")[name])
