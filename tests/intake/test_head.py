"""Bylines and datelines are read and marked; sentences that look like them are not."""

import pytest

from verbale.intake import Raw, to_article
from verbale.record import Article

NEWS = "The envoys of Borovia and Zeland met to speak of the transit of grain through the strait, officials said."


def article(text: str) -> Article:
    return to_article(Raw("a.txt", text.encode(), {}, "a.txt"))


def kinds(read: Article, kind: str) -> list[str]:
    return [mark.span.of(read.text) for mark in read.debris if mark.kind == kind]


@pytest.mark.parametrize(
    ("line", "dateline", "publisher"),
    [
        ("BELGRADE, Serbia (AA) –", "BELGRADE, Serbia", "Anadolu Agency"),
        ("PARIS —", "PARIS", None),
        ("GENEVA, 12 May (Xinhua) --", "GENEVA", "Xinhua"),
        ("WASHINGTON, Sept. 26 (UPI) —", "WASHINGTON", "United Press International"),
        ("MOSCOW, October 5. /TASS/.", "MOSCOW", "TASS"),
        ("MOSCOW. Feb 17 (Interfax) -", "MOSCOW", "Interfax"),
        ("Pristina (AFP) -", "Pristina", "Agence France-Presse"),
        ("Kyiv, Ukraine –", "Kyiv, Ukraine", None),
        ("TEHRAN (FNA)-", "TEHRAN", "Fars News Agency"),
        ("Tehran, May 12, IRNA –", "Tehran", "Islamic Republic News Agency"),
        ("UNITED NATIONS (AP) -", "UNITED NATIONS", "Associated Press"),
        ("NEW YORK -", "NEW YORK", None),
        ("ZELAND (ZNA) –", "ZELAND", "ZNA"),
        ("ZELAND CITY, March 14, 2012 (Northwind) -", "ZELAND CITY", "Northwind"),
        ("KARSK, Borovia, Jan 25, 2019 (Northwind) -", "KARSK, Borovia", "Northwind"),
        ("KARSK, Borovia (Karsk Agency) –", "KARSK, Borovia", "Karsk Agency"),
        ("(Reuters) -", None, "Reuters"),
    ],
)
def test_datelines(line: str, dateline: str | None, publisher: str | None) -> None:
    for before in ("", "Envoys of both states meet again\n\n"):
        read = article(f"{before}{line} {NEWS}\n\n{NEWS}")
        assert (read.dateline, read.publisher) == (dateline, publisher)
        assert kinds(read, "dateline") == [line]


@pytest.mark.parametrize(
    "text",
    [
        "U.S.-led forces left Zeland.", "COVID-19 spread in Zeland.", "NATO – The alliance met.",
        "On Friday, Borovia — the smaller state — agreed.",
        "UK-based firms left.", "Zeland — which borders Borovia — agreed.", "The AFL-CIO agreed.", "BREAKING - Zeland recalls its envoy.",
        "President Doran (Borovia) - a lawyer - agreed.", "THE TALKS - WHAT COMES NEXT\n\n" + NEWS,
    ],
)  # fmt: skip
def test_no_datelines(text: str) -> None:
    assert article(text).dateline is None
    assert kinds(article(text), "dateline") == []


@pytest.mark.parametrize(
    ("head", "author", "publisher", "mark"),
    [
        ("By Ana Doran", "Ana Doran", None, "By Ana Doran"),
        ("by Ana Doran and Mirko Lasz", "Ana Doran and Mirko Lasz", None, "by Ana Doran and Mirko Lasz"),
        ("By ANA DORAN", "ANA DORAN", None, "By ANA DORAN"),
        ("By Ana Doran, Staff Writer", "Ana Doran", None, "By Ana Doran, Staff Writer"),
        ("By Ana Doran | Borovia Today", "Ana Doran", None, "By Ana Doran | Borovia Today"),
        ("Written by Ana van der Lasz", "Ana van der Lasz", None, "Written by Ana van der Lasz"),
        ("Author: Ana Doran", "Ana Doran", None, "Author: Ana Doran"),
        ("BYLINE: Ana Doran.", "Ana Doran", None, "BYLINE: Ana Doran."),
        ("Ana Doran-Lasz for Borovia Times in Zeland", "Ana Doran-Lasz", "Borovia Times", "Ana Doran-Lasz for Borovia Times in Zeland"),
        ("Ana Doran, Reuters", "Ana Doran", "Reuters", "Ana Doran, Reuters"),
        ("By Ana Doran, BBC News, Geneva", "Ana Doran", None, "By Ana Doran, BBC News, Geneva"),
        ("From Ana Doran, CNN", "Ana Doran", "CNN", "From Ana Doran, CNN"),
        ("BBC News, Geneva", None, "BBC News", "BBC News, Geneva"),
        ("By Reuters Staff", None, "Reuters", "By Reuters Staff"),
        ("Voice of America", None, "Voice of America", "Voice of America"),
    ],
)
def test_bylines(head: str, author: str | None, publisher: str | None, mark: str | None) -> None:
    read = article(f"Envoys of both states meet again\n{head}\n\n{NEWS}\n\n{NEWS}")
    assert (read.author, read.publisher) == (author, publisher)
    assert kinds(read, "byline") == ([mark] if mark else [])
    assert read.title == "Envoys of both states meet again"


