"""Finds who recognises whom as a state, or does not, and on whose word.

Three shapes carry it: a verb with its subject ("Arda recognises Belvia's independence"), a list behind "including" or
"include" ("over forty countries, including Arda and Corland, have recognised Belvia, while those which have not include
Dornia"), and a noun ("Arda withdrew its recognition of Belvia"). What is wished, asked for or foretold is no fact of
recognition; only a state that says of itself that it will not recognise is one that does not.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from verbale.events import timing
from verbale.events.roles import Roles
from verbale.events.status import DENIED, OCCURRED, Judge
from verbale.events.table import Table, load
from verbale.events.tree import Tree
from verbale.record import PERSON, STATE, Actor, Article, Mention, Parse, Recognition, Statement
from verbale.reference.recognitions import DOES_NOT, FROZE, RECOGNISES, SUSPENDED, WITHDREW

_LISTED = 40  # states that one list may name
_ACTS = {"grant": RECOGNISES, "withdraw": WITHDREW, "suspend": SUSPENDED, "freeze": FROZE, "refuse": DOES_NOT}


@dataclass(frozen=True, slots=True)
class _Told:
    """A trigger with what it says of recognition, before the states around it are known."""

    trigger: int
    of: str
    recognises: bool
    members: tuple[int, ...]
    certainty: float
    reason: str


def recognitions(
    article: Article, parse: Parse, statements: Sequence[Statement], mentions: Sequence[Mention], actors: Sequence[Actor]
) -> tuple[Recognition, ...]:
    """Returns the claims of the article that a state recognises another, or does not, in the order of the text."""
    if not len(parse):
        return ()
    table = load("en")
    ledger = _Ledger(Tree(article, parse, table), table, statements, mentions, actors)
    found: dict[str, Recognition] = {}
    for told in ledger.told():
        for recognition in ledger.claims(told):
            kept = found.get(recognition.id)
            if kept is None or kept.certainty < recognition.certainty:
                found[recognition.id] = recognition
    return tuple(sorted(found.values(), key=lambda item: (item.evidence, item.by, item.id)))


class _Ledger:
    """The search in one article."""

    def __init__(
        self, tree: Tree, table: Table, statements: Sequence[Statement], mentions: Sequence[Mention], actors: Sequence[Actor]
    ) -> None:
        self.tree, self.words = tree, table.recognition
        self.roles = Roles(tree, table)
        self.kinds: Mapping[str, str] = {actor.id: actor.kind for actor in actors}
        self.statements = statements
        self.persons: set[int] = set()  # words that name a person, whom another state may recognise as something else
        self.states = self._index(mentions)
        said = {word for item in statements for span in item.content for word in tree.parse.words_in(span)}
        self.judge = Judge(tree, table.signs, said.__contains__)

    def _index(self, mentions: Sequence[Mention]) -> dict[int, tuple[str, float]]:
        """Returns for each word the state that it names, or for which the person or body that it names speaks."""
        found: dict[int, tuple[str, float]] = {}
        for mention in sorted(mentions, key=lambda item: (-len(item.span), item.span, item.actor or "")):
            if mention.actor is None or self.tree.article.is_debris(mention.span):
                continue
            state = mention.actor if self.kinds.get(mention.actor) != PERSON else mention.principal
            if state is not None and self.kinds.get(state) == STATE:
                for word in self.tree.parse.words_in(mention.span):
                    found[word] = (state, mention.certainty)
                    if state != mention.actor:
                        self.persons.add(word)
        return found

    # ---- what is told

    def told(self) -> Iterator[_Told]:
        """Yields what each verb or noun of recognition says."""
        for word in range(len(self.tree.parse)):
            if self.tree.article.is_debris(self.tree.parse.span(word, word + 1)):
                continue
            lemma = self.tree.lemma(word)
            if lemma in self.words["verbs"] and self.tree.is_verb(word):
                yield from self._of_verb(word)
            elif lemma in self.words["nouns"]:
                yield from self._of_noun(word)

    def _of_verb(self, verb: int) -> Iterator[_Told]:
        for of in self._recognised(verb):
            yield from self._of_verb_and_state(verb, of)

    def _of_verb_and_state(self, verb: int, of: str) -> Iterator[_Told]:
        lead = self._lead(verb)
        verdict, members = self.judge.verb(lead), self._members(lead)
        if verdict.status == OCCURRED and self._is_stopped(verb):
            yield _Told(verb, of, False, members, verdict.certainty, f"{WITHDREW}: it stopped to recognise")
            return
        if verdict.status == OCCURRED and self._is_neither(members):
            yield _Told(verb, of, False, members, verdict.certainty, "neither of them does")
            return
        will_not = verdict.status == DENIED and self.judge.read.modal(verb) is not None
        if verdict.status == OCCURRED or (verdict.status == DENIED and not will_not):
            yield _Told(verb, of, verdict.status == OCCURRED, members, verdict.certainty, verdict.reason)
        elif will_not:
            own = tuple(word for word in members if self._speaks_of_itself(verb, word))
            yield _Told(verb, of, False, own, 0.8, "the state itself says that it will not")
        if verdict.status in {OCCURRED, DENIED}:
            yield from self._others(verb, of, verdict.status == OCCURRED)

    def _of_noun(self, noun: int) -> Iterator[_Told]:
        """Reads "Arda's recognition of Belvia", also under a verb that grants, withdraws, suspends or refuses it."""
        verb = self.tree.head(noun)
        if verb is None:
            return
        for of in self._objects_of(noun, verb):
            yield from self._of_noun_and_state(noun, verb, of)

    def _of_noun_and_state(self, noun: int, verb: int, of: str) -> Iterator[_Told]:
        owners = tuple(word for role in ("poss", "by", "adj") for word in self.roles.at_noun(noun, role))
        verdict = self.judge.verb(verb) if self.tree.is_verb(verb) else None
        done = verdict is not None and verdict.status == OCCURRED
        lemma = self.tree.lemma(verb)
        forms = {lemma, f"{lemma}e"}  # the reader may take a final e for the ending's ("revoked")
        act = next((act for kind, act in _ACTS.items() if forms & self.words[kind]), None)
        passive = self.tree.relation(noun).startswith("nsubj") and self.roles.is_passive(verb)
        if act is not None and (passive or self.tree.relation(noun) == "obj"):
            named = tuple(word for word in (*owners, *(() if passive else self.roles.actors(verb))) if word in self.states)
            if done:
                yield _Told(noun, of, act == RECOGNISES, named[:1], 0.75, f"{act}: it did “{self.tree.shown[verb]}” its recognition")
        elif (verdict is None or (self.tree.relation(noun) != "obj" and done)) and not self.judge.read.no_such(noun):
            yield _Told(noun, of, True, owners, 0.55, "the recognition is named as a fact")

    def _objects_of(self, noun: int, verb: int) -> tuple[str, ...]:
        """Returns the states behind a noun: "recognition of Belvia", "of Belvia's independence", "granted recognition to Belvia"."""
        behind = self.roles.at_noun(noun, "of")
        near = [word for item in behind if self.tree.lemma(item) in self.words["things"] for word in self._beside(item)]
        given = [word for side in ("to", "from") for word in self.roles.obliques(verb, side)] if self.tree.relation(noun) == "obj" else []
        return next((found for words in (behind, near, given) if (found := self._states_of(words))), ())

    # ---- who is recognised

    def _recognised(self, verb: int) -> tuple[str, ...]:
        """Returns the states that are the object: named themselves, or by their independence and the like."""
        found: list[str] = []
        for item in self.roles.patients(verb):
            lemma = self.tree.lemma(item)
            as_what = [self.tree.lemma(word) for word in self.roles.obliques(verb, "as")]
            if lemma in self.words["not_state"] or any(word in self.words["not_state"] for word in as_what):
                continue
            if item in self.persons or self.roles.at_noun(item, "over"):  # a president, a state's sovereignty over something
                continue
            if item in self.states:
                found += self._states_of([item])
            elif lemma in self.words["things"] or self._is_right_to_exist(item):
                found += self._states_of(self._beside(item))
        return tuple(dict.fromkeys(found))

    def _is_right_to_exist(self, noun: int) -> bool:
        return any(self.tree.lemma(clause) in self.words["exist"] for clause in self.tree.dependents(noun, "acl"))

    def _beside(self, noun: int) -> list[int]:
        beside = [item for role in ("poss", "of", "adj", "compound") for item in self.roles.at_noun(noun, role)]
        return [*beside, *self.tree.dependents(noun, "amod", "compound", "appos")]

    def _states_of(self, words: Sequence[int]) -> tuple[str, ...]:
        """Returns the state that the first of `words` names which names one, with those joined to it."""
        first = next((word for word in words if word in self.states), None)
        if first is None:
            return ()
        return tuple(dict.fromkeys(self.states[word][0] for word in (first, *self.tree.joined(first)) if word in self.states))

    # ---- who recognises

    def _members(self, verb: int) -> tuple[int, ...]:
        """Returns the words of the states that are the subject, named in its list, or its adjectives."""
        found: list[int] = []
        for subject in self.roles.actors(verb):
            found += self._named_in(subject)
        return tuple(dict.fromkeys(found))[:_LISTED]

    def _named_in(self, noun: int) -> list[int]:
        """Returns the words below a nominal that name a state which it is or lists."""
        if noun in self.states:
            return [word for word in self.tree.joined(noun) if word in self.states]
        if self.tree.dependents(noun, "cop"):  # "Arda is the only country that recognises Belvia"
            return [word for subject in self.tree.dependents(noun, "nsubj") for word in self.tree.joined(subject) if word in self.states]
        listed = any(self.tree.words[item] in self.words["listing"] for item in self.tree.below(noun))
        beside = self.tree.below(noun, skip=("acl", "acl:relcl")) if listed else self._beside(noun)
        return [word for word in beside if word in self.states]

    def _lead(self, verb: int) -> int:
        """Returns the verb that tells whether it was done: "became" in "became the third country to recognise Belvia"."""
        noun = self.tree.head(verb)
        if noun is None or self.tree.relation(verb) != "acl" or self.tree.lemma(noun) not in self.words["things"]:
            return verb
        governor = self.tree.head(noun)
        if self.tree.dependents(noun, "cop"):
            return noun
        if governor is not None and self.tree.relation(noun) in {"xcomp", "obj"} and self.tree.lemma(governor) in self.words["become"]:
            return governor
        return verb

    def _is_stopped(self, verb: int) -> bool:
        governor = self.tree.head(verb)
        return governor is not None and self.tree.relation(verb) == "xcomp" and self.tree.lemma(governor) in self.words["stop"]

    def _is_neither(self, members: Sequence[int]) -> bool:
        return any(self.tree.words[item] in self.words["neither"] for word in members for item in self.tree.dependents(word))

    def _others(self, verb: int, of: str, recognises: bool) -> Iterator[_Told]:
        """Yields the lists of a sentence that leave the verb out ("while those which have not include …")."""
        sentence = self.tree.sentence(verb)
        for first, last in _parts(self.tree, sentence, self.words["contrast"]):
            if first <= verb < last:
                continue
            part = range(first, last)
            elided = [word for word in part if self.tree.lemma(word) in self.words["elided"]]
            if not elided or any(self.tree.lemma(word) in self.words["verbs"] for word in part):
                continue
            negated = any(self.judge.read.has(word, "negation") for word in part)
            if negated != recognises or any(self.tree.words[word] in self.words["future"] for word in part):
                continue
            members = tuple(word for word in part if word in self.states and self.states[word][0] != of)
            yield _Told(verb, of, not negated, members, 0.65, "the verb is understood from the clause beside it")

    def _speaks_of_itself(self, verb: int, word: int) -> bool:
        state = self.states.get(word, ("", 0.0))[0]
        statement = self._statement(verb)
        return statement is not None and state in {statement.principal, statement.speaker}

    def _statement(self, word: int) -> Statement | None:
        """Returns the shortest statement in whose content the word stands."""
        span = self.tree.parse.span(word, word + 1)
        around = [item for item in self.statements if any(content.contains(span) for content in item.content)]
        return min(around, key=lambda item: (sum(map(len, item.content)), item.id), default=None)

    # ---- claims

    def claims(self, told: _Told) -> Iterator[Recognition]:
        """Yields one claim for each state of what is told."""
        statement = self._statement(told.trigger)
        seen: set[str] = {told.of}
        for word in told.members:
            state, certainty = self.states.get(word, ("", 0.0))
            if not state or state in seen:
                continue
            seen.add(state)
            spans = sorted({self.tree.parse.span(word, word + 1), self.tree.parse.span(told.trigger, told.trigger + 1)})
            yield Recognition(
                article=self.tree.article.id,
                by=state,
                of=told.of,
                recognises=told.recognises,
                on=timing.when(self.tree, told.trigger, self.tree.article.published, ahead=False),
                claimant=statement.speaker if statement is not None else None,
                evidence=tuple(spans),
                certainty=round(told.certainty * (0.5 + 0.5 * certainty), 4),
                reason=told.reason,
            )


def _parts(tree: Tree, sentence: range, contrast: frozenset[str]) -> Iterator[tuple[int, int]]:
    """Yields the stretches of a sentence between its contrasting words ("while", "but", "whereas")."""
    first = sentence.start
    for word in sentence:
        if tree.words[word] in contrast:
            if word > first:
                yield first, word
            first = word
    if first < sentence.stop:
        yield first, sentence.stop
