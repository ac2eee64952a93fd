"""Of which kind a cue is: a verb of speech, of belief or attitude, a preposition, a noun …, by tables of the language.

Only for breakdowns of figures: the reading itself never asks. Forms are looked up by their base, made with the regular
rules of inflection and a table of irregular forms, so that a cue needs no parse and a coded one is judged as a found one.
"""

from collections.abc import Sequence
from functools import cache

from verbale.reference import lexicon

NONE, OTHER, MARK, NOUN, PREPOSITION = "none", "other", "mark", "noun", "preposition"
VERBS = ("speech", "directive", "judgement", "attitude", "finding")
KINDS = (*VERBS, PREPOSITION, NOUN, MARK, OTHER, NONE)
LABELS = {
    "speech": "speech verb", "directive": "verb of asking", "judgement": "verb for or against", "attitude": "belief or attitude",
    "finding": "verb of finding", PREPOSITION: "according to, preposition", NOUN: "noun", MARK: "mark alone", OTHER: "other words",
    NONE: "no cue",
}  # fmt: skip


@cache
def _list(name: str) -> frozenset[str]:
    return frozenset(lexicon.load("en", "cues")[name])


def bases(form: str) -> tuple[str, ...]:
    """Returns what `form`, in lower case, may be a form of, itself first ("cited": cited, cit, cite)."""
    irregular = lexicon.load("en", "cues")["irregular"].get(form)
    if irregular is not None:
        return (form, irregular)
    out = [form]
    for ending, more in (("ies", ("y",)), ("ied", ("y",)), ("es", ("", "e")), ("s", ("",)), ("ed", ("", "e")), ("ing", ("", "e"))):
        stem = form.removesuffix(ending)
        if stem != form and len(stem) > 1:
            out += [stem + end for end in more]
            if ending in ("ed", "ing") and len(stem) > 2 and stem[-1] == stem[-2]:
                out.append(stem[:-1])
    return tuple(out)


def kind(words: Sequence[str], before: str = "") -> str:
    """Returns the kind of a cue of these words, one of KINDS; `before` is the word that stands before it, if any."""
    lower = [word.lower() for word in words]
    if not lower:
        return NONE
    if not any(letter.isalnum() for word in lower for letter in word):
        return MARK
    previous, is_light = before.lower(), False
    for i, word in enumerate(lower):
        forms = bases(word)
        if is_in(forms, NOUN) and (is_light or previous in _list("determiners")):
            return NOUN
        if is_in(forms, "light") and _goes_on(lower[i + 1 :]):
            is_light = True
        elif word not in _list("passed_over"):
            found = _kind_of(forms, lower[i + 1 : i + 2])
            if found is not None:
                return found
        previous = word
    return OTHER


def is_in(forms: Sequence[str], name: str) -> bool:
    """Whether one of `forms` stands in the list `name`."""
    return not _list(name).isdisjoint(forms)


def _goes_on(rest: Sequence[str]) -> bool:
    """Whether a word that decides comes after a light verb."""
    return any(is_in(bases(word), name) for word in rest for name in (*VERBS, NOUN))


def _kind_of(forms: Sequence[str], following: Sequence[str]) -> str | None:
    """Returns the kind of the first list that has one of `forms`, alone or with its particle."""
    if any(f"{form} {word}" in _list("directive") for form in forms for word in following):
        return "directive"
    names = (*VERBS, PREPOSITION, NOUN)
    return next((name for name in names if is_in(forms, name)), None)
