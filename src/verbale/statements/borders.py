"""Cuts sources and contents to the borders that the guidelines set, and away from debris.

A content has no quotation marks at its ends, no complementiser, no final full stop, and not the party that a demand or
a reproach is addressed to ("urged Arland to withdraw": to withdraw). A source is a noun phrase and nothing more.
"""

from dataclasses import replace

from verbale.statements import grammar
from verbale.statements.draft import Draft
from verbale.statements.page import Page, Words
from verbale.statements.vocabulary import table, words


def bordered(page: Page, draft: Draft) -> Draft | None:
    """Returns the draft with its borders set, None where nothing of the content is left or the debris holds its cue or source."""
    if draft.cue is not None and page.article.is_debris(page.span(draft.cue)):
        return None
    source = max(_off_debris(page, draft.source), key=lambda part: (part[1] - part[0], part), default=None) if draft.source else None
    if draft.source is not None and source is None:
        return None
    draft = _with_noun(page, draft)
    spans = [clean for span in draft.content for part in _off_debris(page, span) for clean in [_content(page, part, draft)] if clean]
    if not spans or (len(spans) == 1 and page.text(spans[0]).lower() in words("bare_pronouns")):
        return None
    source = source and page.trimmed(_source(page, source))
    cue = draft.cue and _cue(page, draft.cue)
    return replace(draft, content=tuple(sorted(set(spans))), cue=cue, source=source if source and source[0] < source[1] else None)


def _with_noun(page: Page, draft: Draft) -> Draft:
    """Returns "expressed full support to X" with the verb as its cue and all the rest as its content."""
    if draft.cue is None or not draft.content or draft.content[0][0] - draft.cue[1] not in (0, 1):
        return draft
    first, last = draft.cue
    verb = next((i for i in range(first, last) if page.lemma(i) in words("expressing")), None)
    if verb is None or not any(page.lemma(i) in words("nouns") for i in range(verb + 1, last)):
        return draft
    return replace(draft, cue=(first, verb + 1), content=((verb + 1, draft.content[0][1]), *draft.content[1:]))


def _off_debris(page: Page, span: Words) -> list[Words]:
    """Returns the parts of `span` that no debris touches."""
    if not page.article.is_debris(page.span(span)):
        return [span]
    out: list[Words] = []
    for i in range(*span):
        if page.article.is_debris(page.span((i, i + 1))):
            continue
        if out and out[-1][1] == i:
            out[-1] = (out[-1][0], i + 1)
        else:
            out.append((i, i + 1))
    # a break in the words is a break of the span also where the debris holds no word of its own
    return [part for part in out if not page.article.is_debris(page.span(part))]


def _content(page: Page, span: Words, draft: Draft) -> Words | None:
    first, last = page.trimmed(span)
    if draft.cue is not None and first < last:
        first = _after_addressee(page, draft.cue, (first, last))
        if draft.cue[1] <= first and page.lower[first] == "that" and page.parse.upos[first] == "SCONJ" and last - first > 1:
            first += 1
        elif draft.cue[1] < first and page.lower[first - 1] == "that" and page.parse.upos[first - 1] in ("PRON", "DET"):
            first -= 1  # a pronoun that the model took for the complementiser
        first, last = page.trimmed((first, last))
    return (first, last) if first < last else None


def _after_addressee(page: Page, cue: Words, span: Words) -> int:
    """Returns where the content begins when the party addressed, and the "of" of a reproach, are left out."""
    first, last = span
    verb = grammar.head_of(page, cue)
    lemma = page.lemma(verb)
    if first < verb:
        return first
    if table("blaming").get(lemma) == "of" and page.lower[first - 1] != "of":
        return _after_blamed(page, (first, last))
    if lemma in words("telling"):
        return _after_party(page, (first, last), infinitive=False)
    if lemma in words("directing"):
        return _after_party(page, (first, last), infinitive=True)
    return first


def _after_blamed(page: Page, span: Words) -> int:
    """Returns what follows the first "of" after nothing but a noun phrase, best before a verb; else the beginning."""
    first, last = span
    ofs = []
    for i in range(first, last - 1):
        if page.parse.upos[i] in ("VERB", "AUX", "SCONJ") and page.lower[i] != "of":
            break
        if page.lower[i] == "of" and i > first:
            ofs.append(i)
    return next((i + 1 for i in ofs if page.parse.upos[i + 1] in ("VERB", "ADV", "AUX", "PART")), ofs[0] + 1 if ofs else first)


def _after_party(page: Page, span: Words, *, infinitive: bool) -> int:
    """Returns where what the party is told begins: a complementiser, or the "to" of an infinitive, after only a noun phrase."""
    first, last = span
    for i in range(first, last - 1):
        is_to = infinitive and page.lower[i] == "to" and page.parse.upos[i + 1] in ("VERB", "AUX", "ADV", "PART")
        if is_to or (page.lower[i] == "that" and page.parse.upos[i] == "SCONJ" and i > first):
            return i if is_to else i + 1
        if page.parse.upos[i] in ("VERB", "AUX", "SCONJ") or page.words[i] == ",":
            return first
    return first


def _cue(page: Page, span: Words) -> Words | None:
    """Returns the cue without auxiliaries and adverbs that do not deny it ("has strongly rejected": rejected); None for a mere colon."""
    first, last = page.trimmed(span)
    last = next((i for i in range(first, last) if page.is_mark(i)), last)
    if first == last:
        return None
    verb = next((i for i in range(first, last) if page.parse.upos[i] == "VERB"), first)
    if page.lemma(verb) in words("surely_saying") | words("telling"):
        noun = verb + 1 < last and page.lemma(verb + 1) in words("nouns") and page.parse.upos[verb + 1] == "NOUN"
        last = verb + 2 if noun else verb + 1  # "said in a statement", "told parliament", but "repeated warnings"
    if any(page.lower[i] in ("not", "n't", "never", "no") for i in range(first, last)):
        perfect = last - first > 1 and page.lower[first] in ("has", "have", "had") and page.parse.upos[first + 1] == "VERB"
        return first + int(perfect), last
    while first < verb and page.parse.upos[first] in ("AUX", "ADV"):
        first += 1
    return first, last


def _source(page: Page, span: Words) -> Words:
    """Returns the source without a preposition or conjunction before it."""
    first, last = span
    while last - first > 1 and page.lower[first] in ("by", "from", "to", "but", "and", "that", "as", "of"):
        first += 1
    for i in range(first + 1, last - 2):
        if page.lower[i] == "for" and page.lower[i + 2] == "part":  # "Holm for her part"
            return first, i
        participle = page.parse.upos[i + 1] == "VERB" and page.lower[i + 1].endswith("ing")
        if page.words[i] == "," and (participle or page.lower[i + 1] in words("relative_pronouns")):
            return first, i
    return first, last
