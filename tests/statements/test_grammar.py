"""Source and content are read off the dependency tree where the model gives none."""

from statements.builder import page_of
from verbale.record import Attribution
from verbale.statements import find

REJECTED = """
Arland PROPN 3 nsubj
has AUX 3 aux have
rejected VERB 0 root reject
the DET 5 det
plan NOUN 3 obj
for ADP 8 case
a DET 8 det
border NOUN 5 nmod
, PUNCT 10 punct
saying VERB 3 advcl say
it PRON 12 nsubj
fails VERB 10 ccomp fail
. PUNCT 3 punct
"""
ACCORDING = """
According VERB 4 case accord
to ADP 1 fixed
the DET 4 det
agency NOUN 8 obl
, PUNCT 4 punct
trade NOUN 8 nsubj
has AUX 8 aux
stopped VERB 0 root stop
. PUNCT 8 punct
"""
CALLED_ON = """
Rell PROPN 2 nsubj
called VERB 0 root call
on ADP 4 case
Arland PROPN 2 obl
to PART 6 mark
withdraw VERB 2 xcomp
. PUNCT 2 punct
"""
BELIEVED = """
It PRON 3 nsubj:pass
is AUX 3 aux:pass
believed VERB 0 root believe
that SCONJ 6 mark
they PRON 6 nsubj
left VERB 3 ccomp leave
. PUNCT 3 punct
"""


def shown(text: str, found: tuple[Attribution, ...]) -> list[tuple[str | None, str | None, list[str]]]:
    return [(a.source and a.source.of(text), a.cue and a.cue.of(text), [span.of(text) for span in a.content]) for a in found]


def test_a_cue_without_content_gets_its_object() -> None:
    text = "Arland has rejected the plan for a border, saying it fails."
    found = find(*page_of(text, REJECTED, [("Arland", "rejected", [])]))
    assert ("Arland", "rejected", ["the plan for a border"]) in shown(text, found)


def test_a_participle_shares_the_subject_of_its_verb() -> None:
    text = "Arland has rejected the plan for a border, saying it fails."
    found = find(*page_of(text, REJECTED, [(None, "saying", ["it fails"])]))
    assert ("Arland", "saying", ["it fails"]) in shown(text, found)


def test_according_to_is_found_by_rule() -> None:
    text = "According to the agency, trade has stopped."
    assert shown(text, find(*page_of(text, ACCORDING))) == [("the agency", "According to", ["trade has stopped"])]


def test_called_on_has_the_infinitive_as_its_content() -> None:
    text = "Rell called on Arland to withdraw."
    [found] = find(*page_of(text, CALLED_ON, [("Rell", "called on", [])]))
    assert found.content[0].of(text) == "to withdraw"
    assert [span.of(text) for span in found.addressees] == ["Arland"]


def test_an_agentless_passive_is_no_statement() -> None:
    text = "It is believed that they left."
    assert find(*page_of(text, BELIEVED)) == ()
    assert find(*page_of(text, BELIEVED, [(None, "believed", ["they left"])])) == ()
