"""Contents and sources end where the guidelines say, and never on debris."""

from statements.builder import debris, page_of
from verbale.statements import find

URGED = """
Rell PROPN 2 nsubj
urged VERB 0 root urge
Arland PROPN 2 obj
to PART 5 mark
withdraw VERB 2 xcomp
. PUNCT 2 punct
"""
ACCUSED = """
Rell PROPN 2 nsubj
accused VERB 0 root accuse
Arland PROPN 2 obj
of SCONJ 5 mark
breaking VERB 2 advcl break
it PRON 5 obj
. PUNCT 2 punct
"""


def test_the_party_addressed_is_no_content() -> None:
    text = "Rell urged Arland to withdraw."
    [found] = find(*page_of(text, URGED, [("Rell", "urged", ["Arland to withdraw"])]))
    assert found.content[0].of(text) == "to withdraw"
    assert [span.of(text) for span in found.addressees] == ["Arland"]


def test_the_party_blamed_is_no_content() -> None:
    text = "Rell accused Arland of breaking it."
    [found] = find(*page_of(text, ACCUSED, [("Rell", "accused", ["Arland of breaking it"])]))
    assert found.content[0].of(text) == "breaking it"


def test_a_content_is_cut_at_debris_in_a_paragraph() -> None:
    text = "Rell said the border is open [Agency Picture] and trade will follow."
    mark = debris(text, "[Agency Picture]")
    article, parse = page_of(text, acts=[("Rell", "said", ["the border is open [Agency Picture] and trade will follow"])], debris=(mark,))
    [found] = find(article, parse)
    assert [span.of(text) for span in found.content] == ["the border is open", "and trade will follow"]
    assert not any(article.is_debris(span) for span in found.content)


def test_nothing_rests_on_debris() -> None:
    text = "Rell said the border is open."
    for part in ("Rell", "said", "the border is open."):
        article, parse = page_of(text, acts=[("Rell", "said", ["the border is open"])], debris=(debris(text, part),))
        assert find(article, parse) == ()


def test_quotation_marks_and_the_full_stop_are_left_out() -> None:
    text = '" The border is open . " , said Rell .'
    [found] = find(*page_of(text, acts=[("Rell", "said", ['" The border is open . "'])]))
    assert found.content[0].of(text) == "The border is open"
    assert found.manner == "direct"


def test_a_bracket_stays_with_its_partner() -> None:
    text = "Rell said they agree (all of them)."
    [found] = find(*page_of(text, acts=[("Rell", "said", ["they agree (all of them)."])]))
    assert found.content[0].of(text) == "they agree (all of them)"
