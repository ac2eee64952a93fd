"""Finds by rule the reports that the model overlooked: "according to X", and verbs whose grammar leaves no doubt.

The model leaves little in print of the kind that it learnt from, and more elsewhere; what another statement reports counts
too. A rule for all verbs of position and their objects ("rejected the plan") was tried twice on 182 coded articles and left
out: of the 36 statements that it added four were right.
"""

from verbale.statements import asides, grammar, headlines, holdings, idle
from verbale.statements.draft import RULE, Draft, overlap
from verbale.statements.idle import is_unreal, may_speak
from verbale.statements.page import Page, Words
from verbale.statements.vocabulary import phrases, table, words

# certainties by judgement: what the rules add is too little to measure
SURE = {"saying": 0.6, "directing": 0.6, "blaming": 0.6, "particle": 0.6}
ACCORDING = 0.9
SAME = 0.6  # a content that shares this much with a statement's is that statement again


def overlooked(page: Page, drafts: list[Draft]) -> list[Draft]:
    """Returns the drafts that rules find beside `drafts`."""
    out = [found for found in headlines.found(page) if not _is_known(found, drafts)]
    taken = {i for draft in drafts if draft.cue for i in range(*draft.cue)}
    for found in [*_according(page), *asides.found(page), *_verbs(page, taken), *holdings.found(page)]:
        if found.cue is None or any(i in taken for i in range(*found.cue)) or _is_known(found, [*drafts, *out]):
            continue
        if not _is_of_the_same(page, found, drafts):
            out.append(found)
    return out


def _is_known(found: Draft, drafts: list[Draft]) -> bool:
    """Whether a draft has nearly the same content; not one that reports the found one ("he said Arland insists that …")."""
    size = sum(b - a for a, b in found.content)
    for draft in drafts:
        if found.cue is not None and draft.holds(found.cue[0]):
            continue
        shared = sum(overlap(a, b) for a in found.content for b in draft.content)
        if 2 * shared > SAME * (size + sum(b - a for a, b in draft.content)):
            return True
    return False


def _is_of_the_same(page: Page, found: Draft, drafts: list[Draft]) -> bool:
    """Whether a pronoun says the found words within what somebody says: the two are one ("Arland said it hopes to return")."""
    if found.cue is None or page.parse.upos[found.cue[0]] == "NOUN":
        return False
    pronoun = found.source is not None and all(page.parse.upos[i] == "PRON" for i in range(*found.source))
    own = pronoun or page.lower[found.cue[0]] in table("holding_adjectives")  # "said his country is ready to talk"
    return own and any(draft.holds(found.cue[0]) for draft in drafts)


def _verbs(page: Page, taken: set[int]) -> list[Draft]:
    out = []
    for verb, upos in enumerate(page.parse.upos):
        kind = _kind(page, verb) if upos == "VERB" and verb not in taken else None
        if kind is None or _is_relay(page, verb):
            continue
        if (kind != "particle" and is_unreal(page, verb)) or idle.is_idle(page, (verb, verb + 1), None):
            continue
        source, content = grammar.subject(page, verb), grammar.content(page, (verb, verb + 1))
        if source is None or content is None or not may_speak(page, source) or overlap(source, content):
            continue
        if page.quotation_of(verb) is not None and not _is_another(page, verb, source):
            continue
        if content[1] - content[0] < 2 and kind != "blaming":
            continue
        if kind == "saying" and not any(page.parse.upos[i] in ("VERB", "AUX") for i in range(*content)):
            continue
        reason = f"the verb “{page.words[verb]}” with its subject and complement"
        out.append(Draft(source, (verb, verb + 1), (content,), SURE[kind], (reason,), RULE))
    return out


def _is_another(page: Page, verb: int, source: Words) -> bool:
    """Whether a verb in a quotation reports somebody whom the quoted speaker names: no pronoun, and a quotation of a sentence."""
    held = page.quotation_of(verb)
    tags = {page.parse.upos[i] for i in range(*source)}
    return held is not None and held[1][0] <= source[0] and "PRON" not in tags


def _kind(page: Page, verb: int) -> str | None:
    """Returns the table in which the verb stands, judged by the complement that it has."""
    lemma = page.lemma(verb)
    rels = {page.parse.deprels[c] for c in page.children[verb]}
    if lemma in words("surely_saying") and "ccomp" in rels:
        return "saying"
    if lemma in table("blaming"):
        return "blaming"
    particles = {page.lower[c] for c in page.children[verb] if page.parse.deprels[c] == "compound:prt"}
    if particles & set(table("sure_particles").get(lemma, ())):
        return "particle"
    return "directing" if lemma in words("surely_directing") and grammar.infinitive(page, verb) is not None else None


def _is_relay(page: Page, verb: int) -> bool:
    """Whether the verb is a passive: "it is believed", "as quoted by"."""
    return any(page.parse.deprels[c] in ("aux:pass", "nsubj:pass") for c in page.children[verb])


def _according(page: Page) -> list[Draft]:
    """"According to X, C" and "C, according to X": the content is the sentence without the phrase."""
    out = []
    for opener in phrases("according"):
        for i in range(len(page.words) - len(opener)):
            if tuple(page.lower[i : i + len(opener)]) == opener:
                found = _according_at(page, (i, i + len(opener)))
                out.extend([found] if found is not None else [])
    return out


def _according_at(page: Page, cue: Words) -> Draft | None:
    first, last = page.sentence(cue[0])
    end = cue[1]
    while end < last and (page.words[end] not in (",", ";", ":", ".", "--", "—", "–")) and page.quotation_of(end) is None:
        end += 1
    source = page.trimmed((cue[1], end))
    before, after = page.trimmed((first, cue[0])), page.trimmed((end, last))
    content = after if cue[0] - first <= 2 or after[1] - after[0] > before[1] - before[0] else before
    if source[0] >= source[1] or content[0] >= content[1] or content[1] - content[0] < 2:
        return None
    return Draft(source, cue, (content,), ACCORDING, (f"“{page.text(cue)}”",), RULE)
