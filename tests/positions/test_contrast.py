"""Contrasts: what once was held, what is conceded, what is liked less."""

import pytest

from verbale.positions import contrast
from verbale.positions.reach import signs
from verbale.positions.signs import turns
from verbale.positions.words import Words, split


def values(text: str) -> dict[str, int]:
    """Returns the sign of each word that carries a matter, over all its places."""
    words = split(text)
    found = turns(words)
    settled = contrast.resigned(words, found, signs(words, found, None))
    return {words.forms[i]: sum(settled[k] for k in words.matter() if words.forms[k] == words.forms[i]) for i in words.matter()}


@pytest.mark.parametrize(
    ("text", "word", "sign"),
    [
        ("it had earlier opposed the tunnel but now supported it", "tunnel", 1),
        ("it had once backed the tunnel but could no longer do so", "tunnel", -1),
        ("it had long refused to dig the tunnel but was now ready for it", "tunnel", 1),
        ("although it had promised to dig the tunnel, it would not do so", "tunnel", -1),
        ("it would rather fill the tunnel than open the tunnel", "tunnel", 1),
        ("it would rather starve than open the tunnel", "tunnel", -1),
        ("it had opposed the bridge, but the tunnel was another matter", "tunnel", 1),
    ],
)
def test_the_side_that_holds_now(text: str, word: str, sign: int) -> None:
    assert values(text)[word] == sign


def test_a_plain_sentence_makes_no_contrast() -> None:
    assert contrast.find(split("it opposed the tunnel and the bridge")) is None


def test_a_cue_of_the_past_is_left_behind() -> None:
    content = [split("the tunnel, but would no longer stand in the way")]
    assert contrast.left_behind(split("had earlier opposed"), content)
    assert not contrast.left_behind(split("opposed"), [split("the tunnel")])
    assert not contrast.left_behind(Words((), (), (), ()), content)
