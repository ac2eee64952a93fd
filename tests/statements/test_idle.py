"""Verbs of speaking by which nobody says anything make no statement, though the model tags them."""

import pytest

from statements.builder import Act, page_of
from verbale.statements import find

TELL = """
One PRON 3 nsubj
can AUX 3 aux
tell VERB 0 root
the DET 5 det
way NOUN 3 obj
. PUNCT 3 punct
"""
ASKED = """
Asked VERB 7 advcl ask
about ADP 4 case
the DET 4 det
delay NOUN 1 obl
, PUNCT 1 punct
Rell PROPN 7 nsubj Rell
declined VERB 0 root decline
to PART 9 mark
comment VERB 7 xcomp
. PUNCT 7 punct
"""
NAMED = """
One NUM 2 nummod
aide NOUN 3 nsubj
asked VERB 0 root ask
not PART 7 advmod
to PART 7 mark
be AUX 7 aux:pass
named VERB 3 xcomp name
. PUNCT 3 punct
"""
WITHOUT = """
It PRON 2 nsubj
goes VERB 0 root go
without SCONJ 4 mark
saying VERB 2 advcl say
that SCONJ 7 mark
snow NOUN 7 nsubj
falls VERB 4 ccomp fall
. PUNCT 2 punct
"""


@pytest.mark.parametrize(
    ("text", "grammar", "act"),
    [
        ("One can tell the way.", TELL, ("One", "tell", ["the way"])),
        ("Asked about the delay, Rell declined to comment.", ASKED, ("Rell", "Asked about", ["the delay"])),
        ("Asked about the delay, Rell declined to comment.", ASKED, ("Rell", "declined", ["to comment"])),
        ("One aide asked not to be named.", NAMED, ("One aide", "asked", ["to be named"])),
        ("It goes without saying that snow falls.", WITHOUT, ("It", "saying", ["snow falls"])),
    ],
)
def test_such_a_cue_is_left_out(text: str, grammar: str, act: Act) -> None:
    assert find(*page_of(text, grammar, [act])) == ()


def test_a_refusal_to_do_something_is_a_statement() -> None:
    text, grammar = "Asked about the delay, Rell declined to resign.", ASKED.replace("comment", "resign")
    assert len(find(*page_of(text, grammar, [("Rell", "declined", ["to resign"])]))) == 1


def test_somebody_who_tells_the_way_says_something() -> None:
    text, grammar = "Rell can tell the way.", TELL.replace("One PRON", "Rell PROPN")
    assert len(find(*page_of(text, grammar, [("Rell", "tell", ["the way"])]))) == 1
