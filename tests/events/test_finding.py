"""Who did what to whom, and what is no event. The states and ministers are invented."""

from dataclasses import replace

import pytest

from events.trees import Sample, read
from verbale import events
from verbale.record import Event, Mark

ACTS = [
    ("subject and object", "ACCUSE", ["Arda"], ["Belvia"],
     "Arda/P>accused:nsubj accused=accuse/V>:root Belvia/P>accused:obj of/S>spying:mark spying=spy/V>accused:advcl"),
    ("passive with its agent", "ACCUSE", ["Arda"], ["Belvia"],
     "Belvia/P>accused:nsubj:pass was=be/A>accused:aux:pass accused=accuse/V>:root by/I>Arda:case Arda/P>accused:obl"),
    ("participle behind its noun", "COERCE", ["Arda"], ["Belvia"],
     "Corland/P>named:nsubj named=name/V>:root Belvian/J>fishermen:amod fishermen=fisherman/N>named:obj jailed=jail/V>fishermen:acl "
     "by/I>police:case Ardan/J>police:amod police/N>jailed:obl"),
    ("relative clause", "REQUEST", ["Orlin"], ["Belvia"],
     "Orlin/P>left:nsubj ,/U>Orlin:punct who/O>urged:nsubj urged=urge/V>Orlin:acl:relcl Belvia/P>urged:obj to/T>sign:mark "
     "sign/V>urged:xcomp left=leave/V>:root"),
    ("a call on somebody", "REQUEST", ["Arda"], ["Belvia"],
     "Arda/P>called:nsubj called=call/V>:root on/I>Belvia:case Belvia/P>called:obl to/T>withdraw:mark withdraw/V>called:xcomp"),
    ("a call for somebody to act", "REQUEST", ["Arda"], ["Belvia"],
     "Arda/P>called:nsubj called=call/V>:root for/S>disarm:mark Belvia/P>disarm:nsubj to/T>disarm:mark disarm/V>called:advcl"),
    ("a demand that somebody act", "REQUEST", ["Arda"], ["Belvia"],
     "Arda/P>demanded:nsubj demanded=demand/V>:root that/S>return:mark Belvia/P>return:nsubj return/V>demanded:ccomp the/D>island:det "
     "island/N>return:obj"),
    ("a possessor is the other party", "REJECT", ["Arda"], ["Belvia"],
     "Arda/P>rejected:nsubj rejected=reject/V>:root Belvia/P>offer:nmod:poss 's/T>Belvia:case offer/N>rejected:obj"),
    ("troops act for their state", "ASSAULT", ["Arda"], ["Belvia"],
     "Ardan/J>troops:amod troops=troop/N>shelled:nsubj shelled=shell/V>:root a/D>town:det Belvian/J>town:amod town/N>shelled:obj"),
    ("the government of a state", "SANCTION", ["Arda"], ["Belvia"],
     "The/D>government:det government/N>imposed:nsubj of/I>Arda:case Arda/P>government:nmod imposed=impose/V>:root "
     "sanctions=sanction/N>imposed:obj on/I>Belvia:case Belvia/P>imposed:obl"),
    ("a visit by its possessor", "CONSULT", ["Orlin"], ["Belvia"],
     "Orlin/P>visit:nmod:poss 's/T>Orlin:case visit/N>ended:nsubj to/I>Belvia:case Belvia/P>visit:nmod ended=end/V>:root"),
    ("in a place for talks", "CONSULT", ["Orlin"], ["Belvia"],
     "Orlin/P>in:nsubj was=be/A>in:cop in/I>:root town/N>in:obl for/I>talks:case talks=talk/N>in:obl "
     "with/I>Belvia:case Belvia/P>talks:nmod"),
    ("both in a meeting", "CONSULT", ["Orlin", "Teske"], [],
     "Orlin/P>met:nsubj and/C>Teske:cc Teske/P>Orlin:conj met=meet/V>:root"),
    ("a signing shared with the verb before", "AGREE", ["Orlin"], ["Corland"],
     "Orlin/P>left:nsubj left=leave/V>:root and/C>signed:cc signed=sign/V>left:conj an/D>accord:det accord/N>signed:obj "
     "with/I>Corland:case Corland/P>signed:obl"),
]  # fmt: skip


def found(sample: Sample, *statements: object) -> tuple[Event, ...]:
    """Returns the events of a sample."""
    return events.find(sample.article, sample.parse, statements, sample.mentions, sample.actors, sample.world)  # type: ignore[arg-type]


