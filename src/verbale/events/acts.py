"""Makes events of acts: one for each pair of parties, with its day, its trigger's words and its certainty."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from verbale.events import timing
from verbale.events.implied import Implied
from verbale.events.status import OCCURRED, PLANNED, Verdict
from verbale.events.table import Frame
from verbale.events.tree import Tree
from verbale.events.who import Party
from verbale.record import Event, Span, Statement

_MOST = 6  # actors times recipients of one trigger: more is a list that the parse did not understand


@dataclass(frozen=True, slots=True)
class Act:
    """A trigger with its frame, its parties and its status."""

    trigger: int
    frame: Frame
    actors: tuple[Party, ...]
    others: tuple[Party, ...]
    verdict: Verdict


class Writer:
    """Writes the events of one article; `cues` are the statements by the words of their cues."""

    def __init__(self, tree: Tree, cues: Mapping[int, Statement]) -> None:
        self.tree, self.cues = tree, cues

    def events(self, act: Act) -> Iterator[Event]:
        """Yields the events of an act: one for each actor and other party, one for all where they do it together."""
        actors, others = _once(act.actors), _once(act.others)
        if act.frame.mutual and len(actors) > 1 and not others:
            yield self._event(act, actors, [])
            return
        if len(actors) * max(1, len(others)) > _MOST:
            actors, others = actors[:2], others[:3]
        for actor in actors:
            for other in [*([item] for item in others)] or [[]]:
                yield self._event(act, [actor], other)

    def _event(self, act: Act, actors: list[Party], others: list[Party]) -> Event:
        tree, verdict = self.tree, act.verdict
        certainty = act.frame.sure * verdict.certainty
        for party in (*actors, *others):
            certainty *= 0.5 + 0.5 * party.certainty
        day = timing.when(tree, act.trigger, tree.article.published, ahead=verdict.status == PLANNED)
        return Event(
            article=tree.article.id,
            plover=act.frame.type,
            mode=act.frame.mode,
            actors=tuple(party.actor for party in actors),
            recipients=tuple(party.actor for party in others),
            on=day or self._said_on(act),
            status=verdict.status,
            trigger=self._trigger(act.trigger),
            certainty=round(certainty, 4),
            reason=f"“{tree.shown[act.trigger]}” tells {act.frame.type} ({act.frame.mode}); {verdict.status}: {verdict.reason}",
        )

    def implied(self, act: Implied) -> Event:
        """Returns the event that the words of a statement make."""
        return Event(
            article=self.tree.article.id,
            plover=act.type,
            mode=act.mode,
            actors=(act.speaker,),
            recipients=(act.other.actor,),
            on=act.statement.said_on,
            status=OCCURRED,
            trigger=self.tree.parse.span(act.trigger, act.trigger + 1),
            certainty=round(act.certainty * act.statement.certainty * (0.5 + 0.5 * act.other.certainty), 4),
            reason=act.reason,
        )

    def _said_on(self, act: Act) -> str | None:
        statement = self.cues.get(act.trigger)
        return statement.said_on if statement is not None and act.frame.says else None

    def _trigger(self, word: int) -> Span:
        """Returns the trigger's word, with its particle where that follows at once ("called off")."""
        after = word + 1
        last = after + 1 if self.tree.is_verb(word) and after in self.tree.dependents(word, "compound:prt") else after
        return self.tree.parse.span(word, last)


def _once(parties: Sequence[Party]) -> list[Party]:
    """Returns the parties without a second one of the same actor, in order."""
    found: dict[str, Party] = {}
    for party in parties:
        found.setdefault(party.actor, party)
    return list(found.values())


def distinct(events: list[Event]) -> tuple[Event, ...]:
    """Returns the events without second tellings of one act between the same parties, in the order of their triggers."""
    kept: dict[tuple[object, ...], Event] = {}
    for event in sorted(events, key=lambda item: item.trigger):
        key = (event.plover, frozenset((*event.actors, *event.recipients)), event.actors[:1], event.status, event.trigger)
        first = kept.get(key)
        if first is None:
            kept[key] = event
    return tuple(kept.values())
