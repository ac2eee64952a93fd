"""Which words a sentence turns: minimal pairs of negation, double negation, passives, refusals and judgements."""

import pytest

from verbale.positions.reach import signs
from verbale.positions.signs import turns
from verbale.positions.words import split, stem


def sign(sentence: str, word: str) -> int:
    """Returns the sign of `word` in `sentence`."""
    words = split(sentence)
    return signs(words, turns(words), None)[words.stems.index(stem(word))]


PAIRS = [
    ("Arvenia recognises the islands", "islands", 1),
    ("Arvenia does not recognise the islands", "islands", -1),
    ("Arvenia doesn't recognise the islands", "islands", -1),
    ("Arvenia will never recognise the islands", "islands", -1),
    ("Arvenia refused to recognise the islands", "islands", -1),
    ("Arvenia did not refuse to recognise the islands", "islands", 1),
    ("Arvenia failed to recognise the islands", "islands", -1),
    ("Arvenia did not fail to recognise the islands", "islands", 1),
    ("Arvenia rules out talks", "talks", -1),
    ("Arvenia does not rule out talks", "talks", 1),
    ("Arvenia cannot but hold talks", "talks", 1),
    ("there is no alternative to talks", "talks", 1),
    ("there is no reason for talks", "talks", -1),
    ("there is no doubt about the talks", "talks", 1),
    ("there can be no talks", "talks", -1),
    ("nobody wants talks", "talks", -1),
    ("Arvenia wants peace without talks", "talks", -1),
    ("the sanctions should be lifted", "sanctions", -1),
    ("the sanctions should not be lifted", "sanctions", 1),
    ("the council should lift the sanctions", "sanctions", -1),
    ("the council should keep the sanctions", "sanctions", 1),
    ("the council should not lift the sanctions", "sanctions", 1),
    ("the council opposed lifting the sanctions", "sanctions", 1),
    ("the council demanded an end to the sanctions", "sanctions", -1),
    ("the attacks must stop", "attacks", -1),
    ("the attacks must not stop", "attacks", 1),
    ("the army stopped the attacks", "attacks", -1),
    ("the attacks were condemned", "attacks", -1),
    ("the plan is a mistake", "plan", -1),
    ("the plan is not a mistake", "plan", 1),
    ("the plan is unacceptable", "plan", -1),
    ("the plan is fair", "plan", 1),
    ("the dam is out of the question", "dam", -1),
    ("Drasnia gave up the dam", "dam", -1),
    ("Drasnia will not give up the dam", "dam", 1),
    ("a treaty instead of a war", "war", -1),
    ("they were far from an agreement", "agreement", -1),
    ("Drasnia has nothing to do with the attack", "attack", -1),
    ("talks will resume, but sanctions will not be discussed", "talks", 1),
    ("there will be no sanctions unless the talks fail", "talks", -1),
    ("there will be no vote because the talks go on", "talks", 1),
    ("there will be no sanctions, not today and not ever", "sanctions", -1),
    ("Arvenia will not open the dam, not in a hundred years", "dam", -1),
    ("Arvenia will not open the dam, not without talks", "talks", 1),
    ("without talks there will be no peace", "talks", 1),
    ("without talks the war goes on", "talks", -1),
    ("the islands are not up for discussion", "islands", 1),
    ("the islands are not up for discussion", "discussion", -1),
]


@pytest.mark.parametrize(("sentence", "word", "wanted"), PAIRS)
def test_a_word_is_turned_as_often_as_the_sentence_turns_it(sentence: str, word: str, wanted: int) -> None:
    assert sign(sentence, word) == wanted


def test_an_empty_text_turns_nothing() -> None:
    assert turns(split("")) == ()
    assert signs(split(""), [], None) == []


def test_the_place_of_a_turning_word_is_known() -> None:
    words = split("He did not rule out talks.")
    assert [(turn.form, words.forms[turn.at]) for turn in turns(words)] == [("not", "not"), ("rule out", "rule")]
