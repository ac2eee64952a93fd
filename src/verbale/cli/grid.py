"""The matrix on a terminal: issues down, parties across, as many tables as the width needs."""

import shutil
import sys
from collections.abc import Iterator, Mapping, Sequence

from rich.text import Text

from verbale.cli import words
from verbale.cli.options import Format
from verbale.cli.screen import PIPE_WIDTH, say, table, write_csv, write_json
from verbale.exchange import tables
from verbale.record.view import Cell, Matrix, Row

ISSUE_WIDTH, PARTY_WIDTH = 26, 17  # characters with the gap after them: a title on two lines, "for & against" on one
COLUMNS = (
    "party", "listed", "issue", "stance", "force", "absolute", "mixed", "day", "certainty", "count", "support_weight", "oppose_weight",
    "neutral_weight",
)  # fmt: skip


def put(shape: Format, matrix: Matrix, *, others: bool = False) -> None:
    """Writes the matrix in the format asked for."""
    if shape is Format.json:
        write_json([_data(row, cell) for row in matrix.rows for cell in row.cells])
    elif shape is Format.csv:
        rows = [_data(row, cell) for row in matrix.rows for cell in row.cells]
        write_csv(COLUMNS, [[tables.cell(row[column]) for column in COLUMNS] for row in rows])
    else:
        put_tables(matrix, others=others)


def put_tables(matrix: Matrix, *, others: bool = False) -> None:
    """Writes the matrix for people: the parties that the codebook lists, and with `others` those that it does not.

    Where none of the listed ones took a position, as with a codebook for all disputes, the others are shown.
    """
    listed = [row for row in matrix.rows if row.listed]
    heard = any(cell.stance for row in listed for cell in row.cells)
    unlisted = [row for row in matrix.rows if not row.listed]
    shown = matrix.rows if others else listed if heard or not unlisted else unlisted
    for rows in _sheets(shown):
        lines = [
            [Text(issue.title), *(_shown(row.cells[number]) for row in rows)]
            for number, issue in enumerate(matrix.issues)
        ]  # fmt: skip
        table(("Issue", *(row.party.name for row in rows)), lines, ruled=True)
    if not any(cell.stance for row in matrix.rows for cell in row.cells):
        say("No positions match; leave out a filter, or read articles with `verbale read PATH… --codebook NAME`.")
    else:
        say("· not said. Each cell has what was said last; `verbale positions` lists all, with the words.")
    if len(shown) < len(matrix.rows) and not heard and unlisted:
        say("None of the parties that the codebook lists took a position; --others shows them beside these.")
    elif len(shown) < len(matrix.rows):
        say(f"{len(matrix.rows) - len(shown)} more that the codebook does not list took positions; --others shows them.")
    if matrix.unplaced:
        say(f"{matrix.unplaced} {'position has' if matrix.unplaced == 1 else 'positions have'} no known speaker and no place here.")


def _sheets(rows: Sequence[Row]) -> Iterator[Sequence[Row]]:
    width = shutil.get_terminal_size().columns if sys.stdout.isatty() else PIPE_WIDTH
    fit = max(1, (width - ISSUE_WIDTH) // PARTY_WIDTH)
    for first in range(0, max(1, len(rows)), fit):
        yield rows[first : first + fit]


def _shown(cell: Cell) -> Text:
    style = "magenta" if cell.mixed else words.STYLES.get(cell.stance or "", "dim")
    return Text(words.cell(cell), style=style)


def _data(row: Row, cell: Cell) -> Mapping[str, object]:
    support, oppose, neutral = cell.weights
    return {
        "party": row.party.name, "listed": "yes" if row.listed else "no", "issue": cell.issue, "stance": cell.stance or "not said",
        "force": cell.force, "absolute": "yes" if cell.absolute else "no", "mixed": "yes" if cell.mixed else "no", "day": cell.day,
        "certainty": cell.certainty, "count": cell.count, "support_weight": support, "oppose_weight": oppose, "neutral_weight": neutral,
    }  # fmt: skip
