"""A content keeps what was said and loses what a model adds to it."""

from statements.builder import Act, page_of
from verbale.statements import find

RIDER = """
The DET 2 det
marshal NOUN 4 nsubj
has AUX 4 aux have
left VERB 8 ccomp leave
, PUNCT 8 punct
state NOUN 7 compound
radio NOUN 8 nsubj
reported VERB 0 root report
, PUNCT 11 punct
without SCONJ 11 mark
giving VERB 8 advcl give
a DET 13 det
date NOUN 11 obj
. PUNCT 8 punct
"""


def contents(text: str, grammar: str, acts: list[Act]) -> list[list[str]]:
    return [[span.of(text) for span in a.content] for a in find(*page_of(text, grammar, acts))]


def test_a_rider_on_how_it_was_said_is_left_out() -> None:
    text = "The marshal has left, state radio reported, without giving a date."
    assert contents(text, RIDER, [("state radio", "reported", ["The marshal has left", "without giving a date"])]) == [
        ["The marshal has left"]
    ]


def test_a_sentence_that_the_author_tells_is_left_out() -> None:
    text = "The road is open, Rell said. The sun shone."
    assert contents(text, "", [("Rell", "said", ["The road is open", "The sun shone"])]) == [["The road is open"]]


def test_a_quotation_in_the_next_sentence_stays() -> None:
    text = "The road is open, Rell said. “We go.”"
    found = contents(text, "", [("Rell", "said", ["The road is open", "We go"])])
    assert ["We go"] in found or ["The road is open", "We go"] in found


def test_a_topic_before_a_colon_is_not_what_is_said() -> None:
    grammar = """
The DET 2 det
ferries NOUN 5 nsubj
: PUNCT 5 punct
Arland PROPN 5 nsubj
states VERB 0 root state
its PRON 7 nmod:poss
view NOUN 5 obj
"""
    assert contents("The ferries: Arland states its view", grammar, [("Arland", "states", ["The ferries"])]) == []
    talks = """
Talks NOUN 2 nsubj
fail VERB 5 ccomp fail
: PUNCT 5 punct
Arland PROPN 5 nsubj
says VERB 0 root say
"""
    assert contents("Talks fail: Arland says", talks, [("Arland", "says", ["Talks fail"])]) == [["Talks fail"]]
