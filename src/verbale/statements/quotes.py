"""Finds the quotations of a text: which mark opens, which closes, and what stands between.

Marks of any kind are read, also doubled, mixed, with blanks inside, and unbalanced; apostrophes are no marks. A
quotation that is never closed ends with its paragraph where the next one opens again (the printers' custom for long
quotations), else with its sentence. Whose words a quotation holds is for the other files of this package to say.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from verbale.record import Span

GUILLEMETS, DOUBLES, SINGLES = range(3)
_DOUBLE = r"[\"“”„‟＂″‶〝〞]+|``|''|‘‘|’’|‚‚|,,(?=\w)"
_MARK = re.compile(rf"(?P<g>[«»「」『』]+)|(?P<d>{_DOUBLE})|(?P<s>['‘’‚‛`´‹›])")
_OPENING, _CLOSING = set("“„‟«‘‚‛‹`「『〝"), set("”»’›´」』〞")
_PARAGRAPH = re.compile(r"\n\s*\n|\n(?=\s*[\"“”„«‘'`])|[\u2028\u2029]")
_SENTENCE_END = re.compile(r"[.!?…][\])]*(?=\s+[\"“A-Z]|\s*$)")
_CLITIC = re.compile(r"(?:s|t|m|d|re|ve|ll|em|tis|twas|cause|n)\b", re.IGNORECASE)
_DECADE = re.compile(r"\d\ds?\b")


@dataclass(frozen=True, slots=True, order=True)
class Quote:
    """One quotation: `outer` with its marks, `inner` without them and the blanks beside them; code points, half-open."""

    outer: Span
    inner: Span
    closed: bool


@dataclass(frozen=True, slots=True)
class _Mark:
    start: int
    end: int
    family: int
    opens: bool  # may open
    closes: bool  # may close
    sure: bool  # looks like only one of the two


def find(text: str) -> tuple[Quote, ...]:
    """Returns the quotations of `text` in order; two are apart or one lies inside the other, never across."""
    found: list[Quote] = []
    marks = [mark for m in _MARK.finditer(text) if (mark := _read_mark(text, m)) is not None]
    edges = [0, *(m.end() for m in _PARAGRAPH.finditer(text)), len(text)]
    for family in (GUILLEMETS, DOUBLES, SINGLES):
        groups: dict[tuple[int, int], list[_Mark]] = {}
        for mark in marks:
            if mark.family == family:
                holder = _holder(found, mark.start)
                groups.setdefault((bisect_right(edges, mark.start) - 1, -1 if holder is None else holder.outer.start), []).append(mark)
        new: list[Quote] = []
        for (paragraph, _), group in groups.items():
            end = edges[min(paragraph + 1, len(edges) - 1)]
            new.extend(_pair(text, group, edges[paragraph], end, found))
        found = sorted([*found, *new], key=lambda q: (q.outer.start, -q.outer.end))
    return tuple(found)


def _holder(quotes: Iterable[Quote], at: int) -> Quote | None:
    """Returns the innermost of `quotes` around the code point `at`."""
    around = [q for q in quotes if q.outer.start <= at < q.outer.end]
    return min(around, key=lambda q: len(q.outer)) if around else None


def _read_mark(text: str, found: re.Match[str]) -> _Mark | None:
    """Returns the mark with what it may do, None for an apostrophe or a sign of inches."""
    start, end = found.span()
    family = GUILLEMETS if found.group("g") else DOUBLES if found.group("d") else SINGLES
    before, after = text[start - 1 : start], text[end : end + 1]
    tight_before = bool(before) and not before.isspace() and before not in "([{—–-\"“«‘/\u2009\u00a0"
    tight_after = bool(after) and not after.isspace() and after not in ")]},.;:!?…—–-\"”»’/"
    if family == SINGLES and _is_apostrophe(text, start, end, tight_before):
        return None
    hint = found.group()[0]
    opens, closes = not tight_before, not tight_after
    if opens == closes:  # the blanks do not tell: does the sign?
        opens, closes = hint not in _CLOSING or (opens and hint in "’”»"), hint not in _OPENING
    if family == SINGLES and hint in "'’" and not (opens ^ closes) and (tight_before or tight_after):
        closes, opens = True, not tight_before and tight_after
    return _Mark(start, end, family, opens, closes, opens != closes)


def _is_apostrophe(text: str, start: int, end: int, tight_before: bool) -> bool:
    """Whether the single mark is an apostrophe: inside a word, of a split clitic, of a decade or of a plural's genitive."""
    before, after = text[start - 1 : start], text[end : end + 1]
    if before.isalnum() and after.isalnum():
        return True
    if not tight_before and (_CLITIC.match(text, end) or _DECADE.match(text, end)) and text[start] not in "‘`‚":
        return True
    blank_both = before.isspace() and (after.isspace() or not after)
    return blank_both and text[start] in "'’" and text[:start].rstrip()[-1:] == "s"


