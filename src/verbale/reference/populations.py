"""The populations by which the Council of the European Union counts: `data/populations.csv`, thousands or single persons.

The Council takes over, for each year, what Eurostat has on 30 September of the year before: the population of 1 January
of that year. Figures stand for every third year or so; between them the last ones hold, which moves no state's share
by more than a few tenths of a per cent.
"""

from collections.abc import Mapping
from datetime import date
from functools import cache
from importlib.resources import files

from verbale.errors import ReferenceFileError

COLUMNS = ("state", "year", "population", "source")


@cache
def _table() -> Mapping[int, Mapping[str, int]]:
    found: dict[int, dict[str, int]] = {}
    text = (files("verbale.reference") / "data" / "populations.csv").read_text(encoding="utf-8")
    for number, line in enumerate(text.splitlines(), 1):
        cells = line.split("|")
        if len(cells) != len(COLUMNS) or (number == 1) != (tuple(cells) == COLUMNS):
            raise ReferenceFileError(f"populations.csv, line {number}: the columns must be {'|'.join(COLUMNS)}")
        if number > 1:
            found.setdefault(int(cells[1]), {})[cells[0]] = int(cells[2])
    return found


def populations(day: date) -> tuple[int, Mapping[str, int]]:
    """Returns the year of the figures that hold on `day`, and the persons of each state by its key.

    These are the latest of a year before that of `day`; the first ones for any earlier day.
    """
    table = _table()
    year = max((year for year in table if year < day.year), default=min(table))
    return year, table[year]