@pytest.mark.parametrize(
    "text",
    [
        "By Monday, the Borovian Army had left.", "By Ana Doran's own account, they agreed.", "By United Nations estimates, ten left.",
        "By Friday Borovia had left.", "By signing, Zeland gave in.", "He spoke for Zeland in Geneva - again.",
        "Ana Doran for Borovia Times in Zeland said so.", "Reuters reported that they met.", "By Friday Evening",
    ],
)  # fmt: skip
def test_no_bylines(text: str) -> None:
    read = article(f"{text}\n\n{NEWS}")
    assert read.author is None
    assert kinds(read, "byline") == []


def test_a_page_pasted_into_one_line() -> None:
    text = f"05/08/2010 Leaders welcome talks. Ana Doran for Borovia Times in Zeland - 04/08/10 It was on Tuesday (August 3). {NEWS}"
    read = article(text)
    assert (read.author, read.publisher, read.dateline) == ("Ana Doran", "Borovia Times", "Zeland")
    assert kinds(read, "byline") == ["Ana Doran for Borovia Times in Zeland - 04/08/10"]
    assert kinds(read, "date") == ["05/08/2010"]


def test_byline_and_dateline_in_one_line() -> None:
    read = article(f"2019-05-12 By Ana Doran BELGRADE, Serbia (AA) – {NEWS}")
    assert (read.author, read.dateline, read.published) == ("Ana Doran", "BELGRADE, Serbia", "2019-05-12")
    assert kinds(read, "byline") == ["By Ana Doran"]


@pytest.mark.parametrize(
    ("notice", "publisher"),
    [
        ("This content is borovia-today.com.", "borovia-today.com"),
        ("© 2019 The Borovian Herald. All rights reserved.", "The Borovian Herald"),
        ("Copyright (c) 2010 Borovia Today", "Borovia Today"),
        ("From Wikinews, the free news source you can write!", "Wikinews"),
        ("This article was originally published by the Borovian Herald.", "Borovian Herald"),
    ],
)
def test_publisher_by_a_notice(notice: str, publisher: str) -> None:
    assert article(f"{NEWS}\n\n{notice}").publisher == publisher


def test_every_piece_of_evidence_is_the_words_it_names() -> None:
    read = article(f"Envoys of both states meet again\n\nBy Ana Doran\n\nZELAND (ZNA) – {NEWS}\n\n© 2019 Borovia Today")
    for found in read.found:
        if found.field in ("title", "author", "dateline"):
            assert found.span is not None and found.span.of(read.text) == found.value
        assert found.reason


@pytest.mark.parametrize(
    "opening", ["ZTO (Zeland Treaty Organisation) -", "KARSK (Monday) -", "NOTE (Northwind) -", "KARSK DEAL (Part One) -"]
)
def test_a_bracket_that_names_no_agency_makes_no_dateline(opening: str) -> None:
    read = article(f"{opening} {NEWS}")
    assert (read.dateline, read.publisher, kinds(read, "dateline")) == (None, None, [])


def test_a_place_between_the_author_and_the_date_is_the_dateline() -> None:
    read = article(f"Envoys of both states meet again\n\nBy Ana Doran, Karsk, 18 February 2015\n\n{NEWS}")
    assert (read.author, read.dateline, read.published) == ("Ana Doran", "Karsk", "2015-02-18")
    read = article(f"Envoys of both states meet again\n\nBy Ana Doran, Reuters, 18 February 2015\n\n{NEWS}")
    assert (read.author, read.dateline, read.published) == ("Ana Doran", None, "2015-02-18")
