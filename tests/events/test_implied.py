"""The demands, refusals and accusations that a statement's own words make, and who "he" and "both countries" are."""

import pytest

from events.trees import read
from verbale import events

SAID = "Orlin/P>said:nsubj said=say/V>:root {clause}"
IMPLIED = [
    ("another must", "REQUEST", ["Belvia"], "Belvia must withdraw",
     "Belvia/P>withdraw:nsubj must/A>withdraw:aux withdraw/V>said:ccomp"),
    ("we must", None, [], "Arda must withdraw", "Arda/P>withdraw:nsubj must/A>withdraw:aux withdraw/V>said:ccomp"),
    ("own side will not", "REJECT", ["Belvia"], "Arda will not accept the Belvian plan",
     "Arda/P>accept:nsubj will/A>accept:aux not/T>accept:advmod accept/V>said:ccomp the/D>plan:det Belvian/J>plan:amod plan/N>accept:obj"),
    ("another will not", None, [], "Belvia will not answer Corland",
     "Belvia/P>answer:nsubj will/A>answer:aux not/T>answer:advmod answer/V>said:ccomp Corland/P>answer:obj"),
    ("another violated", "ACCUSE", ["Belvia"], "Belvia violated the accord",
     "Belvia/P>violated:nsubj violated=violate/V>said:ccomp the/D>accord:det accord/N>violated:obj"),
    ("another would violate", None, [], "Belvia may violate the accord",
     "Belvia/P>violate:nsubj may/A>violate:aux violate/V>said:ccomp the/D>accord:det accord/N>violate:obj"),
]  # fmt: skip


@pytest.mark.parametrize(("plover", "others", "content", "clause"), [pytest.param(*case[1:], id=case[0]) for case in IMPLIED])
def test_the_words_of_a_statement_may_be_an_act(plover: str | None, others: list[str], content: str, clause: str) -> None:
    sample = read(SAID.format(clause=clause))
    statement = sample.statement("Orlin", "said", content, "Orlin", "Arda")
    found = events.find(sample.article, sample.parse, (statement,), sample.mentions, sample.actors, sample.world)
    wanted = [] if plover is None else [(plover, ["Orlin"], others)]
    assert [(e.plover, sample.names(e.actors), sample.names(e.recipients)) for e in found] == wanted


def test_he_in_reported_words_is_the_speaker() -> None:
    sample = read(SAID.format(clause="he/O>met:nsubj met=meet/V>said:ccomp Teske/P>met:obj"))
    statement = sample.statement("Orlin", "said", "he met Teske", "Orlin", "Arda")
    found = events.find(sample.article, sample.parse, (statement,), sample.mentions, sample.actors, sample.world)
    assert [(sample.names(e.actors), sample.names(e.recipients)) for e in found] == [(["Orlin"], ["Teske"])]


def test_both_countries_are_the_two_states_named_last() -> None:
    sample = read(
        "Arda/P>wrote:nsubj wrote=write/V>:root to/I>Belvia:case Belvia/P>wrote:obl\n"
        "Both/D>countries:det countries=country/N>signed:nsubj signed=sign/V>:root an/D>accord:det accord/N>signed:obj"
    )
    found = events.find(sample.article, sample.parse, (), sample.mentions, sample.actors, sample.world)
    assert [(e.plover, sample.names(e.actors)) for e in found] == [("AGREE", ["Arda", "Belvia"])]


def test_a_preposition_that_the_parser_hung_elsewhere_still_leads_to_its_party() -> None:
    sample = read(
        "Arda/P>called:nsubj called=call/V>:root on/S>withdraw:mark Belvia/P>called:iobj to/T>withdraw:mark withdraw/V>called:xcomp"
    )
    found = events.find(sample.article, sample.parse, (), sample.mentions, sample.actors, sample.world)
    assert [(e.plover, sample.names(e.recipients)) for e in found] == [("REQUEST", ["Belvia"])]
