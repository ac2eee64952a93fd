"""Ids depend on the claim alone; a reading refuses what does not rest on its own article's words."""

from dataclasses import fields, replace

import pytest
from hypothesis import given

from strategies import CERTAINTIES, DATES, WORDS, readings
from verbale.errors import EvidenceError
from verbale.record import Article, Mark, Position, Reading, Span, Statement

ARTICLE = Article("Advert. Arvela will sign, the envoy said.", "a.txt", "00", debris=(Mark(Span(0, 7), "advert"),))
STATEMENT = Statement(ARTICLE.id, Span(26, 35), Span(36, 40), (Span(8, 24),), "indirect", None, None, (), None, 0.5, "")
POSITION = Position(ARTICLE.id, STATEMENT.id, None, None, "straits", "treaty", "support", "offer", None, False, 0.5, "")


@given(CERTAINTIES, WORDS, DATES)
def test_a_statements_id_ignores_what_is_inferred(certainty: float, reason: str, day: str | None) -> None:
    other = replace(STATEMENT, certainty=certainty, reason=reason, said_on=day, speaker="act_1", manner="mixed")
    assert other.id == STATEMENT.id


@pytest.mark.parametrize(
    "change",
    [
        {"article": "art_other"},
        {"source": None},
        {"cue": Span(36, 41)},
        {"content": (Span(8, 23),)},
        {"content": (Span(8, 14), Span(15, 24))},
    ],
)
def test_a_statements_id_follows_its_words(change: dict[str, object]) -> None:
    assert replace(STATEMENT, **change).id != STATEMENT.id  # type: ignore[arg-type]


def test_ids_are_the_same_in_every_run() -> None:
    assert STATEMENT.id == "st_079de5f5972f689cf796"
    assert POSITION.id != replace(POSITION, issue="tolls").id
    assert POSITION.id == replace(POSITION, stance="oppose", certainty=0.1, force="refusal").id


def test_a_reading_refuses_claims_of_another_article() -> None:
    with pytest.raises(EvidenceError, match="rests on article art_other"):
        Reading(ARTICLE, statements=(replace(STATEMENT, article="art_other"),))


def test_a_reading_refuses_claims_on_debris() -> None:
    with pytest.raises(EvidenceError, match=r"rests on debris: 'Advert\. Arvela'"):
        Reading(ARTICLE, statements=(replace(STATEMENT, content=(Span(0, 14),)),))


def test_a_reading_refuses_claims_past_the_end() -> None:
    with pytest.raises(EvidenceError, match="runs past the end"):
        Reading(ARTICLE, statements=(replace(STATEMENT, content=(Span(8, 999),)),))


@given(readings())
def test_every_claim_of_a_reading_has_an_id_of_its_own_kind(reading: Reading) -> None:
    prefixes = {"statements": "st_", "positions": "pos_", "events": "ev_", "recognitions": "rec_"}
    for item in fields(reading):
        for claim in getattr(reading, item.name) if item.name in prefixes else ():
            assert claim.id.startswith(prefixes[item.name])
