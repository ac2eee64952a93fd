"""Who the words at one place are: offices of the day, places, names that many bear, things called after people."""

import pytest

from actors.build import article, parse, span
from verbale.actors.answers import ACTOR, NONE, PLACE, UNRESOLVED, Answer, answer
from verbale.reference import world

WORLD = world()
Named = tuple[tuple[str, str], ...]


def asked(text: str, words: str, *, day: str | None = None, names: Named = (), after: str = "") -> Answer:
    """Returns the answer for `words` in `text` on `day`."""
    return answer(article(text, published=day), parse(text, names=names), (), WORLD, span(text, words, after=after))


@pytest.mark.parametrize(
    ("day", "name"),
    [
        ("2009-01-19", "George W. Bush"),
        ("2009-01-20", "Barack Obama"),
        ("2017-01-19", "Barack Obama"),
        ("2017-01-20", "Donald Trump"),
    ],
)
def test_a_title_alone_is_who_holds_it_on_the_day(day: str, name: str) -> None:
    found = asked("The US president left the hall.", "The US president", day=day)
    assert (found.reading, found.actor, found.office, found.principal) == (ACTOR, name, "President", "United States")


def test_a_title_whose_holder_is_not_known_is_an_office_with_its_principal() -> None:
    found = asked("The Chilean fisheries minister left the hall.", "The Chilean fisheries minister", day="2010-08-04")
    assert (found.reading, found.actor, found.kind, found.principal) == (ACTOR, None, "office", "Chile")


def test_without_a_day_nobody_holds_an_office() -> None:
    assert asked("The US president left the hall.", "The US president").actor is None


def test_the_office_is_that_of_the_day_and_the_title_is_kept_as_printed() -> None:
    found = asked(
        "Turkish official Ahmet Davutoglu left.", "Turkish official Ahmet Davutoglu", day="2010-08-04", names=(("Ahmet Davutoglu", "PER"),)
    )
    assert (found.office, found.title, found.principal) == ("Foreign Minister", "official", "Turkey")


def test_a_former_official_speaks_for_himself() -> None:
    found = asked(
        "Former US President Bill Clinton left.", "Former US President Bill Clinton", day="2003-08-04", names=(("Bill Clinton", "PER"),)
    )
    assert (found.actor, found.office, found.principal) == ("Bill Clinton", None, None)


@pytest.mark.parametrize(
    ("text", "words", "reading"),
    [
        ("He arrived in Belgrade on Tuesday.", "Belgrade", PLACE),
        ("Clashes were reported near Beirut.", "Beirut", PLACE),
        ("The road from Kabul was closed.", "Kabul", PLACE),
        ("He has no confidence in Washington any more.", "Washington", ACTOR),
        ("Belgrade insists on talks.", "Belgrade", ACTOR),
        ("A letter from Moscow reached the council.", "Moscow", ACTOR),
        ("Talks between Tehran and Paris went on.", "Tehran", ACTOR),
        ("Flights between Tehran and Paris went on.", "Tehran", PLACE),
        ("The streets of Cairo were quiet.", "Cairo", PLACE),
        ("The demands of Riyadh were met.", "Riyadh", ACTOR),
    ],
)
def test_a_capital_is_a_place_or_a_government(text: str, words: str, reading: str) -> None:
    assert asked(text, words, day="2010-08-04").reading == reading


def test_a_country_as_a_place_is_still_that_country() -> None:
    found = asked("He arrived in Serbia on Tuesday.", "Serbia", day="2010-08-04")
    assert (found.reading, found.actor) == (PLACE, "Serbia")


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("The carrier Abraham Lincoln sailed.", "Abraham Lincoln", "Abraham Lincoln"),
        ("They met at Ben Gurion airport.", "Ben Gurion", "Ben Gurion"),
        ("The film Nixon was shown.", "Nixon", "Nixon"),
    ],
)
def test_what_is_called_after_a_person_is_nobody(text: str, words: str, name: str) -> None:
    assert asked(text, words, day="2010-08-04", names=((name, "PER"),)).reading == NONE


def test_a_part_of_a_longer_name_is_nobody() -> None:
    assert asked("The Washington Post was read.", "Washington", day="2010-08-04").reading == NONE


def test_a_surname_that_many_bear_needs_a_context() -> None:
    assert asked("Kim left the hall.", "Kim", day="2010-08-04", names=(("Kim", "PER"),)).reading == UNRESOLVED
    text = "North Korean leader Kim left the hall."
    assert asked(text, "Kim", day="2010-08-04", names=(("Kim", "PER"),)).actor == "Kim Jong Il"


def test_a_rare_surname_is_who_is_in_office_on_the_day() -> None:
    found = asked("Merkel left the hall.", "Merkel", day="2010-08-04", names=(("Merkel", "PER"),))
    assert (found.actor, found.office, found.principal) == ("Angela Merkel", "Chancellor", "Germany")
    assert found.certainty < 0.8
    assert asked("Merkel left the hall.", "Merkel", day="2023-08-04", names=(("Merkel", "PER"),)).reading == UNRESOLVED


def test_a_person_whom_the_reference_lacks_has_the_office_of_the_text() -> None:
    found = asked("Chile's ambassador in Peru, Olan Brissek, left.", "Olan Brissek", day="2010-08-04", names=(("Olan Brissek", "PER"),))
    assert (found.actor, found.office, found.principal) == ("Olan Brissek", "ambassador", "Chile")


def test_a_relative_clause_gives_an_office() -> None:
    text = "Olan Brissek, who heads Chile's diplomacy, left."
    found = asked(text, "Olan Brissek", day="2010-08-04", names=(("Olan Brissek", "PER"),))
    assert (found.office, found.principal) == ("Foreign Minister", "Chile")


def test_a_counterpart_holds_the_office_of_the_one_named_before() -> None:
    text = "British Prime Minister David Cameron met his Japanese counterpart."
    found = asked(text, "his Japanese counterpart", day="2015-09-04", names=(("David Cameron", "PER"),))
    assert (found.actor, found.office, found.principal) == ("Shinzo Abe", "Prime Minister", "Japan")


def test_an_opposition_leader_does_not_speak_for_the_state() -> None:
    text = "Chilean opposition leader Olan Brissek left."
    assert asked(text, "Olan Brissek", day="2010-08-04", names=(("Olan Brissek", "PER"),)).principal is None


@pytest.mark.parametrize(
    ("words", "day", "name"), [("Zaire", "1995-03-01", "Zaire"), ("Burma", "2007-09-26", "Burma"), ("Swaziland", "2010-10-01", "Swaziland")]
)
def test_a_state_has_the_name_of_the_day(words: str, day: str, name: str) -> None:
    assert asked(f"{words} asked for a meeting.", words, day=day).actor == name


def test_no_words_and_half_words_are_nobody() -> None:
    assert asked("A table, a chair.", ",").reading == NONE
    assert asked("Chadwick was closed.", "Chad", day="2010-08-04").reading == NONE
