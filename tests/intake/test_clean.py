"""The text is settled once and for all, and a settled text stays as it is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verbale.intake.clean import clean, settle_surrogates


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("Borovia&#39;s &quot;yes&quot;", "Borovia's \"yes\""),
        ("Borovia&#x2019;s", "Borovia’s"),
        ("&amp;quot;yes&amp;quot;", '"yes"'),
        ("&amp;amp;amp;#39;", "'"),
        ("R&D at AT&T; a&b", "R&D at AT&T; a&b"),
        ("AT&amp;T", "AT&T"),
        ("x &copy 2019 &nosuch; &lt;b&gt;", "x &copy 2019 &nosuch; <b>"),
        ("a&nbsp;b", "a\u00a0b"),
        ("&#146;tis", "’tis"),
        ("&#0;&#xD800;", "\ufffd\ufffd"),
        ("\ufeffa\r\nb\rc\u2028d\x0ce", "a\nb\nc\nd\ne"),
        ("a\x00b\x07c\x7fd", "abcd"),
        ("it\x92s \x93so\x94", "it’s “so”"),
        ("\ud83d\ude00 \ud83d x", "😀 \ufffd x"),
        ("Jeremi\u0107 Jeremic\u0301", "Jeremi\u0107 Jeremic\u0301"),
        ("&amp" + ";amp" * 3000 + ";", "&"),
        ("  kept blanks \t", "  kept blanks \t"),
    ],
)
def test_settled(raw: str, text: str) -> None:
    assert clean(raw) == text


MESS = st.text(alphabet="&#;ampquotx39lgt \r\n\ud83d\ude00\ufeff\x00\x85", max_size=60)


@given(st.text(st.characters(exclude_categories=()), max_size=60) | MESS)
def test_a_settled_text_stays(raw: str) -> None:
    text = clean(raw)
    assert clean(text) == text
    text.encode("utf-8")
    assert "\r" not in text and "\x00" not in text and not text.startswith("\ufeff")


@given(st.text(max_size=40))
def test_pairs_of_surrogates_are_the_character_they_mean(text: str) -> None:
    halves = text.encode("utf-16-le").decode("utf-16-le", "surrogatepass")
    split = "".join(chr(int.from_bytes(pair, "little")) for pair in _pairs(text.encode("utf-16-le")))
    assert settle_surrogates(split) == halves == text


def _pairs(data: bytes) -> list[bytes]:
    return [data[i : i + 2] for i in range(0, len(data), 2)]
