"""Gives each attribution its day of saying, with the reason, where the article lets a careful reader work it out.

The day in the statement's own sentence counts, outside of what is said there. Without one, the day of the same
speaker's statement just before, or of the one occasion that the article reports, goes on; a background sentence gets
no day rather than a wrong one.
"""

from collections import defaultdict

from verbale.record import ROOT, Span
from verbale.statements import dates, lead, telling
from verbale.statements.dates import Day
from verbale.statements.draft import Draft, Said, words_of
from verbale.statements.grammar import head_of
from verbale.statements.page import Page, Words
from verbale.statements.telling import vocabulary
from verbale.statements.vocabulary import words

NO_DAY: Said = (None, "")
GOES_ON = "goes on from the statement before"
ANNOUNCED = 3  # sentences after the lead in which the first statement of a headline or lead stands
OWN_HEAD = 300  # code points at the head of a speech in which its date may stand
REACH = 8  # sentences within which the same speaker's words are of the same day
CONTINUING = ("conj", "advcl", "xcomp", "parataxis", "ccomp", "case", "fixed", "mark")
APART = ("acl:relcl", "ccomp", "conj", "parataxis")


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
    main = lead.main(page, drafts, found)
    found = _foretold(page, drafts, found)
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
    fit = [day for day in fit if day.exact or day.value is None or not _is_present(page, draft)]
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
    """Whether a time may be that of the saying: outside what is said, inside the outer one, no plan, no printing, not "before Monday"."""
    at = set(page.parse.words_in(day.span))
    if at & said or (outer is not None and not at & words_of(outer)):
        return False
    if dates.follows(page.article.text, day, vocabulary("not_on")) or telling.is_planned(page, day):
        return False
    return not telling.is_printing(page, day)


def _governs(page: Page, day: Day, draft: Draft) -> bool:
    """Whether the time belongs to the clause of the cue, or to one that the cue's clause goes on from or is part of."""
    if telling.is_beside(page, day, draft):
        return True
    if draft.source is not None and draft.source[0] and page.lower[draft.source[0] - 1] in vocabulary("own_time"):
        return False
    heads, rels = page.parse.heads, page.parse.deprels
    word = head_of(page, draft.cue) if draft.cue else draft.content[0][0]
    clauses = {word}
    while heads[word] != ROOT and rels[word] in CONTINUING and not _has_own_time(page, word):
        word = heads[word]
        clauses.add(word)
    named = set(page.parse.words_in(day.span))
    at = next((i for i in named if heads[i] not in named), min(named))
    while at not in clauses and heads[at] != ROOT:
        if at not in named and rels[at] in APART:
            return False
        at = heads[at]
    return at in clauses or draft.cue is None


def _has_own_time(page: Page, word: int) -> bool:
    """Whether the clause of a verb has its own subject beside another's, or tells when it was ("after Rell offered")."""
    below = page.children[word]
    if page.parse.deprels[word] == "conj":
        return any(page.parse.deprels[c].startswith("nsubj") for c in below)
    return any(page.parse.deprels[c] in ("mark", "case", "advmod") and page.lower[c] in vocabulary("own_time") for c in below)


def _foretold(page: Page, drafts: list[Draft], found: list[Said | None]) -> list[Said | None]:
    """Returns `found` with the headline and a lead that says no day given the day of the first statement that they announce."""
    stated = ((i, said) for i, said in enumerate(found) if said is not None and said[0] is not None and len(said[0]) == 10)
    first, said = next(stated, (0, NO_DAY))
    opening = lead.first_sentence(page)
    if said == NO_DAY or opening is None or drafts[first].own_words:
        return found
    sentences = page.parse.sentence_of(drafts[first].anchor()) - page.parse.sentence_of(opening[0])
    if not 0 <= sentences <= ANNOUNCED:
        return found
    told = (opening[0], page.sentence(drafts[first].anchor())[1])
    out = list(found)
    for i in range(first):
        if found[i] is None and drafts[i].anchor() < opening[1] and _announces(page, drafts[i], told, drafts[first]):
            out[i] = said[0], f"announces what was said: {said[1]}"
    return out


def _announces(page: Page, draft: Draft, told: Words, first: Draft) -> bool:
    """Whether a headline names somebody of the words told, or a lead the speaker of the first statement with a day."""
    if draft.source is None or first.source is None:
        return False
    headline = draft.anchor() < told[0]
    if not headline and _is_present(page, draft):
        return False
    return bool(lead.names(page, draft.source) & lead.names(page, told if headline else first.source))


def _inherited(page: Page, drafts: list[Draft], outers: list[Draft | None], i: int, out: list[Said], main: lead.Main | None) -> Said:
    """Returns the day that goes on from an earlier statement."""
    draft, outer = drafts[i], outers[i]
    if outer is not None and _goes_with(page, draft) and drafts.index(outer) < i:
        return out[drafts.index(outer)]
    if outer is not None or draft.own_words or _auxiliaries(page, draft) & {"had"}:
        return NO_DAY
    before = _before(page, drafts, outers, i)
    if before is not None:
        day, reason = out[before]
        if day is not None and len(day) == len("2000-01-01"):
            return day, reason if reason.startswith(GOES_ON) else f"{GOES_ON}: {reason}"
    if main is not None and _tells_occasion(page, draft) and lead.has_part(page, draft, main):
        return main.said
    return NO_DAY


def _goes_with(page: Page, draft: Draft) -> bool:
    """Whether the speaker names something within what they say ("ready for what he described as a brave step")."""
    source = draft.source
    if source is None or source[0] == 0:
        return False
    return page.text(source).lower() in words("third_person") and page.lower[source[0] - 1] == "what"


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
    office = page.lower[draft.source[0]] == "the" and page.lower[draft.source[1] - 1] in page.lower[slice(*other.source)]
    return office or bool(lead.names(page, draft.source) & lead.names(page, other.source))


def _auxiliaries(page: Page, draft: Draft) -> set[str]:
    if draft.cue is None:
        return set()
    below = page.children[head_of(page, draft.cue)]
    return {page.lower[c] for c in below if page.parse.deprels[c].startswith("aux")}


def _is_present(page: Page, draft: Draft) -> bool:
    """Whether the cue is a verb in the simple present, which says what is held and not when it was said."""
    if draft.cue is None or _auxiliaries(page, draft):
        return False
    head = head_of(page, draft.cue)
    return page.parse.upos[head] == "VERB" and page.lower[head] in (page.lemma(head), page.lemma(head) + "s")


def _tells_occasion(page: Page, draft: Draft) -> bool:
    """Whether the cue is in the simple past (or there is none), as what was said on one occasion is told."""
    if draft.cue is None:
        return True
    head = head_of(page, draft.cue)
    text = page.article.text[page.parse.starts[page.sentence(head)[0]] : page.parse.ends[head]].lower()
    if any(vague in text.split() for vague in ("earlier", "previously", "repeatedly", "recently")):
        return False
    if _auxiliaries(page, draft) & {"has", "have", "'s", "'ve", "had", "will", "would"}:
        return False
    past = page.lower[head].endswith("ed") or page.lower[head] != page.lemma(head)
    if page.parse.upos[head] == "NOUN" or page.lower[head] in ("to", "according"):
        return True
    return past and not page.lower[head].endswith(("s", "ing"))
