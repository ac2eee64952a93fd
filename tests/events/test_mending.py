"""Small words and lemmas that a parse of a long paragraph has lost; and what they do to an act's status."""

from dataclasses import replace

from events.trees import Sample, read
from verbale import events
from verbale.events.mending import mended
from verbale.events.table import load
from verbale.record import Parse


def damaged(sample: Sample, **fields: dict[str, str]) -> Sample:
    """Returns the sample with tags, relations or lemmas of the first words of a form changed."""
    text = sample.article.text
    forms = [text[start:end] for start, end in zip(sample.parse.starts, sample.parse.ends, strict=True)]
    changes = {}
    for field, new in fields.items():
        values = list(getattr(sample.parse, field))
        for form, value in new.items():
            values[forms.index(form)] = value
        changes[field] = tuple(values)
    return replace(sample, parse=replace(sample.parse, **changes))


def mend(sample: Sample) -> Parse:
    table, parse = load("en"), sample.parse
    words = tuple(sample.article.text[start:end].lower() for start, end in zip(parse.starts, parse.ends, strict=True))
    return mended(parse, words, table.small, table.irregular, table.known)


def found(sample: Sample) -> list[tuple[str, str]]:
    made = events.find(sample.article, sample.parse, (), sample.mentions, sample.actors, sample.world)
    return [(event.plover, event.status) for event in made]


MET = "Orlin/P>met:nsubj has=have/A>met:aux not/T>met:advmod met=meet/V>:root Teske/P>met:obj ./U>met:punct"


def test_auxiliaries_and_negations_taken_for_punctuation_are_put_right() -> None:
    sample = damaged(read(MET), upos={"has": "PUNCT", "not": "PUNCT"}, deprels={"has": "punct", "not": "punct"})
    parse = mend(sample)
    assert (parse.upos[1], parse.deprels[1]) == ("AUX", "aux")
    assert (parse.upos[2], parse.deprels[2]) == ("PART", "advmod")
    assert found(sample) == [("CONSULT", "denied")]


def test_to_is_a_particle_before_a_verb_and_else_a_preposition() -> None:
    sample = read(
        "Orlin/P>wants:nsubj wants=want/V>:root to/T>go:mark go/V>wants:xcomp\nOrlin/P>went:nsubj went=go/V>:root to/I>Belvia:case "
        "Belvia/P>went:obl"
    )
    lost = replace(sample, parse=replace(sample.parse, upos=("PROPN", "VERB", "PUNCT", "VERB", "PROPN", "VERB", "PUNCT", "PROPN")))
    assert [mend(lost).upos[item] for item in (2, 6)] == ["PART", "ADP"]


def test_a_real_full_stop_stays_punctuation() -> None:
    assert mend(read(MET)) == read(MET).parse


def test_a_verb_of_the_table_has_its_lemma_back() -> None:
    wrong = {"lodged": "lodg", "fought": "fou", "banned": "bann", "denied": "deni", "troops": "troops", "walked": "walk"}
    line = "lodged/V>:root fought/V>lodged:conj banned/V>lodged:conj denied/V>lodged:conj troops/N>lodged:obj walked/V>lodged:conj"
    parse = mend(damaged(read(line), lemmas=wrong))
    assert parse.lemmas == ("lodge", "fight", "ban", "deny", "troop", "walk")
