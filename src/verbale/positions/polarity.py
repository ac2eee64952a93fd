"""Which side of the proposition do the words take? Figures from the signs of the words that statement and issue share.

A word shared with the proposition speaks for it when it has the same sign in both ("lift sanctions", "sanctions should be
lifted"), against it otherwise; a word shared with the counter-proposition the other way round. The cue's own sign
(denied, rejected, ruled out) turns the whole content. Tone helps where words are not shared: to praise speaks for a
proposition that praises. Who speaks is a weak hint: a demand is mostly a demand on another party.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from verbale.positions.relevance import Matcher
from verbale.positions.signs import AGAINST, BAD, NEGATION, Turn, signs, turns
from verbale.positions.utterance import Utterance
from verbale.positions.words import Words, families, split, stem
from verbale.record import Issue
from verbale.reference import lexicon

_CARRIED = 0.5  # how much the words that "that demand" takes up count


@dataclass(frozen=True, slots=True)
class Stand:
    """What an utterance says: each stem with its sign (weaker than 1 where taken up from before), its tone, its turning words."""

    of: Mapping[str, float]
    lead_sign: int
    tone: float
    lead_tone: float
    lead_turns: tuple[Turn, ...]
    content_turns: tuple[Turn, ...]


@dataclass(frozen=True, slots=True)
class Thesis:
    """A codebook's sentence: its stems with their sign, its tone, its subject's stems, and whether it says what should be."""

    of: Mapping[str, int]
    tone: float
    subject: frozenset[str]
    rest: frozenset[str]
    modal: bool


@cache
def opposites() -> dict[str, tuple[str, ...]]:
    """Returns the stems that say the contrary of each stem."""
    found: dict[str, list[str]] = {}
    for line in lexicon.load("en", "positions")["opposites"]:
        one, other = (stem(word) for word in line.split())
        found.setdefault(one, []).append(other)
        found.setdefault(other, []).append(one)
    return {key: tuple(values) for key, values in found.items()}


@cache
def _tones() -> dict[str, int]:
    groups = lexicon.load("en", "positions")["tone"]
    return {stem(word): value for name, value in (("good", 1), ("bad", -1)) for word in groups[name].split()}


def tone(words: Words, found: Sequence[Turn]) -> float:
    """Returns praise minus blame in `words`, a denied word counting the other way."""
    denied = signs(words, [turn for turn in found if turn.kind == NEGATION])
    return float(sum(_tones().get(key, 0) * denied[i] for i, key in enumerate(words.stems)))


@cache
def thesis(text: str) -> Thesis:
    """Returns a sentence of a codebook laid out."""
    words = split(text)
    found = turns(words)
    modals = frozenset(lexicon.load("en", "positions")["thesis_verbs"].split())
    cut = next((i for i, form in enumerate(words.forms) if form in modals), 0)
    matter = words.matter()
    return Thesis(
        of=_cut(_sum(words, signs(words, found))),
        tone=max(-1.0, min(1.0, tone(words, found))),
        subject=frozenset(words.stems[i] for i in matter if i < cut),
        rest=frozenset(words.stems[i] for i in matter if i >= cut),
        modal=any(form in ("should", "must", "may", "ought") for form in words.forms),
    )


def _sum(words: Words, values: Sequence[int]) -> dict[str, int]:
    total: dict[str, int] = {}
    for i in words.matter():
        total[words.stems[i]] = total.get(words.stems[i], 0) + values[i]
    return total


def _cut(total: Mapping[str, float]) -> dict[str, int]:
    return {key: (value > 0) - (value < 0) for key, value in total.items()}


def stands(utterances: Sequence[Utterance]) -> list[Stand]:
    """Returns the signs of what each utterance of an article says, in their order."""
    alone = [_stand(utterance) for utterance in utterances]
    return [_carry(one, alone, utterance) for one, utterance in zip(alone, utterances, strict=True)]


def _stand(utterance: Utterance) -> Stand:
    lead_turns = tuple(turn for turn in turns(utterance.lead) if turn.kind != BAD)
    lead_sign = -1 if len(lead_turns) % 2 else 1
    total: dict[str, float] = {}
    content_turns: list[Turn] = []
    content_tone = 0.0
    for words in utterance.content:
        found = turns(words)
        content_turns += found
        content_tone += tone(words, found)
        for key, value in _sum(words, signs(words, found)).items():
            total[key] = total.get(key, 0) + value * lead_sign
    for i in utterance.lead.matter():
        total.setdefault(utterance.lead.stems[i], 1)
    lead_tone = tone(utterance.lead, turns(utterance.lead))
    return Stand(_cut(total), lead_sign, content_tone, lead_tone, lead_turns, tuple(content_turns))


def _carry(one: Stand, alone: Sequence[Stand], utterance: Utterance) -> Stand:
    """Returns the stand with the words that "that demand", "to do so" takes up from the statement before."""
    if utterance.previous is None or not utterance.spoken.refers_back:
        return one
    inner = -1 if len(one.content_turns) % 2 else 1
    of: dict[str, float] = {key: value * one.lead_sign * inner * _CARRIED for key, value in alone[utterance.previous].of.items()}
    return Stand({**of, **one.of}, one.lead_sign, one.tone, one.lead_tone, one.lead_turns, one.content_turns)


def figures(matcher: Matcher, said: Stand, issue: Issue, speaker: frozenset[str]) -> dict[str, float]:
    """Returns the figures for the proposition of `issue`; above zero speaks for it. `speaker` has the stems of who speaks."""
    one = thesis(issue.proposition)
    other = thesis(issue.counter or "")
    loose = {key: 1 for term in issue.terms for key in thesis(term).of if key not in one.of and key not in other.of}
    content_turns = said.content_turns
    row = {
        "proposition": _agree(matcher, said.of, one.of),
        "counter own": -_agree(matcher, said.of, {k: v for k, v in other.of.items() if k not in one.of}),
        "counter same": -_agree(matcher, said.of, {k: v for k, v in other.of.items() if one.of.get(k) == v}),
        "counter turned": -_agree(matcher, said.of, {k: v for k, v in other.of.items() if one.of.get(k, v) != v}),
        "terms": _agree(matcher, said.of, loose),
        "families": _families(matcher, said.of, one.of) - _families(matcher, said.of, other.of),
        "opposites": -_opposites(matcher, said.of, one.of) + _opposites(matcher, said.of, other.of),
        "lead": float(said.lead_sign),
        "negations": -float(sum(turn.kind == NEGATION for turn in content_turns)),
        "against": -float(sum(turn.kind == AGAINST for turn in content_turns)),
    }
    return row | _tone_figures(said, one, other) | _speaker_figures(one, other, speaker)


def _tone_figures(said: Stand, one: Thesis, other: Thesis) -> dict[str, float]:
    heard = max(-2.0, min(2.0, said.tone * said.lead_sign + said.lead_tone))
    side = one.tone - other.tone
    return {"tone agrees": heard * ((side > 0) - (side < 0)), "tone": heard * (side == 0), "thesis tone": side}


def _speaker_figures(one: Thesis, other: Thesis, speaker: frozenset[str]) -> dict[str, float]:
    asked = float(bool(_alike(speaker, one.subject)))
    named = float(bool(_alike(speaker, one.rest)))
    return {
        "asked of speaker": asked * one.modal,
        "said of speaker": asked * (not one.modal),
        "speaker blamed": (asked + named) * (one.tone < 0),
        "speaker named": named,
        "modal": float(one.modal),
        "no counter": float(not other.of),
    }


def _alike(names: frozenset[str], stems: frozenset[str]) -> list[str]:
    """Returns the stems that begin like one of the names (India, Indian)."""
    return [key for key in stems for name in names if len(name) > 3 and (key.startswith(name[:5]) or key == name)]


def _agree(matcher: Matcher, said: Mapping[str, float], wanted: Mapping[str, int]) -> float:
    total = sum(matcher.value(key) * said[key] * sign for key, sign in sorted(wanted.items()) if key in said) / 10
    return max(-2.0, min(2.0, total))


def _families(matcher: Matcher, said: Mapping[str, float], wanted: Mapping[str, int]) -> float:
    table = families()
    total = 0.0
    for key, sign in sorted(wanted.items()):
        if key in table and key not in said:
            others = sum(value for other, value in said.items() if table.get(other) == table[key])
            total += matcher.value(key) * sign * ((others > 0) - (others < 0))
    return max(-2.0, min(2.0, total / 10))


def _opposites(matcher: Matcher, said: Mapping[str, float], wanted: Mapping[str, int]) -> float:
    table = opposites()
    pairs = [(key, sign, other) for key, sign in sorted(wanted.items()) for other in table.get(key, ()) if other in said]
    return sum(matcher.value(key) * sign * said[other] for key, sign, other in pairs) / 10
