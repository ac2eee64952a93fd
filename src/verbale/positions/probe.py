"""Answers one probe: some words and one proposition, with no article around them, by the code that codes articles.

A probe is laid out as the shortest article in which its words could stand: who speaks, the cue, the content. The
evidence (the condition) is cut from the content as given. Reading the text into a parse is the caller's work.
"""

from dataclasses import dataclass

from verbale.positions import coder
from verbale.record import Article, Codebook, Issue, Parse, Span, Statement

UNRELATED = "unrelated"  # the words do not address the proposition: no stance of the record, which stores no such position
_SOMEBODY = "The minister"  # who speaks where the probe does not say: a subject for the parser, and no name


@dataclass(frozen=True, slots=True)
class Probe:
    """Words that were said, and the sentence that they may support or oppose; None and () where not given."""

    content: str
    proposition: str
    cue: str | None = None
    counter: str | None = None
    terms: tuple[str, ...] = ()
    speaker: str | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """What a probe's words say of its proposition. `condition` is verbatim; `force` is that of the words, also where unrelated."""

    stance: str
    force: str
    absolute: bool
    condition: str | None
    certainty: float
    reason: str


def article(probe: Probe) -> Article:
    """Returns the article of one sentence in which the probe's words stand; its text ends with the content."""
    text = f"{_opening(probe)}{probe.content}".replace("\r", " ")  # an article has no carriage returns; offsets hold
    return Article(text=text, name="probe", raw_sha256="")


def _codebook(probe: Probe) -> Codebook:
    """Returns a codebook whose only issue is the probe's proposition."""
    return Codebook("probe", "Probe", (), (Issue("proposition", probe.proposition, probe.proposition, probe.counter, probe.terms),), "")


def ask(probe: Probe, text: Article, parse: Parse) -> coder.Asked:
    """Returns the figures from which `probe` is answered."""
    (asked,) = coder.ask(text, parse, [_statement(probe, text)], _codebook(probe), {}, 0)
    return asked


def answer(probe: Probe, text: Article, parse: Parse) -> Answer:
    """Returns the answer to `probe`, laid out as `text` by `article` and read as `parse`."""
    asked, book = ask(probe, text, parse), _codebook(probe)
    position = coder.decide(asked, book)
    related = coder.addressed(asked, book)
    start = len(text.text) - len(probe.content)
    condition = probe.content[position.condition.start - start : position.condition.end - start] if position.condition else None
    if related < coder.LEAST_ADDRESSED:
        reason = f"{UNRELATED}: too little is shared with the proposition; {position.reason}"
        return Answer(UNRELATED, position.force, position.absolute, condition, round(1 - related, 3), reason)
    return Answer(position.stance, position.force, position.absolute, condition, position.certainty, position.reason)


def _opening(probe: Probe) -> str:
    """Returns what stands before the content: speaker and cue, or nothing where the content is all there is."""
    if not probe.cue:
        return f"{probe.speaker}: " if probe.speaker else ""
    return f"{probe.speaker or _SOMEBODY} {probe.cue} "


def _statement(probe: Probe, text: Article) -> Statement:
    start = len(text.text) - len(probe.content)
    length = len(probe.speaker or (_SOMEBODY if probe.cue else ""))
    source = Span(0, length) if length else None
    cue = Span(start - 1 - len(probe.cue), start - 1) if probe.cue else None
    content = (Span(start, len(text.text)),)
    return Statement(text.id, source, cue, content, "indirect", None, None, (), None, 1.0, "")
