"""Does a statement address a proposition at all, asked alone? Figures on what they share, names and passe-partout words apart.

Where a codebook's issues are asked together, `relevance` compares them with one another; a lone proposition has nothing to
be compared with, so that a shared name or a shared "open" must not do. What takes a stance at all (denies, demands, judges,
promises) on a shared matter addresses it more likely than what tells a fact.
"""

from functools import cache

from verbale.positions import condition as conditions
from verbale.positions.polarity import Stand, opposites, thesis
from verbale.positions.relevance import weight
from verbale.positions.turning import tables
from verbale.positions.utterance import Utterance
from verbale.positions.words import families, stem
from verbale.record import Issue
from verbale.reference import lexicon

_SCALE = 6.0  # nats: the weight of a telling word


@cache
def _common() -> frozenset[str]:
    return frozenset(stem(word) for word in lexicon.load("en", "positions")["many_matters"].split())


@cache
def _forces() -> frozenset[str]:
    table = lexicon.load("en", "positions")["force"]
    keys = ("demand_cues", "offer_cues", "refusal_cues", "warning_cues")
    return frozenset(stem(word) for key in keys for word in table[key].split())


def figures(utterance: Utterance, stand: Stand, issue: Issue, names: frozenset[str], near: float) -> dict[str, float]:
    """Returns the figures of one utterance put to one issue alone; `near` is its nearness in sense to either side."""
    said = utterance.spoken.said
    matter = {*thesis(issue.proposition).of, *thesis(issue.counter or "").of} | {key for term in issue.terms for key in thesis(term).of}
    telling = {key for key in matter - names if key not in _common()}
    shared = telling & said
    kin, table = families(), opposites()
    meant = {kin[key] for key in said if key in kin}
    loose = {key for key in telling - said if kin.get(key) in meant or any(other in said for other in table.get(key, ()))}
    return {
        "alone telling": min(3.0, sum(weight(key) for key in sorted(shared)) / _SCALE),
        "alone any telling": float(bool(shared)),
        "alone loose": min(2.0, sum(weight(key) for key in sorted(loose)) / _SCALE),
        "alone common": min(2.0, sum(weight(key) for key in sorted((matter - names - telling) & said)) / _SCALE),
        "alone names": float(bool(names & matter & said)),
        "alone stance": float(_takes_stance(utterance, stand)),
        "alone stance on it": float(_takes_stance(utterance, stand) and bool(shared | loose)),
        "alone near": near,
        "alone strange": min(6.0, float(_strange(utterance, matter | loose | _kin_of(telling, said)))),
        "alone told": min(6.0, float(_strange(utterance, matter | loose))) * (not _takes_stance(utterance, stand)),
    }


def _kin_of(telling: frozenset[str] | set[str], said: frozenset[str]) -> set[str]:
    kin = families()
    wanted = {kin[key] for key in telling if key in kin}
    return {key for key in said if kin.get(key) in wanted or any(other in telling for other in opposites().get(key, ()))}


def _strange(utterance: Utterance, known: set[str]) -> int:
    """Returns how many words of the content are of another matter: not the proposition's, and no words of attitude."""
    found: set[str] = set()
    for words in utterance.content:
        inside = conditions.find(words)
        matter = (i for i in words.matter() if inside is None or not inside.first <= i < inside.last)
        found |= {words.stems[i] for i in matter if words.stems[i] not in known and words.stems[i] not in _attitudes()}
    return len(found)


@cache
def _attitudes() -> frozenset[str]:
    """Returns the stems of words that take or hold a stance and name no matter."""
    table = lexicon.load("en", "positions")
    words = " ".join([*table["tone"].values(), table["keeping"], table["harm_verbs"], table["harms"], table["threats"], table["attitudes"]])
    phrases = (word for name in ("bad_phrases", "firm", "red_lines", "conditions") for line in table[name] for word in line.split())
    more = (word for line in (*table["against"]["phrases"], *table["open"]["phrases"]) for word in line.split())
    stems = frozenset(stem(word) for word in (*words.split(), *phrases, *more))
    return stems | tables().against | tables().bad | _forces() | _common()


def _takes_stance(utterance: Utterance, stand: Stand) -> bool:
    """Whether the words deny, end, judge, demand, offer or say what should or will be."""
    forms = {form for words in (utterance.lead, *utterance.content) for form in words.forms}
    modal = bool(forms & (tables().modals - tables().be_forms - {"has", "have", "had", "did", "do", "does"}))
    return modal or bool(stand.lead_turns or stand.content_turns) or stand.tone != 0 or bool(_forces() & set(utterance.lead.stems))
