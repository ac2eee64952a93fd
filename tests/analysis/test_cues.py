"""Cues are of the kind that a linguist would say, by form alone."""

import pytest

from verbale.analysis.cues import KINDS, LABELS, bases, kind


@pytest.mark.parametrize(
    ("cue", "before", "wanted"),
    [
        ("said", "he", "speech"),
        ("has repeatedly argued", "", "speech"),
        ("tells", "", "speech"),
        ("called on", "", "directive"),
        ("called", "", "speech"),
        ("is urging", "", "directive"),
        ("rejected", "", "judgement"),
        ("does not believe", "", "attitude"),
        ("shows", "poll", "finding"),
        ("According to", "", "preposition"),
        ("claims", "he", "speech"),
        ("claims", "their", "noun"),
        ("the threat", "", "noun"),
        ("gave a warning", "", "noun"),
        ("voiced concern", "", "noun"),
        ("voiced", "", "speech"),
        ("refusal", "its", "noun"),
        ("opposition", "", "noun"),
        (":", "Mirel", "mark"),
        ("fished", "", "other"),
        ("gave", "", "other"),
        ("", "", "none"),
    ],
)
def test_kind(cue: str, before: str, wanted: str) -> None:
    assert kind(cue.split(), before) == wanted


@pytest.mark.parametrize(
    ("form", "base"), [("cited", "cite"), ("denies", "deny"), ("planned", "plan"), ("urging", "urge"), ("said", "say"), ("wishes", "wish")]
)
def test_bases_hold_the_base_form(form: str, base: str) -> None:
    assert base in bases(form)


def test_every_kind_has_a_label() -> None:
    assert set(LABELS) == set(KINDS)
