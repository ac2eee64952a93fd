"""How well readings agree with articles coded by hand: precision, recall and F1, with bootstrap intervals over articles.

Contents are compared by their words, so that cleaning a page costs nothing: a found and a coded statement are paired
where their contents share at least 60 % of their words (Dice's coefficient), best pairs first. Names are compared
without accents, and a person by the surname where one name holds the other. Intervals are those of `figures`.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from verbale.analysis import outcomes
from verbale.analysis.figures import Figure, figure
from verbale.analysis.outcomes import Outcome
from verbale.analysis.reliability import Curve
from verbale.record import Reading, Statement
from verbale.record.gold import GoldArticle, GoldStatement
from verbale.reference.folding import fold

PAIRED_AT = 0.6  # the share of common words from which two contents are one statement

MEASURES = ("statements", "statements with speaker", "positions", "positions with speaker", "positions with force", "own words", "events")
SHARES = ("manner", "principal", "day")
_OFFICE = re.compile(r"\b(ministry|embassy|department|government|officials)\b")


@dataclass(frozen=True, slots=True)
class Scores:
    """All figures over a folder of gold articles. `shares` are accuracies among paired statements: (right, asked).

    `breakdown` has the figures of statements by `manner` and by `cue`; `curves` say whether certainties can be believed,
    and `claims` has the pairs that they are drawn from.
    """

    articles: int
    figures: tuple[Figure, ...]
    shares: Mapping[str, tuple[int, int]]
    breakdown: Mapping[str, tuple[Figure, ...]] = field(default_factory=dict)
    curves: Mapping[str, Curve] = field(default_factory=dict)
    claims: Mapping[str, Sequence[outcomes.Claim]] = field(default_factory=dict)


@dataclass(slots=True)
class _Tally:
    """Counts of one article: hit, found and wanted a measure, right and asked a share."""

    counts: dict[str, list[int]] = field(default_factory=lambda: {name: [0, 0, 0] for name in MEASURES})
    shares: dict[str, list[int]] = field(default_factory=lambda: {name: [0, 0] for name in SHARES})

    def add(self, name: str, hit: int, found: int, wanted: int) -> None:
        for index, value in enumerate((hit, found, wanted)):
            self.counts[name][index] += value


def score(pairs: Iterable[tuple[GoldArticle, Reading | None]], canonical: Callable[[str], str] = lambda name: name) -> Scores:
    """Returns the figures for gold articles and their readings, None for one that could not be read.

    `canonical` gives an actor's usual name for any of its names ("US" to "United States").
    """
    articles = [_Article(gold, reading, canonical) for gold, reading in pairs]
    tallies = [article.tally() for article in articles]
    figures = tuple(figure(name, [tally.counts[name] for tally in tallies]) for name in MEASURES)
    shares = {name: (sum(t.shares[name][0] for t in tallies), sum(t.shares[name][1] for t in tallies)) for name in SHARES}
    came = [(article.outcome, article.reading) for article in articles]
    claims = outcomes.claims(came)
    return Scores(len(tallies), figures, shares, outcomes.breakdown(came), outcomes.curves(claims), claims)


def words(text: str) -> Counter[str]:
    """Returns how often each word of `text` occurs, folded to lower case without accents."""
    return Counter(fold(text).split())


def overlap(one: Counter[str], other: Counter[str]) -> float:
    """Returns Dice's coefficient of two bags of words, from 0 to 1."""
    total = one.total() + other.total()
    return 2 * (one & other).total() / total if total else 0.0


def same_name(one: str | None, other: str | None, canonical: Callable[[str], str] = lambda name: name) -> bool:
    """Whether two names are the same actor's: equal when folded, or one person's name within a longer one of the surname."""
    if one is None or other is None:
        return one is other
    left, right = (fold(canonical(name)).removeprefix("the ").split() for name in (one, other))
    if left == right:
        return True
    if not left or not right or left[-1] != right[-1]:
        return False
    return set(left) <= set(right) or set(right) <= set(left)


def pair(wanted: Sequence[Counter[str]], found: Sequence[Counter[str]]) -> dict[int, int]:
    """Returns which wanted content is which found one, best pairs first, each at most once."""
    shares = [(overlap(one, other), i, j) for i, one in enumerate(wanted) for j, other in enumerate(found)]
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for share, i, j in sorted(shares, key=lambda item: (-item[0], item[1], item[2])):
        if share >= PAIRED_AT and i not in pairs and j not in taken:
            pairs[i] = j
            taken.add(j)
    return pairs


