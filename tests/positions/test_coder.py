"""The coding of a whole statement: labelled minimal pairs, and what holds for every position."""

from dataclasses import replace

import pytest

from positions.cases import Case, codebook, coded, parse, read_cases, statement
from verbale.positions import code
from verbale.record import FORCES, STANCES, Article, from_json, to_json
from verbale.record.claims import Position

CASES = read_cases()
FLOORS = {"stance": 0.96, "force": 0.96}  # of the cases that ask; measured, and to be raised with the rules


def share(name: str) -> float:
    """Returns the share of the cases that ask for `name` and get it."""
    asked = [case for case in CASES if getattr(case, name) is not None]
    return sum(getattr(coded(case), name) == getattr(case, name) for case in asked) / len(asked)


def test_there_are_enough_cases_on_both_sides() -> None:
    sides = [case.stance for case in CASES]
    assert len(CASES) >= 60
    assert min(sides.count("support"), sides.count("oppose")) >= 30


@pytest.mark.parametrize("name", FLOORS)
def test_the_labelled_cases_reach_their_floor(name: str) -> None:
    assert share(name) >= FLOORS[name]


@pytest.mark.parametrize("case", [case for case in CASES if case.absolute is not None], ids=lambda case: case.id)
def test_red_lines_and_conditions_are_as_labelled(case: Case) -> None:
    position = coded(case)
    assert position.absolute is case.absolute
    assert (position.condition.of(case.text) if position.condition else None) == case.condition


def test_every_position_gives_a_reason_and_a_certainty() -> None:
    for case in CASES[::10]:
        position = coded(case)
        assert position.stance in STANCES and position.force in FORCES
        assert 0 <= position.certainty <= 1
        assert position.reason.startswith("on issue: ") and position.stance in position.reason and position.force in position.reason


def test_the_same_statement_is_coded_the_same_again() -> None:
    first = [to_json(coded(case)) for case in CASES[:5]]
    assert [to_json(coded(case)) for case in CASES[:5]] == first
    assert to_json(from_json(Position, first[0])) == first[0]


def test_what_is_unsure_is_left_out() -> None:
    case = CASES[0]
    article = Article(text=case.text, name="case", raw_sha256="0")
    given = (article, parse(case.text), [statement(case, article)], codebook(case))
    assert len(code(*given, threshold=0.0)) == 1
    assert code(*given, threshold=1.01) == ()


def test_no_statement_makes_no_position() -> None:
    article = Article(text="Nothing was said.", name="case", raw_sha256="0")
    assert code(article, parse(article.text), [], codebook(CASES[0])) == ()


def test_a_matter_of_no_issue_makes_no_position() -> None:
    text = "Foreign Minister Ilya Maren said the weather was fine."
    case = replace(CASES[0], text=text, cue="said", content="the weather was fine")
    article = Article(text=text, name="case", raw_sha256="0")
    assert code(article, parse(text), [statement(case, article)], codebook(case)) == ()
