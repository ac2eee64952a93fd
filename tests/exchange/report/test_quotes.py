"""Passages cut at their highlights, and what is quoted where."""

from hypothesis import given
from hypothesis import strategies as st

from verbale.exchange.report import quotes
from verbale.record.view import Highlight, Passage, ReportView

MARKS = st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40), st.sampled_from(["content", "cue", "condition"])), max_size=6)


@given(st.text(max_size=40), MARKS)
def test_the_segments_are_the_passage(text: str, marks: list[tuple[int, int, str]]) -> None:
    made = tuple(Highlight(min(a, b), max(a, b), role) for a, b, role in marks)
    assert "".join(segment.text for segment in quotes.segments(Passage(text, made))) == text


def test_a_condition_within_a_quotation_has_both_roles() -> None:
    found = quotes.segments(Passage("We sign if they do.", (Highlight(0, 18, "content"), Highlight(8, 18, "condition"))))
    assert [(part.text, part.roles) for part in found] == [("We sign ", ("content",)), ("if they do", ("condition", "content")), (".", ())]


def test_a_word_is_shown_with_those_around_it() -> None:
    passage = Passage("Yesterday the envoys met in the capital.", (Highlight(21, 24, "trigger"),))
    assert quotes.around(passage) == passage.text
    assert quotes.around(passage, 8) == "… envoys met in the …"
    assert quotes.around(Passage("Nothing marked.", ())) == "Nothing marked."


def test_an_excerpt_ends_at_a_word() -> None:
    assert quotes.excerpt("one two three", 9) == "one two …"
    assert quotes.excerpt("one\n two", 9) == "one two"


def test_undated_entries_have_a_year_of_their_own(view: ReportView) -> None:
    years = quotes.years(view.timeline)
    assert [year.name for year in years] == sorted({entry.day[:4] for entry in view.timeline if entry.day})
    assert sum(len(year.entries) for year in years) == len(view.timeline)
