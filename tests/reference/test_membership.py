"""Who was a member of which body on a day: totals of the public record, single facts around a change, and the shared table."""

import csv
import gzip
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from verbale.errors import ReferenceFileError
from verbale.reference import world
from verbale.reference.membership import Member, bodies_of, is_member, known_bodies, members, terms

SHARED = Path(__file__).resolve().parents[3] / "shared" / "data" / "reference"
FIRST_MEETING, ENLARGED, LAST = date(1946, 1, 17), date(1966, 1, 1), date(2026, 12, 31)
TO_PEKING, TO_RUSSIA = date(1971, 10, 25), date(1991, 12, 24)

# The regions from which the elected members of the enlarged Council come: five African and Asian, one Eastern European,
# two Latin American and Caribbean, two Western European and other (resolution 1991 A of 1963).
WESTERN = {"AUS", "AUT", "BEL", "CAN", "CHE", "DEU", "DNK", "ESP", "FIN", "GRC", "IRL", "ITA", "LUX", "MLT", "NLD", "NOR", "NZL", "PRT",
           "SWE"}  # fmt: skip
EASTERN = {"ALB", "AZE", "BGR", "BIH", "BLR", "CSK", "CZE", "DDR", "EST", "HRV", "HUN", "LTU", "LVA", "POL", "ROU", "SVK", "SVN", "UKR"}
AMERICAN = {"ARG", "BOL", "BRA", "CHL", "COL", "CRI", "CUB", "DOM", "ECU", "GTM", "GUY", "HND", "JAM", "MEX", "NIC", "PAN", "PER", "PRY",
            "TTO", "URY", "VCT", "VEN"}  # fmt: skip
BETWEEN = {"TUR", "YUG"}  # Turkey is elected from the West, Yugoslavia sat for the East or for none


def days(first: date, last: date) -> Iterator[date]:
    for number in range((last - first).days + 1):
        yield first + timedelta(number)


def council(day: date) -> set[str]:
    return {member.state for member in members("UNSC", day)}


def test_the_council_is_whole_on_every_day() -> None:
    for day in days(FIRST_MEETING, LAST):
        seated = members("UNSC", day)
        assert len(seated) == (11 if day < ENLARGED else 15), day
        assert len({member.state for member in seated}) == len(seated), day
        expected = {"USA", "GBR", "FRA", "CHN" if day >= TO_PEKING else "TWN", "RUS" if day >= TO_RUSSIA else "SUN"}
        assert {member.state for member in seated if member.permanent} == expected, day


def test_the_elected_members_come_from_all_regions() -> None:
    for year in range(1967, 2027):  # 1966 was a year of passage, with one-year terms
        elected = {member.state for member in members("UNSC", date(year, 7, 1)) if not member.permanent} - BETWEEN
        assert 1 <= len(elected & WESTERN) <= 3, year
        assert len(elected & EASTERN) <= 2, year
        assert len(elected & AMERICAN) == 2, year
        assert 4 <= len(elected - WESTERN - EASTERN - AMERICAN) <= 6, year


def test_half_of_the_council_changes_each_year() -> None:
    for year in range(1968, 2027):
        came = council(date(year, 1, 1)) - council(date(year - 1, 12, 31))
        assert len(came) == (6 if year == 2018 else 5), year  # Italy and the Netherlands shared one term


def test_nobody_sits_more_than_two_years_at_a_time() -> None:
    for term in terms()["UNSC"]:
        if not term.permanent:
            assert term.start is not None and term.end is not None
            assert (date.fromisoformat(term.end) - date.fromisoformat(term.start)).days <= 731, term
            assert not is_member(term.state, "UNSC", date.fromisoformat(term.end)), f"{term}: no member follows itself"


