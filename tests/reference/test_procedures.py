"""The decision rules are whole: every test has what it needs, every requirement its article; populations cover the members."""

import datetime

import pytest

from verbale.errors import ReferenceFileError, UsageError
from verbale.reference import world
from verbale.reference.membership import known_bodies, members
from verbale.reference.populations import populations
from verbale.reference.procedures import requirement, rule, rules, same_seat


def test_every_rule_names_known_bodies_and_states() -> None:
    for found in rules().values():
        for stage in found.stages:
            assert stage.body in known_bodies() and stage.requirements
            assert set(stage.named) <= world().states.keys()
    assert all(state in world().states for group in same_seat() for state in group)


def test_a_rule_is_found_in_any_spelling() -> None:
    assert rule("Security Council").key == rule("security_council").key == "security-council"
    with pytest.raises(UsageError, match="did you mean un-membership"):
        rule("un-menbership")


def test_one_requirement_of_a_changed_article_holds_on_each_day() -> None:
    (stage,) = rule("security-council").stages
    for day, votes in ((datetime.date(1965, 12, 31), 7), (datetime.date(1966, 1, 1), 9)):
        assert [item.count for item in stage.requirements if item.holds_on(day) and item.count] == [votes]


@pytest.mark.parametrize(
    ("data", "told"),
    [
        ({"test": "most votes"}, "no test is called 'most votes'"),
        ({"test": "yes votes", "text": "t", "source": "s"}, "needs 'count'"),
        ({"test": "share of members", "text": "t", "source": "s"}, "needs 'share'"),
        ({"test": "no objection", "text": "t"}, "needs its text and its source"),
    ],
)
def test_a_wrong_requirement_is_refused(data: dict[str, object], told: str) -> None:
    with pytest.raises(ReferenceFileError) as error:
        requirement("a rule", data)
    assert told in str(error.value) and "a rule" in str(error.value)


@pytest.mark.parametrize("year", range(2010, 2027))
def test_every_member_of_the_union_has_a_population(year: int) -> None:
    day = datetime.date(year, 7, 1)
    figures, persons = populations(day)
    assert {member.state for member in members("EU", day)} <= persons.keys()
    assert figures < year or year == 2010
    assert 440_000_000 < sum(persons[member.state] for member in members("EU", day)) < 515_000_000
