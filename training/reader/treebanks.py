"""Reads the treebanks (EWT, GUM) with the names that UNER marked on EWT, and the corpora of names.

Each corpus of names marks its own types. UNER marks PER, ORG and LOC; its OTH is kept as MISC but is not marked
everywhere, so its O may be a MISC (`misc_is_open`). Dates and sums of money are no names here.
"""

import gzip
import json
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

from training.reader.example import NAMES, Example, Syntax
from verbale.language.tokens import tokenize

KINDS = {
    "PER": "PER", "LOC": "LOC", "ORG": "ORG", "OTH": "MISC",
    "Person": "PER", "Location": "LOC", "Organization": "ORG", "NORP": "MISC", "Misc": "MISC", "Product": "MISC", "Facility": "LOC",
    "politician": "PER", "person": "PER", "country": "LOC", "location": "LOC", "politicalparty": "ORG", "organisation": "ORG",
    "election": "MISC", "event": "MISC", "misc": "MISC",
}  # fmt: skip


def _blocks(path: Path) -> Iterator[list[str]]:
    """Yields the sentences of a column file as their lines."""
    block: list[str] = []
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            if line.strip():
                block.append(line.rstrip("\n"))
            elif block:
                yield block
                block = []
    if block:
        yield block


def _name(tag: str) -> int:
    """Returns the index in NAMES of a corpus's own tag."""
    kind = KINDS.get(tag[2:])
    return NAMES.index(f"{tag[0]}-{kind}") if kind and tag[0] in "BI" else 0


def _repaired(tags: list[int]) -> list[int]:
    """Returns the tags with I after another kind, or after O, made B."""
    out = tags[:]
    for i, (before, tag) in enumerate(pairwise([0, *tags])):
        if tag and tag % 2 == 0 and before not in (tag, tag - 1):
            out[i] = tag - 1
    return out


def treebank(path: Path, names_path: Path | None = None) -> list[Example]:
    """Returns the sentences of a CoNLL-U file, with the names of an IOB2 file over the same sentences where the words agree."""
    names = _uner(names_path) if names_path else {}
    out = []
    for block in _blocks(path):
        comments = [line for line in block if line.startswith("#")]
        rows = [line.split("\t") for line in block if line[0].isdigit() and line.split("\t")[0].isdigit()]
        sent_id = next((line.split("=", 1)[1].strip() for line in comments if line.startswith("# sent_id")), "")
        words, tags = [row[1] for row in rows], names.get(sent_id)
        syntax = Syntax([row[3] for row in rows], [row[2] for row in rows], [int(row[6]) - 1 for row in rows], [row[7] for row in rows])
        known = tags[1] if tags and tags[0] == words else None
        starts = any(line.startswith("# newdoc") for line in comments)
        out.append(Example(words, [(0, len(words))], syntax=syntax, names=known, misc_is_open=known is not None, joins=not starts))
    return out


def _uner(path: Path) -> dict[str, tuple[list[str], list[int]]]:
    """Returns the words and tags of each sentence of an IOB2 file, by its id."""
    out = {}
    for block in _blocks(path):
        sent_id = next((line.split("=", 1)[1].strip() for line in block if line.startswith("# sent_id")), "")
        rows = [line.split("\t") for line in block if line[0].isdigit()]
        out[sent_id] = ([row[1] for row in rows], _repaired([_name(row[2]) for row in rows]))
    return out


def worldwide(path: Path, *, longest: int) -> list[Example]:
    """Returns the sentences of Worldwide Newswire of at most `longest` words."""
    out = []
    with gzip.open(path, "rt", encoding="utf-8") as rows:
        for row in map(json.loads, rows):
            for i, sentence in enumerate(row["sentences"]):
                words, tags = [w for w, _ in sentence], _repaired([_name(tag) for _, tag in sentence])
                if 2 <= len(words) <= longest:
                    out.append(Example(words, [(0, len(words))], names=tags, joins=i > 0))
    return out


def crossner(path: Path) -> list[Example]:
    """Returns the sentences of CrossNER."""
    out = []
    for block in _blocks(path):
        rows = [line.split() for line in block]
        out.append(Example([row[0] for row in rows], [(0, len(rows))], names=_repaired([_name(row[-1]) for row in rows])))
    return out


def news(cases: Path, sentences: Path) -> list[Example]:
    """Returns the sentences of a news corpus whose names we marked: `cases` has their numbers and the spans in code points."""
    with gzip.open(sentences, "rt", encoding="utf-8") as rows:
        texts = {row["n"]: row["text"] for row in map(json.loads, rows)}
    out = []
    for case in map(json.loads, cases.read_text(encoding="utf-8").splitlines()):
        text = texts[case["n"]]
        ranges = tokenize(text)
        tags = [0] * len(ranges)
        for start, end, kind in case["names"]:
            inside = [i for i, (a, b) in enumerate(ranges) if start <= a and b <= end]
            for i in inside:
                tags[i] = NAMES.index(f"{'B' if i == inside[0] else 'I'}-{kind}")
        out.append(Example([text[a:b] for a, b in ranges], [(0, len(ranges))], names=tags))
    return out
