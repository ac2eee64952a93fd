"""The words for a day give the day that a reader works out from the day of publication."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verbale.record import Span
from verbale.statements import dates

TUESDAY = "2019-03-12"


def values(text: str, published: str | None, last: str | None = None) -> list[str | None]:
    return [day.value for day in dates.find(text, Span(0, len(text)), published, last)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("he said on Tuesday", "2019-03-12"),
        ("he said Monday", "2019-03-11"),
        ("he said on Wednesday", "2019-03-06"),
        ("he said last Tuesday", "2019-03-05"),
        ("he said yesterday", "2019-03-11"),
        ("he said today", "2019-03-12"),
        ("he said this morning", "2019-03-12"),
        ("he said on March 3", "2019-03-03"),
        ("he said on 3 March", "2019-03-03"),
        ("he said on Dec. 31", "2018-12-31"),
        ("he said on (August 3)", "2018-08-03"),
        ("he said on August 3rd, 2010", "2010-08-03"),
        ("he said on 3 August 2010", "2010-08-03"),
        ("he said on 2010-08-03", "2010-08-03"),
        ("he said in February", "2019-02"),
        ("he said in July 2018", "2018-07"),
        ("he said last October", "2018-10"),
        ("he said last March", "2018-03"),
        ("he said earlier this month", "2019-03"),
        ("he said last month", "2019-02"),
        ("he said in 2001", "2001"),
        ("he said last year", "2018"),
        ("he said last week", None),
        ("he said on February 30, 2010", None),
    ],
)
def test_counts_from_the_day_of_publication(text: str, value: str | None) -> None:
    assert values(text, TUESDAY) == [value]


@pytest.mark.parametrize(
    ("text", "value"),
    [("on Tuesday", None), ("yesterday", None), ("in July", None), ("May 3, 2011", "2011-05-03"), ("in 2001", "2001")],
)
def test_without_a_publication_date_only_a_full_date_is_a_day(text: str, value: str | None) -> None:
    assert values(text, None) == [value]


@pytest.mark.parametrize("text", ["they may 3 times march on", "the sun set", "that may be", "Monday's agreement", "1999 men", "May Day"])
def test_other_words_are_no_days(text: str) -> None:
    assert values(text, TUESDAY) == []


def test_counts_from_the_day_named_last() -> None:
    assert values("the previous day", TUESDAY, "2019-03-08") == ["2019-03-07"]
    assert values("the next day", TUESDAY, "2019-03-12") == [None]
    assert values("the same day", TUESDAY, None) == [None]


@pytest.mark.parametrize(
    ("text", "expected"), [("before Monday", True), ("by the Monday", True), ("said Monday", False), ("on (March 3", False)]
)
def test_tells_what_stands_before_a_day(text: str, expected: bool) -> None:
    [day] = dates.find(text, Span(0, len(text)), TUESDAY)
    assert dates.follows(text, day, frozenset({"before", "by"})) is expected


@given(st.text(max_size=60), st.sampled_from(["today", "on Tuesday", "March 3", "last month", "this morning"]), st.dates().map(str))
def test_a_time_counted_from_print_is_never_after_it(noise: str, words: str, published: str) -> None:
    text = f"{noise} {words}"
    for day in dates.find(text, Span(0, len(text)), published):
        assert day.span.end <= len(text)
        if day.span.of(text) == words and day.value is not None:
            assert day.value <= published


def test_today_in_a_name_is_no_day() -> None:
    assert values("he told Harbour Today that", TUESDAY) == []
    assert values("Today Rell said", TUESDAY) == [TUESDAY]
