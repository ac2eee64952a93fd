"""Reads headlines: the speaker by a colon or a dash ("Canal to reopen: minister"), or with a verb in the present ("Arland backs bid").

A headline is a paragraph of one line without a full stop. Only a person's name or a word for those who speak counts
as the speaker: before the colon may stand a place or the name of a column.
"""

from verbale.statements.draft import RULE, Draft
from verbale.statements.page import Page, Words
from verbale.statements.vocabulary import words

CERTAIN = 0.7
MOST_WORDS, LONGEST_NAME, LEAST_WORDS = 20, 6, 3
BREAKS = (":", "-", "–", "—", "--")


def found(page: Page) -> list[Draft]:
    """Returns the drafts of the headlines."""
    out = []
    for first, last in page.parse.paragraphs:
        one_line = "\n" not in page.article.text[page.parse.starts[first] : page.parse.ends[last - 1]]
        if one_line and LEAST_WORDS < last - first <= MOST_WORDS and page.words[last - 1] not in (".", ";", ":", "!", "…"):
            draft = _speaker_first(page, (first, last)) or _speaker_last(page, (first, last)) or _present(page, (first, last))
            out.extend([draft] if draft is not None else [])
    return out


def _speaker_first(page: Page, line: Words) -> Draft | None:
    """"Holm: Toland ready to share the lock"."""
    colon = next((i for i in range(line[0] + 1, min(line[0] + LONGEST_NAME + 1, line[1])) if page.words[i] == ":"), None)
    if colon is None or not _speaks(page, (line[0], colon)):
        return None
    return _draft(page, (line[0], colon), (colon + 1, line[1]))


def _speaker_last(page: Page, line: Words) -> Draft | None:
    """"Rebels want peace – envoy"."""
    for i in range(line[1] - 2, max(line[0] + LEAST_WORDS - 1, line[1] - LONGEST_NAME - 2), -1):
        blanks = page.words[i] == ":" or page.article.text[page.parse.starts[i] - 1].isspace()  # "cease-fire" has none
        if page.words[i] in BREAKS and blanks:
            return _draft(page, (i + 1, line[1]), (line[0], i)) if _speaks(page, (i + 1, line[1])) else None
    return None


def _present(page: Page, line: Words) -> Draft | None:
    """"Arland backs neighbour's bid": a name, and a verb of position in the present."""
    verb = next((i for i in range(line[0] + 1, min(line[0] + LONGEST_NAME, line[1])) if page.parse.upos[i] == "VERB"), None)
    if verb is None or verb + 1 == line[1] or page.is_mark(verb + 1):
        return None
    if page.lower[verb][-1] != "s" or page.lemma(verb) not in words("position"):
        return None
    tags = [page.parse.upos[i] for i in range(line[0], verb)]
    named = set(tags) <= {"PROPN", "NOUN", "ADJ"} and tags[-1] != "ADJ"
    content = page.trimmed((verb + 1, line[1]))
    if not named or content[1] - content[0] < LEAST_WORDS - 1:
        return None
    return Draft((line[0], verb), (verb, verb + 1), (content,), CERTAIN, ("a headline with a verb of position",), RULE)


def _draft(page: Page, source: Words, content: Words) -> Draft | None:
    """Returns the draft of a headline with something said; None where there is only a topic."""
    content = page.trimmed(content)
    quoted = content[0] < content[1] and page.quotation_of(content[0]) is not None
    says = any(page.parse.upos[i] in ("VERB", "AUX") or page.lower[i] == "to" for i in range(*content))
    if content[1] - content[0] < LEAST_WORDS or not (says or quoted):
        return None
    return Draft(source, None, (content,), CERTAIN, ("a headline with its speaker before or after a colon or a dash",), RULE)


def _speaks(page: Page, name: Words) -> bool:
    """Whether the words are a person's name, or a noun phrase of those who speak."""
    if name[0] >= name[1] or any(page.is_mark(i) for i in range(*name)):
        return False
    if page.lower[name[1] - 1].rstrip("s") in words("headline_speakers") or page.lower[name[1] - 1] in words("headline_speakers"):
        return True
    return any(n.label == "PER" and n.first < name[1] and n.last >= name[1] for n in page.parse.names)
