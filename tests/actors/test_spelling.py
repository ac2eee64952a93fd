"""Spellings of one name are told from those of another; surnames are found where a people puts them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verbale.actors import spelling
from verbale.reference import world
from verbale.reference.folding import fold
from verbale.reference.world import World

WORLD = world()


def known(*names: str) -> World:
    """Returns a world with these persons in it and nothing else."""
    from verbale.reference.facts import Facts, Person

    return World([Facts(persons=tuple(Person(fold(name), name) for name in names))], "test")


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("Muammar Qadhafi", "Moammar Gaddafi"),
        ("Volodymyr Zelenskyi", "Volodymyr Zelensky"),
        ("Rosemary Di Carlo", "Rosemary DiCarlo"),
        ("Ban Ki Moon", "Ban Ki-moon"),
        ("Juan Manuel Santos Calderon", "Juan Manuel Santos"),
        ("S. Lavrov", "Sergey Lavrov"),
        ("Cathy Ashton", "Catherine Ashton"),
        ("Yuliya Timoshenko", "Yulia Tymoshenko"),
    ],
)
def test_one_name_in_two_spellings(printed: str, name: str) -> None:
    there = known(name, "Olan Brissek")
    assert spelling.like(there, fold(printed).split()) == {fold(name)}


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("Li Qiang", "Lu Kang"),
        ("Igor Ivanov", "Sergei Ivanov"),
        ("George Bush", "Kate Bush"),
        ("Kim Jong-il", "Kim Jong-un"),
        ("Ana Soto", "Ana"),
    ],
)
def test_two_names_are_two(printed: str, name: str) -> None:
    assert spelling.like(known(name), fold(printed).split()) == set()


@given(st.sampled_from(sorted(person.name for person in WORLD.persons.values() if len(fold(person.name).split()) > 1)))
def test_every_name_of_the_reference_is_like_itself(name: str) -> None:
    key = WORLD.person_key(name)
    assert key in spelling.like(WORLD, fold(name).split())


def test_the_family_name_stands_where_the_people_puts_it() -> None:
    def family(name: str) -> tuple[str, ...]:
        key = WORLD.person_key(name)
        assert key is not None
        return spelling.family(WORLD, key)

    assert family("Xi Jinping") == ("xi",)
    assert family("Angela Merkel") == ("merkel",)
    assert family("Meles Zenawi") == ("meles", "zenawi")


def test_a_surname_alone_must_be_near_by_its_letters() -> None:
    assert spelling.near("zelenskiy", "zelensky")
    assert not spelling.near("rudaw", "radev")
