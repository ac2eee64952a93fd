"""Cues that stand aside from what is said are found without the model."""

from statements.builder import page_of
from verbale.record import Attribution
from verbale.statements import find

Row = tuple[str | None, str | None, list[str]]
BELIEVE = """
The DET 2 det
strait NOUN 9 nsubj:pass
, PUNCT 6 punct
many ADJ 5 amod
pilots NOUN 6 nsubj pilot
believe VERB 0 root
, PUNCT 6 punct
is AUX 9 aux:pass be
mined VERB 6 ccomp mine
. PUNCT 9 punct
"""
PUT = """
“ PUNCT 4 punct
Peace NOUN 4 nsubj
is AUX 4 cop be
near ADJ 0 root
, PUNCT 4 punct
” PUNCT 4 punct
as SCONJ 9 mark
Rell PROPN 9 nsubj Rell
put VERB 4 advcl
it PRON 9 obj
. PUNCT 4 punct
"""
THROWN = """
« PUNCT 2 punct
Peace NOUN 8 nsubj
, PUNCT 2 punct
said VERB 2 parataxis say
Rell PROPN 4 nsubj Rell
, PUNCT 5 punct
is AUX 8 cop be
near ADJ 0 root
» PUNCT 2 punct
. PUNCT 4 punct
"""

def shown(text: str, found: tuple[Attribution, ...]) -> list[Row]:
    return [(a.source and a.source.of(text), a.cue and a.cue.of(text), [span.of(text) for span in a.content]) for a in found]


def test_a_clause_thrown_into_another_cuts_its_content_in_two() -> None:
    text = "The strait, many pilots believe, is mined."
    assert shown(text, find(*page_of(text, BELIEVE))) == [("many pilots", "believe", ["The strait", "is mined"])]


def test_a_clause_of_somebody_unnamed_is_no_aside() -> None:
    text = "The strait, it we believe, is mined."
    assert find(*page_of(text, BELIEVE.replace("many ADJ", "it PRON").replace("pilots NOUN", "we PRON"))) == ()


def test_as_somebody_put_it_is_a_cue() -> None:
    text = "“Peace is near,” as Rell put it."
    assert shown(text, find(*page_of(text, PUT))) == [("Rell", "put it", ["Peace is near"])]


def test_a_cue_within_the_marks_of_a_quotation_cuts_it() -> None:
    text = "«Peace, said Rell, is near»."
    assert shown(text, find(*page_of(text, THROWN))) == [("Rell", "said", ["Peace", "is near"])]
