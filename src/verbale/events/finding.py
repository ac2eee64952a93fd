"""Finds the acts that an article tells: a word of the table, its parties, its status, its day.

One act is one actor, one other party and one trigger; an act whose actor is not known is no event, and nothing is read
off debris. An act of speech that is already a statement is an event too only where it passes between two parties.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from verbale.events.acts import Act, Writer, distinct
from verbale.events.implied import Implications
from verbale.events.roles import Roles
from verbale.events.status import DENIED, HYPOTHETICAL, OCCURRED, PLANNED, Judge, Verdict
from verbale.events.table import Frame, Table, load
from verbale.events.tree import Tree
from verbale.events.who import Given, Party, Who
from verbale.record import Actor, Article, Event, Mention, Parse, Span, Statement
from verbale.reference.world import World

_BETWEEN = {"REQUEST", "THREATEN", "ACCUSE"}  # acts of speech whose matter is another act


def find(
    article: Article, parse: Parse, statements: Sequence[Statement], mentions: Sequence[Mention], actors: Sequence[Actor], world: World
) -> tuple[Event, ...]:
    """Returns the events that the article tells, in the order of their triggers.

    `statements`, `mentions` and `actors` are what the stages before found; `world` knows states by their adjectives.
    """
    if not len(parse):
        return ()
    table = load("en")
    finder = _Finder(Tree(article, parse, table), table, Given(statements, mentions, actors, world))
    told = [event for act in finder.acts() for event in finder.writer.events(act)]
    implied = list(finder.implied(statements, told))
    refused = {event.trigger for event in implied if event.plover == "REJECT"}  # the refusal tells what is not to be
    return distinct([*(event for event in told if event.status != DENIED or event.trigger not in refused), *implied])


class _Finder:
    """The stage at work on one article."""

    def __init__(self, tree: Tree, table: Table, given: Given) -> None:
        self.tree, self.table = tree, table
        self.roles = Roles(tree, table)
        self.who = Who(tree, table, given)
        statements = given.statements
        self.said = frozenset(word for item in statements for span in item.content for word in tree.parse.words_in(span))
        self.judge = Judge(tree, table.signs, self.said.__contains__, table.motion)
        self.cues: dict[int, list[Statement]] = {}
        for item in statements:
            for word in tree.parse.words_in(item.cue) if item.cue is not None else ():
                self.cues.setdefault(word, []).append(item)
        self.writer = Writer(tree, {word: said[0] for word, said in self.cues.items()})

    def acts(self) -> Iterator[Act]:
        """Yields the acts in the order of their triggers; a noun that a verb of its type already took is left out."""
        taken: set[tuple[int, str]] = set()
        for word in self._by_verbs_first():
            act = self._act(word, taken)
            if act is not None:
                yield act
                taken |= {(item, act.frame.type) for item in self._objects(act)}

    def _by_verbs_first(self) -> list[int]:
        words = [word for word in range(len(self.tree.parse)) if not self.tree.article.is_debris(self._span(word))]
        return sorted(words, key=lambda word: (self.tree.parse.sentence_of(word), not self.tree.is_verb(word), word))

    def _objects(self, act: Act) -> list[int]:
        objects = self.roles.parties(act.trigger, "obj") if self.tree.is_verb(act.trigger) else self.roles.at_noun(act.trigger, "of")
        return [*objects, *(inner for item in objects for inner in self.tree.dependents(item, "nmod"))]

    def _act(self, word: int, taken: set[tuple[int, str]]) -> Act | None:
        tree = self.tree
        if tree.is_verb(word):
            for frame in self.table.verbs.get(tree.lemma(word), ()):
                act = self._of_verb(word, frame) if self._fits(word, frame) else None
                if act is not None:
                    return act
        elif tree.parse.upos[word] in {"NOUN", "PROPN"}:
            for frame in self.table.nouns.get(tree.lemma(word), ()):
                free = (word, frame.type) not in taken
                act = self._of_noun(word, frame) if free and self.roles.fits_noun(word, frame) else None
                if act is not None:
                    return act
        return None

    # ---- verbs

    def _fits(self, word: int, frame: Frame) -> bool:
        """Whether all that a frame asks of its verb is there; a person is for `who` to see."""
        persons = not frame.person or any(self.who.is_person(item) for item in self.roles.parties(word, "obj"))
        return persons and self.roles.fits(word, frame)

    def _of_verb(self, word: int, frame: Frame) -> Act | None:
        actors = self._who_says(word) or self._named(self.roles.actors(word)) or self._speaker(word)
        actors = actors or self._resolved(self.roles.unnamed_agents(word, frame.by), strict=False)
        others = self._others(word, frame, {party.actor for party in actors})
        if not actors or not self._enough(word, frame, actors, others) or not self._is_right_kind(frame, actors):
            return None
        verdict = self.judge.verb(word, says=frame.says)
        if frame.ahead and verdict.status == OCCURRED:
            verdict = replace(verdict, status=PLANNED, reason="it is what was asked for")
        return self._judged(word, frame, actors, others, verdict)

    def _is_right_kind(self, frame: Frame, actors: list[Party]) -> bool:
        return not frame.body or all(self.who.is_body(party) for party in actors)

    def _named(self, words: list[int]) -> list[Party]:
        return [party for word in words for party in self.who.everyone(word)]

    def _resolved(self, words: list[int], *, strict: bool = False) -> list[Party]:
        """Returns who stands at the words; unless `strict`, also whom they name in passing."""
        found: list[Party] = []
        for word in words:
            passing = None if strict else self.who.within(word)
            found += self.who.everyone(word) or ([passing] if passing is not None else [])
        return found

    def _who_says(self, word: int) -> list[Party]:
        """Returns the speakers of the statements whose cue the verb is."""
        said = self.cues.get(word, ())
        return [Party(word, item.speaker, item.certainty) for item in said if item.speaker is not None]

    def _speaker(self, word: int) -> list[Party]:
        """Returns the speaker of the statement whose cue the verb goes with, where the grammar shows nobody."""
        if self.roles.actors(word) or (self.roles.is_passive(word) and word not in self.cues):
            return []
        lead = self.tree.clause(word)
        if lead is None or lead not in self.cues or self.tree.relation(word) == "ccomp":
            first = self._first_before(word)
            if first or lead is None or lead not in self.cues:
                return first
        return [replace(party, word=word, certainty=0.7 * party.certainty) for party in self._who_says(lead)]

    def _first_before(self, word: int) -> list[Party]:
        """Returns the first one named in the sentence of a main verb without a subject, where no other verb comes before."""
        tree = self.tree
        if tree.relation(word) not in {"root", "ccomp"} or tree.is_infinitive(word) or self.roles.is_passive(word):
            return []
        if tree.is_bare(word) and not self.judge.read.auxiliaries(word):
            return []
        before = [item for item in range(tree.sentence(word).start, word) if not tree.article.is_debris(self._span(item))]
        if any(tree.parse.upos[item] == "VERB" for item in before):
            return []
        persons = [item for item in before if self.who.is_person(item)]
        found = next((party for item in (*persons, *before) if (party := self.who.named(item)) is not None), None)
        return [] if found is None else [Party(found.word, found.actor, 0.5 * found.certainty)]

    def _others(self, word: int, frame: Frame, actors: set[str]) -> list[Party]:
        for role in frame.to:
            found = self._resolved(self.roles.parties(word, role), strict=role == "party")
            parties = [party for party in found if party.actor not in actors]
            if parties:
                return parties
        return []

    def _enough(self, word: int, frame: Frame, actors: list[Party], others: list[Party]) -> bool:
        """Whether the parties that the frame asks for are known."""
        if others:
            return True
        if frame.mutual and len(actors) > 1:
            return True
        there = [item for role in frame.to for item in self.roles.parties(word, role)]
        if any(self.roles.is_among(item, frame.strangers) and self.who.within(item) is None for item in there):
            return True
        return frame.alone

    # ---- nouns

    def _of_noun(self, word: int, frame: Frame) -> Act | None:
        actors = self._noun_parties(word, frame.by, set())
        others = self._noun_parties(word, frame.to, {party.actor for party in actors})
        carrier = self.roles.carrier(word, "light", "turning")
        if not others and carrier is not None:
            roles = [role for role in frame.to if role != "within"]
            found = self._resolved([item for role in roles for item in self.roles.parties(carrier, role)])
            others = [party for party in found if party.actor not in {item.actor for item in actors}]
        if not actors and (others or (frame.alone and frame.type == "CONSULT")):
            actors = self._by_clause(word, {party.actor for party in others})
        strange = any(self.roles.is_among(item, frame.strangers) for role in frame.to for item in self.roles.at_noun(word, role))
        enough = others or frame.alone or strange or (frame.mutual and len(actors) > 1)
        if not actors or not enough or not self._is_right_kind(frame, actors):
            return None
        verdict = self.judge.noun(word, carrier=self.roles.carrier(word, "light"), says=frame.says)
        return self._judged(word, frame, actors, others, verdict)

    def _judged(self, word: int, frame: Frame, actors: list[Party], others: list[Party], verdict: Verdict) -> Act | None:
        """Returns the act, unless it is only the matter of another one: what is demanded or threatened is told by the demand."""
        if verdict.status == HYPOTHETICAL and verdict.under is not None and self._is_act_of_speech(verdict.under):
            return None
        return Act(word, frame, tuple(actors), tuple(others), verdict)

    def _is_act_of_speech(self, word: int) -> bool:
        act = self._act(word, set())
        return act is not None and act.frame.says and act.frame.type in _BETWEEN

    def _noun_parties(self, word: int, roles: tuple[str, ...], known: set[str]) -> list[Party]:
        for role in roles:
            found = self._resolved(self.roles.at_noun(word, role), strict=role in {"light", "turning", "adj"})
            parties = [party for party in found if party.actor not in known]
            if parties:
                return parties
        return []

    def _by_clause(self, word: int, others: set[str]) -> list[Party]:
        """Returns the subject of the clause on which a noun hangs ("was in Arda for talks with …")."""
        clause = self.tree.clause(word)
        if clause is None:
            return []
        return [party for party in self._named(self.roles.subjects(clause)) if party.actor not in others]

    def implied(self, statements: Sequence[Statement], told: Sequence[Event]) -> Iterator[Event]:
        """Yields the acts that the words of the statements make, but for those that the statement's cue already told."""
        implications = Implications(self.tree, self.roles, self.table, self.who, self.judge)
        for statement in statements:
            cue = statement.cue
            by_cue = {event.plover for event in told if cue is not None and cue.start <= event.trigger.start < cue.end}
            for act in implications.find(statement):
                if act.type not in by_cue and not self.tree.article.is_debris(self._span(act.trigger)):
                    yield self.writer.implied(act)

    def _span(self, word: int) -> Span:
        return self.tree.parse.span(word, word + 1)
