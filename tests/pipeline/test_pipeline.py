"""All stages joined, on sentences of ours: who said what, where they stand, what is planned, and nothing on debris."""

import pytest

from verbale import example
from verbale.errors import ArticleError
from verbale.intake import Raw
from verbale.pipeline import Pipeline
from verbale.positions import codebook
from verbale.record import Reading, from_json, to_json
from verbale.reference import world

TEXT = (
    "Ardovia will never recognise Tolmera, minister says\n\n"
    "VELMAR, November 20, 2018 (Meridian) - Foreign Minister Lisbet Orran said on Monday that Ardovia will not recognise Tolmera "
    "under any circumstances.\n"
    "Share this article Loading Your email has been sent.\n\n"
    '"Our position is clear," Orran said. "We will talk about water with anybody." '
    "She will meet the EU special envoy, Clara Venn, in Velmar on Friday.\n"
)


@pytest.fixture(scope="module")
def pipeline() -> Pipeline:
    book = codebook.load(example.codebook())
    return Pipeline(book, world(book.actors_file))


@pytest.fixture(scope="module")
def reading(pipeline: Pipeline) -> Reading:
    return pipeline.read(Raw("a.txt", TEXT.encode(), {}, "a.txt"))


def test_statements_have_their_speaker_and_day(reading: Reading) -> None:
    names = {actor.id: actor.name for actor in reading.actors}
    text = reading.article.text
    said = {item.content[0].of(text): item for item in reading.statements}
    refusal = said["Ardovia will not recognise Tolmera under any circumstances"]
    assert (names[refusal.speaker or ""], names[refusal.principal or ""], refusal.said_on) == ("Lisbet Orran", "Ardovia", "2018-11-19")
    assert names[said["We will talk about water with anybody"].speaker or ""] == "Lisbet Orran"


def test_the_refusal_is_a_red_line_on_recognition(reading: Reading) -> None:
    held = {(item.issue, item.stance, item.force, item.absolute) for item in reading.positions}
    assert ("recognition", "oppose", "refusal", True) in held


def test_the_meeting_is_planned(reading: Reading) -> None:
    names = {actor.id: actor.name for actor in reading.actors}
    met = [event for event in reading.events if event.plover == "CONSULT"]
    assert [(event.status, [names[actor] for actor in (*event.actors, *event.recipients)]) for event in met] == [
        ("planned", ["Lisbet Orran", "Clara Venn"])
    ]


def test_no_claim_rests_on_debris(reading: Reading) -> None:
    assert [mark.span.of(reading.article.text) for mark in reading.article.debris if mark.kind != "dateline"]
    claims = (*reading.statements, *reading.events, *reading.recognitions)
    assert not [claim for claim in claims for span in claim.spans() if reading.article.is_debris(span)]


def test_reading_twice_gives_the_same_bytes(pipeline: Pipeline, reading: Reading) -> None:
    again = pipeline.read(Raw("a.txt", TEXT.encode(), {}, "a.txt"))
    assert to_json(again) == to_json(reading)
    assert from_json(Reading, to_json(reading)) == reading


def test_a_blank_article_is_refused_in_one_line(pipeline: Pipeline) -> None:
    with pytest.raises(ArticleError, match=r"^b\.txt: "):
        pipeline.read(Raw("b.txt", b" \n ", {}, "b.txt"))


def test_a_fault_of_ours_names_the_article(pipeline: Pipeline, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise RuntimeError("no such luck")

    monkeypatch.setattr("verbale.pipeline.pipeline.attribution.find", broken)
    with pytest.raises(ArticleError, match=r"c\.txt: reading failed inside Verbale \(RuntimeError: no such luck\)"):
        pipeline.read(Raw("c.txt", TEXT.encode(), {}, "c.txt"))


def test_the_fingerprint_follows_the_codebook_and_the_world(pipeline: Pipeline) -> None:
    assert pipeline.fingerprint == Pipeline(pipeline.codebook, pipeline.world).fingerprint
    assert pipeline.fingerprint != Pipeline(codebook.load("kosovo"), pipeline.world).fingerprint
    assert pipeline.fingerprint != Pipeline(pipeline.codebook, world()).fingerprint
