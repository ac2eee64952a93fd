"""The persons of one article: one for all names, with titles before, after and around, and the reference's key."""

import pytest

from actors.build import article, parse
from verbale.actors.people import People, Someone
from verbale.actors.scan import Scan
from verbale.reference import world


def people(text: str, *, published: str | None = None, names: tuple[tuple[str, str], ...] = ()) -> list[Someone]:
    """Returns the persons of `text`."""
    return People(Scan(article(text, published=published), parse(text, names=names), world())).all


@pytest.mark.parametrize(
    ("text", "forms"),
    [
        ("President Olan Brissek left. Mr. Brissek spoke.", [{"Olan Brissek", "Brissek"}]),
        ("President Olan Brissek left. President Olan T. Brissek spoke.", [{"Olan Brissek", "Olan T. Brissek"}]),
        ("Minister Olan Brissek left. Minister Ilva Maren spoke.", [{"Olan Brissek"}, {"Ilva Maren"}]),
        ("Minister Vuk Jeremić left. Mr. Jeremic spoke.", [{"Vuk Jeremić", "Jeremic"}]),
        ("Minister Osman bin Karal left. Mr. bin Karal spoke.", [{"Osman bin Karal", "bin Karal"}]),
        ("Secretary-General Pan Ko-lun left. Mr. Pan spoke.", [{"Pan Ko-lun", "Pan"}]),
    ],
)
def test_the_names_of_one_person_are_joined(text: str, forms: list[set[str]]) -> None:
    assert [set(someone.forms.values()) for someone in people(text)] == forms


def test_a_man_and_a_woman_of_one_surname_are_two() -> None:
    found = people("Mr. Olan Brissek left. Mrs. Ilva Brissek spoke. Mrs. Brissek stayed.")
    assert [(someone.printed, someone.gender, len(someone.places)) for someone in found] == [
        ("Olan Brissek", "m", 1),
        ("Ilva Brissek", "f", 2),
    ]


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("Olan Brissek, the Serbian interior minister, left.", [("interior minister", "SRB")]),
        ("Serbian Foreign Minister Olan Brissek left.", [("Foreign Minister", "SRB")]),
        ("the chief of Iran's Revolutionary Guards, General Olan Brissek left.", [("General", None)]),
        ("the leader of the Justice and Equality Movement, Olan Brissek left.", [("leader", "JEM")]),
    ],
)
def test_titles_around_a_name(text: str, titles: list[tuple[str, str | None]]) -> None:
    found = people(text)[0]
    assert [(held.title.text, held.of.key if held.of else None) for held in found.offices] == titles


def test_the_title_of_another_is_not_taken() -> None:
    aide, chief = people("An aide to Mr. Karal, Olan Brissek, left. Serbian President Osman Karal stayed.")
    by_name = {someone.printed: someone for someone in (aide, chief)}
    assert [held.title.kind for held in by_name["Osman Karal"].offices] == ["president"]
    assert by_name["Olan Brissek"].guessed == "SRB", "an aide speaks for whom the one it serves speaks for"


def test_the_reference_is_asked_by_office_and_day() -> None:
    text = "Russian Foreign Minister Ivanov left."
    assert [someone.reference for someone in people(text, published="2003-05-01")] == ["igor ivanov"]
    assert [someone.reference for someone in people(text, published="2020-05-01")] == [None]


def test_a_president_without_a_state_is_the_one_of_the_reference() -> None:
    assert [someone.guessed for someone in people("President Chavez left.", published="2007-03-01")] == ["VEN"]
