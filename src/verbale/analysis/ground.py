"""The ground between the parties, issue by issue: who is for, against, ready on a condition, or has not spoken.

Rests on where each party stands as of a day, as the matrix has it. Common ground is what every listed party supports;
where some have not spoken it is called uncontested, since what is not said is not agreed. A trade is a stand whose words
link it to something else in return; whether it is offered or refused is told from the stand's own side and force.
"""

from collections.abc import Iterable, Sequence
from itertools import product

from verbale.analysis.stands import hardness
from verbale.record import NEUTRAL, OFFER, OPPOSE, REFUSAL, SUPPORT
from verbale.record.view import (
    COMMON,
    CONTESTED,
    ONE_SIDED,
    REFUSED,
    UNCONTESTED,
    UNSPOKEN,
    Cell,
    Gap,
    Ground,
    Matrix,
    PositionView,
    Stand,
    Trade,
)
from verbale.reference import lexicon


def ground(matrix: Matrix, *, language: str = "en") -> tuple[Ground, ...]:
    """Returns the ground on each issue of the matrix, in its order."""
    links = tuple(lexicon.load(language, "ground")["trades"])
    return tuple(_ground(matrix, index, links) for index in range(len(matrix.issues)))


def _ground(matrix: Matrix, index: int, links: Sequence[str]) -> Ground:
    cells = [row.cells[index] for row in matrix.rows]
    listed = [row.cells[index] for row in matrix.rows if row.listed]
    spoken = [cell for cell in cells if cell.stance is not None]
    conditional = tuple(cell for cell in spoken if _condition(cell) is not None)
    return Ground(
        issue=matrix.issues[index],
        state=_state(listed or cells),
        support=tuple(cell for cell in spoken if cell.stance == SUPPORT and cell not in conditional),
        conditional=conditional,
        oppose=tuple(cell for cell in spoken if cell.stance == OPPOSE and cell not in conditional),
        neutral=tuple(cell for cell in spoken if cell.stance == NEUTRAL and cell not in conditional),
        silent=tuple(cell.party for cell in listed if cell.stance is None),
        red_lines=tuple(cell for cell in spoken if cell.absolute),
        trades=tuple(_trades(spoken, links)),
        gap=_gap(spoken),
    )


def _state(cells: Sequence[Cell]) -> str:
    """Returns in one word what the parties' stances make together."""
    stances = {cell.stance for cell in cells}
    sides = stances - {None, NEUTRAL}
    if not stances - {None}:
        return UNSPOKEN
    if sides == {SUPPORT, OPPOSE}:
        return CONTESTED
    if sides == {SUPPORT}:
        return COMMON if stances == {SUPPORT} and len(cells) > 1 else UNCONTESTED
    return REFUSED if stances == {OPPOSE} and len(cells) > 1 else ONE_SIDED


def _condition(cell: Cell) -> PositionView | None:
    """Returns the position of a cell's latest day that has a condition, or None."""
    latest = [stand for stand in cell.stands if stand.day == cell.day and stand.stance == cell.stance]
    return next((view for stand in latest for view in stand.positions if view.condition is not None), None)


def _trades(cells: Iterable[Cell], links: Sequence[str]) -> Iterable[Trade]:
    """Yields the stands whose words link the issue to something in return: the latest of each party."""
    for cell in cells:
        for stand in reversed(cell.stands):
            found = next((view for view in stand.positions if _linked(view, links)), None)
            if found is not None:
                yield Trade(stand, found, refused=_refuses(stand))
                break


def _linked(view: PositionView, links: Sequence[str]) -> bool:
    words = " ".join(" ".join(view.said.words).casefold().split())
    return any(link in words for link in links)


def _refuses(stand: Stand) -> bool:
    return stand.force == REFUSAL or (stand.stance == OPPOSE and stand.force != OFFER)


def _gap(cells: Sequence[Cell]) -> Gap | None:
    """Returns the two parties on opposite sides who are least firm together, or None where nobody opposes anybody."""
    sides = [[cell for cell in cells if cell.stance == stance] for stance in (SUPPORT, OPPOSE)]
    pairs = [(_firmness(one) + _firmness(other), one.party.name, other.party.name, one, other) for one, other in product(*sides)]
    if not pairs:
        return None
    width, _, _, one, other = min(pairs, key=lambda pair: pair[:3])
    return Gap(one, other, width)


def _firmness(cell: Cell) -> int:
    assert cell.stance is not None and cell.force is not None  # only who has spoken is on a side
    return hardness(cell.stance, cell.force, cell.absolute)
