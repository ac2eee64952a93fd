"""Turns of wording that need more than a verb's own complements: inversion, a cue thrown in, a passive.

Each function looks at one cue of the model and says what the words around it are; `grammar` reads the plain cases.
"""

from verbale.record import ROOT
from verbale.statements.grammar import VERBAL, head_of
from verbale.statements.page import Page, Words
from verbale.statements.vocabulary import words


def thrown_in(page: Page, cue: Words, source: Words | None) -> Words | None:
    """Returns the sentence up to a cue that closes it or is thrown into it after a comma ("the plan is dead, he said, adding")."""
    if page.lemma(head_of(page, cue)) not in words("saying"):
        return None
    first, last = page.sentence(cue[0])
    begin = min(cue[0], source[0]) if source and first <= source[0] and abs(source[0] - cue[0]) < 12 else cue[0]
    end = max(cue[1], source[1]) if source and begin <= source[0] else cue[1]
    open_after = end < last and not page.is_mark(end)
    thrown = begin - first >= 4 and page.words[begin - 1] == "," and not open_after
    return page.trimmed((first, begin)) if thrown and any(page.parse.upos[i] == "VERB" for i in range(first, begin)) else None


def inverted(page: Page, cue: Words, source: Words | None, content: Words) -> tuple[Words, Words] | None:
    """Returns (source, content) of "the plan is dead, insisted Minister Rell" where a name alone was taken for what is said."""
    first, last = page.sentence(cue[0])
    named = cue[1] <= content[0] and content[1] >= last - 2 and content[1] - content[0] <= 10
    if not named or (source is not None and source[1] >= cue[0]) or page.lemma(head_of(page, cue)) not in words("quoting"):
        return None
    names = [page.parse.upos[i] for i in range(*content)]
    said = page.trimmed((first, cue[0]))
    clause = said[1] - said[0] >= 3 and content[0] < content[1] and any(page.parse.upos[i] in VERBAL for i in range(*said))
    if "PROPN" not in names or set(names) & {"VERB", "AUX"} or not clause or page.words[cue[0] - 1] not in (",", '"', "”", "’", "'"):
        return None
    return content, said


def named_after(page: Page, cue: Words, content: tuple[Words, ...]) -> Words | None:
    """Returns the noun phrase that follows a cue which closes a quotation ("“No talks,” has noted the speaker of parliament")."""
    last = page.sentence(cue[0])[1]
    says = page.lemma(head_of(page, cue)) in words("quoting") and cue[1] - cue[0] == 1
    if says and len(content) == 2 and content[0][1] <= cue[0] and content[1][0] == cue[1] and _is_name(page, content[1]):
        return content[1]  # "…, says union": the model took the name for what is said
    if not content or content[-1][1] > cue[0] or page.quotation_of(content[-1][0]) is None:
        return None
    end = next((i for i in range(cue[1], last) if page.is_mark(i) or page.parse.upos[i] in (*VERBAL, "SCONJ", "ADV")), last)
    first = next((i for i in range(cue[1], end) if page.parse.upos[i] != "ADP"), end)
    names = first == cue[1] and any(page.parse.upos[i] in ("PROPN", "NOUN", "PRON") for i in range(first, end))
    return (first, end) if names else None


def quoted_by(page: Page, cue: Words) -> Words | None:
    """Returns who is quoted in "the Harbour Post quoted an aide as saying …"."""
    verb = head_of(page, cue)
    last = page.sentence(verb)[1]
    telling = words("telling") | {"say"}
    as_saying = next((i for i in range(verb + 1, last - 1) if page.lower[i] == "as" and page.lemma(i + 1) in telling), None)
    if page.lemma(verb) not in words("relays") or as_saying is None or page.lower[as_saying + 1][-3:] != "ing":
        return None
    return (verb + 1, as_saying) if _is_name(page, (verb + 1, as_saying)) else None


def _is_name(page: Page, span: Words) -> bool:
    """Whether the words are a noun phrase without a verb, and not long."""
    tags = [page.parse.upos[i] for i in range(*span)]
    return 0 < len(tags) <= 10 and not set(tags) & {*VERBAL, "SCONJ", "PUNCT"} and bool(set(tags) & {"NOUN", "PROPN", "PRON"})


def citing(page: Page, cue: Words, content: tuple[Words, ...]) -> bool:
    """Whether the cue only gives the source of a clause that hangs on a verb before it ("reported, citing an aide, that …")."""
    if page.lemma(head_of(page, cue)) not in words("relays") | {"cite"} or not content or content[0][0] < cue[1]:
        return False
    return any(page.words[i] == "," and page.lower[i + 1] == "that" for i in range(content[0][0], content[0][1] - 1))


def antecedent(page: Page, cue: Words) -> Words | None:
    """Returns the noun phrase on which the cue's relative clause hangs ("the target it pledged to reach"), None for another clause."""
    verb = head_of(page, cue)
    head = page.parse.heads[verb]
    has_own_object = any(page.parse.deprels[c] in ("obj", "ccomp") for c in page.children[verb])
    if page.parse.deprels[verb] != "acl:relcl" or head == ROOT or has_own_object:
        return None
    subjects = [c for c in page.children[verb] if page.parse.deprels[c].startswith("nsubj")]
    held = page.phrase(head)
    itself = not subjects or any(page.lower[c] in words("relative_pronouns") for c in subjects)
    return None if itself or held[0] >= held[1] else held


def blamed_for(page: Page, cue: Words, source: Words | None) -> tuple[Words, Words] | None:
    """Returns (source, content) of a passive that names its agent: who, and for what ("was criticised by Rell for the delay")."""
    verb = head_of(page, cue)
    if source is None or page.lemma(verb) not in words("position") or not cue[1] <= source[0] <= cue[1] + 1:
        return None
    last = page.sentence(verb)[1]
    start = next((i for i in range(source[0] + 1, last - 1) if page.lower[i] in ("for", "over")), None)
    if page.lower[source[0] - 1] != "by" or start is None:
        return None
    return (source[0], min(source[1], start)), (start + 1, max(start + 2, page.trimmed((start + 1, last))[1]))
