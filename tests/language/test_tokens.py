"""Words as the English Web Treebank splits them, on exact code points."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verbale.language.tokens import tokenize

NEWSLIKE = st.text(alphabet=st.sampled_from(list("aBn't U.S$%“”\"'’()[]-–—…,;:!? 0129\n\t\u00a0éđ😀\u200fא")), max_size=80)


def words(text: str) -> list[str]:
    """Returns the words of `text`."""
    return [text[a:b] for a, b in tokenize(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norland's envoy didn't sign.", ["Norland", "'s", "envoy", "did", "n't", "sign", "."]),
        ("They’ll say it can’t last", ["They", "’ll", "say", "it", "ca", "n’t", "last"]),
        ("We cannot go", ["We", "can", "not", "go"]),
        ("the U.S.-led force", ["the", "U.S.", "-", "led", "force"]),
        ("a cease-fire", ["a", "cease", "-", "fire"]),
        ("non-member e-mail", ["non-member", "e-mail"]),
        ("US$3.5 million, 50%", ["US$", "3.5", "million", ",", "50", "%"]),
        ("$1,200 on Jan. 5", ["$", "1,200", "on", "Jan.", "5"]),
        ("at 5:30 p.m.", ["at", "5:30", "p.m."]),
        ("Mr. J. Brown", ["Mr.", "J.", "Brown"]),
        ("It was I. Then", ["It", "was", "I", ".", "Then"]),
        ('said , " We agree , " he', ["said", ",", '"', "We", "agree", ",", '"', "he"]),
        ("“We [...] agree”", ["“", "We", "[", "...", "]", "agree", "”"]),
        ("``So'' he said", ["``", "So", "''", "he", "said"]),
        ("the rebels' demand", ["the", "rebels", "'", "demand"]),
        ("Sana'a and O'Brien", ["Sana'a", "and", "O'Brien"]),
        ("see https://example.org/a-b?c=1.", ["see", "https://example.org/a-b?c=1", "."]),
        ("write to press@example.org!", ["write", "to", "press@example.org", "!"]),
        ("the 1990s and 9/11", ["the", "1990s", "and", "9/11"]),
        ("Resolution No. 7. No. We", ["Resolution", "No.", "7", ".", "No", ".", "We"]),
        ("Wait... what?!", ["Wait", "...", "what", "?!"]),
    ],
)
def test_splits_like_the_treebank(text: str, expected: list[str]) -> None:
    assert words(text) == expected


def test_offsets_count_code_points_past_an_emoji() -> None:
    assert tokenize("😀 no") == [(0, 1), (2, 4)]


def test_blank_text_has_no_words() -> None:
    assert tokenize(" \n\t\u00a0") == []


@given(st.one_of(st.text(max_size=120), NEWSLIKE))
def test_nothing_but_white_space_is_lost(text: str) -> None:
    ranges = tokenize(text)
    at = 0
    for start, end in ranges:
        assert at <= start < end <= len(text)
        assert text[at:start].strip() == ""
        assert not any(c.isspace() for c in text[start:end])
        at = end
    assert text[at:].strip() == ""
