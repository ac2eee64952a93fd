"""Checks how a terminal's width is shared among columns, and what is shown of characters that print does not show."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.text import Text

from verbale.cli import columns, screen

SENTENCE = "The two ministers will meet for the first time on 21 October and are expected to sign a protocol."


def row(*cells: str) -> list[Text]:
    return [Text(cell) for cell in cells]


def test_what_fits_is_left_as_it_is() -> None:
    rows = [row("Day", "Words"), row("3 May 2010", "We will meet.")]
    assert columns.parted(rows, 80) == 2
    assert columns.fitted(rows, 80) == [10, 13]


def test_the_widest_column_gives_way_first_and_no_word_is_broken() -> None:
    rows = [row("Day", "Event", "Words"), row("21 October 2019", "recognise (support)", SENTENCE)]
    assert columns.parted(rows, 80) == 3
    assert columns.fitted(rows, 80) == [15, 19, 38]
    day, event, words = columns.fitted(rows, 70)
    assert day + event + words == 70 - columns.EDGES - 2 * columns.GAP
    assert day >= len("October")
    assert event >= len("recognise")
    assert words >= columns.ROOM_TO_READ


def test_long_words_stand_under_the_rest_where_they_have_no_room_beside_it() -> None:
    heads = row("Day", "Status", "Event", "Who", "With or to", "Words", "Article")
    line = row("21 October 2019", "planned", "meet (consult)", "Ilva Maren, Tor Vik", "Dana Oke", SENTENCE, "2019-10-09-times.txt")
    assert columns.parted([heads, line], 80) == 5
    assert columns.parted([heads, line], 200) == 7


def test_a_long_first_column_stays_above() -> None:
    rows = [row("Claim", "Issue", "First", "Then"), row(SENTENCE, "recognition", SENTENCE, SENTENCE)]
    assert columns.parted(rows, 80) == 2


def test_short_columns_are_parted_only_before_words_would_be_broken() -> None:
    rows = [row("3 December 2020", "Borovia", "recognises", "Zeland", "the article", "recognised", "2020-12-03-meridian.txt")]
    assert columns.parted(rows, 120) == 7
    assert columns.parted(rows, 80) == 6
    assert columns.parted(rows, 80, compared=True) == 7


def test_columns_that_are_compared_are_squeezed() -> None:
    rows = [row(*("Vessaria and Kolmund" for _ in range(8)))]
    assert columns.parted(rows, 40, compared=True) == 8
    assert sum(columns.fitted(rows, 40)) <= 40 - columns.EDGES - 7 * columns.GAP


@given(st.lists(st.lists(st.text(max_size=60), min_size=3, max_size=3), min_size=1, max_size=4), st.integers(1, 250))
def test_columns_are_never_wider_than_the_terminal_nor_without_width(cells: list[list[str]], width: int) -> None:
    rows = [row(*line) for line in cells]
    fitted = columns.fitted(rows, width)
    assert min(fitted) >= 1
    assert sum(fitted) <= max(3, width - columns.EDGES - 2 * columns.GAP)


@pytest.mark.parametrize(
    ("printed", "shown"),
    [
        ("Marta \u200eElenko\u200e", "Marta Elenko"),  # marks of direction
        ("Kol\u200bmund will not\u00ad pay", "Kolmund will not pay"),  # a space without width, a soft hyphen
        ("Ms\u00a0Korvald", "Ms Korvald"),
        ("\u202egnihton", "gnihton"),  # print turned round by force
        ("red\x1b[31m", "red\ufffd[31m"),
        ("one\ntwo", "one\ntwo"),
    ],
)
def test_what_a_terminal_is_given(printed: str, shown: str) -> None:
    assert screen.printable(printed) == shown
