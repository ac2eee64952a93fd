"""Which side of the proposition do the words take? Figures from the signs of the words that statement and issue share.

A word shared with the proposition speaks for it when it has the same sign in both ("lift sanctions", "sanctions should be
lifted"), against it otherwise; a word shared with the counter-proposition the other way round. The cue's own sign
(denied, rejected, ruled out) turns the whole content. Tone helps where words are not shared: to praise speaks for a
proposition that praises. Who speaks is a weak hint: a demand is mostly a demand on another party.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from verbale.positions import condition as conditions
from verbale.positions import contrast
from verbale.positions.reach import Grammar, signs
from verbale.positions.relevance import weight
from verbale.positions.signs import AGAINST, BAD, NEGATION, Turn, changes, changing, keeps, named_badly, refuses, turns, warns
from verbale.positions.utterance import Utterance
from verbale.positions.words import Words, families, split, stem
from verbale.record import Issue
from verbale.reference import lexicon

_PLAIN_LENGTH = 18  # words and points of a sentence whose structure may decide alone
_PLAIN_WEIGHT = 0.8  # of the shared words that are needed for it: one rare word or two common ones
_CARRIED = 0.5  # how much the words that "that demand" takes up count


@dataclass(frozen=True, slots=True)
class Stand:
    """What an utterance says: each stem with its sign (weaker than 1 where taken up from before), its tone, its turning words."""

    of: Mapping[str, float]
    held: Mapping[str, float]  # the same where a cue that blames turns nothing: "accused X of …" holds that X did
    kept: Mapping[str, float]  # as `of`, where to keep a thing speaks against what is asked for
    lead_sign: int
    tone: float
    lead_turns: tuple[Turn, ...]
    content_turns: tuple[Turn, ...]
    length: int


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


def tone(words: Words, found: Sequence[Turn], tree: Grammar | None = None) -> float:
    """Returns praise minus blame in `words`, a denied word counting the other way."""
    denied = signs(words, [turn for turn in found if turn.kind == NEGATION], tree)
    return float(sum(_tones().get(key, 0) * denied[i] for i, key in enumerate(words.stems)))


@cache
def thesis(text: str) -> Thesis:
    """Returns a sentence of a codebook laid out."""
    words = split(text)
    modal = any(form in ("should", "must", "may", "ought") for form in words.forms)
    found = [turn for turn in turns(words) if modal or words.stems[turn.at] not in _blaming()]
    modals = frozenset(lexicon.load("en", "positions")["thesis_verbs"].split())
    cut = next((i for i, form in enumerate(words.forms) if form in modals), 0)
    matter = words.matter()
    return Thesis(
        of=_cut(_sum(words, signs(words, found, None))),
        tone=max(-1.0, min(1.0, tone(words, found))),
        subject=frozenset(words.stems[i] for i in matter if i < cut),
        rest=frozenset(words.stems[i] for i in matter if i >= cut),
        modal=modal,
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
    lead_sign, held_sign = _lead_signs(utterance.lead, lead_turns)
    total: dict[str, float] = {}
    kept: dict[str, float] = {}
    content_turns: list[Turn] = []
    content_tone = 0.0
    for words, tree in zip(utterance.content, utterance.trees, strict=True):
        named = named_badly(utterance.lead, words)
        found = [turn for turn in turns(words) if not (named and turn.kind == BAD)] + named + _threatened(utterance.lead, words)
        content_turns += found
        content_tone += tone(words, found, tree)
        values = signs(words, found, tree)
        _add(total, words, contrast.resigned(words, found, values))
        _add(kept, words, contrast.resigned(words, found, signs(words, [*found, *keeps(words)], tree)))
    if contrast.left_behind(utterance.lead, utterance.content):
        lead_sign = held_sign = -1 if len(content_turns) % 2 else 1
    lead = {utterance.lead.stems[i]: 1.0 for i in utterance.lead.matter()}
    maps = ((total, lead_sign), (total, held_sign), (kept, lead_sign))
    of, held, turned = ({**lead, **{key: value * sign for key, value in _cut(one).items()}} for one, sign in maps)
    heard = _heard(utterance.lead, content_tone)
    return Stand(of, held, turned, lead_sign, heard, lead_turns, tuple(content_turns), utterance.spoken.length)


def _add(total: dict[str, float], words: Words, values: Sequence[int]) -> None:
    for key, value in _sum(words, values).items():
        total[key] = total.get(key, 0) + value


def _lead_signs(lead: Words, found: Sequence[Turn]) -> tuple[int, int]:
    """Returns the sign that a cue gives what should be, and what it gives what was done."""
    blames = [turn for turn in found if lead.stems[turn.at] in _blaming()]
    own = -1 if (len(found) - len(blames)) % 2 else 1
    return (-own if any(key in _blaming() for key in lead.stems) else own), own


@cache
def _blaming() -> frozenset[str]:
    return frozenset(stem(word) for word in lexicon.load("en", "positions")["blaming"].split())


def _heard(lead: Words, content_tone: float) -> float:
    """Returns the tone of the whole: to reject a charge turns its tone, to condemn adds to it."""
    found = turns(lead)
    if refuses(lead):
        return -content_tone if content_tone else -1.0
    return content_tone + tone(lead, found)


def _threatened(lead: Words, words: Words) -> list[Turn]:
    """Returns the if-clause of a threat as a turn: "force if it secedes" speaks against seceding."""
    found = conditions.find(words)
    if found is None or found.phrase not in ("if", "in case", "in the event of") or not (warns(lead) or warns(words)):
        return []
    return [Turn(found.first, found.first, NEGATION, found.first, found.last, f"threat, {found.phrase}")]


def _carry(one: Stand, alone: Sequence[Stand], utterance: Utterance) -> Stand:
    """Returns the stand with the words that "that demand", "to do so" takes up from the statement before."""
    if utterance.previous is None or not utterance.spoken.refers_back:
        return one
    inner = -1 if len(one.content_turns) % 2 else 1
    before = alone[utterance.previous]
    of = {key: value * one.lead_sign * inner * _CARRIED for key, value in before.of.items()}
    held = {key: value * one.lead_sign * inner * _CARRIED for key, value in before.held.items()}
    return replace(one, of={**of, **one.of}, held={**held, **one.held}, kept={**of, **one.kept})


def figures(said: Stand, issue: Issue, names: frozenset[str], speaker: frozenset[str]) -> dict[str, float]:
    """Returns the figures for the proposition of `issue`; above zero speaks for it.

    `names` has the stems of the codebook's names, which take no side, and `speaker` those of who speaks.
    """
    one = thesis(issue.proposition)
    other = thesis(issue.counter or "")
    if not one.modal or one.tone < 0:
        said = replace(said, of=said.held)
    asked = said.kept if _asks_change(one, said) else said.of
    wanted = {key: sign for key, sign in one.of.items() if key not in names}
    unwanted = {key: sign for key, sign in other.of.items() if key not in names}
    contrary = {other for key in wanted for other in opposites().get(key, ())}  # a term may name the other side ("province")
    known = {*wanted, *unwanted, *names, *contrary}
    terms = {key for term in issue.terms for key in thesis(term).of if key not in known}
    loose = {key: sign for key in sorted(terms) if (sign := _loose(key, wanted))}
    row = {
        **_agree("proposition", asked, wanted),
        **_agree("counter", said.of, {k: v for k, v in unwanted.items() if wanted.get(k, v) == v and k not in wanted}),
        **_agree("terms", said.of, loose),
        "counter opposed": -_sided(said.of, {k: v for k, v in unwanted.items() if wanted.get(k, v) != v}),
        "families": _families(said.of, wanted) - _families(said.of, unwanted),
        "opposites": -_opposites(said.of, wanted) + _opposites(said.of, unwanted),
        "act": _sided(asked, {key: sign for key, sign in wanted.items() if key in one.rest}),
        "names": _sided(said.of, {key: sign for key, sign in one.of.items() if key in names and sign > 0 and other.of.get(key) != sign}),
        "lead": float(said.lead_sign),
        "negations": -float(sum(turn.kind == NEGATION for turn in said.content_turns)),
        "against": -float(sum(turn.kind == AGAINST for turn in said.content_turns)),
    }
    topic = not any(key in said.of for key in one.rest)  # named is what the proposition is about, and nothing that it says of it
    return row | _verdict(row, said, topic) | _tone_figures(said, one, other) | _speaker_figures(one, other, speaker)


def _asks_change(one: Thesis, said: Stand) -> bool:
    """Whether to keep things as they are speaks against a thesis: it asks for a change, ends nothing, and is not said in its words."""
    ends = any(sign < 0 for sign in one.of.values())
    return one.modal and one.tone >= 0 and not ends and changes(one.of) and not any(key in said.of for key in changing() & one.of.keys())


def _loose(key: str, wanted: Mapping[str, int]) -> int:
    """Returns the sign of a term's stem: as its family's in the proposition; where that ends things, only an ending speaks for it."""
    kin = families()
    alike = [sign for other, sign in wanted.items() if key in kin and kin.get(other) == kin[key]]
    if alike:
        return alike[0]
    ending, asks_end = bool(turns(split(key))), any(sign < 0 for sign in wanted.values())
    return int(ending == asks_end)


def _verdict(row: Mapping[str, float], said: Stand, topic: bool) -> dict[str, float]:
    """Returns which side the shared words take on balance, from -1 to 1; the same where a turning word is at work; and
    where a short sentence's shared words are all of one mind, so that its own structure decides. To name the `topic` alone
    decides nothing for it."""
    words = row["proposition same"] + row["proposition turned"] * 1.5 + row["counter opposed"]
    words -= row["counter same"] + row["counter turned"] * 1.5
    loose = row["families"] + row["opposites"] + row["terms same"] * 0.3 + row["terms turned"]
    turned = bool(said.lead_turns or said.content_turns)
    loose += row["names"] * 0.3 * (abs(loose) < 0.1 and turned and row["names"] < 0)
    for_it = max(row["proposition same"], row["counter opposed"], -row["counter turned"])
    against_it = max(-row["proposition turned"], -row["counter opposed"], row["counter same"])
    one_mind = min(for_it, against_it) <= 0.0
    words = words if one_mind or not row["act"] else row["act"]  # where the words differ, what should be done outweighs to what
    balance = max(-1.0, min(1.0, words if abs(words) > 0.1 else loose))
    short = said.length <= _PLAIN_LENGTH or any(turn.form.startswith("answer") for turn in said.content_turns)
    weighty = min(1.0, (abs(words) if abs(words) > 0.1 else abs(loose)) / _PLAIN_WEIGHT)
    plain = weighty * (short and (one_mind or bool(row["act"])) and not (topic and words > 0 and not turned))
    return {"verdict": balance, "verdict turned": balance * turned, "plain": balance * plain}


def _tone_figures(said: Stand, one: Thesis, other: Thesis) -> dict[str, float]:
    heard = max(-2.0, min(2.0, said.tone))
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


def _agree(name: str, said: Mapping[str, float], wanted: Mapping[str, int]) -> dict[str, float]:
    """Returns how much of what is wanted is said with the same sign, and how much with the other: it weighs more."""
    pairs = [(weight(key), said[key] * sign) for key, sign in sorted(wanted.items()) if key in said]
    same = sum(value * agreement for value, agreement in pairs if agreement > 0)
    other = sum(value * agreement for value, agreement in pairs if agreement < 0)
    return {f"{name} same": min(3.0, same / 6), f"{name} turned": max(-2.0, other / 6)}


def _sided(said: Mapping[str, float], wanted: Mapping[str, int]) -> float:
    return max(-2.0, min(2.0, sum(weight(key) * said[key] * sign for key, sign in sorted(wanted.items()) if key in said) / 6))


def _families(said: Mapping[str, float], wanted: Mapping[str, int]) -> float:
    table = families()
    total = 0.0
    for key, sign in sorted(wanted.items()):
        if key in table and key not in said:
            others = sum(value for other, value in said.items() if table.get(other) == table[key])
            total += weight(key) * sign * ((others > 0) - (others < 0))
    return max(-2.0, min(2.0, total / 6))


def _opposites(said: Mapping[str, float], wanted: Mapping[str, int]) -> float:
    table, kin = opposites(), families()
    meant = {kin[key] for key in said if key in kin}  # what is said in other words is not said by its opposite ("release the detained")
    open_ = [(key, sign) for key, sign in sorted(wanted.items()) if key in said or kin.get(key) not in meant]
    pairs = [(key, sign, other) for key, sign in open_ for other in table.get(key, ()) if other in said]
    return max(-2.0, min(2.0, sum(weight(key) * sign * said[other] for key, sign, other in pairs) / 6))
