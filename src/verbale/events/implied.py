"""Finds the acts between two parties that a statement's own words make: a demand, a refusal, an accusation.

Who says "Belvia must withdraw" demands it of Belvia; who says "we will not meet Belvia" rejects it; who says "Belvia
has violated the accord" accuses Belvia. Only what the grammar of the words shows is read: the subject is another party
and not the speaker's own, or the speaker's own and the other party stands in the clause. Verbs that name the act
themselves ("urged", "rejected") are the work of `finding`.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from verbale.events.roles import Roles
from verbale.events.status import OCCURRED, Judge
from verbale.events.table import Table
from verbale.events.tree import Tree
from verbale.events.who import Party, Who
from verbale.record import Statement


@dataclass(frozen=True, slots=True)
class Implied:
    """An act that a statement makes: its type and mode, its trigger, who makes it and towards whom."""

    type: str
    mode: str
    trigger: int
    statement: Statement
    speaker: str  # the statement's speaker, known here
    other: Party
    certainty: float
    reason: str


class Implications:
    """The search in the statements of one article."""

    def __init__(self, tree: Tree, roles: Roles, table: Table, who: Who, judge: Judge) -> None:
        self.tree, self.roles, self.who, self.judge = tree, roles, who, judge
        self.words = table.implied
        self.read = judge.read
        self._reads = (self._demand, self._refusal, self._blame, self._omission, self._fault, self._threat)

    def find(self, statement: Statement) -> Iterator[Implied]:
        """Yields the acts that the words of one statement make, at most one of a type."""
        if statement.speaker is None:
            return
        seen: set[tuple[str, str]] = set()
        for span in statement.content:
            for word in self.tree.parse.words_in(span):
                act = self._at(word, statement, statement.speaker)
                if act is not None and (act.type, act.other.actor) not in seen:
                    seen.add((act.type, act.other.actor))
                    yield act

    def _at(self, word: int, statement: Statement, speaker: str) -> Implied | None:
        verbal = self.tree.is_verb(word) or bool(self.tree.dependents(word, "cop"))
        if not verbal or self.tree.parse.upos[word] == "AUX" or self.tree.mark(word) in self.read.signs.words["condition"]:
            return None
        return next(filter(None, (read(word, statement, speaker) for read in self._reads)), None)

    def _demand(self, verb: int, statement: Statement, speaker: str) -> Implied | None:
        """Reads "Belvia must withdraw", "Belvia should sign"."""
        modals = [item for item in self.read.auxiliaries(verb) if self.tree.words[item] in self.words["due"]]
        other = self._other_subject(verb, statement)
        inverted = bool(modals) and any(item > modals[0] for item in self.roles.subjects(verb))  # "should Belvia sign, …"
        if not modals or inverted or other is None or self.read.perfect(verb):
            return None
        reason = f"who says that another “{self.tree.shown[modals[0]]}” asks for it"
        return Implied("REQUEST", "demand", modals[0], statement, speaker, other, 0.55, reason)

    def _refusal(self, verb: int, statement: Statement, speaker: str) -> Implied | None:
        """Reads "we will not meet Belvia", "Arda cannot accept the offer of Belvia"."""
        modal = self.read.modal(verb)
        if modal is None or not self.read.negated(verb) or (modal == "possible" and not self.read.unable(verb)):
            return None
        subjects = self.roles.subjects(verb)
        own = bool(subjects) and all(self._is_own(item, statement) for item in subjects)
        if not own or self.tree.lemma(verb) in self.words["hindering"]:
            return None
        inside = self.tree.dependents(verb, "obj", "obl", "xcomp", "iobj")
        parties = [party for item in inside if (party := self.who.within(item)) is not None and not self._same_side(party, statement)]
        if not parties:
            return None
        return Implied("REJECT", "refuse", verb, statement, speaker, parties[0], 0.5, "who says that it will not, refuses")

    def _blame(self, verb: int, statement: Statement, speaker: str) -> Implied | None:
        """Reads "Belvia has violated the accord", "Belvia failed to answer"."""
        if self.tree.lemma(verb) not in self.words["wrongs"]:
            return None
        other = self._other_subject(verb, statement)
        if other is None or self.judge.verb(verb).status != OCCURRED:
            return None
        reason = f"who says that another did it (“{self.tree.shown[verb]}”) accuses"
        return Implied("ACCUSE", "accuse", verb, statement, speaker, other, 0.5, reason)

    def _omission(self, verb: int, statement: Statement, speaker: str) -> Implied | None:
        """Reads "Belvia has not complied", "Belvia is not doing enough": who says what another leaves undone blames it."""
        read = self.read
        if self.tree.lemma(verb) not in self.words["duties"] or not read.negated(verb) or read.modal(verb) is not None or read.is_to(verb):
            return None
        other = self._other_subject(verb, statement)
        if other is None or not (read.perfect(verb) or read.is_present(verb)):
            return None
        reason = f"who says what another has not done (“{self.tree.shown[verb]}”) accuses"
        return Implied("ACCUSE", "accuse", verb, statement, speaker, other, 0.4, reason)

    def _fault(self, word: int, statement: Statement, speaker: str) -> Implied | None:
        """Reads "Belvia is responsible", "the statement of Belvia was irresponsible"."""
        if self.tree.lemma(word) not in self.words["faults"] or self.read.negated(word) or self.read.modal(word) is not None:
            return None
        found = [party for item in self.roles.subjects(word) if (party := self.who.within(item)) is not None]
        if not found or any(self._same_side(party, statement) for party in found):
            return None
        reason = f"who calls another or its acts “{self.tree.shown[word]}” accuses"
        return Implied("ACCUSE", "accuse", word, statement, speaker, found[0], 0.45, reason)

    def _threat(self, verb: int, statement: Statement, speaker: str) -> Implied | None:
        """Reads "we will retaliate against Belvia", "Arda may cut aid to Belvia"."""
        if self.tree.lemma(verb) not in self.words["threats"] or self.read.modal(verb) is None or self.read.negated(verb):
            return None
        subjects = self.roles.subjects(verb)
        if not subjects or not all(self._is_own(item, statement) for item in subjects):
            return None
        inside = self.tree.dependents(verb, "obj", "obl", "iobj")
        parties = [party for item in inside if (party := self.who.within(item)) is not None and not self._same_side(party, statement)]
        if not parties:
            return None
        return Implied("THREATEN", "threaten", verb, statement, speaker, parties[0], 0.45, "who says what it will do to another, threatens")

    def _other_subject(self, verb: int, statement: Statement) -> Party | None:
        """Returns the subject where it is a party that is not on the speaker's side."""
        found = [party for item in self.roles.actors(verb) if (party := self.who.named(item)) is not None]
        if not found or any(self._same_side(party, statement) for party in found):
            return None
        return found[0]

    def _is_own(self, subject: int, statement: Statement) -> bool:
        """Whether a subject is the speaker or the speaker's side: "we", its state, or its pronoun."""
        party = self.who.named(subject)
        if party is None:
            return self.tree.words[subject] in self.words["own"]
        return self._same_side(party, statement)

    def _same_side(self, party: Party, statement: Statement) -> bool:
        return bool({party.actor, self.who.principal(party)} & {statement.speaker, statement.principal})
