"""Reads the attribution corpora: PolNeAR, and the articles that we coded by hand.

PolNeAR's spans are brought to our guidelines where a rule can do it: quotation marks and pauses at their ends and a
complementiser `that` after the cue are left out. What no rule can bring over, the style input of the model learns.
"""

import gzip
import json
import re
from collections import defaultdict
from pathlib import Path
from typing import Any

from training.reader.example import HOUSE, POLNEAR, ROLES, Attribution, Example, Range
from verbale.language.decode import EDGES
from verbale.language.pieces import Pieces
from verbale.language.sentences import segment
from verbale.language.tokens import tokenize
from verbale.language.windows import windows

ENDS = EDGES | frozenset("‘’'`") | {"’’", "‘‘"}
Act = dict[str, list[list[int]]]  # one attribution: role to [start, end) in code points


def polnear(path: Path, pieces: Pieces) -> list[Example]:
    """Returns the windows of PolNeAR's articles, in order."""
    out = []
    with gzip.open(path, "rt", encoding="utf-8") as rows:
        for row in map(json.loads, rows):
            acts = [{role: a[role] for role in ("source", "cue", "content")} for a in row["attributions"]]
            out.extend(_examples(row["text"], acts, POLNEAR, pieces))
    return out


def house(folder: Path, pieces: Pieces) -> list[Example]:
    """Returns the windows of the articles coded by hand under `folder`."""
    return [example for _, _, examples in house_articles(folder, pieces) for example in examples]


def house_articles(folder: Path, pieces: Pieces) -> list[tuple[str, dict[str, Any], list[Example]]]:
    """Returns (text, coding, windows) of each article under `folder`, by path."""
    out = []
    for path in sorted(folder.rglob("*.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        if not isinstance(gold, dict) or "statements" not in gold or path.name.endswith(".offsets.json"):
            continue
        text = (path.parent / gold["doc"]).read_text(encoding="utf-8")
        out.append((text, gold, _examples(text, [_located(s, text) for s in gold["statements"]], HOUSE, pieces)))
    return out


def _located(statement: dict[str, Any], text: str) -> Act:
    """Returns the roles of a coded statement as offsets into `text`; raises ValueError where a span does not occur."""
    content = [_find(text, piece, statement.get("at")) for piece in statement["content"]]
    act: Act = {"content": content}
    for role in ("source", "cue"):
        piece = statement.get(role)
        if not piece:
            act[role] = []
        elif statement.get(f"{role}_at"):
            act[role] = [_find(text, piece, statement[f"{role}_at"])]
        else:
            act[role] = [_nearest(text, piece, sorted(content))]
    return act


def _find(text: str, piece: str, at: str | None) -> list[int]:
    """Returns where `piece` stands, from where `at` begins if that is given."""
    base = text.find(at) if at else 0
    start = text.find(piece, base) if base >= 0 else -1
    if start < 0:
        raise ValueError(f"does not occur: {piece[:60]!r} at {at!r}")
    return [start, start + len(piece)]


def _nearest(text: str, piece: str, content: list[list[int]]) -> list[int]:
    """Returns the occurrence of `piece` outside the content that lies nearest, a sentence's end counting as 60 letters."""
    best: tuple[int, list[int]] | None = None
    inside = text[content[0][0] : content[-1][1]]
    for found in re.finditer(rf"(?<!\w){re.escape(piece)}(?!\w)", text):
        start, end = found.span()
        if any(a < end and start < b for a, b in content):
            continue
        gap = min(max(0, a - end, start - b) for a, b in content)
        between = text[min(end, content[0][0]) : max(start, content[-1][1])].replace(inside, "")
        gap += 60 * len(re.findall(r"[.!?][\"”' ]*\s", between))
        if best is None or gap < best[0]:
            best = (gap, [start, end])
    if best is None:
        raise ValueError(f"does not occur outside its content: {piece[:60]!r}")
    return best[1]


def _examples(text: str, acts: list[Act], style: int, pieces: Pieces) -> list[Example]:
    """Returns the windows of one article with the attributions that lie in them."""
    ranges = tokenize(text)
    words = [text[a:b] for a, b in ranges]
    sentences, paragraphs = segment(text, ranges)
    sizes = [len(pieces.of(word)) for word in words]
    placed = [{role: [r for span in act[role] if (r := _words(ranges, words, span, role, act))] for role in act} for act in acts]
    out = []
    for first, last in windows(paragraphs, sentences, sizes):
        inside = _within(sentences, first, last)
        found = _attribution(placed, first, last, style == HOUSE)
        out.append(Example(words[first:last], inside, style=style, attribution=found, joins=bool(out)))
    return out


def _words(ranges: list[Range], words: list[str], span: list[int], role: str, act: Act) -> Range | None:
    """Returns the words of a span; but a cue's without marks at its ends, and a content without `that` after its cue."""
    first = next((i for i, (_, end) in enumerate(ranges) if end > span[0]), len(ranges))
    last = next((i for i, (start, _) in enumerate(ranges) if start >= span[1]), len(ranges))
    if role == "cue":
        return (first, last) if first < last else None
    after_cue = any(ranges[first - 1][0] < end <= ranges[first - 1][1] for _, end in act["cue"]) if first else False
    if role == "content" and last - first > 1 and after_cue and words[first].lower() == "that":
        first += 1
    while first < last and words[first] in ENDS:
        first += 1
    while first < last and words[last - 1] in ENDS and not _is_possessive(words, last - 1):
        last -= 1
    return (first, last) if first < last else None


def _is_possessive(words: list[str], i: int) -> bool:
    """Whether word `i` is the apostrophe of a plural (`the rebels'`)."""
    return words[i] in "'’" and i > 0 and words[i - 1].endswith("s")


def _attribution(placed: list[dict[str, list[Range]]], first: int, last: int, has_inner: bool) -> Attribution:
    """Returns the spans and links of one window; a content inside another one is `inner`."""
    cut = [{role: _within(spans, first, last) for role, spans in act.items()} for act in placed]
    outer, inner = _layers({span for act in cut for span in act["content"]})
    spans = {"source": _flat({s for act in cut for s in act["source"]}), "cue": _flat({s for act in cut for s in act["cue"]}),
             "content": outer, "inner": inner}
    index = {role: {span: i for i, span in enumerate(spans[role])} for role in ROLES}
    links: dict[tuple[str, int, int], None] = defaultdict()
    for act in cut:
        for cue in (index["cue"][c] for c in act["cue"] if c in index["cue"]):
            for role, at in (("source", "source"), ("content", "content"), ("inner", "content")):
                for span in act[at]:
                    if span in index[role]:
                        links[role, index[role][span], cue] = None
    return Attribution(spans, list(links), has_inner)


def _within(spans: list[Range], first: int, last: int) -> list[Range]:
    """Returns the parts of the spans that lie in `[first, last)`, counted from `first`."""
    return [(max(a, first) - first, min(b, last) - first) for a, b in spans if a < last and first < b]


def _layers(spans: set[Range]) -> tuple[list[Range], list[Range]]:
    """Returns the spans that lie in no other, and one layer of those that do."""
    outer = [s for s in spans if not any(o != s and o[0] <= s[0] and s[1] <= o[1] for o in spans)]
    return _flat(set(outer)), _flat(spans - set(outer))


def _flat(spans: set[Range]) -> list[Range]:
    """Returns the spans in order, leaving out one that overlaps the one before it."""
    out: list[Range] = []
    for span in sorted(spans, key=lambda s: (s[0], -s[1])):
        if not out or span[0] >= out[-1][1]:
            out.append(span)
    return out
