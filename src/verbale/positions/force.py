"""With what force is a position taken? By the cue first (urged, offered, warned), then by modals and phrases of the content."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from verbale.positions.condition import Condition
from verbale.positions.signs import BAD, is_negator, turns
from verbale.positions.turning import by_first_word, split_line
from verbale.positions.utterance import Utterance
from verbale.positions.words import Words, stem
from verbale.record import ASSERTION, CONDITIONAL, DEMAND, OFFER, OPPOSE, REFUSAL, SUPPORT, WARNING
from verbale.reference import lexicon

_OWN = frozenset({"it", "he", "she", "they", "we", "i", "his", "her", "its", "their", "our"})


@dataclass(frozen=True, slots=True)
class Force:
    """A force of the record and the words that decide it."""

    name: str
    words: str


@cache
def _cues(name: str) -> frozenset[str]:
    return frozenset(stem(word) for word in lexicon.load("en", "positions")["force"][name].split())


@cache
def _phrases(name: str) -> dict[str, tuple[tuple[str, ...], ...]]:
    return by_first_word(split_line(str(line)) for line in lexicon.load("en", "positions")["force"][name])


def weigh(utterance: Utterance, condition: Condition | None, stance: str, in_condition: bool) -> Force:
    """Returns the force of a position; `in_condition` says that its matter stands in the condition, not in what depends on it."""
    lead, content = utterance.lead, utterance.content
    warns = _cue(lead, "warning_cues", content)
    if condition is not None:
        if warns and in_condition:
            return Force(WARNING, warns)
        if not _cue(lead, "demand_cues", content):
            return Force(CONDITIONAL, condition.phrase)
    if _insists(lead):
        return Force(DEMAND, "insist on")
    for name, key in ((REFUSAL, "refusal_cues"), (WARNING, "warning_cues"), (DEMAND, "demand_cues"), (OFFER, "offer_cues")):
        found = _cue(lead, key, content)
        if not found or (name == REFUSAL and (_denies(content) or _taken_back(lead))):
            continue
        if name == OFFER and stance == OPPOSE and _negates(lead, content):  # "vowed never to sign"
            return Force(REFUSAL, found)
        return Force(name, found)
    return _by_content(content, stance)


def _insists(lead: Words) -> bool:
    rule = lexicon.load("en", "positions")["force"]["insist"]
    return stem(rule["cue"]) in lead.stems and rule["on"] in lead.forms


def _taken_back(lead: Words) -> bool:
    """Whether a refusing cue is itself refused or denied: "refused to rule out", "did not reject"."""
    return sum(turn.kind != BAD for turn in turns(lead)) % 2 == 0


def _negates(lead: Words, content: Sequence[Words]) -> bool:
    return any(map(is_negator, (*lead.forms, *(form for words in content for form in words.forms[:3]))))


def _by_content(content: Sequence[Words], stance: str) -> Force:
    order = [(REFUSAL, "refusal_words")] if stance == OPPOSE else []
    order += [(DEMAND, "demand_modals"), (WARNING, "warning_words"), (OFFER, "offer_words")]
    for name, key in order:
        found = next((phrase for words in content if (phrase := _first(words, key))), "")
        if found:
            return Force(name, found)
    if stance == SUPPORT and any(_commits(words) for words in content):
        return Force(OFFER, "will")
    return Force(ASSERTION, "")


def _cue(lead: Words, key: str, content: Sequence[Words]) -> str:
    if key == "refusal_cues" and any(lead.forms[i : i + 2][1:] == ("out",) and lead.stems[i] == stem("rule") for i in range(len(lead))):
        return "rule out"
    return next((lead.forms[i] for i, one in enumerate(lead.stems) if one in _cues(key) and _calls_for(lead, i, content)), "")


def _calls_for(lead: Words, at: int, content: Sequence[Words]) -> bool:
    """Whether the word at `at` is another than "call", or is followed by what makes a call a demand ("called on", "a call to")."""
    opening = content[0].forms[:1] if content else ()
    following = {*lead.forms[at + 1 :], *opening}
    return lead.stems[at] != "call" or bool(set(lexicon.load("en", "positions")["force"]["call_for"]) & following)


def _denies(content: Sequence[Words]) -> bool:
    """Whether what is rejected is a charge, so that to reject it is to deny it."""
    charges = frozenset(stem(word) for word in lexicon.load("en", "positions")["force"]["charges"].split())
    return any(charges & set(words.stems[:8]) for words in content)


def _first(words: Words, key: str) -> str:
    """Returns the first phrase of the list `key` in the words, or nothing."""
    rows = _phrases(key)
    hits = (phrase for i, form in enumerate(words.forms) for phrase in rows.get(form, ()) if words.forms[i : i + len(phrase)] == phrase)
    return " ".join(next(hits, ()))


def _commits(words: Words) -> bool:
    """Whether the speaker's side says what it will do ("it will cooperate")."""
    promises = (i for i in range(1, min(len(words), 6)) if words.forms[i] in ("will", "would", "'ll") and words.forms[i - 1] in _OWN)
    return any(not any(map(is_negator, words.forms[i + 1 : i + 2])) for i in promises)
