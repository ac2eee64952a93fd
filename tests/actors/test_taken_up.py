"""Descriptions that take somebody up: hosts, counterparts, pairs, bodies by a common word, papers, the sentence's subject."""

import pytest

from actors.build import article, said, span
from verbale import language
from verbale.actors import resolve
from verbale.reference import world

READER = language.Reader()


def speakers(text: str, *sources: str) -> list[list[tuple[str | None, str | None]]]:
    """Returns (speaker, principal) by name for each of the sources, which stand in `text` in this order."""
    places, start = [], 0
    for words in sources:
        start = text.index(words, start)
        places.append(said(span(text, words, after=text[:start]), span(text, words, after=text[:start])))
        start += len(words)
    cast = resolve(article(text, published="2010-08-04"), READER.read(text), places, world())
    names = {actor.id: actor.name for actor in cast.actors}
    return [[(names.get(item.actor or ""), names.get(item.principal or "")) for item in found] for found in cast.speakers]


OPENING = "Serbian President Olan Brissek met Croatian President Ilva Maren in Zagreb. Brissek said the talks were good. "


@pytest.mark.parametrize(
    ("rest", "words", "wanted"),
    [
        ("His host said the same.", "His host", [("Ilva Maren", "Croatia")]),
        ("His Croatian counterpart agreed.", "His Croatian counterpart", [("Ilva Maren", "Croatia")]),
        ("The two presidents said they would meet again.", "The two presidents", [("Ilva Maren", "Croatia"), ("Olan Brissek", "Serbia")]),
        ("Officials on both sides said it was late.", "Officials on both sides", [("officials on both sides", None)]),
        ("A former minister said it was late.", "A former minister", [("former minister", None)]),
        ("The Croats said it was late.", "The Croats", [("Croatia", "Croatia")]),
    ],
)
def test_who_is_called_by_his_place_beside_another(rest: str, words: str, wanted: list[tuple[str, str | None]]) -> None:
    found = speakers(OPENING + rest, "Brissek", words)[-1]
    assert sorted(found, key=str) == sorted(wanted, key=str)


@pytest.mark.parametrize(
    ("text", "sources", "wanted"),
    [
        ("Village elder Olan Brissek spoke first. The elder said it was dry.", ["The elder"], ("Olan Brissek", None)),
        (
            "Opposition leader Olan Brissek saw the rector. Serbian President Ilva Maren left. The opposition leader said no.",
            ["The opposition leader"],
            ("Olan Brissek", None),
        ),
        ("The rights group River Aid wrote to Serbia. The group said it was late.", ["River Aid", "The group"], ("River Aid", "River Aid")),
        ("Serbia spoke. Its spokesman, Olan Brissek, said no.", ["Serbia", "Its spokesman, Olan Brissek"], ("Olan Brissek", "Serbia")),
        ("Serbia closed the road, with officials saying it was wet.", ["officials"], ("Serbia", "Serbia")),
        ("Serbia spoke. A spokeswoman said it was late.", ["Serbia", "A spokeswoman"], ("Serbia", "Serbia")),
    ],
)
def test_who_was_so_called_before(text: str, sources: list[str], wanted: tuple[str, str | None]) -> None:
    assert speakers(text, *sources)[-1] == [wanted]


def test_a_title_without_a_name_may_be_who_is_named_in_the_next_sentence() -> None:
    text = "Serbia's transport minister denied it on Monday. Olan Brissek said the road was open. The minister laughed."
    found = speakers(text, "Serbia's transport minister", "Olan Brissek", "The minister")
    assert found == [[("Olan Brissek", "Serbia")]] * 3


def test_a_list_after_a_description_is_who_speaks() -> None:
    text = "Two members of the council, China and Russia, want softer words."
    assert speakers(text, "Two members of the council, China and Russia") == [[("China", "China"), ("Russia", "Russia")]]


def test_a_paper_is_of_those_who_spoke_of_it_first() -> None:
    text = "In a joint statement, Serbia and Croatia said the road was open. Hungary was glad. The statement said it was dry."
    found = speakers(text, "Serbia and Croatia", "Hungary", "The statement")[-1]
    assert found == [("Serbia", "Serbia"), ("Croatia", "Croatia")]


def test_who_after_a_long_source_takes_up_the_name_beside_it() -> None:
    text = "Mr. Olan Brissek left after talks with Serbian President Ilva Maren, who said the road was open."
    assert speakers(text, "talks with Serbian President Ilva Maren") == [[("Ilva Maren", "Serbia")]]
