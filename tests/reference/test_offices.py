"""Who held an office on a day: facts that a person checked, and terms of the largest offices without overlap or gap."""

from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

import pytest

from verbale.reference import world
from verbale.reference.facts import Holding
from verbale.reference.tables import bundled

WORLD = world()
FACTS = [line.split("|") for line in (Path(__file__).parent / "holders.csv").read_text(encoding="utf-8").splitlines()[1:]]
CHECKED = 150  # at least so many facts

# From their first day to the end of 2025 these offices are held by one person a day. A gap is a day on which the office
# stood empty: a death, a war, a vote without a winner; at most so many days in all.
LARGEST = [
    ("President", "USA", "1945-04-12", 0),
    ("Secretary of State", "USA", "1990-01-01", 0),
    ("Ambassador to the United Nations", "USA", "1990-01-01", 330),
    ("National Security Adviser", "USA", "1990-01-01", 2),
    ("President", "RUS", "1991-07-10", 0),
    ("Foreign Minister", "RUS", "1991-01-01", 3),
    ("Ambassador to the United Nations", "RUS", "1992-01-01", 130),
    ("Prime Minister", "GBR", "1945-07-26", 0),
    ("Foreign Minister", "GBR", "1977-02-21", 0),
    ("President", "FRA", "1959-01-08", 0),
    ("Prime Minister", "FRA", "1959-01-08", 0),
    ("Foreign Minister", "FRA", "1981-05-22", 0),
    ("President", "CHN", "1990-01-01", 0),
    ("Prime Minister", "CHN", "1980-09-10", 0),
    ("Foreign Minister", "CHN", "1974-11-15", 0),
    ("Chancellor", "DEU", "1949-09-15", 0),
    ("Foreign Minister", "DEU", "1974-05-17", 0),
    ("Prime Minister", "ITA", "1990-01-01", 0),
    ("Prime Minister", "JPN", "1990-01-01", 0),
    ("Prime Minister", "IND", "1966-01-24", 0),
    ("Foreign Minister", "IND", "1990-01-01", 0),
    ("Prime Minister", "ISR", "1974-06-03", 0),
    ("Foreign Minister", "ISR", "1990-01-01", 330),
    ("President", "TUR", "1990-01-01", 0),
    ("Foreign Minister", "TUR", "1990-01-01", 0),
    ("President", "IRN", "1989-08-16", 0),
    ("Foreign Minister", "IRN", "1989-08-16", 0),
    ("Foreign Minister", "SAU", "1990-01-01", 0),
    ("President", "UKR", "1991-12-05", 0),
    ("Foreign Minister", "UKR", "1991-01-01", 0),
    ("President", "SRB", "1990-01-01", 0),
    ("President", "TWN", "1990-01-01", 0),
    ("President", "KOR", "1990-01-01", 0),
    ("Leader", "PRK", "1990-01-01", 0),
    ("Secretary-General", "UN", "1992-01-01", 0),
    ("Secretary-General", "NATO", "1990-01-01", 0),
    ("High Representative", "EU", "1999-10-18", 0),
]
UNTIL = "2026-01-01"


def _terms(title: str, of: str) -> list[Holding]:
    held = [row for row in bundled().holdings if row.of == of and row.title in (title, f"Acting {title}") and row.start]
    return sorted(held, key=lambda row: row.start or "")


def _empty_days(one: Holding, other: Holding) -> int:
    return (date.fromisoformat(other.start or "") - date.fromisoformat(one.end or other.start or "")).days


def test_there_are_enough_facts() -> None:
    assert len({tuple(fact) for fact in FACTS}) >= CHECKED


@pytest.mark.parametrize(("day", "title", "of", "person"), FACTS)
def test_a_fact(day: str, title: str, of: str, person: str) -> None:
    found = [WORLD.person_name(held.person) for held in WORLD.holders(title, of, day)]
    assert found == ([person] if person else [])


@pytest.mark.parametrize(("title", "of", "since", "days"), LARGEST)
def test_one_holder_a_day(title: str, of: str, since: str, days: int) -> None:
    terms = [row for row in _terms(title, of) if (row.end or UNTIL) > since and (row.start or "") < UNTIL]
    assert terms and (terms[0].start or "") <= since, terms[:1]
    assert [(one, other) for one, other in pairwise(terms) if (one.end or UNTIL) > (other.start or "")] == []
    assert terms[-1].end is None or terms[-1].end >= UNTIL
    assert sum(_empty_days(one, other) for one, other in pairwise(terms)) <= days


def test_no_state_has_two_presidents_or_two_foreign_ministers_on_a_day() -> None:
    rows = [row for row in bundled().holdings if row.title.removeprefix("Acting ") in ("President", "Foreign Minister") and row.start]
    doubled = []
    for title, of in sorted({(row.title.removeprefix("Acting "), row.of) for row in rows}):
        terms = _terms(title, of)
        doubled += [(one, other) for one, other in pairwise(terms) if one.end is None or one.end > (other.start or "")]
    assert doubled == []


def test_an_acting_holder_is_found_by_the_office_and_keeps_the_title() -> None:
    (held,) = WORLD.holders("Secretary of State", "USA", "2018-04-10")
    assert held.title == "Acting Secretary of State"


def test_the_last_day_of_a_term_is_the_day_before_the_next_begins() -> None:
    first = date.fromisoformat("2009-12-01")
    before = (first - timedelta(days=1)).isoformat()
    assert [held.person for held in WORLD.holders("High Representative", "EU", before)] == ["javier solana"]
