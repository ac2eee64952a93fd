"""How a terminal's width is shared among a table's columns, and when the long ones stand under the others.

No word is broken while any other column can give way. Where the columns that hold quotations would become a thread of
single words, they and those after them go on lines of their own under the rest of the row. `screen` draws the table.
"""

from collections.abc import Sequence

from rich.cells import cell_len
from rich.text import Text

EDGES, GAP = 2, 3  # characters beside a table, and between two of its columns
LONG = 40  # characters in a line: a column with longer ones holds running words
ROOM_TO_READ = 32  # characters that running words need in a column
ROOM_FOR_NAMES = 14  # characters below which a column of names is not squeezed while running words have more
LONGEST_WORD = 24  # characters; a longer one (a file's name) may be broken

Rows = Sequence[Sequence[Text]]


def naturals(rows: Rows) -> list[int]:
    """Returns for each column the characters of its longest line."""
    return [max((cell_len(line) for cell in column for line in cell.plain.split("\n")), default=0) for column in zip(*rows, strict=True)]


def leasts(rows: Rows) -> list[int]:
    """Returns for each column the characters below which it is hard to read."""
    found = []
    for column, natural in zip(zip(*rows, strict=True), naturals(rows), strict=True):
        word = max((cell_len(word) for cell in column for word in cell.plain.split()), default=1)
        wanted = ROOM_TO_READ if natural > LONG else max(min(word, LONGEST_WORD), ROOM_FOR_NAMES)
        found.append(min(natural, wanted))
    return found


def parted(rows: Rows, width: int, *, compared: bool = False) -> int:
    """Returns the number of the column from which on all stand under the others; that of all columns where they fit side by side.

    That is the first with running words. Where none has, and words would be broken, it is the first for which there is no room,
    but in a table of which the columns are `compared`.
    """
    count, least = len(rows[0]), leasts(rows)
    if sum(least) <= _room(count, width):
        return count
    long = next((number for number, natural in enumerate(naturals(rows)) if number and natural > LONG), count)
    if long < count or compared or sum(_words(rows)) <= _room(count, width):
        return long
    return max((number for number in range(1, count) if sum(least[:number]) <= _room(number, width)), default=count)


def fitted(rows: Rows, width: int, *, indent: int = 0) -> list[int]:
    """Returns the characters of each column in a table of `width`: the widest gives way first, and no word is broken before it must."""
    widths, room = [max(natural, 1) for natural in naturals(rows)], max(_room(len(rows[0]), width - indent), len(rows[0]))
    for floors in (leasts(rows), _words(rows), [1] * len(widths)):
        while sum(widths) > room and (wide := [number for number, here in enumerate(widths) if here > max(floors[number], 1)]):
            widths[max(wide, key=lambda number: widths[number])] -= 1
    return widths


def _words(rows: Rows) -> list[int]:
    """Returns for each column the characters of its longest word."""
    found = [max((cell_len(word) for cell in column for word in cell.plain.split()), default=1) for column in zip(*rows, strict=True)]
    return [min(word, LONGEST_WORD) for word in found]


def _room(count: int, width: int) -> int:
    """Returns the characters that `count` columns have in a table of `width`."""
    return width - EDGES - GAP * (count - 1)
