"""Minimal pairs: the same act did, will, would, may, failed to, was said not to happen. The states are invented."""

import pytest

from events.trees import read
from verbale import events

# (name, status, the sentence in the notation of `trees`)
PAIRS = [
    ("did", "occurred", "Orlin/P>met:nsubj met=meet/V>:root Teske/P>met:obj ./U>met:punct"),
    ("has", "occurred", "Orlin/P>met:nsubj has=have/A>met:aux met=meet/V>:root Teske/P>met:obj"),
    ("present", "occurred", "Orlin/P>meets:nsubj meets=meet/V>:root Teske/P>meets:obj"),
    ("present with a time to come", "planned",
     "Orlin/P>meets:nsubj meets=meet/V>:root Teske/P>meets:obj tomorrow/N>meets:obl"),
    ("is meeting next week", "planned",
     "Orlin/P>meeting:nsubj is=be/A>meeting:aux meeting=meet/V>:root Teske/P>meeting:obj next/J>week:amod week/N>meeting:obl"),
    ("will", "planned", "Orlin/P>meet:nsubj will/A>meet:aux meet/V>:root Teske/P>meet:obj"),
    ("will not", "denied", "Orlin/P>meet:nsubj will/A>meet:aux not/T>meet:advmod meet/V>:root Teske/P>meet:obj"),
    ("would", "hypothetical", "Orlin/P>meet:nsubj would/A>meet:aux meet/V>:root Teske/P>meet:obj"),
    ("would have", "hypothetical", "Orlin/P>met:nsubj would/A>met:aux have/A>met:aux met=meet/V>:root Teske/P>met:obj"),
    ("said it would", "planned",
     "Orlin/P>said:nsubj said=say/V>:root Dornia/P>meet:nsubj would/A>meet:aux meet/V>said:ccomp Belvia/P>meet:obj"),
    ("said it would if", "hypothetical",
     "Orlin/P>said:nsubj said=say/V>:root Dornia/P>meet:nsubj would/A>meet:aux meet/V>said:ccomp Belvia/P>meet:obj if/S>came:mark "
     "Corland/P>came:nsubj came=come/V>meet:advcl"),
    ("may", "hypothetical", "Orlin/P>meet:nsubj may/A>meet:aux meet/V>:root Teske/P>meet:obj"),
    ("might not", "hypothetical", "Orlin/P>meet:nsubj might/A>meet:aux not/T>meet:advmod meet/V>:root Teske/P>meet:obj"),
    ("should", "hypothetical", "Orlin/P>meet:nsubj should/A>meet:aux meet/V>:root Teske/P>meet:obj"),
    ("could not", "denied", "Orlin/P>meet:nsubj could/A>meet:aux not/T>meet:advmod meet/V>:root Teske/P>meet:obj"),
    ("did not", "denied", "Orlin/P>meet:nsubj did=do/A>meet:aux not/T>meet:advmod meet/V>:root Teske/P>meet:obj"),
    ("never", "denied", "Orlin/P>met:nsubj never/R>met:advmod met=meet/V>:root Teske/P>met:obj"),
    ("has not", "denied", "Orlin/P>met:nsubj has=have/A>met:aux n't=not/T>met:advmod met=meet/V>:root Teske/P>met:obj"),
    ("no minister", "denied", "No/D>official:det Ardan/J>official:amod official/N>met:nsubj met=meet/V>:root Teske/P>met:obj"),
    ("will meet if", "hypothetical",
     "Orlin/P>meet:nsubj will/A>meet:aux meet/V>:root Teske/P>meet:obj if/S>leaves:mark Corland/P>leaves:nsubj leaves=leave/V>meet:advcl"),
    ("will meet unless", "hypothetical",
     "Orlin/P>meet:nsubj will/A>meet:aux meet/V>:root Teske/P>meet:obj unless/S>leaves:mark Corland/P>leaves:nsubj "
     "leaves=leave/V>meet:advcl"),
    ("met although", "occurred",
     "Orlin/P>met:nsubj met=meet/V>:root Teske/P>met:obj although/S>left:mark Corland/P>left:nsubj left=leave/V>met:advcl"),
    ("if Arda meets", "hypothetical",
     "If/S>meets:mark Orlin/P>meets:nsubj meets=meet/V>leave:advcl Teske/P>meets:obj Corland/P>leave:nsubj will/A>leave:aux leave/V>:root"),
    ("when Arda meets", "planned",
     "When/R>meets:advmod Orlin/P>meets:nsubj meets=meet/V>leave:advcl Teske/P>meets:obj Corland/P>leave:nsubj will/A>leave:aux "
     "leave/V>:root"),
    ("when Arda met", "occurred",
     "When/R>met:advmod Orlin/P>met:nsubj met=meet/V>left:advcl Teske/P>met:obj Corland/P>left:nsubj left=leave/V>:root"),
    ("whether Arda met", "hypothetical",
     "Corland/P>asked:nsubj asked=ask/V>:root whether/S>met:mark Orlin/P>met:nsubj met=meet/V>asked:ccomp Teske/P>met:obj"),
    ("until Arda met", "occurred",
     "Corland/P>stayed:nsubj stayed=stay/V>:root until/S>met:mark Orlin/P>met:nsubj met=meet/V>stayed:advcl Teske/P>met:obj"),
    ("until Arda meets", "hypothetical",
     "Corland/P>stay:nsubj will/A>stay:aux stay/V>:root until/S>meets:mark Orlin/P>meets:nsubj meets=meet/V>stay:advcl "
     "Teske/P>meets:obj"),
    ("is to", "planned", "Orlin/P>meet:nsubj is=be/A>meet:aux to/T>meet:mark meet/V>:root Teske/P>meet:obj"),
    ("headline to", "planned", "Orlin/P>meet:nsubj to/T>meet:mark meet/V>:root Teske/P>meet:obj"),
    ("is due to", "planned", "Orlin/P>due:nsubj is=be/A>due:cop due/J>:root to/T>meet:mark meet/V>due:xcomp Teske/P>meet:obj"),
    ("is expected to", "planned",
     "Orlin/P>expected:nsubj:pass is=be/A>expected:aux:pass expected=expect/V>:root to/T>meet:mark meet/V>expected:xcomp "
     "Teske/P>meet:obj"),
    ("is not expected to", "denied",
     "Orlin/P>expected:nsubj:pass is=be/A>expected:aux:pass not/T>expected:advmod expected=expect/V>:root to/T>meet:mark "
     "meet/V>expected:xcomp Teske/P>meet:obj"),
    ("agreed to", "planned", "Orlin/P>agreed:nsubj agreed=agree/V>:root to/T>meet:mark meet/V>agreed:xcomp Teske/P>meet:obj"),
    ("agreed not to", "denied",
     "Orlin/P>agreed:nsubj agreed=agree/V>:root not/T>meet:advmod to/T>meet:mark meet/V>agreed:xcomp Teske/P>meet:obj"),
    ("plans to", "planned", "Orlin/P>plans:nsubj plans=plan/V>:root to/T>meet:mark meet/V>plans:xcomp Teske/P>meet:obj"),
    ("does not plan to", "denied",
     "Orlin/P>plan:nsubj does=do/A>plan:aux not/T>plan:advmod plan/V>:root to/T>meet:mark meet/V>plan:xcomp Teske/P>meet:obj"),
    ("wants to", "hypothetical", "Orlin/P>wants:nsubj wants=want/V>:root to/T>meet:mark meet/V>wants:xcomp Teske/P>meet:obj"),
    ("offered to", "hypothetical", "Orlin/P>offered:nsubj offered=offer/V>:root to/T>meet:mark meet/V>offered:xcomp Teske/P>meet:obj"),
    ("refused to", "denied", "Orlin/P>refused:nsubj refused=refuse/V>:root to/T>meet:mark meet/V>refused:xcomp Teske/P>meet:obj"),
    ("may refuse to", "hypothetical",
     "Orlin/P>refuse:nsubj may/A>refuse:aux refuse/V>:root to/T>meet:mark meet/V>refuse:xcomp Teske/P>meet:obj"),
    ("did not refuse to", "hypothetical",
     "Orlin/P>refuse:nsubj did=do/A>refuse:aux not/T>refuse:advmod refuse/V>:root to/T>meet:mark meet/V>refuse:xcomp Teske/P>meet:obj"),
    ("failed to", "denied", "Orlin/P>failed:nsubj failed=fail/V>:root to/T>meet:mark meet/V>failed:xcomp Teske/P>meet:obj"),
    ("managed to", "occurred", "Orlin/P>managed:nsubj managed=manage/V>:root to/T>meet:mark meet/V>managed:xcomp Teske/P>meet:obj"),
    ("began meeting", "occurred", "Orlin/P>began:nsubj began=begin/V>:root meeting=meet/V>began:xcomp Teske/P>meeting:obj"),
    ("has yet to", "denied",
     "Orlin/P>has:nsubj has=have/V>:root yet/R>has:advmod to/T>meet:mark meet/V>has:xcomp Teske/P>meet:obj"),
    ("has to", "hypothetical", "Orlin/P>has:nsubj has=have/V>:root to/T>meet:mark meet/V>has:xcomp Teske/P>meet:obj"),
    ("denied meeting", "denied", "Orlin/P>denied:nsubj denied=deny/V>:root meeting=meet/V>denied:xcomp Teske/P>meeting:obj"),
    ("denied that it met", "denied",
     "Corland/P>denied:nsubj denied=deny/V>:root that/S>met:mark Orlin/P>met:nsubj met=meet/V>denied:ccomp Teske/P>met:obj"),
    ("confirmed that it met", "occurred",
     "Corland/P>confirmed:nsubj confirmed=confirm/V>:root that/S>met:mark Orlin/P>met:nsubj met=meet/V>confirmed:ccomp Teske/P>met:obj"),
    ("without meeting", "denied",
     "Orlin/P>left:nsubj left=leave/V>:root without/S>meeting:mark meeting=meet/V>left:advcl Teske/P>meeting:obj"),
    ("after meeting", "occurred",
     "Orlin/P>left:nsubj left=leave/V>:root after/S>meeting:mark meeting=meet/V>left:advcl Teske/P>meeting:obj"),
    ("will meet and visit", "planned",
     "Orlin/P>meet:nsubj will/A>meet:aux meet/V>:root Teske/P>meet:obj and/C>visit:cc visit/V>meet:conj Corland/P>visit:obj"),
    ("a plan to", "planned",
     "Corland/P>welcomed:nsubj welcomed=welcome/V>:root Orlin/P>plan:nmod:poss 's/T>Orlin:case plan/N>welcomed:obj to/T>meet:mark "
     "meet/V>plan:acl Teske/P>meet:obj"),
    ("cancelled a plan to", "called off",
     "Orlin/P>cancelled:nsubj cancelled=cancel/V>:root a/D>plan:det plan/N>cancelled:obj to/T>meet:mark meet/V>plan:acl Teske/P>meet:obj"),
    ("has no plan to", "denied",
     "Orlin/P>has:nsubj has=have/V>:root no/D>plan:det plan/N>has:obj to/T>meet:mark meet/V>plan:acl Teske/P>meet:obj"),
    ("did he meet?", "hypothetical",
     "Did=do/A>meet:aux Orlin/P>meet:nsubj meet/V>:root Teske/P>meet:obj ?/U>meet:punct"),
]  # fmt: skip

