"""The ground between parties: named as a mediator would name it, with nobody's silence taken for consent."""

import pytest

from analysis.views import BOOK, NORDIA, SERVIA, position
from verbale.analysis.ground import ground
from verbale.analysis.matrix import matrix
from verbale.record.view import Ground, PositionView, Ref

DAY, THIRD = "2012-01-01", Ref("act_t", "Thirdland", "state")


def on_talks(*said: PositionView, as_of: str | None = None) -> Ground:
    return ground(matrix(said, BOOK, (SERVIA, NORDIA), as_of=as_of))[0]


@pytest.mark.parametrize(
    ("servia", "nordia", "state"),
    [
        ("support", "support", "common ground"),
        ("support", None, "uncontested"),
        ("support", "neutral", "uncontested"),
        ("support", "oppose", "contested"),
        ("oppose", "oppose", "refused by all"),
        ("oppose", None, "not agreed"),
        ("neutral", "neutral", "not agreed"),
        (None, None, "not spoken of"),
    ],
)
def test_the_state_of_an_issue(servia: str | None, nordia: str | None, state: str) -> None:
    said = [position(DAY, stance, party=party) for stance, party in ((servia, SERVIA), (nordia, NORDIA)) if stance]
    assert on_talks(*said).state == state


def test_each_party_is_in_one_list_and_who_did_not_speak_is_said_so() -> None:
    found = on_talks(
        position(DAY, "support", party=SERVIA, condition="if the border opens"), position(DAY, "oppose", party=THIRD, absolute=True),
    )  # fmt: skip
    names = [[cell.party.name for cell in cells] for cells in (found.support, found.conditional, found.oppose, found.neutral)]
    assert names == [[], ["Servia"], ["Thirdland"], []]
    assert [ref.name for ref in found.silent] == ["Nordia"]
    assert [cell.party.name for cell in found.red_lines] == ["Thirdland"]


def test_the_ground_is_that_of_the_day_asked_for() -> None:
    said = [position("2010-01-01", "oppose"), position(DAY, "support"), position("2010-01-01", "support", party=NORDIA)]
    assert on_talks(*said).state == "common ground"
    assert on_talks(*said, as_of="2011").state == "contested"


def test_a_trade_is_told_from_its_words_and_refused_or_offered_by_its_force() -> None:
    refused = position(DAY, "oppose", "refusal", words="we will not trade talks in exchange for water")
    offered = position(DAY, "support", "offer", party=NORDIA, words="We offer talks in return for an open border")
    found = on_talks(refused, offered, position(DAY, "support", party=THIRD, words="talks are good"))
    assert [(it.stand.party.name, it.refused) for it in found.trades] == [("Servia", True), ("Nordia", False)]


def test_the_narrowest_difference_is_between_the_least_firm() -> None:
    found = on_talks(
        position(DAY, "support", "demand"), position(DAY, "oppose", "refusal", party=NORDIA, absolute=True),
        position(DAY, "oppose", "conditional", party=THIRD),
    )  # fmt: skip
    assert found.gap is not None
    assert (found.gap.support.party.name, found.gap.oppose.party.name, found.gap.width) == ("Servia", "Thirdland", 3)
    assert on_talks(position(DAY, "support")).gap is None
