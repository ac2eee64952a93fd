"""The day of saying, as far as the article lets a careful reader work it out."""

from collections.abc import Sequence

from statements.builder import Act, page_of
from verbale.statements import find

OPEN: Act = ("Rell", "said", ["the border is open"])


def days(text: str, acts: Sequence[Act], published: str | None = "2019-03-13") -> list[str | None]:
    return [a.said_on for a in find(*page_of(text, acts=acts, published=published))]


def test_the_day_of_the_sentence_counts() -> None:
    assert days("On Tuesday Rell said the border is open.", [OPEN]) == ["2019-03-12"]
    assert days("Rell said Tuesday (March 12) the border is open.", [OPEN]) == ["2019-03-12"]
    assert days("Rell said on 5 June 2018 the border is open.", [OPEN], None) == ["2018-06-05"]


def test_a_day_in_what_is_said_does_not() -> None:
    text = "Rell said the border will open on Tuesday."
    assert days(text, [("Rell", "said", ["the border will open on Tuesday"])]) == [None]


def test_a_day_before_which_it_was_said_does_not() -> None:
    assert days("Ahead of Tuesday Rell said the border is open.", [OPEN]) == [None]
    assert days("Since Tuesday Rell said the border is open.", [OPEN]) == [None]


def test_without_a_publication_date_a_weekday_is_no_day() -> None:
    assert days("On Tuesday Rell said the border is open.", [OPEN], None) == [None]


def test_the_same_speaker_goes_on_on_the_same_day() -> None:
    text = "On Monday Rell said the border is open. He said trade will follow."
    article, parse = page_of(text, acts=[OPEN, ("He", "said#2", ["trade will follow"])], published="2019-03-20")
    assert [a.said_on for a in find(article, parse)] == ["2019-03-18", "2019-03-18"]


def test_another_speaker_shares_the_day_of_the_one_fresh_occasion() -> None:
    text = "On Tuesday Rell said the border is open. Miro said trade will follow."
    acts = [OPEN, ("Miro", "said#2", ["trade will follow"])]
    assert days(text, acts) == ["2019-03-12", "2019-03-12"]
    assert days(text, acts, "2019-03-17") == ["2019-03-12", None]


def test_a_time_that_is_another_one_keeps_a_day_off() -> None:
    text = "On Tuesday Rell said the border is open. Last week Miro said trade will follow."
    assert days(text, [OPEN, ("Miro", "said#2", ["trade will follow"])]) == ["2019-03-12", None]


def test_what_is_held_always_has_no_day() -> None:
    text = "On Tuesday Rell said the border is open. Arland says trade will follow."
    assert days(text, [OPEN, ("Arland", "says", ["trade will follow"])]) == ["2019-03-12", None]


def test_the_reason_names_the_words() -> None:
    [found] = find(*page_of("On Tuesday Rell said the border is open.", acts=[OPEN], published="2019-03-13"))
    assert "Tuesday" in found.said_reason
