"""Tells an article that is one person's own words (a speech, a press statement) from a report, and reads it so.

Every sentence with something to say is then a statement of the article's speaker, without source or cue; who that is
stands in the title, for `verbale.actors` to find. What such a text ascribes to others is attributed as anywhere.
"""

import re
from functools import cache

from verbale.record import ROOT
from verbale.statements.draft import RULE, Draft
from verbale.statements.grammar import head_of
from verbale.statements.page import Page, Words
from verbale.statements.vocabulary import words

HEAD_LINES = 3  # in which "Remarks by …" may stand
FIRST_PERSON_WITH_HEAD, FIRST_PERSON_ALONE = 0.08, 0.4  # share of the sentences outside quotations
LEAST_SENTENCES, LEAST_WORDS = 3, 3
REPORTED = 0.15  # with more sentences than this that ascribe words to "he" or a name, it is a report
CERTAIN = 0.9


@cache
def _head() -> re.Pattern[str]:
    kinds = "|".join(sorted(map(re.escape, words("own_heads")), key=len, reverse=True))
    links = "|".join(sorted(map(re.escape, words("own_links") - {"to", "with", "from"}), key=len, reverse=True))
    before = r"^\W*(?:(?:the|official|full|text|of|press)\s+)*"
    return re.compile(rf"{before}(?i:{kinds})\s*(?i:{links}|:)\s+(?:[Tt]he\s+|[Hh]is\s+|[Hh]er\s+)?[\"“]?[A-Z]")


def is_own_words(page: Page, drafts: list[Draft]) -> bool:
    """Whether the article is one speaker's own words: by its title or first lines, or by the first person all through."""
    said = sentences(page)
    if len(said) < LEAST_SENTENCES:
        return False
    first_person = sum(1 for sentence in said if _in_first_person(page, sentence)) / len(said)
    reported = sum(1 for draft in drafts if _of_another(page, draft)) / len(said)
    headed = any(_head().match(line) for line in _heads(page))
    if headed:
        return first_person >= FIRST_PERSON_WITH_HEAD and reported <= max(REPORTED, first_person)
    return first_person >= FIRST_PERSON_ALONE and reported <= REPORTED


def _heads(page: Page) -> list[str]:
    """Returns the title and the first lines."""
    lines = [line.strip() for line in page.article.text.splitlines() if line.strip()]
    return [*([page.article.title] if page.article.title else []), *(line for line in lines[:HEAD_LINES] if len(line) < 200)]


def sentences(page: Page) -> list[Words]:
    """Returns the sentences with something to say: a verb, a few words, no debris, no salutation, no heading."""
    out = []
    for first, last in page.parse.sentences:
        span = page.trimmed((first, last))
        if span[1] - span[0] < LEAST_WORDS or page.article.is_debris(page.span(span)):
            continue
        has_verb = any(page.parse.upos[i] in ("VERB", "AUX") for i in range(*span))
        salutes = page.lower[span[0]] in words("salutations") and not any(page.parse.upos[i] == "VERB" for i in range(*span))
        salutes = salutes and ":" not in page.words[span[0] : span[1]]  # "Mr. Roe: It is open" labels a turn
        ended = page.words[last - 1][-1] in ".!?…:;\"”’'" or page.words[last - 1] in (".", "!", "?")
        if has_verb and not salutes and ended and not _head().match(page.text(span)):
            out.append(span)
    return out


def _in_first_person(page: Page, sentence: Words) -> bool:
    return any(page.lower[i] in words("first_person") and page.quotation_of(i) is None for i in range(*sentence))


def _of_another(page: Page, draft: Draft) -> bool:
    """Whether the draft ascribes words to somebody who is not "I" or "we"."""
    return draft.cue is not None and draft.source is not None and not _is_first_person(page, draft)


def _is_first_person(page: Page, draft: Draft) -> bool:
    if draft.source is None or draft.source[1] - draft.source[0] > 2:
        return False
    return any(page.lower[i] in words("first_person") for i in range(*draft.source))


def read(page: Page, drafts: list[Draft]) -> list[Draft]:
    """Returns the speaker's own sentences and what they ascribe to others; what "I said" says is the sentence itself."""
    others = of_others(page, drafts)
    own = [
        Draft(None, None, (span,), CERTAIN, ("a sentence of the speaker whose own words the article is",), RULE, own_words=True)
        for span in sentences(page) if not is_reported(page, span, others)
    ]  # fmt: skip
    return [*own, *others]


def is_reported(page: Page, sentence: Words, others: list[Draft]) -> bool:
    """Whether a sentence does no more than report what somebody else said: those words are not the speaker's."""
    for draft in others:
        if draft.cue is None or not sentence[0] <= draft.cue[0] < sentence[1]:
            continue
        verb = head_of(page, draft.cue)
        if page.parse.heads[verb] == ROOT or page.parse.deprels[verb] == "parataxis":
            return True
    return False


def of_others(page: Page, drafts: list[Draft]) -> list[Draft]:
    """Returns the drafts that ascribe words to somebody who is not "I" or "we"."""
    return [draft for draft in drafts if _of_another(page, draft) and not _is_speakers_side(page, draft)]


def _is_speakers_side(page: Page, draft: Draft) -> bool:
    """Whether the main verb of a sentence is one of holding: "Arland supports the plan" may well be what the speaker says for Arland."""
    if draft.cue is None:
        return False
    verb = head_of(page, draft.cue)
    return page.parse.heads[verb] == ROOT and page.lemma(verb) in words("held_by_speaker")
