"""A parse packed and opened again is the same, whatever is in it; nothing else opens it."""

import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verbale.errors import FormatError
from verbale.record import ROOT, Link, Name, Parse, Piece
from verbale.record.packed import pack, unpack

LABELS = st.sampled_from(["NOUN", "VERB", "nsubj:pass", "PER", "ß", ""])
CERTAINTIES = st.floats(0, 1, allow_nan=False) | st.integers(0, 10_000).map(lambda steps: steps / 10_000)


@st.composite
def parses(draw: st.DrawFn) -> tuple[Parse, str]:
    """Returns a parse, by no means a sensible one, with its text."""
    gaps = draw(st.lists(st.tuples(st.integers(0, 3), st.text("aBÄßİi ’", min_size=1, max_size=9)), max_size=12))
    text, places = "", []
    for gap, word in gaps:
        text += " " * gap
        places.append((len(text), len(text) + len(word)))
        text += word
    count = len(places)
    ranges = st.tuples(st.integers(0, count), st.integers(1, 40)).map(lambda pair: (pair[0], pair[0] + pair[1]))
    lemmas = st.text("abBÄßi̇ ", max_size=9)

    def each(values: st.SearchStrategy[str]) -> tuple[str, ...]:
        return tuple(draw(st.lists(values, min_size=count, max_size=count)))

    names = draw(st.lists(st.builds(lambda place, label, sure: Name(*place, label, sure), ranges, LABELS, CERTAINTIES), max_size=3))
    pieces = draw(st.lists(st.builds(lambda place, role, sure: Piece(role, *place, sure), ranges, LABELS, CERTAINTIES), max_size=3))
    links = draw(st.lists(st.builds(Link, st.integers(0, 300), st.integers(0, 300), CERTAINTIES), max_size=3))
    heads = draw(st.lists(st.integers(ROOT, max(0, count - 1)), min_size=count, max_size=count))
    sentences, paragraphs = (tuple(draw(st.lists(ranges, max_size=3))) for _ in range(2))
    made = Parse(
        tuple(start for start, _ in places), tuple(end for _, end in places), sentences, paragraphs, each(LABELS), each(lemmas),
        tuple(heads), each(LABELS), tuple(names), tuple(pieces), tuple(links),
    )  # fmt: skip
    return made, text


@given(parses())
def test_a_parse_comes_back_the_same(made: tuple[Parse, str]) -> None:
    parse, text = made
    assert unpack(pack(parse, text), text) == parse


WORDS = Parse((0, 4), (3, 8), ((0, 2),), ((0, 2),), ("PRON", "VERB"), ("she", "speak"), (1, ROOT), ("nsubj", "root"))


def test_a_parse_of_another_text_does_not_open() -> None:
    with pytest.raises(FormatError, match="of another text"):
        unpack(pack(WORDS, "She said."), "She sang.")


BAD = [(b"", "another version"), (b"\x63" + b"x" * 9, "another version"), (b"\x01rubbish", "damaged")]


@pytest.mark.parametrize(("data", "message"), BAD)
def test_what_is_no_parse_of_this_layout_is_refused_with_its_remedy(data: bytes, message: str) -> None:
    with pytest.raises(FormatError, match=f"{message}.*read the article again"):
        unpack(data, "She said.")


def test_a_parse_that_was_cut_is_refused() -> None:
    whole = pack(WORDS, "She said.")
    cut = whole[:1] + zlib.compress(zlib.decompress(whole[1:])[:-4])
    with pytest.raises(FormatError, match="damaged"):
        unpack(cut, "She said.")