def _pair(text: str, marks: Sequence[_Mark], first: int, last: int, others: Sequence[Quote]) -> list[Quote]:
    """Returns the quotations that the `marks` of one family make between the code points `first` and `last`."""
    out: list[Quote] = []
    floor, i = first, 0
    while i < len(marks):
        mark = marks[i]
        if not mark.opens or mark.start < floor:
            lost = _unopened(text, mark, floor, others) if not out else None
            if lost is not None:
                out.append(lost)
                floor = lost.outer.end
            i += 1
            continue
        close = _closing(text, marks, i)
        quote = _quote(text, mark, marks[close], True) if close is not None else _unclosed(text, marks, i, last, others)
        if quote is not None:
            out.append(quote)
            floor = quote.outer.end
        i = i + 1 if close is None else close + 1
    return out


def _closing(text: str, marks: Sequence[_Mark], opening: int) -> int | None:
    """Returns the index of the mark that closes the one at `opening`, None where there is none before another opens for sure."""
    spare: int | None = None
    for j in range(opening + 1, len(marks)):
        mark = marks[j]
        if not mark.closes:
            if mark.sure and spare is None and marks[opening].family != SINGLES:
                return None  # a second opening mark: the first was never closed
            break
        if mark.family != SINGLES or not _may_be_genitive(text, mark):
            return j
        spare = j
    return spare


def _may_be_genitive(text: str, mark: _Mark) -> bool:
    """Whether a closing single mark may be a plural's apostrophe (`the ministers' plan`)."""
    plural = text[mark.start] in "'’" and text[mark.start - 1 : mark.start] in ("s", "z", "x")
    return plural and bool(re.match(r"\s+[a-z]", text[mark.end : mark.end + 3]))


def _unclosed(text: str, marks: Sequence[_Mark], i: int, last: int, others: Sequence[Quote]) -> Quote | None:
    """Returns the quotation of an opening mark that nothing closes; None for a single mark and for one that may be an end."""
    mark = marks[i]
    if mark.family == SINGLES or not mark.sure:
        return None
    limit = marks[i + 1].start if i + 1 < len(marks) else last
    holder = _holder(others, mark.start)
    limit = min(limit, holder.inner.end if holder else limit)
    goes_on = limit == last and bool(_MARK.match(text[last:].lstrip()[:2] or "."))
    stop = None if goes_on else _SENTENCE_END.search(text, mark.end, limit)
    end = stop.end() if stop else limit
    inside = next((q for q in others if q.outer.start < end < q.outer.end and q.outer.start > mark.start), None)
    return _make(text, mark.start, mark.end, inside.outer.start if inside else end, None, False)


def _unopened(text: str, mark: _Mark, first: int, others: Sequence[Quote]) -> Quote | None:
    """Returns the quotation of a double mark that closes what nothing opened (`It is over," he said`), from its sentence's start."""
    inner = text[first : mark.start].rstrip()
    if mark.family == GUILLEMETS or not mark.sure or mark.opens or inner[-1:] not in tuple(",.!?"):
        return None
    starts = [first, *(first + m.end() for m in _SENTENCE_END.finditer(inner[:-1]))]
    if _holder(others, starts[-1]) is not _holder(others, mark.start):
        return None
    return _make(text, starts[-1], starts[-1], mark.start, mark.end, False)


def _quote(text: str, opening: _Mark, closing: _Mark, closed: bool) -> Quote | None:
    return _make(text, opening.start, opening.end, closing.start, closing.end, closed)


def _make(text: str, start: int, inner: int, inner_end: int, end: int | None, closed: bool) -> Quote | None:
    """Returns the quotation without the blanks beside its marks, None where it holds no letter or digit."""
    words = text[inner:inner_end]
    if not any(c.isalnum() for c in words):
        return None
    first = inner + len(words) - len(words.lstrip())
    last = inner + len(words.rstrip())
    return Quote(Span(start if start < inner else first, end if end is not None else last), Span(first, last), closed)
