"""Makes the attributions of one article: the model's pieces first, then grammar and rules for what they lack.

The order of the steps is the order of this file. Who a source is, is for `verbale.actors`.
"""

from dataclasses import replace

from verbale.record import Article, Attribution, Parse
from verbale.statements import floating, grammar, occasions, ownwords, pieces, rescue
from verbale.statements.addressees import addressees
from verbale.statements.borders import bordered
from verbale.statements.draft import MODEL, Draft, overlap, words_of
from verbale.statements.manner import manner
from verbale.statements.page import Page

LEAST = 0.3  # a draft below is dropped; set on the development articles


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
    kept = _unique(kept)
    if ownwords.is_own_words(page, kept):
        kept = ownwords.read(page, kept)
    return sorted(kept, key=lambda d: (d.first(), d.last(), d.cue or (0, 0), d.content, d.source or (0, 0)))


def _completed(page: Page, draft: Draft) -> Draft | None:
    """Returns a model's draft with source and content from the grammar where it lacks them; None where it stays empty."""
    cue = draft.cue
    if cue is None:
        return draft if draft.carried else None  # quotations without a cue are found anew by `floating`
    if not draft.content:
        content = grammar.content(page, cue)
        if content is None or overlap(content, cue):
            return None
        draft = replace(draft, content=(content,)).because("its content by grammar")
    if draft.source is None:
        source = grammar.subject(page, grammar.head_of(page, cue))
        if source is not None and not any(draft.holds(i) for i in range(*source)):
            return replace(draft, source=source).because("its source by grammar")
        return _elided(page, draft)
    return draft


def _elided(page: Page, draft: Draft) -> Draft | None:
    """Returns a draft without a source with the speaker carried over where the verb has no subject; None for a passive."""
    verb = grammar.head_of(page, draft.cue or (0, 1))
    passive = any(page.parse.deprels[c] in ("nsubj:pass", "aux:pass", "expl") for c in page.children[verb])
    if passive or page.parse.upos[verb] != "VERB" or page.lower[verb].endswith("ing"):
        return None
    return replace(draft, carried=True).because("the verb has no subject: the speaker before goes on")


def _unique(drafts: list[Draft]) -> list[Draft]:
    """Returns the drafts with those of one cue and source joined, and a copy of another one's words left out."""
    out: list[Draft] = []
    for draft in sorted(drafts, key=lambda d: (d.by != MODEL, -d.certainty, d.first(), d.last())):
        twin = next((i for i, d in enumerate(out) if _is_twin(d, draft)), None)
        if twin is None:
            out.append(draft)
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
        manner="direct" if draft.own_words else how,
        certainty=round(min(max(draft.certainty, 0.0), 1.0), 4),
        reason="; ".join(draft.reasons),
        said_on=said_on,
        said_reason=said_reason,
        carried=_carried(drafts, i) if draft.carried else None,
        own_words=draft.own_words,
        addressees=tuple(page.span(span) for span in addressees(page, draft)),
    )


def _carried(drafts: list[Draft], i: int) -> int | None:
    """Returns the index of the statement before whose speaker goes on: the last that ends before, an outer one first."""
    before = [j for j in range(len(drafts)) if j != i and drafts[j].last() <= drafts[i].first()]
    outer = [j for j in before if not any(_is_inside(drafts[j], d) for d in drafts)]
    return max(outer or before, key=lambda j: (drafts[j].last(), -drafts[j].first()), default=None)


def _is_inside(inner: Draft, outer: Draft) -> bool:
    """Whether the inner draft's cue stands in what the outer one says."""
    return inner is not outer and inner.cue is not None and outer.holds(inner.cue[0])


