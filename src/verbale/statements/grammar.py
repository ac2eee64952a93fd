"""Reads source and content off the dependency tree of a cue.

The model tags most of them; where it left one out, the subject of the cue's verb is the source and its clause, its
infinitive or its object is the content. Which complement counts depends on the verb: the lists say.
"""

from verbale.record import ROOT
from verbale.statements.page import Page, Words
from verbale.statements.vocabulary import table, words

AFTER = ("conj", "cc", "parataxis", "punct", "obl:unmarked", "obl:tmod", "discourse", "advcl:relcl")
VERBAL = ("VERB", "AUX")


def head_of(page: Page, span: Words) -> int:
    """Returns the word of `span` on which the others depend (the first of those whose head lies outside)."""
    for i in range(*span):
        head = page.parse.heads[i]
        if (head == ROOT or not span[0] <= head < span[1]) and not page.is_mark(i):
            return i
    return span[0]


def subject(page: Page, verb: int) -> Words | None:
    """Returns the noun phrase of whoever does what `verb` tells, its own subject or the one it shares; None without one."""
    found = _subject(page, verb, 0)
    return found if found is not None and found[0] < found[1] else None


def _subject(page: Page, verb: int, depth: int) -> Words | None:
    rels, heads = page.parse.deprels, page.parse.heads
    children = page.children[verb]
    if any(rels[c] in ("nsubj:pass", "aux:pass") for c in children):
        return _agent(page, verb)
    for child in children:
        if rels[child] in ("nsubj", "csubj", "nsubj:outer"):
            return _named(page, child, verb)
    head = heads[verb]
    if head == ROOT or depth > 4:
        return None
    if rels[verb] in ("conj", "advcl", "xcomp", "parataxis") and page.parse.upos[head] in (*VERBAL, "ADJ", "NOUN"):
        return _subject(page, head, depth + 1)
    if rels[verb] == "acl:relcl":
        return page.phrase(head)
    if rels[verb] == "acl" and page.lower[verb].endswith("ing"):
        return page.phrase(head)
    return None


def _agent(page: Page, verb: int) -> Words | None:
    """Returns the noun phrase after the "by" of a passive."""
    for child in page.children[verb]:
        if page.parse.deprels[child] in ("obl:agent", "obl") and any(page.lower[c] == "by" for c in page.children[child]):
            first, last = page.phrase(child)
            return (first + 1, last) if page.lower[first] == "by" else (first, last)
    return None


def _named(page: Page, noun: int, verb: int) -> Words:
    """Returns the noun phrase, a relative pronoun's antecedent in its place."""
    if page.lower[noun] in words("relative_pronouns") and page.parse.deprels[verb].startswith("acl") and page.parse.heads[verb] != ROOT:
        return page.phrase(page.parse.heads[verb])
    return page.phrase(noun)


def content(page: Page, cue: Words) -> Words | None:
    """Returns what the cue's verb or noun has as its content, None where its grammar gives none."""
    verb = head_of(page, cue)
    if page.parse.upos[verb] == "NOUN":
        return _of_noun(page, verb)
    if page.parse.upos[verb] not in VERBAL:
        return None
    lemma = page.lemma(verb)
    for read in (_clause, _infinitive, _blamed, _after_particle, _whole_sentence, _object):
        found = read(page, verb, lemma)
        if found is not None and page.trimmed(found)[0] < page.trimmed(found)[1]:
            return page.trimmed(found)
    return None


def _clause(page: Page, verb: int, lemma: str) -> Words | None:
    if lemma not in words("saying"):
        return None
    child = _child(page, verb, ("ccomp",))
    if child is None and lemma in words("telling"):  # "told them that …", the clause hung on "them"
        told = _child(page, verb, ("obj", "iobj"))
        child = None if told is None else _child(page, told, ("acl", "ccomp"))
        child = child if child is not None and any(page.parse.deprels[c] == "mark" for c in page.children[child]) else None
    if child is None:
        return None
    first, last = page.subtree(child)
    if page.lower[first] == "that" and page.parse.deprels[first] == "mark":
        first += 1
    held = _child(page, verb, ("obj",))
    if held is not None and verb < held < first and lemma not in words("telling") | words("directing"):
        first = page.subtree(held)[0]  # such a verb has no object beside its clause: it is the clause's subject, cut off
    if verb < first:
        return first, last
    return (first, min(last, verb)) if first < verb else None


def _infinitive(page: Page, verb: int, lemma: str) -> Words | None:
    if lemma not in words("directing") | words("intending"):
        return None
    for child in page.children[verb]:
        start = _to(page, child)
        if start is not None and start > verb and page.parse.deprels[child] in ("xcomp", "ccomp", "advcl", "acl"):
            return start, page.subtree(child)[1]
    return None


def infinitive(page: Page, verb: int) -> int | None:
    """Returns the "to" of the first infinitive that depends on the verb, or on its object, and follows it."""
    for child in page.children[verb]:
        for below in (child, *page.children[child]):
            start = _to(page, below)
            if start is not None and start > verb:
                return start
    return None


