"""Reads the signs of modality off a word: auxiliaries, negation, conditions, times to come, the class of its governor.

What follows from the signs is for `status` to say.
"""

from verbale.events.table import Signs
from verbale.events.tree import Tree

_BEFORE_NOUN = 4  # words within which "ahead of" leads a noun
_NOMINAL = {"NOUN", "PROPN", "PRON", "NUM", "SYM"}


class Reader:
    """The signs at the words of one article."""

    def __init__(self, tree: Tree, signs: Signs) -> None:
        self.tree = tree
        self.signs = signs

    def has(self, word: int, kind: str) -> bool:
        """Whether the word is one of the list `kind` of the word file."""
        return self.tree.words[word] in self.signs.words[kind]

    def auxiliaries(self, word: int) -> list[int]:
        """Returns the auxiliaries and negations of a verb; a verb coordinated without its own shares the first one's."""
        own = self._own_auxiliaries(word)
        first = self.tree.first_conjunct(word)
        if own or first is None or self.has_subject(word) or not self._same_form(word, first):
            return own
        shared = self.auxiliaries(first)
        contrasted = any(self.tree.is_a(item, "but") for item in self.tree.dependents(word, "cc"))
        return [item for item in shared if not (contrasted and self.has(item, "negation"))]

    def _own_auxiliaries(self, word: int) -> list[int]:
        found = {item for item in self.tree.dependents(word, "aux", "cop") if item < word and not self.tree.is_a(item, "to")}
        found |= {item for item in self.tree.dependents(word, "advmod", "det", "cc") if item < word and self.has(item, "negation")}
        if self.tree.is_verb(word):
            found |= {item for item in self.tree.before(word) if self._operates(item)}
        return sorted(found)

    def _operates(self, word: int) -> bool:
        return self.tree.parse.upos[word] == "AUX" or self.tree.is_a(word, "auxiliary") or self.has(word, "negation")

    def _same_form(self, word: int, first: int) -> bool:
        """Whether two coordinated verbs stand in one form, so that one auxiliary may serve both."""
        if self.tree.is_bare(word) or self.tree.is_bare(first):
            return self.tree.is_bare(word) and self.tree.is_bare(first)
        endings = {self.tree.words[item].endswith("ing") for item in (word, first)}
        return len(endings) == 1 and any(self.tree.lemma(item) in {"have", "be"} for item in self.auxiliaries(first))

    def has_subject(self, word: int) -> bool:
        """Whether the clause has a subject of its own."""
        return bool(self.tree.dependents(word, "nsubj", "csubj", "expl"))

    def negated(self, word: int) -> bool:
        """Whether the verb is negated, or has a subject or object that is none ("no minister met", "met no minister")."""
        if any(self.has(item, "negation") for item in self.auxiliaries(word)):
            return True
        if any(self.no_such(item) for item in self.tree.dependents(word, "obj")):
            return True
        return any(self.tree.is_a(item, "nobody") or self.no_such(item) for item in self.tree.dependents(word, "nsubj"))

    def no_such(self, noun: int) -> bool:
        """Whether a nominal has the determiner "no" or the preposition "without"."""
        if any(self.tree.is_a(item, "none_such") for item in self.tree.dependents(noun, "det", "advmod")):
            return True
        return any(item in self.signs.words["without"] for item in self.tree.cases(noun))

    def modal(self, word: int) -> str | None:
        """Returns the kind of the verb's modal: "future", "would", "possible", or None."""
        for item in self.auxiliaries(word):
            for kind in ("future", "would", "possible"):
                if self.has(item, kind):
                    return kind
        return None

    def unable(self, word: int) -> bool:
        """Whether the modal is one that denies the act with a negation ("could not meet", but not "may not meet")."""
        return any(self.has(item, "unable") for item in self.auxiliaries(word))

    def perfect(self, word: int) -> bool:
        """Whether the verb has the auxiliary "have"."""
        return any(self.tree.lemma(item) == "have" for item in self.auxiliaries(word))

    def is_to(self, word: int) -> bool:
        """Whether the verb stands in "is to meet", "were to hold", or in "is due to meet" as one group."""
        before = self.tree.words[max(0, word - 3) : word]
        if len(before) == 3 and before[2] in self.tree.grammar["to"] and before[1] in self.tree.grammar["next_to"]:
            return before[0] in self.tree.grammar["being"]
        marks = [item for item in self.tree.dependents(word, "mark", "aux") if self.tree.is_a(item, "to")]
        forms = [item for item in self.tree.dependents(word, "aux", "cop") if self.tree.lemma(item) == "be"]
        return any(be < to < word for be in forms for to in marks)

    def is_present(self, word: int) -> bool:
        """Whether the verb is a present ("meets", "is meeting") and no past."""
        auxiliaries = self.auxiliaries(word)
        if auxiliaries:
            return all(self.tree.is_a(item, "present") for item in auxiliaries)
        form = self.tree.words[word]
        return self.tree.is_bare(word) or (form.endswith("s") and not form.endswith("ss"))

    def to_come(self, word: int) -> bool:
        """Whether a time that is still to come stands with the word ("tomorrow", "next week", "in the coming days")."""
        for item in self.tree.dependents(word, "obl", "nmod", "advmod", "amod"):
            if self.has(item, "future_time"):
                return True
            if any(self.has(inner, "coming") for inner in self.tree.dependents(item, "amod", "advmod")):
                return True
        return False

    def is_ahead(self, noun: int, cases: list[str]) -> bool:
        """Whether a nominal stands under "ahead of", by its prepositions or by the words right before it."""
        first = max(self.tree.sentence(noun).start, noun - _BEFORE_NOUN)
        near = [item for item in range(first, noun) if self.has(item, "ahead")]
        between = range(near[-1] + 1, noun) if near else range(0)
        led = bool(near) and all(self.tree.parse.upos[item] in {"ADP", "DET", "ADJ", "NUM"} for item in between)
        return led or any(item in self.signs.words["ahead"] for item in cases)

    def is_wished(self, noun: int, governor: int) -> bool:
        """Whether somebody is only for the act ("welcome new talks")."""
        fresh = any(self.has(item, "fresh") for item in self.tree.dependents(noun, "amod", "det"))
        return fresh and self.tree.lemma(governor) in self.signs.words["attitudes"] and self.tree.relation(noun) in {"obj", "nsubj"}

    def conditions(self, word: int) -> list[int]:
        """Returns the clauses below the verb that set a condition ("if …", "unless …")."""
        return [item for item in self.tree.dependents(word, "advcl") if self.tree.mark(item) in self.signs.words["condition"]]

    def class_of(self, governor: int, dependent: int) -> str | None:
        """Returns the status class of a governing word for what it governs, or None."""
        tree = self.tree
        lemma = tree.lemma(governor)
        particles = [tree.words[item] for item in tree.dependents(governor, "compound:prt")]
        cases = tree.cases(dependent)
        follows = [tree.words[governor + 1]] if governor + 1 < len(tree.words) else []
        keys = [f"{lemma} {extra}" for extra in (*particles, *cases, *follows)]
        for key in (*keys, lemma, tree.words[governor]):
            found = self.signs.classes.get(key)
            if found is not None and (key not in self.signs.noun_only or tree.parse.upos[dependent] in _NOMINAL):
                return found
        return "planned" if tree.is_a(governor, "going") else None
