"""What is printed again: near-duplicate articles, and one quotation in several papers. Each counts once; all stay visible.

Articles are compared by their runs of WORDS words: two are printings of one text where the shorter one shares most of its
runs with the longer one. Candidates come from the runs with the smallest hashes of each article ("bottom-k sketches",
A. Broder, On the resemblance and containment of documents, 1997), so that a large record needs no comparison of all pairs.
"""

import datetime
import re
import zlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from verbale.record import Article
from verbale.record.view import PositionView

WORDS, SKETCH = 6, 48  # words of a run; runs of an article by which others are looked up
CONTAINED = 0.8  # the share of the shorter article's runs that the longer one has
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

    One repeats where its article is a later printing of an article that has the same words, or where another article
    has the same words, five or more, from within four days.
    """
    first = originals(view.said.article for view in positions)
    seen: dict[tuple[object, ...], list[PositionView]] = defaultdict(list)
    out = set[str]()
    for view in sorted(positions, key=_order):
        words = tuple(_WORD.findall(" ".join(view.said.words).casefold()))
        key = (view.party or view.position.id, view.position.codebook, view.position.issue, words)
        if any(_again(view, other, first, len(words)) for other in seen[key]):
            out.add(view.position.id)
        else:
            seen[key].append(view)
    return frozenset(out)


def _order(view: PositionView) -> tuple[str, str, str, int]:
    article = view.said.article
    return article.published or "9999", article.name, article.id, view.said.statement.content[0].start


def _again(view: PositionView, other: PositionView, first: Mapping[str, str], words: int) -> bool:
    one, two = view.said.article, other.said.article
    if one.id == two.id:
        return False
    if first[one.id] == first[two.id]:
        return True
    return words >= FEW and _near(view.said.day, other.said.day)


def _near(one: str | None, other: str | None) -> bool:
    if one is None or other is None or len(one) < 10 or len(other) < 10:
        return False
    return abs(datetime.date.fromisoformat(one) - datetime.date.fromisoformat(other)) <= NEAR
