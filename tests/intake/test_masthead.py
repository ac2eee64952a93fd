"""A publication's name beside its date is read and marked; a line of news that ends in such a word is not."""

import pytest

from verbale.intake import Raw, masthead, to_article
from verbale.record import Article

HEADLINE = "Envoys of both states meet again"
NEWS = "The envoys of Borovia and Zeland met to speak of the transit of grain through the strait, officials said."


def article(head: str) -> Article:
    text = f"{HEADLINE}\n\n{head}\n\n{NEWS}\n\n{NEWS}"
    return to_article(Raw("a.txt", text.encode(), {}, "a.txt"))


def marked(read: Article) -> list[str]:
    return [mark.span.of(read.text) for mark in read.debris]


@pytest.mark.parametrize(
    ("head", "publisher"),
    [
        ("The Zeland Herald\n12 May 2019", "The Zeland Herald"),
        ("THE BOROVIA GAZETTE\nSunday, May 12, 2019", "The Borovia Gazette"),
        ("Sunday, May 12, 2019\nBorovia Today", "Borovia Today"),
        ("Zeland Post, 12 May 2019", "Zeland Post"),
        ("Zeland Post, Sunday 12 May 2019", "Zeland Post"),
        ("12 May 2019 | The Sunday Times", "The Sunday Times"),
        ("Radio Zeland - 12 May 2019", "Radio Zeland"),
    ],
)
def test_a_publication_beside_its_date(head: str, publisher: str) -> None:
    read = article(head)
    assert (read.publisher, read.published, read.title) == (publisher, "2019-05-12", HEADLINE)
    assert marked(read) == head.split("\n")


@pytest.mark.parametrize(
    ("head", "publisher", "author"),
    [
        ("Borovia Today | 12 May 2019 | Text: Ana Doran | Photo: Borovia Today/archive", "Borovia Today", "Ana Doran"),
        ("12 May 2019 • By Ana Doran • Zeland Post", "Zeland Post", "Ana Doran"),
        ("Story: Ana Doran | Pictures: Mirko Lasz | 12 May 2019", None, "Ana Doran"),
    ],
)
def test_a_line_with_bars(head: str, publisher: str | None, author: str) -> None:
    read = article(head)
    assert (read.publisher, read.author, read.published) == (publisher, author, "2019-05-12")
    assert marked(read) == [head]


@pytest.mark.parametrize("masthead_lines", ["Zeland Post, 12 May 2019", "The Zeland Post\n12 May 2019"])
def test_the_writer_s_line_under_a_masthead(masthead_lines: str) -> None:
    read = article(f"{masthead_lines}\nAna Doran, Karsk")
    assert (read.author, read.dateline, read.published) == ("Ana Doran", "Karsk", "2019-05-12")
    assert marked(read) == [*masthead_lines.split("\n"), "Ana Doran, Karsk"]


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("Ana Doran, political correspondent", "Ana Doran"),
        ("Ana Doran, chief diplomatic correspondent", "Ana Doran"),
        ("From our correspondent in Karsk, Ana Doran", "Ana Doran"),
        ("From our special correspondent: Ana Doran", "Ana Doran"),
    ],
)
def test_bylines_without_by(line: str, author: str) -> None:
    read = article(line)
    assert read.author == author
    assert marked(read) == [line]


@pytest.mark.parametrize(
    "head",
    [
        "Borovia Faces the Press",  # no date beside it
        "The Zeland Post",
        "Ana Doran, Karsk",  # no masthead above it
        "Ana Doran, foreign minister",
        "From our correspondent in Karsk, Ana Doran heard that the talks had failed.",
        "Talks failed | 12 of 20 points open | Envoys leave",
    ],
)
def test_lines_that_prove_nothing_stay_news(head: str) -> None:
    read = article(head)
    assert (read.publisher, read.author, marked(read)) == (None, None, [])


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("The Zeland Post", True),
        ("Reuters", True),
        ("Breaking News", False),  # a section
        ("Post", False),
        ("Minister Meets the Press", False),
        ("Zeland Closes Border", False),
        ("Interview With Zeland Television", False),  # a transcript's title
    ],
)
def test_names_of_publications(words: str, expected: bool) -> None:
    assert masthead.is_publication(words, "en") is expected


def test_a_place_or_section_above_the_date_is_no_publisher() -> None:
    assert article("Karsk\n12 May 2019").publisher is None
    assert article("Breaking News, 12 May 2019").publisher is None
