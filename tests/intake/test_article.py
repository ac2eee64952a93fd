"""What comes out of intake as a whole: given metadata, digests, refusals, the same article from the same bytes."""

import hashlib
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verbale import settings
from verbale.errors import ArticleError
from verbale.intake import Raw, to_article
from verbale.record import Article, from_json, to_json

NEWS = "The envoys of Borovia and Zeland met in Geneva to speak of the transit of grain through the strait, officials said."


def line(**given: str) -> Raw:
    return Raw("n:1", json.dumps(given).encode(), given, "n.jsonl:1")


def test_given_metadata_win_over_the_text() -> None:
    text = f"Envoys meet in Geneva\n\nBy Ana Doran\n\n12 May 2019\n\nPARIS (AP) — {NEWS}"
    article = to_article(line(text=text, title="T", author="A", publisher="P", dateline="D", published="2018-01-02", url="u"))
    assert (article.title, article.author, article.publisher, article.dateline) == ("T", "A", "P", "D")
    assert (article.published, article.url, article.language) == ("2018-01-02", "u", "en")
    assert {found.reason for found in article.found} == {"given beside the text"}
    assert {mark.kind for mark in article.debris} == {"byline", "date", "dateline"}


def test_a_given_language_is_kept() -> None:
    assert to_article(line(text=NEWS, language="fr")).language == "fr"


def test_the_rest_is_still_found() -> None:
    article = to_article(line(text=f"By Ana Doran\n\n{NEWS}", published="18 June 2020"))
    assert (article.author, article.published) == ("Ana Doran", "2020-06-18")


NO_DAYS = ["2020-13-01", "31.02.2020", "yesterday", "04/08/10", "2020", "18 June 2020 or later", "2020-06-18 2020-06-19"]


@pytest.mark.parametrize("day", NO_DAYS)
def test_a_given_date_that_is_none(day: str) -> None:
    with pytest.raises(ArticleError, match=r"n.jsonl:1: published .* is no day; write it as YYYY-MM-DD"):
        to_article(line(text=NEWS, published=day))


@pytest.mark.parametrize("day", ["2020-06-18", "2020-06-18T10:00:00Z", "2020-06-18 10:00:00", "June 18, 2020", "18/06/2020"])
def test_a_given_date(day: str) -> None:
    assert to_article(line(text=NEWS, published=day)).published == "2020-06-18"


def test_the_digest_is_of_the_bytes_as_they_came() -> None:
    data = b"\xef\xbb\xbf" + NEWS.encode() + b"\r\n"
    article = to_article(Raw("a.txt", data, {}, "a.txt"))
    assert article.raw_sha256 == hashlib.sha256(data).hexdigest()
    assert article.text == NEWS + "\n"


def test_the_encoding_is_recorded() -> None:
    article = to_article(Raw("a.txt", f"{NEWS} It’s in Zürich.".encode("cp1252"), {}, "a.txt"))
    assert article.encoding == "cp1252" and article.text.endswith("It’s in Zürich.")


@pytest.mark.parametrize("data", [b"", b"\n\n", b"\xef\xbb\xbf", b"&nbsp; &#160;", "\u2003\u3000".encode(), b"%PDF-1.4", b"\x00\x01\x02"])
def test_refusals_name_the_file(data: bytes) -> None:
    with pytest.raises(ArticleError, match=r"^in/a\.txt: .*; "):
        to_article(Raw("a.txt", data, {}, "in/a.txt"))


def test_too_many_characters(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(settings, "MAX_ARTICLE_CHARS", 50)
    with pytest.raises(ArticleError, match=r"^a\.txt: longer than"):
        to_article(Raw("a.txt", NEWS.encode(), {}, "a.txt"))


def test_an_exported_text_is_the_same_article() -> None:
    first = to_article(Raw("a.txt", f"12 May 2019\r\n\r\nBorovia&amp;#39;s envoy: {NEWS}".encode(), {}, "a.txt"))
    again = to_article(line(text=first.text, published=first.published or ""))
    assert (again.id, again.text, again.debris) == (first.id, first.text, first.debris)


def test_a_page_on_standard_input_is_read_as_one() -> None:
    page = f"<html><head><title>Envoys meet</title></head><body><article><p>{NEWS}</p><p>{NEWS}</p></article></body></html>"
    assert NEWS in to_article(Raw("stdin", page.encode(), {}, "standard input")).text.split("\n")


@given(st.text(min_size=1, max_size=200))
def test_any_text_is_an_article_or_an_error(text: str) -> None:
    raw = Raw("a.txt", text.encode(), {}, "a.txt")
    try:
        article = to_article(raw)
    except ArticleError:
        return
    assert article == to_article(raw)
    assert from_json(Article, to_json(article)) == article
    assert all(found.span.of(article.text) for found in article.found if found.span)
