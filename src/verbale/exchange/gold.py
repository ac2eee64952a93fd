"""Reads articles coded by hand: one JSON file an article, or a list of them, beside the article's text.

The layout: `doc` (the text's file name), `codebook` (a file's or a shipped one's name), `published`, `statements` with
`id`, `speaker`, `of`, `content` (texts), `manner`, `said_on`, `positions` (`[issue, stance, force]`), `events`
(`[type, actor, recipient, date, status, words]`); for an article in one person's own words `own_words`, `speaker` and
`own_positions`. A statement whose id begins with `t` stands in the headline and is not counted.
"""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from verbale.errors import FormatError
from verbale.record.claims import FORCES, PLOVER, STANCES
from verbale.record.gold import GoldArticle, GoldEvent, GoldStatement


def read_folder(folder: str) -> tuple[GoldArticle, ...]:
    """Returns the gold articles of all `.json` files below `folder`, in the order of their paths; raises FormatError."""
    root = Path(folder)
    if not root.is_dir():
        raise FormatError(f"{folder}: no such folder; name one that holds articles coded by hand (.json beside .txt)")
    found = [article for path in sorted(root.rglob("*.json")) for article in _read(path)]
    if not found:
        raise FormatError(f"{folder}: no article coded by hand; a gold article is a .json file with 'doc' and 'statements'")
    return tuple(found)


def _read(path: Path) -> Iterator[GoldArticle]:
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
    except ValueError as error:
        raise FormatError(f"{path}: no valid JSON: {error}") from error
    for item in data if isinstance(data, list) else [data]:
        if not isinstance(item, dict) or "statements" not in item or path.name.endswith(".offsets.json"):
            continue
        try:
            yield _article(path, item)
        except (KeyError, TypeError, ValueError, IndexError) as error:
            raise FormatError(f"{path}: not in the layout of a gold article: {error!r}") from error


def _article(path: Path, item: Mapping[str, Any]) -> GoldArticle:
    text = path.parent / item["doc"]
    if not text.is_file():
        raise FormatError(f"{path}: its text {item['doc']!r} is not beside it")
    return GoldArticle(
        path=str(text),
        codebook=item.get("codebook", ""),
        published=item.get("published"),
        statements=tuple(_statement(path, row) for row in item["statements"]),
        events=tuple(_event(path, row) for row in item.get("events", ()) if len(row) > 2),
        own_words=bool(item.get("own_words")),
        speaker=item.get("speaker"),
        own_positions=tuple((row[0], row[1]) for row in item.get("own_positions", ())),
    )


def _statement(path: Path, row: Mapping[str, Any]) -> GoldStatement:
    speaker = row["speaker"]
    positions = tuple((str(issue), str(stance), str(force)) for issue, stance, force in row.get("positions", ()))
    for _, stance, force in positions:
        if stance not in STANCES or force not in FORCES:
            raise FormatError(f"{path}: statement {row['id']}: no such stance or force: {stance}, {force}")
    return GoldStatement(
        id=str(row["id"]),
        speaker=speaker[0] if isinstance(speaker, list) else speaker,
        of=row.get("of"),
        content=tuple(row["content"]),
        manner=row["manner"],
        said_on=row.get("said_on"),
        positions=positions,
        counted=not str(row["id"]).startswith("t"),
        cue=row.get("cue") or None,
    )


def _event(path: Path, row: list[Any]) -> GoldEvent:
    if row[0] not in PLOVER:
        raise FormatError(f"{path}: no such event type: {row[0]}")
    return GoldEvent(plover=row[0], actor=str(row[1]), status=row[4] if len(row) > 4 else "occurred")
