"""Makes the attributions of one article: the model's pieces first, then grammar and rules for what they lack.

The order of the steps is the order of this file. Who a source is, is for `verbale.actors`.
"""

from collections import defaultdict
from dataclasses import replace

from verbale.record import DIRECT, ROOT, Article, Attribution, Parse
from verbale.statements import (
    asides,
    certainty,
    floating,
    fragments,
    grammar,
    idle,
    occasions,
    orphans,
    ownwords,
    pieces,
    rescue,
    turns,
    wordings,
)
from verbale.statements.addressees import addressees
from verbale.statements.borders import bordered
from verbale.statements.draft import MODEL, Draft, overlap, words_of
from verbale.statements.manner import manner
from verbale.statements.page import Page, Words
from verbale.statements.snap import beside, lead_in
from verbale.statements.vocabulary import words

LEAST = 0.1  # a draft below is dropped; set on the development articles


def find(article: Article, parse: Parse) -> tuple[Attribution, ...]:
    """Returns the attributions of `article`, whose words `parse` gives, in the order of the text."""
    page = Page(article, parse)
    drafts = drafted(page)
    said = occasions.days(page, drafts)
    return tuple(_attribution(page, drafts, i, *said[i]) for i in range(len(drafts)))


def drafted(page: Page) -> list[Draft]:
    """Returns the drafts that are kept, with their borders set, in the order of the text."""
    found = [done for draft in pieces.drafts(page) for done in [_completed(page, draft)] if done is not None]
    found += rescue.overlooked(page, found)
    found += floating.uncovered(page, found)
    kept = [done for draft in found if draft.certainty >= LEAST for done in [bordered(page, draft)] if done is not None]
    kept = _unique(page, fragments.removed(page, kept))
    if turns.labels(page):
        kept = turns.read(page, ownwords.sentences(page), ownwords.of_others(page, kept))
    elif ownwords.is_own_words(page, kept):
        kept = ownwords.read(page, kept)
    return sorted(kept, key=lambda d: (d.first(), d.last(), d.cue or (0, 0), d.content, d.source or (0, 0)))


def _completed(page: Page, draft: Draft) -> Draft | None:
    """Returns a model's draft with source and content from the grammar where it lacks them; None where it stays empty."""
    cue = draft.cue
    if cue is None:
        return draft if draft.carried else orphans.with_cue(page, draft)  # other quotations are found anew by `floating`
    if idle.is_idle(page, cue, draft.source) or wordings.citing(page, cue, draft.content):
        return None
    aside = asides.of_cue(page, cue) if draft.source is None else None
    if aside is not None:
        return replace(aside, certainty=draft.certainty, by=draft.by)
    quoted = wordings.quoted_by(page, cue)
    if quoted is not None and draft.source != quoted:
        draft = replace(draft, source=quoted).because("who is quoted is its source")
    if not draft.content:
        filled = _filled(page, draft, cue)
        if filled is None:
            return None
        draft = filled
    blamed = wordings.blamed_for(page, cue, draft.source)
    if blamed is not None and draft.content[0][1] <= cue[0]:
        draft = replace(draft, source=blamed[0], content=(blamed[1],)).because("what the passive blames for")
    turned = wordings.inverted(page, cue, draft.source, draft.content[0]) if len(draft.content) == 1 else None
    if turned is not None:
        return replace(draft, source=turned[0], content=(turned[1],)).because("the name after the verb is its source")
    if draft.source is not None and page.text(draft.source).lower() in words("relative_pronouns"):
        draft = replace(draft, source=None)
    if draft.source is None or page.sentence(draft.source[0]) != page.sentence(cue[0]):
        source = wordings.named_after(page, cue, draft.content) or grammar.subject(page, grammar.head_of(page, cue))
        if source is not None and not any(draft.holds(i) for i in range(*source)):
            return replace(draft, source=source).because("its source by grammar")
        if source is not None and source in draft.content and len(draft.content) > 1:
            return replace(draft, source=source, content=tuple(c for c in draft.content if c != source)).because("the name after its cue")
        return draft if draft.source is not None else _elided(page, draft)
    return draft


def _filled(page: Page, draft: Draft, cue: Words) -> Draft | None:
    """Returns a draft without content with the quotation beside its cue, or what the cue's grammar gives; None without either."""
    quoted = beside(page, cue, draft.source)
    if quoted:
        quoted[0] = (lead_in(page, quoted[0][0]), quoted[0][1])
        return replace(draft, content=tuple(quoted), certainty=min(1.0, draft.certainty * 1.5)).because("the quotation beside it")
    thrown = wordings.thrown_in(page, cue, draft.source)
    if thrown is not None:
        return replace(draft, content=(thrown,)).because("the sentence into which it is thrown")
    content = grammar.content(page, cue)
    if content is None or overlap(content, cue) or content[1] - content[0] < 2 or page.parse.upos[content[0]] == "SCONJ":
        return None
    if draft.source is not None and overlap(content, draft.source):
        return None
    held = wordings.antecedent(page, cue)
    spans = (content,) if held is None or overlap(held, content) else (held, content)
    return replace(draft, content=spans).because("its content by grammar")


