"""Merging across articles: who is one, who is not, and that order changes nothing."""

from hypothesis import given
from hypothesis import strategies as st

from verbale.actors import merge
from verbale.actors.merge import _alike, _near
from verbale.record import BODY, PERSON, STATE, Actor, Office, actor_id

ARDA, BELVIA = Actor(STATE, "arda", "Arda"), Actor(STATE, "belvia", "Belvia")


def person(key: str, name: str, of: Actor | None = None, *, title: str = "Minister") -> Actor:
    """Returns a person with an office for `of`, or none."""
    offices = (Office(title, of.id, of.name),) if of is not None else ()
    return Actor(PERSON, key, name, (name,), offices)


FULL = person("tomas brillow", "Tomas Brillow", ARDA)
SURNAME = person("brillow (arda)", "Brillow", ARDA)
ACCENT = person("tomás brillow", "Tomás Brillów", ARDA)
NAMESAKE = person("ilva brillow", "Ilva Brillow", ARDA)
FOREIGN = person("brillow (belvia)", "Brillow", BELVIA)


def test_a_surname_joins_the_one_full_name_of_the_same_principal() -> None:
    merged = merge([FULL, SURNAME, ARDA])
    assert merged.of[SURNAME.id] == merged.of[FULL.id] == FULL.id
    one = next(actor for actor in merged.actors if actor.id == FULL.id)
    assert (one.name, one.aliases) == ("Tomas Brillow", ("Brillow",))


def test_a_surname_that_two_persons_fit_stays_alone() -> None:
    merged = merge([FULL, NAMESAKE, SURNAME])
    assert merged.of[SURNAME.id] == SURNAME.id
    assert merged.of[FULL.id] != merged.of[NAMESAKE.id]


def test_a_surname_of_another_principal_stays_alone() -> None:
    merged = merge([FULL, FOREIGN])
    assert merged.of[FOREIGN.id] == FOREIGN.id


def test_a_surname_without_a_principal_stays_alone() -> None:
    bare = person("brillow", "Brillow")
    assert merge([FULL, bare]).of[bare.id] == bare.id


def test_spellings_are_one_person_with_all_offices() -> None:
    president = person("tomás brillow", "Tomás Brillów", ARDA, title="President")
    merged = merge([FULL, president])
    assert merged.of[FULL.id] == merged.of[president.id]
    assert {office.title for office in merged.actors[0].offices} == {"Minister", "President"}


def test_an_initial_fits_a_given_name() -> None:
    short = person("t brillow", "T. Brillow", ARDA)
    assert merge([FULL, short]).of[short.id] == merge([FULL, short]).of[FULL.id]


def test_different_given_names_stay_apart() -> None:
    assert merge([FULL, NAMESAKE]).of[NAMESAKE.id] == NAMESAKE.id


def test_states_are_one_by_key_and_shown_as_most_articles_do() -> None:
    names = [Actor(STATE, "MMR", "Burma", ("Burma",)), Actor(STATE, "MMR", "Myanmar"), Actor(STATE, "MMR", "Burma", ("Rangoon",))]
    merged = merge(names)
    assert [actor.name for actor in merged.actors] == ["Burma"]
    assert merged.actors[0].id == actor_id(STATE, "MMR")


def test_offices_point_to_the_merged_principal() -> None:
    chief = Actor(PERSON, "brillow (arda)", "Brillow", (), (Office("Minister", ARDA.id, "Arda"),))
    aide = Actor(PERSON, "nils orrow", "Nils Orrow", (), (Office("aide", chief.id, "Brillow"),))
    merged = merge([FULL, chief, aide])
    made = next(actor for actor in merged.actors if actor.name == "Nils Orrow")
    assert made.offices[0].of == FULL.id


def test_every_given_actor_is_accounted_for() -> None:
    given_actors = [FULL, SURNAME, ACCENT, NAMESAKE, FOREIGN, ARDA, BELVIA]
    merged = merge(given_actors)
    assert set(merged.of) == {actor.id for actor in given_actors}
    assert set(merged.of.values()) == {actor.id for actor in merged.actors}


_ACTORS = st.lists(
    st.builds(
        person,
        st.sampled_from(["k one", "k two", "k three", "k (arda)", "k (belvia)"]),
        st.sampled_from(
            ["Tomas Brillow", "Tomás Brillów", "T. Brillow", "Brillow", "Ilva Brillow", "Tomas Brillov", "Nils Orrow", "Orrow"]
        ),
        st.sampled_from([ARDA, BELVIA, None]),
    ),
    max_size=8,
)


@given(_ACTORS.flatmap(lambda actors: st.tuples(st.just(actors), st.permutations(actors))))
def test_the_order_of_actors_changes_nothing(pair: tuple[list[Actor], list[Actor]]) -> None:
    assert merge(pair[0]) == merge(pair[1])


@given(_ACTORS)
def test_merging_the_merged_changes_nothing_more_for_states_and_ids(actors: list[Actor]) -> None:
    merged = merge(actors)
    assert {merged.of[actor.id] for actor in actors} == {actor.id for actor in merged.actors}
    assert merge([*actors, *actors]) == merged


SPELLINGS = st.sampled_from(["brillow", "brillov", "brilow", "prillow", "li", "ly"])


@given(st.sets(st.one_of(st.text("aeiyjcksz", min_size=1, max_size=9), SPELLINGS), max_size=12))
def test_all_spellings_at_once_are_those_of_each_pair(surnames: set[str]) -> None:
    assert _near(surnames) == {one: frozenset(other for other in surnames if _alike(one, other)) for one in surnames}


def body(name: str, *aliases: str) -> Actor:
    """Returns a body that only the articles name."""
    return Actor(BODY, name.lower(), name, aliases)


def test_an_acronym_alone_joins_the_one_body_that_another_article_calls_so() -> None:
    union, short = body("Harbour Workers Union", "HWU"), body("HWU")
    assert merge([short, union]).of[short.id] == union.id
    assert merge([short, union, body("Highland Water Utility", "HWU")]).of[short.id] == short.id
    assert merge([short, body("Harbour Workers Union")]).of[short.id] == short.id
