"""What is held without a verb of its own is found by short lists."""

from statements.builder import page_of
from verbale.statements import find

OPPOSED = """
The DET 2 det
unions NOUN 4 nsubj:pass union
are AUX 4 aux:pass be
opposed VERB 0 root oppose
to ADP 7 case
any DET 7 det
cut NOUN 4 obl
. PUNCT 4 punct
"""


def test_an_adjective_with_its_preposition_says_what_is_held() -> None:
    text = "The unions are opposed to any cut."
    [found] = find(*page_of(text, OPPOSED))
    assert (found.source and found.source.of(text), found.cue and found.cue.of(text)) == ("The unions", "opposed")
    assert [span.of(text) for span in found.content] == ["any cut"]


def test_what_may_be_held_is_not_held() -> None:
    text = "The unions may opposed to any cut."
    assert find(*page_of(text, OPPOSED.replace("are AUX 4 aux:pass be", "may AUX 4 aux may"))) == ()