NOUNS = [
    ("held talks", "occurred", "Arda/P>held:nsubj held=hold/V>:root talks=talk/N>held:obj with/I>Belvia:case Belvia/P>talks:nmod"),
    ("will hold talks", "planned",
     "Arda/P>hold:nsubj will/A>hold:aux hold/V>:root talks=talk/N>hold:obj with/I>Belvia:case Belvia/P>talks:nmod"),
    ("may hold talks", "hypothetical",
     "Arda/P>hold:nsubj may/A>hold:aux hold/V>:root talks=talk/N>hold:obj with/I>Belvia:case Belvia/P>talks:nmod"),
    ("held no talks", "denied",
     "Arda/P>held:nsubj held=hold/V>:root no/D>talks:det talks=talk/N>held:obj with/I>Belvia:case Belvia/P>talks:nmod"),
    ("cancelled talks", "called off",
     "Arda/P>cancelled:nsubj cancelled=cancel/V>:root talks=talk/N>cancelled:obj with/I>Belvia:case Belvia/P>talks:nmod"),
    ("called off talks", "called off",
     "Arda/P>called:nsubj called=call/V>:root off/I>called:compound:prt talks=talk/N>called:obj with/I>Belvia:case Belvia/P>talks:nmod"),
    ("talks were postponed", "called off",
     "Talks=talk/N>postponed:nsubj:pass between/I>Arda:case Arda/P>Talks:nmod and/C>Belvia:cc Belvia/P>Arda:conj "
     "were=be/A>postponed:aux:pass "
     "postponed=postpone/V>:root"),
    ("talks were not postponed", "planned",
     "Talks=talk/N>postponed:nsubj:pass between/I>Arda:case Arda/P>Talks:nmod and/C>Belvia:cc Belvia/P>Arda:conj "
     "were=be/A>postponed:aux:pass "
     "not/T>postponed:advmod postponed=postpone/V>:root"),
    ("talks took place", "occurred",
     "Talks=talk/N>took:nsubj between/I>Arda:case Arda/P>Talks:nmod and/C>Belvia:cc Belvia/P>Arda:conj took=take/V>:root place/N>took:obj"),
    ("talks will take place", "planned",
     "Talks=talk/N>take:nsubj between/I>Arda:case Arda/P>Talks:nmod and/C>Belvia:cc Belvia/P>Arda:conj will/A>take:aux take/V>:root "
     "place/N>take:obj"),
    ("talks are scheduled", "planned",
     "Talks=talk/N>scheduled:nsubj:pass between/I>Arda:case Arda/P>Talks:nmod and/C>Belvia:cc Belvia/P>Arda:conj "
     "are=be/A>scheduled:aux:pass "
     "scheduled=schedule/V>:root"),
    ("talks broke down", "occurred",
     "Talks=talk/N>broke:nsubj between/I>Arda:case Arda/P>Talks:nmod and/C>Belvia:cc Belvia/P>Arda:conj broke=break/V>:root "
     "down/I>broke:compound:prt"),
    ("proposed talks", "hypothetical",
     "Arda/P>proposed:nsubj proposed=propose/V>:root talks=talk/N>proposed:obj with/I>Belvia:case Belvia/P>talks:nmod"),
    ("ruled out talks", "denied",
     "Arda/P>ruled:nsubj ruled=rule/V>:root out/I>ruled:compound:prt talks=talk/N>ruled:obj with/I>Belvia:case Belvia/P>talks:nmod"),
    ("did not rule out talks", "hypothetical",
     "Arda/P>rule:nsubj did=do/A>rule:aux not/T>rule:advmod rule/V>:root out/I>rule:compound:prt talks=talk/N>rule:obj with/I>Belvia:case "
     "Belvia/P>talks:nmod"),
    ("agreed to talks", "planned",
     "Arda/P>agreed:nsubj agreed=agree/V>:root to/I>talks:case talks=talk/N>agreed:obl with/I>Belvia:case Belvia/P>talks:nmod"),
    ("welcomes new talks", "hypothetical",
     "Arda/P>welcomes:nsubj welcomes=welcome/V>:root new/J>talks:amod talks=talk/N>welcomes:obj with/I>Belvia:case Belvia/P>talks:nmod"),
    ("welcomed the talks", "occurred",
     "Arda/P>welcomed:nsubj welcomed=welcome/V>:root the/D>talks:det talks=talk/N>welcomed:obj with/I>Belvia:case Belvia/P>talks:nmod"),
    ("after talks", "occurred",
     "Orlin/P>left:nsubj left=leave/V>:root after/I>talks:case talks=talk/N>left:obl with/I>Belvia:case Belvia/P>talks:nmod"),
    ("ahead of talks", "planned",
     "Orlin/P>spoke:nsubj spoke=speak/V>:root ahead/I>talks:case of/I>ahead:fixed talks=talk/N>spoke:obl "
     "with/I>Belvia:case Belvia/P>talks:nmod"),
    ("planned talks", "planned",
     "Orlin/P>described:nsubj described=describe/V>:root planned/J>talks:amod talks=talk/N>described:obj with/I>Belvia:case "
     "Belvia/P>talks:nmod"),
]  # fmt: skip


