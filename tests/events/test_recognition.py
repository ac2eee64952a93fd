"""Who recognises whom, on whose word. The states are invented."""

from events.trees import Sample, read
from verbale import events
from verbale.record import Recognition, Statement


def ledger(sample: Sample, *statements: Statement) -> list[tuple[str, str, bool]]:
    """Returns (by, of, recognises) of a sample, in the order of names."""
    found = claims(sample, *statements)
    return sorted((*sample.names((item.by,)), *sample.names((item.of,)), item.recognises) for item in found)


def claims(sample: Sample, *statements: Statement) -> tuple[Recognition, ...]:
    """Returns the recognitions of a sample."""
    return events.recognitions(sample.article, sample.parse, statements, sample.mentions, sample.actors)


def test_a_state_recognises_another() -> None:
    assert ledger(read("Arda/P>recognised:nsubj recognised=recognise/V>:root Belvia/P>recognised:obj")) == [("Arda", "Belvia", True)]


def test_a_state_recognises_the_independence_of_another() -> None:
    sample = read(
        "Arda/P>recognized:nsubj has=have/A>recognized:aux recognized=recognize/V>:root Belvia/P>independence:nmod:poss 's/T>Belvia:case "
        "independence/N>recognized:obj"
    )
    assert ledger(sample) == [("Arda", "Belvia", True)]


def test_lists_of_those_who_have_and_those_who_have_not() -> None:
    sample = read(
        "Over/R>40:advmod 40/M>countries:nummod countries=country/N>recognised:nsubj ,/U>Arda:punct including=include/V>Arda:case "
        "Arda/P>countries:nmod and/C>Corland:cc Corland/P>Arda:conj have/A>recognised:aux recognised=recognise/V>:root "
        "Belvia/P>independence:nmod:poss 's/T>Belvia:case independence/N>recognised:obj ,/U>include:punct while/S>include:mark "
        "those/O>include:nsubj which/O>not:nsubj have/V>those:acl:relcl not/T>those:advmod include/V>recognised:advcl "
        "Dornia/P>include:obj ,/U>Estmark:punct Estmark/P>Dornia:conj and/C>Faland:cc Faland/P>Dornia:conj"
    )
    assert ledger(sample) == [
        ("Arda", "Belvia", True), ("Corland", "Belvia", True), ("Dornia", "Belvia", False), ("Estmark", "Belvia", False),
        ("Faland", "Belvia", False),
    ]  # fmt: skip


def test_a_state_does_not_recognise_another() -> None:
    sample = read("Arda/P>recognise:nsubj does=do/A>recognise:aux not/T>recognise:advmod recognise/V>:root Belvia/P>recognise:obj")
    assert ledger(sample) == [("Arda", "Belvia", False)]


def test_a_refusal_to_recognise_counts_as_not_recognising() -> None:
    sample = read("Arda/P>refuses:nsubj refuses=refuse/V>:root to/T>recognise:mark recognise/V>refuses:xcomp Belvia/P>recognise:obj")
    assert ledger(sample) == [("Arda", "Belvia", False)]


def test_what_is_urged_may_be_or_will_be_is_no_recognition() -> None:
    urged = read(
        "Corland/P>urged:nsubj urged=urge/V>:root Arda/P>urged:obj to/T>recognise:mark recognise/V>urged:xcomp Belvia/P>recognise:obj"
    )
    may = read("Arda/P>recognise:nsubj may/A>recognise:aux recognise/V>:root Belvia/P>recognise:obj")
    will = read("Arda/P>recognise:nsubj will/A>recognise:aux recognise/V>:root Belvia/P>recognise:obj")
    assert [ledger(sample) for sample in (urged, may, will)] == [[], [], []]


WILL_NOT = (
    "{who}/P>said:nsubj said=say/V>:root Arda/P>recognise:nsubj will/A>recognise:aux not/T>recognise:advmod recognise/V>said:ccomp "
    "Belvia/P>recognise:obj"
)


def test_a_state_that_says_it_will_not_recognise_does_not_and_is_the_claimant() -> None:
    sample = read(WILL_NOT.format(who="Orlin"))
    statement = sample.statement("Orlin", "said", "Arda will not recognise Belvia", "Orlin", "Arda")
    (claim,) = claims(sample, statement)
    assert (claim.by, claim.recognises, claim.claimant) == (sample.id_of("Arda"), False, sample.id_of("Orlin"))


def test_what_another_state_foretells_is_no_recognition() -> None:
    sample = read(WILL_NOT.format(who="Teske"))
    statement = sample.statement("Teske", "said", "Arda will not recognise Belvia", "Teske", "Belvia")
    assert claims(sample, statement) == ()


def test_the_claimant_is_who_says_so_and_nobody_where_the_article_says_so() -> None:
    sample = read(
        "Teske/P>said:nsubj said=say/V>:root Arda/P>recognised:nsubj recognised=recognise/V>said:ccomp Belvia/P>recognised:obj"
    )
    said = sample.statement("Teske", "said", "Arda recognised Belvia", "Teske", "Belvia")
    assert [claim.claimant for claim in claims(sample, said)] == [sample.id_of("Teske")]
    assert [claim.claimant for claim in claims(sample)] == [None]


def test_recognition_withdrawn() -> None:
    sample = read(
        "Arda/P>withdrew:nsubj withdrew=withdraw/V>:root its/O>recognition:nmod:poss recognition/N>withdrew:obj of/I>Belvia:case "
        "Belvia/P>recognition:nmod"
    )
    assert ledger(sample) == [("Arda", "Belvia", False)]


def test_a_president_or_a_need_is_not_a_state_that_is_recognised() -> None:
    president = read(
        "Arda/P>recognised:nsubj recognised=recognise/V>:root Teske/P>recognised:obj as/I>president:case president/N>recognised:obl "
        "of/I>Belvia:case Belvia/P>president:nmod"
    )
    need = read(
        "Arda/P>recognised:nsubj recognised=recognise/V>:root Belvia/P>need:nmod:poss 's/T>Belvia:case need/N>recognised:obj"
    )
    assert ledger(president) == []
    assert ledger(need) == []


def test_every_claim_is_pinned_on_the_state_and_on_the_verb() -> None:
    sample = read("Arda/P>recognised:nsubj recognised=recognise/V>:root Belvia/P>recognised:obj")
    (claim,) = claims(sample)
    assert [span.of(sample.article.text) for span in claim.evidence] == ["Arda", "recognised"]
