"""Which tellings are of one event, and where they differ. Papers and states are invented."""

import random

import pytest

from verbale.analysis.tellings import happenings
from verbale.record import Article, Event, Span
from verbale.record.view import EventView, Passage, Ref

SERVIA, NORDIA, ELMA = (Ref(f"act_{name[0]}", name, "state") for name in ("Servia", "Nordia", "Elma"))
A, B, C = SERVIA, NORDIA, ELMA


def told(
    paper: str,
    *,
    plover: str = "CONSULT",
    mode: str = "meet",
    by: tuple[Ref, ...] = (A,),
    to: tuple[Ref, ...] = (B,),
    on: str | None = None,
    status: str = "occurred",
    at: int = 0,
    published: str | None = "2012-03-10",
) -> EventView:
    of = Article(f"Text of {paper}, long enough for several triggers.", paper, "raw", published=published)
    ids = tuple(ref.id for ref in by), tuple(ref.id for ref in to)
    claim = Event(of.id, plover, mode, *ids, on, status, Span(at, at + 3), 0.8, "why")
    return EventView(claim, of, by, to, on or published, "met", Passage("met", ()))


def shapes(*views: EventView) -> list[tuple[str | None, str, int, tuple[str, ...]]]:
    return [(item.day, item.lead.event.status, item.times, item.differs) for item in happenings(views)]


def test_two_papers_that_tell_of_one_day_tell_of_one_event() -> None:
    assert shapes(told("one", on="2012-03-09"), told("two", on="2012-03-09")) == [("2012-03-09", "occurred", 2, ())]


def test_who_met_whom_may_be_told_either_way_round() -> None:
    (only,) = happenings([told("one"), told("two", by=(B,), to=(A,)), told("three", by=(A, B), to=())])
    assert {ref.name for ref in (*only.actors, *only.recipients)} == {"Servia", "Nordia"}


def test_who_accused_whom_may_not() -> None:
    views = told("one", plover="ACCUSE", mode="accuse"), told("two", plover="ACCUSE", mode="accuse", by=(B,), to=(A,))
    assert len(happenings(views)) == 2


@pytest.mark.parametrize(
    "other",
    [
        told("two", to=(C,)), told("two", plover="AGREE", mode="sign"), told("two", mode="visit"), told("two", on="2012-03-01"),
        told("two", published="2012-03-20"), told("two", published=None),
    ],
    ids=["another party", "another type", "another manner", "another day", "long after", "undated"],
)  # fmt: skip
def test_another_event_is_another_event(other: EventView) -> None:
    assert len(happenings([told("one", on="2012-03-09"), other])) == 2


def test_a_telling_without_a_day_fits_what_was_printed_near_it() -> None:
    assert shapes(told("one", on="2012-03-09"), told("two", published="2012-03-12")) == [("2012-03-09", "occurred", 2, ())]


def test_a_month_fits_the_days_in_it() -> None:
    assert [item.times for item in happenings([told("one", on="2012-03"), told("two", on="2012-03-09")])] == [2]


def test_what_was_planned_and_then_happened_is_one_event_told_differently() -> None:
    planned = told("one", on="2012-03-09", status="planned", published="2012-03-07")
    assert shapes(planned, told("two", on="2012-03-09")) == [("2012-03-09", "occurred", 2, ("status",))]


def test_papers_a_day_apart_differ_in_the_day_and_the_latest_leads() -> None:
    views = told("one", on="2012-03-08"), told("two", on="2012-03-09", published="2012-03-11")
    assert shapes(*views) == [("2012-03-09", "occurred", 2, ("day",))]


def test_an_article_that_tells_of_a_meeting_and_of_the_next_tells_of_two() -> None:
    assert len(happenings([told("one"), told("one", status="planned", at=9)])) == 2
    assert len(happenings([told("one", on="2012-03-08"), told("one", on="2012-03-09", at=9)])) == 2


def test_a_meeting_planned_and_called_off_in_one_article_is_one() -> None:
    assert [item.differs for item in happenings([told("one", status="planned"), told("one", status="called off", at=9)])] == [("status",)]


def test_a_place_that_names_two_on_the_other_side_tells_once() -> None:
    (only,) = happenings([told("one", plover="REQUEST", mode="urge"), told("one", plover="REQUEST", mode="urge", to=(C,))])
    assert (only.times, [ref.name for ref in only.recipients]) == (1, ["Nordia", "Elma"])


def test_the_order_of_the_record_does_not_matter() -> None:
    both = (("occurred", (B,)), ("planned", (C,)))
    views = [told(f"paper {n}", on=f"2012-03-{8 + n % 3:02}", status=both[n % 2][0], to=both[n % 2][1]) for n in range(9)]
    wanted = happenings(views)
    for seed in range(20):
        shuffled = random.Random(seed).sample(views, len(views))
        assert happenings([*shuffled, views[0]]) == wanted
    assert sorted(view.event.id for item in wanted for view in item.tellings) == sorted(view.event.id for view in views)


def test_nothing_told_is_nothing() -> None:
    assert happenings([]) == []
