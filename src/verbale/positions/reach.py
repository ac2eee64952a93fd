"""How far a turning word reaches in a parsed sentence: over its clause, its object, or the subject that it judges.

`signs` reads the reach off the order of words, as it must for a codebook; where the article's parse has grammar, this
does better: "stop the attacks and let aid in" stops the attacks only.
"""

import bisect
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache

from verbale.positions.signs import AGAINST, BAD, NEGATION, Turn
from verbale.positions.words import Words
from verbale.record import Parse
from verbale.reference import lexicon

_OUTSIDE = frozenset({"advcl", "parataxis", "discourse", "punct", "mark", "cc", "aux", "aux:pass", "cop", "vocative", "acl:relcl"})
_SUBJECTS = frozenset({"nsubj", "csubj", "nsubj:outer", "nsubj:pass", "csubj:pass"})


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(lexicon.load("en", "positions")[name])


@dataclass(slots=True)
class Grammar:
    """The tree under a stretch of words. `token[i]` is the parse's word under word `i` of the stretch."""

    parse: Parse
    token: list[int]
    children: dict[int, list[int]] = field(default_factory=dict)

    def kids(self, head: int) -> list[int]:
        """Returns the dependents of a word, in order."""
        return self.children.get(head, [])

    def subtree(self, head: int) -> set[int]:
        """Returns a word with all that depends on it."""
        found, waiting = {head}, [head]
        while waiting:
            fresh = [kid for kid in self.kids(waiting.pop()) if kid not in found]
            found.update(fresh)
            waiting += fresh
        return found

    def relation(self, token: int) -> str:
        """Returns the relation of a word to its head."""
        return self.parse.deprels[token]


def grammar(parse: Parse, words: Words) -> Grammar | None:
    """Returns the tree under `words`, None where the parse has no grammar."""
    if not words.starts or not parse.starts:
        return None
    tokens = []
    for start, end in zip(words.starts, words.ends, strict=True):
        here = [i for i in range(*_near(parse, start, end)) if parse.ends[i] > start and parse.starts[i] < end]
        if not here:
            return None
        tokens.append(here[0])
    if all(parse.heads[token] < 0 for token in tokens):
        return None
    made = Grammar(parse, tokens)
    first, last = parse.sentences[parse.sentence_of(tokens[0])][0], parse.sentences[parse.sentence_of(tokens[-1])][1]
    for token in range(first, last):
        made.children.setdefault(parse.heads[token], []).append(token)
    return made


def _near(parse: Parse, start: int, end: int) -> tuple[int, int]:
    return max(0, bisect.bisect_right(parse.starts, start) - 1), bisect.bisect_left(parse.starts, end)


def signs(words: Words, found: Sequence[Turn], tree: Grammar | None) -> list[int]:
    """Returns +1 or -1 for each word: whether it is turned an even or an odd number of times."""
    out = [1] * len(words)
    for turn in found:
        reach = reached(tree, turn) if tree is not None else None
        for i in range(turn.first, turn.last) if reach is None else sorted(reach):
            if not turn.at <= i < turn.until:
                out[i] = -out[i]
    return out


def reached(tree: Grammar, turn: Turn) -> set[int] | None:
    """Returns the words of the stretch that `turn` reaches, None where the tree does not say."""
    if turn.at == turn.until or "…" in turn.form:  # a threat's if-clause, an answer, a split verb: the reach is given
        return None
    token = _head_of(tree, turn) if turn.kind == BAD else tree.token[turn.at]
    if turn.kind == NEGATION:
        tokens = _negated(tree, token, turn.form)
    elif turn.kind == AGAINST:
        tokens = _governed(tree, token)
    else:
        tokens = _judged(tree, token)
    if not tokens:  # the tree says nothing, or that a verb governs nothing, which it seldom does
        return None
    return {i for i, under in enumerate(tree.token) if under in tokens and not turn.at <= i < turn.until} or None


def _head_of(tree: Grammar, turn: Turn) -> int:
    """Returns the word of a turning phrase on which its other words hang."""
    own = tree.token[turn.at : turn.until]
    return next((token for token in own if tree.parse.heads[token] not in own), own[0])


