"""Mends what a parse plainly has wrong, before acts are looked for in it.

In long paragraphs the reader model takes small words for punctuation ("has", "to", "which"), and it guesses the lemma
of a rare or irregular verb ("fought", "lodged"). Small words have few readings, and a wrong lemma shows by a form of the
same word that the table knows; nothing else is touched. How a word is read otherwise is for the language stage.
"""

from collections.abc import Mapping
from dataclasses import replace

from verbale.record import Parse

_PUNCT = "punct"
_DOUBLED = 2  # letters at the end of a stem that an ending has doubled ("banned")


def mended(
    parse: Parse, words: tuple[str, ...], small: Mapping[str, frozenset[str]], irregular: Mapping[str, str], known: frozenset[str]
) -> Parse:
    """Returns the parse with small words and known lemmas put right.

    `words` are the forms in lower case, `small` the words of each small class, `irregular` the base of irregular forms,
    `known` the lemmas for which it matters.
    """
    upos, deprels, lemmas = list(parse.upos), list(parse.deprels), list(parse.lemmas)
    for item, word in enumerate(words):
        if word.isalpha() and (upos[item] == "PUNCT" or deprels[item] == _PUNCT):
            upos[item], deprels[item] = _small(item, word, parse, small)
        lemmas[item] = _lemma(word, lemmas[item], upos[item], irregular, known)
    return replace(parse, upos=tuple(upos), deprels=tuple(deprels), lemmas=tuple(lemmas))


def _small(item: int, word: str, parse: Parse, small: Mapping[str, frozenset[str]]) -> tuple[str, str]:
    """Returns tag and relation of a small word; those of the parse where it is none."""
    tag, relation = parse.upos[item], parse.deprels[item]
    after = parse.upos[item + 1] if item + 1 < len(parse) else ""
    for kind, (new_tag, new_relation) in _READINGS.items():
        if word in small[kind]:
            if kind == "particle":
                new_tag, new_relation = ("PART", "mark") if after in {"VERB", "AUX"} else ("ADP", "case")
            return (new_tag if tag == "PUNCT" else tag), (new_relation if relation == _PUNCT else relation)
    return ("PROPN" if tag == "PUNCT" else tag), relation


_READINGS: Mapping[str, tuple[str, str]] = {
    "particle": ("PART", "mark"),
    "auxiliary": ("AUX", "aux"),
    "negation": ("PART", "advmod"),
    "adverb": ("ADV", "advmod"),
    "relative": ("PRON", "nsubj"),
    "preposition": ("ADP", "case"),
    "conjunction": ("CCONJ", "cc"),
    "article": ("DET", "det"),
}


def _lemma(word: str, lemma: str, upos: str, irregular: Mapping[str, str], known: frozenset[str]) -> str:
    if upos not in {"VERB", "NOUN"} or lemma.lower() in known:
        return lemma
    tries = (irregular.get(word, ""), *_stems(word)) if upos == "VERB" else (word.removesuffix("s"),)
    return next((item for item in tries if item in known), lemma)


def _stems(word: str) -> list[str]:
    """Returns what a regular form may come from, likeliest first."""
    found: list[str] = []
    for ending in ("ing", "ed", "es", "s"):
        stem = word.removesuffix(ending)
        if stem != word:
            found += [stem, stem + "e"]
            if len(stem) > _DOUBLED and stem[-1] == stem[-_DOUBLED]:
                found.append(stem[:-1])
            if stem.endswith("i"):
                found.append(stem[:-1] + "y")
    return found
