"""Probes: one statement and one proposition, answered by the code that codes articles."""

import json
from pathlib import Path

import pytest

from verbale.language import Reader
from verbale.positions import probe
from verbale.positions.probe import Answer, Probe
from verbale.record import FORCES, STANCES

PROPOSITION = "Fishing in Lake Ormen should be banned."
FLOORS = json.loads((Path(__file__).resolve().parents[2] / "bench/floors.json").read_text(encoding="utf-8"))["stance cases"]


@pytest.fixture(scope="module")
def reader() -> Reader:
    return Reader()


def answered(reader: Reader, asked: Probe) -> Answer:
    text = probe.article(asked)
    return probe.answer(asked, text, reader.read(text.text))


@pytest.mark.parametrize(
    ("cue", "content", "stance"),
    [
        ("said", "it would ban fishing in the lake", "support"),
        ("said", "it would not ban fishing in the lake", "oppose"),
        ("refused to rule out", "a ban on fishing", "support"),
        ("ruled out", "a ban on fishing", "oppose"),
        ("denied", "that it would ban fishing", "oppose"),
        ("denied", "that it had refused to ban fishing", "support"),
        ("said", "nobody can stop us from banning fishing", "support"),
        ("asked", "why it should ban fishing", "oppose"),
        ("asked", "whether fishing would be banned", "neutral"),
        ("said", "no decision had been taken on a ban on fishing", "neutral"),
        ("said", "some countries have banned fishing", "neutral"),
        ("warned", "that a ban on fishing would lead to ruin", "oppose"),
        ("said", "the hotel by the lake had painted its boats and sold old chairs", "unrelated"),
        (None, "Fishing must be banned at once.", "support"),
    ],
)
def test_the_side_of_one_statement(reader: Reader, cue: str | None, content: str, stance: str) -> None:
    found = answered(reader, Probe(content, PROPOSITION, cue))
    assert found.stance == stance, found.reason
    assert found.stance in (*STANCES, probe.UNRELATED) and found.force in FORCES
    assert 0 <= found.certainty <= 1 and found.reason


@pytest.mark.parametrize(
    ("content", "condition"),
    [
        ("it would ban fishing if its neighbours did the same", "if its neighbours did the same"),
        ("unless the stocks recover, it will ban fishing", "unless the stocks recover"),
        ("it would ban fishing\r\nprovided that farmers agree", "provided that farmers agree"),
        ("it will not ban fishing without a study", "without a study"),
        ("it will not ban fishing in exchange for aid", None),
        ("it will ban fishing", None),
    ],
)
def test_the_condition_is_verbatim(reader: Reader, content: str, condition: str | None) -> None:
    found = answered(reader, Probe(content, PROPOSITION, "said"))
    assert found.condition == condition
    assert condition is None or (found.force == "conditional" and condition in content)


@pytest.mark.parametrize(
    ("content", "absolute"),
    [
        ("it will not ban fishing", False),
        ("it will not ban fishing under any circumstances", True),
        ("no boat would ever be banned from fishing", True),
        ("a ban on fishing is out of the question", True),
    ],
)
def test_only_words_draw_a_red_line(reader: Reader, content: str, absolute: bool) -> None:
    assert answered(reader, Probe(content, PROPOSITION, "said")).absolute is absolute


def test_the_speaker_and_the_cue_may_be_absent(reader: Reader) -> None:
    assert probe.article(Probe("No.", PROPOSITION)).text == "No."
    assert probe.article(Probe("no", PROPOSITION, "said", speaker="Ada Mirel")).text == "Ada Mirel said no"
    assert probe.article(Probe("no", PROPOSITION, speaker="Ada Mirel")).text == "Ada Mirel: no"
    assert answered(reader, Probe("🐟 will be banned", PROPOSITION, "said")).force in FORCES


@pytest.mark.slow
def test_the_cases_are_answered_as_well_as_before() -> None:
    import hashlib
    import sys

    bench = Path(__file__).resolve().parents[2] / "bench"
    sys.path.insert(0, str(bench))
    import stance_cases

    assert hashlib.sha256(stance_cases.FILE.read_bytes()).hexdigest() == FLOORS["digest"], (
        "the cases changed: measure anew, set floors and digest"
    )
    measured = stance_cases.measure(stance_cases.read(), misses=False)
    assert {name: share for name, share in measured.items() if share < FLOORS["right"][name]} == {}, measured
