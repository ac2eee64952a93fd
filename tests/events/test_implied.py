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
    ("another has not", "ACCUSE", ["Belvia"], "Belvia has not complied",
     "Belvia/P>complied:nsubj has=have/A>complied:aux not/T>complied:advmod complied=comply/V>said:ccomp"),
    ("another did no harm by it", None, [], "Belvia has not slept",
     "Belvia/P>slept:nsubj has=have/A>slept:aux not/T>slept:advmod slept=sleep/V>said:ccomp"),
    ("another is to blame", "ACCUSE", ["Belvia"], "Belvia is responsible",
     "Belvia/P>responsible:nsubj is=be/A>responsible:cop responsible/J>said:ccomp"),
    ("another is not to blame", None, [], "Belvia is not responsible",
     "Belvia/P>responsible:nsubj is=be/A>responsible:cop not/T>responsible:advmod responsible/J>said:ccomp"),
    ("own side will strike", "THREATEN", ["Belvia"], "Arda will punish Belvia",
     "Arda/P>punish:nsubj will/A>punish:aux punish/V>said:ccomp Belvia/P>punish:obj"),
    ("another will strike", None, [], "Belvia will punish Corland",
     "Belvia/P>punish:nsubj will/A>punish:aux punish/V>said:ccomp Corland/P>punish:obj"),
    ("own side will not stand in the way", None, [], "Arda will not block Belvia",
     "Arda/P>block:nsubj will/A>block:aux not/T>block:advmod block/V>said:ccomp Belvia/P>block:obj"),
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
