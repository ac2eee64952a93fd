"""The smallest sets that turn an outcome, against trying out every set; and who blocks."""

import datetime
from itertools import combinations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from analysis.procedures.test_counting import BODIES
from verbale.analysis.procedures import chambers, outcomes
from verbale.analysis.procedures.chambers import Table
from verbale.analysis.procedures.counting import ABSENT, ABSTAIN, FAIL, NO, PASS, UNKNOWN, YES, Ballots
from verbale.analysis.procedures.turning import blocking, turning
from verbale.reference import procedures

DAY = datetime.date(2010, 8, 4)


def outcome(table: Table, ballot: Ballots) -> int:
    return int(outcomes(table, ballot[None])[0])


def smallest_by_trying(table: Table, ballot: Ballots, candidates: list[int], vote: int, goal: set[int]) -> set[tuple[str, ...]]:
    for size in range(1, len(candidates) + 1):
        found = set()
        for chosen in combinations(candidates, size):
            tried = ballot.copy()
            tried[list(chosen)] = vote
            if outcome(table, tried) in goal:
                found.add(tuple(table.states[column] for column in chosen))
        if found:
            return found
    return set()


@given(BODIES, st.data())
def test_the_smallest_sets_are_those_found_by_trying_all(table: Table, data: st.DataObject) -> None:
    words = st.lists(st.sampled_from([YES, NO, ABSTAIN, ABSENT, UNKNOWN]), min_size=len(table.states), max_size=len(table.states))
    ballot = np.array(data.draw(words), dtype=np.int8)
    now = outcome(table, ballot)
    known = [column for column in range(len(ballot)) if ballot[column] != UNKNOWN]
    silent = [column for column in range(len(ballot)) if ballot[column] == UNKNOWN]
    found = turning(table, ballot, now)
    if now == FAIL:
        wanted = [smallest_by_trying(table, ballot, [c for c in known if ballot[c] != YES], YES, {1, PASS})]
    elif now == PASS:
        wanted = [smallest_by_trying(table, ballot, [c for c in known if ballot[c] != NO], NO, {1, FAIL})]
    else:
        wanted = [smallest_by_trying(table, ballot, silent, YES, {PASS}), smallest_by_trying(table, ballot, silent, NO, {FAIL})]
    assert [set(item.sets) for item in found] == wanted
    assert all(item.complete for item in found)


def votes(table: Table, default: int, **given_votes: int) -> Ballots:
    return np.array([given_votes.get(state, default) for state in table.states], dtype=np.int8)


def test_a_veto_blocks_alone() -> None:
    table = chambers(procedures.rule("security-council"), DAY)
    ballot = votes(table, YES, RUS=NO, BRA=NO)
    assert [table.states[column] for column in blocking(table, ballot)] == ["RUS"]
    (turn,) = turning(table, ballot, FAIL)
    assert (turn.to, turn.vote, turn.sets, turn.complete) == ("pass", "yes", (("RUS",),), True)
    assert turn.abstaining, "nobody needs its yes"


def test_what_lacks_one_vote_is_turned_by_any_one() -> None:
    table = chambers(procedures.rule("security-council"), DAY)
    ballot = votes(table, ABSTAIN, **dict.fromkeys(("FRA", "GBR", "USA", "AUT", "BIH", "JPN", "MEX", "TUR"), YES))
    assert blocking(table, ballot) == ()
    (turn,) = turning(table, ballot, FAIL)
    assert not turn.abstaining
    assert {found[0] for found in turn.sets} == set(table.states) - {"FRA", "GBR", "USA", "AUT", "BIH", "JPN", "MEX", "TUR"}


def test_what_passes_falls_with_one_permanent_member() -> None:
    table = chambers(procedures.rule("security-council"), DAY)
    (turn,) = turning(table, votes(table, YES), PASS)
    assert turn.vote == "no" and {found[0] for found in turn.sets} == {"CHN", "FRA", "GBR", "RUS", "USA"}


def test_a_blocking_minority_needs_four() -> None:
    table = chambers(procedures.rule("eu-qualified-majority"), datetime.date(2021, 6, 1))
    three = votes(table, YES, DEU=NO, FRA=NO, ITA=NO)
    assert outcome(table, three) == PASS
    four = votes(table, YES, DEU=NO, FRA=NO, ITA=NO, MLT=NO)
    assert outcome(table, four) == FAIL
    (turn,) = turning(table, four, FAIL)
    assert {found[0] for found in turn.sets} == {"DEU", "FRA", "ITA", "MLT"}
    assert [table.states[column] for column in blocking(table, four)] == ["DEU", "FRA", "ITA", "MLT"]
    idle = votes(table, YES, DEU=NO, FRA=NO, ITA=ABSTAIN, MLT=NO)
    assert [table.states[column] for column in blocking(table, idle)] == ["DEU", "FRA", "ITA", "MLT"]


def test_admission_is_turned_in_both_bodies() -> None:
    table = chambers(procedures.rule("un-membership"), datetime.date(2020, 6, 1))
    ballot = votes(table, YES, CHN=NO, RUS=NO)
    (turn,) = turning(table, ballot, FAIL)
    assert turn.sets == (("CHN", "RUS"),)
    against = [state for state in table.states if state not in ("CHN", "FRA", "GBR", "RUS", "USA")][:70]
    lost = votes(table, YES, **dict.fromkeys(against, NO))
    (turn,) = turning(table, lost, FAIL)
    assert len(turn.sets[0]) == 6 and not turn.complete  # 129 to 64 is one more than two to one
