"""What came of each statement of an article against its coding: looked at by manner, by kind of cue, and by certainty."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from verbale.analysis import cues
from verbale.analysis.figures import Counts, Figure, figures
from verbale.analysis.reliability import Curve, curve
from verbale.pipeline.assemble import believed
from verbale.record import MANNERS, Mention, Reading, Span, Statement
from verbale.record.gold import GoldStatement

Claim = tuple[float, bool]
CURVES = ("statements", "attributions", "speakers", "positions")
WHAT = ("statements", "statements with speaker")


@dataclass(slots=True)
class Outcome:
    """The statements of one article that count: what was found, with the coded one it is (None: none) and whether its
    speaker is right; and what was coded, with whether it was found and with the right speaker.
    """

    found: list[tuple[Statement, GoldStatement | None, bool]] = field(default_factory=list)
    coded: list[tuple[GoldStatement, bool, bool]] = field(default_factory=list)


def breakdown(outcomes: Sequence[tuple[Outcome, Reading | None]]) -> Mapping[str, tuple[Figure, ...]]:
    """Returns the figures of statements by `manner` and by `cue`, each named `statements, direct` and so on.

    Precision looks at what was found of a class, recall at what was coded of it.
    """
    counted = [_counts(outcome, reading.article.text if reading else "") for outcome, reading in outcomes]
    classes = {"manner": MANNERS, "cue": tuple(cues.LABELS[kind] for kind in cues.KINDS)}
    names = {by: [f"{what}, {one}" for one in ones for what in WHAT] for by, ones in classes.items()}
    return {by: figures(listed, counted) for by, listed in names.items()}


def _counts(outcome: Outcome, text: str) -> Counts:
    """Returns the counts of one article under every class."""
    counts = Counts()
    for said, coded, right in outcome.found:
        for one in (said.manner, cues.LABELS[_found_kind(said.cue, text)]):
            counts.found(f"statements, {one}", hit=coded is not None)
            counts.found(f"statements with speaker, {one}", hit=right)
    for wanted, is_found, right in outcome.coded:
        for one in (wanted.manner, cues.LABELS[cues.kind((wanted.cue or "").split())]):
            counts.coded(f"statements, {one}", hit=is_found)
            counts.coded(f"statements with speaker, {one}", hit=right)
    return counts


def _found_kind(cue: Span | None, text: str) -> str:
    return cues.kind(cue.of(text).split()) if cue is not None else cues.NONE


def curves(claimed: Mapping[str, Sequence[Claim]]) -> Mapping[str, Curve]:
    """Returns the reliability curve of each kind of claim that there is."""
    return {name: curve(found) for name, found in claimed.items() if found}


def claims(outcomes: Sequence[tuple[Outcome, Reading | None]]) -> Mapping[str, Sequence[Claim]]:
    """Returns the certainty of each claim of a kind in CURVES and whether it is right; headlines and own words are left out.

    `statements` are right where they were coded with the speaker named, or with any if none is named; `attributions`
    are the same claims before anybody asks who speaks; `speakers` are asked of statements that were coded alone;
    `positions` are right where issue and stance were coded for the statement.
    """
    found: dict[str, list[Claim]] = {name: [] for name in CURVES}
    for outcome, reading in outcomes:
        if reading is not None:
            for name, here in _claims(outcome, reading).items():
                found[name] += here
    return found


def _claims(outcome: Outcome, reading: Reading) -> Mapping[str, list[Claim]]:
    """Returns the (certainty, right) pairs of one article."""
    claims: dict[str, list[Claim]] = {name: [] for name in CURVES}
    coded_of = {said.id: coded for said, coded, _ in outcome.found}
    for said, coded, right in outcome.found:
        claims["statements"].append((said.certainty, right if said.speaker else coded is not None))
        mention = _speaker(said, reading.mentions)
        if mention is None and said.speaker is not None:
            continue
        sure = min(said.certainty / believed(mention.certainty), 1.0) if mention is not None else said.certainty
        claims["attributions"].append((sure, coded is not None))
        if mention is not None and coded is not None:
            claims["speakers"].append((mention.certainty, right))
    for held in reading.positions:
        if held.statement in coded_of:
            coded = coded_of[held.statement]
            wanted = {(issue, stance) for issue, stance, _ in coded.positions} if coded is not None else set()
            claims["positions"].append((held.certainty, (held.issue, held.stance) in wanted))
    return claims


def _speaker(said: Statement, mentions: Sequence[Mention]) -> Mention | None:
    """Returns the mention that a statement's speaker rests on, where the reading has it."""
    return next((item for item in mentions if item.actor == said.speaker and item.span == said.source), None) if said.speaker else None
