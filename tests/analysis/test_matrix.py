"""Where each party stands: the latest said, unsaid apart from neutral, unknown speakers counted and not guessed."""

import pytest

from analysis.views import BOOK, NORDIA, SERVIA, position
from verbale.analysis.matrix import matrix
from verbale.record.view import Cell, PositionView, Ref


def cell(*positions: PositionView, as_of: str | None = None) -> Cell:
    return matrix(positions, BOOK, [SERVIA], as_of=as_of).rows[0].cells[0]


def test_an_empty_record_has_the_listed_parties_with_nothing_said() -> None:
    made = matrix([], BOOK, [SERVIA, NORDIA])
    assert [(row.party, row.listed, [here.stance for here in row.cells]) for row in made.rows] == [
        (SERVIA, True, [None, None]),
        (NORDIA, True, [None, None]),
    ]
    assert (made.unplaced, [issue.id for issue in made.issues]) == (0, ["talks", "border"])


def test_neutral_is_not_unsaid() -> None:
    here = cell(position("2010-01-01", "neutral"))
    assert (here.stance, here.count, here.weights) == ("neutral", 1, (0.0, 0.0, 0.8))


def test_the_latest_position_stands_and_the_earlier_ones_are_kept() -> None:
    here = cell(position("2012-05-01", "support", "offer"), position("2010-01-01", "oppose", "refusal", absolute=True))
    assert (here.stance, here.force, here.absolute, here.day, here.count) == ("support", "offer", False, "2012-05-01", 2)
    assert [stand.stance for stand in here.stands] == ["oppose", "support"]
    assert here.weights == (0.8, 0.8, 0.0)
    assert not here.mixed


@pytest.mark.parametrize(
    ("as_of", "stance"),
    [("2009-12-31", None), ("2010-01-01", "oppose"), ("2010", "oppose"), ("2012-05", "support"), (None, "support")],
)
def test_as_of_a_day(as_of: str | None, stance: str | None) -> None:
    assert cell(position("2012-05-01", "support"), position("2010-01-01", "oppose"), as_of=as_of).stance == stance


def test_both_sides_on_one_day_are_mixed_and_the_weightier_leads() -> None:
    here = cell(
        position("2010-01-01", "support", certainty=0.7),
        position("2010-01-01", "oppose", certainty=0.6, start=1),
        position("2010-01-01", "oppose", certainty=0.6, start=2),
    )
    assert (here.stance, here.mixed, here.count) == ("oppose", True, 3)


def test_an_unsure_word_to_the_contrary_does_not_make_it_mixed() -> None:
    here = cell(position("2010-01-01", "support", certainty=0.7), position("2010-01-01", "oppose", certainty=0.5, start=1))
    assert (here.stance, here.mixed, here.count) == ("support", False, 2)


def test_among_equals_of_one_day_the_hardest_force_leads() -> None:
    here = cell(position("2010-01-01", "oppose", "assertion"), position("2010-01-01", "oppose", "refusal", absolute=True, start=1))
    assert (here.force, here.absolute) == ("refusal", True)


def test_the_same_position_in_one_article_is_one_stand() -> None:
    said = [position("2010-01-01", "support", start=start, article=article) for article, start in (("a", 0), ("a", 3), ("b", 0))]
    here = cell(*said)
    assert [len(stand.positions) for stand in here.stands] == [2, 1]


def test_others_follow_by_number_of_positions_then_name() -> None:
    one, two, three = Ref("3", "Beta", "state"), Ref("2", "Alpha", "state"), Ref("1", "Gamma", "person")
    said = [position("2010-01-01", "support", party=party, start=at) for at, party in enumerate([one, two, three, three])]
    made = matrix(said, BOOK, [SERVIA])
    assert [(row.party.name, row.listed) for row in made.rows] == [("Servia", True), ("Gamma", False), ("Alpha", False), ("Beta", False)]


def test_an_unknown_speaker_has_no_row_but_is_counted() -> None:
    made = matrix([position("2010-01-01", "support", party=None)], BOOK)
    assert (made.rows, made.unplaced) == ((), 1)


def test_positions_of_another_codebook_are_left_out() -> None:
    assert cell(position("2010-01-01", "support", codebook="other")).stance is None


def test_what_several_papers_print_counts_once_and_stays_with_all_of_them() -> None:
    words = "we will talk with all of our neighbours"
    found = [position(f"2012-03-0{n}", "support", article=str(n), words=words, certainty=0.7) for n in (1, 2, 3)]
    other = position("2012-03-03", "oppose", article="4", words="we will not talk with anybody at all", certainty=0.9)
    cell = matrix([*found, other], BOOK).rows[0].cells[0]
    assert (cell.count, cell.weights) == (2, (0.7, 0.9, 0.0))
    assert sum(len(stand.positions) for stand in cell.stands) == 4
    assert cell.stance == "oppose", "two later printings of that day add no weight"


def test_a_day_of_later_printings_alone_still_has_their_stance() -> None:
    words = "we will not talk with any of our neighbours"
    found = [position(f"2012-03-0{n}", "oppose", article=str(n), words=words) for n in (1, 2)]
    cell = matrix(found, BOOK).rows[0].cells[0]
    assert (cell.day, cell.stance, cell.count) == ("2012-03-02", "oppose", 1)
