"""How near a statement lies to an issue's proposition and to its counter-proposition, by the sentence encoder."""

import re

from verbale.positions.encoder import cosine
from verbale.positions.utterance import Utterance
from verbale.record import Issue, Span

_AUXILIARY = re.compile(r"\b(should|must|is|are|was|were|has|have|may|will|can|does|do)\b(?! not)", re.IGNORECASE)
_MOST_CHARS = 400  # code points of a statement that are compared: the encoder reads no more


def spoken_text(text: str, utterance: Utterance) -> str:
    """Returns the cue and the content as one line, in the article's words."""
    statement = utterance.statement
    spans: list[Span] = [*([statement.cue] if statement.cue else []), *statement.content]
    return " ".join(" ".join(span.of(text) for span in spans).split())[:_MOST_CHARS]


def negated(sentence: str) -> str:
    """Returns a proposition with "not" after its first auxiliary, to stand in where the codebook has no counter-proposition."""
    found = _AUXILIARY.search(sentence)
    return f"{sentence[: found.end()]} not{sentence[found.end() :]}" if found else f"It is not so that {sentence}"


def figures(text: str, utterance: Utterance, issue: Issue) -> dict[str, float]:
    """Returns the nearness of an utterance to both sides of an issue; "lean" is above zero towards the proposition."""
    said = spoken_text(text, utterance)
    good = cosine(said, issue.proposition)
    bad = cosine(said, issue.counter or negated(issue.proposition))
    return {
        "near either": max(good, bad),
        "near title": cosine(said, issue.title),
        "lean given": good - bad if issue.counter else 0.0,
        "lean made": 0.0 if issue.counter else good - bad,
    }
