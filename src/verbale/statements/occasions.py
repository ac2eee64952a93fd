"""Gives each attribution its day of saying, with the reason, where the article lets a careful reader work it out.

The day in the statement's own sentence counts, outside of what is said there. Without one, the day of the same
speaker's statement just before, or of the one occasion that the article reports, goes on; a background sentence gets
no day rather than a wrong one.
"""

from collections import defaultdict
from datetime import date
from functools import cache

from verbale.record import ROOT, Span
from verbale.reference import lexicon
from verbale.statements import dates
from verbale.statements.dates import Day
from verbale.statements.draft import Draft, words_of
from verbale.statements.grammar import head_of
from verbale.statements.page import Page, Words
from verbale.statements.vocabulary import words

Said = tuple[str | None, str]
NO_DAY: Said = (None, "")
GOES_ON = "goes on from the statement before"
LEAD = 6  # sentences in which the main occasion is told
FRESH = 1  # days between the occasion and print, beyond which an article looks back on more than one
OWN_HEAD = 300  # code points at the head of a speech in which its date may stand
REACH = 8  # sentences within which the same speaker's words are of the same day
CONTINUING = ("conj", "advcl", "xcomp", "parataxis", "ccomp", "case", "fixed", "mark")
APART = ("acl:relcl", "ccomp", "conj", "parataxis")


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(lexicon.load("en", "days")[name])


def days(page: Page, drafts: list[Draft]) -> list[Said]:
    """Returns (day or None, reason) for each of `drafts`, which are in the order of the text."""
    found: list[Said | None] = []
    last: str | None = None
    by_sentence = _by_sentence(page, drafts)
    outers = [_around(by_sentence[page.parse.sentence_of(draft.anchor())], draft) for draft in drafts]
    for draft, outer in zip(drafts, outers, strict=True):
        day = _stated(page, by_sentence[page.parse.sentence_of(draft.anchor())], draft, outer, last)
        found.append(None if day is None else (day.value, _reason(page, day, draft)))
        if day is not None and day.exact:
            last = day.value
    main = _main_day(page, drafts, found)
    out: list[Said] = []
    for i, own in enumerate(found):
        out.append(own if own is not None else _inherited(page, drafts, outers, i, out, main))
    return out


def _reason(page: Page, day: Day, draft: Draft) -> str:
    if day.span.start == 0 and len(day.span) == min(len(page.article.text), OWN_HEAD):
        return "the day of publication of the speaker's own words"
    where = "over the speaker's own words" if draft.own_words else "in the sentence"
    return f"“{day.span.of(page.article.text)}” {where}" if day.value else ""


def _by_sentence(page: Page, drafts: list[Draft]) -> dict[int, list[Draft]]:
    """Returns for each sentence the drafts of which the content touches it."""
    out: dict[int, list[Draft]] = defaultdict(list)
    for draft in drafts:
        for sentence in page.sentences_of(draft.content):
            out[sentence].append(draft)
    return out


def _around(drafts: list[Draft], inner: Draft) -> Draft | None:
    """Returns the innermost other draft in whose content the cue (or all) of `inner` stands."""
    at = inner.anchor()
    own = words_of(inner)
    holders = [d for d in drafts if d is not inner and d.holds(at) and words_of(d) != own]
    return min(holders, key=lambda d: len(words_of(d))) if holders else None


def _stated(page: Page, drafts: list[Draft], draft: Draft, outer: Draft | None, last: str | None) -> Day | None:
    """Returns the time in the draft's own sentence that tells when it was said; None where none is named."""
    if draft.own_words:
        return _own_day(page)
    first, end = page.sentence(draft.anchor())
    said = words_of(draft) | {w for d in drafts if d is not outer and d.cue and not _holds_cue(d, draft) for w in words_of(d)}
    named = dates.find(page.article.text, page.span((first, end)), page.article.published, last)
    fit = [day for day in named if _may_tell(page, day, said, outer) and _governs(page, day, draft)]
    fit = [day for day in fit if day.value] or fit
    if not fit:
        return None
    exact = [day for day in fit if day.exact]
    anchor = page.parse.starts[draft.anchor()]
    return min(exact or fit, key=lambda day: (abs(day.span.start - anchor), day.span.start))


def _own_day(page: Page) -> Day | None:
    """Returns the full date over a speaker's own words, else the day of their publication."""
    text = page.article.text
    head = Span(0, min(len(text), OWN_HEAD)) if text else None
    named = [day for day in dates.find(text, head, None) if day.exact] if head is not None else []
    if named or not page.article.published or head is None:
        return named[0] if named else None
    return Day(head, page.article.published, exact=len(page.article.published) == 10)


def _holds_cue(holder: Draft, inner: Draft) -> bool:
    return inner.cue is not None and holder.holds(inner.cue[0])


def _may_tell(page: Page, day: Day, said: set[int], outer: Draft | None) -> bool:
    """Whether a time may be that of the saying: outside what is said, inside the outer statement, not "before Monday"."""
    at = set(page.parse.words_in(day.span))
    if at & said or (outer is not None and not at & words_of(outer)):
        return False
    return not dates.follows(page.article.text, day, _words("not_on"))