def _elided(page: Page, draft: Draft) -> Draft | None:
    """Returns a draft whose verb has no subject with the one of the sentence before, for a statement marked as carried.

    None for a passive, a participle and a noun: who said it is then not in the text.
    """
    verb = grammar.head_of(page, draft.cue or (0, 1))
    passive = any(page.parse.deprels[c] in ("nsubj:pass", "aux:pass", "expl") for c in page.children[verb])
    if passive or page.parse.upos[verb] != "VERB" or page.lower[verb].endswith("ing"):
        return None
    before = _subject_before(page, verb)
    if before is not None:
        return replace(draft, source=before).because("its verb has no subject: the one of the sentence before goes on")
    return replace(draft, carried=True).because("the verb has no subject: the speaker before goes on")


def _subject_before(page: Page, verb: int) -> Words | None:
    """Returns the name that is subject of the sentence before in the paragraph."""
    first = page.sentence(verb)[0]
    if first == 0 or page.paragraph(first - 1) != page.paragraph(first):
        return None
    begin, end = page.sentence(first - 1)
    root = next((i for i in range(begin, end) if page.parse.heads[i] == ROOT), begin)
    source = grammar.subject(page, root)
    if source is None:  # a name that opens the sentence, where debris before it has spoilt the parse
        first = next((i for i in range(begin, end) if not page.article.is_debris(page.span((i, i + 1)))), end)
        last = next((i for i in range(first, end) if page.parse.upos[i] != "PROPN"), end)
        source = (first, last) if first < last else None
    return source if source is not None and any(page.parse.upos[i] == "PROPN" for i in range(*source)) else None


def _unique(page: Page, drafts: list[Draft]) -> list[Draft]:
    """Returns the drafts with those of one cue and source joined, and a copy of another one's words left out."""
    out: list[Draft] = []
    by_sentence: dict[int, list[Draft]] = defaultdict(list)
    for draft in sorted(drafts, key=lambda d: (d.by != MODEL, -d.certainty, d.first(), d.last())):
        sentences = page.sentences_of(draft.content)
        if not any(_is_twin(kept, draft) for sentence in sentences for kept in by_sentence[sentence]):
            out.append(draft)
            for sentence in sentences:
                by_sentence[sentence].append(draft)
    return out


def _is_twin(kept: Draft, draft: Draft) -> bool:
    """Whether `draft` says what `kept` says: the same cue and source over some of its words, or no cue and mostly its words."""
    shared = len(words_of(kept) & words_of(draft))
    if kept.cue == draft.cue and kept.source == draft.source:
        return shared > 0
    return draft.cue is None and shared > 0.5 * len(words_of(draft))


def _attribution(page: Page, drafts: list[Draft], i: int, said_on: str | None, said_reason: str) -> Attribution:
    draft = drafts[i]
    content = tuple(page.span(span) for span in draft.content)
    how = manner(page.article.text, content, page.quotes)
    return Attribution(
        source=page.span(draft.source) if draft.source else None,
        cue=page.span(draft.cue) if draft.cue else None,
        content=content,
        manner=DIRECT if draft.own_words or _is_verbatim(page, draft) else how,
        certainty=certainty.of(draft),
        reason="; ".join(draft.reasons),
        said_on=said_on,
        said_reason=said_reason,
        carried=_carried(drafts, i) if draft.carried else None,
        own_words=draft.own_words,
        addressees=tuple(page.span(span) for span in addressees(page, draft)),
    )


def _is_verbatim(page: Page, draft: Draft) -> bool:
    """Whether the words after a name and a colon are the speaker's own: they speak of "I" or "we", without quotation marks."""
    if draft.cue is not None or draft.source is None or page.words[draft.source[1] : draft.source[1] + 1] != [":"]:
        return False
    return any(page.lower[i] in words("first_person") for i in words_of(draft))


def _carried(drafts: list[Draft], i: int) -> int | None:
    """Returns the index of the statement before whose speaker goes on: the last that ends before, an outer one first."""
    before = [j for j in range(len(drafts)) if j != i and drafts[j].last() <= drafts[i].first()]
    outer = [j for j in before if not any(_is_inside(drafts[j], d) for d in drafts)]
    return max(outer or before, key=lambda j: (drafts[j].last(), -drafts[j].first()), default=None)


def _is_inside(inner: Draft, outer: Draft) -> bool:
    """Whether the inner draft's cue stands in what the outer one says."""
    return inner is not outer and inner.cue is not None and outer.holds(inner.cue[0])
