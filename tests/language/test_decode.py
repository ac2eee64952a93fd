"""From scores to pieces, links, names, relations and lemmas, on small arrays made by hand."""

import numpy as np
import pytest

from verbale.language import decode
from verbale.language.decode import Settings
from verbale.language.fields import bio_rules
from verbale.record.parse import ROOT, Link, Name, Piece

SETTINGS = Settings((0.0, 0.0, 0.0, 0.0), 0.3, 0.5)
FREE = {"crf_start": np.zeros((4, 3), np.float32), "crf_step": np.zeros((4, 3, 3), np.float32)}
WORDS = ["“", "We", "will", "go", ",", "”", "Velt", "said"]
UPOS = ["PUNCT", "PRON", "AUX", "VERB", "PUNCT", "PUNCT", "PROPN", "VERB"]


def scores(*tags: str) -> np.ndarray:
    """Returns scores [words, 12] that favour O, B or I by 9; one string a layer (source, cue, content, inner)."""
    out = np.zeros((len(tags[0]), 4, 3), np.float32)
    for layer in range(4):
        for i, tag in enumerate(tags[layer] if layer < len(tags) else "O" * len(tags[0])):
            out[i, layer, "OBI".index(tag)] = 9.0
    return out.reshape(-1, 12)


def test_pieces_have_a_role_a_range_and_a_certainty_without_marks_at_a_content_s_ends() -> None:
    found = decode.pieces(scores("OOOOOOBO", "OOOOOOOB", "BIIIIIOO"), WORDS, UPOS, FREE, SETTINGS)
    assert [(p.role, p.first, p.last) for _, p in found] == [("source", 6, 7), ("cue", 7, 8), ("content", 1, 4)]
    assert all(0.99 < p.certainty <= 1.0 for _, p in found)


def test_a_content_inside_another_is_a_piece_of_its_own_and_a_repeated_one_is_not() -> None:
    inside = decode.pieces(scores("OOOOOOOO", "OOOOOOOO", "OBIIOOOO", "OOBIOOOO"), WORDS, UPOS, FREE, SETTINGS)
    same = decode.pieces(scores("OOOOOOOO", "OOOOOOOO", "OBIIOOOO", "OBIIOOOO"), WORDS, UPOS, FREE, SETTINGS)
    assert [(p.first, p.last) for _, p in inside] == [(1, 4), (2, 4)]
    assert [(p.first, p.last) for _, p in same] == [(1, 4)]


def test_openness_opens_a_span_that_was_near() -> None:
    near = scores("OOOOOOOO").reshape(-1, 4, 3)
    near[6, 0] = [1.0, 0.5, -9.0]
    flat = near.reshape(-1, 12)
    assert decode.pieces(flat, WORDS, UPOS, FREE, SETTINGS) == []
    opened = decode.pieces(flat, WORDS, UPOS, FREE, Settings((1.0, 0.0, 0.0, 0.0), 0.3, 0.5))
    assert [(p.role, p.first, p.last) for _, p in opened] == [("source", 6, 7)]


def test_a_conjunction_is_left_out_and_a_demonstrative_is_kept() -> None:
    words = ["that", "state", "agrees", ","]
    assert decode.trimmed(words, ["SCONJ", "NOUN", "VERB", "PUNCT"], 0, 4) == (1, 3)
    assert decode.trimmed(words, ["DET", "NOUN", "VERB", "PUNCT"], 0, 4) == (0, 3)


def test_marks_alone_are_no_content() -> None:
    assert decode.pieces(scores("OOOOOOOO", "OOOOOOOO", "OOOOBIOO"), WORDS, UPOS, FREE, SETTINGS) == []


def _linked(values: list[list[float]], roles: list[str]) -> list[Link]:
    """Returns the links of one-word pieces whose scores with the cues are the inner products of `values` (two numbers a piece)."""
    n = len(roles)
    out = {name: np.zeros((n, 4), np.float32) for name in ("link_piece", "link_cue")}
    for i, value in enumerate(values):
        out["link_cue" if roles[i] == "cue" else "link_piece"][i, :2] = value
    found = [({"source": 0, "cue": 1, "content": 2}[role], Piece(role, i, i + 1, 1.0)) for i, role in enumerate(roles)]
    return decode.links(out, found, {"link_bias": np.zeros((3, decode.DISTANCES), np.float32)}, SETTINGS)


def test_a_source_goes_with_each_cue_that_is_likely_enough() -> None:
    links = _linked([[6.0, 6.0], [1.0, 0.0], [0.0, 1.0]], ["source", "cue", "cue"])
    assert [(link.piece, link.cue) for link in links] == [(0, 1), (0, 2)]


