"""The two streams: what was asked for goes to standard output, every message to standard error.

Data (JSON, CSV, exports) are written as UTF-8 bytes, whatever the locale. Tables fit the terminal's width; in a pipe
nothing is cut or wrapped. Colours only on a terminal, and none where NO_COLOR is set.
"""

import csv
import io
import json
import sys
import unicodedata
from collections.abc import Sequence

from rich import box
from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from verbale.cli import columns as layout

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
    """Writes a table; `ruled` puts a line between rows of several lines. On a narrow terminal the quotations stand under the rest."""
    rows = [[cell if isinstance(cell, Text) else Text(printable(cell)) for cell in line] for line in lines]
    columns = [printable(column) for column in columns]
    measured = [[Text(column) for column in columns], *rows]
    text = out()
    split = len(columns) if not sys.stdout.isatty() else layout.parted(measured, text.width, compared=ruled)
    with text.capture() as captured:
        if split < len(columns):
            _put_parted(text, measured, split)
        else:
            text.print(_whole(columns, rows, layout.fitted(measured, text.width), ruled=ruled))
    write("\n".join(part.rstrip() for part in captured.get().strip("\n").split("\n")) + "\n")


def _whole(columns: Sequence[str], rows: layout.Rows, widths: Sequence[int], *, ruled: bool) -> Table:
    """Returns a table with all columns side by side."""
    shown = Table(box=box.SIMPLE_HEAD, show_lines=ruled, pad_edge=False, header_style="bold")
    for column, width in zip(columns, widths, strict=True):
        shown.add_column(column, overflow="fold", vertical="top", width=width)
    for row in rows:
        shown.add_row(*row)
    return shown


def _put_parted(text: Console, rows: layout.Rows, split: int) -> None:
    """Prints each row as two: the columns before `split`, and indented under them the others."""
    upper, lower = [row[:split] for row in rows], [row[split:] for row in rows]
    above, below = layout.fitted(upper, text.width), layout.fitted(lower, text.width, indent=layout.GAP)
    for number, (first, second) in enumerate(zip(upper, lower, strict=True)):
        style = "" if number else "bold"
        text.print(Padding(_row(first, above), (0, 0, 0, 1)), style=style)
        text.print(Padding(_row(second, below), (0, 0, 0, 1 + layout.GAP)), style=style)
        text.print(" " + "─" * (text.width - layout.EDGES) if number == 0 else "")


def _row(cells: Sequence[Text], widths: Sequence[int]) -> Table:
    """Returns one row without lines around it."""
    shown = Table(box=None, show_header=False, pad_edge=False, padding=(0, layout.GAP, 0, 0))
    for width in widths:
        shown.add_column(overflow="fold", vertical="top", width=width)
    shown.add_row(*cells)
    return shown


def printable(text: str) -> str:
    """Returns `text` without what would move the cursor of a terminal: an article's words are not to be trusted there.

    Marks of direction, soft hyphens and joiners, which print shows as nothing, are left out; rare blanks become plain ones.
    """
    return "".join(letter if letter.isprintable() or letter == "\n" else _instead(letter) for letter in text)


def _instead(letter: str) -> str:
    """Returns what stands for a character that is not printed as it is."""
    kind = unicodedata.category(letter)
    return "" if kind == "Cf" else " " if kind == "Zs" else "\N{REPLACEMENT CHARACTER}"


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
