"""Positions gathered into stands: the same position of one party on one issue in one article is shown once."""

from collections.abc import Collection, Iterable, Mapping

from verbale.record import NEUTRAL, OPPOSE, STANCES, SUPPORT
from verbale.record.view import PositionView, Ref, Stand

# How hard a force is, from what hangs on a condition to a red line; what is neutral binds to nothing. Offering ("welcomed",
# "is ready to"), asserting, demanding, warning and refusing are one step: which of them a speaker takes turns on the
# occasion more than on the position.
HARDNESS: Mapping[str, int] = {"conditional": 1, "offer": 2, "assertion": 2, "demand": 2, "warning": 2, "refusal": 2}
RED_LINE = 3


def hardness(stance: str, force: str, absolute: bool) -> int:
    """Returns from 0 (neutral) to 3 (a red line) how hard a position is."""
    if stance == NEUTRAL:
        return 0
    return RED_LINE if absolute else HARDNESS[force]


def same(positions: Iterable[PositionView]) -> list[list[PositionView]]:
    """Returns the positions grouped: those of one article, party, issue and day that are alike, in their order."""
    groups: dict[tuple[object, ...], list[PositionView]] = {}
    for view in positions:
        claim = view.position
        who = view.party or claim.id  # two unknown speakers are not the same one
        key = (view.said.article.id, who, claim.codebook, claim.issue, view.said.day, claim.stance, claim.force, claim.absolute)
        groups.setdefault(key, []).append(view)
    return list(groups.values())


def gather(positions: Iterable[PositionView]) -> list[Stand]:
    """Returns the stands of the positions whose party is known, oldest first; undated ones come before all others.

    Within one day the order is that of the articles and of the text, as the positions come.
    """
    groups = same(view for view in positions if view.party is not None)
    return sorted((_stand(group) for group in groups), key=lambda stand: stand.day or "")


def _stand(group: list[PositionView]) -> Stand:
    first = group[0]
    assert first.party is not None
    return Stand(
        party=first.party,
        issue=first.position.issue,
        day=first.said.day,
        stance=first.position.stance,
        force=first.position.force,
        absolute=first.position.absolute,
        certainty=max(view.position.certainty for view in group),
        positions=tuple(group),
    )


def by_party_and_issue(stands: Iterable[Stand]) -> dict[tuple[Ref, str], list[Stand]]:
    """Returns the stands of each party on each issue, in their order."""
    found: dict[tuple[Ref, str], list[Stand]] = {}
    for stand in stands:
        found.setdefault((stand.party, stand.issue), []).append(stand)
    return found


def weights(stands: Iterable[Stand], again: Collection[str] = frozenset()) -> tuple[float, float, float]:
    """Returns the summed certainty of the positions for support, oppose and neutral; those with an id in `again` do not count."""
    sums = dict.fromkeys((SUPPORT, OPPOSE, NEUTRAL), 0.0)
    for stand in stands:
        for view in stand.positions:
            sums[stand.stance] += view.position.certainty if view.position.id not in again else 0.0
    return round(sums[SUPPORT], 6), round(sums[OPPOSE], 6), round(sums[NEUTRAL], 6)


def leading(stands: list[Stand], again: Collection[str] = frozenset()) -> Stand:
    """Returns the stand that speaks for several of one day: of the stance with most weight, the hardest, then the surest.

    Positions with an id in `again`, later printings, add no weight.
    """
    by_stance = dict(zip(STANCES, weights(stands, again), strict=True))
    said = {stand.stance for stand in stands}  # later printings alone weigh nothing, and still say what they say
    best = max(said, key=lambda stance: (by_stance[stance], -STANCES.index(stance)))
    of_stance = [stand for stand in stands if stand.stance == best]
    return max(of_stance, key=lambda stand: (hardness(stand.stance, stand.force, stand.absolute), stand.certainty))
