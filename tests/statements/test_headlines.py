"""A headline names its speaker by a colon or a dash; a column or a place before a colon is none."""

from dataclasses import replace

import pytest

from statements.builder import page_of
from verbale.record import Name
from verbale.statements import find

HEAD = """
Canal PROPN 0 root
to PART 3 mark
reopen VERB 1 nmod
: PUNCT 5 punct
minister NOUN 1 parataxis
"""


@pytest.mark.parametrize("sign", [":", "-", "–"])
def test_the_speaker_after_the_break(sign: str) -> None:
    text = f"Canal to reopen {sign} minister"
    found = find(*page_of(text, HEAD.replace(": PUNCT", f"{sign} PUNCT")))
    assert [(a.source and a.source.of(text), a.cue, a.content[0].of(text)) for a in found] == [("minister", None, "Canal to reopen")]


def test_a_hyphen_is_no_break() -> None:
    assert find(*page_of("Canal to reopen-minister", HEAD.replace(": PUNCT", "- PUNCT"))) == ()


def test_a_name_before_the_colon_speaks_and_a_column_does_not() -> None:
    text = "Holm: we want trade with all"
    article, parse = page_of(text)
    assert find(article, parse) == ()
    named = replace(parse, names=(Name(0, 1, "PER", 0.9),))
    assert [(a.source and a.source.of(text), a.content[0].of(text)) for a in find(article, named)] == [("Holm", "we want trade with all")]
