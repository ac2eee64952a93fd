"""Turns of wording around a cue: who follows it, and whose clause it only stands in."""

from statements.builder import page_of
from verbale.record import Attribution
from verbale.statements import find

Row = tuple[str | None, str | None, list[str]]
CITING = """
The DET 2 det
agency NOUN 3 nsubj
reported VERB 0 root report
, PUNCT 5 punct
citing VERB 3 advcl cite
an DET 7 det a
aide NOUN 5 obj
, PUNCT 12 punct
that SCONJ 12 mark
Rell PROPN 12 nsubj Rell
had AUX 12 aux have
left VERB 3 ccomp leave
. PUNCT 3 punct
"""
NOTED = """
“ PUNCT 4 punct
Talks NOUN 4 nsubj talk
are AUX 4 cop be
over ADV 8 ccomp
, PUNCT 4 punct
” PUNCT 4 punct
has AUX 8 aux have
noted VERB 0 root note
Speaker PROPN 10 nmod:desc Speaker
Rell PROPN 8 obj Rell
. PUNCT 8 punct
"""

def shown(text: str, found: tuple[Attribution, ...]) -> list[Row]:
    return [(a.source and a.source.of(text), a.cue and a.cue.of(text), [span.of(text) for span in a.content]) for a in found]


def test_who_is_only_cited_says_nothing() -> None:
    text = "The agency reported, citing an aide, that Rell had left."
    acts = [("The agency", "citing", ["an aide, that Rell had left"])]
    assert shown(text, find(*page_of(text, CITING, acts))) == [("The agency", "reported", ["Rell had left"])]


def test_the_name_after_the_cue_of_a_quotation_is_its_source() -> None:
    text = "“Talks are over,” has noted Speaker Rell."
    found = find(*page_of(text, NOTED, [(None, "has noted", ["Talks are over"])]))
    assert shown(text, found) == [("Speaker Rell", "noted", ["Talks are over"])]
