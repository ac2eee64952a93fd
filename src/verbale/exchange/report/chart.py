"""The report's drawing: per issue, when which party first spoke and when it moved. Only the geometry; SVG is the template's.

Restatements are left out, so that a record of thousands of positions still gives a picture that one can read. Units are
those of the drawing's view box.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from verbale.exchange.report.words import MONTHS
from verbale.record.view import RESTATED, SILENT, Change, ReportView

WIDTH, GUTTER, EDGE = 1000.0, 210.0, 12.0  # all of it; the room for issue titles; the margin on the right
ROW, PAD, TOP = 21.0, 6.0, 26.0  # one line of marks; above and below a lane; the axis
LETTER, SIGN = 9.0, 23.0  # room for a letter of a party's code, and for sign and padding
MOST_TICKS = 12
_STEPS = (1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200)  # months between ticks


@dataclass(frozen=True, slots=True)
class Mark:
    """One turn of one party: a pill with sign and code, `x` at its left edge."""

    x: float
    y: float
    width: float
    code: str
    change: Change


@dataclass(frozen=True, slots=True)
class Lane:
    """One issue's strip of the drawing."""

    title: str
    issue: str
    y: float
    height: float
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Tick:
    """A date on the axis."""

    x: float
    label: str


@dataclass(frozen=True, slots=True)
class Chart:
    """The drawing. `codes` explains the parties' codes, in the matrix's order."""

    height: float
    lanes: tuple[Lane, ...]
    ticks: tuple[Tick, ...]
    codes: tuple[tuple[str, str], ...]


def draw(view: ReportView) -> Chart | None:
    """Returns the drawing of all turning points, None where there are fewer than two dated ones."""
    turns = [change for change in view.changes if change.turn not in (RESTATED, SILENT) and change.after.day]
    days = [ordinal(change.after.day) for change in turns]
    if len(turns) < 2 or min(days) == max(days):
        return None
    codes = short_names({change.party.id: change.party.name for change in _by_row(view, turns)})
    scale = _Scale(min(days), max(days), max(map(len, codes.values())) * LETTER + SIGN)
    lanes, y = [], TOP
    for issue in view.matrix.issues:
        of_issue = sorted((c for c in turns if c.issue == issue.id), key=lambda c: (ordinal(c.after.day), codes[c.party.id]))
        if of_issue:
            lanes.append(_lane(issue.title, issue.id, y, of_issue, codes, scale))
            y += lanes[-1].height
    names = {change.party.id: change.party.name for change in _by_row(view, turns)}
    return Chart(y + PAD, tuple(lanes), scale.ticks(), tuple((codes[key], name) for key, name in names.items()))


def _by_row(view: ReportView, turns: Iterable[Change]) -> list[Change]:
    place = {row.party.id: number for number, row in enumerate(view.matrix.rows)}
    return sorted(turns, key=lambda change: (place.get(change.party.id, len(place)), change.party.name, change.party.id))


def _lane(title: str, issue: str, y: float, turns: Sequence[Change], codes: dict[str, str], scale: "_Scale") -> Lane:
    """Places each mark at its date, in the first line where it does not touch the one before."""
    ends: list[float] = []
    marks = []
    for change in turns:
        code = codes[change.party.id]
        x, width = scale.x(ordinal(change.after.day)), len(code) * LETTER + SIGN
        row = next((number for number, end in enumerate(ends) if end + 2 <= x), len(ends))
        ends[row : row + 1] = [x + width]
        marks.append(Mark(round(x, 1), y + PAD + row * ROW, width, code, change))
    return Lane(title, issue, y, len(ends) * ROW + 2 * PAD, tuple(marks))


class _Scale:
    """Days to places between the gutter and the right edge; `widest` is the room that the last mark needs."""

    def __init__(self, first: int, last: int, widest: float) -> None:
        self.first, self.last = first, last
        self.room = WIDTH - GUTTER - EDGE - widest

    def x(self, day: int) -> float:
        return GUTTER + self.room * (day - self.first) / (self.last - self.first)

    def ticks(self) -> tuple[Tick, ...]:
        first, last = date.fromordinal(self.first), date.fromordinal(self.last)
        months = (last.year - first.year) * 12 + last.month - first.month
        step = next((step for step in _STEPS if months / step <= MOST_TICKS), _STEPS[-1])
        start = first.year * 12 + first.month - 1
        found = []
        for number in range(-(-start // step) * step, last.year * 12 + last.month, step):
            day = date(number // 12, number % 12 + 1, 1)
            if self.first <= day.toordinal() <= self.last:
                label = str(day.year) if step >= 12 else f"{MONTHS[day.month - 1][:3]} {day.year}"
                found.append(Tick(round(self.x(day.toordinal()), 1), label))
        return tuple(found)


def ordinal(iso: str | None) -> int:
    """Returns the day number of an ISO date; the middle of the month or year where no more is known."""
    year, month, day = [*(iso or "1").split("-"), "", ""][:3]
    return date(int(year), int(month or 7), int(day or (15 if month else 1))).toordinal()


def short_names(names: dict[str, str]) -> dict[str, str]:
    """Returns a code of two to four letters a party, each another: initials of several words, else the first letters."""
    codes: dict[str, str] = {}
    for key, name in names.items():
        codes[key] = next(code for code in _candidates(name) if code not in codes.values())
    return codes


def _candidates(name: str) -> Iterable[str]:
    initials = "".join(word[0] for word in name.split() if word[0].isupper())
    if len(initials) > 1:
        yield initials[:4]
    letters = "".join(letter for letter in name if letter.isalpha()) or "?"
    yield from (letters[:size] for size in (2, 3, 4) if len(letters) >= size)
    yield from (letters[0] + letter for letter in letters[2:])
    yield from (f"{letters[0]}{number}" for number in range(1, 100_000))