@pytest.mark.parametrize(
    ("day", "elected"),
    [
        (date(1946, 3, 1), "AUS BRA EGY MEX NLD POL"),
        (date(1950, 6, 27), "CUB ECU EGY IND NOR YUG"),
        (date(1956, 10, 31), "AUS BEL CUB IRN PER YUG"),
        (date(1957, 1, 1), "AUS COL CUB IRQ PHL SWE"),
        (date(1962, 10, 22), "CHL EGY GHA IRL ROU VEN"),
        (date(1967, 11, 22), "ARG BGR BRA CAN DNK ETH IND JPN MLI NGA"),
        (date(1973, 10, 22), "AUS AUT GIN IDN IND KEN PAN PER SDN YUG"),
        (date(1982, 4, 3), "ESP GUY IRL JOR JPN PAN POL TGO UGA COD"),
        (date(1990, 5, 21), "CAN CIV COD COL CUB ETH FIN MYS ROU YMD"),
        (date(1990, 11, 29), "CAN CIV COD COL CUB ETH FIN MYS ROU YEM"),
        (date(1992, 1, 31), "AUT BEL CPV ECU HUN IND JPN MAR VEN ZWE"),
        (date(1999, 6, 10), "ARG BHR BRA CAN GAB GMB MYS NAM NLD SVN"),
        (date(2003, 3, 20), "AGO BGR CHL CMR DEU ESP GIN MEX PAK SYR"),
        (date(2011, 3, 17), "BIH BRA COL DEU GAB IND LBN NGA PRT ZAF"),
        (date(2017, 12, 31), "BOL EGY ETH ITA JPN KAZ SEN SWE UKR URY"),
        (date(2018, 1, 1), "BOL CIV ETH GNQ KAZ KWT NLD PER POL SWE"),
        (date(2026, 1, 1), "BHR COD COL DNK GRC LBR LVA PAK PAN SOM"),
    ],
)
def test_the_elected_members_of_a_day(day: date, elected: str) -> None:
    assert {member.state for member in members("UNSC", day) if not member.permanent} == set(elected.split())


@pytest.mark.parametrize(
    ("year", "count"),
    [(1945, 51), (1946, 55), (1947, 57), (1948, 58), (1949, 59), (1950, 60), (1955, 76), (1956, 80), (1957, 82), (1958, 82), (1960, 99),
     (1961, 104), (1962, 110), (1963, 113), (1964, 115), (1965, 117), (1966, 122), (1967, 123), (1968, 126), (1970, 127), (1971, 132),
     (1973, 135), (1974, 138), (1975, 144), (1976, 147), (1977, 149), (1978, 151), (1979, 152), (1980, 154), (1981, 157), (1983, 158),
     (1984, 159), (1985, 159), (1990, 159), (1991, 166), (1992, 179), (1993, 184), (1994, 185), (1999, 188), (2000, 189), (2002, 191),
     (2006, 192), (2011, 193), (2026, 193)],
)  # fmt: skip
def test_the_united_nations_have_grown_as_they_count_themselves(year: int, count: int) -> None:
    # Czechoslovakia ended with the last day of 1992 and is counted for that year.
    assert len(members("UN", date(year, 12, 31))) == count


