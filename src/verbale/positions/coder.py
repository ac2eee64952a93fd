"""Codes the statements of one article against a codebook: which issues, which side, with what force, how surely, and why.

The questions are kept apart: relevance (words shared with the issue), polarity (signs, tone, nearness to proposition or
counter-proposition), force and condition (cue and phrases). Certainty is the product of the first two, both calibrated
on articles coded by hand.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from verbale.positions import address, lean, logistic, openness, polarity
from verbale.positions import condition as conditions
from verbale.positions import force as forces
from verbale.positions.condition import Condition
from verbale.positions.polarity import Stand
from verbale.positions.relevance import Matcher, profile
from verbale.positions.utterance import Utterance, lay_out
from verbale.positions.words import stems
from verbale.record import NEUTRAL, OPPOSE, REFUSAL, SUPPORT, Article, Codebook, Issue, Parse, Position, Statement
from verbale.settings import POSITION_THRESHOLD

_WORTH_A_LOOK = 0.05  # relevance below which the side is not asked
LEAST_ADDRESSED = 0.15  # probability below which a statement asked alone is said not to address the issue
_PLAIN_ODDS = 3.0  # log-odds of a plain sentence's structure: on gold nothing is won or lost by it, on plain words it must not fail
_STRANGE = 3.0  # words of another matter from which a sentence is plain no longer: 85 of 100 sides right below it, 83 without it
_TEMPER = 0.5  # of the log-odds of a side, too sure of themselves on disputes held out: error 0.09 without it, 0.05 with it
_SHOWN = 3  # words named in a reason


@dataclass(frozen=True, slots=True)
class Asked:
    """One statement put to one issue, with everything that the figures were made from."""

    utterance: Utterance
    stand: Stand
    issue: Issue
    relevance: Mapping[str, float]
    polarity: Mapping[str, float]


@lru_cache(maxsize=16)
def matcher(codebook: Codebook) -> Matcher:
    """Returns the words of a codebook's issues, made once."""
    return Matcher(codebook)


def code(
    article: Article,
    parse: Parse,
    statements: Sequence[Statement],
    codebook: Codebook,
    *,
    names: Mapping[str, str] | None = None,
    threshold: float = POSITION_THRESHOLD,
) -> tuple[Position, ...]:
    """Returns the positions that the statements of one article take, in their order and the codebook's.

    `names` gives the name of each actor id, with its other names, as one text; without it the words of the source stand
    for the speaker. Positions with a certainty below `threshold` are left out.
    """
    found = []
    for asked in ask(article, parse, statements, codebook, names or {}):
        position = decide(asked, codebook)
        if position.certainty >= threshold:
            found.append(position)
    return tuple(found)


def ask(
    article: Article,
    parse: Parse,
    statements: Sequence[Statement],
    codebook: Codebook,
    names: Mapping[str, str],
    least: float = _WORTH_A_LOOK,
) -> list[Asked]:
    """Returns each statement with each issue that it may address, and the figures of both questions."""
    table = matcher(codebook)
    utterances = lay_out(article, parse, statements)
    found = []
    for utterance, stand in zip(utterances, polarity.stands(utterances), strict=True):
        speaker = _speaker(article, utterance.statement, names)
        for issue, row in zip(codebook.issues, table.figures(utterance.spoken), strict=True):
            if least == 0 or logistic.load("relevance").probability(row) >= least:
                side = polarity.figures(stand, issue, table.names, speaker)
                near = lean.figures(article.text, utterance, issue)
                alone = address.figures(utterance, stand, issue, table.names, near["near either"])
                found.append(Asked(utterance, stand, issue, row | near | alone, side | near))
    return found


def _speaker(article: Article, statement: Statement, names: Mapping[str, str]) -> frozenset[str]:
    texts = [names.get(actor, "") for actor in (statement.speaker, statement.principal) if actor]
    if statement.source is not None:
        texts.append(statement.source.of(article.text))
    return frozenset(stem for text in texts for stem in stems(text))


