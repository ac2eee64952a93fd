"""Conditions as spans, and red lines."""

import pytest

from verbale.positions.condition import find, is_supposed, red_line
from verbale.positions.words import split


@pytest.mark.parametrize(
    ("content", "wanted"),
    [
        ("we will sign as long as the border stays open", "as long as the border stays open"),
        ("we will sign, as long as the border stays open, on Monday", "as long as the border stays open, on Monday"),
        ("all can be discussed, as long as both remain equal, sovereign states", "as long as both remain equal, sovereign states"),
        ("in exchange for aid, it will stop the tests", "in exchange for aid"),
        ("if the shelling stops, talks can begin", "if the shelling stops"),
        ("talks can begin if the shelling stops, but not before", "if the shelling stops"),
        ("it will not sign unless its crew is freed", "unless its crew is freed"),
        ("there will be no talks until the siege ends", "until the siege ends"),
        ("troops will leave only after the vote", "only after the vote"),
        ("aid is contingent upon reform", "contingent upon reform"),
        ("provided that both agree, the deal stands", "provided that both agree"),
        ("it will come on condition that it may speak", "on condition that it may speak"),
        ("the deal stands", None),
        ("he was asked if the deal stands", None),
        ("we will resist, even if it takes years", None),
        ("it will use force if necessary", None),
    ],
)
def test_the_span_of_a_condition_is_its_clause(content: str, wanted: str | None) -> None:
    before = "Maren said: "
    found = find(split(before + content, len(before)))
    assert (found.span.of(before + content) if found else None) == wanted


@pytest.mark.parametrize(
    ("content", "absolute"),
    [
        ("we will not sign under any circumstances", True),
        ("under no circumstances will we sign", True),
        ("we will never sign", True),
        ("we have never signed", False),
        ("independence is irreversible", True),
        ("the borders are inviolable", True),
        ("a return to the old talks is not an option", True),
        ("there can be no talks on status", True),
        ("I put no pressure on them whatsoever", True),
        ("the status is not open to negotiation", True),
        ("we will not sign", False),
        ("we will sign under certain circumstances", False),
        ("it is an option", False),
    ],
)
def test_a_red_line_is_marked(content: str, absolute: bool) -> None:
    assert (red_line([split(content)]) is not None) is absolute


@pytest.mark.parametrize(
    ("content", "wanted"),
    [
        ("if we were to open the border, nobody would thank us", True),
        ("if the border is opened, we will sign", False),
        ("we will sign, provided that the border were to open", False),
    ],
)
def test_what_is_only_supposed_is_told_from_a_condition(content: str, wanted: bool) -> None:
    words = split(content)
    found = find(words)
    assert (found is not None and is_supposed(words, found)) is wanted
