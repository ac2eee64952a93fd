"""Whom "he" and "she" stand for, on the real reader's parses: gender, subject, quotation, and what was learnt before."""

import pytest

from actors.build import article
from verbale import language
from verbale.actors import gender
from verbale.actors.cast import Casting
from verbale.record import Span
from verbale.reference import world

READER = language.Reader()


def chosen(text: str, pronoun: str, *, last: bool = True) -> tuple[str | None, float]:
    """Returns the name of the person that the last (or first) `pronoun` of `text` stands for, and the chance."""
    parse = READER.read(text)
    casting = Casting(article(text), parse, world())
    start = text.rindex(f" {pronoun} ") + 1 if last else text.index(f" {pronoun} ") + 1
    word = parse.words_in(Span(start, start + len(pronoun))).start
    choice = casting.discourse.choose(word, casting.scan.vocabulary.pronouns[pronoun.lower()])
    return (getattr(choice.who, "printed", None), choice.chance) if choice is not None else (None, 0.0)


@pytest.mark.parametrize(
    ("text", "pronoun", "name"),
    [
        ("Mr. Olan Brissek met Mrs. Ilva Maren in Lisbon. He left early.", "He", "Olan Brissek"),
        ("Mr. Olan Brissek met Mrs. Ilva Maren in Lisbon. She left early.", "She", "Ilva Maren"),
        ("Olan Brissek met an aide of Pavel Tarn. Later he left.", "he", "Olan Brissek"),
        ('Olan Brissek spoke to the press. "Mr. Tarn is a friend," he said.', "he", "Olan Brissek"),
        ("Olan Brissek greeted Pavel Tarn when he arrived late. Brissek left at noon and he said nothing.", "he", "Olan Brissek"),
    ],
)
def test_a_pronoun_goes_to_the_one_a_reader_takes_it_for(text: str, pronoun: str, name: str) -> None:
    assert chosen(text, pronoun)[0] == name


def test_nobody_is_chosen_where_nobody_was_named() -> None:
    assert chosen("It rained in Lisbon and then he left.", "he") == (None, 0.0)


def test_a_choice_between_two_is_less_sure_than_one_without_a_rival() -> None:
    _, alone = chosen("Olan Brissek spoke. Then he left.", "he")
    _, rival = chosen("Olan Brissek and Pavel Tarn spoke. Then he left.", "he")
    assert rival < alone <= 1.0


@pytest.mark.parametrize(
    ("form", "sign"), [(("jonas", "feldt"), "m"), (("karla", "feldt"), "f"), (("feldt",), None), (("robin", "feldt"), None)]
)
def test_given_names_tell_men_from_women_only_where_they_nearly_always_do(form: tuple[str, ...], sign: str | None) -> None:
    assert gender.of_name(form) == sign


def test_no_given_name_stands_in_both_lists() -> None:
    assert gender.is_name("jonas") and not gender.is_name("robin")
    assert gender.leaning(("ruta", "veldman")) == "f"
    assert gender.leaning(("idris", "qalam")) is None
