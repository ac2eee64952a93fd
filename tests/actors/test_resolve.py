"""Sources to speakers within one article, on parses without a model: names, titles, governments, pronouns, groups."""

import pytest

from actors.build import article, parse, said, span
from verbale.actors import Cast, resolve
from verbale.record import Mention, Parse
from verbale.reference import world

WORLD = world()


def cast(text: str, sources: list[str], *, published: str | None = None, names: tuple[tuple[str, str], ...] = ()) -> Cast:
    """Returns the cast of `text` with an attribution to each of `sources`, found one after the other."""
    found, after = [], 0
    for words in sources:
        start = text.index(words, after)
        place = span(text[start:], words)
        shifted = type(place)(place.start + start, place.end + start)
        found.append(said(shifted, type(place)(0, 1)))
        after = shifted.end
    return resolve(article(text, published=published), parse(text, names=names), found, WORLD)


def named(made: Cast, mentions: tuple[Mention, ...]) -> list[tuple[str | None, str | None]]:
    """Returns the names of speakers and their principals."""
    names = {actor.id: actor.name for actor in made.actors}
    return [(names.get(item.actor or ""), names.get(item.principal or "")) for item in mentions]


def only(text: str, source: str, **more: object) -> list[tuple[str | None, str | None]]:
    """Returns who one source is."""
    made = cast(text, [source], **more)  # type: ignore[arg-type]
    return named(made, made.speakers[0])


@pytest.mark.parametrize(
    ("source", "speaker", "principal"),
    [
        ("Serbian Foreign Minister Olan Brissek", "Olan Brissek", "Serbia"),
        ("Britain's deputy representative to the UN Olan Brissek", "Olan Brissek", "United Kingdom"),
        ("Olan Brissek, head of the UN mission in Kosovo", "Olan Brissek", "United Nations"),
        ("U.S. Ambassador to the UN Olan Di Brissek", "Olan Di Brissek", "United States"),
        ("Council members Kosovo Foreign Minister Olan Brissek", "Olan Brissek", "Kosovo"),
        ("Kosovo's Deputy Prime Minister Olan Brissek", "Olan Brissek", "Kosovo"),
        ("State Department spokesman Olan Brissek", "Olan Brissek", "United States"),
        ("the U.S. ambassador to the United Nations, Olan Brissek", "Olan Brissek", "United States"),
        ("Syria's U.N. Ambassador Olan Brissek", "Olan Brissek", "Syria"),
        ("US Ambassador to Germany Olan Brissek", "Olan Brissek", "United States"),
        ("the President of the United States Olan Brissek", "Olan Brissek", "United States"),
        ("Assistant Secretary of State Olan Brissek", "Olan Brissek", "United States"),
        ("Hamas leader Olan Brissek", "Olan Brissek", "Hamas"),
        ("former U.S. President Olan Brissek", "Olan Brissek", None),
        ("analyst Olan Brissek", "Olan Brissek", None),
    ],
)
def test_a_person_with_a_title(source: str, speaker: str, principal: str | None) -> None:
    assert only(f"{source} said it was so.", source) == [(speaker, principal)]


@pytest.mark.parametrize(
    ("source", "speaker"),
    [
        ("Kosovo leaders", "Kosovo"),
        ("Kosovo officials", "Kosovo"),
        ("Belgrade", "Serbia"),
        ("The Kremlin", "Russia"),
        ("the Sudanese government", "Sudan"),
        ("U.S. officials", "United States"),
        ("AU officials", "African Union"),
        ("Officials in Djibouti", "Djibouti"),
        ("The government of Colombia", "Colombia"),
        ("a senior Chinese official", "China"),
        ("The U.S.", "United States"),
    ],
)
def test_a_government_is_its_state(source: str, speaker: str) -> None:
    assert only(f"{source} said it was so.", source) == [(speaker, speaker)]


