"""Finds whom a statement is addressed to: the object of "told" or "urged", the reader of a letter, the interviewer."""

from verbale.statements import grammar
from verbale.statements.draft import Draft
from verbale.statements.page import Page, Words
from verbale.statements.vocabulary import table, words

TELLING = ("tell", "inform", "assure", "remind", "notify", "write", "thank", "warn", "ask", "urge", "reassure", "promise", "offer")


def addressees(page: Page, draft: Draft) -> tuple[Words, ...]:
    """Returns the phrases that name whom the draft's words are said to; none where the text does not tell."""
    if draft.cue is None:
        return ()
    verb = grammar.head_of(page, draft.cue)
    found = [span for span in (_object(page, verb, draft), _after_particle(page, verb), _of_letter(page, draft)) if span is not None]
    return tuple(sorted({span for span in map(page.trimmed, found) if span[0] < span[1] and not _is_part(span, draft)}))


def _is_part(span: Words, draft: Draft) -> bool:
    return any(draft.holds(i) for i in range(*span)) or (draft.source is not None and draft.source[0] <= span[0] < draft.source[1])


def _object(page: Page, verb: int, draft: Draft) -> Words | None:
    lemma = page.lemma(verb)
    if lemma not in words("directing") and lemma not in TELLING:
        return None
    for child in page.children[verb]:
        if child > verb and page.parse.deprels[child] in ("obj", "iobj", "obl:arg") and not draft.holds(child):
            first, last = page.phrase(child)
            return None if page.lower[child] in words("listeners") else (first, last)
    return None


def _after_particle(page: Page, verb: int) -> Words | None:
    particles = table("to_whom").get(page.lemma(verb), ())
    for child in page.children[verb]:
        case = next((c for c in page.children[child] if page.lower[c] in particles), None)
        if child > verb and case is not None:
            first, last = page.phrase(child)
            return (case + 1, last) if case < child else (first, last)
    return None


def _of_letter(page: Page, draft: Draft) -> Words | None:
    """The reader of a letter or the asker of an interview named in the sentence, outside of what is said."""
    first, last = page.sentence((draft.cue or draft.content[0])[0])
    for i in range(first, last - 2):
        preposition = table("letters").get(page.lower[i])
        if preposition is None or draft.holds(i):
            continue
        after = next((j for j in range(i + 1, min(i + 4, last)) if page.lower[j] == preposition), None)
        noun = next((j for j in range(after + 1, min(after + 8, last)) if page.parse.upos[j] in ("PROPN", "NOUN")), None) if after else None
        if noun is not None:
            while page.parse.deprels[noun] in ("compound", "flat", "amod", "nmod:poss", "det") and noun < page.parse.heads[noun] < last:
                noun = page.parse.heads[noun]
            return None if page.lower[noun] in words("listeners") else page.phrase(noun)
    return None
