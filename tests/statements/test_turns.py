"""Transcripts and posts are told by their labels, and agendas and datelines are not."""

import pytest

from statements.builder import page_of
from verbale.statements import find


def turns(text: str) -> list[tuple[str | None, str]]:
    return [(a.source and a.source.of(text), a.content[0].of(text)) for a in find(*page_of(text)) if a.own_words]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("MR. ROE: The border is open.", [("MR. ROE", "The border is open")]),
        ("Q: Is it?\nRoe: The border is open.", [("Roe", "The border is open")]),
        ("Dora Roe @roe: The border is open.", [("Dora Roe", "The border is open")]),
        ("RT @roe: The border is open.", [("@roe", "The border is open")]),
        ("Arland Office @arland · 4h\nThe border is open.", [("Arland Office", "The border is open")]),
        ("[10:02] Speaker Roe: The border is open.", [("Speaker Roe", "The border is open")]),
        ("Mr. Roe: The border is open. Ms. Holm: The road is open.", [("Mr. Roe", "The border is open"), ("Ms. Holm", "The road is open")]),
        ("ROE (by telephone): The border is open.\nHOST: Is it?", [("ROE (by telephone)", "The border is open")]),
    ],
)
def test_whoever_the_label_names_says_the_turn(text: str, expected: list[tuple[str, str]]) -> None:
    assert turns(text) == expected


@pytest.mark.parametrize(
    "text",
    ["Monday: The border is open.\nTuesday: The road is open.", "OSTER: The border is open.", "One: The border is open."],
)
def test_an_agenda_and_a_dateline_are_no_transcript(text: str) -> None:
    assert turns(text) == []


def test_a_report_with_one_turn_among_its_lines_is_a_report() -> None:
    assert turns("The two met at noon.\nThe sun is high.\nThe road is long.\nMR. ROE: The border is open.") == []
