"""Stems join the forms of one matter, keep apart what only looks alike, and stay pinned on the text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verbale.positions.words import families, split, stem, stems


@pytest.mark.parametrize(
    "forms",
    [
        "withdraw withdrawal withdrew pullout",
        "recognise recognize recognition recognised",
        "negotiate negotiations negotiator",
        "sanction sanctions sanctioned",
        "violent violence",
        "condemn condemned condemnation",
        "dismiss dismissed dismissal",
        "boycott boycotted boycotting",
        "programme program programs",
        "defence defense defend",
        "border borders boundary",
        "independence independent",
        "enrich enrichment",
        "refer referral referred",
    ],
)
def test_forms_of_one_matter_have_one_stem(forms: str) -> None:
    assert len({stem(form) for form in forms.split()}) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("policy", "police"),
        ("party", "part"),
        ("committee", "commit"),
        ("political", "politicised"),
        ("illegal", "legal"),
        ("aide", "aid"),
        ("oppose", "opposition"),
        ("terror", "territory"),
        ("resolution", "resolve"),
        ("nation", "national"),
        ("investment", "investigation"),
        ("mission", "missile"),
    ],
)
def test_words_that_only_look_alike_stay_apart(one: str, other: str) -> None:
    assert stem(one) != stem(other)


def test_full_names_and_acronyms_are_one() -> None:
    assert stems("the U.N.") == stems("the UN") == stems("the United Nations")
    assert stems("US") != stems("us")


def test_a_ceasefire_is_one_word_however_written() -> None:
    assert stems("cease-fire") == stems("ceasefire")


def test_accents_and_case_do_not_matter() -> None:
    assert stems("NÉGOCIATION") == stems("negociation")


def test_a_family_joins_different_words() -> None:
    table = families()
    assert table[stem("dialogue")] == table[stem("negotiations")]
    assert table[stem("truce")] == table[stem("ceasefire")]


@given(st.text(max_size=200))
def test_words_stand_where_they_say(text: str) -> None:
    words = split(text)
    assert all(0 <= start < end <= len(text) for start, end in zip(words.starts, words.ends, strict=True))
    assert list(words.starts) == sorted(words.starts)
    assert len(words.starts) == len(words.ends) == len(words.forms) == len(words.stems)


@given(st.text(max_size=80), st.text(max_size=80))
def test_a_stretch_is_placed_in_the_whole_text(before: str, text: str) -> None:
    words = split(before + " " + text, len(before) + 1)
    assert [start - len(before) - 1 for start in words.starts] == list(split(text).starts)
