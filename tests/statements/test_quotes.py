"""Quotations are found whatever their marks, and never across one another."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verbale.statements.quotes import find

PARTS = [
    '"', "'", "“", "”", "‘", "’", "«", "»", "``", "''", " ", ". ", ", ", "\n\n", "\n", "We", "go", "s", " said", "A", "😀", "don’t", "„",
]  # fmt: skip

CASES = [
    ("“We will not go,” he said.", ["We will not go,"]),
    ('He said " we will not go. " and " yes " .', ["we will not go.", "yes"]),
    ("“We will,” he said, “never sign.”", ["We will,", "never sign."]),
    ("'The ministers' plan is dead', he said. It's Bob's 'thing'.", ["The ministers' plan is dead", "thing"]),
    ("‘We don’t know,’ he said, ‘what the miners’ union wants.’", ["We don’t know,", "what the miners’ union wants."]),
    ("the victims ' participation in a dispute of the '90s", []),
    ("She won't; it's the players' choice, isn't it?", []),
    ('""Doubled marks,"" said she.', ["Doubled marks,"]),
    ("``Old style,'' he said, 'new style'.", ["Old style,", "new style"]),
    ("He called it «a “great” plan» today.", ["a “great” plan", "great"]),
    ("„So be it“, he said. ”As it was”, she said.", ["So be it", "As it was"]),
    ("»So«, he says.", ["So"]),
    ("“He's saying 'no,'” she said.", ["He's saying 'no,'", "no,"]),
    ('A claim of " FALSE " papers.', ["FALSE"]),
    ('" "', []),
    ("", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "inner"), CASES)
def test_reads_marks_of_every_kind(text: str, inner: list[str]) -> None:
    assert [quote.inner.of(text) for quote in find(text)] == inner


@pytest.mark.parametrize("text", [text for text, _ in CASES])
def test_the_outer_span_has_the_marks(text: str) -> None:
    for quote in find(text):
        before, after = quote.outer.of(text)[0], quote.outer.of(text)[-1]
        assert not before.isalnum()
        assert not after.isalnum()


@pytest.mark.parametrize(
    ("text", "inner"),
    [
        ('"There is no end he said. Then they left.', "There is no end he said."),
        ('It is over," he said. They left.', "It is over,"),
        ("“One thing is certain.\n\n“Nothing else is,” he said.", "One thing is certain."),
    ],
)
def test_an_unbalanced_mark_gives_an_open_quotation(text: str, inner: str) -> None:
    first = find(text)[0]
    assert first.inner.of(text) == inner
    assert not first.closed


@pytest.mark.parametrize(
    "text", ["″It is over,″ he said.", "「It is over」, he said.", "' It is over , ' he said .", "〝It is over,〞 he said."]
)
def test_rarer_marks_and_marks_between_blanks_are_read(text: str) -> None:
    assert [quote.inner.of(text).rstrip(" ,") for quote in find(text)] == ["It is over"]


def test_a_single_mark_that_nothing_opens_closes_its_sentence() -> None:
    assert [quote.inner.of("It is over,’ he said.") for quote in find("It is over,’ he said.")] == ["It is over,"]


def test_a_second_opening_mark_ends_the_first_quotation() -> None:
    text = '"The border is "closed for good", he said.'
    assert [(quote.inner.of(text), quote.closed) for quote in find(text)] == [("The border is", False), ("closed for good", True)]


@given(st.lists(st.sampled_from(PARTS), max_size=40).map("".join))
def test_quotations_lie_in_the_text_in_order_and_never_cross(text: str) -> None:
    found = find(text)
    assert list(found) == sorted(found, key=lambda quote: (quote.outer.start, -quote.outer.end))
    for i, a in enumerate(found):
        assert a.outer.contains(a.inner)
        assert a.outer.end <= len(text)
        assert any(c.isalnum() for c in a.inner.of(text))
        for b in found[i + 1 :]:
            assert not a.outer.overlaps(b.outer) or a.inner.contains(b.outer) or b.inner.contains(a.outer)
