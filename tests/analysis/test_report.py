"""What a report shows: its timeline, its order, its counts."""

from analysis.views import BOOK, NORDIA, SERVIA, position
from verbale.analysis.report import report, timeline
from verbale.record import Article, Event, Span
from verbale.record.view import Contents, EventView, Passage


def event(day: str | None) -> EventView:
    of = Article(f"They met on {day}.", "e", "raw", published=day)
    claim = Event(of.id, "CONSULT", "meet", (SERVIA.id,), (NORDIA.id,), day, "occurred", Span(5, 8), 0.9, "why")
    return EventView(claim, of, (SERVIA,), (NORDIA,), day, "met", Passage("They met", ()))


def contents(*positions: object, events: tuple[EventView, ...] = ()) -> Contents:
    views = list(positions)
    return Contents(articles=[view.said.article for view in views], positions=views, events=list(events))  # type: ignore[attr-defined,arg-type]


def test_the_timeline_is_in_time_with_the_undated_at_the_end() -> None:
    happened = (event(None), event("2011-05-05"), event("2012-01-01"))
    made = timeline(contents(position("2012-01-01", "support"), position(None, "oppose"), events=happened), BOOK)
    assert [(entry.day, entry.stand is not None, entry.event is not None) for entry in made] == [
        ("2011-05-05", False, True), ("2012-01-01", True, False), ("2012-01-01", False, True), (None, True, False), (None, False, True),
    ]  # fmt: skip


def test_changes_come_in_the_order_of_the_matrix() -> None:
    said = [
        position("2010-01-01", "support", party=NORDIA, issue="border"), position("2010-01-01", "support", party=NORDIA),
        position("2010-01-01", "support"), position("2012-01-01", "oppose"),
    ]  # fmt: skip
    view = report(contents(*said), BOOK, [SERVIA, NORDIA])
    assert [(change.party.name, change.issue, change.turn) for change in view.changes] == [
        ("Servia", "talks", "first said"), ("Servia", "talks", "reversed"), ("Nordia", "talks", "first said"),
        ("Nordia", "border", "first said"),
    ]  # fmt: skip


def test_positions_of_another_codebook_are_not_counted() -> None:
    view = report(contents(position("2010-01-01", "support"), position("2010-01-01", "support", codebook="other")), BOOK)
    assert (view.counts.positions, view.title, len(view.timeline)) == (1, "A book", 1)