@pytest.mark.parametrize(
    ("source", "speaker", "principal"),
    [
        ("the Eritrean Foreign Ministry", "Eritrean Foreign Ministry", "Eritrea"),
        ("Russia's Foreign Ministry", "Russian Foreign Ministry", "Russia"),
        ("The U.S. Embassy", "U.S. Embassy", "United States"),
        ("the State Department", "U.S. State Department", "United States"),
        ("China's official Xinhua news agency", "Xinhua", "China"),
        ("Burma's state-owned media", "Burmese state media", "Burma"),
        ("the head of AU forces in Darfur", "African Union", "African Union"),
        ("The U.N. Security Council", "UN Security Council", "UN Security Council"),
        ("the ICJ", "International Court of Justice", "International Court of Justice"),
        ("a U.N. report", "United Nations", "United Nations"),
    ],
)
def test_a_body_with_its_principal(source: str, speaker: str, principal: str) -> None:
    assert only(f"{source} said it was so.", source) == [(speaker, principal)]


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("aid workers", "aid workers"), ("Kosovo Albanians", "Kosovo Albanians"), ("analysts", "analysts"),
        ("Hundreds of protesters", "protesters"),
        ("Burmese activists", "Burmese activists"), ("Most critics", "critics"),
    ],
)  # fmt: skip
def test_a_group_speaks_for_nobody(source: str, name: str) -> None:
    assert only(f"{source} said it was so.", source) == [(name, None)]


@pytest.mark.parametrize(
    ("source", "speakers"),
    [
        ("Kosovo officials, backed by U.S. and British diplomats", ["Kosovo", "United States", "United Kingdom"]),
        (
            "The foreign ministers of Indonesia, the Philippines, Malaysia and Singapore",
            ["Indonesia", "Philippines", "Malaysia", "Singapore"],
        ),
        ("France and Germany", ["France", "Germany"]),
        ("European and U.S. officials", ["European Union", "United States"]),
        ("A joint U.S. and EU statement", ["United States", "European Union"]),
        ("Foreign Minister Olan Brissek and Defense Minister Ilva Maren", ["Olan Brissek", "Ilva Maren"]),
        ("Bosnia and Herzegovina", ["Bosnia and Herzegovina"]),
    ],
)
def test_joined_sources_are_several_speakers(source: str, speakers: list[str]) -> None:
    made = cast(f"{source} said it was so.", [source])
    assert [name for name, _ in named(made, made.speakers[0])] == speakers
    assert len({item.span for item in made.speakers[0]}) == len(speakers)


def test_a_surname_and_a_pronoun_are_the_person_named_in_full() -> None:
    text = "Ardan talks began. Russian Foreign Minister Olan Brissek said no. Brissek said more. He said so. Mr. Brissek left."
    made = cast(text, ["Russian Foreign Minister Olan Brissek", "Brissek", "He"])
    assert [named(made, found) for found in made.speakers] == [[("Olan Brissek", "Russia")]] * 3


def test_she_is_the_woman_though_a_man_was_named_nearer() -> None:
    text = "Serbian President Ilva Maren met Mr. Brissek. Mrs. Maren was glad. She said so. He said so."
    made = cast(text, ["She", "He"])
    assert named(made, made.speakers[0]) == [("Ilva Maren", "Serbia")]
    assert [name for name, _ in named(made, made.speakers[1])] == ["Brissek"]


def test_a_description_is_the_one_of_that_state_who_was_named() -> None:
    text = 'Russia\'s UN Ambassador Olan Brissek criticised Britain. "We heard it," said a Russian diplomat. The ambassador left.'
    made = cast(text, ["Russia's UN Ambassador Olan Brissek", "a Russian diplomat", "The ambassador"])
    assert [named(made, found) for found in made.speakers] == [[("Olan Brissek", "Russia")]] * 3


def test_an_official_in_the_lead_is_the_one_named_right_after() -> None:
    text = "A top Colombian official says talks failed. Deputy Foreign Minister Olan Brissek says they will go on."
    made = cast(text, ["A top Colombian official", "Deputy Foreign Minister Olan Brissek"])
    assert [named(made, found) for found in made.speakers] == [[("Olan Brissek", "Colombia")]] * 2


def test_the_holder_of_an_office_on_the_day_comes_from_the_reference() -> None:
    text = "The Turkish president said it was so."
    assert only(text, "The Turkish president", published="2020-06-18") == [("Recep Tayyip Erdogan", "Turkey")]
    assert only(text, "The Turkish president", published="2009-06-18") == [("Abdullah Gul", "Turkey")]
    assert only(text, "The Turkish president") == [("Turkey", "Turkey")]


def test_a_surname_alone_is_found_in_the_reference_by_the_day() -> None:
    made = cast("In Belgrade, Lavrov said that Russia agreed.", ["Lavrov"], published="2020-06-18", names=(("Lavrov", "PER"),))
    assert named(made, made.speakers[0]) == [("Sergey Lavrov", "Russia")]


def test_an_unnamed_spokesman_is_taken_up_by_he() -> None:
    made = cast("A State Department spokesman said no. He said more.", ["A State Department spokesman", "He"])
    assert named(made, made.speakers[1]) == [("U.S. State Department", "United States")]


