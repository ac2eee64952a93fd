"""Headlines are told from first sentences."""

import pytest

from verbale.intake import Raw, to_article

NEWS = "The envoys of Borovia and Zeland met in Geneva to speak of the transit of grain through the strait, officials said on Monday."


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (f"Envoys meet in Geneva\n\n{NEWS}\n\n{NEWS}", "Envoys meet in Geneva"),
        (f"Envoys meet in Geneva\n{NEWS}\n{NEWS}", "Envoys meet in Geneva"),
        (f"‘We will never sign’: envoys leave Geneva\nBy Ana Doran\n\n{NEWS}", "‘We will never sign’: envoys leave Geneva"),
        (f"Will the strait stay open?\n\n{NEWS}", "Will the strait stay open?"),
        (f"12 May 2019\n\nEnvoys meet in Geneva\n\n{NEWS}", "Envoys meet in Geneva"),
        (f"Borovia recalls its envoy to the U.S.\n\n{NEWS}", "Borovia recalls its envoy to the U.S."),
        (f"Envoys of both states meet Sunday, March 31, 2019\n\n{NEWS}", "Envoys of both states meet"),
        (f"ZN/11822\n18 MARCH 2015\n\nCOUNCIL URGES BOTH STATES TO RESUME TALKS\n\n{NEWS}", "COUNCIL URGES BOTH STATES TO RESUME TALKS"),
        (f"Remarks by the envoy of Borovia\nNew Zeland\n12 June 2016\n\n{NEWS}", "Remarks by the envoy of Borovia"),
        (f"Envoys met in Geneva.\n\n{NEWS}", None),
        (NEWS, None),
        (f"{NEWS}\n\n{NEWS}", None),
        ("The envoys of Borovia and\nZeland met in Geneva on the\nfirst day of the week.", None),
        ("Envoys meet in Geneva", None),
        (f"GENEVA (ZNA) – Envoys met\n\n{NEWS}", None),
        ("Yes\n\nNo\n\nNo", None),
    ],
)
def test_headlines(text: str, title: str | None) -> None:
    article = to_article(Raw("a.txt", text.encode(), {}, "a.txt"))
    assert article.title == title
    evidence = [found for found in article.found if found.field == "title"]
    assert [found.span.of(article.text) for found in evidence if found.span] == ([title] if title else [])
    assert not any(mark.span.overlaps(found.span) for found in evidence if found.span for mark in article.debris)
