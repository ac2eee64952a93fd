"""Claims of constancy: found in the words, and held against what the record has."""

import pytest

from analysis.views import NORDIA, position
from verbale.analysis.constancy import check_claims, claims_constancy
from verbale.record.view import Contents, PositionView
from verbale.reference import lexicon

WORDS = lexicon.load("en", "ground")
CLAIM = "Our position on talks has not changed."


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("Our position has not changed.", True),
        ("The government's stance on the border remains the same", True),
        ("There is no change in our position, she said", True),
        ("We have always said that the border must be open", True),
        ("The policy of the ministry is unchanged", True),
        ("Their position must change; ours has not changed for a reason", False),
        ("The situation has not changed. Our position is clear.", False),
        ("Our position has changed", False),
        ("Our position will not change until the border is open", False),
        ("We have said it", False),
    ],
)
def test_a_claim_of_constancy_is_known_by_its_words(text: str, claims: bool) -> None:
    assert claims_constancy(text, WORDS["constancy"], WORDS["constancy_off"]) is claims


def checked(*said: PositionView) -> list[tuple[str | None, str, str]]:
    contents = Contents(statements=[view.said for view in said], positions=list(said))
    return [(item.issue, item.verdict, item.reason) for item in check_claims(contents)]


def test_the_same_side_upholds_it_and_a_change_of_firmness_is_told() -> None:
    early = position("2010-01-01", "oppose", "refusal", absolute=True)
    assert checked(early, position("2020-01-01", "oppose", "refusal", absolute=True, words=CLAIM)) == [
        ("talks", "upheld", "the same side, as firm as before"),
    ]
    assert checked(early, position("2020-01-01", "oppose", "conditional", words=CLAIM)) == [
        ("talks", "upheld", "the same side, but less firm: from oppose (refusal, red line) to oppose (conditional)"),
    ]


def test_another_side_contradicts_it_also_when_taken_between() -> None:
    early, late = position("2010-01-01", "oppose", "refusal"), position("2020-01-01", "oppose", "refusal", words=CLAIM)
    between = position("2015-01-01", "support", "offer", article="b")
    assert checked(early, between, late) == [("talks", "contradicted", "from oppose (refusal) to support (offer)")]


def test_one_day_or_unsure_positions_are_not_enough() -> None:
    claim = position("2020-01-01", "oppose", words=CLAIM)
    assert checked(claim) == [("talks", "not enough on record", "positions of two days are needed, the record has one")]
    unsure = position("2010-01-01", "support", certainty=0.5)
    assert checked(unsure, claim)[0][1] == "not enough on record"


def test_another_party_s_words_and_another_issue_s_do_not_count() -> None:
    claim = position("2020-01-01", "oppose", words=CLAIM)
    other = position("2010-01-01", "support", party=NORDIA)
    border = position("2010-01-01", "support", issue="border", article="b")
    assert checked(other, border, claim) == [("talks", "not enough on record", "positions of two days are needed, the record has one")]
