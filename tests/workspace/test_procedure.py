"""Names become members of the day, and what is wrong is answered with the remedy."""

import datetime
import json
from pathlib import Path

import pytest

from verbale.errors import UsageError
from verbale.record import Actor, Article, Codebook, Issue, Recognition, Span
from verbale.record.directory import Directory
from verbale.record.view import RecognitionView
from verbale.workspace.procedure import Question, Said, answer, last_known_day, votes_of

DAY = datetime.date(2010, 8, 4)
FOR = dict.fromkeys(("US", "Britain", "FRANCE", "Austria", "Bosnia-Herzegovina", "Japan", "Mexico", "Turkey", "Uganda"), "yes")


def test_any_usual_spelling() -> None:
    found = answer(Question("security-council", DAY, {**FOR, "Russian Federation": "No", "PRC": "abstain", "BRA": "absent"}))
    votes = {seat.state: seat.vote.vote for seat in found.seats}
    bracketed = answer(Question("general-assembly", DAY, {"Iran (Islamic Republic of)": "no", "Trinidad & Tobago": "yes"}))
    assert [bracketed.seat(state).vote.vote for state in ("IRN", "TTO")] == ["no", "yes"]
    assert (found.outcome, found.blocking) == ("fail", ("RUS",))
    assert votes["GBR"] == votes["BIH"] == "yes" and votes["CHN"] == "abstain" and votes["BRA"] == "absent"
    assert votes["GAB"] == "unknown" and found.seat("GAB").vote.basis == "not said"


def test_a_seat_is_found_by_the_name_of_who_holds_it_later_or_held_it_before() -> None:
    early = answer(Question("security-council", datetime.date(1950, 6, 27), {"Russia": "no"}))
    assert early.blocking == ("SUN",)
    late = answer(Question("security-council", DAY, {"Soviet Union": "no"}))
    assert late.blocking == ("RUS",)


def test_unknown_votes_may_still_turn_it() -> None:
    found = answer(Question("security-council", DAY, FOR))
    assert found.outcome == "open"
    assert [turn.to for turn in found.turning] == ["pass", "fail"]
    assert {item[0] for item in found.turning[1].sets} == {"CHN", "RUS"}


def test_an_assumption_is_said_to_be_one() -> None:
    found = answer(Question("security-council", DAY, FOR, {"China": "abstain", "Russia": "yes"}))
    assert (found.outcome, found.assumed) == ("pass", ("CHN", "RUS"))
    assert found.seat("CHN").vote.basis == "assumed"


def test_a_party_to_the_dispute_abstains() -> None:
    votes = {**FOR, "Russia": "no", "China": "yes"}
    assert answer(Question("security-council", DAY, votes)).outcome == "fail"
    found = answer(Question("security-council", DAY, votes, parties=("Russia",)))
    assert (found.outcome, found.seat("RUS").vote.vote) == ("pass", "abstain")
    assert "RUS" not in {state for turn in found.turning for chosen in turn.sets for state in chosen}


def test_consensus_minus_one() -> None:
    day = datetime.date(1992, 6, 1)
    found = answer(Question("osce-consensus-minus-one", day, {"Austria": "no"}, parties=("Yugoslavia",)))
    assert found.outcome == "fail" and found.blocking == ("AUT",)
    assert "YUG" not in {seat.state for seat in found.seats}


def test_a_treaty_with_its_own_numbers() -> None:
    day = datetime.date(2015, 1, 1)
    votes = {"France": "yes", "Chad": "yes", "Peru": "no"}
    assert answer(Question("treaty", day, votes, need=2)).outcome == "pass"
    assert answer(Question("treaty", day, votes, need=3)).outcome == "open"
    assert answer(Question("treaty", day, votes, need=2, named=("Peru",))).outcome == "fail"


@pytest.mark.parametrize(
    ("question", "told"),
    [
        (Question("security-council", DAY, {"Frence": "yes"}), "no state is called 'Frence'; did you mean France"),
        (Question("security-council", DAY, {"Germany": "yes"}), "Germany was no member on 2010-08-04; the members were: Austria"),
        (Question("security-council", DAY, {"France": "oui"}), "'oui' is no vote; write yes, no, abstain, absent or unknown"),
        (Question("security-council", DAY, {"France": "yes", "FRA": "no"}), "France has two votes"),
        (Question("security-council", DAY, {"France": "yes"}, {"France": "no"}), "it has a vote already (yes, given)"),
        (Question("security-counsel", DAY, {}), "did you mean security-council"),
        (Question("security-council", datetime.date(1945, 1, 1), {}), "decides since 1946-01-17 only"),
        (Question("general-assembly", DAY, {}, parties=("France",)), "knows no parties"),
        (Question("osce-consensus-minus-one", DAY, {}), "name it with one --party"),
        (Question("treaty", DAY, {}), "needs --need N"),
        (Question("treaty", DAY, {}, need=2, named=("Atlantis",)), "no state is called 'Atlantis'"),
        (Question("rome-statute", DAY, {}, need=2), "has its own numbers"),
    ],
)
def test_what_is_wrong_is_said(question: Question, told: str) -> None:
    with pytest.raises(UsageError) as error:
        answer(question)
    assert told in str(error.value)


def test_votes_of_a_file(tmp_path: Path) -> None:
    path = tmp_path / "votes.json"
    path.write_text(json.dumps({"France": "yes"}))
    assert votes_of(str(path)) == {"France": "yes"}
    for text, told in (("{", "no valid JSON"), ("[1]", "a JSON object"), ('{"France": 1}', "a JSON object")):
        path.write_text(text)
        with pytest.raises(UsageError, match=told):
            votes_of(str(path))
    with pytest.raises(UsageError, match="cannot be read"):
        votes_of(str(tmp_path / "none.json"))


def test_the_last_known_day_has_members() -> None:
    assert answer(Question("security-council", last_known_day("security-council"), {})).outcome == "open"


def test_who_does_not_recognise_the_applicant_is_taken_to_vote_against_its_admission() -> None:
    said = _said_of_recognition()
    day = datetime.date(2020, 6, 18)
    found = answer(Question("un-membership", day), said)
    assert (found.outcome, found.blocking) == ("fail", ("RUS",))
    assert found.seat("RUS").vote.basis == "inferred" and found.seat("RUS").vote.told
    assert found.seat("FRA").vote.vote == "unknown", "recognising is no vote"
    assert answer(Question("un-membership", day, stated_only=True), said).outcome == "open"
    assert answer(Question("security-council", day), said).outcome == "open", "other decisions are no admission"


def _said_of_recognition() -> Said:
    article = Article("Russia has not recognized Kosovo, France has.", "a.txt", "raw", published="2020-06-18")
    actors = {key: Actor("state", key, name) for key, name in (("RUS", "Russia"), ("XKX", "Kosovo"), ("FRA", "France"))}
    directory = Directory({actor.id: actor for actor in actors.values()}, {})
    views = []
    for key, recognises, span in (("RUS", False, Span(0, 6)), ("FRA", True, Span(34, 40))):
        of = actors["XKX"].id
        claim = Recognition(article.id, actors[key].id, of, recognises, None, None, (span,), 0.9, "it is told as done")
        refs = (directory.ref(actors[key].id), directory.ref(of))
        assert refs[0] is not None and refs[1] is not None
        views.append(RecognitionView(claim, article, refs[0], refs[1], None, "2020-06-18", (span.of(article.text),), ()))
    issue = Issue("seat", "A seat", "Kosovo should become a member of the United Nations.")
    return Said((), directory, Codebook("book", "A book", (), (issue,), "digest"), issue, views)
