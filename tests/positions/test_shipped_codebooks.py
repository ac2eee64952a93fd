"""The codebooks in the package: each can be read, asks enough, and the adviser of `codebook check` has nothing to say."""

from importlib.resources import files

import pytest

from verbale import example
from verbale.positions import codebook, lint

LONG_DISPUTES = {"kosovo", "cyprus", "western-sahara", "nagorno-karabakh", "kashmir", "iran-nuclear", "ukraine", "taiwan", "north-korea"}


def test_the_long_disputes_and_a_general_one_are_shipped() -> None:
    assert set(codebook.shipped()) >= LONG_DISPUTES | {"diplomacy", "israel-palestine"}


@pytest.mark.parametrize("name", codebook.shipped())
def test_a_shipped_codebook_is_named_as_its_file_and_asks_enough(name: str) -> None:
    book = codebook.load(name)
    assert book.name == name
    assert 8 <= len(book.issues) <= 14
    assert len(set(book.parties)) == len(book.parties) >= 2
    assert all(len(issue.terms) >= 4 for issue in book.issues)


@pytest.mark.parametrize("name", codebook.shipped())
def test_the_adviser_has_nothing_to_say_of_a_shipped_codebook(name: str) -> None:
    assert lint.check(str(files("verbale.positions") / "codebooks" / f"{name}.yaml")) == []


def test_the_adviser_has_nothing_to_say_of_the_example() -> None:
    assert lint.check(example.codebook()) == []
    assert codebook.load(example.codebook()).actors_file == example.actors()
