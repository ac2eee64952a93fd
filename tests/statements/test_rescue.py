"""Reports whose grammar leaves no doubt are found without the model, also within what another one says."""

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
CALL = """
Velden PROPN 2 nsubj Velden
rejected VERB 0 root reject
Arland PROPN 5 nmod:poss Arland
's PART 3 case
call NOUN 2 obj
for ADP 8 case
a DET 8 det
vote NOUN 5 nmod
. PUNCT 2 punct
"""
PAID = """
The DET 2 det
envoy NOUN 3 nsubj
paid VERB 0 root pay
tribute NOUN 3 obj
to ADP 7 case
the DET 7 det
doctors NOUN 4 nmod doctor
of ADP 10 case
the DET 10 det
valley NOUN 7 nmod
. PUNCT 3 punct
"""
INSIDE = """
Rell PROPN 2 nsubj Rell
said VERB 0 root say
Arland PROPN 4 nsubj Arland
insists VERB 2 ccomp insist
the DET 6 det
border NOUN 8 nsubj
is AUX 8 cop be
open ADJ 4 ccomp
. PUNCT 2 punct
"""
TOLDTHEM = """
Rell PROPN 2 nsubj
briefed VERB 0 root brief
the DET 4 det
deputies NOUN 2 obj deputy
that SCONJ 9 mark
the DET 7 det
bridge NOUN 9 nsubj:pass
is AUX 9 aux:pass be
mined VERB 4 acl mine
. PUNCT 1 punct
"""

def shown(text: str, found: tuple[Attribution, ...]) -> list[Row]:
    return [(a.source and a.source.of(text), a.cue and a.cue.of(text), [span.of(text) for span in a.content]) for a in found]


def test_a_verb_with_its_particle() -> None:
    text = "Rell did not rule out a blockade."
    assert shown(text, find(*page_of(text, RULE))) == [("Rell", "rule", ["a blockade"])]


def test_a_noun_with_its_owner_stands_beside_the_verb_that_takes_it() -> None:
    text = "Velden rejected Arland's call for a vote."
    found = shown(text, find(*page_of(text, CALL, [("Velden", "rejected", ["Arland's call for a vote"])])))
    assert found == [("Velden", "rejected", ["Arland's call for a vote"]), ("Arland", "call", ["a vote"])]


def test_a_set_phrase_of_verb_noun_and_preposition() -> None:
    text = "The envoy paid tribute to the doctors of the valley."
    assert shown(text, find(*page_of(text, PAID))) == [("The envoy", "paid tribute to", ["the doctors of the valley"])]


def test_what_is_reported_within_a_statement() -> None:
    text = "Rell said Arland insists the border is open."
    found = shown(text, find(*page_of(text, INSIDE, [("Rell", "said", ["Arland insists the border is open"])])))
    assert found == [("Rell", "said", ["Arland insists the border is open"]), ("Arland", "insists", ["the border is open"])]


def test_a_pronoun_within_a_statement_is_its_speaker_and_no_other() -> None:
    text, grammar = "Rell said he insists the border is open.", INSIDE.replace("Arland PROPN", "he PRON")
    assert len(find(*page_of(text, grammar, [("Rell", "said", ["he insists the border is open"])]))) == 1


def test_a_clause_hung_on_those_who_are_told_is_the_content() -> None:
    text = "Rell briefed the deputies that the bridge is mined."
    found = shown(text, find(*page_of(text, TOLDTHEM, [("Rell", "briefed", [])])))
    assert found == [("Rell", "briefed", ["the bridge is mined"])]
