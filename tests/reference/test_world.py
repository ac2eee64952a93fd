"""What a name stands for, and who held an office on a day."""

import pytest

from verbale.reference import world
from verbale.reference.folding import fold

WORLD = world()


@pytest.mark.parametrize(
    ("words", "taken", "key", "how"),
    [
        (["U.S.", "officials"], 1, "USA", "name"),
        (["US", "officials"], 1, "USA", "name"),
        (["Serbian", "Foreign"], 1, "SRB", "people"),
        (["Belgrade", "insists"], 1, "SRB", "seat"),
        (["Kremlin"], 1, "RUS", "seat"),
        (["U.N.", "Security", "Council"], 3, "UNSC", "name"),
        (["People", "'s", "Republic", "of", "China"], 5, "CHN", "name"),
        (["Guinea", "-", "Bissau"], 3, "GNB", "name"),
        (["AU", "officials"], 1, "AU", "name"),
        (["State", "Department"], 2, "STATEDEPT", "name"),
        (["Côte", "d'Ivoire"], 2, "CIV", "name"),
        (["North", "Koreans"], 2, "PRK", "people"),
    ],
)
def test_the_longest_name_is_found(words: list[str], taken: int, key: str, how: str) -> None:
    found = WORLD.match(words, 0)
    assert found is not None
    assert (found.words, found.senses[0].key, found.senses[0].how) == (taken, key, how)


@pytest.mark.parametrize("words", [["us"], ["who"], ["au"], ["turkey"], ["Nowhereland"]])
def test_ordinary_words_are_no_states(words: list[str]) -> None:
    assert WORLD.match(words, 0) is None


def test_a_plural_people_is_marked() -> None:
    serbs, serbian = WORLD.match(["Serbs"], 0), WORLD.match(["Serbian"], 0)
    assert serbs is not None and serbs.senses[0].plural
    assert serbian is not None and not serbian.senses[0].plural


@pytest.mark.parametrize(
    ("title", "of", "day", "person"),
    [
        ("Foreign Minister", "SRB", "2010-08-04", "vuk jeremic"),
        ("Foreign Minister", "RUS", "2020-06-18", "sergey lavrov"),
        ("President", "USA", "2009-01-19", "george w bush"),
        ("President", "USA", "2009-01-20", "barack obama"),
        ("Secretary-General", "UN", "2006-12-31", "kofi annan"),
        ("Secretary-General", "UN", "2007-01-01", "ban ki moon"),
    ],
)
def test_an_office_is_the_one_held_on_the_day(title: str, of: str, day: str, person: str) -> None:
    assert [held.person for held in WORLD.holders(title, of, day)] == [person]


def test_without_a_day_nobody_is_named_as_holder() -> None:
    assert WORLD.holders("President", "USA", None) == ()


def test_a_ministry_speaks_for_its_state_and_a_court_for_itself() -> None:
    assert WORLD.principal("STATEDEPT") == "USA"
    assert WORLD.principal("ICJ") == "ICJ"
    assert WORLD.principal("UNMIK") == "UN"


def test_a_title_of_one_state_alone_tells_the_state() -> None:
    assert WORLD.only_principal("Secretary of State") == "USA"
    assert WORLD.only_principal("President") is None


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Jeremić", "Jeremic"),
        ("Đinđić", "Djindjic"),
        ("U.S.", "US"),
        ("Ban Ki-moon", "ban ki moon"),
        ("People’s", "People's"),
        ("Gül", "Gul"),
    ],
)
def test_spellings_fold_to_one_form(one: str, other: str) -> None:
    assert fold(one) == fold(other)
