"""Acts without a plain subject: passives without an agent, bodies by themselves, "they", and what is given up or still ahead."""

import pytest

from events.trees import read
from verbale import events

ACTS = [
    ("expelled from", "SANCTION", "occurred", ["Belvia"], ["Arda"],
     "Ardan/J>ambassador:amod ambassador/N>expelled:nsubj:pass was=be/A>expelled:aux:pass expelled=expel/V>:root from/I>Belvia:case "
     "Belvia/P>expelled:obl"),
    ("summoned to", "ACCUSE", "occurred", ["Belvia"], ["Arda"],
     "Ardan/J>ambassador:amod ambassador/N>summoned:nsubj:pass was=be/A>summoned:aux:pass summoned=summon/V>:root to/I>ministry:case "
     "Belvian/J>ministry:amod ministry/N>summoned:obl"),
    ("troops were withdrawn", "RETREAT", "occurred", ["Arda"], ["Belvia"],
     "Ardan/J>troops:amod troops=troop/N>withdrawn:nsubj:pass were=be/A>withdrawn:aux:pass withdrawn=withdraw/V>:root "
     "from/I>Belvia:case Belvia/P>withdrawn:obl"),
    ("pulled out of", "RETREAT", "occurred", ["Arda"], ["Belvia"],
     "Arda/P>pulled:nsubj pulled=pull/V>:root forces=force/N>pulled:obj out/I>Belvia:case of/I>Belvia:case Belvia/P>pulled:obl"),
    ("treaty between was ratified", "AGREE", "occurred", ["Arda", "Belvia"], [],
     "treaty/N>ratified:nsubj:pass between/I>Arda:case Arda/P>treaty:nmod and/C>Belvia:cc Belvia/P>Arda:conj was=be/A>ratified:aux:pass "
     "ratified=ratify/V>:root"),
    ("invited to talks", "CONSULT", "planned", ["Arda"], ["Belvia"],
     "Arda/P>invited:nsubj invited=invite/V>:root Belvia/P>invited:obj to/I>talks:case talks=talk/N>invited:obl"),
    ("left for talks", "CONSULT", "planned", ["Orlin"], ["Belvia"],
     "Orlin/P>left:nsubj left=leave/V>:root for/I>talks:case talks=talk/N>left:obl with/I>Belvia:case Belvia/P>talks:nmod"),
    ("is due to, as one group", "CONSULT", "planned", ["Orlin"], ["Teske"],
     "Orlin/P>meet:nsubj is=be/A>meet:cop due/J>meet:reparandum to/T>due:fixed meet/V>:root Teske/P>meet:obj"),
    ("was to have met", "CONSULT", "called off", ["Orlin"], ["Teske"],
     "Orlin/P>met:nsubj was=be/A>met:aux to/T>met:mark have/A>met:aux met=meet/V>:root Teske/P>met:obj"),
    ("had planned but cancelled", "CONSULT", "called off", ["Orlin"], ["Teske"],
     "Orlin/P>planned:nsubj had=have/A>planned:aux planned=plan/V>:root to/T>meet:mark meet/V>planned:xcomp Teske/P>meet:obj "
     "but/C>cancelled:cc cancelled=cancel/V>planned:conj"),
    ("had planned and prepared", "CONSULT", "planned", ["Orlin"], ["Teske"],
     "Orlin/P>planned:nsubj had=have/A>planned:aux planned=plan/V>:root to/T>meet:mark meet/V>planned:xcomp Teske/P>meet:obj "
     "and/C>travelled:cc travelled=travel/V>planned:conj"),
    ("dropped plans", "CONSULT", "called off", ["Orlin"], ["Teske"],
     "Orlin/P>dropped:nsubj dropped=drop/V>:root plans=plan/N>dropped:obj to/T>meet:mark meet/V>plans:acl Teske/P>meet:obj"),
    ("signed no accord", "AGREE", "denied", ["Arda"], ["Belvia"],
     "Arda/P>signed:nsubj signed=sign/V>:root no/D>accord:det accord/N>signed:obj with/I>Belvia:case Belvia/P>accord:nmod"),
    ("ruled out talks", "REJECT", "occurred", ["Arda"], ["Belvia"],
     "Arda/P>ruled:nsubj ruled=rule/V>:root out/I>ruled:compound:prt talks=talk/N>ruled:obj with/I>Belvia:case Belvia/P>talks:nmod"),
    ("broke off talks", "SANCTION", "occurred", ["Arda"], ["Belvia"],
     "Arda/P>broke:nsubj broke=break/V>:root off/I>broke:compound:prt talks=talk/N>broke:obj with/I>Belvia:case Belvia/P>talks:nmod"),
]  # fmt: skip


@pytest.mark.parametrize(("plover", "status", "actors", "others", "line"), [pytest.param(*case[1:], id=case[0]) for case in ACTS])
def test_an_act_has_its_parties_and_its_status(plover: str, status: str, actors: list[str], others: list[str], line: str) -> None:
    sample = read(line)
    found = events.find(sample.article, sample.parse, (), sample.mentions, sample.actors, sample.world)
    told = [(e.status, sample.names(e.actors), sample.names(e.recipients)) for e in found if e.plover == plover]
    assert told == [(status, actors, others)]


def test_an_attack_that_somebody_denies_is_not_its_act() -> None:
    sample = read("Arda/P>denied:nsubj denied=deny/V>:root part/N>denied:obj in/I>attack:case the/D>attack:det attack/N>part:nmod")
    found = events.find(sample.article, sample.parse, (), sample.mentions, sample.actors, sample.world)
    assert [e for e in found if e.plover == "ASSAULT"] == []


def test_what_somebody_else_detained_is_not_told_of_the_speaker() -> None:
    line = (
        "Orlin/P>said:nsubj said=say/V>:root Belvian/J>officers:amod officers=officer/N>detained:nsubj:pass were=be/A>detained:aux:pass "
        "detained=detain/V>said:ccomp"
    )
    sample = read(line)
    statement = sample.statement("Orlin", "said", "Belvian officers were detained", "Orlin", "Arda")
    assert events.find(sample.article, sample.parse, (statement,), sample.mentions, sample.actors, sample.world) == ()


def test_they_are_the_two_that_the_sentence_before_was_about() -> None:
    sample = read(
        "Orlin/P>spoke:nsubj and/C>Teske:cc Teske/P>Orlin:conj spoke=speak/V>:root\n"
        "They/O>sign:nsubj will/A>sign:aux sign/V>:root an/D>accord:det accord/N>sign:obj"
    )
    found = events.find(sample.article, sample.parse, (), sample.mentions, sample.actors, sample.world)
    assert [(e.status, sample.names(e.actors)) for e in found if e.plover == "AGREE"] == [("planned", ["Orlin", "Teske"])]
