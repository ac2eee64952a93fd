"""Tells the cues that ascribe nothing: acts, bare relays, idioms, questions put to the speaker, refusals to say anything.

A model tags the verb whatever it does in its sentence ("asked about the prisoners, the governor declined to comment"
has three such verbs and no statement). What remains is for `finder` to complete.
"""

from verbale.record import ROOT
from verbale.statements.grammar import content, head_of, subject
from verbale.statements.page import Page, Words
from verbale.statements.vocabulary import phrases, table, words

NEGATIONS = ("not", "n't", "never")


def is_idle(page: Page, cue: Words, source: Words | None) -> bool:
    """Whether the cue says nothing for anybody."""
    verb = head_of(page, cue)
    if is_no_saying(page, verb) or any(page.lower[i] in words("no_stance") for i in range(*cue)) or _is_idiom(page, cue):
        return True
    return _is_generic(page, verb, source) or any(test(page, verb) for test in (_is_silent, _is_put_to_speaker, _is_dumb))


def is_no_saying(page: Page, verb: int) -> bool:
    """Whether the verb is an act ("declared independence"), a bare relay, or says that nothing was said ("did not say")."""
    lemma = page.lemma(verb)
    children = page.children[verb]
    if page.parse.upos[verb] != "VERB":
        return False
    if verb and page.lower[verb - 1] == "as" and lemma in words("relays"):
        return True  # "as quoted by the Harbour Post"
    if any(page.lower[c] in table("acts_upon").get(lemma, ()) for c in children):
        return True
    if page.lower[min(verb + 1, len(page.words) - 1)] in table("musing").get(lemma, ()):  # but "thinks of the plan as dead" holds
        return not any(page.lower[c] == "as" for child in children for c in page.children[child] if page.parse.deprels[c] == "case")
    negated = any(c < verb and page.lower[c] in NEGATIONS for c in children)
    tells = lemma in words("telling") and content(page, (verb, verb + 1)) is not None  # "briefed them that"
    return (lemma in words("acts") and not tells) or (negated and lemma in words("unsaid"))


def _is_idiom(page: Page, cue: Words) -> bool:
    """Whether the cue is part of a set phrase ("it goes without saying", "is said to be")."""
    before = max(0, cue[0] - max(map(len, phrases("idioms"))) + 1)
    around = page.lower[before : cue[1] + cue[0] - before]
    if not words("idiom_verbs") & set(page.lower[cue[0] : cue[1]]):
        return False
    return any(tuple(around[i : i + len(phrase)]) == phrase for phrase in phrases("idioms") for i in range(len(around)))


def _is_silent(page: Page, verb: int) -> bool:
    """Whether "nothing" is what is said of something ("the treaty says nothing about the lock")."""
    after = " ".join(page.lower[verb + 1 : verb + 3])
    return page.lemma(verb) in words("unsaid") and tuple(after.split()) in phrases("silence")


def _is_put_to_speaker(page: Page, verb: int) -> bool:
    """Whether the verb is a participle that tells what the speaker was asked ("Asked about the delay, she said")."""
    if page.lower[verb] not in words("put_to_speaker") or verb + 1 >= len(page.words):
        return False
    begins = page.sentence(verb)[0] == verb or page.words[verb - 1] == "," or page.lower[verb - 1] in ("when", "if", "once", "being")
    has_subject = any(page.parse.deprels[c] == "nsubj" and c > verb for c in page.children[verb])
    return begins and not has_subject and page.lower[verb + 1] in words("asked_what")


def _is_dumb(page: Page, verb: int) -> bool:
    """Whether somebody refuses to say a word ("declined to comment") or to be named ("asked not to be named")."""
    after = page.lower[verb + 1 : verb + 6]
    if page.lemma(verb) in words("intending") and any(tuple(after[: len(p)]) == p for p in phrases("anonymity")):
        return True
    if page.lemma(verb) not in ("refuse", "decline") or after[:1] != ["to"] or len(after) < 2:
        return False
    return page.lemma(verb + 2) in words("unsaid")


def _is_generic(page: Page, verb: int, source: Words | None) -> bool:
    """Whether anybody might say it ("one can tell which way the wind blows", "anyone who says otherwise")."""
    head = page.parse.heads[verb]
    if page.parse.deprels[verb] == "acl:relcl" and head != ROOT and page.lower[head] in words("anybody") - {"one", "you"}:
        return True
    source = source or subject(page, verb)
    if source is None or source[1] - source[0] != 1 or page.lower[source[0]] not in words("anybody"):
        return False
    return any(page.lower[c] in ("can", "could", "may", "might") for c in page.children[verb])


def is_unreal(page: Page, verb: int) -> bool:
    """Whether the verb is denied, or only possible: "did not indicate", "may say", "to say"."""
    return any(c < verb and page.lower[c] in words("unreal") for c in page.children[verb])


def may_speak(page: Page, source: Words) -> bool:
    """Whether a name, a person or a body may be meant: no "it is said", no "there", no thing without a name."""
    if source[1] - source[0] == 1 and page.lower[source[0]] in ("it", "there", "this", "that", "what", "i", "we", "you", "one"):
        return page.lower[source[0]] == "it"
    return any(page.parse.upos[i] in ("PROPN", "NOUN", "PRON", "ADJ", "NUM") for i in range(*source))  # "the poor", "many", "two"
