"""Files of probes, one JSON object a line: a wrong line is named with its remedy, and the rest goes on."""

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from verbale.errors import FormatError

Row = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the file: the probe with its answer as an object, or what is wrong with the line."""

    row: Row | None
    failure: str | None = None


def answered(path: str, layout: str, answer: Callable[[Row, str], Row]) -> Iterator[Line]:
    """Yields the lines of the file answered, in their order, blank ones left out.

    `layout` says how a line is to be written. `answer` is given a line's object and where it stands, and raises
    FormatError where the object is no probe; a file that cannot be read at all raises it here.
    """
    try:
        data = Path(path).read_bytes()
    except OSError as error:
        raise FormatError(f"{path}: cannot be read ({error.strerror}): give the path of a .jsonl file, one probe a line") from error
    for number, raw in enumerate(data.split(b"\n"), start=1):
        line = raw.removeprefix(b"\xef\xbb\xbf") if number == 1 else raw
        if line.strip():
            yield _line(line, f"{path}, line {number}", layout, answer)


def check_letters(key: str, text: str, where: str) -> None:
    """Raises FormatError where a text has what is no character."""
    if any("\ud800" <= letter <= "\udfff" for letter in text):
        raise FormatError(f"{where}: `{key}` has half of a surrogate pair, which is no character: write the whole one")


def _line(raw: bytes, where: str, layout: str, answer: Callable[[Row, str], Row]) -> Line:
    try:
        row = _object(raw, where, layout)
        return Line({**row, **answer(row, where)})
    except FormatError as error:
        return Line(None, str(error))


def _object(raw: bytes, where: str, layout: str) -> Row:
    try:
        found = json.loads(raw.decode("utf-8"))
    except UnicodeDecodeError as error:
        raise FormatError(f"{where}: is not UTF-8 text (byte {error.start}): save the file as UTF-8") from error
    except (ValueError, RecursionError) as error:
        raise FormatError(f"{where}: is no valid JSON ({error}): {layout}") from error
    if not isinstance(found, dict):
        raise FormatError(f"{where}: is no JSON object: {layout}")
    return found