def test_it_is_the_body_that_spoke_last() -> None:
    made = cast("Sudan's government said no. It said more.", ["Sudan's government", "It"])
    assert named(made, made.speakers[1]) == [("Sudan", "Sudan")]


def test_an_acronym_that_the_article_explains() -> None:
    text = "The Harbour Workers Union (HWU) met. HWU secretary-general Olan Brissek said no. The HWU said more."
    made = cast(text, ["HWU secretary-general Olan Brissek", "The HWU"])
    assert named(made, made.speakers[0]) == [("Olan Brissek", "Harbour Workers Union")]
    assert named(made, made.speakers[1]) == [("Harbour Workers Union", "Harbour Workers Union")]


def test_a_carried_speaker_goes_on_and_a_ring_does_not_hang() -> None:
    text = "Serbian Foreign Minister Olan Brissek said no. We will not."
    first = said(span(text, "Serbian Foreign Minister Olan Brissek"), span(text, "no"))
    going_on = said(None, span(text, "We will not"), carried=0)
    made = resolve(article(text), parse(text), [first, going_on], WORLD)
    assert named(made, made.speakers[1]) == [("Olan Brissek", "Serbia")]
    ring = [said(None, span(text, "no"), carried=1), said(None, span(text, "We"), carried=0)]
    found = resolve(article(text), parse(text), ring, WORLD).speakers
    assert [mention.certainty < 0.5 for mentions in found for mention in mentions] == [True, True], "only a guess from who is named"


def test_own_words_are_the_person_of_the_title() -> None:
    text = "Remarks by Ambassador Olan Brissek at the Security Council. Thank you. We will vote yes."
    own = said(None, span(text, "We will vote yes"), own_words=True)
    made = resolve(article(text, title="Remarks by Ambassador Olan Brissek"), parse(text), [own], WORLD)
    assert [name for name, _ in named(made, made.speakers[0])] == ["Olan Brissek"]


def test_addressees_are_resolved_too() -> None:
    text = "Serbia urged the Security Council to act."
    made = resolve(
        article(text),
        parse(text),
        [said(span(text, "Serbia"), span(text, "to act"), addressees=(span(text, "the Security Council"),))],
        WORLD,
    )
    names = {actor.id: actor.name for actor in made.actors}
    assert [[names[key] for key in keys] for keys in made.addressees] == [["UN Security Council"]]


def test_a_capital_as_a_place_is_no_mention_and_an_adjective_makes_the_state_an_actor() -> None:
    made = cast("The Serbian delegation met in Belgrade. Moscow objected.", [])
    names = {actor.id: actor.name for actor in made.actors}
    text = "The Serbian delegation met in Belgrade. Moscow objected."
    assert [(text[item.span.start : item.span.end], names[item.actor or ""]) for item in made.mentions] == [("Moscow", "Russia")]
    assert set(names.values()) == {"Serbia", "Russia"}


def test_a_person_unknown_to_the_reference_has_the_office_of_the_text_as_evidence() -> None:
    text = "Serbian Trade Minister Olan Brissek said no."
    made = cast(text, ["Serbian Trade Minister Olan Brissek"])
    brissek = next(actor for actor in made.actors if actor.name == "Olan Brissek")
    office = brissek.offices[0]
    assert (office.title, office.of_name, office.article) == ("Trade Minister", "Serbia", article(text).id)
    assert office.span is not None and office.span.of(text) == "Serbian Trade Minister"


def test_a_state_is_shown_under_the_name_that_the_article_uses() -> None:
    assert only("Burma said no.", "Burma") == [("Burma", "Burma")]
    assert only("Myanmar said no.", "Myanmar") == [("Myanmar", "Myanmar")]


def test_an_empty_article_has_no_cast() -> None:
    empty = Parse((), (), (), (), (), (), (), ())
    assert resolve(article(""), empty, [], WORLD) == Cast((), (), (), ())


def test_a_counterpart_holds_the_office_of_the_one_named_before() -> None:
    text = "Russian Foreign Minister Olan Brissek met his Serbian counterpart Ilva Maren."
    made = cast(text, [])
    maren = next(actor for actor in made.actors if actor.name == "Ilva Maren")
    assert [(office.title, office.of_name) for office in maren.offices] == [("Foreign Minister", "Serbia")]


def test_they_are_the_subject_of_the_sentence_before() -> None:
    text = "Kosovo officials, backed by U.S. and British diplomats, said no. They said more."
    made = cast(text, ["Kosovo officials", "They"])
    assert named(made, made.speakers[1]) == [("Kosovo", "Kosovo")]
