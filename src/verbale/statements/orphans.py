"""Gives a cue to contents that the model marked without one: the verb of the source beside a quotation, or the verb above them.

The model is sure that somebody says these words and has not seen by which verb: an unusual one ("shot back"), or one
among auxiliaries ("did not rule out").
"""

from dataclasses import replace

from verbale.record import ROOT, SOURCE
from verbale.statements import grammar, idle
from verbale.statements.draft import Draft, overlap
from verbale.statements.page import Page, Words
from verbale.statements.vocabulary import table, words

LEAST = 0.5  # of the model's certainty of the content
SHARE = 0.8  # of which the draft keeps as its own


def with_cue(page: Page, draft: Draft) -> Draft | None:
    """Returns a draft without a cue with the one that its sentence has for it, and with its source; None where it has none."""
    span = draft.content[0]
    if draft.certainty < LEAST or len(draft.content) != 1:
        return None
    found = _beside(page, span) if page.quotation_of(span[0]) is not None else _above(page, span)
    if found is None or any(overlap(part, span) for part in found):
        return None
    source, cue = found
    made = replace(draft, source=source, cue=cue, certainty=draft.certainty * SHARE)
    return made.because(f"“{page.text(cue)}”, the verb of the words that the model marked")


def _beside(page: Page, span: Words) -> tuple[Words, Words] | None:
    """Returns the source that the model marked beside the quotation, and the verb whose subject it is."""
    for piece in page.parse.pieces:
        source = (piece.first, piece.last)
        near = (span[1], source[0]) if span[1] <= source[0] else (source[1], span[0])
        if piece.role != SOURCE or page.quotation_of(source[0]) is not None or page.sentence(source[0]) != page.sentence(span[1] - 1):
            continue
        verb = page.parse.heads[grammar.head_of(page, source)]
        if not _is_verb(page, verb) or idle.is_idle(page, (verb, verb + 1), source):
            continue
        if near[0] <= near[1] and all(page.is_mark(i) or source[1] <= i <= verb for i in range(*near)):
            return source, (verb, verb + 1 + _particle(page, verb))
    return None


def _is_verb(page: Page, word: int) -> bool:
    """Whether the word is a verb outside of all quotations."""
    return word != ROOT and page.parse.upos[word] == "VERB" and page.quotation_of(word) is None


def _particle(page: Page, verb: int) -> int:
    """Returns 1 where a particle follows the verb ("shot back"), else 0."""
    after = verb + 1
    follows = after < len(page.words) and page.parse.heads[after] == verb and page.parse.upos[after] in ("ADV", "ADP")
    return int(follows and not page.children[after])


def _above(page: Page, span: Words) -> tuple[Words, Words] | None:
    """Returns the subject and the verb of saying or holding on which the content depends."""
    verb = page.parse.heads[grammar.head_of(page, span)]
    if not _is_verb(page, verb) or verb >= span[0]:
        return None
    lemma = page.lemma(verb)
    listed = lemma in words("position") | words("saying") | words("intending") | words("directing") or lemma in table("particles")
    passive = any(page.parse.deprels[c] in ("nsubj:pass", "aux:pass") for c in page.children[verb])
    source = grammar.subject(page, verb)
    if not listed or passive or source is None or source[1] > verb or idle.is_idle(page, (verb, verb + 1), source):
        return None
    return source, (verb, verb + 1 + _particle(page, verb))
