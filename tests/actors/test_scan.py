"""Which words of an article name states and bodies: the reference's, the article's own, and those that only look so."""

import pytest

from actors.build import article, parse
from verbale.actors.scan import Scan
from verbale.reference import world


def entities(text: str, *names: tuple[str, str]) -> list[tuple[str, str]]:
    """Returns the words and keys of the states and bodies found in `text`."""
    scan = Scan(article(text), parse(text, names=names), world())
    return [(scan.shown(entity.first, entity.last), entity.key) for entity in scan.entities]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("A U.S.-based group met pro-Syrian lawmakers.", []),
        ("Serbia's army left.", [("Serbia", "SRB")]),
        ("The U.N. Security Council on Burma met.", [("U.N. Security Council", "UNSC"), ("Burma", "MMR")]),
        ("North Korea spoke. The North will not yield. The wind came from the North Sea.", [("North Korea", "PRK"), ("North", "PRK")]),
        ("President Wellington Chibar left.", []),
        ("Mr. Brissek met the Iranian Foreign Ministry.", [("Iranian", "IRN")]),
    ],
)
def test_known_states_and_bodies(text: str, found: list[tuple[str, str]]) -> None:
    assert entities(text) == found


def test_an_organisation_of_its_own_is_found_with_its_short_forms() -> None:
    text = "The Harbour Workers Union (HWU) met. The HWU spoke. The Workers Union Council for Peace in Osk is another."
    assert entities(text)[:2] == [("Harbour Workers Union", "harbour workers union"), ("HWU", "harbour workers union")]
    assert ("HWU", "harbour workers union") in entities(text)[2:]


def test_the_end_of_a_long_name_is_the_whole_of_it() -> None:
    text = "The Arda House of Common Delegates voted. The House of Common Delegates left."
    keys = {key for _, key in entities(text, ("Arda House of Common Delegates", "ORG"))}
    assert keys == {"arda house of common delegates"}


def test_a_name_announced_by_its_kind_is_a_body_everywhere() -> None:
    assert entities("The oil group Ordeval denied it. Ordeval left.") == [("Ordeval", "ordeval"), ("Ordeval", "ordeval")]


def test_a_tagged_place_or_person_is_no_body() -> None:
    assert entities("Mr. Brissek left Osk.", ("Mr. Brissek", "ORG"), ("Osk", "LOC")) == []


def test_a_body_of_a_state_has_its_voice() -> None:
    text = "Japan's Harbour Defense Agency spoke."
    scan = Scan(article(text), parse(text), world())
    assert [(entity.name, entity.voice) for entity in scan.entities] == [("Japan", None), ("Harbour Defense Agency", "JPN")]
