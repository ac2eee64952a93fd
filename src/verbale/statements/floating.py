"""Gives the quotations that no cue covers to their speakers.

Such a quotation has a reporting verb that the model overlooked, or a bare name beside it whose verb was lost in
print, or nothing at all: then the speaker of the statement before goes on. Words in quotation marks within a sentence
of the author's (scare quotes, titles) are no statements.
"""

from verbale.statements import asides, grammar
from verbale.statements.draft import RULE, Draft, overlap
from verbale.statements.page import Page, Words
from verbale.statements.vocabulary import words

LEAST_WORDS = 4  # a shorter quotation without a cue is a name, a title or a scare quote
REACH = 2  # sentences back within which a speaker may go on
COVERED = 0.5  # of a quotation's words: then it belongs to a statement already
WITH_VERB, WITH_NAME, ALONE = 0.85, 0.7, 0.75  # certainties by judgement: the coded articles have too few to measure


def uncovered(page: Page, drafts: list[Draft]) -> list[Draft]:
    """Returns one draft for each quotation that is a statement and that `drafts` leave out."""
    out: list[Draft] = []
    seen: set[int] = set()
    for _, inside in page.quotations:
        number = page.chain_of(inside[0])
        if number in seen:
            continue
        seen.add(number)
        spans = [span for part in page.chain(inside[0]) if (span := page.trimmed(part))[0] < span[1]]
        if spans and not _is_covered(spans, drafts):
            found = _draft(page, spans, [*drafts, *out])
            out.extend([found] if found is not None else [])
    return out


def _is_covered(spans: list[Words], drafts: list[Draft]) -> bool:
    """Whether the contents of one draft hold much of the quotation."""
    total = sum(last - first for first, last in spans)
    return any(sum(overlap(a, b) for a in spans for b in draft.content) >= COVERED * total for draft in drafts)


def _draft(page: Page, spans: list[Words], drafts: list[Draft]) -> Draft | None:
    content = tuple(spans)
    thrown = asides.within(page, spans[0])
    if thrown is not None:
        return thrown
    cue = _reporting_verb(page, spans, drafts)
    if cue is not None:
        source = grammar.subject(page, cue) or _beside(page, cue, spans)
        if source is not None and not any(overlap(source, span) for span in spans):
            content = (*content, *_other_side(page, spans, source, cue))
            return Draft(source, (cue, cue + 1), content, WITH_VERB, (f"a quotation beside the reporting verb “{page.words[cue]}”",), RULE)
    if not _is_sentence(page, spans):
        return None
    led = _led_in(page, spans[0][0], drafts)
    if led is not None:
        return Draft(*led, content, WITH_VERB, ("a quotation after a line that tells who speaks",), RULE)
    name = _bare_name(page, spans)
    if name is not None:
        return Draft(name, None, content, WITH_NAME, ("a quotation beside a name whose verb is missing",), RULE)
    if _speaker_before(page, spans[0][0], drafts):
        return Draft(None, None, content, ALONE, ("a quotation on its own after a statement: its speaker goes on",), RULE, carried=True)
    return None


def _other_side(page: Page, spans: list[Words], source: Words, cue: int) -> list[Words]:
    """Returns the quotation that goes on after the cue in the same sentence ("“Never,” said Rell, “will we go”")."""
    last = max(cue + 1, source[1])
    if spans[-1][1] > cue or page.words[last : last + 1] != [","]:
        return []
    after = next((inside for _, inside in page.quotations if inside[0] > last), None)
    if after is None or page.sentence(after[0]) != page.sentence(cue) or any(not page.is_mark(i) for i in range(last, after[0])):
        return []
    return [page.trimmed(after)]


def _is_sentence(page: Page, spans: list[Words]) -> bool:
    """Whether the quotation opens a sentence, has a verb and more than a few words."""
    first = spans[0][0]
    if sum(b - a for a, b in spans) < LEAST_WORDS or not any(page.parse.upos[i] in ("VERB", "AUX") for a, b in spans for i in range(a, b)):
        return False
    start = page.sentence(first)[0]
    return all(page.is_mark(i) for i in range(start, first)) or page.words[max(0, first - 2)] == ":"


