"""The shipped model on sentences of ours, with the results that a person would give."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from verbale.language import MODEL_VERSION, Reader
from verbale.language.trees import is_tree
from verbale.record.parse import Parse

TEXT = (
    "Minister rejects plan\n\n"
    "Foreign Minister Anna Velt said on Monday that her government will not accept the plan. "
    '"We will never sign it," she told reporters in Geneva.\n\n'
    "President Karl Ost insisted that the talks should go on."
)


@pytest.fixture(scope="module")
def reader() -> Reader:
    """Returns the shipped reader."""
    return Reader()


def words(text: str, parse: Parse) -> list[str]:
    """Returns the words of the parse."""
    return [text[a:b] for a, b in zip(parse.starts, parse.ends, strict=True)]


def acts(text: str, parse: Parse) -> list[tuple[str, str, str]]:
    """Returns (source, cue, content) of every cue with one source and one content linked."""
    out = []
    for c, cue in enumerate(parse.pieces):
        mine = {parse.pieces[link.piece].role: parse.pieces[link.piece] for link in parse.links if link.cue == c}
        if cue.role == "cue" and {"source", "content"} <= mine.keys():
            out.append(tuple(parse.span(p.first, p.last).of(text) for p in (mine["source"], cue, mine["content"])))
    return out


def test_who_said_what(reader: Reader) -> None:
    assert ("Foreign Minister Anna Velt", "said", "her government will not accept the plan") in acts(TEXT, reader.read(TEXT))
    assert ("she", "told", "We will never sign it") in acts(TEXT, reader.read(TEXT))
    assert ("President Karl Ost", "insisted", "the talks should go on") in acts(TEXT, reader.read(TEXT))


def test_grammar(reader: Reader) -> None:
    parse = reader.read("The envoys did not sign the treaties.")
    assert parse.upos == ("DET", "NOUN", "AUX", "PART", "VERB", "DET", "NOUN", "PUNCT")
    assert parse.lemmas == ("the", "envoy", "do", "not", "sign", "the", "treaty", ".")
    assert parse.heads == (1, 4, 4, 4, -1, 6, 4, 4)
    assert parse.deprels == ("det", "nsubj", "aux", "advmod", "root", "det", "obj", "punct")


def test_names(reader: Reader) -> None:
    text = "Anna Velt flew from Geneva to Vienna."
    parse = reader.read(text)
    found = [(parse.span(n.first, n.last).of(text), n.label) for n in parse.names]
    assert found == [("Anna Velt", "PER"), ("Geneva", "LOC"), ("Vienna", "LOC")]


def test_a_quotation_with_blanks_at_its_marks(reader: Reader) -> None:
    text = '" Our position has not changed , " Mr. Velt said .'
    assert acts(text, reader.read(text)) == [("Mr. Velt", "said", "Our position has not changed")]


def test_two_sources_of_one_content_share_its_cue(reader: Reader) -> None:
    text = "The president and the foreign minister said that the border will be opened."
    parse = reader.read(text)
    cues = {parse.span(parse.pieces[k.cue].first, parse.pieces[k.cue].last).of(text) for k in parse.links}
    assert cues == {"said"}


@pytest.mark.parametrize("text", ["", " ", "\n\n\t\u00a0"])
def test_blank_text_has_no_words(reader: Reader, text: str) -> None:
    parse = reader.read(text)
    assert len(parse) == 0
    assert parse.sentences == parse.paragraphs == ()


@pytest.mark.parametrize(
    "text", ["x" * 10_000, "😀😀 😀", "שלום, אמר השר. مرحبا", "a\x00b \x07 \u200b \ufeff", "\ud7ff ﷺ", "." * 3000, "no " * 3000]
)
def test_odd_text_is_read_whole(reader: Reader, text: str) -> None:
    parse = reader.read(text)
    assert "".join(words(text, parse)) == "".join(text.split())
    _check(text, parse)


def _check(text: str, parse: Parse) -> None:
    """Asserts what holds of every parse."""
    n = len(parse)
    assert n == len(parse.ends) == len(parse.upos) == len(parse.lemmas) == len(parse.heads) == len(parse.deprels)
    for first, last in parse.sentences:
        heads = parse.heads[first:last]
        assert all(h == -1 or first <= h < last for h in heads)
        assert is_tree([h - first if h >= 0 else h for h in heads])
    for piece in (*parse.pieces, *parse.names):
        assert 0 <= piece.first < piece.last <= n
        assert 0.0 <= piece.certainty <= 1.0
        assert parse.span(piece.first, piece.last).of(text)
    for link in parse.links:
        assert parse.pieces[link.cue].role == "cue" != parse.pieces[link.piece].role


@settings(max_examples=25, deadline=None)
@given(text=st.text(alphabet=st.sampled_from(list("aBs said “We”\".,U' \n12é😀")), max_size=200))
def test_every_parse_is_well_formed(reader: Reader, text: str) -> None:
    _check(text, reader.read(text))


def test_other_articles_and_threads_change_nothing(reader: Reader) -> None:
    alone = reader.read(TEXT)
    assert reader.read_many(["Nothing happened.", TEXT, ""])[1] == alone
    assert Reader(threads=2).read(TEXT) == alone


def test_a_sentence_longer_than_a_window_has_one_root(reader: Reader) -> None:
    text = "The envoy said " + "that the talks went on and " * 90 + "ended."
    parse = reader.read(text)
    assert len(parse.sentences) == 1
    assert parse.heads.count(-1) == 1
    _check(text, parse)


def test_the_version_is_the_digest_s_beginning() -> None:
    assert len(MODEL_VERSION) == 12
    assert int(MODEL_VERSION, 16) >= 0