def addressed(asked: Asked, codebook: Codebook) -> float:
    """Returns the probability that a statement addresses the issue that it was put to, beside the codebook's others or alone."""
    return logistic.load("issue" if len(codebook.issues) > 1 else "alone").probability(asked.relevance)


def decide(asked: Asked, codebook: Codebook) -> Position:
    """Returns the position of one statement on one issue, however unsure."""
    statement = asked.utterance.statement
    relevant = addressed(asked, codebook)
    support = _support(asked)
    stance = SUPPORT if support >= 0.5 else OPPOSE
    held_open = openness.find(asked.utterance)
    if held_open is not None:
        stance = NEUTRAL
    answer = next((turn.form for turn in asked.stand.content_turns if turn.form.startswith("answer")), None)
    found, inside = _condition(asked) if answer is None else (None, False)
    if found is not None and inside and _only_supposed(asked, found):
        relevant = 0.0
    force = forces.weigh(asked.utterance, found, stance, inside) if answer is None else forces.Force(REFUSAL, answer)
    red = conditions.red_line((asked.utterance.lead, *asked.utterance.content)) if found is None else None
    return Position(
        article=statement.article,
        statement=statement.id,
        actor=statement.speaker,
        principal=statement.principal,
        codebook=codebook.name,
        issue=asked.issue.id,
        stance=stance,
        force=force.name,
        condition=found.span if found else None,
        absolute=red is not None,
        certainty=round(relevant * max(support, 1 - support), 3),
        reason=_reason(asked, codebook, stance, force, held_open or red),
    )


def _support(asked: Asked) -> float:
    """Returns the probability of the proposition's side: as fitted, but a plain sentence on nothing else decides by its own structure."""
    row = asked.polarity
    on_it = max(0.0, 1.0 - asked.relevance["alone strange"] / _STRANGE)
    odds = logistic.load("side").score(row) + _PLAIN_ODDS * row["plain"] * on_it
    return 1 / (1 + math.exp(-odds * _TEMPER))


def _only_supposed(asked: Asked, found: Condition) -> bool:
    """Whether the matter is supposed for the sake of argument, and nothing threatened for it."""
    threatened = any(turn.form.startswith("threat") for turn in asked.stand.content_turns)
    holds = (words for words in asked.utterance.content if conditions.find(words) == found)
    return not threatened and any(conditions.is_supposed(words, found) for words in holds)


def _condition(asked: Asked) -> tuple[Condition | None, bool]:
    """Returns the condition of a statement, and whether the issue's matter stands mostly in it."""
    for words in asked.utterance.content:
        found = conditions.find(words, denied=asked.stand.lead_sign < 0)
        if found is not None:
            wanted = profile(asked.issue).every
            matter = [i for i in words.matter() if words.stems[i] in wanted]
            inside = sum(found.first <= i < found.last for i in matter)
            return found, inside > len(matter) - inside
    return None, False


def _reason(asked: Asked, codebook: Codebook, stance: str, force: forces.Force, red: str | None) -> str:
    """Returns in words what decided the issue, the side, the force and the red line."""
    shared = matcher(codebook).shared_words(asked.issue, asked.utterance.spoken)[:_SHOWN]
    forms = _forms(asked.utterance, shared)
    parts = [f"on {asked.issue.id}: " + (", ".join(repr(form) for form in forms) or "nearness in sense")]
    turned = [turn.form for turn in (*asked.stand.lead_turns, *asked.stand.content_turns)]
    parts.append(f"{stance}: " + (f"turned by {', '.join(repr(form) for form in turned[:_SHOWN])}" if turned else "nothing turns it"))
    parts.append(f"{force.name}" + (f": {force.words!r}" if force.words else ""))
    return "; ".join([*parts, *([f"red line: {red!r}"] if red else [])])


def _forms(utterance: Utterance, wanted: Sequence[str]) -> list[str]:
    """Returns the words as printed (folded) behind the stems."""
    words = [pair for one in (utterance.lead, *utterance.content, utterance.sentence) for pair in zip(one.stems, one.forms, strict=True)]
    found = (next((form for key, form in words if key == stem), None) for stem in wanted)
    return [form for form in found if form is not None]