def statuses(notation: str) -> set[str]:
    """Returns the statuses of all consultations that the sentence tells."""
    sample = read(notation)
    found = events.find(sample.article, sample.parse, (), sample.mentions, sample.actors, sample.world)
    return {event.status for event in found if event.plover == "CONSULT"}


@pytest.mark.parametrize(("status", "notation"), [pytest.param(status, text, id=name) for name, status, text in PAIRS])
def test_a_verb_has_the_status_that_its_clause_gives(status: str, notation: str) -> None:
    assert statuses(notation) == {status}


@pytest.mark.parametrize(("status", "notation"), [pytest.param(status, text, id=name) for name, status, text in NOUNS])
def test_a_noun_has_the_status_that_its_governor_gives(status: str, notation: str) -> None:
    assert statuses(notation) == {status}


@pytest.mark.parametrize("notation", [
    "Corland/P>demanded:nsubj demanded=demand/V>:root that/S>meet:mark Orlin/P>meet:nsubj meet/V>demanded:ccomp Teske/P>meet:obj",
    "Corland/P>urged:nsubj urged=urge/V>:root Orlin/P>urged:obj to/T>meet:mark meet/V>urged:xcomp Teske/P>meet:obj",
])  # fmt: skip
def test_what_is_only_demanded_is_told_by_the_demand(notation: str) -> None:
    sample = read(notation)
    found = events.find(sample.article, sample.parse, (), sample.mentions, sample.actors, sample.world)
    assert [event.plover for event in found] == ["REQUEST"]
