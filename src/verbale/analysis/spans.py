"""How well the attribution spans of a reading agree with spans coded by hand.

Spans are contiguous fragments: each fragment of a content in pieces counts alone, and a span that serves several
attributions counts once. *Exact* is the same words, *overlap* at least one common word for sources and cues and 60 % of
the words (Dice) for contents, one to one, best pairs first. A *whole attribution* is a cue with one source and all its
contents; all three have to be right. Manner is direct, mixed or indirect by the quotation marks of the text, on both sides.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from verbale.analysis import cues
from verbale.analysis.edges import CLEANED, PRINTED, PROTOCOLS, Range, cleaned, printed, words_of
from verbale.analysis.figures import Counts, Figure, figures
from verbale.record import MANNERS
from verbale.record.gold import GoldAttribution, SpanArticle
from verbale.record.parse import CONTENT, CUE, SOURCE, Parse
from verbale.statements import manner, quotes

ROLES = (SOURCE, CUE, CONTENT)
SHARED = 0.6  # of the words of two contents, from which they overlap
EXACT, OVERLAP = "exact", "overlap"
WHOLE = "whole attribution"
Spans = frozenset[Range]


@dataclass(frozen=True, slots=True)
class SpanScores:
    """All figures over span gold. `figures` are named `content, exact`; `printed` are the exact ones by the other
    protocol; `breakdown` has those of contents and whole attributions by `manner`, of cues and wholes by `cue`.
    """

    articles: int
    figures: tuple[Figure, ...]
    printed: tuple[Figure, ...]
    breakdown: Mapping[str, tuple[Figure, ...]]


Act = Mapping[str, Spans]  # one attribution, or one span of it alone, as ranges of words by role


def score(pairs: Iterable[tuple[SpanArticle, Parse]]) -> SpanScores:
    """Returns the figures for coded articles and their parses."""
    counted = [{protocol: _Compared(article, parse, protocol).counts() for protocol in PROTOCOLS} for article, parse in pairs]
    at = {protocol: [counts[protocol] for counts in counted] for protocol in PROTOCOLS}
    names = [f"{what}, {how}" for how in (EXACT, OVERLAP) for what in (*ROLES, WHOLE)]
    kinds = [cues.LABELS[kind] for kind in cues.KINDS]
    listed = {
        "manner": [f"{what}, {how}, {one}" for one in MANNERS for what in (CONTENT, WHOLE) for how in (EXACT, OVERLAP)],
        "cue": [f"{what}, {how}, {one}" for one in kinds for what in (CUE, WHOLE) for how in (EXACT, OVERLAP)],
    }
    breakdown = {by: figures(each, at[CLEANED]) for by, each in listed.items()}
    return SpanScores(len(counted), figures(names, at[CLEANED]), figures([n for n in names if EXACT in n], at[PRINTED]), breakdown)


class _Compared:
    """One article under one protocol."""

    def __init__(self, article: SpanArticle, parse: Parse, protocol: str) -> None:
        self.parse, self.text = parse, article.text
        self.words = [article.text[a:b] for a, b in zip(parse.starts, parse.ends, strict=True)]
        self.joined = [i > 0 and parse.ends[i - 1] == start for i, start in enumerate(parse.starts)]
        self.quotes = quotes.find(article.text)
        raw = [_coded(one, parse) for one in article.attributions]
        self.coded = [self._edged(act, protocol, of_corpus=True) for act in raw]
        self.found = [self._edged(act, protocol) for act in _acts(parse)]
        self.pieces = [self._edged(_alone(p.role, (p.first, p.last)), protocol) for p in parse.pieces]

    def _edged(self, act: Act, protocol: str, *, of_corpus: bool = False) -> Act:
        """Returns an attribution with the edges that the protocol gives it."""
        if protocol == PRINTED:
            widened = {role: frozenset(printed(self.words, role, one, self.joined) for one in act[role]) for role in ROLES}
            return act if of_corpus else widened
        return {role: frozenset(at for one in act[role] if (at := cleaned(self.words, role, one))) for role in ROLES}

    def counts(self) -> Counts:
        """Returns the counts of every measure."""
        counts = Counts()
        for role in ROLES:
            found, coded = ({span for act in acts for span in act[role]} for acts in (self.pieces, self.coded))
            self._count(counts, role, [_alone(role, one) for one in sorted(found)], [_alone(role, one) for one in sorted(coded)])
        self._count(counts, WHOLE, self.found, self.coded)
        return counts

    def _count(self, counts: Counts, what: str, found: Sequence[Act], coded: Sequence[Act]) -> None:
        """Counts one kind of item, in all and by the classes that it has."""
        for how, alike in ((EXACT, _same), (OVERLAP, _near)):
            pairs = _paired(found, coded, alike)
            for i, act in enumerate(found):
                for name in self._names(what, how, act):
                    counts.found(name, hit=i in pairs)
            hit = set(pairs.values())
            for j, act in enumerate(coded):
                for name in self._names(what, how, act):
                    counts.coded(name, hit=j in hit)

    def _names(self, what: str, how: str, act: Act) -> list[str]:
        """Returns the measures under which an item counts."""
        names = [f"{what}, {how}"]
        if act[CONTENT]:
            names.append(f"{what}, {how}, {manner.manner(self.text, [self.parse.span(*one) for one in sorted(act[CONTENT])], self.quotes)}")
        if what in (CUE, WHOLE):
            words = [i for one in sorted(act[CUE]) for i in range(*one)]
            before = self.words[words[0] - 1] if words and words[0] else ""
            names.append(f"{what}, {how}, {cues.LABELS[cues.kind([self.words[i] for i in words], before)]}")
        return names


def _alone(role: str, span: Range) -> Act:
    """Returns one span as an act without the other roles."""
    return {each: frozenset([span] if each == role else ()) for each in ROLES}


def _coded(act: GoldAttribution, parse: Parse) -> Act:
    """Returns a coded attribution as ranges of words."""
    spans = {SOURCE: act.source, CUE: act.cue, CONTENT: act.content}
    return {role: frozenset(at for span in spans[role] if (at := words_of(parse, span))) for role in ROLES}


def _acts(parse: Parse) -> list[Act]:
    """Returns the attributions that pieces and links make: a cue with each of its sources, and a content without a cue alone."""
    out: list[Act] = []
    for c, cue in enumerate(parse.pieces):
        if cue.role == CUE:
            mine = [parse.pieces[link.piece] for link in parse.links if link.cue == c]
            content = frozenset((p.first, p.last) for p in mine if p.role == CONTENT)
            sources: list[Spans] = [frozenset([(p.first, p.last)]) for p in mine if p.role == SOURCE]
            if content:
                out += [{SOURCE: one, CUE: frozenset([(cue.first, cue.last)]), CONTENT: content} for one in sources or [frozenset()]]
    linked = {link.piece for link in parse.links}
    return out + [_alone(CONTENT, (p.first, p.last)) for i, p in enumerate(parse.pieces) if p.role == CONTENT and i not in linked]


def _same(one: Act, other: Act) -> float:
    return float(all(one[role] == other[role] for role in ROLES))


def _near(one: Act, other: Act) -> float:
    """Returns how much two items share, 0 where one role does not meet."""
    shares = []
    for role in ROLES:
        a, b = ({i for span in side[role] for i in range(*span)} for side in (one, other))
        share = 2 * len(a & b) / (len(a) + len(b)) if a or b else 1.0
        if share < (SHARED if role == CONTENT else 1e-9):
            return 0.0
        shares.append(share)
    return sum(shares)


def _paired(found: Sequence[Act], coded: Sequence[Act], alike: Callable[[Act, Act], float]) -> dict[int, int]:
    """Returns which found item is which coded one, best pairs first, each at most once."""
    shares = [(alike(one, other), i, j) for i, one in enumerate(found) for j, other in enumerate(coded)]
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for share, i, j in sorted(shares, key=lambda item: (-item[0], item[1], item[2])):
        if share > 0 and i not in pairs and j not in taken:
            pairs[i] = j
            taken.add(j)
    return pairs
