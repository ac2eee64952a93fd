"""Quotations without a cue find their speaker, or are left alone."""

import pytest

from statements.builder import Act, page_of
from verbale.statements import find

SAID: list[Act] = [("Rell", "said", ["The border is open"])]


def test_a_floating_quotation_goes_on_with_the_speaker_before() -> None:
    text = "“The border is open,” said Rell. “They will not welcome it.”"
    first, second = find(*page_of(text, acts=SAID))
    assert (second.source, second.cue, second.carried) == (None, None, 0)
    assert second.content[0].of(text) == "They will not welcome it"
    assert first.carried is None


@pytest.mark.parametrize(
    "after",
    ["He drove through the “Gate of Peace” at noon.", "“Yes.” He left.", "The “so-called border of the will” is closed."],
)
def test_scare_quotes_and_names_are_no_statements(after: str) -> None:
    assert len(find(*page_of(f"“The border is open,” said Rell. {after}", acts=SAID))) == 1


LED = """
Rell PROPN 2 nsubj
said VERB 0 root say
: PUNCT 2 punct
“ PUNCT 7 punct
They PRON 7 nsubj
will AUX 7 aux
go VERB 0 root
by ADP 10 case
this DET 10 det
road NOUN 7 obl
. PUNCT 7 punct
“ PUNCT 15 punct
They PRON 15 nsubj
will AUX 15 aux
want VERB 0 root
no DET 17 det
other NOUN 15 obj
. PUNCT 15 punct
” PUNCT 15 punct
"""


def test_a_quotation_with_a_bare_name_has_it_as_its_source() -> None:
    text = "“There can be no talks on this,” Arland's Deputy Minister Joan Rell."
    [found] = find(*page_of(text))
    assert found.source is not None
    assert found.source.of(text) == "Arland's Deputy Minister Joan Rell"
    assert found.cue is None
    assert found.manner == "direct"


def test_a_reporting_verb_beside_a_quotation_is_its_cue() -> None:
    text = "“The border is open again,” said Joan Rell."
    [found] = find(*page_of(text))
    assert found.cue is not None
    assert found.cue.of(text) == "said"


def test_a_quotation_far_from_any_statement_has_no_speaker() -> None:
    text = "The road is new. It is long. They are old.\n\n“They will go by this road to the sea.”"
    assert find(*page_of(text)) == ()


def test_a_line_that_a_dash_opens_signs_the_quotation_before_it() -> None:
    text = "“They will go by this road.”\n\n— Minister Joan Rell"
    [found] = find(*page_of(text))
    assert found.source is not None
    assert found.source.of(text) == "Minister Joan Rell"


def test_a_line_that_ends_in_a_colon_leads_the_quotations_after_it_in() -> None:
    text = "Rell said:\n\n“They will go by this road.\n\n“They will want no other.”"
    [found] = find(*page_of(text, LED))
    assert [span.of(text) for span in found.content] == ["They will go by this road", "They will want no other"]
    assert found.source is not None
    assert found.source.of(text) == "Rell"