def _to(page: Page, verb: int) -> int | None:
    """Returns the "to" before an infinitive, None for another form."""
    return next((c for c in page.children[verb] if c < verb and page.lower[c] == "to" and page.parse.upos[c] == "PART"), None)


def _blamed(page: Page, verb: int, lemma: str) -> Words | None:
    preposition = table("blaming").get(lemma)
    for child in page.children[verb]:
        case = next((c for c in page.children[child] if page.lower[c] == preposition), None)
        if child > verb and case is not None:
            return (case + 1 if preposition == "of" else case), _end(page, verb, page.subtree(child)[1])
    return None


def _after_particle(page: Page, verb: int, lemma: str) -> Words | None:
    particles = table("particles").get(lemma, ())
    held = _child(page, verb, ("obj",))
    if held is not None and any(page.lower[c] in particles and page.parse.deprels[c] == "compound:prt" for c in page.children[verb]):
        return page.subtree(held)[0], _end(page, verb, page.subtree(held)[1])
    for child in page.children[verb]:
        if child > verb and page.parse.deprels[child] in ("obl", "obl:arg", "advcl", "compound:prt", "ccomp", "xcomp"):
            case = next((c for c in page.children[child] if page.lower[c] in particles), None)
            if case is not None and case > verb:
                return case + 1, _end(page, verb, page.subtree(child)[1])
    return None


def _whole_sentence(page: Page, verb: int, lemma: str) -> Words | None:
    """The clause into which the cue's is thrown: "the plan is dead, he said"."""
    head = page.parse.heads[verb]
    if page.parse.deprels[verb] != "parataxis" or head == ROOT or lemma not in words("saying"):
        return None
    own = set(page.below(verb))
    rest = [i for i in page.below(head) if i not in own]
    before = [i for i in rest if i < min(own)]
    return (min(before), max(before) + 1) if before else None


def _object(page: Page, verb: int, lemma: str) -> Words | None:
    if lemma in words("naming"):
        child = _child(page, verb, ("obj",))
        named = _child(page, verb, ("xcomp", "obl", "ccomp"))
        if child is not None and named is not None and named > child and _names_as(page, lemma, named):
            return page.subtree(child)[0], _end(page, verb, page.subtree(named)[1])
    if lemma not in words("position"):
        return None
    child = _child(page, verb, ("obj", "xcomp"))
    if child is None:
        return None
    if page.lower[child] in words("nouns") and lemma in words("expressing"):
        inner = _of_noun(page, child)
        if inner is not None:
            return inner
    first, last = page.subtree(child)
    return (first, _end(page, verb, last)) if first > verb else None


def _names_as(page: Page, lemma: str, named: int) -> bool:
    """Whether the complement says as what something is named: with "as", where the verb needs it."""
    has_as = any(page.lower[c] == "as" for c in page.children[named])
    return has_as or (lemma not in words("naming_with_as") and page.parse.deprels[named] == "xcomp")


def _of_noun(page: Page, noun: int) -> Words | None:
    """Returns the complement of a noun of saying: its clause, its infinitive, or what follows "of", "for", "about"…"""
    if page.lower[noun] not in words("nouns") and page.lemma(noun) not in words("nouns"):
        return None
    for child in page.children[noun]:
        rel = page.parse.deprels[child]
        if child > noun and rel in ("acl", "ccomp", "nmod", "acl:relcl"):
            first, last = page.subtree(child)
            if rel == "acl:relcl":
                continue
            if rel == "nmod" and page.lower[first] in ("from", "by", "in", "on", "at", "with", "among"):
                continue
            return (first + 1 if rel == "nmod" or page.lower[first] == "that" else first), last
    return None


def _child(page: Page, verb: int, rels: tuple[str, ...]) -> int | None:
    """Returns the first dependent with one of the relations, in the order of `rels`."""
    for rel in rels:
        for child in page.children[verb]:
            if page.parse.deprels[child] == rel:
                return child
    return None


def clause_end(page: Page, verb: int) -> int:
    """Returns where the verb's clause ends: before what is coordinated with it, or hangs on it after a comma."""
    last = page.subtree(verb)[1]
    for child in page.children[verb]:
        first, rel = page.subtree(child)[0], page.parse.deprels[child]
        if child > verb and (rel in ("conj", "parataxis") or (rel == "advcl" and page.is_mark(first - 1))):
            last = min(last, first)
    return last


def _end(page: Page, verb: int, last: int) -> int:
    """Returns where the complement that reaches `last` ends: with what follows it below the verb, up to a new clause."""
    end = last
    for child in page.children[verb]:
        if child < last:
            continue
        first, stop = page.subtree(child)
        rel = page.parse.deprels[child]
        if rel in AFTER or (rel == "advcl" and (page.is_mark(first) or page.is_mark(first - 1))) or first > end:
            break
        end = stop
    return end
