"""The matrix of parties × issues: where each party stands, as last said up to a day.

A party that said nothing on an issue is "not said", which is another thing than neutral. A position whose speaker was
not resolved has no row: it is counted, not guessed. What several articles print counts once and stays with all of them.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence

from verbale import settings
from verbale.analysis.repeats import repeated
from verbale.analysis.stands import by_party_and_issue, gather, leading, weights
from verbale.record import OPPOSE, SUPPORT, Codebook, Issue
from verbale.record.view import Cell, Matrix, PositionView, Ref, Row, Stand


def matrix(positions: Iterable[PositionView], codebook: Codebook, parties: Sequence[Ref] = (), *, as_of: str | None = None) -> Matrix:
    """Returns the matrix of the codebook's positions. `parties` are those that the codebook lists, already resolved.

    `as_of` is an ISO date, inclusive; positions without any date then count as said before it.
    """
    mine = [view for view in positions if view.position.codebook == codebook.name and _until(view.said.day, as_of)]
    again = repeated(mine)
    stands = by_party_and_issue(gather(mine))
    counts: dict[Ref, int] = {}
    for (party, _), found in stands.items():
        counts[party] = counts.get(party, 0) + _count(found, again)
    others = sorted(set(counts) - set(parties), key=lambda party: (-counts[party], party.name, party.id))
    cells = {(party, issue): _cell(party, issue, found, again) for (party, issue), found in stands.items()}
    rows = [_row(party, cells, codebook.issues, listed=index < len(parties)) for index, party in enumerate([*parties, *others])]
    return Matrix(codebook.issues, tuple(rows), as_of, sum(view.party is None for view in mine))


def _until(day: str | None, as_of: str | None) -> bool:
    """Whether `day`, which may be a month or a year alone, does not lie wholly after `as_of`."""
    return as_of is None or day is None or day[: len(as_of)] <= as_of


def _row(party: Ref, cells: Mapping[tuple[Ref, str], Cell], issues: Sequence[Issue], *, listed: bool) -> Row:
    return Row(party, listed, tuple(cells.get((party, issue.id)) or _empty(party, issue.id) for issue in issues))


def _empty(party: Ref, issue: str) -> Cell:
    return Cell(party, issue, None, None, False, False, None, 0.0, 0, (0.0, 0.0, 0.0), ())


def _count(stands: Iterable[Stand], again: Collection[str]) -> int:
    return sum(view.position.id not in again for stand in stands for view in stand.positions)


def _cell(party: Ref, issue: str, stands: list[Stand], again: Collection[str]) -> Cell:
    day = stands[-1].day
    latest = [stand for stand in stands if stand.day == day]
    lead = leading(latest, again)
    return Cell(
        party=party,
        issue=issue,
        stance=lead.stance,
        force=lead.force,
        absolute=lead.absolute,
        mixed={SUPPORT, OPPOSE} <= {stand.stance for stand in latest if stand.certainty >= settings.SURE_POSITION},
        day=day,
        certainty=lead.certainty,
        count=_count(stands, again),
        weights=weights(stands, again),
        stands=tuple(stands),
    )
