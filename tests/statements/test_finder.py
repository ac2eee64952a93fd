"""Whatever the model says of whatever text, attributions rest on words of the text, off debris, in order."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verbale.language.sentences import segment
from verbale.language.tokens import tokenize
from verbale.record import CONTENT, CUE, SOURCE, Article, Link, Mark, Parse, Piece, Span
from verbale.statements import find

WORDS = [
    "Rell", "said", "that", "urged", "Arland", "to", "go", "“", "”", '"', "'", ",", ".", "(", ")", "\n\n", "accused", "of", "it",
    "Monday", "we", "According",
]  # fmt: skip
UPOS = ["NOUN", "PROPN", "VERB", "AUX", "PUNCT", "PRON", "SCONJ", "PART", "ADP", "ADV"]
RELS = [
    "nsubj", "obj", "ccomp", "xcomp", "advcl", "conj", "acl:relcl", "acl", "parataxis", "obl", "nmod", "mark", "aux:pass", "punct", "case",
]  # fmt: skip


@st.composite
def parsed(draw: st.DrawFn) -> tuple[Article, Parse]:
    """A text of words of reports, with a random tree, random pieces and links, and some debris."""
    text = " ".join(draw(st.lists(st.sampled_from(WORDS), min_size=1, max_size=30)))
    words = tokenize(text)
    sentences, paragraphs = segment(text, words)
    heads = [-1] * len(words)
    for first, last in sentences:
        for i in range(first + 1, last):
            heads[i] = draw(st.integers(first, i - 1))
    places = st.tuples(st.integers(0, len(words)), st.integers(0, len(words))).map(sorted).filter(lambda p: p[0] < p[1])
    role = st.sampled_from([SOURCE, CUE, CONTENT])
    pieces = draw(st.lists(st.builds(lambda r, p, c: Piece(r, p[0], p[1], c), role, places, st.floats(0, 1)), max_size=6)) if words else []
    cues = [i for i, piece in enumerate(pieces) if piece.role == CUE]
    others = [i for i, piece in enumerate(pieces) if piece.role != CUE]
    pairs = st.builds(Link, st.sampled_from(others), st.sampled_from(cues), st.floats(0, 1)) if cues and others else st.nothing()
    links = draw(st.lists(pairs, max_size=6)) if cues and others else []
    parse = Parse(
        starts=tuple(a for a, _ in words),
        ends=tuple(b for _, b in words),
        sentences=tuple(sentences),
        paragraphs=tuple(paragraphs),
        upos=tuple(draw(st.sampled_from(UPOS)) for _ in words),
        lemmas=tuple(text[a:b].lower() for a, b in words),
        heads=tuple(heads),
        deprels=tuple("root" if head < 0 else draw(st.sampled_from(RELS)) for head in heads),
        pieces=tuple(pieces),
        links=tuple(links),
    )
    edges = st.tuples(st.integers(0, len(text)), st.integers(0, len(text))).map(sorted).filter(lambda p: p[0] < p[1])
    marks = draw(st.lists(edges, max_size=1))
    debris = tuple(Mark(Span(a, b), "notice") for a, b in marks)
    return Article(text, "a.txt", "0" * 64, published=draw(st.sampled_from([None, "2019-03-13"])), debris=debris), parse


@pytest.mark.slow
@given(parsed())
def test_attributions_rest_on_the_text(made: tuple[Article, Parse]) -> None:
    article, parse = made
    found = find(article, parse)
    for i, attribution in enumerate(found):
        assert attribution.content
        assert 0 <= attribution.certainty <= 1
        assert attribution.reason
        assert attribution.carried is None or 0 <= attribution.carried < len(found)
        assert attribution.carried != i
        spans = [span for span in (attribution.source, attribution.cue, *attribution.content) if span is not None]
        for span in spans:
            assert span.of(article.text).strip() == span.of(article.text)
            assert not article.is_debris(span)
        for a, b in zip(attribution.content, attribution.content[1:], strict=False):
            assert a.end <= b.start


@pytest.mark.slow
@given(parsed())
def test_the_same_parse_gives_the_same_attributions(made: tuple[Article, Parse]) -> None:
    assert find(*made) == find(*made)


@pytest.mark.slow
@given(parsed())
def test_no_two_attributions_are_the_same(made: tuple[Article, Parse]) -> None:
    keys = [(a.source, a.cue, a.content) for a in find(*made)]
    assert len(keys) == len(set(keys))
