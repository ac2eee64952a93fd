"""Every row of the table of debris marks its examples and spares its counter-examples; marks are sorted and apart."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verbale.intake import debris
from verbale.record import Mark, Span

BEFORE, AFTER = "The talks in Zeland ended without a result. ", " The envoy of Borovia left on Friday."
ROWS = [(number, row) for number, row in enumerate(debris.table("en"))]
MARKS = [pytest.param(example, id=f"{n}-{row.kind}-{example[:30]}") for n, row in ROWS for example in row.marks]
INSIDE = [
    pytest.param(example, id=f"{n}-{row.kind}-{example[:30]}")
    for n, row in ROWS
    for example in row.marks
    if row.where in ("anywhere", "bracket") and example[-1] in ".!)]"
]
SPARES = [pytest.param(example, id=f"{n}-{row.kind}-{example[:30]}") for n, row in ROWS for example in row.spares]
FURNITURE = [example for _, row in ROWS for example in row.marks]


def marked(text: str) -> list[str]:
    return [mark.span.of(text) for mark in debris.mark(text, "en")]


@pytest.mark.parametrize("example", MARKS)
def test_a_line_of_debris_is_marked_whole(example: str) -> None:
    assert "".join("".join(marked(example)).split()) == "".join(example.split())


@pytest.mark.parametrize("example", INSIDE)
def test_debris_is_marked_in_the_middle_of_a_paragraph(example: str) -> None:
    text = BEFORE + example + AFTER
    assert marked(text)
    assert all(len(BEFORE) <= mark.span.start and mark.span.end <= len(BEFORE + example) for mark in debris.mark(text, "en"))


@pytest.mark.parametrize("example", SPARES)
def test_news_is_spared(example: str) -> None:
    assert marked(example) == []
    assert marked(BEFORE + example + AFTER) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("He left, said a diplomat. Similar articles Loading Ana Doran, head of the mission, spoke.", ["Similar articles Loading"]),
        ("It is so. Loading Voting Loading Your email has been sent.", ["Voting Loading", "Your email has been sent."]),
        ("This content is borovia-news.com. Loading Voting Loading", ["This content is borovia-news.com.", "Loading", "Voting Loading"]),
        ("Loading bays were shut. Voting began at noon.", []),
        ("The ship resumed. Loading Bay workers struck.", []),
        ("Envoys meet in Zeland. [Getty Images] They spoke for an hour.", ["[Getty Images]"]),
        ('He told them: "We met [Reuters] and agreed." They left.', []),
        ("The minister told [AP] that the talks had failed.", []),
        ("Soldiers at the bridge [AFP]", ["[AFP]"]),
        ("The agency (AP) reported that Borovia agreed.", []),
        ("Both sides left. Text: Zeland Web Review. Rate this article Loading", ["Text: Zeland Web Review.", "Rate this article Loading"]),
        ("The talks ended.\nText: Ana Doran", ["Text: Ana Doran"]),
        ("He read it out. Text: Zeland Accord. Both sides left.", []),
        ("Zeland is quiet. Loading comments", []),
        ("Comments (12) Loading comments", ["Comments (12)", "Loading comments"]),
        ("The bridge is shut. [Northwind Images] Both sides left.", ["[Northwind Images]"]),
    ],
)
def test_widgets_and_credits_in_running_text(text: str, words: list[str]) -> None:
    assert marked(text) == words


def test_a_credit_at_the_end_of_the_last_lines() -> None:
    assert marked("The talks went on. (Reuters)") == ["(Reuters)"]
    assert marked("The minister said so to the agency (Reuters)") == []


def test_marks_do_not_overlap_where_two_rows_fit() -> None:
    text = "Copyright © 2019 Borovia Today. All rights reserved. This material may not be published."
    spans = [mark.span for mark in debris.mark(text, "en")]
    assert all(a.end <= b.start for a, b in pairwise(spans))
    assert spans[0].start == 0 and spans[-1].end == len(text)


def test_known_marks_come_first() -> None:
    known = Mark(Span(0, 10), "byline")
    assert debris.mark("Loading...", "en", [known]) == (known,)


PIECES = st.one_of(st.sampled_from(FURNITURE), st.text(max_size=20), st.sampled_from([BEFORE, AFTER, "\n", "\n\n", " ", '"', "["]))


@given(st.lists(PIECES, max_size=8))
def test_marks_lie_inside_the_text_sorted_and_apart(pieces: list[str]) -> None:
    text = "".join(pieces)
    marks = debris.mark(text, "en")
    assert all(mark.span.of(text).strip() == mark.span.of(text) for mark in marks)
    assert all(a.span.end <= b.span.start for a, b in pairwise(marks))
    assert marks == debris.mark(text, "en")
