"""Reads JSON lines: one article a line, an object with `text` or `html` and whatever is known of it.

A line that is no article is one ArticleError with its file and line; the lines after it are read. The file is never
held whole: only one line at a time, and no more of a line than the longest article may have.
"""

import json
from collections.abc import Iterator
from typing import BinaryIO

from verbale import settings
from verbale.errors import ArticleError
from verbale.intake.raw import BODY_KEYS, METADATA_KEYS, Raw

KEYS = (*BODY_KEYS, *METADATA_KEYS, "name", "url", "language")
REMEDY = 'write one object a line, as {"text": "…", "published": "2020-06-18"}'
BOM = b"\xef\xbb\xbf"


def is_article_line(line: bytes) -> bool:
    """Whether a line of standard input is a JSON object with `text` or `html`, so that the rest are JSON lines too."""
    try:
        value = json.loads(line.removeprefix(BOM))
    except (ValueError, RecursionError):
        return False
    return isinstance(value, dict) and any(key in value for key in BODY_KEYS)


def read(stream: BinaryIO, *, name: str, where: str, first: bytes | None = None) -> Iterator[Raw | ArticleError]:
    """Yields the articles of a stream of JSON lines; `first` is its first line where that was read already."""
    seen = 0
    for number, line in enumerate(_lines(stream, first), start=1):
        here = f"{where}:{number}"
        if line is None:
            seen += 1
            limit = settings.MAX_ARTICLE_BYTES // 1_000_000
            yield ArticleError(f"{here}: a line longer than {limit} MB, which is no article; split it")
        elif data := (line.removeprefix(BOM) if number == 1 else line).strip():
            seen += 1
            yield _parse(data, f"{name}:{number}", here)
    if not seen:
        yield ArticleError(f"{where}: empty, no line holds an article; {REMEDY}")


def _lines(stream: BinaryIO, first: bytes | None) -> Iterator[bytes | None]:
    """Yields the lines, None for one that is too long; no more than the limit is ever held."""
    most = settings.MAX_ARTICLE_BYTES + 2
    line = stream.readline(most) if first is None else first
    while line:
        too_long = len(line) > settings.MAX_ARTICLE_BYTES and not line.endswith(b"\n")
        rest = line
        while too_long and rest and not rest.endswith(b"\n"):
            rest = stream.readline(most)
        yield None if too_long else line
        line = stream.readline(most)


def _parse(data: bytes, name: str, where: str) -> Raw | ArticleError:
    """Returns the article of one line, or what is wrong with it."""
    try:
        value = json.loads(data)
    except UnicodeDecodeError:
        return ArticleError(f"{where}: not UTF-8, as JSON must be; save the file as UTF-8")
    except RecursionError:
        return ArticleError(f"{where}: no article but JSON nested too deep; {REMEDY}")
    except ValueError as error:
        return ArticleError(f"{where}: no valid JSON ({error}); {REMEDY}")
    if not isinstance(value, dict):
        return ArticleError(f"{where}: not an object but a JSON {type(value).__name__}; {REMEDY}")
    wrong = next((key for key in KEYS if not isinstance(value.get(key), str | None)), None)
    if wrong is not None:
        return ArticleError(f"{where}: {wrong!r} is not a string but {value[wrong]!r:.60}; put it in quotation marks")
    given = {key: value[key] for key in KEYS if isinstance(value.get(key), str) and value[key].strip()}
    if not any(key in given for key in BODY_KEYS):
        return ArticleError(f"{where}: no 'text' (or 'html') with words in it; {REMEDY}")
    return Raw(given.get("name", name).strip(), data, given, where)