@pytest.mark.parametrize(
    ("body", "day", "count"),
    [
        ("EEC", date(1972, 12, 31), 6), ("EU", date(1973, 1, 1), 9), ("EU", date(1981, 1, 1), 10), ("EU", date(1986, 1, 1), 12),
        ("EU", date(1995, 1, 1), 15), ("EU", date(2004, 5, 1), 25), ("EU", date(2007, 1, 1), 27), ("EU", date(2013, 7, 1), 28),
        ("EU", date(2020, 2, 1), 27), ("NATO", date(1949, 4, 4), 12), ("NATO", date(1999, 3, 12), 19), ("NATO", date(2004, 3, 29), 26),
        ("NATO", date(2009, 4, 1), 28), ("NATO", date(2024, 3, 7), 32), ("COE", date(2010, 1, 1), 47), ("COE", date(2022, 3, 16), 46),
        ("OAU", date(1963, 5, 25), 32), ("OAU", date(2002, 7, 8), 53), ("AU", date(2002, 7, 9), 53), ("AU", date(2011, 8, 1), 54),
        ("AU", date(2017, 2, 1), 55), ("ARABLEAGUE", date(1946, 1, 1), 7), ("ARABLEAGUE", date(1994, 1, 1), 22),
        ("OSCE", date(1975, 8, 1), 35), ("OSCE", date(2001, 1, 1), 55), ("OSCE", date(2013, 1, 1), 57), ("ASEAN", date(2000, 1, 1), 10),
        ("ASEAN", date(2025, 10, 26), 11), ("GCC", date(2020, 1, 1), 6), ("OIC", date(2010, 1, 1), 57), ("BRICS", date(2011, 1, 1), 5),
        ("BRICS", date(2025, 2, 1), 10), ("G7", date(2020, 1, 1), 7), ("G8", date(2014, 3, 23), 8), ("G20", date(2023, 9, 8), 20),
        ("G20", date(2023, 9, 9), 21), ("CSTO", date(2010, 1, 1), 7), ("CSTO", date(2013, 1, 1), 6), ("CIS", date(2000, 1, 1), 12),
        ("SCO_ORG", date(2024, 7, 4), 10), ("ECOWAS", date(1999, 1, 1), 16), ("ECOWAS", date(2010, 1, 1), 15),
        ("ECOWAS", date(2025, 1, 29), 12), ("SADC", date(2019, 1, 1), 16), ("EAC", date(2024, 3, 4), 8), ("IGAD", date(2012, 1, 1), 7),
        ("OPEC", date(2010, 1, 1), 12), ("OPEC", date(2024, 1, 1), 12), ("EAEU", date(2016, 1, 1), 5), ("MERCOSUR", date(2024, 7, 8), 6),
        ("OAS", date(2000, 1, 1), 35), ("OAS", date(2023, 11, 19), 34), ("SAARC", date(2010, 1, 1), 8), ("OECD", date(2021, 5, 25), 38),
        ("OECD", date(2000, 12, 14), 30), ("EFTA", date(2000, 1, 1), 4), ("WARSAWPACT", date(1969, 1, 1), 7),
        ("VISEGRAD", date(2000, 1, 1), 4),
        ("CPTPP", date(2024, 12, 15), 12), ("COMMONWEALTH", date(2022, 6, 25), 56), ("COMMONWEALTH", date(1972, 1, 1), 32),
        ("P5", date(2015, 7, 14), 6), ("QUARTET", date(2010, 1, 1), 4), ("QUAD", date(2021, 3, 12), 4), ("AUKUS", date(2021, 9, 15), 3),
        ("CONTACTGROUP", date(1999, 2, 6), 6), ("SIXPARTY", date(2005, 9, 19), 6), ("NORMANDY", date(2019, 12, 9), 4),
    ],
)  # fmt: skip
def test_a_body_has_as_many_members_as_it_says(body: str, day: date, count: int) -> None:
    assert len(members(body, day)) == count


@pytest.mark.parametrize(
    ("state", "body", "last_out", "first_in"),
    [
        ("CHN", "UN", date(1971, 10, 24), date(1971, 10, 25)),
        ("RUS", "UNSC", date(1991, 12, 23), date(1991, 12, 24)),
        ("IDN", "UN", date(1966, 9, 27), date(1966, 9, 28)),
        ("DEU", "UN", date(1973, 9, 17), date(1973, 9, 18)),
        ("CHE", "UN", date(2002, 9, 9), date(2002, 9, 10)),
        ("YUG", "UN", date(1945, 10, 23), date(1945, 10, 24)),
        ("HRV", "EU", date(2013, 6, 30), date(2013, 7, 1)),
        ("MKD", "NATO", date(2020, 3, 26), date(2020, 3, 27)),
        ("FIN", "NATO", date(2023, 4, 3), date(2023, 4, 4)),
        ("GRC", "COE", date(1974, 11, 27), date(1974, 11, 28)),
        ("MAR", "AU", date(2017, 1, 29), date(2017, 1, 30)),
        ("TLS", "ASEAN", date(2025, 10, 25), date(2025, 10, 26)),
        ("ZAF", "BRICS", date(2010, 12, 23), date(2010, 12, 24)),
        ("IDN", "BRICS", date(2025, 1, 5), date(2025, 1, 6)),
        ("IRN", "SCO_ORG", date(2023, 7, 3), date(2023, 7, 4)),
        ("AU", "G20", date(2023, 9, 8), date(2023, 9, 9)),
    ],
)
def test_a_state_joins_on_the_day(state: str, body: str, last_out: date, first_in: date) -> None:
    assert (is_member(state, body, last_out), is_member(state, body, first_in)) == (False, True)


