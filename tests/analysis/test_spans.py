"""Span scores of one small article, counted by hand, under both protocols."""

from verbale.analysis.edges import cleaned, printed
from verbale.analysis.figures import Figure
from verbale.analysis.spans import score
from verbale.language.tokens import tokenize
from verbale.record import Span
from verbale.record.gold import GoldAttribution, SpanArticle
from verbale.record.parse import CONTENT, CUE, SOURCE, Link, Parse, Piece

TEXT = 'Ada Mirel said that the toll is illegal. "We will not pay a coin more," the envoy added. Velland wants peace soon.'
#       Ada Mirel said that the toll is illegal . " We will not pay a coin more , " the envoy added . Velland wants peace soon .
#       0   1     2    3    4   5    6  7       8 9 10 11   12  13  14 15  16   17 18 19 20   21    22 23     24    25    26   27


def span(words: str) -> Span:
    return Span(TEXT.index(words), TEXT.index(words) + len(words))


CODED = SpanArticle(
    "a",
    TEXT,
    (
        GoldAttribution((span("Ada Mirel"),), (span("said"),), (span("that the toll is illegal"),)),
        GoldAttribution((span("the envoy"),), (span("added"),), (span('"We will not pay a coin more,"'),)),
        GoldAttribution((span("Velland"),), (span("wants"),), (span("peace soon"),)),
    ),
)


def parse(*pieces: tuple[str, int, int], links: tuple[tuple[int, int], ...] = ()) -> Parse:
    ranges = tokenize(TEXT)
    n = len(ranges)
    found = tuple(Piece(role, first, last, 0.9) for role, first, last in pieces)
    joined = tuple(Link(piece, cue, 0.9) for piece, cue in links)
    return Parse(
        tuple(a for a, _ in ranges), tuple(b for _, b in ranges), ((0, n),), ((0, n),), ("X",) * n, ("x",) * n, (-1,) * n, ("dep",) * n,
        (), found, joined,
    )  # fmt: skip


FOUND = parse(
    (SOURCE, 0, 2), (CUE, 2, 3), (CONTENT, 4, 8),  # right in all three, once `that` does not count
    (SOURCE, 20, 21), (CUE, 21, 22), (CONTENT, 10, 17),  # the source lacks its article
    (CONTENT, 26, 27),  # one word of two, and no cue
    links=((0, 1), (2, 1), (3, 4), (5, 4)),
)  # fmt: skip


def counts(figures: tuple[Figure, ...]) -> dict[str, tuple[int, int, int]]:
    return {item.name: (item.hit, item.found, item.wanted) for item in figures}


def test_counts_of_one_article() -> None:
    scores = score([(CODED, FOUND)])
    assert counts(scores.figures) == {
        "source, exact": (1, 2, 3),
        "cue, exact": (2, 2, 3),
        "content, exact": (2, 3, 3),
        "whole attribution, exact": (1, 3, 3),
        "source, overlap": (2, 2, 3),
        "cue, overlap": (2, 2, 3),
        "content, overlap": (3, 3, 3),  # one word of two is two thirds by Dice
        "whole attribution, overlap": (2, 3, 3),
    }
    assert counts(scores.printed) == {
        "source, exact": (1, 2, 3),
        "cue, exact": (2, 2, 3),
        "content, exact": (2, 3, 3),
        "whole attribution, exact": (1, 3, 3),
    }


def test_by_manner_and_kind_of_cue() -> None:
    scores = score([(CODED, FOUND)])
    manner, cue = counts(scores.breakdown["manner"]), counts(scores.breakdown["cue"])
    assert manner["content, exact, direct"] == (1, 1, 1)
    assert manner["content, exact, indirect"] == (1, 2, 2)
    assert manner["whole attribution, overlap, direct"] == (1, 1, 1)
    assert cue["cue, exact, speech verb"] == (2, 2, 2)
    assert cue["cue, exact, belief or attitude"] == (0, 0, 1)
    assert cue["whole attribution, exact, no cue"] == (0, 1, 0)


def test_nothing_found_and_nothing_coded() -> None:
    nothing = counts(score([(CODED, parse())]).figures)
    assert nothing["content, exact"] == (0, 0, 3)
    assert score([(SpanArticle("b", TEXT, ()), parse())]).figures == ()


def test_a_cue_with_two_sources_is_two_attributions() -> None:
    two = parse((SOURCE, 0, 1), (SOURCE, 1, 2), (CUE, 2, 3), (CONTENT, 4, 8), links=((0, 2), (1, 2), (3, 2)))
    whole = counts(score([(CODED, two)]).figures)
    assert whole["whole attribution, exact"] == (0, 2, 3)
    assert whole["whole attribution, overlap"] == (1, 2, 3)


def test_edges_go_off_and_come_back() -> None:
    words = [TEXT[a:b] for a, b in tokenize(TEXT)]
    joined = [i > 0 and tokenize(TEXT)[i - 1][1] == a for i, (a, _) in enumerate(tokenize(TEXT))]
    assert cleaned(words, CONTENT, (3, 8)) == (4, 8)
    assert printed(words, CONTENT, (4, 8), joined) == (3, 8)
    assert cleaned(words, CONTENT, (9, 19)) == (10, 17)
    assert printed(words, CONTENT, (10, 17), joined) == (9, 19)
    assert cleaned(words, CONTENT, (17, 19)) is None
    assert printed(words, SOURCE, (19, 21), joined) == (19, 21)


def test_the_comma_after_an_apposition_is_the_sources_as_printed() -> None:
    words = ["Ada", "Mirel", ",", "an", "envoy", ",", "said", "so"]
    joined = [False] * len(words)
    assert printed(words, SOURCE, (0, 5), joined) == (0, 6)
    assert printed(words, SOURCE, (0, 2), joined) == (0, 2)
    assert cleaned(words, SOURCE, (0, 6)) == (0, 5)
