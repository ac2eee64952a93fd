"""Which state bore a name on a day, and the name of a state on a day: facts of the public record around each change."""

import pytest

from verbale.reference import world
from verbale.reference.folding import fold
from verbale.reference.world import NAME, PEOPLE, SEAT

WORLD = world()


@pytest.mark.parametrize(
    ("key", "day", "name"),
    [
        ("MKD", "1991-09-08", "Macedonia"), ("MKD", "2019-02-11", "Macedonia"), ("MKD", "2019-02-12", "North Macedonia"),
        ("SWZ", "2018-04-18", "Swaziland"), ("SWZ", "2018-04-19", "Eswatini"), ("MMR", "1989-06-17", "Burma"),
        ("MMR", "1989-06-18", "Myanmar"), ("COD", "1971-10-26", "Congo"), ("COD", "1971-10-27", "Zaire"), ("COD", "1997-05-16", "Zaire"),
        ("COD", "1997-05-17", "Democratic Republic of the Congo"), ("BFA", "1984-08-03", "Upper Volta"),
        ("BFA", "1984-08-04", "Burkina Faso"), ("LKA", "1972-05-21", "Ceylon"), ("LKA", "1972-05-22", "Sri Lanka"),
        ("BEN", "1975-11-29", "Dahomey"), ("BEN", "1975-11-30", "Benin"), ("KHM", "1979-01-07", "Kampuchea"),
        ("KHM", "1989-05-01", "Cambodia"), ("TUR", "2022-05-31", "Turkey"), ("TUR", "2022-06-01", "Türkiye"),
        ("CPV", "2013-10-23", "Cape Verde"), ("CPV", "2013-10-24", "Cabo Verde"), ("CZE", "2016-07-04", "Czech Republic"),
        ("CZE", "2016-07-05", "Czechia"), ("WSM", "1997-07-03", "Western Samoa"), ("WSM", "1997-07-04", "Samoa"),
        ("DEU", "1990-10-02", "West Germany"), ("DEU", "1990-10-03", "Germany"), ("BLR", "1991-09-18", "Byelorussia"),
        ("BLR", "1991-09-19", "Belarus"), ("OSCE", "1994-12-31", "Conference on Security and Co-operation in Europe"),
        ("OSCE", "1995-01-01", "Organization for Security and Co-operation in Europe"), ("FRA", "1958-10-05", "France"),
    ],
)  # fmt: skip
def test_the_name_shown_is_that_of_the_day(key: str, day: str, name: str) -> None:
    assert WORLD.name(key, day) == name


@pytest.mark.parametrize(
    ("key", "day", "official"),
    [
        ("VEN", "1999-12-19", "Republic of Venezuela"),
        ("VEN", "1999-12-20", "Bolivarian Republic of Venezuela"),
        ("BOL", "2009-03-17", "Republic of Bolivia"),
        ("NPL", "2008-05-28", "Federal Democratic Republic of Nepal"),
        ("LBY", "2011-03-17", "Socialist People's Libyan Arab Jamahiriya"),
        ("YUG", "1992-04-26", "Socialist Federal Republic of Yugoslavia"),
        ("YUG", "1999-06-10", "Federal Republic of Yugoslavia"),
        ("NKR", "2020-11-10", "Republic of Artsakh"),
        ("FRA", "2010-08-04", "French Republic"),
        ("ZAF", "1961-05-30", "Union of South Africa"),
    ],
)
def test_the_official_name_is_that_of_the_day(key: str, day: str, official: str) -> None:
    assert WORLD.official(key, day) == official


@pytest.mark.parametrize(
    ("name", "day", "key"),
    [
        ("Yemen", "1990-05-21", "YAR"), ("Yemen", "1990-05-22", "YEM"), ("South Yemen", "1986-01-13", "YMD"),
        ("China", "1949-09-30", "TWN"), ("China", "1949-10-01", "CHN"), ("Congo", "1965-11-24", "COD"), ("Congo", "1980-01-01", "COG"),
        ("Congo", "1998-08-02", "COD"), ("Zaire", "1994-07-14", "COD"), ("Zaire", "2010-01-01", "COD"), ("Yugoslavia", "1995-01-01", "YUG"),
        ("Serbia and Montenegro", "2004-01-01", "SCG"), ("Soviet Union", "1991-08-19", "SUN"), ("FYROM", "2008-04-03", "MKD"),
        ("Macedonia", "2008-04-03", "MKD"), ("Türkiye", "2023-01-01", "TUR"), ("Turkey", "2023-01-01", "TUR"),
        ("United Arab Republic", "1960-01-01", "UAR"), ("United Arab Republic", "1967-06-05", "EGY"), ("Rhodesia", "1970-03-02", "RHO"),
        ("East Pakistan", "1970-12-07", "BGD"), ("Burma", "2012-01-01", "MMR"), ("Republic of the Congo", "1975-01-01", "COG"),
        ("CSCE", "1975-08-01", "OSCE"), ("Biafra", "1968-01-01", "BIA"), ("Tanganyika", "1963-01-01", "TAN"),
    ],
)  # fmt: skip
def test_a_name_stands_for_the_state_that_bore_it_on_the_day(name: str, day: str, key: str) -> None:
    assert WORLD.key(name, day) == key


