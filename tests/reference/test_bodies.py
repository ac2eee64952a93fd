"""Bodies, missions, courts and formats: what their names stand for, whose voice they are, and from when to when they lasted."""

from collections import defaultdict

import pytest

from verbale.reference import world
from verbale.reference.folding import fold

WORLD = world()
# Two bodies of one name: the oil exporters and their circle; the Sudanese force and the reporters' organisation.
SHARED = {frozenset({"OPEC", "OPECPLUS"}), frozenset({"RSF", "RSFSD"})}


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("UNMIK", "UNMIK"), ("U.N. Interim Force in Lebanon", "UNIFIL"), ("United Nations Protection Force", "UNPROFOR"),
        ("UN Transitional Authority in Cambodia", "UNTAC"), ("UNTAET", "UNTAET"), ("EUPM", "EUPM"), ("EULEX", "EULEX"), ("IFOR", "IFOR"),
        ("Kosovo Verification Mission", "KVM"), ("OSCE Special Monitoring Mission", "SMMUKR"), ("AMISOM", "AMISOM"), ("ATMIS", "ATMIS"),
        ("Normandy Format", "NORMANDY"), ("P5+1", "P5"), ("EU-3", "E3"), ("Quad", "QUAD"), ("AUKUS", "AUKUS"), ("Minsk Group", "OSCEMINSK"),
        ("Contact Group", "CONTACTGROUP"), ("the Quartet", "QUARTET"), ("six-party talks", "SIXPARTY"), ("Warsaw Pact", "WARSAWPACT"),
        ("Common Market", "EEC"), ("World Court", "ICJ"), ("Khmer Rouge tribunal", "ECCC"), ("Office of the High Representative", "OHR"),
        ("Nusra Front", "NUSRA"), ("Coalition Provisional Authority", "CPA_IRQ"),
    ],
)  # fmt: skip
def test_a_name_stands_for_its_body(name: str, key: str) -> None:
    assert WORLD.key(name) == key


@pytest.mark.parametrize(
    ("key", "start", "end"),
    [
        ("UNTAG", "1989-04-01", "1990-03-21"),
        ("UNTAES", "1996-01-15", "1998-01-15"),
        ("UNPREDEP", "1995-03-31", "1999-02-28"),
        ("IFOR", "1995-12-20", "1996-12-20"),
        ("KVM", "1998-10-25", "1999-06-09"),
        ("SMMUKR", "2014-03-21", "2022-04-01"),
        ("SIXPARTY", "2003-08-27", "2009-04-14"),
        ("WARSAWPACT", "1955-05-14", "1991-07-01"),
        ("ICO_KOS", "2008-02-28", "2012-09-10"),
        ("AUKUS", "2021-09-15", None),
        ("ICC", "2002-07-01", None),
    ],
)
def test_a_body_lasts_from_its_first_day_to_its_last(key: str, start: str, end: str | None) -> None:
    assert (WORLD.bodies[key].start, WORLD.bodies[key].end) == (start, end)


@pytest.mark.parametrize(
    ("key", "voice"),
    [("UNTAC", "UN"), ("ALTHEA", "EU"), ("IFOR", "NATO"), ("SMMUKR", "OSCE"), ("ATMIS", "AU"), ("ITLOS", "ITLOS"), ("E3", "E3")],
)
def test_a_mission_speaks_for_its_body_and_a_court_or_format_for_itself(key: str, voice: str) -> None:
    assert WORLD.principal(key) == voice


def test_a_part_of_a_part_is_a_part() -> None:
    assert WORLD.is_part("FAC", "EU") and WORLD.is_part("UNFPA", "UN") and not WORLD.is_part("KFOR", "UN")


@pytest.mark.parametrize("word", ["Let", "Who", "Arms", "Eco", "Quite", "States", "Sac", "Timor", "Azov", "Wagner", "Troika"])
def test_ordinary_words_and_places_are_no_bodies(word: str) -> None:
    assert WORLD.match([word], 0, "2015-01-01") is None


def test_no_two_bodies_share_a_name() -> None:
    named: dict[str, set[str]] = defaultdict(set)
    for body in WORLD.bodies.values():
        for name in (body.name, *body.aliases):
            named[fold(name)].add(body.key)
    assert {frozenset(keys) for keys in named.values() if len(keys) > 1} <= SHARED
