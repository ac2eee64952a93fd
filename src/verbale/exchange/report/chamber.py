"""The picture of the chamber that decides: a seat for each member on arcs, by vote. Only the geometry; SVG is the template's.

A seat's words open from it like those of a cell of the matrix. Units are those of the drawing's view box.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import cos, hypot, pi, sin

from verbale.exchange.report.chart import short_names
from verbale.record import NEUTRAL, OPPOSE, SUPPORT
from verbale.record.decision import ABSENT, ABSTAIN, NO, UNKNOWN, YES, Decision, Seat

WIDTH, BASE = 1000.0, 480.0  # the drawing; the height of the arcs' middle
OUTER, INNER = 440.0, 200.0  # radii of the last and the first arc
LARGEST = 30.0  # radius of a seat
CODED = 40  # of more members than these, seats are too small for a code
ORDER = (YES, ABSTAIN, ABSENT, UNKNOWN, NO)  # from left to right
CLASSES = {YES: SUPPORT, NO: OPPOSE, ABSTAIN: NEUTRAL, ABSENT: NEUTRAL, UNKNOWN: "unsaid"}


@dataclass(frozen=True, slots=True)
class Chair:
    """One seat: its middle, its size, its code (empty where there is no room), its class of colour and the anchor of its words."""

    x: float
    y: float
    radius: float
    code: str
    stance: str
    seat: Seat
    anchor: str


@dataclass(frozen=True, slots=True)
class Room:
    """The drawing with its height; `chairs` are in the order of reading, by vote."""

    height: float
    chairs: tuple[Chair, ...]


def draw(decision: Decision) -> Room:
    """Returns the chamber of a decision, every member once."""
    seats = sorted(decision.seats, key=lambda seat: ORDER.index(seat.vote.vote))
    codes = short_names({seat.state: seat.name for seat in decision.seats}) if len(seats) <= CODED else {}
    places = arcs(len(seats))
    radius = _radius(places)
    chairs = [
        Chair(round(x, 1), round(y, 1), radius, codes.get(seat.state, ""), CLASSES[seat.vote.vote], seat, f"seat-{seat.state}")
        for (x, y), seat in zip(places, seats, strict=True)
    ]
    return Room(BASE + radius + 10, tuple(chairs))


def arcs(number: int) -> list[tuple[float, float]]:
    """Returns the places of so many seats on half circles, from left to right, so that a vote fills a wedge of all arcs."""
    rows = 1 if number <= 16 else 2 if number <= 36 else 4 if number <= 80 else 7
    radii = [OUTER] if rows == 1 else [INNER + (OUTER - INNER) * row / (rows - 1) for row in range(rows)]
    shares = _shares(number, radii)
    found = [
        (0.5 if share == 1 else place / (share - 1), radius)
        for radius, share in zip(radii, shares, strict=True)
        for place in range(share)
    ]  # fmt: skip
    found.sort(key=lambda item: (round(item[0], 9), -item[1]))
    return [(WIDTH / 2 - radius * cos(pi * turn), BASE - radius * sin(pi * turn)) for turn, radius in found]


def _shares(number: int, radii: Sequence[float]) -> list[int]:
    """Returns how many seats each arc has, by its length; what rounding leaves goes to the outer ones."""
    shares = [int(number * radius / sum(radii)) for radius in radii]
    for place in range(number - sum(shares)):
        shares[-1 - place % len(shares)] += 1
    return shares


def _radius(places: Sequence[tuple[float, float]]) -> float:
    """Returns the largest radius at which no two seats touch, at most LARGEST."""
    gaps = [
        hypot(x - other, y - beside)
        for number, (x, y) in enumerate(places)
        for other, beside in places[number + 1 :]
    ]  # fmt: skip
    return round(min([*(gap / 2 - 1.5 for gap in gaps), LARGEST]), 1)