@pytest.mark.parametrize(("plover", "actors", "others", "notation"), [pytest.param(*case[1:], id=case[0]) for case in ACTS])
def test_an_act_has_its_type_and_its_parties(plover: str, actors: list[str], others: list[str], notation: str) -> None:
    sample = read(notation)
    assert [(e.plover, sample.names(e.actors), sample.names(e.recipients)) for e in found(sample) if e.plover == plover] == [
        (plover, actors, others)
    ]


def test_each_actor_and_each_other_party_of_a_demand_has_its_own_event() -> None:
    sample = read(
        "Arda/P>urged:nsubj and/C>Belvia:cc Belvia/P>Arda:conj urged=urge/V>:root Corland/P>urged:obj to/T>talk:mark talk/V>urged:xcomp"
    )
    assert [(sample.names(e.actors), sample.names(e.recipients)) for e in found(sample)] == [
        (["Arda"], ["Corland"]), (["Belvia"], ["Corland"]),
    ]  # fmt: skip


def test_the_trigger_is_pinned_on_its_words() -> None:
    sample = read(
        "Arda/P>turned:nsubj turned=turn/V>:root down/I>turned:compound:prt a/D>offer:det Belvian/J>offer:amod offer/N>turned:obj"
    )
    (event,) = found(sample)
    assert event.trigger.of(sample.article.text) == "turned down"
    assert (event.plover, sample.names(event.recipients)) == ("REJECT", ["Belvia"])


def test_an_act_of_nobody_known_is_no_event() -> None:
    sample = read("Somebody/O>accused:nsubj accused=accuse/V>:root Belvia/P>accused:obj")
    assert found(sample) == ()


def test_nothing_is_read_off_debris() -> None:
    sample = read("Arda/P>accused:nsubj accused=accuse/V>:root Belvia/P>accused:obj")
    marked = replace(sample.article, debris=(Mark(sample.span("accused"), "notice"),))
    assert found(replace(sample, article=marked)) == ()


def test_holding_an_opinion_of_nobody_else_is_no_event() -> None:
    sample = read("Arda/P>welcomed:nsubj welcomed=welcome/V>:root the/D>rain:det rain/N>welcomed:obj")
    assert found(sample) == ()


def test_one_act_told_twice_has_two_tellings() -> None:
    line = "Orlin/P>met:nsubj met=meet/V>:root Teske/P>met:obj"
    first, second = found(read(f"{line}\n{line}"))
    assert first.trigger != second.trigger
    assert (first.plover, first.actors, first.recipients, first.status) == (second.plover, second.actors, second.recipients, second.status)


def test_a_speaker_is_the_actor_where_the_grammar_shows_nobody() -> None:
    sample = read("Arda/P>:root :/U>Arda:punct urging=urge/V>:root Belvia/P>urging:obj to/T>sign:mark sign/V>urging:xcomp")
    statement = sample.statement("Arda", "urging", "Belvia to sign", "Arda")
    assert [sample.names(e.actors) for e in found(sample, statement) if e.plover == "REQUEST"] == [["Arda"]]


def test_the_day_counts_back_for_what_is_past_and_on_for_what_is_planned() -> None:
    past = read("Orlin/P>met:nsubj met=meet/V>:root Teske/P>met:obj on/I>Monday:case Monday/P>met:obl", "2021-06-10")
    ahead = read("Orlin/P>meet:nsubj will/A>meet:aux meet/V>:root Teske/P>meet:obj on/I>Monday:case Monday/P>meet:obl", "2021-06-10")
    assert [event.on for event in found(past)] == ["2021-06-07"]
    assert [event.on for event in found(ahead)] == ["2021-06-14"]


def test_a_weekday_without_a_day_of_publication_is_no_date_but_a_year_is_one() -> None:
    weekday = read("Orlin/P>met:nsubj met=meet/V>:root Teske/P>met:obj on/I>Monday:case Monday/P>met:obl")
    year = read("Orlin/P>met:nsubj met=meet/V>:root Teske/P>met:obj in/I>2004:case 2004/M>met:obl")
    assert [event.on for event in found(weekday)] == [None]
    assert [event.on for event in found(year)] == ["2004"]


def test_an_empty_article_has_no_events() -> None:
    sample = read("")
    assert found(sample) == ()
    assert events.recognitions(sample.article, sample.parse, (), (), ()) == ()
