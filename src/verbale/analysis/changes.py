"""What changed: every position of a party on an issue against the one of the day before it that it spoke.

Several positions of one day count as one, that of the leading stand; those below `settings.SURE_POSITION` do not count,
since one stance read wrongly looks like a change there and back. Nor do later printings of what was printed before, nor
background: what an article tells of long before its own day. What is said again in other words, or harder, or
on the other side, is told from the stance and the force alone; whether a party claims not to have changed is not asked.

Where somebody else of the party takes the other side and the party is back on its own soon after, that one has dissented
and the party has not turned. A party has fallen silent that spoke on an issue more than once and not again in years in
which others did.
"""

import datetime
from collections.abc import Iterable
from itertools import groupby, pairwise

from verbale import settings
from verbale.analysis.repeats import repeated
from verbale.analysis.stands import by_party_and_issue, gather, hardness, leading
from verbale.record import NEUTRAL, OPPOSE, SUPPORT
from verbale.record.view import (
    CHANGED,
    DISSENTED,
    FIRST,
    HARDENED,
    RESTATED,
    REVERSED,
    SILENT,
    SOFTENED,
    Change,
    PositionView,
    Stand,
)

NOTHING = datetime.timedelta(0)
BACK = datetime.timedelta(days=180)  # within which a party is back on its side, if a colleague's words were not its turn
SILENCE = datetime.timedelta(days=730)  # disputes rest for a year between two rounds; two years of others' words are no rest
TWICE = 2  # who spoke once has not fallen silent, and one later word of others is no debate
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
    for (party, issue), of_pair in sorted(stands.items(), key=lambda item: (item[0][0].name, item[0][0].id, item[0][1])):
        found += _in_time(of_pair)
        found += _silence(of_pair, [stand for (other, same), held in stands.items() if same == issue and other != party for stand in held])
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
    """Returns the positions that may make a turn; a later printing makes none, however sure the first one's position is."""
    told = [view for view in positions if not is_background(view)]
    again = repeated(told)
    return [view for view in told if view.position.certainty >= sure and view.position.id not in again]


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
    """Returns the turns of one party on one issue; who dissents is set against the party and the party against itself."""
    days = _days(stands)
    dissent = {i for i in range(1, len(days) - 1) if _dissents(days[i - 1], days[i], days[i + 1])}
    own = [stand for i, stand in enumerate(days) if i not in dissent]
    made = {id(after): _change(before, after) for before, after in pairwise([None, *own]) if after is not None}
    for i in dissent:
        reason = f"{_speaker(days[i])} against {_speaker(days[i - 1])}, who speak for the same party"
        made[id(days[i])] = Change(days[i].party, days[i].issue, DISSENTED, days[i - 1], days[i], reason)
    return [made[id(stand)] for stand in days]


def _dissents(before: Stand, stand: Stand, after: Stand) -> bool:
    """Whether `stand` is somebody else's of the party, against what the party says before and soon after."""
    return (
        {before.stance, stand.stance} == {SUPPORT, OPPOSE}
        and after.stance == before.stance
        and _speaker(stand) not in (None, _speaker(before), _speaker(after))
        and _apart(stand.day, after.day) is not None
        and (_apart(stand.day, after.day) or BACK) < BACK
    )


def _speaker(stand: Stand) -> str | None:
    speaker = stand.positions[0].said.speaker
    return None if speaker is None else speaker.name


def _silence(stands: list[Stand], others: list[Stand]) -> list[Change]:
    """Returns the last words of a party that has fallen silent on an issue, if it has."""
    last = stands[-1]
    later = sorted({other.day for other in others if other.day and (_apart(last.day, other.day) or NOTHING) > SILENCE})
    if len({stand.day for stand in stands}) < TWICE or len(later) < TWICE:
        return []
    reason = f"nothing on this issue after {last.day}, while others spoke on it up to {later[-1]}"
    return [Change(last.party, last.issue, SILENT, None, last, reason)]


def _apart(one: str | None, other: str | None) -> datetime.timedelta | None:
    """Returns the time from one day to another, None where either is not known to the day."""
    if one is None or other is None or len(one) < 10 or len(other) < 10:
        return None
    return datetime.date.fromisoformat(other) - datetime.date.fromisoformat(one)


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
