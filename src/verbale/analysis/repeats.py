"""What is printed again: near-duplicate articles, and one quotation in several papers. Each counts once; all stay visible.

Articles are compared by their runs of WORDS words: two are printings of one text where the shorter one shares most of its
runs with the longer one. Candidates come from the runs with the smallest hashes of each article ("bottom-k sketches",
A. Broder, On the resemblance and containment of documents, 1997), so that a large record needs no comparison of all pairs.
"""

import datetime
import re
import zlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from verbale.analysis import wording
from verbale.record import Article
from verbale.record.view import PositionView, Printing, Quotation, StatementView

WORDS, SKETCH = 6, 48  # words of a run; runs of an article by which others are looked up
CONTAINED = 0.7  # the share of the shorter article's runs that the longer one has; in a short one, head and dateline alone are a quarter
SHARED = SKETCH // 4  # common runs of the sketches that make a pair worth comparing
FEW = 5  # words below which a quotation may be the same by chance
NEAR = datetime.timedelta(days=4)  # within which papers quote the same words of one occasion
_WORD = re.compile(r"\w+")


def originals(articles: Iterable[Article]) -> dict[str, str]:
    """Returns, for each article's id, that of the earliest printing of its text, its own where there is none before.

    Earliest by publication date (the undated last), then by name and id.
    """
    listed = sorted({it.id: it for it in articles}.values(), key=lambda it: (it.published or "9999", it.name, it.id))
    runs = {it.id: _runs(it.text) for it in listed}
    by_run: dict[int, list[str]] = defaultdict(list)
    found: dict[str, str] = {}
    for article in listed:
        sketch = sorted(runs[article.id])[:SKETCH]
        met = Counter(other for run in sketch for other in by_run[run])
        near = [other for other, n in met.items() if n >= min(SHARED, max(1, len(sketch) // 4))]
        first = next((other for other in sorted(near, key=list(found).index) if _contained(runs[article.id], runs[other])), None)
        found[article.id] = article.id if first is None else found[first]
        for run in sketch:
            by_run[run].append(article.id)
    return found


def _runs(text: str) -> frozenset[int]:
    words = _WORD.findall(text.casefold())
    return frozenset(zlib.crc32(" ".join(words[i : i + WORDS]).encode("utf-8")) for i in range(max(1, len(words) - WORDS + 1)))


def _contained(one: frozenset[int], other: frozenset[int]) -> bool:
    return len(one & other) >= CONTAINED * min(len(one), len(other))


def repeated(positions: Sequence[PositionView]) -> frozenset[str]:
    """Returns the ids of the positions that repeat an earlier one of the same party on the same issue.

    One repeats where its article is a later printing of an article that has the same words, or where another article has
    the same quotation, five words or more, from within four days; where the words differ, the stance must not.
    """
    groups: dict[tuple[object, ...], list[_Said]] = defaultdict(list)
    for view in sorted(positions, key=lambda it: _order(it.said)):
        claim = view.position
        said = _Said(claim.id, view.said, wording.words(view.said.words), claim.stance)
        groups[view.party or claim.id, claim.codebook, claim.issue].append(said)
    return frozenset(again.id for found in _grouped(list(groups.values())) for again in found[1:])


def quotations(statements: Sequence[StatementView]) -> tuple[Quotation, ...]:
    """Returns the quotations that several articles print, each article's printing once, by their first printing."""
    groups: dict[object, list[_Said]] = defaultdict(list)
    for view in sorted(statements, key=_order):
        who = view.speaker or view.principal
        groups[who].append(_Said(view.statement.id, view, wording.words(view.words), "" if who else view.statement.id))
    found = [[item.said for item in group] for group in _grouped(list(groups.values())) if len(group) > 1]
    return tuple(_quotation(group) for group in sorted(found, key=lambda group: _order(group[0])))


def _quotation(group: Sequence[StatementView]) -> Quotation:
    once = list({view.article.id: view for view in reversed(group)}.values())[::-1]
    full = max(once, key=lambda view: sum(len(part.split()) for part in view.words))
    return Quotation(full, tuple(Printing(view, wording.wordings(full.words, view.words)) for view in once))


@dataclass(frozen=True, slots=True)
class _Said:
    """One statement among those of its party; `side` must be the same for words that differ to be one quotation."""

    id: str
    said: StatementView
    words: wording.Words
    side: str


def _grouped(of_parties: Sequence[Sequence[_Said]]) -> list[list[_Said]]:
    """Returns the statements of each party, given in time, by quotation: each joins the first one that it is a printing of."""
    pairs = [(one, later) for mine in of_parties for one, later in _candidates(mine)]
    far = [item.said.article for pair in pairs if not _near(pair[0].said.day, pair[1].said.day) for item in pair]
    first = originals(far) if far else {}
    earlier: dict[str, list[str]] = defaultdict(list)
    for one, later in pairs:
        if _again(one, later, first):
            earlier[later.id].append(one.id)
    groups: list[list[_Said]] = []
    place: dict[str, int] = {}
    for item in (item for mine in of_parties for item in mine):
        place[item.id] = min((place[one] for one in earlier[item.id]), default=len(groups))
        if place[item.id] == len(groups):
            groups.append([])
        groups[place[item.id]].append(item)
    return groups


def _candidates(mine: Sequence[_Said]) -> Iterator[tuple[_Said, _Said]]:
    """Yields the pairs, earlier one first, of different articles whose words are the same, or like each other and near in time."""
    by_words: dict[tuple[str, ...], list[_Said]] = defaultdict(list)
    by_day: dict[str, list[_Said]] = defaultdict(list)
    for later in mine:
        near = [one for day in _days_around(later.said.day) for one in by_day.get(day, ())]
        like = [one for one in near if one.side == later.side and one.words.forms != later.words.forms]
        for one in (*by_words[later.words.forms], *(one for one in like if wording.alike(one.words, later.words))):
            if one.said.article.id != later.said.article.id:
                yield one, later
        by_words[later.words.forms].append(later)
        by_day[later.said.day or ""].append(later)


def _days_around(day: str | None) -> list[str]:
    if day is None or len(day) < 10:
        return []
    middle = datetime.date.fromisoformat(day)
    return [(middle + datetime.timedelta(days=n)).isoformat() for n in range(-NEAR.days, NEAR.days + 1)]


def _again(one: _Said, later: _Said, first: Mapping[str, str]) -> bool:
    if _near(one.said.day, later.said.day):
        return len(later.words.forms) >= FEW or _reprints(one, later, first)
    return _reprints(one, later, first)


def _reprints(one: _Said, later: _Said, first: Mapping[str, str]) -> bool:
    """Whether the later one's article is a printing of the earlier one's text."""
    articles = one.said.article, later.said.article
    known = first if all(it.id in first for it in articles) else originals(articles)
    return known[articles[0].id] == known[articles[1].id]


def _order(view: StatementView) -> tuple[str, str, str, int]:
    article = view.article
    return article.published or "9999", article.name, article.id, view.statement.content[0].start


def _near(one: str | None, other: str | None) -> bool:
    if one is None or other is None or len(one) < 10 or len(other) < 10:
        return False
    return abs(datetime.date.fromisoformat(one) - datetime.date.fromisoformat(other)) <= NEAR
