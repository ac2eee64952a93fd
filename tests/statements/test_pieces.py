"""Which pieces of the model make one statement, and which make two."""

import pytest

from statements.builder import page_of
from verbale.record import Attribution
from verbale.statements import find


def shown(text: str, found: tuple[Attribution, ...]) -> list[tuple[str | None, str | None, list[str]]]:
    """Source, cue and contents of each attribution, as words."""
    return [(a.source and a.source.of(text), a.cue and a.cue.of(text), [span.of(text) for span in a.content]) for a in found]


def test_two_contents_of_one_cue_are_one_statement() -> None:
    text = "Rell said the border is open and that trade will follow."
    article, parse = page_of(text, acts=[("Rell", "said", ["the border is open", "trade will follow"])])
    assert shown(text, find(article, parse)) == [("Rell", "said", ["the border is open", "trade will follow"])]


def test_two_cues_of_one_source_are_two_statements() -> None:
    text = "It was time to end the debate, he said, urging both sides to start a dialogue."
    acts = [("he", "said", ["It was time to end the debate"]), ("he", "urging", ["to start a dialogue"])]
    article, parse = page_of(text, acts=acts)
    assert shown(text, find(article, parse)) == [
        ("he", "said", ["It was time to end the debate"]),
        ("he", "urging", ["to start a dialogue"]),
    ]


def test_a_content_cut_by_its_cue_is_one_statement() -> None:
    text = "“We will”, he said, “never sign.”"
    article, parse = page_of(text, acts=[("he", "said", ["We will", "never sign"])])
    [found] = find(article, parse)
    assert shown(text, (found,)) == [("he", "said", ["We will", "never sign"])]
    assert found.manner == "direct"


def test_a_content_that_runs_over_its_cue_is_cut_there() -> None:
    text = "The plan, he said, is dead."
    article, parse = page_of(text, acts=[("he", "said", ["The plan, he said, is dead"])])
    assert shown(text, find(article, parse)) == [("he", "said", ["The plan", "is dead"])]


def test_a_quotation_after_the_cues_sentence_is_a_statement_of_its_own() -> None:
    text = "“The border is open,” said Rell. “We want trade with all.”"
    article, parse = page_of(text, acts=[("Rell", "said", ["The border is open", "We want trade with all"])])
    found = find(article, parse)
    assert shown(text, found) == [("Rell", "said", ["The border is open"]), (None, None, ["We want trade with all"])]
    assert [a.carried for a in found] == [None, 0]


def test_a_quotation_over_two_paragraphs_is_one_statement() -> None:
    text = "“The border is open.\n\n“We want trade with all,” said Rell."
    article, parse = page_of(text, acts=[("Rell", "said", ["The border is open", "We want trade with all"])])
    assert shown(text, find(article, parse)) == [("Rell", "said", ["The border is open", "We want trade with all"])]


def test_sources_joined_by_and_are_one_source() -> None:
    text = "Arland, Velden and the Council said the border is open."
    acts = [(source, "said", ["the border is open"]) for source in ("Arland", "Velden", "the Council")]
    article, parse = page_of(text, acts=acts)
    assert shown(text, find(article, parse)) == [("Arland, Velden and the Council", "said", ["the border is open"])]


@pytest.mark.parametrize("tagged", ["Arland, backed by Velden", "Velden", "Arland"])
def test_a_speaker_and_the_one_who_backs_it_are_a_statement_each(tagged: str) -> None:
    text = "Arland, backed by Velden, says the border is open."
    article, parse = page_of(text, acts=[(tagged, "says", ["the border is open"])])
    assert [row[0] for row in shown(text, find(article, parse))] == ["Arland", "Velden"]


@pytest.mark.parametrize("company", ["along with", "together with", "echoed by"])
def test_whoever_stands_beside_the_speaker_speaks_too(company: str) -> None:
    text = f"Arland, {company} Velden, says the border is open."
    article, parse = page_of(text, acts=[("Arland", "says", ["the border is open"])])
    assert [row[0] for row in shown(text, find(article, parse))] == ["Arland", "Velden"]


@pytest.mark.parametrize("comma", [",", ""])
def test_those_who_back_a_speaker_may_be_several(comma: str) -> None:
    text = f"Arland, backed by Velden and Sarrin{comma} says the border is open."
    acts = [(source, "says", ["the border is open"]) for source in ("Arland", "Velden and Sarrin")]
    assert [row[0] for row in shown(text, find(*page_of(text, acts=acts)))] == ["Arland", "Velden and Sarrin"]


def test_whoever_comes_together_with_the_speaker_speaks_too() -> None:
    text = "Together with Velden, Arland says the border is open."
    article, parse = page_of(text, acts=[("Arland", "says", ["the border is open"])])
    assert [row[0] for row in shown(text, find(article, parse))] == ["Velden", "Arland"]


def test_two_sources_that_nothing_joins_are_one_the_surer() -> None:
    text = "Arland, as Velden reported, says the border is open."
    acts = [(source, "says", ["the border is open"]) for source in ("Arland", "Velden")]
    assert len(find(*page_of(text, acts=acts))) == 1


def test_a_statement_inside_a_statement_is_kept() -> None:
    text = "The agency says Arland says the border is open."
    acts = [("The agency", "says", ["Arland says the border is open"]), ("Arland", "says#2", ["the border is open"])]
    article, parse = page_of(text, acts=acts)
    assert [row[2] for row in shown(text, find(article, parse))] == [["Arland says the border is open"], ["the border is open"]]


def test_a_content_that_stops_short_of_its_quotation_is_filled_up() -> None:
    text = "“The border will be open in the spring of the year,” said Rell."
    article, parse = page_of(text, acts=[("Rell", "said", ["border will be open in the spring of the"])])
    assert shown(text, find(article, parse)) == [("Rell", "said", ["The border will be open in the spring of the year"])]


def test_an_attribution_has_a_reason_and_a_certainty() -> None:
    text = "Rell said the border is open."
    [found] = find(*page_of(text, acts=[("Rell", "said", ["the border is open"])]))
    assert 0 < found.certainty <= 1
    assert "said" in found.reason


def test_an_empty_article_has_no_attributions() -> None:
    assert find(*page_of("")) == ()
    assert find(*page_of(" \n ")) == ()