def _clause(tree: Grammar, head: int) -> set[int]:
    """Returns a predicate with its own arguments: no adverbial or relative clauses, no joined clause with its own subject."""
    found = {head}
    for kid in tree.kids(head):
        relation = tree.relation(kid)
        if relation in _OUTSIDE or any(tree.parse.lemmas[one] == "without" for one in tree.kids(kid)):
            continue
        if relation == "conj" and any(tree.relation(one) in _SUBJECTS for one in tree.kids(kid)):
            continue
        found |= tree.subtree(kid)
    return found


def _negated(tree: Grammar, token: int, form: str) -> set[int] | None:
    head, relation = tree.parse.heads[token], tree.relation(token)
    while head >= 0 and relation == "advmod" and tree.parse.upos[head] == "ADV":  # "no longer", "not even"
        head, relation = tree.parse.heads[head], tree.relation(head)
    if head < 0:
        return None
    if form == "without":
        return tree.subtree(head) if relation in ("case", "mark") else None
    if relation == "det" or form in _words("denying_pronouns"):
        noun = head if relation == "det" else token
        above = tree.parse.heads[noun]
        reach = tree.subtree(noun)
        if above >= 0 and tree.parse.upos[above] in ("VERB", "AUX", "ADJ"):
            reach |= _clause(tree, above)
        return reach - _denied_apart(tree, noun)
    return _clause(tree, head) if relation in ("advmod", "aux") else None


def _denied_apart(tree: Grammar, noun: int) -> set[int]:
    """Returns the joined nouns that have a denial of their own: "no corrections, no exchange"."""
    joined = [kid for kid in tree.kids(noun) if tree.relation(kid) == "conj"]
    denying = _words("denying_determiners")
    own = [kid for kid in joined if any(tree.relation(one) == "det" and tree.parse.lemmas[one] in denying for one in tree.kids(kid))]
    return set().union(*(tree.subtree(kid) for kid in own)) if own else set()


def _governed(tree: Grammar, token: int) -> set[int] | None:
    kids = {kid: tree.relation(kid) for kid in tree.kids(token)}
    if tree.parse.upos[token] in ("NOUN", "PROPN"):
        found = [kid for kid, relation in kids.items() if relation.startswith(("nmod", "acl", "compound")) and relation != "nmod:poss"]
        return set().union(*(tree.subtree(kid) for kid in found)) if found else set()
    if tree.relation(token) == "amod":
        return tree.subtree(tree.parse.heads[token])
    if tree.parse.upos[token] != "VERB":
        return None
    if "aux:pass" in kids.values() or "nsubj:pass" in kids.values():
        found = _subjects(tree, token)
    else:
        arguments = ("obj", "iobj", "obl", "xcomp", "ccomp", "advmod", "nmod")
        found = [kid for kid, relation in kids.items() if relation.split(":")[0] in arguments or _is_withheld(tree, kid)]
        if not any(kids[kid].split(":")[0] in ("obj", "obl", "xcomp", "ccomp", "advcl") for kid in found):
            found = [kid for kid, relation in kids.items() if relation in _SUBJECTS]
    return set().union(*(tree.subtree(kid) for kid in found)) if found else set()


def _subjects(tree: Grammar, token: int) -> list[int]:
    """Returns the subjects of a verb, those of the verb that it is joined to where it has none of its own."""
    own = [kid for kid in tree.kids(token) if tree.relation(kid) in _SUBJECTS]
    head = tree.parse.heads[token]
    return own if own or tree.relation(token) != "conj" or head < 0 else _subjects(tree, head)


def _is_withheld(tree: Grammar, token: int) -> bool:
    """Whether a clause is what a verb keeps from: "refrain from recognising"."""
    return tree.relation(token) == "advcl" and any(
        tree.relation(kid) == "mark" and tree.parse.lemmas[kid] in _words("withholding") for kid in tree.kids(token)
    )


def _judged(tree: Grammar, token: int) -> set[int] | None:
    if tree.relation(token) == "amod":
        return {tree.parse.heads[token]}
    if tree.relation(token) == "case":  # "against the interests of both"
        token = tree.parse.heads[token]
    kids = [kid for kid in tree.kids(token) if tree.relation(kid) in _SUBJECTS]
    return set().union(*(tree.subtree(kid) for kid in kids)) if kids else set()
