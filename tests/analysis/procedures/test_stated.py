"""Words become votes: the last ones up to the day, and none out of a condition."""

from dataclasses import replace

from analysis.views import BOOK, NORDIA, SERVIA, position
from verbale.analysis.procedures import stated_votes
from verbale.record.view import PositionView


def conditional(view: PositionView, words: str) -> PositionView:
    return replace(view, condition=words)


def test_support_opposition_and_neither() -> None:
    third = replace(SERVIA, id="act_x", name="Xenia")
    said = [position("2010-01-01", "support"), position("2010-01-01", "oppose", party=NORDIA)]
    said.append(position("2010-01-01", "neutral", party=third))
    votes = stated_votes(said, BOOK, "talks", "2010-12-31")
    assert {party.name: vote.vote for party, vote in votes.items()} == {"Servia": "yes", "Nordia": "no", "Xenia": "abstain"}
    assert all(vote.basis == "stated" and vote.words for vote in votes.values())


def test_the_latest_words_up_to_the_day_count() -> None:
    said = [position("2010-01-01", "support"), position("2011-01-01", "oppose", article="b")]
    said.append(position("2012-01-01", "support", article="c"))
    assert stated_votes(said, BOOK, "talks", "2011-06-30")[SERVIA].vote == "no"
    assert stated_votes(said, BOOK, "talks", "2012-01-01")[SERVIA].vote == "yes"
    assert stated_votes(said, BOOK, "talks", "2009-12-31") == {}


def test_a_condition_leaves_the_vote_unknown_and_is_shown() -> None:
    said = [conditional(position("2010-01-01", "support", "conditional"), "once the border  is open")]
    vote = stated_votes(said, BOOK, "talks", "2010-12-31")[SERVIA]
    assert (vote.vote, vote.reason) == ("unknown", "supports it on a condition: once the border is open")
    assert vote.words == tuple(said)


def test_for_and_against_on_one_day_is_unknown_with_both_words() -> None:
    said = [position("2010-01-01", "support"), position("2010-01-01", "oppose", start=10)]
    vote = stated_votes(said, BOOK, "talks", "2010-12-31")[SERVIA]
    assert (vote.vote, len(vote.words)) == ("unknown", 2)


def test_an_unsure_reading_counts_and_says_so() -> None:
    vote = stated_votes([position("2010-01-01", "oppose", certainty=0.4)], BOOK, "talks", "2010-12-31")[SERVIA]
    assert (vote.vote, vote.reason) == ("no", "opposes it (unsure)")


def test_another_issue_or_codebook_is_no_vote() -> None:
    said = [position("2010-01-01", "support", issue="border"), position("2010-01-01", "support", codebook="other")]
    assert stated_votes(said, BOOK, "talks", "2010-12-31") == {}
