"""Debris is marked, and blanked for the reader model with every offset kept."""

from hypothesis import given

from strategies import articles
from verbale.record import Article, Mark, Span


def test_debris_is_blank_and_line_breaks_stay() -> None:
    article = Article("Tweet\nShare. Arvela will sign.", "a.txt", "00", debris=(Mark(Span(0, 12), "share"),))
    assert article.legible() == "     \n       Arvela will sign."
    assert article.is_debris(Span(11, 20))
    assert not article.is_debris(Span(12, 20))


@given(articles())
def test_the_legible_text_differs_in_debris_alone(article: Article) -> None:
    legible = article.legible()
    assert len(legible) == len(article.text)
    for at, (one, other) in enumerate(zip(article.text, legible, strict=True)):
        assert one == other or article.is_debris(Span(at, at + 1))
