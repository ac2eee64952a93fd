"""Counts of states as somebody says them: the words, the bounds, and who says it."""

import pytest

from verbale.analysis.ledger import counts
from verbale.record import DIRECT, Article, Span, Statement
from verbale.record.view import Ref, StatementView


def found(text: str, *statements: StatementView) -> list[tuple[str, int | None, int | None, bool]]:
    article = Article(text, "a.txt", "raw", published="2010-01-02")
    return [(item.words, item.least, item.most, item.recognises) for item in counts([article], statements, ["Belvia"])]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Over 100 countries have recognised Belvia.", [("Over 100 countries", 101, None, True)]),
        ("More than sixty states recognize Belvia's independence.", [("More than sixty states", 61, None, True)]),
        ("At least 40 nations recognise Belvia.", [("At least 40 nations", 40, None, True)]),
        ("Fewer than 90 countries recognise Belvia.", [("Fewer than 90 countries", None, 89, True)]),
        ("Up to 12 states recognise Belvia.", [("Up to 12 states", None, 12, True)]),
        ("Some 50 countries recognise Belvia.", [("Some 50 countries", None, None, True)]),
        ("23 African countries recognise Belvia.", [("23 African countries", 23, 23, True)]),
        ("Belvia has been recognised by 65 UN member states.", [("65 UN member states", 65, 65, True)]),
        ("Five EU members have not recognised Belvia.", [("Five EU members", 5, 5, False)]),
        ("18 countries withdrew recognition of Belvia.", [("18 countries", 18, 18, False)]),
        ("Belvia wants 100 countries to recognise it.", []),
        ("Belvia hopes that 100 countries will recognise it.", []),
        ("If 100 countries recognise Belvia, it may join.", []),
        ("Twelve countries met in Belvia.", []),
        ("Over 100 countries recognise Corland.", []),
    ],
)
def test_the_number_and_its_bounds(text: str, expected: list[tuple[str, int | None, int | None, bool]]) -> None:
    assert found(text) == expected


def test_a_count_has_its_claimant_and_its_place() -> None:
    text = "Ilva Maren said over 100 countries recognise Belvia."
    article = Article(text, "a.txt", "raw", published="2010-01-02")
    content = Span(16, len(text) - 1)
    statement = Statement(article.id, None, None, (content,), DIRECT, "act_m", None, (), None, 0.9, "why")
    speaker = Ref("act_m", "Ilva Maren", "person")
    view = StatementView(statement, article, speaker, None, (), "2010-01-02", (content.of(text),), ())
    (said,) = counts([article], [view], ["Belvia"])
    assert (said.claimant, text[said.start : said.end], said.day) == ("Ilva Maren", "over 100 countries", "2010-01-02")
