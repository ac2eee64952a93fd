"""Joins attributions and the actors found for them into statements."""

from collections.abc import Sequence

from verbale.record import Article, Attribution, Mention, Span, Statement
from verbale.statements.certainty import of_score

SPEAKERS = (0.84, 1.17)  # intercept and slope in the logit; fitted by training/speakers.py


def statements(
    article: Article, attributions: Sequence[Attribution], speakers: Sequence[Sequence[Mention]], addressees: Sequence[Sequence[str]]
) -> tuple[Statement, ...]:
    """Returns the statements of an article in the order of its text, one for each speaker of each attribution.

    `speakers` and `addressees` run beside `attributions`. An attribution on debris gives nothing; one that says the
    same words from the same source as another is kept once, the surer one.
    """
    made: dict[str, Statement] = {}
    for attribution, found, to in zip(attributions, speakers, addressees, strict=True):
        if any(article.is_debris(span) for span in _spans(attribution)):
            continue
        for place, mention in enumerate(found or (None,)):
            # where two speak ("X and Y said") each statement names its own part of the source; "both" has no parts
            same = [item for item in found[:place] if mention is not None and item.span == mention.span]
            voice = place if attribution.source is None else len(same)
            statement = _statement(article, attribution, mention, tuple(to), shared=len(found) > 1, voice=voice)
            kept = made.get(statement.id)
            if kept is None or kept.certainty < statement.certainty:
                made[statement.id] = statement
    return tuple(sorted(made.values(), key=_place))


def believed(certainty: float) -> float:
    """Returns how often a speaker taken with `certainty` is the right one: rules are modest, and most of what they doubt is right."""
    return of_score(certainty, *SPEAKERS)


def _place(claim: Statement) -> tuple[Span, Span, Span, int, str]:
    return claim.content[0], claim.cue or Span(0, 1), claim.source or Span(0, 1), claim.voice, claim.id


def _spans(attribution: Attribution) -> list[Span]:
    return [span for span in (attribution.source, attribution.cue, *attribution.content) if span is not None]


def _statement(
    article: Article, attribution: Attribution, mention: Mention | None, to: tuple[str, ...], *, shared: bool, voice: int
) -> Statement:
    source = mention.span if shared and mention is not None and attribution.source is not None else attribution.source
    certainty = attribution.certainty * (believed(mention.certainty) if mention is not None else 1.0)
    reasons = [attribution.reason, f"speaker: {mention.reason}" if mention is not None else "speaker: nobody was found for the source"]
    if attribution.said_on is not None:
        reasons.append(f"day: {attribution.said_reason}")
    return Statement(
        article=article.id,
        source=source,
        cue=attribution.cue,
        content=attribution.content,
        manner=attribution.manner,
        speaker=mention.actor if mention is not None else None,
        principal=mention.principal if mention is not None else None,
        addressees=to,
        said_on=attribution.said_on,
        certainty=round(certainty, 4),
        reason="; ".join(reasons),
        voice=voice,
    )
