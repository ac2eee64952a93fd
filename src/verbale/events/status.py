"""Says of a verb or noun that tells an act whether the act occurred, is planned, is hypothetical, is denied or was called off.

The act's own auxiliaries decide first; then the words that it hangs on, from the nearest up: what is under "plan" is
planned, under "refuse" denied, under "cancel" called off, and a negated governor turns them ("did not plan to").
"""

from collections.abc import Callable
from dataclasses import dataclass, replace

from verbale.events.signs import Reader
from verbale.events.table import Signs
from verbale.events.tree import Tree
from verbale.record import STATUSES

OCCURRED, PLANNED, HYPOTHETICAL, DENIED, CALLED_OFF = STATUSES
_DEPTH = 6
_GROUP = 2  # words: "calls off meeting" is one group, whatever the arc
_FINITE = {"root", "parataxis", "acl:relcl", "advcl:relcl"}


@dataclass(frozen=True, slots=True)
class Verdict:
    """A status with its certainty and the reason, in words that a reader understands."""

    status: str
    certainty: float
    reason: str
    under: int | None = None  # the governing word that decided


class Judge:
    """Judges the words of one article; `reported` says whether a word stands in what somebody is said to have said."""

    def __init__(self, tree: Tree, signs: Signs, reported: Callable[[int], bool], motion: frozenset[str] = frozenset()) -> None:
        self.tree, self.motion = tree, motion
        self.read = Reader(tree, signs)
        self.reported = reported

    def verb(self, word: int, *, says: bool = False, depth: int = 0) -> Verdict:
        """Returns the status of the act that a verb tells; `says`: the verb is an act of speech, which may name a condition."""
        if depth > _DEPTH:
            return Verdict(OCCURRED, 0.5, "the sentence is too deep to tell")
        own = self._finite(word) if self._is_finite(word) else None
        found = self._governed_clause(word, own, depth) if own is not None else self._bare_clause(word, depth)
        if says or found.status not in {PLANNED, OCCURRED} or not self.read.conditions(word):
            return found
        if found.status == PLANNED or self.read.is_present(word):
            return Verdict(HYPOTHETICAL, 0.8, "a condition goes with it")
        return found

    def noun(self, word: int, *, carrier: int | None = None, says: bool = False, depth: int = 0) -> Verdict:
        """Returns the status of the act that a noun tells; `carrier` is the light verb that carries it.

        `says`: the noun names an act of speech, which was done whatever became of it ("rejected the demand of Arda").
        """
        if depth > _DEPTH:
            return Verdict(OCCURRED, 0.5, "the sentence is too deep to tell")
        if self.read.no_such(word):
            return Verdict(DENIED, 0.8, "there was none")
        for modifier in self.tree.dependents(word, "amod", "compound"):
            found = self.read.class_of(modifier, modifier)
            if found is not None and self.tree.parse.upos[modifier] in {"ADJ", "VERB"}:
                return Verdict(found, 0.8, f"the text calls it {self.tree.shown[modifier]}")
        if says and carrier is None:
            return Verdict(OCCURRED, 0.8, "it was said, whatever became of it")
        upper = self._above_noun(word, depth)
        if upper.status == OCCURRED and self.read.to_come(word):
            return Verdict(PLANNED, 0.75, "the time is still to come")
        return upper

    # ---- verbs

    def _is_finite(self, word: int) -> bool:
        if self.read.is_to(word):
            return True
        if self.tree.is_infinitive(word):
            return self.tree.full_relation(word) in _FINITE and self.read.has_subject(word)
        if self.tree.full_relation(word) in _FINITE or self.read.modal(word) or self.read.has_subject(word):
            return not (self.tree.words[word].endswith("ing") and not self.read.auxiliaries(word))
        first = self.tree.first_conjunct(word)
        return first is not None and (bool(self.read.auxiliaries(word)) or self._is_finite(first))

    def _finite(self, word: int) -> Verdict:
        """Returns what the verb's own auxiliaries, mark and times say."""
        read, tree = self.read, self.tree
        modal, negated = read.modal(word), read.negated(word)
        if read.is_to(word) and read.perfect(word):
            return Verdict(CALLED_OFF, 0.75, "it was to have been")
        if read.is_to(word) or tree.is_infinitive(word):
            return Verdict(DENIED if negated else PLANNED, 0.85, "it is to be")
        if negated and (modal in {"future", "would", None} or read.unable(word)):
            return Verdict(DENIED, 0.85, "it is negated")
        mark = tree.mark(word)
        if mark is not None and mark in read.signs.words["condition"] and not self._until_done(word, mark):
            return Verdict(HYPOTHETICAL, 0.85, f"it stands under “{mark}”")
        if self._is_asked(word):
            return Verdict(HYPOTHETICAL, 0.7, "it is asked, not told")
        if modal == "future":
            return Verdict(PLANNED, 0.9, "it is in the future")
        if modal == "would":
            return self._would(word)
        if modal == "possible":
            return Verdict(HYPOTHETICAL, 0.85, "it is told as possible or due, not as done")
        if mark is not None and mark in read.signs.words["when"] and read.is_present(word):
            return Verdict(PLANNED, 0.65, f"it stands under “{mark}” in the present")
        if read.is_present(word) and read.to_come(word):
            return Verdict(PLANNED, 0.8, "the time is still to come")
        return Verdict(OCCURRED, 0.9, "it is told as done")

    def _until_done(self, word: int, mark: str) -> bool:
        """Whether the clause says until when something lasted that is over ("until it signed")."""
        return mark in self.read.signs.words["until"] and not self.read.is_present(word) and self.read.modal(word) is None

    def _is_asked(self, word: int) -> bool:
        """Whether the verb is in the main clause of a question."""
        return self.tree.relation(word) == "root" and any(self.tree.is_a(item, "question") for item in self.tree.dependents(word, "punct"))

    def _would(self, word: int) -> Verdict:
        """Returns a future seen from the past ("said it would meet") as planned, any other "would" as hypothetical."""
        if self.read.perfect(word) or self.read.conditions(word):
            return Verdict(HYPOTHETICAL, 0.85, "it would be, on a condition")
        governor = self.tree.head(word)
        reporting = governor is not None and self.tree.lemma(governor) in self.read.signs.words["reporting"]
        if (reporting and self.tree.relation(word) == "ccomp") or self.reported(word):
            return Verdict(PLANNED, 0.65, "a future reported from the past")
        return Verdict(HYPOTHETICAL, 0.75, "it would be")

    def _governed_clause(self, word: int, own: Verdict, depth: int) -> Verdict:
        """Returns the status of a finite clause under what governs it ("denied that it met", "demanded that it sign")."""
        lead = self._lead(word)
        governor = self.tree.head(lead)
        if governor is None or self.tree.relation(lead) != "ccomp":
            return own
        found = self.read.class_of(governor, lead)
        if found == DENIED and own.status in {OCCURRED, PLANNED}:
            upper = self.verb(governor, depth=depth + 1)
            return self._under(DENIED, upper, governor)
        asked = self.tree.lemma(governor) in self.read.signs.words["asking_that"]
        if asked and own.status == OCCURRED and self._is_subjunctive(word):
            return Verdict(HYPOTHETICAL, 0.8, f"it is asked for (“{self.tree.shown[governor]}”)", governor)
        if found == HYPOTHETICAL and own.status == PLANNED and not asked:
            return Verdict(HYPOTHETICAL, 0.7, f"it hangs on “{self.tree.shown[governor]}”", governor)
        return own

    def _is_subjunctive(self, word: int) -> bool:
        """Whether a verb stands in "(that) Arda sign" or "(that) it be signed"."""
        auxiliaries = self.read.auxiliaries(word)
        if not auxiliaries:
            return self.tree.is_bare(word)
        return all(self.tree.words[item] == self.tree.lemma(item) for item in auxiliaries) and self.read.modal(word) is None

    def _lead(self, word: int) -> int:
        """Returns the first of the coordinated verbs without subjects of their own: its place is the place of all."""
        for _ in range(_DEPTH):
            first = self.tree.first_conjunct(word)
            if first is None or self.read.has_subject(word):
                break
            word = first
        return word

    def _bare_clause(self, word: int, depth: int) -> Verdict:
        """Returns the status of an infinitive, gerund or participle: that of what it hangs on."""
        lead = self._lead(word)
        governor = self.tree.head(lead)
        negated = self.read.negated(word)
        if governor is None:
            return Verdict(DENIED if negated else OCCURRED, 0.6, "nothing governs it")
        mark = self.tree.mark(lead)
        if mark is not None and mark in self.read.signs.words["without"]:
            return Verdict(DENIED, 0.85, f"it stands under “{mark}”")
        upper = self._of(governor, depth + 1)
        found = self.read.class_of(governor, lead)
        if self._yet_to(governor, lead):
            return Verdict(DENIED, 0.8, "it has yet to be")
        gerund = self.tree.words[lead].endswith("ing") and self.tree.relation(lead) in {"advcl", "acl"} and mark is None
        apart = lead - governor > _GROUP
        beside = (gerund and apart and self.tree.relation(lead) == "advcl") or mark in self.read.signs.words["while"]
        if found == PLANNED and self._given_up(governor):
            return self._under(CALLED_OFF, upper, governor, negated=negated)
        if found is not None and not beside:
            return self._under(found, upper, governor, negated=negated)
        if self.tree.lemma(governor) == "have" and self.tree.relation(lead) == "xcomp":
            return self._under(HYPOTHETICAL, upper, governor, negated=negated)
        return _turned(self._loose(lead, governor, upper), negated)

    def _given_up(self, governor: int) -> bool:
        """Whether a plan is followed by its end ("had planned to … but cancelled the plan")."""
        for other in self.tree.dependents(governor, "conj"):
            contrasted = any(self.tree.is_a(item, "but") for item in self.tree.dependents(other, "cc"))
            ended = self.read.negated(other) or self.read.signs.classes.get(self.tree.lemma(other)) in {CALLED_OFF, DENIED}
            if contrasted and ended:
                return True
        return False

    def _loose(self, lead: int, governor: int, upper: Verdict) -> Verdict:
        """Returns the status of a bare clause whose governor says nothing of it."""
        relation = self.tree.relation(lead)
        if not self.tree.is_infinitive(lead) or relation in {"xcomp", "ccomp", "csubj"}:
            if relation == "acl":
                return Verdict(OCCURRED, 0.75, "it is told as done")
            return replace(upper, certainty=upper.certainty * 0.9)
        if relation == "acl":
            first = any(self.tree.is_a(item, "ordinal") for item in self.tree.dependents(governor, "amod"))
            passive = bool(self.tree.dependents(lead, "aux:pass"))
            if first:
                return replace(upper, certainty=upper.certainty * 0.9)
            return Verdict(PLANNED if passive else HYPOTHETICAL, 0.6, "it is still to be")
        status = PLANNED if upper.status == OCCURRED else upper.status
        return Verdict(status, 0.55, "it is the purpose of another act")

    def _under(self, found: str, upper: Verdict, governor: int, *, negated: bool = False) -> Verdict:
        """Returns the status of an act under a governing word of class `found` that itself has the status `upper`."""
        status, reason = found, f"it hangs on “{self.tree.shown[governor]}”"
        if upper.status == DENIED:
            status = {DENIED: HYPOTHETICAL, CALLED_OFF: PLANNED}.get(found, DENIED)
            reason += ", which is negated"
        elif upper.status in {CALLED_OFF, HYPOTHETICAL}:
            status = upper.status
        return _turned(Verdict(status, min(0.85, upper.certainty), reason, governor), negated)

    def _yet_to(self, governor: int, word: int) -> bool:
        around = (*self.tree.dependents(governor, "advmod"), *self.tree.dependents(word, "advmod"))
        return self.tree.lemma(governor) in {"have", "be", "yet"} and any(self.tree.is_a(item, "yet") for item in (*around, governor))

    def _of(self, word: int, depth: int) -> Verdict:
        verbal = self.tree.is_verb(word) or bool(self.tree.dependents(word, "cop"))
        return self.verb(word, depth=depth) if verbal else self.noun(word, depth=depth)

    # ---- nouns

    def _above_noun(self, word: int, depth: int) -> Verdict:
        """Returns the status that a noun gets from what it hangs on."""
        governor, relation = self.tree.head(word), self.tree.full_relation(word)
        if governor is None or depth > _DEPTH:
            return Verdict(OCCURRED, 0.6, "it is named without a verb")
        if relation == "conj" and not self.tree.is_verb(governor):
            return self.noun(governor, depth=depth + 1)
        cases = self.tree.cases(word)
        upper = self._of(governor, depth + 1)
        if self.read.is_ahead(word, cases):
            return Verdict(PLANNED, 0.6, "it is still ahead")
        moves = any(self.tree.lemma(item) in self.motion for item in (governor, self.tree.head(governor)) if item is not None)
        if set(cases) & self.tree.grammar["for"] and moves and upper.status == OCCURRED:
            return Verdict(PLANNED, 0.65, f"it is what “{self.tree.shown[governor]}” is for")
        if self.read.is_wished(word, governor):
            return Verdict(HYPOTHETICAL, 0.7, f"it is what “{self.tree.shown[governor]}” is about")
        found = None if relation == "nsubj" else self.read.class_of(governor, word)
        if found is not None and not (relation.startswith("obl") and set(cases) & self.tree.grammar["apart"]):
            return self._under(found, upper, governor)
        if relation.startswith(("obj", "nsubj", "obl", "nmod", "compound")):
            return self._with(upper, relation, cases)
        return replace(upper, certainty=upper.certainty * 0.7)

    def _with(self, upper: Verdict, relation: str, cases: list[str]) -> Verdict:
        """Returns the status of a noun whose governor is no word of status: it shares the fate of the clause."""
        if relation.startswith(("obl", "nmod")) and set(cases) & self.tree.grammar["apart"] and upper.status == DENIED:
            return Verdict(OCCURRED, 0.6, "it is named as a fact")
        return replace(upper, certainty=upper.certainty * 0.9)


def _turned(verdict: Verdict, negated: bool) -> Verdict:
    if not negated:
        return verdict
    status = HYPOTHETICAL if verdict.status == DENIED else DENIED
    return Verdict(status, verdict.certainty * 0.9, f"{verdict.reason}, and it is negated", verdict.under)
