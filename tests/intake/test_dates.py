"""Printed dates are found with what is certain of them, and never overlap."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verbale.intake import dates


@pytest.mark.parametrize(
    ("text", "words", "day"),
    [
        ("on 2020-06-18 at noon", "2020-06-18", date(2020, 6, 18)),
        ("2020-06-18T09:30:00Z", "2020-06-18T09:30:00Z", date(2020, 6, 18)),
        ("2008/02/17 12:34 GMT", "2008/02/17", date(2008, 2, 17)),
        ("It was June 18, 2020, when", "June 18, 2020", date(2020, 6, 18)),
        ("18 June 2020", "18 June 2020", date(2020, 6, 18)),
        ("the 3rd of May 2019", "3rd of May 2019", date(2019, 5, 3)),
        ("Monday, September 23, 2019", "Monday, September 23, 2019", date(2019, 9, 23)),
        ("Sept. 3, 2019", "Sept. 3, 2019", date(2019, 9, 3)),
        ("12 MAY 2014", "12 MAY 2014", date(2014, 5, 12)),
        ("18-Jun-2020", "18-Jun-2020", date(2020, 6, 18)),
        ("5.8.2010", "5.8.2010", date(2010, 8, 5)),
        ("31/12/19", "31/12/19", date(2019, 12, 31)),
        ("12/31/1999", "12/31/1999", date(1999, 12, 31)),
        ("Tuesday, 04/08/2010", "Tuesday, 04/08/2010", None),
        ("Wednesday, 04/08/2010", "Wednesday, 04/08/2010", date(2010, 8, 4)),
    ],
)
def test_one_date(text: str, words: str, day: date | None) -> None:
    (found,) = dates.find(text, "en")
    assert found.span.of(text).removeprefix("the ") == words
    assert found.sure == day


def test_a_numeric_date_has_two_readings() -> None:
    (found,) = dates.find("04/08/10", "en")
    assert {(day.year, day.month, day.day) for day in found.readings} == {(2010, 8, 4), (2010, 4, 8)}
    assert found.first == 4


def test_a_date_without_a_year_keeps_its_weekday() -> None:
    text = "said on Tuesday (August 3) there"
    (found,) = dates.find(text, "en")
    assert found.span.of(text) == "Tuesday (August 3"
    assert (found.readings[0].month, found.readings[0].day, found.readings[0].year, found.weekday) == (8, 3, None, 1)


NO_DATES = ["31/02/2019", "Feb 30, 2019", "1/2 of them", "version 3.4.5", "0/0/00", "13/13/2013", "may 12", "1899-01-01"]


@pytest.mark.parametrize("text", NO_DATES)
def test_what_is_no_date(text: str) -> None:
    assert dates.find(text, "en") == ()


FORMS = ["%Y-%m-%d", "%d %B %Y", "%B %d, %Y", "%A, %B %d, %Y", "%Y/%m/%d", "%d.%m.%Y"]


@given(st.dates(date(1900, 1, 1), date(2099, 12, 31)), st.sampled_from(FORMS))
def test_a_day_that_is_printed_is_read_back(day: date, form: str) -> None:
    (found,) = dates.find(f"Seen on {day.strftime(form)} in Zeland.", "en")
    assert found.sure == day


@given(st.text(alphabet="0123456789/-. ,MayJune12th", max_size=60))
def test_dates_are_in_order_and_apart(text: str) -> None:
    found = dates.find(text, "en")
    assert all(a.span.end <= b.span.start for a, b in pairwise(found))
    assert all(item.span.end <= len(text) and item.readings for item in found)
