"""Reads attributions coded as spans, in the layout of PolNeAR's rows: one article a line of `.jsonl` or `.jsonl.gz`.

A row has `id`, `text` and `attributions`, each with `source`, `cue` and `content`: lists of `[start, end)` in code
points of the text, empty where there is none. What else a row has is left alone.
"""

import gzip
import json
import zlib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from verbale.errors import FormatError
from verbale.record.gold import GoldAttribution, SpanArticle
from verbale.record.span import Span

ENDINGS = (".jsonl", ".jsonl.gz")


def files(path: str) -> tuple[Path, ...]:
    """Returns `path` itself if its name has the ending of span gold, else such files below it; none in a folder of other gold."""
    root = Path(path)
    if not root.is_dir():
        return (root,) if root.name.endswith(ENDINGS) else ()
    if any(root.rglob("*.json")):
        return ()
    return tuple(item for item in sorted(root.rglob("*")) if item.name.endswith(ENDINGS) and item.is_file())


def read(path: str) -> tuple[SpanArticle, ...]:
    """Returns the articles of a file, or of all files below a folder in the order of their paths; raises FormatError."""
    found = [article for file in files(path) for article in _read(file)]
    if not found:
        raise FormatError(f"{path}: no article with coded spans; each line is an object with id, text and attributions")
    return tuple(found)


def _read(file: Path) -> Iterator[SpanArticle]:
    for number, line in enumerate(_lines(file), start=1):
        if not line.strip():
            continue
        where = f"{file}:{number}"
        try:
            row = json.loads(line)
        except ValueError as error:
            raise FormatError(f"{where}: no valid JSON: {error}") from error
        try:
            yield _article(where, row)
        except (KeyError, TypeError, ValueError) as error:
            told = "each is an object with id, text and attributions of source, cue and content"
            raise FormatError(f"{where}: not a row of coded spans ({error!r}); {told}") from error


def _lines(file: Path) -> list[str]:
    try:
        data = file.read_bytes()
    except OSError as error:
        raise FormatError(f"{file}: cannot be read: {error.strerror or error}") from error
    try:
        return (gzip.decompress(data) if file.name.endswith(".gz") else data).decode("utf-8").split("\n")
    except (OSError, EOFError, zlib.error, UnicodeDecodeError) as error:
        raise FormatError(f"{file}: cannot be unpacked: {error}; it has to be UTF-8 text, gzipped if its name ends in .gz") from error


def _article(where: str, row: Mapping[str, Any]) -> SpanArticle:
    text: str = row["text"]
    acts = tuple(GoldAttribution(*(_spans(where, text, act[role]) for role in ("source", "cue", "content"))) for act in row["attributions"])
    return SpanArticle(str(row["id"]), text, acts)


def _spans(where: str, text: str, pairs: list[list[int]]) -> tuple[Span, ...]:
    for start, end in pairs:
        if not 0 <= start < end <= len(text):
            raise FormatError(f"{where}: [{start}, {end}) is no span of a text of {len(text)} code points")
    return tuple(Span(start, end) for start, end in pairs)
