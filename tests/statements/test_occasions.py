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
    assert days(text, acts, "2019-03-12") == ["2019-03-12", "2019-03-12"]
    assert days(text, acts, "2019-03-13") == ["2019-03-12", None]  # a reaction may be of the day of print


def test_those_gathered_on_the_day_before_share_it() -> None:
    grammar = """
        Rell PROPN 2 nsubj
        told VERB 0 root tell
        the DET 4 det
        Council PROPN 2 iobj
        on ADP 6 case
        Tuesday PROPN 2 obl
        that SCONJ 10 mark
        trade NOUN 10 nsubj
        will AUX 10 aux
        follow VERB 2 ccomp
        . PUNCT 2 punct
        Miro PROPN 13 nsubj
        said VERB 0 root say
        it PRON 16 nsubj
        is AUX 16 cop
        good ADJ 13 ccomp
        . PUNCT 13 punct"""
    text = "Rell told the Council on Tuesday that trade will follow. Miro said it is good."
    acts: list[Act] = [("Rell", "told", ["trade will follow"]), ("Miro", "said", ["it is good"])]
    for published, shared in (("2019-03-13", "2019-03-12"), ("2019-03-17", None)):
        found = find(*page_of(text, grammar, acts, published=published))
        assert [a.said_on for a in found] == ["2019-03-12", shared]


FACT = """
    Rell PROPN 5 nsubj
    and CCONJ 3 cc
    Miro PROPN 1 conj
    twice ADV 5 advmod
    signed VERB 0 root sign
    the DET 8 det
    long ADJ 8 amod
    treaty NOUN 5 obj
    on ADP 10 case
    Tuesday PROPN 5 obl
    . PUNCT 5 punct
    Osk PROPN 13 nsubj
    SAID VERB 0 root say
    it PRON 16 nsubj
    is AUX 16 cop
    good ADJ 13 ccomp
    . PUNCT 13 punct"""


def fact(said: str, lemma: str = "say", published: str = "2019-03-12") -> list[str | None]:
    grammar = FACT.replace("SAID VERB 0 root say", f"{said} VERB 0 root {lemma}")
    text = f"Rell and Miro twice signed the long treaty on Tuesday. Osk {said} it is good."
    return [a.said_on for a in find(*page_of(text, grammar, [("Osk", said, ["it is good"])], published=published))]


def test_the_occasion_of_the_lead_dates_what_was_said_of_it() -> None:
    assert fact("said") == ["2019-03-12"]
    assert fact("says") == [None]
    assert fact("said", published="2019-03-13") == [None]  # Osk had no part in it
    assert fact("said", published="2019-03-20") == [None]


def test_a_day_after_the_cue_counts_whatever_the_tree_says() -> None:
    grammar = """
        It PRON 3 nsubj
        is AUX 3 cop
        good ADJ 0 root
        , PUNCT 3 punct
        Rell PROPN 6 nsubj
        said VERB 3 parataxis say
        in ADP 8 case
        Osk PROPN 6 obl
        on ADP 10 case
        Tuesday PROPN 14 obl
        , PUNCT 14 punct
        after SCONJ 14 mark
        gates NOUN 14 nsubj
        closed VERB 6 advcl close
        . PUNCT 3 punct"""
    text = "It is good, Rell said in Osk on Tuesday, after gates closed."
    [found] = find(*page_of(text, grammar, [("Rell", "said", ["It is good"])], published="2019-03-13"))
    assert found.said_on == "2019-03-12"


def test_the_day_of_a_dateline_is_that_of_the_printing() -> None:
    text = "OSK, 13 March 2019 (Wire) - Rell said the border is open."
    assert days(text, [OPEN]) == [None]


def test_the_day_of_a_plan_is_not_the_day_of_saying() -> None:
    grammar = """
        Rell PROPN 3 nsubj
        will AUX 3 aux
        meet VERB 0 root
        on ADP 5 case
        Friday PROPN 3 obl
        and CCONJ 7 cc
        said VERB 3 conj say
        trade NOUN 10 nsubj
        is AUX 10 cop
        good ADJ 7 ccomp
        . PUNCT 3 punct"""
    text = "Rell will meet on Friday and said trade is good."
    [found] = find(*page_of(text, grammar, [("Rell", "said", ["trade is good"])], published="2019-03-13"))
    assert found.said_on is None


def test_a_headline_takes_the_day_of_what_it_announces() -> None:
    text = "Rell says trade will follow\n\nOn Tuesday Rell said the border is open and safe."
    acts: list[Act] = [("Rell", "says", ["trade will follow"]), ("Rell#2", "said", ["the border is open and safe"])]
    assert days(text, acts) == ["2019-03-12", "2019-03-12"]


def test_a_time_that_is_another_one_keeps_a_day_off() -> None:
    text = "On Tuesday Rell said the border is open. Last week Miro said trade will follow."
    assert days(text, [OPEN, ("Miro", "said#2", ["trade will follow"])]) == ["2019-03-12", None]


def test_what_is_held_always_has_no_day() -> None:
    text = "On Tuesday Rell said the border is open. Arland says trade will follow."
    assert days(text, [OPEN, ("Arland", "says", ["trade will follow"])]) == ["2019-03-12", None]


def test_the_reason_names_the_words() -> None:
    [found] = find(*page_of("On Tuesday Rell said the border is open.", acts=[OPEN], published="2019-03-13"))
    assert "Tuesday" in found.said_reason
