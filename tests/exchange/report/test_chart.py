"""The drawing's geometry: in time, within its frame, no two marks over one another."""

from dataclasses import replace
from itertools import combinations

from verbale.exchange.report import chart
from verbale.record.view import RESTATED, SILENT, ReportView


def test_marks_stand_in_time_and_within_the_frame(view: ReportView) -> None:
    drawn = chart.draw(view)
    assert drawn is not None
    marks = [mark for lane in drawn.lanes for mark in lane.marks]
    assert len(marks) == sum(change.turn not in (RESTATED, SILENT) for change in view.changes)
    assert all(mark.x >= chart.GUTTER and mark.x + mark.width <= chart.WIDTH for mark in marks)
    days = sorted(marks, key=lambda mark: chart.ordinal(mark.change.after.day))
    assert [mark.x for mark in days] == sorted(mark.x for mark in marks)


def test_no_two_marks_touch(view: ReportView) -> None:
    drawn = chart.draw(view)
    assert drawn is not None
    for lane in drawn.lanes:
        assert all(lane.y < mark.y < lane.y + lane.height for mark in lane.marks)
        for one, other in combinations(lane.marks, 2):
            assert one.y != other.y or one.x + one.width <= other.x or other.x + other.width <= one.x


def test_nothing_is_drawn_of_a_single_day(view: ReportView) -> None:
    assert chart.draw(replace(view, changes=view.changes[:1])) is None
    assert chart.draw(replace(view, changes=())) is None


def test_ten_years_are_marked_by_the_year(view: ReportView) -> None:
    drawn = chart.draw(view)
    assert drawn is not None
    assert [tick.label for tick in drawn.ticks] == [str(year) for year in range(2013, 2023)]


def test_codes_differ_and_recall_the_names() -> None:
    names = {"1": "Ardovia", "2": "Arvela", "3": "European Union", "4": "Ar", "5": "ÉÉ", "6": "Ardovia"}
    codes = chart.short_names(names)
    assert codes["1"] == "Ar" and codes["3"] == "EU"
    assert len(set(codes.values())) == len(names)
    assert max(map(len, codes.values())) <= 4


def test_a_date_known_by_month_or_year_stands_in_its_middle() -> None:
    assert chart.ordinal("2012-03") == chart.ordinal("2012-03-15")
    assert chart.ordinal("2012") == chart.ordinal("2012-07-01")
