"""Where sentences and paragraphs end."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verbale.language.sentences import segment
from verbale.language.tokens import tokenize


def split(text: str) -> tuple[list[str], list[str]]:
    """Returns the sentences and the paragraphs of `text`."""
    ranges = tokenize(text)
    found = segment(text, ranges)
    sentences, paragraphs = ([text[ranges[a][0] : ranges[b - 1][1]] for a, b in part] for part in found)
    return sentences, paragraphs


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He met Mr. Brown. They talked.", ["He met Mr. Brown.", "They talked."]),
        ("The U.S. Embassy closed. It is empty.", ["The U.S. Embassy closed.", "It is empty."]),
        ("He left the U.S. The envoy stayed.", ["He left the U.S.", "The envoy stayed."]),
        ("The (U.S.-led) force left.", ["The (U.S.-led) force left."]),
        ('"We agree." He left.', ['"We agree."', "He left."]),
        ('He said, "We agree." She said no.', ['He said, "We agree."', "She said no."]),
        ('" We agree . " He left . " We do . " ', ['" We agree . "', "He left .", '" We do . "']),
        ('He said . " We agree , " he said .', ["He said .", '" We agree , " he said .']),
        ("“Will they go?” he asked. “No!”", ["“Will they go?” he asked.", "“No!”"]),
        ("Is it so? Yes! Good.", ["Is it so?", "Yes!", "Good."]),
        ("It cost 3.5 million. 40 left.", ["It cost 3.5 million.", "40 left."]),
        ("It ended at 5 p.m. The envoy left.", ["It ended at 5 p.m.", "The envoy left."]),
        ("He spoke (in Norland.) They left.", ["He spoke (in Norland.)", "They left."]),
        ("J. Brown and A. B. Smith met.", ["J. Brown and A. B. Smith met."]),
        ("Wait... what is it?", ["Wait... what is it?"]),
    ],
)
def test_sentences(text: str, expected: list[str]) -> None:
    assert split(text)[0] == expected


def test_a_headline_without_a_full_stop_is_a_sentence() -> None:
    sentences, paragraphs = split("Norland rejects plan\n\nThe envoy left. He said no.")
    assert sentences == ["Norland rejects plan", "The envoy left.", "He said no."]
    assert paragraphs == ["Norland rejects plan", "The envoy left. He said no."]


def test_single_line_breaks_are_paragraphs() -> None:
    assert split("First it rained.\nThen it stopped.\n“No,” he said.")[1] == ["First it rained.", "Then it stopped.", "“No,” he said."]


def test_lines_wrapped_at_a_column_are_one_paragraph() -> None:
    text = (
        "The foreign minister of Norland told reporters in the\ncapital on Monday that her government will not accept\n"
        "Suderland's latest proposal on the river, and that the\nTreaty of 1950 has to be kept by both of the countries\n"
        "as it stands.\n\nThe end."
    )
    assert len(split(text)[1]) == 2
    assert len(split(text)[0]) == 2


@given(st.text(alphabet=st.sampled_from(list("aB. !?\"”“U.S\n'(),1")), max_size=100))
def test_every_word_is_in_one_sentence_and_one_paragraph(text: str) -> None:
    ranges = tokenize(text)
    sentences, paragraphs = segment(text, ranges)
    for parts in (sentences, paragraphs):
        assert [i for a, b in parts for i in range(a, b)] == list(range(len(ranges)))
    starts = {a for a, _ in sentences}
    assert all(a in starts for a, _ in paragraphs)
