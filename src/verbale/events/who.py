"""Says which actors stand behind a nominal, by the mentions of the article, the statements' sources and the world.

For an actor the nominal itself must name one, or a word that acts for one ("Ardan troops", "the government of Arda",
"a U.N. report"). For the other party it is enough that the nominal names one in passing ("Arda's decision").
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from verbale.events.table import Table
from verbale.events.tree import Tree
from verbale.record import BODY, DIRECT, PERSON, STATE, Actor, Mention, Statement, actor_id
from verbale.reference.world import World

_DEPTH = 3
_INNER = ("flat", "appos", "nmod:desc", "compound")


@dataclass(frozen=True, slots=True)
class Given:
    """What the stages before found in the article, and the world that they know."""

    statements: Sequence[Statement]
    mentions: Sequence[Mention]
    actors: Sequence[Actor]
    world: World


@dataclass(frozen=True, slots=True, order=True)
class Party:
    """An actor who stands at a word, with the certainty that it is that one."""

    word: int
    actor: str
    certainty: float


class Who:
    """Resolves the words of one article to actor ids."""

    def __init__(self, tree: Tree, table: Table, given: Given) -> None:
        self.tree, self.table, self.world = tree, table, given.world
        self.actors: Mapping[str, Actor] = {actor.id: actor for actor in given.actors}
        self._by_word = self._index(given.mentions)
        self._sources = self._index_sources(given.statements)
        self._said = self._index_contents(given.statements)

    def _index(self, mentions: Sequence[Mention]) -> dict[int, Mention]:
        """Returns for each word the mention that names it: the one whose own words are fewest."""
        found: dict[int, Mention] = {}
        for mention in sorted(mentions, key=lambda item: (-len(item.span), item.span, item.actor or "")):
            if mention.actor is not None and not self.tree.article.is_debris(mention.span):
                for word in self.tree.parse.words_in(mention.span):
                    found[word] = mention
        return found

    def _index_sources(self, statements: Sequence[Statement]) -> dict[int, Statement]:
        found: dict[int, Statement] = {}
        for statement in statements:
            if statement.source is not None and statement.speaker is not None:
                for word in self.tree.parse.words_in(statement.source):
                    found.setdefault(word, statement)
        return found

    def _index_contents(self, statements: Sequence[Statement]) -> dict[int, Statement]:
        """Returns for each word the shortest statement in whose content it stands."""
        found: dict[int, Statement] = {}
        for statement in sorted(statements, key=lambda item: (-sum(map(len, item.content)), item.id)):
            for span in statement.content:
                found |= dict.fromkeys(self.tree.parse.words_in(span), statement)
        return found

    def everyone(self, word: int) -> list[Party]:
        """Returns all for whom a nominal acts: one as a rule, two in "Ardan and Belvian officials"."""
        first = self.named(word)
        if first is None:
            return self._they(word) if self.tree.is_a(word, "several") else self._pair(word)
        found = [first]
        adjectives = self.tree.dependents(word, "amod", "compound") if self._acts_for(word) and self._kind(first) != PERSON else []
        for item in (other for adjective in adjectives for other in self.tree.dependents(adjective, "conj")):
            inner = self._at(item) or self._by_adjective(item)
            if inner is not None and inner.actor not in {party.actor for party in found}:
                found.append(Party(word, inner.actor, inner.certainty * 0.9))
        return found

    def named(self, word: int, depth: int = 0) -> Party | None:
        """Returns who the nominal with the head `word` is: named itself, or acting for one that is named beside it."""
        found = self._at(word)
        if found is not None and self._kind(found) == PERSON:
            return found
        inside = [party for item in self._inner(word) if (party := self._at(item)) is not None]
        for inner in inside:
            if self._kind(inner) == PERSON:
                return Party(word, inner.actor, inner.certainty * 0.95)
        if found is not None:
            return found
        for inner in inside:
            if self.tree.relation(inner.word) in {"flat", "appos"}:
                return Party(word, inner.actor, inner.certainty * 0.9)
        source = self._sources.get(word)
        if source is not None and source.speaker is not None:
            return Party(word, source.speaker, 0.8 * source.certainty)
        if self.tree.parse.upos[word] == "PRON":
            return self._pronoun(word)
        if depth > _DEPTH or not self._acts_for(word):
            adjective = self._by_adjective(word) if self.tree.parse.upos[word] in {"ADJ", "PROPN"} else None
            return adjective or self._short(word)
        return self._beside(word, depth) or self._short(word) or self._own(word)

    def _inner(self, word: int) -> list[int]:
        """Returns the words of a nominal that may name it, with an apposition that the parser hung on its complement."""
        inner = self.tree.dependents(word, *_INNER)
        if not self._acts_for(word):
            return inner
        return inner + [item for noun in self.tree.dependents(word, "nmod") for item in self.tree.dependents(noun, "appos")]

    def _short(self, word: int) -> Party | None:
        """Returns the one body of the article that a definite nominal may be short for ("the Council", "the joint commission")."""
        tree = self.tree
        if not any(tree.is_a(item, "definite") for item in tree.dependents(word, "det")) or tree.dependents(word, "nmod", "acl"):
            return None
        wanted = {tree.words[item] for item in (word, *tree.dependents(word, "amod", "compound"))}
        bodies = [actor for actor in self.actors.values() if actor.kind == BODY]
        named = {actor.id: actor.name.lower().split() for actor in bodies}
        found = [key for key, words in named.items() if words[-1] == tree.words[word] and wanted <= set(words)]
        return Party(word, found[0], 0.65) if len(found) == 1 else None

    def _own(self, word: int) -> Party | None:
        """Returns in reported words the speaker's state for "the army", "the government" of nobody else."""
        statement, tree = self._said.get(word), self.tree
        if statement is None or statement.principal is None or tree.lemma(word) not in tree.grammar["own_organs"]:
            return None
        definite = any(tree.is_a(item, "definite") for item in tree.dependents(word, "det"))
        return Party(word, statement.principal, 0.5) if definite else None

    def is_body(self, party: Party) -> bool:
        """Whether the party is an organisation or one of its organs."""
        return self._kind(party) == BODY

    def is_person(self, word: int) -> bool:
        """Whether the nominal names a person."""
        party = self.named(word)
        return party is not None and self._kind(party) == PERSON

    def _pair(self, word: int) -> list[Party]:
        """Returns for "both countries" or "the two sides" the two states that were named last before, for "the two men" persons."""
        tree, lemma = self.tree, self.tree.lemma(word)
        marks = tree.dependents(word, "nummod", "det")
        counted = any(tree.is_a(item, "both") for item in marks)
        several = lemma != tree.words[word] and any(tree.is_a(item, "definite") for item in marks)
        bare = len(tree.dependents(word, "amod", "nmod", "compound", "acl")) == 0
        if not bare or not (counted or several):
            return []
        if lemma in tree.grammar["pair"]:
            return self._last_two(word, lambda kind: kind == STATE)
        if counted and lemma in tree.grammar["two_persons"]:
            return self._last_two(word, lambda kind: kind == PERSON)
        return []

    def _last_two(self, word: int, wanted: Callable[[str | None], bool]) -> list[Party]:
        """Returns the two actors of a kind that were named last before a word, in their order."""
        found: list[str] = []
        for item in range(word - 1, -1, -1):
            party = self._at(item)
            if party is not None and wanted(self._kind(party)) and party.actor not in found:
                found.append(party.actor)
            if len(found) == 2:
                return [Party(word, actor, 0.5) for actor in reversed(found)]
        return []

    def _pronoun(self, word: int) -> Party | None:
        """Returns the speaker for "we" in a quotation and for "he" or "it" in reported words; else the person named last."""
        statement, tree = self._said.get(word), self.tree
        person, thing = tree.is_a(word, "person"), tree.is_a(word, "thing")
        if statement is not None and statement.speaker is not None:
            quoted = statement.manner == DIRECT
            speaker = self.actors.get(statement.speaker)
            is_person = speaker is not None and speaker.kind == PERSON
            if tree.is_a(word, "speaker") or (not quoted and ((person and is_person) or (thing and not is_person))):
                return Party(word, statement.speaker, 0.75)
        return self._last_person(word) if person else None

    def _they(self, word: int) -> list[Party]:
        """Returns for "they" the two or more that the sentence before, or this one, has as its subject."""
        number = self.tree.parse.sentence_of(word)
        earlier = range(*self.tree.parse.sentences[number - 1]) if number else range(0)
        for item in (*range(self.tree.sentence(word).start, word), *earlier):
            joined = self.tree.joined(item) if self.tree.relation(item) == "nsubj" else []
            parties = [party for other in joined if (party := self._at(other)) is not None]
            if len(parties) == len(joined) > 1:
                return [Party(word, party.actor, 0.5) for party in parties]
        return []

    def _last_person(self, word: int) -> Party | None:
        """Returns the person whom the sentence names before a pronoun, or the first one in the sentence before."""
        number = self.tree.parse.sentence_of(word)
        earlier = range(*self.tree.parse.sentences[number - 1]) if number else range(0)
        for words in (range(self.tree.sentence(word).start, word), earlier):
            for item in words:
                party = self._at(item)
                if party is not None and self._kind(party) == PERSON:
                    return Party(word, party.actor, 0.5)
        return None

    def principal(self, party: Party) -> str:
        """Returns for whom a party speaks: itself, where nothing else is known."""
        mention = self._by_word.get(party.word)
        known = mention is not None and mention.actor == party.actor and mention.principal is not None
        return mention.principal if known and mention is not None and mention.principal is not None else party.actor

    def within(self, word: int) -> Party | None:
        """Returns who the nominal is, or else the one whom it names in passing."""
        found = self.named(word)
        if found is not None:
            return found
        place = self._by_adjective(word) if self.tree.parse.upos[word] == "PROPN" else None
        beside = place or self._beside(word, 0)
        if beside is not None:
            return Party(beside.word, beside.actor, beside.certainty * 0.9)
        for item in self.tree.below(word, skip=("acl", "advcl", "conj", "ccomp", "parataxis")):
            inner = self._at(item)
            if inner is not None:
                return Party(item, inner.actor, inner.certainty * 0.75)
        return None

    def _at(self, word: int) -> Party | None:
        mention = self._by_word.get(word)
        if mention is not None and mention.actor is not None:
            return Party(word, mention.actor, mention.certainty)
        return None

    def _kind(self, party: Party) -> str | None:
        actor = self.actors.get(party.actor)
        return actor.kind if actor is not None else None

    def _acts_for(self, word: int) -> bool:
        lemma, stand_for = self.tree.lemma(word), self.table.stand_for
        return any(lemma in stand_for[kind] or self.tree.words[word] in stand_for[kind] for kind in ("agents", "papers", "counts"))

    def _beside(self, word: int, depth: int) -> Party | None:
        """Returns the state or body that stands beside a nominal: its possessor, adjective, compound or "of" phrase."""
        tree = self.tree
        beside = tree.dependents(word, "nmod:poss", "amod", "compound", "nmod:desc")
        beside += [item for item in tree.dependents(word, "nmod") if set(tree.cases(item)) & tree.grammar["named_beside"]]
        for item in beside:
            inner = self._at(item) or self._by_adjective(item)
            if inner is None and depth < _DEPTH:
                inner = self.named(item, depth + 1)
            if inner is not None:
                return Party(word, self._principal(inner, item), inner.certainty * 0.9)
        return None

    def _principal(self, party: Party, word: int) -> str:
        """Returns for whom a person acts whose government or troops are meant ("the president's troops")."""
        mention = self._by_word.get(word)
        if mention is not None and mention.principal is not None and self._kind(party) == PERSON:
            return mention.principal
        return party.actor

    def _by_adjective(self, word: int) -> Party | None:
        """Returns the state whose name or adjective the word is, where it is an actor of the article."""
        first = min([word, *self.tree.dependents(word, "compound", "amod", "flat")])  # "North Korean", whatever the head
        match = self.world.match(self.tree.shown, first) or self.world.match(self.tree.shown, word)
        for sense in match.senses if match is not None else ():
            found = actor_id(STATE if sense.key in self.world.states else BODY, sense.key)
            if found in self.actors:
                return Party(word, found, 0.8)
        return None
