"""Source and content are read off the dependency tree where the model gives none."""

from dataclasses import replace

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


CRITICISED = """
Arland PROPN 3 nsubj:pass
was AUX 3 aux:pass be
criticised VERB 0 root criticise
by ADP 5 case
Rell PROPN 3 obl:agent
for ADP 8 case
the DET 8 det
delay NOUN 3 obl
. PUNCT 3 punct
"""
EXPRESSED = """
Arland PROPN 3 nsubj
has AUX 3 aux
expressed VERB 0 root express
full ADJ 5 amod
support NOUN 3 obj
to ADP 7 case
Velden PROPN 5 nmod
. PUNCT 3 punct
"""
NOT_SAID = """
Rell PROPN 4 nsubj
did AUX 4 aux do
not PART 4 advmod
say VERB 0 root
that SCONJ 7 mark
they PRON 7 nsubj
left VERB 4 ccomp leave
. PUNCT 4 punct
"""
DECLARED = """
Arland PROPN 2 nsubj
declared VERB 0 root declare
independence NOUN 2 obj
from ADP 5 case
Velden PROPN 3 nmod
. PUNCT 2 punct
"""
INSISTED = """
Arland PROPN 3 nsubj
will AUX 3 aux
withdraw VERB 5 ccomp
, PUNCT 5 punct
insisted VERB 0 root insist
Minister NOUN 7 nmod:desc
Rell PROPN 5 obj
. PUNCT 5 punct
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


def test_a_passive_with_its_agent_blames_for_what_follows() -> None:
    text = "Arland was criticised by Rell for the delay."
    found = find(*page_of(text, CRITICISED, [("Rell", "criticised", ["Arland"])]))
    assert shown(text, found) == [("Rell", "criticised", ["the delay"])]


def test_a_noun_with_its_verb_belongs_to_the_content() -> None:
    text = "Arland has expressed full support to Velden."
    found = find(*page_of(text, EXPRESSED, [("Arland", "has expressed full support", ["to Velden"])]))
    assert shown(text, found) == [("Arland", "expressed", ["full support to Velden"])]


def test_what_was_not_said_is_no_statement() -> None:
    text = "Rell did not say that they left."
    assert find(*page_of(text, NOT_SAID)) == ()
    assert find(*page_of(text, NOT_SAID, [("Rell", "did not say", ["they left"])])) == ()


def test_an_act_is_no_statement() -> None:
    text = "Arland declared independence from Velden."
    assert find(*page_of(text, DECLARED, [("Arland", "declared", ["independence from Velden"])])) == ()


def test_a_name_after_the_verb_is_who_speaks() -> None:
    text = "Arland will withdraw, insisted Minister Rell."
    found = find(*page_of(text, INSISTED, [("Arland", "insisted", ["Minister Rell"])]))
    assert shown(text, found) == [("Minister Rell", "insisted", ["Arland will withdraw"])]


def test_a_bare_relay_is_no_statement() -> None:
    text = "“The border is open,” said Rell, as quoted by the Post."
    article, parse = page_of(text, acts=[("Rell", "said", ["The border is open"]), ("the Post", "quoted", ["The border is open"])])
    quoted = parse.lemmas.index("quoted")
    upos, lemmas = list(parse.upos), list(parse.lemmas)
    upos[quoted], lemmas[quoted] = "VERB", "quote"
    parse = replace(parse, upos=tuple(upos), lemmas=tuple(lemmas))
    assert [row[1] for row in shown(text, find(article, parse))] == ["said"]
