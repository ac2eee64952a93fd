"""Which words of a sentence are turned: denied, ended, refused, judged badly. A word turned twice stands as it was.

The reach of each turning word is read off the order of words, since a codebook's propositions come without a parse:
a negation reaches over its clause, a verb such as "lift" over its object, or over its subject in the passive, and a bad
predicate over its subject. Clauses end at points and at words such as "but" and "unless".
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from verbale.positions.turning import tables
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


def is_negator(form: str) -> bool:
    """Whether the folded word denies its clause."""
    return form in tables().negators or form.endswith("n't")


def refuses(lead: Words) -> bool:
    """Whether a cue refuses or denies what follows (rejected, denied, dismissed)."""
    return any(key in _refusing() for key in lead.stems)


@cache
def _refusing() -> frozenset[str]:
    return frozenset(stem(verb) for verb in lexicon.load("en", "positions")["against"]["refuse"].split() if "_" not in verb)


def attitudes(turn: Turn, words: Words) -> bool:
    """Whether the turn is an attitude (opposed, refused, regretted) and not the ending of a thing (lifted, closed)."""
    return words.stems[turn.at] in _refusing() | _blaming_verbs()


@cache
def _blaming_verbs() -> frozenset[str]:
    return frozenset(stem(verb) for verb in lexicon.load("en", "positions")["against"]["blame"].split() if "_" not in verb)


def keeps(words: Words) -> list[Turn]:
    """Returns the verbs that leave a thing as it is, as turns over what follows; they count only against a change."""
    ended = [turn.at for turn in turns(words) if turn.kind == AGAINST]
    found = [i for i, key in enumerate(words.stems) if key in _keeping() and _particle(words, i) is None]
    reach = [(i, _clause(words, i)[1]) for i in found]
    kept = [Turn(i, i + 1, AGAINST, i + 1, last, words.forms[i]) for i, last in reach if not any(i < at < last for at in ended)]
    beyond = [i for i in range(len(words)) if firm(words, i) and not _is_act(words, i)]
    return kept + [Turn(i, i + 1, AGAINST, _clause(words, i)[0], i, words.forms[i]) for i in beyond]


@cache
def _keeping() -> frozenset[str]:
    return frozenset(stem(verb) for verb in lexicon.load("en", "positions")["keeping"].split())


@cache
def changing() -> frozenset[str]:
    """Returns the stems of verbs by which a thing changes hands, place or shape, those that end it left out."""
    return frozenset(stem(verb) for verb in lexicon.load("en", "positions")["changing"].split()) - tables().against


def changes(stems: Iterable[str]) -> bool:
    """Whether a proposition of these stems asks for a change and not for things to stay."""
    return any(key in changing() for key in stems) and not any(key in _keeping() for key in stems)


def warns(words: Words) -> bool:
    """Whether the words threaten or warn."""
    return any(key in _warning() for key in words.stems)


@cache
def _warning() -> frozenset[str]:
    return frozenset(stem(word) for word in lexicon.load("en", "positions")["threats"].split())


def named_badly(lead: Words, words: Words) -> list[Turn]:
    """Returns the turn of a bad name over what a cue gives it to: "called | the plan a mistake"."""
    if not any(key in _naming() for key in lead.stems) or any(form in tables().copulas for form in words.forms):
        return []
    at = next((i for i in range(len(words) - 1, 0, -1) if words.stems[i] in tables().bad), None)
    return [] if at is None else [Turn(at, at, BAD, 0, at, words.forms[at])]


@cache
def _naming() -> frozenset[str]:
    return frozenset(stem(verb) for verb in lexicon.load("en", "positions")["naming"].split())


@lru_cache(maxsize=4096)  # asked for the same words by tone, sides, force and openness
def turns(words: Words) -> tuple[Turn, ...]:
    """Returns the turning words of `words` in order, each with its reach."""
    found, i = [*_answered(words), *_questioned(words), *_outdone(words)], 0
    while i < len(words):
        length, kind = _kind(words, i)
        if kind == NEGATION and _insists(words, i, found):
            kind = ""
        if kind:
            found.append(_reach(words, i, i + length, kind))
        elif length > 1 and firm(words, i) == length:  # "not up for discussion": what is shared with it is denied
            found.append(Turn(i, i, NEGATION, i, _clause(words, i)[1], " ".join(words.forms[i : i + length])))
        elif (particle := _particle(words, i)) is not None:
            found.append(_parted(words, i, particle))
        i += length
    return tuple(_apart(words, found))


def _insists(words: Words, i: int, found: list[Turn]) -> bool:
    """Whether the negation at `i` only says an earlier one again for a time: "no consent, not today and not ever"."""
    if not i or words.forms[i] != "not" or not any(turn.kind == NEGATION for turn in found):
        return False
    rule = lexicon.load("en", "positions")["insisting"]
    end = next((k for k in range(i + 1, len(words)) if words.forms[k] in _FULL_STOPS | {",", "and", "or"}), len(words))
    return words.forms[i - 1] in rule["after"] and end > i + 1 and set(words.forms[i + 1 : end]) <= set(rule["times"].split())


def _apart(words: Words, found: list[Turn]) -> list[Turn]:
    """Returns the turns with those in a row kept from turning one another ("stop or take down the wall")."""
    out = [turn for turn in found if not _needed(turn, found)]
    for k in range(len(out) - 1):
        one, other = out[k], out[k + 1]
        between = set(words.forms[one.until : other.at])
        if one.form == "without" and other.kind == BAD:  # "a council without it would be unthinkable" judges its lack alone
            out[k + 1] = replace(other, first=max(other.first, one.until))
        if one.form == other.form == "no":  # "no corrections, no exchange": each its own
            out[k] = replace(one, last=min(one.last, other.at))
        if one.kind == other.kind == AGAINST and between and between <= {"and", "or", ","}:
            out[k] = replace(one, last=max(one.first, min(one.last, other.at)))
            if other.first <= one.at < other.last:
                out[k + 1] = replace(other, last=one.at)
    return out


def _needed(turn: Turn, found: list[Turn]) -> bool:
    """Whether "without" names what is needed, since a denial follows: "without talks there will be no peace"."""
    return turn.form == "without" and turn.at == 0 and any(other.kind == NEGATION and other.at > turn.until for other in found)


def _parted(words: Words, at: int, particle: int) -> Turn:
    """Returns the turn of a split verb: over what stands between, or, with "from", over what follows ("keep it from leaving")."""
    form = f"{words.forms[at]} … {words.forms[particle]}"
    if words.forms[particle] == "from":
        return Turn(at, at + 1, AGAINST, particle + 1, _clause(words, particle)[1], form)
    return Turn(at, at + 1, AGAINST, at + 1, particle, form)


def _particle(words: Words, at: int) -> int | None:
    """Returns where the particle of a split verb at `at` stands, None where there is none."""
    wanted = tables().split.get(words.stems[at], ())
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


def _questioned(words: Words) -> list[Turn]:
    """Returns the turn of a question that expects "no", over what it asks: "why should we go"."""
    for i, form in enumerate(words.forms):
        if form == "why" and words.forms[i + 1 : i + 2] != ("not",):
            end = _clause(words, i)[1]
            modal = next((k for k in range(i + 1, min(end, i + 5)) if words.forms[k] in ("should", "would", "must", "ought")), None)
            if modal is not None:
                return [Turn(i, i, NEGATION, i + 1, end, "why should")]
    return []


def _outdone(words: Words) -> list[Turn]:
    """Returns the turn of "rather … than" over what is liked less."""
    table = lexicon.load("en", "positions")
    for i, form in enumerate(words.forms):
        if form in table["preferring"]:
            end = next((k for k in range(i, len(words)) if words.forms[k] in _FULL_STOPS), len(words))
            than = next((k for k in range(i + 2, end) if words.forms[k] == table["than"]), None)
            if than is not None:
                return [Turn(than, than, AGAINST, than + 1, _clause(words, than + 1)[1], f"{form} … {table['than']}")]
    return []


def _leaves(words: Words, i: int) -> bool:
    """Whether the word at `i` tells that somebody leaves, and not that a thing is left as it is."""
    rule = lexicon.load("en", "positions")["leaving"]
    after = words.forms[i + 1 : i + 1 + int(rule["most_apart"])]
    return words.forms[i] in rule["verbs"].split() and not set(after) & set(rule["staying"])


def firm(words: Words, i: int) -> int:
    """Returns the length of a phrase at `i` that puts its subject beyond debate ("not negotiable"), 0 where there is none."""
    return next((len(phrase) for phrase in tables().firm.get(words.forms[i], ()) if words.forms[i : i + len(phrase)] == phrase), 0)


def _is_act(words: Words, at: int) -> bool:
    """Whether the subject before `at` is an act (a withdrawal) and no thing (a border), by the ending of its first noun."""
    table = lexicon.load("en", "positions")
    subject = words.forms[_clause(words, at)[0] : at]
    head = subject[: subject.index("of")] if "of" in subject else subject
    return any(form.endswith(tuple(table["acts"])) and form not in table["things"] and len(form) > 4 for form in head)


def _harmful(words: Words, i: int) -> int:
    """Returns how many words from a verb of consequence to its bad outcome ("lead to a new war"), 0 where there is none."""
    table = tables()
    if words.forms[i] not in table.harm_verbs:
        return 0
    rule = lexicon.load("en", "positions")
    for k in range(i + 1, min(len(words), i + 1 + int(rule["harm_apart"]))):
        ended = words.stems[k] in table.against or words.forms[k] in rule["harm_excepted"]
        if words.forms[k] in _FULL_STOPS or ended:
            return 0
        if words.forms[k] in table.harms:
            return k + 1 - i
    return 0


def _kind(words: Words, i: int) -> tuple[int, str]:
    table = tables()
    for phrase in table.affirmed.get(words.forms[i], ()):
        if words.forms[i : i + len(phrase)] == phrase:
            return len(phrase), ""
    for phrase in table.phrases.get(words.stems[i], ()):
        if words.forms[i + 1 : i + len(phrase)] == phrase[1:]:
            return len(phrase), AGAINST
    for phrase in table.bad_phrases.get(words.forms[i], ()):
        if words.forms[i : i + len(phrase)] == phrase:
            return len(phrase), BAD
    if length := firm(words, i):
        return length, BAD if _is_act(words, i) else ""
    if words.forms[i : i + 2] == ("no", "longer"):
        return 2, NEGATION
    if length := _harmful(words, i):
        return length, BAD
    if _leaves(words, i):
        return 1, AGAINST
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
        judges = until - at > 1 or words.forms[at] in tables().bad_verbs or _is_predicate(words, first, at)
        return Turn(at, until, kind, first if judges else at, at, form)
    if _leaves(words, at):
        return Turn(at, until, kind, first, last, f"{form} …")
    if until < last and words.forms[until] in tables().modals | tables().be_forms:  # a noun: "an arms ban would help"
        compound = at > first and at - 1 in words.matter()
        return Turn(at, until, kind, at - 1 if compound else at, at, form)
    complemented = until - at > 1 and words.forms[until - 1] == "to"  # "no plans to do so" says nothing of what stands before
    if not complemented and (_passive(words, first, at) or not _has_matter(words, until, last)):
        return Turn(at, until, kind, first, at, form)
    return Turn(at, until, kind, until, last, form)


def _is_predicate(words: Words, first: int, at: int) -> bool:
    """Whether a bad word says something of what stands before it: after a copula, a modal ("would harm") or "as"."""
    table = tables()
    near = words.forms[max(first, at - 3) : at]
    return any(words.forms[j] in table.copulas for j in range(first, at)) or (
        at > first and (words.forms[at - 1] in table.modals or bool(set(lexicon.load("en", "positions")["judging_words"]) & set(near)))
    )


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
    if form == ",":
        return not _in_list(words, i) and words.forms[i + 1 : i + 2] != ("ever",)
    if form == "but" and i and words.forms[i - 1] in lexicon.load("en", "positions")["borderless_but"]:
        return False
    if form == "as":
        return words.forms[i + 1 : i + 2] == ("long",)
    return form in _FULL_STOPS or form in tables().boundaries


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