@pytest.mark.parametrize(
    ("word", "day", "key"),
    [
        ("Moscow", "1991-12-25", "SUN"), ("Moscow", "1991-12-26", "RUS"), ("Kremlin", "1980-01-01", "SUN"),
        ("Kremlin", "2010-01-01", "RUS"),
        ("Bonn", "1985-01-01", "DEU"), ("Berlin", "1995-01-01", "DEU"), ("Almaty", "1996-01-01", "KAZ"), ("Astana", "2010-01-01", "KAZ"),
        ("Nur-Sultan", "2021-01-01", "KAZ"), ("Astana", "2023-01-01", "KAZ"), ("Rangoon", "2005-11-05", "MMR"),
        ("Naypyidaw", "2008-05-03", "MMR"), ("Lagos", "1990-01-01", "NGA"), ("Abuja", "1995-11-10", "NGA"), ("Prague", "1968-08-21", "CSK"),
        ("Prague", "2009-01-01", "CZE"), ("Saigon", "1968-01-31", "VNS"), ("Hanoi", "1968-01-31", "VDR"), ("Hanoi", "2010-01-01", "VNM"),
        ("Belgrade", "2010-08-04", "SRB"), ("Pristina", "2006-02-20", "XKX"), ("Juba", "2010-01-01", "SSD"), ("Sanaa", "1980-01-01", "YAR"),
        ("Karachi", "1955-01-01", "PAK"), ("Islamabad", "2001-09-13", "PAK"), ("Salisbury", "1975-01-01", "RHO"),
    ],
)  # fmt: skip
def test_a_seat_stands_for_the_government_that_sat_there(word: str, day: str, key: str) -> None:
    found = WORLD.match([word], 0, day) or WORLD.match(word.split("-"), 0, day)
    assert found is not None and (found.senses[0].key, found.senses[0].how) == (key, SEAT)


@pytest.mark.parametrize(
    ("word", "day"),
    [("Bonn", "2005-01-01"), ("Almaty", "2010-01-01"), ("Lagos", "2010-01-01"), ("Rangoon", "2010-01-01"), ("Saigon", "2010-01-01"),
     ("Astana", "2021-01-01"), ("Naypyidaw", "2000-01-01"), ("Karachi", "2010-01-01"), ("Yangon", "2021-02-01")],
)  # fmt: skip
def test_a_capital_of_other_days_stands_for_nobody(word: str, day: str) -> None:
    assert WORLD.match([word], 0, day) is None


@pytest.mark.parametrize(("day", "held"), [("2022-05-09", True), ("2022-05-10", False), ("2025-12-28", False), ("2025-12-29", True)])
def test_the_blue_house_is_left_and_moved_into_again(day: str, held: bool) -> None:
    assert (WORLD.match(["Blue", "House"], 0, day) is not None) is held


@pytest.mark.parametrize(("day", "keys"), [("1999-04-01", ["YUG", "SRB"]), ("2005-06-01", ["SCG", "SRB"]), ("2006-06-03", ["SRB"])])
def test_belgrade_may_have_been_the_federation(day: str, keys: list[str]) -> None:
    found = WORLD.match(["Belgrade"], 0, day)
    assert found is not None and [sense.key for sense in found.senses] == keys


def test_without_a_day_what_has_not_ended_goes_first() -> None:
    moscow, yemeni, soviet = WORLD.match(["Moscow"], 0), WORLD.match(["Yemeni"], 0), WORLD.match(["Soviet"], 0)
    assert moscow is not None and [sense.key for sense in moscow.senses] == ["RUS"]
    assert yemeni is not None and [sense.key for sense in yemeni.senses] == ["YEM"]
    assert soviet is not None and [sense.key for sense in soviet.senses] == ["SUN"]


def test_a_year_alone_is_a_day_to_ask_for() -> None:
    assert WORLD.name("MKD", "2018") == "Macedonia"
    assert WORLD.key("Zaire", "1990") == "COD"


def test_an_adjective_goes_with_the_state() -> None:
    yemeni = WORLD.match(["Yemeni"], 0, "1985-01-01")
    rhodesian = WORLD.match(["Rhodesian"], 0, "1975-01-01")
    assert yemeni is not None and (yemeni.senses[0].key, yemeni.senses[0].how) == ("YAR", PEOPLE)
    assert rhodesian is not None and rhodesian.senses[0].key == "RHO"


def test_no_two_states_bear_a_name_on_one_day() -> None:
    shared = set()
    for key in WORLD.states:
        for row in WORLD.names(key):
            if row.use in ("short", "official", "alias"):
                found = WORLD.match(row.name.split(), 0, row.start or "1945-06-01")
                keys = {sense.key for sense in found.senses if sense.how == NAME} if found is not None else set()
                shared |= {(fold(row.name), *sorted(keys))} if len(keys) > 1 else set()
    # Both Congos were called so, and are: the tables say both, and the text must tell.
    assert {name for name, *_ in shared} <= {"congo", "republic of the congo"}


@pytest.mark.parametrize(
    ("key", "successors"),
    [("CSK", ("CZE", "SVK")), ("DDR", ("DEU",)), ("SCG", ("SRB", "MNE")), ("UAR", ("EGY", "SYR")), ("RHO", ("ZWE",)), ("FRA", ())],
)
def test_a_dissolved_state_has_successors(key: str, successors: tuple[str, ...]) -> None:
    assert WORLD.successors(key) == successors


def test_every_dissolved_state_ended_and_has_a_successor_that_is_known() -> None:
    for state in WORLD.states.values():
        if state.status == "dissolved":
            assert state.end is not None and state.successors, state.key
        assert set(state.successors) <= WORLD.states.keys()
