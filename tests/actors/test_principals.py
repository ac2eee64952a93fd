"""For whom a person, a newspaper or a body speaks, by the words around it and not by a likeness to somebody else."""

import pytest

from actors.build import article, said, span
from verbale import language
from verbale.actors import resolve
from verbale.reference import world

READER = language.Reader()


def speaker(text: str, source: str, *, published: str | None = "2010-08-04") -> list[tuple[str | None, str | None]]:
    """Returns (speaker, principal) by name for the source, at its first place in `text`."""
    place = span(text, source)
    cast = resolve(article(text, published=published), READER.read(text), [said(place, place)], world())
    names = {actor.id: actor.name for actor in cast.actors}
    return [(names.get(item.actor or ""), names.get(item.principal or "")) for item in cast.speakers[0]]


@pytest.mark.parametrize(
    ("text", "source", "wanted"),
    [
        (
            "The chief U.S. negotiator in the talks Olan Brissek said it was late.",
            "The chief U.S. negotiator in the talks Olan Brissek",
            ("Olan Brissek", "United States"),
        ),
        ("Earlier, a senior Serbian diplomat, Li Gan, said it was late.", "a senior Serbian diplomat, Li Gan", ("Li Gan", "Serbia")),
        ("Brissek, of the ruling Harbour Party, said it was late.", "Brissek", ("Brissek", "Harbour Party")),
        ("Chief Minister Olan Brissek said it was late.", "Chief Minister Olan Brissek", ("Olan Brissek", None)),
        ("Serbia waits. Its envoy left. Minister Ilva Mugabe said it was late.", "Minister Ilva Mugabe", ("Ilva Mugabe", "Serbia")),
        ("Serbia waits. The official Gazette newspaper said it was late.", "The official Gazette newspaper", ("Gazette", "Serbia")),
        ("Serbia waits. The Harbour newspaper said it was late.", "The Harbour newspaper", ("Harbour", "Harbour")),
        ("The group known as Lashkar-e-Toiba said it was late.", "Lashkar-e-Toiba", ("Lashkar-e-Taiba", "Lashkar-e-Taiba")),
    ],
)
def test_for_whom_one_speaks(text: str, source: str, wanted: tuple[str, str | None]) -> None:
    assert speaker(text, source) == [wanted]


def test_a_name_that_only_sounds_like_somebodys_is_a_stranger_where_the_state_is_not_named() -> None:
    assert speaker("India waits. Yusof Hamadi said it was late.", "Yusof Hamadi", published=None) == [("Yusof Hamadi", None)]


@pytest.mark.parametrize(
    ("text", "source", "wanted"),
    [
        (
            "In Serbia, the Central Election Commission said it was late.",
            "the Central Election Commission",
            ("Central Election Commission", "Serbia"),
        ),
        ("In Serbia, the Harbour Board said it was late.", "the Harbour Board", ("Harbour Board", "Harbour Board")),
        ("Lincolnshire police drove home. Then police said it was late.", "police said", ("Lincolnshire police",) * 2),
        (
            "Lincolnshire police drove home. Lincolnshire's chief constable Olan Brissek said it was late.",
            "Lincolnshire's chief constable Olan Brissek",
            ("Olan Brissek", "Lincolnshire police"),
        ),
        ("Hamas lawmakers said it was late.", "Hamas lawmakers", ("Hamas", "Hamas")),
        ("Hamas supporters said it was late.", "Hamas supporters", ("Hamas supporters", None)),
        (
            "The hall was full with members of the United States House of Representatives. Some said it was late.",
            "Some",
            ("United States House of Representatives",) * 2,
        ),
        ("President Barack Obama came to Serbia. Later he said it was late.", "Obama", ("Barack Obama", None)),
    ],
)
def test_bodies_and_whom_they_speak_for(text: str, source: str, wanted: tuple[str, str | None]) -> None:
    assert speaker(text, source.removesuffix(" said"), published="2019-08-04") == [wanted]


def test_the_sides_of_a_war_are_two_speakers() -> None:
    text = "Serbia waits. The rebels and the government said it was late."
    assert speaker(text, "The rebels and the government") == [("rebels", None), ("Serbia", "Serbia")]


def test_who_stands_behind_the_speakers_speaks_too() -> None:
    text = "France and Germany, with U.S. support, offered Serbia a road."
    assert [name for name, _ in speaker(text, "France and Germany")] == ["France", "Germany", "United States"]
    assert [name for name, _ in speaker("France, with U.S. money, built a road.", "France")] == ["France"]


def test_a_ministry_spokesman_is_of_the_ministry_that_spoke() -> None:
    text = "The Serbian Foreign Ministry said it was late. Ministry spokesman Olan Brissek said it was dry."
    sources = [span(text, "The Serbian Foreign Ministry"), span(text, "Ministry spokesman Olan Brissek")]
    cast = resolve(article(text, published="2010-08-04"), READER.read(text), [said(place, place) for place in sources], world())
    names = {actor.id: actor.name for actor in cast.actors}
    assert [names.get(found[0].principal or "") for found in cast.speakers] == ["Serbia", "Serbia"]
