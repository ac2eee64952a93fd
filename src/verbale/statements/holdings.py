"""Finds by rule what is held without a verb of its own: by an owned noun, a set phrase, an adjective.

"Arland's call for a vote", "paid tribute to the dead", "is opposed to any cut". The lists are short on purpose: with
all nouns and verbs of position, such rules added more wrong statements than right ones on coded articles.
"""

from verbale.statements import grammar
from verbale.statements.draft import RULE, Draft
from verbale.statements.idle import is_unreal, may_speak
from verbale.statements.page import Page
from verbale.statements.vocabulary import table, words

CERTAIN = 0.6  # by judgement: too few in the coded articles to measure


def found(page: Page) -> list[Draft]:
    """Returns the drafts of all three kinds."""
    return [*_nouns(page), *_set_phrases(page), *_adjectives(page)]


def _nouns(page: Page) -> list[Draft]:
    """Nouns of saying that somebody owns and that have a complement: "Arland's call for a vote", "its refusal to talk"."""
    out = []
    for noun, upos in enumerate(page.parse.upos):
        if upos != "NOUN" or page.lemma(noun) not in words("owned_nouns") or page.quotation_of(noun) is not None:
            continue
        owner = next((c for c in page.children[noun] if page.parse.deprels[c] == "nmod:poss"), None)
        content = None if owner is None else grammar.content(page, (noun, noun + 1))
        if owner is None or content is None or content[1] - content[0] < 2 or _expresses(page, noun):
            continue
        first, last = page.subtree(owner)
        source = (first, last - 1) if page.lower[last - 1] in ("'s", "'") else (first, last)
        out.append(Draft(source, (noun, noun + 1), (content,), CERTAIN, (f"the noun “{page.words[noun]}” with its owner",), RULE))
    return out


def _expresses(page: Page, noun: int) -> bool:
    """Whether the noun is the object of a verb that makes one ascription with it ("expressed its support for", "renewed its call")."""
    head = page.parse.heads[noun]
    own = any(page.parse.deprels[c] == "nmod:poss" and page.parse.upos[c] == "PRON" for c in page.children[noun])
    return page.parse.deprels[noun] == "obj" and head >= 0 and (own or page.lemma(head) in words("expressing"))


def _set_phrases(page: Page) -> list[Draft]:
    """A verb, its noun and a preposition that together say something: "paid tribute to", "took note of"."""
    out = []
    for verb, upos in enumerate(page.parse.upos):
        end = _phrase_end(page, verb) if upos == "VERB" and page.quotation_of(verb) is None and not is_unreal(page, verb) else None
        if end is None:
            continue
        source, content = grammar.subject(page, verb), (end, grammar.clause_end(page, verb))
        if source is not None and may_speak(page, source) and content[1] - content[0] > 1:
            out.append(Draft(source, (verb, end), (page.trimmed(content),), CERTAIN, (f"“{page.text((verb, end))}”",), RULE))
    return out


def _adjectives(page: Page) -> list[Draft]:
    """What is held by "is opposed to", "is willing to", "is convinced that"."""
    out = []
    for word in range(len(page.words) - 2):
        joints = table("holding_adjectives").get(page.lower[word], ())
        source = None
        if page.lower[word + 1] in joints and page.quotation_of(word) is None and _has_copula(page, word):
            source = next((page.phrase(c) for c in page.children[word] if page.parse.deprels[c] in ("nsubj", "nsubj:pass")), None)
        if source is not None and may_speak(page, source) and source[0] < source[1] <= word:
            first = word + 1 if page.lower[word + 1] == "to" and page.parse.upos[word + 1] == "PART" else word + 2
            content = page.trimmed((first, grammar.clause_end(page, word)))
            draft = Draft(source, (word, word + 1), (content,), CERTAIN, (f"“{page.words[word]}”",), RULE)
            out.extend([draft] if content[1] - content[0] > 1 else [])
    return out


def _has_copula(page: Page, word: int) -> bool:
    """Whether "is" or "remains" goes with the adjective, and nothing that denies it or makes it only possible."""
    rels = {page.parse.deprels[c] for c in page.children[word]}
    return bool(rels & {"cop", "aux:pass"}) and not is_unreal(page, word)


def _phrase_end(page: Page, verb: int) -> int | None:
    """Returns the end of the set phrase that the verb opens, a particle, an article and adjectives between its words; else None."""
    ends = table("set_phrases").get(page.lemma(verb), ())
    between = ("DET", "ADJ", "ADP", "ADV")
    noun = next((i for i in range(verb + 1, min(verb + 5, len(page.words) - 1)) if page.parse.upos[i] not in between), None)
    return noun + 2 if noun is not None and f"{page.lower[noun]} {page.lower[noun + 1]}" in ends else None
