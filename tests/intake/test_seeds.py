"""The two articles that the project began with, read whole."""

from pathlib import Path

import pytest

from verbale.intake import Raw, find, to_article
from verbale.record import Article


@pytest.fixture
def articles(shared: Path) -> dict[str, Article]:
    return {raw.name: to_article(raw) for raw in find([str(shared / "seeds")]) if isinstance(raw, Raw)}


def test_the_first(articles: dict[str, Article]) -> None:
    article = articles["kosovo-2010-setimes.txt"]
    assert (article.published, article.author, article.publisher) == ("2010-08-04", "Blerta Foniqi-Kabashi", "Southeast European Times")
    assert (article.dateline, article.title, article.encoding) == ("Pristina", None, "utf-8")
    assert "&#39;" not in article.text and "&quot;" not in article.text
    assert [(mark.span.of(article.text), mark.kind) for mark in article.debris] == [
        ("05/08/2010", "date"),
        ("Blerta Foniqi-Kabashi for Southeast European Times in Pristina - 04/08/10", "byline"),
        ("[Getty Images]", "credit"),
        ("Similar articles Loading", "widget"),
        ("This content is SETimes.com.", "notice"),
        ("Loading", "widget"),
        ("Voting Loading", "widget"),
        ("Your email has been sent.", "widget"),
    ]
    (evidence,) = [found for found in article.found if found.field == "published"]
    assert evidence.span is not None and evidence.span.of(article.text) == "04/08/10"


def test_the_second(articles: dict[str, Article]) -> None:
    article = articles["kosovo-2020-aa.txt"]
    assert (article.published, article.author, article.publisher) == ("2020-06-18", "Talha Ozturk", "Anadolu Agency")
    assert (article.dateline, article.title) == ("BELGRADE, Serbia", None)
    assert [(mark.span.of(article.text), mark.kind) for mark in article.debris] == [
        ("date 2020-06-18", "date"),
        ("By Talha Ozturk", "byline"),
        ("BELGRADE, Serbia (AA) –", "dateline"),
    ]


def test_the_gold_news_has_no_debris_but_its_date_lines(shared: Path) -> None:
    for raw in find([str(shared / "gold")]):
        assert isinstance(raw, Raw)
        article = to_article(raw)
        assert {mark.kind for mark in article.debris} <= {"date"}
        assert bool(article.published) == ("wikinews" in raw.where)