def _outside(page: Page, spans: list[Words]) -> list[int]:
    """Returns the words of the quotation's first and last sentence that lie outside it, marks left out."""
    first, last = page.sentence(spans[0][0])[0], page.sentence(spans[-1][1] - 1)[1]
    return [i for i in range(first, last) if not page.is_mark(i) and page.quotation_of(i) is None]


def _reporting_verb(page: Page, spans: list[Words], drafts: list[Draft]) -> int | None:
    """Returns the verb of quoting nearest to the quotation in its sentence, outside of all quotations and other cues."""
    taken = {i for draft in drafts if draft.cue for i in range(*draft.cue)}
    found = [
        i for i in _outside(page, spans)
        if page.parse.upos[i] == "VERB" and page.lemma(i) in words("quoting") and i not in taken
    ]  # fmt: skip
    near = [i for i in found if _gap(i, spans) <= 12]
    return min(near, key=lambda i: (_gap(i, spans), i)) if near else None


def _led_in(page: Page, first: int, drafts: list[Draft]) -> tuple[Words, Words | None] | None:
    """Returns (source, cue) of the line before: of its verb of quoting before a colon; (source, None) of one of making a speech."""
    mark = page.end_before(first)
    if mark is None:
        return None
    listed = words("quoting") if page.words[mark] == ":" else words("speaking")
    taken = {i for draft in drafts if draft.cue for i in range(*draft.cue)}
    begin, end = page.sentence(mark)
    verb = next((i for i in range(end - 1, begin - 1, -1) if page.parse.upos[i] == "VERB" and page.lemma(i) in listed), None)
    source = None if verb is None or verb in taken else grammar.subject(page, verb)
    return None if source is None or verb is None else (source, (verb, verb + 1) if page.words[mark] == ":" else None)


def _gap(word: int, spans: list[Words]) -> int:
    return min(max(a - word, word - b) for a, b in spans)


def _beside(page: Page, cue: int, spans: list[Words]) -> Words | None:
    """Returns the noun phrase that stands next to the cue, for a parse that missed the subject."""
    for step in (1, -1):
        i = cue + step
        while 0 <= i < len(page.words) and page.sentence(i) == page.sentence(cue) and not any(a <= i < b for a, b in spans):
            if page.parse.upos[i] in ("PROPN", "PRON", "NOUN"):
                found = page.phrase(i)
                return found if found[0] < found[1] else None
            if page.is_mark(i):
                break
            i += step
    return None


def _bare_name(page: Page, spans: list[Words]) -> Words | None:
    """Returns the name that is all that the sentence holds beside the quotation (`"No talks," Minister Joan Rell.`)."""
    rest = _outside(page, spans) or _signature(page, spans[-1][1])
    if not rest or len(rest) > 16 or rest[-1] - rest[0] + 1 > len(rest) + 3:
        return None
    if any(page.parse.upos[i] in ("VERB", "AUX") for i in rest) or not any(page.parse.upos[i] == "PROPN" for i in rest):
        return None
    return rest[0], rest[-1] + 1


def _signature(page: Page, last: int) -> list[int]:
    """Returns the words of the paragraph after a quotation, where it is a line that a dash opens ("— Minister Joan Rell")."""
    following = page.paragraph(last - 1) + 1
    begin, end = page.parse.paragraphs[following] if following < len(page.parse.paragraphs) else (0, 0)
    closes = all(page.is_mark(i) for i in range(last, begin))
    return [i for i in range(begin + 1, end) if not page.is_mark(i)] if closes and page.words[begin] in ("-", "–", "—", "--") else []


def _speaker_before(page: Page, first: int, drafts: list[Draft]) -> bool:
    """Whether a statement ends within a few sentences before, in this paragraph or the last one."""
    here = page.parse.sentence_of(first)
    for draft in drafts:
        last = draft.last() - 1
        if last < first and here - page.parse.sentence_of(last) <= REACH and page.paragraph(first) - page.paragraph(last) <= 1:
            return True
    return False
