"""Words that only look like actors: titles without a name, headlines, pronouns, numbers; and names that looked like none."""

from dataclasses import replace

import pytest

from actors.build import article, parse, span
from actors.test_resolve import cast, named, only
from verbale.actors import merge, resolve
from verbale.actors.people import People
from verbale.actors.scan import Scan
from verbale.record import PERSON, STATE, Actor, Name, Office
from verbale.reference import world


def test_a_name_right_after_the_state_of_its_title_is_a_person() -> None:
    text = "Talks failed, the Foreign Minister of Serbia Olan Brissek told reporters."
    tagged = (("Serbia Olan Brissek", "PER"),)
    assert only(text, "the Foreign Minister of Serbia Olan Brissek", names=tagged) == [("Olan Brissek", "Serbia")]


def test_a_name_right_after_the_body_of_its_title_is_no_body() -> None:
    text = "Serbia's ambassador to the UN Olan Brissek criticised the plan."
    found = Scan(article(text), parse(text, names=[("UN Olan Brissek", "ORG")]), world()).entities
    assert [(entity.key, entity.last - entity.first) for entity in found] == [("SRB", 1), ("UN", 1)]
    assert only(text, "Serbia's ambassador to the UN Olan Brissek") == [("Olan Brissek", "Serbia")]


def test_no_name_goes_on_over_an_empty_line() -> None:
    text = "Speakers Differ on the Future of the Harbour Mission\n\nArda is ready for talks."
    assert [entity.key for entity in Scan(article(text), parse(text), world()).entities] == ["future of the harbour mission"]


def test_a_relative_pronoun_before_an_adverbial_is_the_one_named_before_it() -> None:
    text = "Serbian Foreign Minister Olan Brissek, who in 2018 had called it a game, agreed."
    assert only(text, "who in 2018") == [("Olan Brissek", "Serbia")]


def test_a_possessive_alone_is_the_person() -> None:
    text = "Serbian Foreign Minister Olan Brissek left. Under Mr Brissek's proposal, both would share."
    made = cast(text, ["Mr Brissek's"])
    assert named(made, made.speakers[0]) == [("Olan Brissek", "Serbia")]
    assert only("Mr. Brissek's aide spoke.", "Mr. Brissek's aide") != [("Brissek", None)]


def test_a_resolution_with_a_number_is_its_organs() -> None:
    text = "The United Nations met in New York. Resolution 8301 extends the mission."
    assert only(text, "Resolution 8301") == [("UN Security Council", "UN Security Council")]


@pytest.mark.parametrize(
    ("text", "source", "name"),
    [
        ("The Foreign Minister of Brastova said so.", "The Foreign Minister", "foreign minister"),
        ("Serbia left. The West accuses it.", "The West", "west"),
        ("Critics said so.", "Critics", "critics"),
    ],
)
def test_who_is_not_named_is_called_as_inside_a_sentence(text: str, source: str, name: str) -> None:
    assert only(text, source) == [(name, None)]


def test_a_surname_without_a_principal_joins_the_one_of_the_same_office() -> None:
    arda = Actor(STATE, "arda", "Arda")
    full = Actor(PERSON, "tomas brillow", "Tomas Brillow", (), (Office("Prime Minister", arda.id, "Arda"),))
    bare = Actor(PERSON, "brillow", "Brillow", (), (Office("prime minister", None, None),))
    other = Actor(PERSON, "brillow", "Brillow", (), (Office("judge", None, None),))
    assert merge([full, bare, arda]).of[bare.id] == full.id
    assert merge([full, other, arda]).of[other.id] == other.id


def test_a_word_tagged_as_a_person_once_and_as_a_company_or_place_elsewhere_is_none() -> None:
    text = (
        "Brissek closed its mill. A suit against Brissek was heard. In Karal nobody spoke. Karal was calm. Dunmore left. Mr. Dunmore spoke."
    )
    words = parse(text, names=[("Brissek", "PER"), ("Karal", "LOC"), ("Dunmore", "PER")])
    last = [
        words.words_in(span(text, shown, after=after)).start
        for shown, after in (("Brissek", "suit"), ("Karal", "spoke"), ("Dunmore", "Mr."))
    ]
    more = tuple(Name(word, word + 1, label, 1.0) for word, label in zip(last, ("ORG", "PER", "ORG"), strict=True))
    found = People(Scan(article(text), replace(words, names=words.names + more), world())).all
    assert [someone.printed for someone in found] == ["Dunmore"]


@pytest.mark.parametrize(
    ("text", "word", "kind"),
    [
        ("He spoke in Sarn. The port of Sarn was open, and they moved a boat to Sarn.", "Sarn", None),
        ("They share the water of the Ossa. Both sides of the Ossa were dry.", "Ossa", None),
        ("He spoke in Sarn. Then Sarn agreed.", "Sarn", "person"),  # who agrees is no place
        ("He has faith in Sarn.", "Sarn", "person"),
    ],
)
def test_a_name_that_stands_only_where_places_do_is_no_person(text: str, word: str, kind: str | None) -> None:
    labels = [(word, "PER")]
    cast = resolve(article(text), parse(text, names=labels), [], world())
    assert [actor.kind for actor in cast.actors if actor.name == word] == ([kind] if kind else [])


def test_no_title_goes_on_over_an_empty_line() -> None:
    text = "They spoke of trade\n\nPresident Olan Brissek of Serbia was there."
    found = resolve(article(text), parse(text), [], world()).actors
    titles = [office.title for actor in found if actor.kind == PERSON for office in actor.offices]
    assert titles == ["President"]


def test_a_base_is_no_person() -> None:
    text = "It fell near Fort Brissek. The van had come from Fort Brissek at noon."
    names = [("Fort Brissek", "PER")]
    assert [actor for actor in resolve(article(text), parse(text, names=names), [], world()).actors if "Brissek" in actor.name] == []
    text = "It fell near Olan Brissek. Then Olan Brissek agreed."
    found = resolve(article(text), parse(text, names=[("Olan Brissek", "PER")]), [], world()).actors
    assert [actor.kind for actor in found if "Brissek" in actor.name] == [PERSON]


def test_a_title_belongs_to_the_name_after_it() -> None:
    text = "On Monday Ilva Maren, cousin of journalist Olan Brissek, left."
    made = resolve(article(text), parse(text, names=[("Ilva Maren", "PER"), ("Olan Brissek", "PER")]), [], world()).actors
    assert {actor.name: [office.title for office in actor.offices] for actor in made} == {"Ilva Maren": [], "Olan Brissek": ["journalist"]}