def test_a_content_with_no_likely_cue_stays_alone() -> None:
    assert _linked([[-6.0, 0.0], [1.0, 0.0]], ["content", "cue"]) == []


def test_names_are_runs_of_one_label() -> None:
    tags = np.zeros((4, 5), np.float32)
    tags[[0, 1, 2, 3], [1, 2, 0, 3]] = 9.0
    start, step = bio_rules(2)
    found = decode.names(tags, ["PER", "LOC"], {"names_start": start[0], "names_step": step[0]})
    assert [(n.first, n.last, n.label) for n in found] == [(0, 2, "PER"), (3, 4, "LOC")]
    assert isinstance(found[0], Name)


def test_root_is_the_relation_of_the_root_alone() -> None:
    arrays = {"rel_root": np.asarray(1)}
    arcs = np.array([[1, 0, 0], [0, 1, 0]], np.float32)  # the net's own choice is the same
    out = {"arcs": arcs, "rels": np.array([[9.0, 0, 8], [3, 9, 1]], np.float32)}
    assert decode.relations(out, [ROOT, 0], arrays) == [1, 0]


def test_the_relation_to_a_changed_head_is_scored_anew() -> None:
    arrays = {"rel_weight": np.zeros((3, 6), np.float32), "rel_bias": np.array([1.0, 5.0, 2.0], np.float32), "rel_root": np.asarray(1)}
    arcs = np.array([[1, 0, 0], [1, 0, 0]], np.float32)  # the net would have two roots
    out = {"arcs": arcs, "rels": np.array([[9.0, 0, 8], [3, 9, 1]], np.float32)}
    out |= {"rel_dep": np.zeros((2, 2), np.float32), "rel_head": np.zeros((3, 2), np.float32)}
    assert decode.relations(out, [ROOT, 0], arrays) == [1, 2]


def test_heads_stay_in_their_sentence() -> None:
    arcs = np.zeros((4, 5), np.float32)
    arcs[:, 1] = 5.0  # every word would like the first one
    arcs[[0, 3], 0] = 9.0
    out = {"arcs": arcs, "rels": np.zeros((4, 2), np.float32), "rel_dep": np.zeros((4, 1), np.float32)}
    out["rel_head"] = np.zeros((5, 1), np.float32)
    arrays = {"rel_weight": np.zeros((2, 3), np.float32), "rel_bias": np.zeros(2, np.float32), "rel_root": np.asarray(0)}
    heads, _ = decode.grammar(out, [(0, 2), (2, 4)], arrays)
    assert heads == [ROOT, 0, 3, ROOT]


@pytest.mark.parametrize(
    ("form", "upos", "ranked", "lemma"),
    [
        ("said", "VERB", ["k0+"], "say"),  # the table knows it
        ("accusing", "VERB", ["k3+", "k3+e"], "accuse"),  # a lemma that other forms have
        ("brokering", "VERB", ["k3+", "k0+"], "broker"),  # the first rule
        ("as", "NOUN", ["k3+y", "=be"], "as"),  # no rule fits
    ],
)
def test_lemma(form: str, upos: str, ranked: list[str], lemma: str) -> None:
    table = {"said|VERB": "say", "accused|VERB": "accuse"}
    assert decode.lemma(form, upos, ranked, table, decode.known_lemmas(table)) == lemma


def test_distance_has_a_sign_and_grows_by_powers_of_two() -> None:
    assert [decode.distance(10, cue) for cue in (10, 11, 12, 13, 14, 9, 0, 500)] == [8, 9, 10, 10, 11, 7, 4, 16]


@pytest.mark.parametrize("seed", range(5))
def test_windows_tagged_together_are_tagged_as_each_alone(seed: int) -> None:
    rng = np.random.default_rng(seed)
    arrays = {"crf_start": rng.normal(size=(4, 3)), "crf_step": rng.normal(size=(4, 3, 3))}
    arrays |= {"names_start": rng.normal(size=9), "names_step": rng.normal(size=(9, 9))}
    arrays = {name: value.astype(np.float32) for name, value in arrays.items()}
    settings = Settings((0.5, 0.0, -0.5, 0.0), 0.1, 0.5)
    lengths = [7, 1, 12, 7]
    spans = [rng.normal(size=(n, 12)).astype(np.float32) for n in lengths]
    names = [rng.normal(size=(n, 9)).astype(np.float32) for n in lengths]
    together = [*decode.span_tags(spans, arrays, settings), *decode.name_tags(names, arrays)]
    alone = [decode.span_tags([one], arrays, settings)[0] for one in spans] + [decode.name_tags([one], arrays)[0] for one in names]
    for one, other in zip(together, alone, strict=True):
        assert (one.tags == other.tags).all()
        assert one.certain == pytest.approx(other.certain, abs=1e-6)
