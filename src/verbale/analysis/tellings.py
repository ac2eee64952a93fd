"""One event told several times: which tellings, in one article or in many, are of one event, and where they differ.

Two tellings are of one event where type and manner agree, where somebody who acts does so in both and the other side,
if both name one, has somebody in common, and where their days fit. Who meets whom is one event either way round. A
telling without a day fits what was printed within NEAR of it; days known to the day may be ONE_DAY apart, since papers
on two sides of the world do so, and then the tellings differ. What one article tells as done and as still to come is two
events, unless it names the same day.

Nothing here looks at the words, and nothing is dropped: every telling stays with its event. It is a function of the
set of tellings, whatever their order.
"""

import datetime
from collections import Counter
from collections.abc import Iterable, Sequence

from verbale.record.view import EventView, Happening, Ref

NEAR = datetime.timedelta(days=4)  # within which papers tell of one event
ONE_DAY = datetime.timedelta(days=1)
_TOGETHER = frozenset({"CONSULT", "AGREE", "COOPERATE", "ASSAULT"})  # types that two parties may do to each other alike
_MANNERS = {"talk": "meet", "discuss": "meet"}  # manners of one type that tellings mix
_TO_COME = frozenset({"planned", "hypothetical"})
_DONE = "occurred"
_FULL = len("2010-08-04")


def happenings(events: Iterable[EventView]) -> list[Happening]:
    """Returns the events with their tellings, in time, the undated last."""
    groups: list[list[EventView]] = []
    by_kind: dict[tuple[str, str | None], list[list[EventView]]] = {}
    for view in sorted({item.event.id: item for item in events}.values(), key=_order):
        known = by_kind.setdefault((view.event.plover, _MANNERS.get(view.event.mode or "", view.event.mode)), [])
        group = next((item for item in known if all(_one(view, other) for other in item)), None)
        if group is None:
            known.append([view])
            groups.append(known[-1])
        else:
            group.append(view)
    made = [_happening(group) for group in groups]
    return sorted(made, key=lambda item: (item.day is None, item.day or "", _order(item.lead)))


def _order(view: EventView) -> tuple[str, str, str, int, str]:
    article = view.article
    return article.published or "9999", article.name, article.id, view.event.trigger.start, view.event.id


def _one(view: EventView, other: EventView) -> bool:
    """Whether two tellings of one type and manner are of one event."""
    if _place(view) == _place(other):
        return _ids(view.actors) == _ids(other.actors)  # one telling that names several on the other side
    return _fit_in_time(view, other) and _fit_by_parties(view, other)


def _place(view: EventView) -> tuple[str, int]:
    return view.article.id, view.event.trigger.start


def _ids(refs: Sequence[Ref]) -> frozenset[str]:
    return frozenset(ref.id for ref in refs)


def _fit_by_parties(view: EventView, other: EventView) -> bool:
    sides = (_ids(view.actors), _ids(view.recipients)), (_ids(other.actors), _ids(other.recipients))
    if view.event.plover in _TOGETHER:
        (one, two), (three, four) = sides
        both = (one | two) & (three | four)
        if len(both) > 1:
            return True
        alone = not two and len(one) == 1, not four and len(three) == 1
        return len(both) == 1 and any(alone)
    return bool(sides[0][0] & sides[1][0]) and (not sides[0][1] or not sides[1][1] or bool(sides[0][1] & sides[1][1]))


def _fit_in_time(view: EventView, other: EventView) -> bool:
    one, two = view.event.on, other.event.on
    if one is not None and two is not None:
        return _near(one, two, ONE_DAY) and (one == two or view.article.id != other.article.id)
    statuses = {view.event.status, other.event.status}
    if view.article.id == other.article.id:
        return not (_DONE in statuses and statuses & _TO_COME)
    return view.day is not None and other.day is not None and _near(view.day, other.day, NEAR)


def _near(one: str, two: str, most: datetime.timedelta) -> bool:
    """Whether two ISO days are at most `most` apart; a month or a year fits every day within it."""
    if len(one) < _FULL or len(two) < _FULL:
        shorter = min(len(one), len(two))
        return one[:shorter] == two[:shorter]
    return abs(datetime.date.fromisoformat(one) - datetime.date.fromisoformat(two)) <= most


def _happening(group: Sequence[EventView]) -> Happening:
    """Returns the event of some tellings: as the latest print tells it, and there the surest one."""
    lead = max(group, key=lambda view: (view.article.published or "", view.event.certainty, view.event.id))
    differs = tuple(
        name
        for name, told in (("status", {view.event.status for view in group}), ("day", {view.event.on for view in group} - {None}))
        if len(told) > 1
    )
    return Happening(
        lead=lead,
        day=_day(lead, group),
        actors=_parties(lead.actors, (view.actors for view in group)),
        recipients=_parties(lead.recipients, (view.recipients for view in group)),
        tellings=tuple(group),
        times=len({_place(view) for view in group}),
        differs=differs,
    )


def _day(lead: EventView, group: Sequence[EventView]) -> str | None:
    """Returns the day told by the leading telling, else by most others, else that of the first print."""
    told = Counter(view.event.on for view in group if view.event.on is not None)
    if lead.event.on is not None or not told:
        return lead.event.on or min((view.day for view in group if view.day is not None), default=None)
    return max(told, key=lambda day: (told[day], len(day), day))


def _parties(first: Sequence[Ref], others: Iterable[Sequence[Ref]]) -> tuple[Ref, ...]:
    """Returns the parties of the leading telling, then those that only others name, by name."""
    kept = {ref.id: ref for ref in first}
    more = {ref.id: ref for refs in others for ref in refs if ref.id not in kept}
    return (*kept.values(), *sorted(more.values(), key=lambda ref: (ref.name, ref.id)))
