"""The two streams: what was asked for goes to standard output, every message to standard error.

Data (JSON, CSV, exports) are written as UTF-8 bytes, whatever the locale. Tables fit the terminal's width; in a pipe
nothing is cut or wrapped. Colours only on a terminal, and none where NO_COLOR is set.
"""

import csv
import io
import json
import sys
from collections.abc import Sequence

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

PIPE_WIDTH = 4096  # no line of a table is longer: quotations are shortened before
QUOTE_IN_PIPE, QUOTE_ON_SCREEN = 160, 240  # characters of a quotation in a table; on a screen it is wrapped
WIDE, QUOTE_ON_NARROW_SCREEN = 140, 110  # columns from which the words have room; on fewer a longer quotation would be a tall thread
Cellular = str | Text


def out() -> Console:
    """Returns standard output for tables."""
    wide = not sys.stdout.isatty()
    return Console(file=sys.stdout, width=PIPE_WIDTH if wide else None, highlight=False, markup=False, emoji=False, soft_wrap=False)


def messages() -> Console:
    """Returns standard error for messages."""
    return Console(file=sys.stderr, highlight=False, markup=False, emoji=False, soft_wrap=True)


def say(text: str) -> None:
    """Writes one message."""
    messages().print(text)


def quote_length() -> int:
    """Returns how much of a quotation a table shows."""
    if not sys.stdout.isatty():
        return QUOTE_IN_PIPE
    return QUOTE_ON_SCREEN if out().width >= WIDE else QUOTE_ON_NARROW_SCREEN


def table(columns: Sequence[str], lines: Sequence[Sequence[Cellular]], *, ruled: bool = False) -> None:
    """Writes a table; `ruled` puts a line between rows of several lines."""
    shown = Table(box=box.SIMPLE_HEAD, show_lines=ruled, pad_edge=False, header_style="bold")
    for column in columns:
        shown.add_column(column, overflow="fold", vertical="top")
    for line in lines:
        shown.add_row(*(cell if isinstance(cell, Text) else Text(printable(cell)) for cell in line))
    text = out()
    with text.capture() as captured:
        text.print(shown)
    write("\n".join(part.rstrip() for part in captured.get().strip("\n").split("\n")) + "\n")


def printable(text: str) -> str:
    """Returns `text` without what would move the cursor of a terminal: an article's words are not to be trusted there."""
    return "".join(letter if letter.isprintable() or letter == "\n" else "\N{REPLACEMENT CHARACTER}" for letter in text)


def write(text: str) -> None:
    """Writes text for people, with a mark for what the terminal's encoding lacks."""
    encoding = sys.stdout.encoding or "utf-8"
    sys.stdout.write(text.encode(encoding, "replace").decode(encoding))


def write_data(data: bytes) -> None:
    """Writes data as they are."""
    sys.stdout.flush()
    sys.stdout.buffer.write(data)
    sys.stdout.buffer.flush()


def write_json(rows: Sequence[object]) -> None:
    """Writes a JSON array, one element a line, keys sorted."""
    lines = (json.dumps(row, ensure_ascii=False, sort_keys=True) for row in rows)
    write_data(("[\n" + ",\n".join(lines) + "\n]\n" if rows else "[]\n").encode("utf-8"))


def write_json_object(data: object) -> None:
    """Writes one JSON value, indented, keys sorted."""
    write_data((json.dumps(data, ensure_ascii=False, sort_keys=True, indent=1) + "\n").encode("utf-8"))


def write_csv(columns: Sequence[str], lines: Sequence[Sequence[str]]) -> None:
    """Writes CSV with a line of column names."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows(lines)
    write_data(text.getvalue().encode("utf-8"))
