"""What changed: every position of a party on an issue against the one of the day before it that it spoke.

Several positions of one day count as one, that of the leading stand; those below `settings.SURE_POSITION` do not count,
since one stance read wrongly looks like a change there and back. Nor do later printings of what was printed before, nor
background: what an article tells of long before its own day. What is said again in other words, or harder, or
on the other side, is told from the stance and the force alone; whether a party claims not to have changed is not asked.
"""

import datetime
from collections.abc import Iterable
from itertools import groupby, pairwise

from verbale import settings
from verbale.analysis.repeats import repeated
from verbale.analysis.stands import by_party_and_issue, gather, hardness, leading
from verbale.record import NEUTRAL
from verbale.record.view import CHANGED, FIRST, HARDENED, RESTATED, REVERSED, SOFTENED, Change, PositionView, Stand

BACKGROUND = datetime.timedelta(days=45)  # news tells what was said last week or last month; older words are told as history


def changes(
    positions: Iterable[PositionView],
    *,
    since: str | None = None,
    until: str | None = None,
    only_changed: bool = False,
    sure: float = settings.SURE_POSITION,
) -> list[Change]:
    """Returns the turns by party name and issue, then in time.

    `since` and `until` (ISO dates, inclusive) bound the later position of each pair; the earlier one may lie before.
    With `only_changed`, first and restated positions are left out; `sure` is the certainty that a position needs.
    """
    found: list[Change] = []
    stands = by_party_and_issue(gather(_sure(positions, sure)))
    for _, of_pair in sorted(stands.items(), key=lambda item: (item[0][0].name, item[0][0].id, item[0][1])):
        found += _in_time(of_pair)
    return [change for change in found if _within(change.after.day, since, until) and (not only_changed or change.turn in CHANGED)]


def between(positions: Iterable[PositionView], first: str, second: str, *, sure: float = settings.SURE_POSITION) -> list[Change]:
    """Returns, for each party and issue, the position as of day `first` beside that as of day `second`.

    What was not said up to `second`, or not again after `first`, is left out.
    """
    found: list[Change] = []
    stands = by_party_and_issue(gather(_sure(positions, sure)))
    for _, of_pair in sorted(stands.items(), key=lambda item: (item[0][0].name, item[0][0].id, item[0][1])):
        days = _days(of_pair)
        early = [stand for stand in days if _within(stand.day, None, first)]
        late = [stand for stand in days if not _within(stand.day, None, first) and _within(stand.day, None, second)]
        if late:
            found.append(_change(early[-1] if early else None, late[-1]))
    return found


def _sure(positions: Iterable[PositionView], sure: float) -> list[PositionView]:
    """Returns the positions that may make a turn."""
    found = [view for view in positions if view.position.certainty >= sure and not is_background(view)]
    again = repeated(found)
    return [view for view in found if view.position.id not in again]


def is_background(view: PositionView) -> bool:
    """Whether an article tells the position as one of long before: its day lies BACKGROUND or more before publication."""
    day, published = view.said.day, view.said.article.published
    if day is None or published is None:
        return False
    if len(day) < 10 or len(published) < 10:
        return day[:7] < published[: len(day[:7])]
    return datetime.date.fromisoformat(published) - datetime.date.fromisoformat(day) >= BACKGROUND


def _within(day: str | None, since: str | None, until: str | None) -> bool:
    if day is None:
        return since is None
    return (since is None or since[: len(day)] <= day) and (until is None or day[: len(until)] <= until)


def _days(stands: list[Stand]) -> list[Stand]:
    """Returns the leading stand of each day, in time."""
    return [leading(list(day)) for _, day in groupby(stands, key=lambda stand: stand.day)]


def _in_time(stands: list[Stand]) -> list[Change]:
    days = _days(stands)
    return [_change(None, days[0]), *(_change(before, after) for before, after in pairwise(days))]


def _change(before: Stand | None, after: Stand) -> Change:
    turn, reason = _turn(before, after)
    return Change(after.party, after.issue, turn, before, after, reason)


def _turn(before: Stand | None, after: Stand) -> tuple[str, str]:
    if before is None:
        return FIRST, "nothing on this issue before"
    if before.stance != after.stance and NEUTRAL not in (before.stance, after.stance):
        return REVERSED, f"from {before.stance} to {after.stance}"
    was, now = (hardness(stand.stance, stand.force, stand.absolute) for stand in (before, after))
    if now == was:
        return RESTATED, "the same stance, as firm as before"
    return (HARDENED if now > was else SOFTENED), f"from {described(before)} to {described(after)}"


def described(stand: Stand) -> str:
    """Returns a stand in a few words: `oppose (refusal, red line)`."""
    if stand.stance == NEUTRAL:
        return stand.stance
    return f"{stand.stance} ({stand.force}{', red line' if stand.absolute else ''})"
