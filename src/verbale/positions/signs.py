"""Which words of a sentence are turned: denied, ended, refused, judged badly. A word turned twice stands as it was.

The reach of each turning word is read off the order of words, since a codebook's propositions come without a parse:
a negation reaches over its clause, a verb such as "lift" over its object, or over its subject in the passive, and a bad
predicate over its subject. Clauses end at points and at words such as "but" and "unless".
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cache

from verbale.positions.words import Words, stem
from verbale.reference import lexicon

NEGATION, AGAINST, BAD = "negation", "against", "bad"
_FULL_STOPS = frozenset(".;:!?—–()")
_AUX_BEFORE = 3  # words between a passive's "be" and its participle


@dataclass(frozen=True, slots=True)
class Turn:
    """A turning word at words `[at, until)` with its kind and the words `[first, last)` that it reaches over."""

    at: int
    until: int
    kind: str
    first: int
    last: int
    form: str


@dataclass(frozen=True, slots=True)
class Tables:
    """The turning words of a language, as stems and forms."""

    negators: frozenset[str]
    affirmed: Mapping[str, tuple[tuple[str, ...], ...]]
    against: frozenset[str]
    bad: frozenset[str]
    bad_verbs: frozenset[str]
    verbs: frozenset[str]
    phrases: Mapping[str, tuple[tuple[str, ...], ...]]  # by their first word
    copulas: frozenset[str]
    be_forms: frozenset[str]
    boundaries: frozenset[str]
    split: Mapping[str, tuple[str, ...]]  # verbs with the particles that may follow apart
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
        verbs=frozenset(data["verbs"].split()),
        phrases=by_first_word(tuple(line.split()) for line in groups["phrases"]),
        copulas=frozenset(data["copulas"].split()),
        be_forms=frozenset(data["be_forms"].split()),
        boundaries=frozenset(data["boundaries"]),
        split={first: tuple(row[1] for row in rows) for first, rows in by_first_word(tuple(x.split()) for x in data["split"]).items()},
        irregular=frozenset(data["irregular"].split()),
    )


def by_first_word(phrases: Iterable[tuple[str, ...]]) -> dict[str, tuple[tuple[str, ...], ...]]:
    """Returns phrases under their first word, the longest first."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for phrase in sorted(set(phrases), key=lambda words: (-len(words), words)):
        found.setdefault(phrase[0], []).append(phrase)
    return {first: tuple(rows) for first, rows in found.items()}


def is_negator(form: str) -> bool:
    """Whether the folded word denies its clause."""
    return form in tables().negators or form.endswith("n't")


def refuses(lead: Words) -> bool:
    """Whether a cue refuses or denies what follows (rejected, denied, dismissed)."""
    return any(key in _refusing() for key in lead.stems)


@cache
def _refusing() -> frozenset[str]:
    return frozenset(stem(verb) for verb in lexicon.load("en", "positions")["against"]["refuse"].split() if "_" not in verb)


def warns(words: Words) -> bool:
    """Whether the words threaten or warn."""
    return any(key in _warning() for key in words.stems)


@cache
def _warning() -> frozenset[str]:
    return frozenset(stem(word) for word in lexicon.load("en", "positions")["threats"].split())


def turns(words: Words) -> list[Turn]:
    """Returns the turning words of `words` in order, each with its reach."""
    found, i = _answered(words), 0
    while i < len(words):
        length, kind = _kind(words, i)
        if kind:
            found.append(_reach(words, i, i + length, kind))
        elif (particle := _particle(words, i)) is not None:
            found.append(Turn(i, i + 1, AGAINST, i + 1, particle, f"{words.forms[i]} … {words.forms[particle]}"))
        i += length
    return _apart(words, found)


def _apart(words: Words, found: list[Turn]) -> list[Turn]:
    """Returns the turns with those in a row kept from turning one another ("stop or take down the wall")."""
    out = list(found)
    for k in range(len(out) - 1):
        one, other = out[k], out[k + 1]
        between = set(words.forms[one.until : other.at])
        if one.form == other.form == "no":  # "no corrections, no exchange": each its own
            out[k] = replace(one, last=min(one.last, other.at))
        if one.kind == other.kind == AGAINST and between and between <= {"and", "or", ","}:
            out[k] = replace(one, last=max(one.first, min(one.last, other.at)))
            if other.first <= one.at < other.last:
                out[k + 1] = replace(other, last=one.at)
    return out


