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
def known_lemma(form: str, lemma: str) -> str:
    """Returns `lemma` where the lists have it, else the listed word of which `form` looks like an inflection, else `lemma`."""
    known = _all_verbs()
    if lemma in known:
        return lemma
    stems = [form[: -len(end)] for end in ("ied", "ies", "ed", "ing", "es", "s", "d") if form.endswith(end)]
    forms = [form, *(stem + more for stem in stems for more in ("", "e", "y")), *(stem[:-1] for stem in stems)]
    return next((guess for guess in forms if guess in known), lemma)


@cache
def _all_verbs() -> frozenset[str]:
    lists = ("saying", "quoting", "position", "intending", "directing", "naming", "telling", "acts", "unsaid", "nouns", "expressing")
    return frozenset().union(*(words(name) for name in lists), table("blaming"), table("particles"), table("to_whom"))


@cache
def phrases(name: str) -> tuple[tuple[str, ...], ...]:
    """Returns the list of phrases `name` of the language's `statements`, each as its words."""
    return tuple(tuple(phrase if isinstance(phrase, list) else phrase.split()) for phrase in lexicon.load("en", "statements")[name])
