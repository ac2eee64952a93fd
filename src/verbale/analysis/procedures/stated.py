"""The votes that parties announce by the positions in the record: what each said last, up to a day.

Support is a yes, opposition a no; neutral words, abstention announced among them, are an abstention. Whoever sets a
condition, or spoke for and against on one day, has an unknown vote, shown with its words: whether the condition is met is
not for this count to say.
"""

from collections.abc import Iterable, Mapping

from verbale import settings
from verbale.analysis.matrix import matrix
from verbale.record import CONDITIONAL, NEUTRAL, OPPOSE, SUPPORT, Codebook
from verbale.record.decision import ABSTAIN, NO, STATED, UNKNOWN, YES, Vote
from verbale.record.view import Cell, PositionView, Ref

VOTE_OF: Mapping[str, str] = {SUPPORT: YES, OPPOSE: NO, NEUTRAL: ABSTAIN}


def stated_votes(positions: Iterable[PositionView], codebook: Codebook, issue: str, as_of: str) -> dict[Ref, Vote]:
    """Returns the vote of each party that took a position on `issue` (an id) up to `as_of` (an ISO date, inclusive)."""
    table = matrix([view for view in positions if view.position.issue == issue], codebook, as_of=as_of)
    column = [item.id for item in codebook.issues].index(issue)
    return {row.party: _vote(row.cells[column]) for row in table.rows if row.cells[column].stance is not None}


def _vote(cell: Cell) -> Vote:
    latest = [stand for stand in cell.stands if stand.day == cell.day]
    words = tuple(view for stand in latest for view in stand.positions)
    alike = tuple(view for view in words if view.position.stance == cell.stance)
    if cell.mixed:
        return Vote(UNKNOWN, STATED, "spoke for and against on the same day", words)
    if cell.force == CONDITIONAL or all(view.condition is not None for view in alike):
        condition = next((view.condition for view in alike if view.condition is not None), None)
        asked = f"on a condition: {' '.join(condition.split())}" if condition else "on a condition"
        return Vote(UNKNOWN, STATED, f"{'supports' if cell.stance == SUPPORT else 'opposes'} it {asked}", alike)
    reason = {SUPPORT: "supports it", OPPOSE: "opposes it"}.get(cell.stance or "", "takes no side")
    reason += "" if cell.certainty >= settings.SURE_POSITION else " (unsure)"
    return Vote(VOTE_OF[cell.stance or NEUTRAL], STATED, reason, alike)