class _Article:
    """The comparison of one gold article with its reading."""

    def __init__(self, gold: GoldArticle, reading: Reading | None, canonical: Callable[[str], str]) -> None:
        self.gold = gold
        self.reading = reading
        self.canonical = canonical
        self.outcome = Outcome()
        self.names = {actor.id: actor.name for actor in reading.actors} if reading else {}
        self.held: dict[str, set[tuple[str, str, str]]] = {}
        for position in reading.positions if reading else ():
            self.held.setdefault(position.statement, set()).add((position.issue, position.stance, position.force))

    def tally(self) -> _Tally:
        """Returns the counts of this article."""
        tally = _Tally()
        self._statements(tally, self._others(tally))
        self._events(tally)
        return tally

    def _same(self, one: str | None, other: str | None) -> bool:
        return same_name(one, other, self.canonical)

    def _others(self, tally: _Tally) -> list[Statement]:
        """Counts the own words of the article's speaker, if it has one, and returns the statements beside them."""
        found = list(self.reading.statements) if self.reading else []
        if not self.gold.own_words:
            return found
        own = [item for item in found if item.cue is None and self._same(self.names.get(item.speaker or ""), self.gold.speaker)]
        given = {(issue, stance) for item in own for issue, stance, _ in self.held.get(item.id, ())}
        wanted = set(self.gold.own_positions)
        tally.add("own words", len(given & wanted), len(given), len(wanted))
        return [item for item in found if item not in own]

    def _statements(self, tally: _Tally, found: list[Statement]) -> None:
        text = self.reading.article.text if self.reading else ""
        bags = [words(" ".join(span.of(text) for span in item.content)) for item in found]
        pairs = pair([words(" ".join(item.content)) for item in self.gold.statements], bags)
        headlines = {j for i, j in pairs.items() if not self.gold.statements[i].counted}
        counted = [i for i, item in enumerate(self.gold.statements) if item.counted]
        matched = [(self.gold.statements[i], found[pairs[i]]) for i in counted if i in pairs]
        right = [self._right(one, other) for one, other in matched]
        self.outcome = self._outcome(found, pairs, headlines, counted, right)
        given = len(found) - len(headlines)
        tally.add("statements", len(matched), given, len(counted))
        tally.add("statements with speaker", sum(right), given, len(counted))
        held = [self.held.get(item.id, set()) for j, item in enumerate(found) if j not in headlines]
        self._positions(tally, matched, right, sum(map(len, held)), sum(len(self.gold.statements[i].positions) for i in counted))
        for one, other in matched:
            self._shares(tally, one, other)

    def _outcome(
        self, found: list[Statement], pairs: dict[int, int], headlines: set[int], counted: list[int], right: list[bool]
    ) -> Outcome:
        """Returns what came of each statement; `right` follows the counted ones that are paired."""
        is_right = dict(zip((i for i in counted if i in pairs), right, strict=True))
        of = {j: i for i, j in pairs.items()}
        listed = [(item, of.get(j)) for j, item in enumerate(found) if j not in headlines]
        gold = self.gold.statements
        return Outcome(
            [(item, None if i is None else gold[i], i is not None and is_right[i]) for item, i in listed],
            [(gold[i], i in pairs, is_right.get(i, False)) for i in counted],
        )

    def _positions(
        self, tally: _Tally, matched: list[tuple[GoldStatement, Statement]], right: list[bool], found: int, wanted: int
    ) -> None:
        sided = with_speaker = forced = 0
        for (one, other), is_right in zip(matched, right, strict=True):
            held = self.held.get(other.id, set())
            both = {item[:2] for item in one.positions} & {item[:2] for item in held}
            sided += len(both)
            with_speaker += len(both) if is_right else 0
            forced += len(set(one.positions) & held)
        tally.add("positions", sided, found, wanted)
        tally.add("positions with speaker", with_speaker, found, wanted)
        tally.add("positions with force", forced, found, wanted)

    def _right(self, one: GoldStatement, other: Statement) -> bool:
        """Whether the speaker is right; naming an official without a name is, where the state was wanted and is the principal."""
        speaker, principal = self.names.get(other.speaker or ""), self.names.get(other.principal or "")
        if self._same(one.speaker, speaker):
            return True
        office = _OFFICE.search(fold(f"{one.speaker} {speaker}")) is not None
        return one.of is not None and (office or self._same(one.speaker, one.of)) and self._same(one.of, principal)

    def _shares(self, tally: _Tally, one: GoldStatement, other: Statement) -> None:
        asked = {"manner": one.manner == other.manner}
        if one.of:
            asked["principal"] = self._same(one.of, self.names.get(other.principal or ""))
        if one.said_on:
            asked["day"] = one.said_on == other.said_on
        for name, is_right in asked.items():
            tally.shares[name][0] += is_right
            tally.shares[name][1] += 1

    def _events(self, tally: _Tally) -> None:
        pool = list(self.reading.events) if self.reading else []
        found, hit = len(pool), 0
        for wanted in self.gold.events:
            for event in pool:
                by_same = any(self._same(wanted.actor, self.names.get(actor)) for actor in event.actors)
                if by_same and (event.plover, event.status) == (wanted.plover, wanted.status):
                    pool.remove(event)
                    hit += 1
                    break
        tally.add("events", hit, found, len(self.gold.events))