def _particle(words: Words, at: int) -> int | None:
    """Returns where the particle of a split verb at `at` stands, None where there is none."""
    wanted = tables().split.get(words.forms[at], ())
    return next((i for i in range(at + 2, min(len(words), at + 7)) if words.forms[i] in wanted), None)


def _answered(words: Words) -> list[Turn]:
    """Returns the turn of "our answer … is no" over all that is asked."""
    rule = lexicon.load("en", "positions")["answers"]
    for i, form in enumerate(words.forms):
        if form == rule["word"]:
            for j in range(i + 1, min(len(words), i + int(rule["most_apart"]))):
                if words.forms[j] == rule["denial"] and (j + 1 == len(words) or words.forms[j + 1] in _FULL_STOPS | {","}):
                    return [Turn(j, j, NEGATION, 0, len(words), "answer … no")]
    return []


def _kind(words: Words, i: int) -> tuple[int, str]:
    table = tables()
    for phrase in table.phrases.get(words.forms[i], ()):
        if words.forms[i : i + len(phrase)] == phrase:
            return len(phrase), AGAINST
    for phrase in table.affirmed.get(words.forms[i], ()):
        if words.forms[i : i + len(phrase)] == phrase:
            return len(phrase), ""
    if words.forms[i : i + 2] == ("no", "longer"):
        return 2, NEGATION
    if i == 0 and words.forms[i] == "against":
        return 1, AGAINST  # "warned | against lifting"
    if is_negator(words.forms[i]):
        return 1, NEGATION
    if words.forms[i] == "against" and stem("interests") in words.stems[i + 1 : i + 5]:
        return 1, BAD  # "would be against the interests of both"
    if words.stems[i] in table.against:
        return 1, AGAINST
    return (1, BAD) if words.stems[i] in table.bad or words.forms[i] in table.bad_verbs else (1, "")


def _reach(words: Words, at: int, until: int, kind: str) -> Turn:
    first, last = _clause(words, at)
    form = " ".join(words.forms[at:until])
    if kind == NEGATION:
        backward = until - at > 1 or words.forms[at] not in ("no", "without", "neither", "nor", "nobody", "none", "nothing")
        return Turn(at, until, kind, first if backward else until, last, form)
    if kind == BAD:
        judges = words.forms[at] in tables().bad_verbs or any(words.forms[j] in tables().copulas for j in range(first, at))
        return Turn(at, until, kind, first if judges else at, at, form)
    complemented = until - at > 1 and words.forms[until - 1] == "to"  # "no plans to do so" says nothing of what stands before
    if not complemented and (_passive(words, first, at) or not _has_matter(words, until, last)):
        return Turn(at, until, kind, first, at, form)
    return Turn(at, until, kind, until, last, form)


def _clause(words: Words, at: int) -> tuple[int, int]:
    """Returns the words `[first, last)` of the clause around word `at`."""
    first = at
    while first > 0 and not _is_border(words, first - 1):
        first -= 1
    last = at + 1
    while last < len(words) and not _is_border(words, last):
        last += 1
    return first, last


def _is_border(words: Words, i: int) -> bool:
    form = words.forms[i]
    if form in ("and", "or"):
        return words.forms[i + 1 : i + 2] != () and words.forms[i + 1] in tables().verbs
    return form in _FULL_STOPS or form in tables().boundaries or (form == "," and not _in_list(words, i))


def _in_list(words: Words, i: int) -> bool:
    """Whether the comma at `i` parts the members of a list ("talks, aid and trade")."""
    return any(form in ("and", "or") for form in words.forms[i + 1 : i + 5])


def _passive(words: Words, first: int, at: int) -> bool:
    if not (words.forms[at].endswith(("ed", "en", "wn")) or words.forms[at] in tables().irregular):
        return False
    before = words.forms[max(first, at - _AUX_BEFORE) : at]
    return any(form in tables().be_forms for form in before) and "to" not in before


def _has_matter(words: Words, first: int, last: int) -> bool:
    return any(i in range(first, last) for i in words.matter())
