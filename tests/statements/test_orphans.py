"""A content that the model marked without a cue gets the verb that the sentence has for it."""

from statements.builder import page_of
from verbale.record import Attribution
from verbale.statements import find

Row = tuple[str | None, str | None, list[str]]
RULE = """
Rell PROPN 4 nsubj Rell
did AUX 4 aux do
not PART 4 advmod
rule VERB 0 root
out ADP 4 compound:prt
a DET 7 det
blockade NOUN 4 obj
. PUNCT 4 punct
"""
SHOT = """
“ PUNCT 4 punct
Talks NOUN 4 nsubj talk
are AUX 4 cop be
over ADV 9 ccomp
, PUNCT 4 punct
” PUNCT 4 punct
Ms. PROPN 8 nmod:desc Ms.
Rell PROPN 9 nsubj Rell
shot VERB 0 root shoot
back ADP 9 compound:prt
. PUNCT 9 punct
"""

def shown(text: str, found: tuple[Attribution, ...]) -> list[Row]:
    return [(a.source and a.source.of(text), a.cue and a.cue.of(text), [span.of(text) for span in a.content]) for a in found]


def test_the_verb_above_a_content_is_its_cue() -> None:
    text = "Rell did not rule out a blockade."
    found = find(*page_of(text, RULE, [(None, None, ["a blockade"])]))
    assert shown(text, found) == [("Rell", "not rule out", ["a blockade"])] or shown(text, found) == [("Rell", "rule out", ["a blockade"])]


def test_the_verb_of_the_source_beside_a_quotation_is_its_cue() -> None:
    text = "“Talks are over,” Ms. Rell shot back."
    found = find(*page_of(text, SHOT, [("Ms. Rell", None, ["Talks are over"])]))
    assert shown(text, found) == [("Ms. Rell", "shot back", ["Talks are over"])]


def test_a_verb_that_is_no_cue_leaves_the_content_alone() -> None:
    text = "Rell did not open up a blockade."
    grammar = RULE.replace("rule VERB 0 root", "open VERB 0 root").replace("out ADP", "up ADP")
    assert find(*page_of(text, grammar, [(None, None, ["a blockade"])])) == ()