@pytest.mark.parametrize(
    ("state", "body", "last_in", "first_out"),
    [
        ("TWN", "UN", date(1971, 10, 24), date(1971, 10, 25)),
        ("SUN", "UNSC", date(1991, 12, 23), date(1991, 12, 24)),
        ("IDN", "UN", date(1965, 1, 19), date(1965, 1, 20)),
        ("DDR", "UN", date(1990, 10, 2), date(1990, 10, 3)),
        ("CSK", "UN", date(1992, 12, 31), date(1993, 1, 1)),
        ("SCG", "UN", date(2006, 6, 2), date(2006, 6, 3)),
        ("GBR", "EU", date(2020, 1, 31), date(2020, 2, 1)),
        ("RUS", "COE", date(2022, 3, 15), date(2022, 3, 16)),
        ("MAR", "OAU", date(1984, 11, 11), date(1984, 11, 12)),
        ("RUS", "G8", date(2014, 3, 23), date(2014, 3, 24)),
        ("GEO", "CIS", date(2009, 8, 17), date(2009, 8, 18)),
        ("UZB", "CSTO", date(2012, 12, 18), date(2012, 12, 19)),
    ],
)
def test_a_state_leaves_on_the_day(state: str, body: str, last_in: date, first_out: date) -> None:
    assert (is_member(state, body, last_in), is_member(state, body, first_out)) == (True, False)


def test_a_member_says_since_when() -> None:
    assert Member("FRA", True, date(1945, 10, 24)) in members("UNSC", date(2010, 8, 4))
    assert Member("TUR", False, date(2009, 1, 1)) in members("UNSC", date(2010, 8, 4))
    assert Member("YUG", False, date(2000, 11, 1)) in members("UN", date(2001, 1, 1))


def test_members_come_in_a_stable_order() -> None:
    seated = members("UNSC", date(2010, 8, 4))
    assert [member.state for member in seated[:5]] == ["CHN", "FRA", "GBR", "RUS", "USA"]
    assert [member.state for member in seated[5:]] == sorted(member.state for member in seated[5:])


def test_a_body_without_rows_is_an_error_and_not_an_empty_answer() -> None:
    with pytest.raises(ReferenceFileError, match=r"no members of 'ICJ'"):
        members("ICJ", date(2010, 1, 1))


def test_the_bodies_of_a_state() -> None:
    assert {"EU", "NATO", "UN", "OSCE", "COE"} <= set(bodies_of("SVN", date(2010, 1, 1)))
    assert "NATO" not in bodies_of("SWE", date(2010, 1, 1))
    assert bodies_of("XKX", date(2010, 1, 1)) == ()


def test_every_body_and_member_is_known_to_the_world() -> None:
    known = world()
    assert set(known_bodies()) <= known.bodies.keys()
    assert {term.state for body in known_bodies() for term in terms()[body]} <= known.states.keys() | known.bodies.keys()


def test_nobody_is_a_member_twice_on_one_day() -> None:
    for body, held in terms().items():
        for day in {start for term in held if (start := term.start) is not None}:
            names = [member.state for member in members(body, date.fromisoformat(day))]
            assert len(names) == len(set(names)), (body, day)


def test_the_council_agrees_with_the_shared_table() -> None:
    if not SHARED.is_dir():
        pytest.skip("no shared material beside this checkout")
    # The table gives Côte d'Ivoire 1991-1992; it sat 1990-1991, and India, which the table lacks for 1992, sat 1991-1992.
    mended = {("CIV", 1992): ("IND", 1992)}
    told = {mended.get(seat, seat) for seat in _shared_seats()}
    for year in range(1992, 2024):
        assert council(date(year, 7, 1)) == {state for state, at in told if at == year}, year


def _shared_seats() -> Iterator[tuple[str, int]]:
    codes = {row["country_org"].casefold(): row["iso3"] for row in _shared_rows("entities.csv.gz")}
    for row in _shared_rows("council_membership.csv.gz"):
        for year in range(int(row["start_year"]), int(row["end_year"]) + 1):
            yield codes[row["country_org"].casefold()], year


def _shared_rows(name: str) -> Iterator[dict[str, str]]:
    with gzip.open(SHARED / name, "rt", encoding="utf-8") as file:
        yield from csv.DictReader(line for line in file if not line.startswith("#"))
