"""Pages: the main text with its paragraphs, the head's metadata, no clock and no noise."""

import logging

import pytest

from verbale.errors import ArticleError
from verbale.intake import Raw, to_article
from verbale.intake.pages import is_page, read

PARAGRAPHS = [
    "The envoys of Borovia and Zeland met in Geneva on Tuesday to speak of the transit of grain through the strait between them.",
    "“We will keep the strait open,” said the Borovian envoy, who added that her government expected the same of its neighbour.",
    "Zeland's envoy said that his state had never closed the strait, and that it asked for no more than what the treaty says.",
]
HEAD = """<title>Envoys meet in Geneva | Borovia Today</title>
<meta property="og:title" content="Envoys meet in Geneva"><meta property="og:site_name" content="Borovia Today">
<meta name="author" content="Ana Doran"><meta property="article:published_time" content="2019-05-12T08:00:00Z">
<meta property="article:modified_time" content="2019-05-14T08:00:00Z">"""
NAVIGATION = '<nav><a href="/">Home</a> <a href="/world">World</a></nav>'
FOOT = '<footer>© 2019 Borovia Today. <a href="/terms">Terms of use</a></footer>'


def page(head: str = HEAD, paragraphs: list[str] = PARAGRAPHS) -> str:
    body = "".join(f"<p>{words}</p>" for words in paragraphs)
    article = f"<article><h1>Envoys meet in Geneva</h1>{body}</article>"
    return f"<!DOCTYPE html><html><head>{head}</head><body>{NAVIGATION}{article}{FOOT}</body></html>"


def test_the_main_text_has_a_paragraph_a_line() -> None:
    lines = read(page(), "a.html").text.split("\n")
    assert [line for line in lines if line in PARAGRAPHS] == PARAGRAPHS
    assert not any("Terms of use" in line or "Home" in line for line in lines)


def test_the_head_gives_the_metadata() -> None:
    article = to_article(Raw("a.html", page().encode(), {}, "a.html"))
    assert (article.title, article.publisher, article.author) == ("Envoys meet in Geneva", "Borovia Today", "Ana Doran")
    assert article.published == "2019-05-12"
    assert {found.reason for found in article.found if found.field == "published"} == {"stated in the page's head"}


def test_what_is_given_wins_over_the_head() -> None:
    given = {"html": page(), "published": "2018-01-02", "title": "Other"}
    article = to_article(Raw("n:1", b"{...}", given, "n.jsonl:1"))
    assert (article.published, article.title, article.publisher) == ("2018-01-02", "Other", "Borovia Today")


def test_the_date_in_the_words_serves_where_the_head_has_none() -> None:
    article = to_article(Raw("a.html", page("<title>x</title>", ["Published: 3 March 2017", *PARAGRAPHS]).encode(), {}, "a.html"))
    assert article.published == "2017-03-03"


def test_a_date_after_today_is_no_matter() -> None:
    head = '<meta property="article:published_time" content="2079-05-12T08:00:00Z">'
    assert read(page(head), "a.html").metadata["published"] == "2079-05-12"


def test_a_page_laid_out_by_tables_has_its_paragraphs() -> None:
    cells = "<h2>Envoys meet in Geneva</h2><div>Posted: 8. 5. 2019</div>" + "".join(f"<p>{words}</p>" for words in PARAGRAPHS)
    for source in (
        f"<html><body><table><tr><td>{cells}</td></tr></table></body></html>",
        f"<html><body><table><tr><td>Home</td><td><table><tr><td>{cells}</td></tr></table></td></tr></table></body></html>",
    ):
        lines = read(source, "a.html").text.split("\n")
        assert [line for line in lines if line in PARAGRAPHS] == PARAGRAPHS
        assert not any("|" in line for line in lines)
        assert to_article(Raw("a.html", source.encode(), {}, "a.html")).published == "2019-05-08"


def test_a_date_beside_the_main_text_is_one_with_its_word() -> None:
    def published(beside: str) -> str | None:
        source = page("<title>x</title>").replace("<article>", f"<div>Monday, 3 June 2019</div><div>{beside}</div><article>")
        return to_article(Raw("a.html", source.encode(), {}, "a.html")).published

    assert published("Published: 12 May 2019") == "2019-05-12"
    assert published("Published: 12 May 2019</div><div>Updated: 14 May 2019") == "2019-05-12"
    assert published("Published: 12 May 2019</div><div>Published: 13 May 2019") is None  # which of them is another article's?
    assert published("Our archive") is None  # the first is the day on which the page was saved


def test_a_table_of_figures_stays_one() -> None:
    figures = "<table><tr><th>State</th><th>Ships</th></tr><tr><td>Borovia</td><td>12</td></tr></table>"
    text = read(page(paragraphs=PARAGRAPHS).replace("</article>", figures + "</article>"), "a.html").text
    assert "| Borovia | 12 |" in text


def test_entities_of_the_page_are_decoded_once() -> None:
    source = page(paragraphs=["Borovia&#39;s envoy said &quot;no&quot; " + "to Zeland. " * 20])
    article = to_article(Raw("a.html", source.encode(), {}, "a.html"))
    assert "Borovia's envoy said \"no\" to Zeland." in article.text


def test_no_noise(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG):
        read(page(), "a.html")
        with pytest.raises(ArticleError, match=r"a.html: a page"):
            read("<html><body><script>x()</script></body></html>", "a.html")
    assert [record for record in caplog.records if record.name.startswith(("trafilatura", "htmldate"))] == []


@pytest.mark.parametrize(
    ("text", "yes"),
    [
        ("<!doctype html><p>a", True),
        ("\n<!-- x --><HTML lang=en>", True),
        ("<html5 is a word", False),
        ("Borovia <b>agreed</b>", False),
        ("", False),
    ],
)
def test_is_page(text: str, yes: bool) -> None:
    assert is_page(text) is yes


def test_a_fragment_is_read_as_a_page() -> None:
    page = read("<p>The envoys met in Geneva.</p>\n<p>They left.</p>", "n.jsonl:1")
    assert page.text.split("\n") == ["The envoys met in Geneva.", "They left."]


def test_a_page_without_paragraphs_still_has_its_words() -> None:
    assert "Envoys met" in read("<html><body><div>Envoys met.</div></body></html>", "a.html").text
