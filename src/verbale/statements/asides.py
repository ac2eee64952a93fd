"""Finds the cues that stand aside from what is said: "as Rell put it", "the plan, Rell believes, is dead".

A model trained on one newspaper's style misses them. Content is what is left of the sentence, or of the quotation.
"""

from collections.abc import Iterator

from verbale.statements import grammar
from verbale.statements.draft import RULE, Draft
from verbale.statements.page import Page, Words
from verbale.statements.vocabulary import words

CERTAIN = 0.7  # by judgement: too few in the coded articles to measure
BREAKS = (",", "-", "–", "—", "--", ";", ":")
LONGEST = 8  # words of a source within an aside
NOMINAL = ("NOUN", "PROPN", "ADJ", "DET", "ADP", "NUM", "PART", "PRON")


def found(page: Page) -> list[Draft]:
    """Returns the drafts of the asides outside quotations."""
    out = []
    for i, word in enumerate(page.lower):
        if (word != "as" and word not in BREAKS) or page.quotation_of(i) is not None:
            continue
        draft = _as_clause(page, i) if word == "as" else _thrown_in(page, i)
        out.extend([draft] if draft is not None else [])
    return out


def of_cue(page: Page, cue: Words) -> Draft | None:
    """Returns the draft of a clause thrown in right before the cue, or of which it is the verb."""
    start = next((i for i in range(cue[0] - 1, max(-1, cue[0] - LONGEST), -1) if page.words[i] in BREAKS), None)
    made = None if start is None or page.quotation_of(cue[0]) is not None else _thrown_in(page, start)
    return made if made is not None and made.cue is not None and made.cue[0] == cue[0] else None


def within(page: Page, quoted: Words) -> Draft | None:
    """Returns the draft of a quotation that its own marks do not cut where the cue is thrown in ("«Peace, said Rell, is near»")."""
    for i in range(quoted[0] + 1, quoted[1] - 3):
        aside = _aside(page, i + 1, quoted[1]) if page.words[i] in BREAKS else None
        if aside is None or page.words[aside[2]] not in BREAKS or aside[2] + 1 >= quoted[1]:
            continue
        source, cue, end = aside
        parts = (page.trimmed((quoted[0], i)), page.trimmed((end + 1, quoted[1])))
        return Draft(source, cue, parts, CERTAIN, (f"“{page.text(cue)}” thrown into a quotation",), RULE)
    return None


def _as_clause(page: Page, i: int) -> Draft | None:
    """"As Rell said, C" and "C, as Rell put it"."""
    first, last = page.sentence(i)
    aside = _aside(page, i + 1, last)
    if aside is None or not (i == first or page.is_mark(i - 1)):
        return None
    source, cue, end = aside
    if end < last and not page.is_mark(end):
        return None
    before, after = page.trimmed((first, i)), page.trimmed((end, last))
    content = before if before[1] - before[0] > after[1] - after[0] else after
    said = content[1] - content[0] > 1 and any(page.parse.upos[k] in grammar.VERBAL for k in range(*content))
    return Draft(source, cue, (content,), CERTAIN, (f"“as … {page.text(cue)}”",), RULE) if said else None


def _thrown_in(page: Page, i: int) -> Draft | None:
    """"The plan, Rell believes, is dead": a break, a subject and its verb, a break, with the clause cut in two."""
    first, last = page.sentence(i)
    aside = _aside(page, i + 1, last)
    if aside is None or i == first or aside[2] + 1 >= last or page.words[aside[2]] not in BREAKS:
        return None
    source, cue, end = aside
    before, after = page.trimmed((first, i)), page.trimmed((end + 1, last))
    is_cut = before[0] < before[1] and not any(page.parse.upos[k] in grammar.VERBAL for k in range(*before))
    goes_on = after[0] < after[1] and any(page.parse.upos[k] in grammar.VERBAL for k in range(*after))
    if not (is_cut and goes_on):
        return None
    return Draft(source, cue, (before, after), CERTAIN, (f"“{page.text(cue)}” thrown into a clause",), RULE)


def _aside(page: Page, first: int, last: int) -> tuple[Words, Words, int] | None:
    """Returns (source, cue, end) of "Rell said", "said Rell" or "Rell put it" at `first`; None for other words."""
    for verb in _verbs(page, first, min(last, first + LONGEST + 2)):
        end = verb + 2 if page.lower[verb + 1 : verb + 2] == ["it"] else verb + 1
        if first < verb and _is_named(page, (first, verb)) and _follows(page, end, last):
            return _bare(page, (first, verb)), (verb, end), end
        stop = next((k for k in range(verb + 1, last) if page.is_mark(k)), last)
        opens = verb == first or all(page.parse.upos[k] == "AUX" for k in range(first, verb))
        if opens and _is_named(page, (verb + 1, stop)):
            return (verb + 1, stop), (verb, verb + 1), stop
    return None


def _verbs(page: Page, first: int, last: int) -> Iterator[int]:
    """Yields the verbs of saying in a range, and "put it"."""
    for i in range(first, last):
        puts = page.lower[i] in ("put", "puts") and page.lower[i + 1 : i + 2] == ["it"]
        if puts or (page.parse.upos[i] == "VERB" and page.lemma(i) in words("surely_saying") | words("aside")):
            yield i


def _bare(page: Page, source: Words) -> Words:
    """Returns the source without an auxiliary at its end ("Rell has")."""
    return source[0], next((i for i in range(*source) if page.parse.upos[i] == "AUX"), source[1])


def _follows(page: Page, end: int, last: int) -> bool:
    """Whether the aside is over at `end`."""
    return end >= last or page.is_mark(end)


def _is_named(page: Page, source: Words) -> bool:
    """Whether the words are one noun phrase of somebody who may speak: no "I" or "it", no clause, not too long."""
    source = _bare(page, source)
    if not 0 < source[1] - source[0] <= LONGEST or any(page.is_mark(i) for i in range(*source)):
        return False
    if page.lower[source[0]] in words("first_person") | {"it", "there", "this", "that", "which", "who", "what", "you"}:
        return False
    tags = {page.parse.upos[i] for i in range(*source)}
    return tags <= set(NOMINAL) and bool(tags & {"NOUN", "PROPN", "PRON"}) and page.parse.upos[source[0]] != "ADP"
