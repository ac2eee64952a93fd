"""About when an undated article was written, by whom it names in office, and what names mean by that."""

import pytest

from actors.build import article, parse, said, span
from verbale.actors import era, resolve
from verbale.actors.vocabulary import vocabulary
from verbale.reference import world
from verbale.reference.folding import fold


def day(text: str) -> str | None:
    words = text.split()
    return era.day(words, [fold(word) for word in words], vocabulary(), world())


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Prime Minister Ehud Olmert met Prime Minister Tony Blair .", "2006"),  # in office together from April 2006 to June 2007
        ("President Barack Obama met Prime Minister Gordon Brown .", "2009"),
        ("Former President Barack Obama met the mayor .", None),
        ("President Barack Obama recalled Prime Minister Ehud Olmert and Prime Minister Winston Churchill .", None),  # never together
        ("The mayor met the governor .", None),
    ],
)
def test_office_holders_tell_the_time(text: str, wanted: str | None) -> None:
    found = day(text)
    assert (found[:4] if found else None) == wanted


@pytest.mark.parametrize(
    ("met", "published", "wanted"),
    [
        ("Israeli Prime Minister Ehud Olmert", None, "Palestinian Authority"),
        ("the mayor", None, "Palestine"),
        ("the mayor", "2006-08-04", "Palestinian Authority"),
        ("Israeli Prime Minister Ehud Olmert", "2019-08-04", "Palestine"),  # the day of the article goes before whom it names
    ],
)
def test_a_name_that_changed_hands_means_what_it_did_then(met: str, published: str | None, wanted: str) -> None:
    text = f"They met {met} on Monday. Palestinian officials said it was late."
    source = span(text, "Palestinian officials")
    cast = resolve(article(text, published=published), parse(text), [said(source, span(text, "it was late"))], world())
    names = {actor.id: actor.name for actor in cast.actors}
    assert [names[item.principal or ""] for item in cast.speakers[0]] == [wanted]


@pytest.mark.parametrize(
    ("host", "wanted"),
    [("Prime Minister Tony Blair", "George W. Bush"), ("Prime Minister Margaret Thatcher", "George H. W. Bush"), ("the mayor", None)],
)
def test_which_of_two_of_one_surname_is_told_by_who_else_was_in_office(host: str, wanted: str | None) -> None:
    text = f"U.S. President Bush met {host} in London."
    cast = resolve(article(text), parse(text), [], world())
    assert [actor.name for actor in cast.actors if "Bush" in actor.name] == [wanted or "Bush"]
