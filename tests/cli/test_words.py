"""How the command line writes things for people."""

import pytest

from verbale.cli import reading, words
from verbale.record import PERSON, Actor, Office
from verbale.record.view import Highlight, Passage
from verbale.workspace import ReadReport


@pytest.mark.parametrize(
    ("day", "long", "short"),
    [
        ("2010-08-03", "3 August 2010", "3 Aug 2010"),
        ("2019-09-23", "23 September 2019", "23 Sep 2019"),
        ("2010-08", "August 2010", "Aug 2010"),
        ("2010", "2010", "2010"),
        (None, "undated", "undated"),
    ],
)
def test_dates(day: str | None, long: str, short: str) -> None:
    assert (words.date(day), words.short_date(day)) == (long, short)


@pytest.mark.parametrize(
    ("on", "published", "expected"),
    [
        ("2010-08-03", "2010-08-04", "3 August 2010"), (None, "2010-08-04", "reported 4 August 2010"), (None, None, "undated"),
    ],
)  # fmt: skip
def test_the_day_of_what_is_reported(on: str | None, published: str | None, expected: str) -> None:
    assert words.day_of(on, published) == expected


def test_quotations_are_shortened_at_a_word_and_keep_their_own_marks() -> None:
    assert words.quotation(("We will\ntalk", "about  all"), 80) == "We will talk … about all"
    assert words.shortened("one two three four", 12) == "one two…"
    assert words.shortened("x" * 30, 10) == "x" * 9 + "…"
    assert words.quoted(("We will",), 80) == "“We will”"
    assert words.quoted(("‘We will’",), 80) == "‘We will’"


def test_the_words_around_a_trigger() -> None:
    text = "The minister of Tolmera arrived on Monday. " + "He met the president of Ardovia for an hour. " * 4
    start = text.rindex("met")
    shown = words.around(Passage(text, (Highlight(start, start + 3, "trigger"),)), 60)
    assert shown.startswith("…")
    assert "He met the president" in shown
    assert len(shown) <= 62
    assert words.around(Passage("They met.", (Highlight(5, 8, "trigger"),)), 60) == "They met."


def test_offices_are_written_once() -> None:
    held = (
        Office("Foreign Minister", None, "Tolmera", "2018-10-05", "2020-01"), Office("foreign minister", None, "Tolmera"),
        Office("Foreign Minister", None, "Tolmera"), Office("envoy", None, None),
    )  # fmt: skip
    assert words.offices(Actor(PERSON, "a", "A", (), held)) == "Foreign Minister, Tolmera from 5 October 2018 to January 2020; envoy"


def test_what_a_person_should_look_at_after_a_reading() -> None:
    assert reading.remarks(ReadReport(2, 0, ())) == []
    undated = tuple(f"{letter}.txt" for letter in "abcdefg")
    said = reading.remarks(ReadReport(9, 0, (), 0, undated, (("h.txt", "cp1252"), ("i.txt", "cp1250"))))
    assert [line.split(";")[0] for line in said] == [
        "Without a date of publication, so that what they say is undated: a.txt, b.txt, c.txt, d.txt, e.txt and 2 more",
        "Not UTF-8, read as cp1250: i.txt",
        "Not UTF-8, read as cp1252: h.txt",
    ]
