"""Finds who stands where around a verb or noun: subject, object, prepositional parties, possessors, light verbs.

Gives words, not actors: the head words of the nominals that fill a role, coordinated ones apart. Who they are is for
`who` to say.
"""

from verbale.events.table import Frame, Table
from verbale.events.tree import Tree

_DEPTH = 6
_OBLIQUE = ("obl", "nmod")
_HEADS = {"NOUN", "PROPN", "PRON"}
_IN_NOMINAL = {*_HEADS, "DET", "ADJ", "NUM"}


class Roles:
    """The roles around the words of one article, with the verbs of the table that carry a noun."""

    def __init__(self, tree: Tree, table: Table) -> None:
        self.tree = tree
        self.carriers = {"light": table.light, "turning": table.turning}

    # ---- around a verb

    def is_passive(self, verb: int) -> bool:
        """Whether the verb is a passive, also a bare participle behind its noun ("rebels jailed by …")."""
        tree = self.tree
        marked = {tree.full_relation(item) for item in tree.dependents(verb)} & {"nsubj:pass", "aux:pass", "csubj:pass"}
        before = [item for item in tree.before(verb) if tree.is_a(item, "auxiliary")]
        active = bool(tree.dependents(verb, "obj")) or (bool(before) and tree.lemma(before[-1]) not in tree.grammar["being"])
        if marked and ("aux:pass" in marked or not active):
            return True
        if before and tree.lemma(before[-1]) in tree.grammar["being"] and tree.words[verb].endswith(("ed", "en")):
            return not tree.dependents(verb, "obj")
        first = tree.first_conjunct(verb)
        if first is not None and not tree.dependents(verb, "nsubj", "aux") and tree.words[verb].endswith(("ed", "en")):
            return self.is_passive(first) and not tree.dependents(verb, "obj")
        if tree.full_relation(verb) not in {"acl", "advcl"} or tree.is_infinitive(verb) or tree.dependents(verb, "obj", "nsubj"):
            return False
        return not tree.words[verb].endswith("ing") and not tree.is_bare(verb)

    def actors(self, verb: int) -> list[int]:
        """Returns who does what the verb says: the subject, or the agent of a passive."""
        if self.is_passive(verb):
            return self._spread(self._agents(verb))
        return self._spread(self.subjects(verb))

    def _agents(self, verb: int) -> list[int]:
        return [item for item in self.tree.dependents(verb, "obl") if set(self.tree.cases(item)) & self.tree.grammar["agent"]]

    def subjects(self, verb: int, depth: int = 0) -> list[int]:
        """Returns the subject's head words, taken from the governing clause where the verb has none of its own."""
        tree = self.tree
        own = [self._antecedent(item, verb) for item in tree.dependents(verb, "nsubj")]
        if own or depth > _DEPTH:
            return own
        head, relation = tree.head(verb), tree.full_relation(verb)
        if head is None:
            return []
        if relation == "conj" and not tree.is_verb(verb) and not tree.is_verb(head):
            return self.subjects(head, depth + 1)
        if relation == "acl" and not tree.is_infinitive(verb):
            return [] if tree.is_verb(head) or not tree.words[verb].endswith("ing") else [head]
        if relation == "acl":
            return self.of_noun(head, ("poss", "by", "of", "light", "turning"), depth + 1) or self._who_has(head)
        if relation == "ccomp" and not tree.is_infinitive(verb) and not tree.words[verb].endswith("ing"):
            return []  # a finite clause has a subject of its own, found or not
        if relation in {"xcomp", "ccomp"}:
            controllers = tree.dependents(head, "obj", "iobj") or self._asked(head)
            if controllers:
                return controllers
        if relation.split(":")[0] in {"xcomp", "ccomp", "advcl", "conj", "parataxis"}:
            return self.patients(head) if self.is_passive(head) else self.subjects(head, depth + 1)
        return []

    def _who_has(self, noun: int) -> list[int]:
        """Returns the subject of the verb of which a noun is the object ("dropped plans to …")."""
        verb = self.tree.head(noun)
        return self.actors(verb) if verb is not None and self.tree.is_verb(verb) and self.tree.relation(noun) == "obj" else []

    def _asked(self, verb: int) -> list[int]:
        """Returns whom "call on", "appeal to" ask, who is then the subject of what follows."""
        found = [item for item in self.tree.dependents(verb, "obl") if set(self.tree.cases(item)) & self.tree.grammar["asked"]]
        return found if self.tree.lemma(verb) in self.tree.grammar["asking"] else []

    def _antecedent(self, word: int, verb: int) -> int:
        """Returns the noun that a relative pronoun stands for, or the word itself."""
        head = self.tree.head(verb)
        if head is None or not self.tree.is_a(word, "relative"):
            return word
        loose = self.tree.relation(verb) == "parataxis" and not self.tree.is_verb(head)  # as a parser may hang "…, who met …"
        if loose or self.tree.full_relation(verb) == "acl:relcl":
            return head
        return word

    def patients(self, verb: int) -> list[int]:
        """Returns the object, or the subject of a passive; a relative clause's antecedent where that is the object."""
        tree = self.tree
        if self.is_passive(verb):
            found = [self._antecedent(item, verb) for item in tree.dependents(verb, "nsubj")]
            head = tree.head(verb)
            if not found and tree.full_relation(verb) == "acl" and head is not None:
                return [head]
            first = tree.first_conjunct(verb)
            return found or (self.patients(first) if first is not None else [])
        found = [self._antecedent(item, verb) for item in tree.dependents(verb, "obj")]
        if not found and tree.full_relation(verb) == "acl:relcl" and tree.dependents(verb, "nsubj"):
            subjects = {self._antecedent(item, verb) for item in tree.dependents(verb, "nsubj")}
            head = tree.head(verb)
            return [head] if head is not None and head not in subjects else []
        return found

    def obliques(self, word: int, preposition: str) -> list[int]:
        """Returns the nominals with that preposition on a word, also those that a parser hung on its object."""
        tree = self.tree
        hosts = [word, *(tree.dependents(word, "obj") if tree.is_verb(word) else [])]
        found = [item for host in hosts for item in tree.dependents(host, *_OBLIQUE) if preposition in tree.cases(item)]
        return [] if preposition in tree.grammar["agent"] and tree.is_verb(word) and self.is_passive(word) else found

    def complements(self, verb: int) -> list[int]:
        """Returns the clauses that the verb governs."""
        return self.tree.dependents(verb, "ccomp", "xcomp")

    def parties(self, verb: int, role: str) -> list[int]:
        """Returns the head words that stand in `role` (see the table's head) of a verb."""
        if role in {"obj", "party"}:
            found = self.patients(verb) or self.tree.dependents(verb, "iobj") or self._raised(verb)
            return self._spread(found) or ([] if self.is_passive(verb) else self._following(verb, None))
        if role == "iobj":
            return self._spread(self.tree.dependents(verb, "iobj"))
        if role == "that":
            inner = [subject for clause in self.tree.dependents(verb, "ccomp") for subject in self.tree.dependents(clause, "nsubj")]
            return self._spread(inner)
        if role == "within":
            return self._spread([item for clause in self.complements(verb) for item in self._inside(clause)])
        found = self.obliques(verb, role) or self._following(verb, role)
        if role in self.tree.grammar["for"]:
            clauses = [item for item in self.tree.dependents(verb, "xcomp", "advcl", "ccomp") if self._has_for(item)]
            found += [item for clause in clauses for item in self.tree.dependents(clause, "nsubj")]
        return self._spread(found)

    def _following(self, verb: int, preposition: str | None) -> list[int]:
        """Returns the head of the nominal that stands right behind a verb (and its preposition), whatever the arcs say."""
        tree, last = self.tree, self.tree.sentence(verb).stop
        at = verb + 1
        if preposition is not None:
            if at >= last or tree.words[at] != preposition:
                return []
            at += 1
        head: list[int] = []
        while at < last and (tree.parse.upos[at] in _IN_NOMINAL or tree.words[at] in tree.grammar["inside"]):
            if tree.parse.upos[at] in _HEADS:
                head = [at]
            at += 1
        return head

    def _raised(self, verb: int) -> list[int]:
        """Returns the subject of the infinitive under a verb that asks ("urged Belvia to sign", in the parsers' other reading)."""
        clauses = [item for item in self.tree.dependents(verb, "xcomp", "ccomp") if self.tree.is_infinitive(item)]
        return [item for clause in clauses for item in self.tree.dependents(clause, "nsubj")]

    def _has_for(self, clause: int) -> bool:
        return any(self.tree.is_a(item, "for") for item in self.tree.dependents(clause, "mark"))

    def _inside(self, clause: int) -> list[int]:
        return self.tree.dependents(clause, "obj", "obl", "iobj")

    def fits(self, verb: int, frame: Frame) -> bool:
        """Whether the particle, the object and the needed companions of a frame are there."""
        tree = self.tree
        particles = {tree.words[item] for item in tree.dependents(verb, "compound:prt", "advmod")}
        if frame.particle and not frame.particle & particles:
            return False
        if frame.object and not any(self.is_among(item, frame.object) for item in self._spread(self.patients(verb))):
            return False
        if frame.beside and not any(self.is_among(item, frame.beside) for need in sorted(frame.needs) for item in self.parties(verb, need)):
            return False
        return not frame.needs or any(self._is_there(verb, need) for need in sorted(frame.needs))

    def unnamed_agents(self, verb: int, places: tuple[str, ...]) -> list[int]:
        """Returns who stands in the first filled one of `places` of a passive without an agent, or of its subject."""
        if not self.is_passive(verb) or self._agents(verb):
            return []
        for place in places:
            if place == "obj":  # the troops that are withdrawn withdraw
                return self._spread(self.patients(verb))
            found = [item for item in self.tree.dependents(verb, *_OBLIQUE) if place in self.tree.cases(item)]
            found = self._spread(found) or [item for noun in self.patients(verb) for item in self.at_noun(noun, place)]
            if found:
                return found
        return []

    def fits_noun(self, noun: int, frame: Frame) -> bool:
        """Whether one of the companions that a frame asks for stands at a noun."""
        if not frame.needs:
            return True
        clauses = self.tree.dependents(noun, "acl", "ccomp")
        clause = any(self.tree.is_infinitive(item) or self.tree.mark(item) in self.tree.grammar["that"] for item in clauses)
        return ("inf" in frame.needs and clause) or any(self.at_noun(noun, need) for need in sorted(frame.needs - {"inf"}))

    def is_among(self, noun: int, lemmas: frozenset[str]) -> bool:
        """Whether a nominal is one of `lemmas`, or a count or round of them ("a round of talks")."""
        inner = [item for item in self.tree.dependents(noun, "nmod") if set(self.tree.cases(item)) & self.tree.grammar["of"]]
        return any(self.tree.lemma(item) in lemmas or self.tree.words[item] in lemmas for item in (noun, *inner))

    def _is_there(self, verb: int, need: str) -> bool:
        if need in {"obj", "party"}:
            return bool(self.parties(verb, "obj"))
        if need == "inf":
            return any(self.tree.is_infinitive(item) for item in self.tree.dependents(verb, "xcomp", "ccomp", "advcl"))
        if need == "that":
            return bool(self.tree.dependents(verb, "ccomp"))
        if need == "bare":
            return any(self.tree.is_bare(item) or self.tree.dependents(item, "aux") for item in self.tree.dependents(verb, "ccomp"))
        if need == "joint":
            return len(self.actors(verb)) > 1 or any(self.tree.lemma(item) != self.tree.words[item] for item in self.actors(verb))
        return bool(self.parties(verb, need))

    # ---- around a noun

    def of_noun(self, noun: int, roles: tuple[str, ...], depth: int = 0) -> list[int]:
        """Returns the head words in the first of `roles` that is filled at a noun."""
        for role in roles:
            found = self.at_noun(noun, role, depth)
            if found:
                return found
        return []

    def at_noun(self, noun: int, role: str, depth: int = 0) -> list[int]:
        """Returns the head words that stand in `role` of a noun."""
        tree = self.tree
        if role == "poss":
            return self._spread(tree.dependents(noun, "nmod:poss"))
        if role == "adj":
            beside = tree.dependents(noun, "amod", "compound", "nmod:desc")
            joined = [*beside, *(other for item in beside for other in tree.dependents(item, "conj"))]
            return sorted(item for item in joined if tree.shown[item][:1].isupper())
        if role == "within":
            return [item for clause in tree.dependents(noun, "acl") for item in self._spread(self._inside(clause))]
        if role in self.carriers:
            verb = self.carrier(noun, role)
            return self.actors(verb) if verb is not None and depth <= _DEPTH else []
        hosts = [noun, *(item for item in tree.dependents(noun, "nmod") if set(tree.cases(item)) & tree.grammar["of"])]
        found = [item for host in hosts for item in tree.dependents(host, *_OBLIQUE) if role in tree.cases(item)]
        return self._spread(found)

    def carrier(self, noun: int, *kinds: str) -> int | None:
        """Returns the verb of one of the `kinds` ("light", "turning") that has the noun, or a round of it, as its object."""
        tree = self.tree
        head, relation = tree.head(noun), tree.relation(noun)
        if head is not None and relation == "nmod" and set(tree.cases(noun)) & tree.grammar["of"]:  # a round of talks
            noun, head = head, tree.head(head)
            relation = tree.relation(noun)
        if head is None:
            return None
        particles = [tree.words[item] for item in tree.dependents(head, "compound:prt")]
        keys = {tree.lemma(head), *(f"{tree.lemma(head)} {particle}" for particle in particles)}
        wanted = relation in {"obj", "obl"} and any(keys & self.carriers[kind] for kind in kinds)
        return head if wanted else None

    def _spread(self, words: list[int]) -> list[int]:
        """Returns the words with those coordinated with them, in order, none twice."""
        return sorted({item for word in words for item in self.tree.joined(word)})