def _governs(page: Page, day: Day, draft: Draft) -> bool:
    """Whether the time belongs to the clause of the cue, or to one that the cue's clause goes on from or is part of."""
    if _is_beside(page, day, draft):
        return True
    heads, rels = page.parse.heads, page.parse.deprels
    word = head_of(page, draft.cue) if draft.cue else draft.content[0][0]
    clauses = {word}
    while heads[word] != ROOT and rels[word] in CONTINUING and not _has_own_subject(page, word):
        word = heads[word]
        clauses.add(word)
    named = set(page.parse.words_in(day.span))
    at = next((i for i in named if heads[i] not in named), min(named))
    while at not in clauses and heads[at] != ROOT:
        if at not in named and rels[at] in APART:
            return False
        at = heads[at]
    return at in clauses or draft.cue is None


def _is_beside(page: Page, day: Day, draft: Draft) -> bool:
    """Whether the time follows the cue with nothing but a preposition between ("police said on Saturday")."""
    at = page.parse.words_in(day.span)
    if draft.cue is None or not draft.cue[1] <= at.start <= draft.cue[1] + 2:
        return False
    return all(page.parse.upos[i] in ("ADP", "ADV") or page.lower[i] == "on" for i in range(draft.cue[1], at.start))


def _has_own_subject(page: Page, word: int) -> bool:
    return page.parse.deprels[word] == "conj" and any(page.parse.deprels[c].startswith("nsubj") for c in page.children[word])


def _main_day(page: Page, drafts: list[Draft], found: list[Said | None]) -> Said | None:
    """Returns the day of the one occasion that the article reports: stated in its lead, and no other day of saying anywhere."""
    stated = {said[0] for said in found if said is not None and said[0] is not None and len(said[0]) == 10}
    published = page.article.published
    if len(stated) != 1 or not published or len(published) != 10 or any(draft.own_words for draft in drafts):
        return None
    if abs((date.fromisoformat(published) - date.fromisoformat(min(filter(None, stated)))).days) > FRESH:
        return None
    for draft, said in zip(drafts, found, strict=True):
        if said is not None and said[0] in stated:
            if page.parse.sentence_of(draft.first()) >= LEAD:
                return None
            return said[0], f"the one day of saying that the article names ({said[1]})"
    return None


def _inherited(page: Page, drafts: list[Draft], outers: list[Draft | None], i: int, out: list[Said], main: Said | None) -> Said:
    """Returns the day that goes on from an earlier statement."""
    draft = drafts[i]
    if outers[i] is not None or draft.own_words:
        return NO_DAY
    before = _before(page, drafts, outers, i)
    if before is not None:
        day, reason = out[before]
        if day is not None and len(day) == len("2000-01-01"):
            return day, reason if reason.startswith(GOES_ON) else f"{GOES_ON}: {reason}"
    if main is not None and _tells_occasion(page, draft):
        return main
    return NO_DAY


def _before(page: Page, drafts: list[Draft], outers: list[Draft | None], i: int) -> int | None:
    """Returns the statement before of which this one is the continuation: its speaker's, or of the same sentence."""
    draft = drafts[i]
    first = draft.anchor()
    for j in range(i - 1, -1, -1):
        other = drafts[j]
        if other.own_words or outers[j] is not None:
            continue
        anchor = other.anchor()
        if page.sentence(anchor) == page.sentence(first):
            return j if other.source == draft.source or draft.source is None else None
        if other.source is None or page.text(other.source).lower() in words("third_person"):
            earlier = _before(page, drafts, outers, j)
            if earlier is not None and _same_speaker(page, draft, drafts[earlier]) and _tells_occasion(page, draft):
                return j
        sentences = page.parse.sentence_of(first) - page.parse.sentence_of(anchor)
        near = page.paragraph(first) - page.paragraph(anchor) <= 1 and sentences <= REACH
        return j if near and _same_speaker(page, draft, other) and _tells_occasion(page, draft) else None
    return None


def _same_speaker(page: Page, draft: Draft, other: Draft) -> bool:
    """Whether a speaker goes on: carried over, a pronoun, or the same last word of the name."""
    if draft.carried or draft.source is None:
        return draft.carried
    if page.text(draft.source).lower() in words("third_person") or page.lower[draft.source[1] - 1] in words("documents"):
        return True
    if other.source is None:
        return False
    return bool(_names(page, draft.source) & _names(page, other.source))


def _names(page: Page, source: Words) -> set[str]:
    return {page.lower[i] for i in range(*source) if page.parse.upos[i] == "PROPN" and len(page.words[i]) > 2}


def _tells_occasion(page: Page, draft: Draft) -> bool:
    """Whether the cue is in the simple past (or there is none), as what was said on one occasion is told."""
    if draft.cue is None:
        return True
    head = head_of(page, draft.cue)
    text = page.article.text[page.parse.starts[page.sentence(head)[0]] : page.parse.ends[head]].lower()
    if any(vague in text.split() for vague in ("earlier", "previously", "repeatedly", "recently")):
        return False
    auxiliaries = {page.lower[c] for c in page.children[head] if page.parse.deprels[c].startswith("aux")}
    if auxiliaries & {"has", "have", "'s", "'ve", "had", "will", "would"}:
        return False
    past = page.lower[head].endswith("ed") or page.lower[head] != page.lemma(head)
    if page.parse.upos[head] == "NOUN" or page.lower[head] in ("to", "according"):
        return True
    return past and not page.lower[head].endswith(("s", "ing"))


