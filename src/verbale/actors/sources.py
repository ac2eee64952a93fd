"""Resolves the words of a source: a name, a government, a title, a pronoun, a body, a group, or several of them.

Each answer has its reason. Titles and descriptions ("the minister", "a Russian diplomat") are matched with the persons
of the article by `descriptions`; pronouns by `discourse`.
"""

from verbale.actors import descriptions, names, owners, recalled, standing, titles
from verbale.actors import gender as genders
from verbale.actors.discourse import MANY, ONE, THING, Found, again
from verbale.actors.opposites import pair
from verbale.actors.parts import Parts
from verbale.actors.persons import Someone
from verbale.actors.phrase import Context, take_apart
from verbale.actors.pronouns import Choice
from verbale.actors.scan import Entity
from verbale.actors.things import is_thing
from verbale.record import Span
from verbale.reference.folding import fold
from verbale.reference.world import PEOPLE


class Sources:
    """Resolves the sources of one article, in the order in which they are asked for."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self.scan, self.people = context.scan, context.people
        self.register, self.discourse = context.register, context.discourse
        self.parts = Parts(self.scan, self.people)
        self.own = range(0)  # the words that the source being resolved is said to say

    def resolve(self, span: Span, own: range = range(0)) -> tuple[Found, ...]:
        """Returns who the words at `span` stand for: several where several are joined, none where nobody is found.

        `own` are the words that the source says, in which it is not named itself.
        """
        self.own = own
        words = self.scan.parse.words_in(span)
        first, last = self.parts.trim(words.start, words.stop)
        if first >= last:
            return ()
        parts = self.parts.of(self.parts.past_description(first, last), last)
        found = [item for part in parts for item in self._single(*part)]
        found += self._supporter(last) if found else ()
        unique: dict[str | None, Found] = {}
        for item in found:
            unique.setdefault(item.actor, item)
        return tuple(unique.values())

    def _supporter(self, last: int) -> tuple[Found, ...]:
        """Returns who stands behind the source that ends at word `last`: "France and Germany, with U.S. support, offer …"."""
        scan = self.scan
        after = scan.at[last + 2] if scan.words[last : last + 1] == [","] and last + 3 < len(scan.words) else None
        if after is None or scan.folded[last + 1] != "with" or after.first != last + 2:
            return ()
        noun = after.last + scan.is_possessive(after.last)
        support = scan.folded[noun : noun + 1] in (["support"], ["backing"]) and scan.words[noun + 1 : noun + 2] == [","]
        return (self.entity(after.first, after.last, after),) if support else ()

    # ---- one source

    def _single(self, first: int, last: int) -> tuple[Found, ...]:
        pronoun = self._pronoun(first)
        bare = last - first == 1 or (
            last - first == 2 and self.scan.folded[first] == "both" and self.scan.folded[last - 1] in ("of", "men")
        )
        bare = bare or (pronoun == "who" and self._goes_on(first + 1))
        found = self.pronoun(first, pronoun) if pronoun is not None and bare else ()
        if found or (bare and pronoun not in (None, "part")):
            return found
        someone = self._named(first, last) or self._before_who(first, last)
        if someone is not None:
            owners.settle(self.context, first, last, someone)
            return (self._person(first, last, someone),)
        entity = self.bare_entity(first, last)
        if entity is not None:
            return (self.entity(first, last, entity),)
        someone = self._apposed(first, last)
        if someone is not None:
            return (self._person(first, last, someone),)
        return descriptions.resolve(self.context, first, last)

    def _pronoun(self, word: int) -> str | None:
        """Returns what kind of pronoun the word is; "US" and "WHO" in capitals are none."""
        printed = self.scan.words[word]
        return self.scan.vocabulary.pronouns.get(printed.lower()) if printed.islower() or printed.istitle() else None

    def is_person(self, word: int) -> bool:
        """Whether the word is a pronoun for one person."""
        return self._pronoun(word) in ("m", "f")

    def _goes_on(self, index: int) -> bool:
        """Whether an adverbial follows a relative pronoun ("who in 2018 had called …")."""
        word = self.scan.folded[index]
        return self.scan.words[index] == "," or (word in self.scan.vocabulary.prepositions and word != "of")

    def pronoun(self, word: int, kind: str) -> tuple[Found, ...]:
        """Returns whom the pronoun at `word` stands for."""
        shown = self.scan.words[word]
        if kind in ("m", "f"):
            return self._person_taken_up(word, self.discourse.choose(word, kind, self.own), shown)
        if shown.lower() == "its" and (owner := self.discourse.beside(word)) is not None:
            return self._thing_taken_up(word, owner, shown)
        if kind == "thing":
            return self._thing_taken_up(word, self.discourse.thing(word), shown)
        if kind == "many":
            return self._many(word, shown)
        if kind == "part":
            some = next((item for item in self.discourse.before(word) if item.number == MANY), None)
            said = (again(some, word, word + 1, f"{shown!r} of those who spoke before", 0.7),) if some is not None else ()
            return said or recalled.some_members(self.context, word)
        return self._relative(word)

    def _many(self, word: int, shown: str) -> tuple[Found, ...]:
        """Returns whom "both" or "they" stands for: the two last named, the subject before, else who spoke last."""
        found: tuple[Found, ...] = ()
        if shown.lower() == "both":
            found = pair(self.context, take_apart(self.scan, word, word + 1))
        elif shown.lower() == "they":
            found = self._plural_subject(word)
        heard = self.discourse.many(word) if not found else ()
        return found or tuple(again(item, word, word + 1, f"{shown!r} takes up who spoke last", 0.75) for item in heard)

    def _plural_subject(self, word: int) -> tuple[Found, ...]:
        """Returns the group that is the subject of the sentence before "they" and has not spoken ("Residents complained. They …")."""
        parse, number = self.scan.parse, self.discourse.sentence(word) - 1
        begin, end = parse.sentences[number] if number >= 0 else (0, 0)
        subjects = [index for index in range(begin, end) if parse.deprels[index] == "nsubj" and parse.upos[index] == "NOUN"]
        main = next((index for index in subjects if self.discourse.layout.is_root_subject(index, index + 1)), None)
        if main is None or not self.scan.words[main].endswith("s") or any(item.word >= begin for item in self.discourse.before(word)):
            return ()
        first = next((index for index in range(begin, main) if parse.heads[index] == main), main)
        found = descriptions.resolve(self.context, first, main + 1)
        return tuple(again(item, word, word + 1, "'they' takes up the subject before", 0.75) for item in found if item.number == MANY)

    def _person_taken_up(self, word: int, choice: Choice | None, shown: str) -> tuple[Found, ...]:
        if choice is None:
            return ()
        if isinstance(choice.who, Found):
            return (again(choice.who, word, word + 1, f"{shown!r} takes up who spoke before", choice.chance),)
        spoke = next((item for item in self.discourse.before(word) if item.someone is choice.who), None)
        if spoke is not None:
            return (again(spoke, word, word + 1, f"{shown!r} takes up who spoke before", choice.chance * 0.95 / spoke.certainty),)
        made = self._person(word, word + 1, choice.who)
        return (again(made, word, word + 1, f"{shown!r} stands for {choice.who.printed}, named before", choice.chance),)

    def _thing_taken_up(self, word: int, found: Found | Entity | None, shown: str) -> tuple[Found, ...]:
        if found is None:
            return ()
        if isinstance(found, Found):
            return (again(found, word, word + 1, f"{shown!r} takes up who spoke before", 0.85),)
        made = self.entity(word, word + 1, found)
        return (again(made, word, word + 1, f"{shown!r} stands for {found.name}, named before", 0.65),)

    def _relative(self, word: int) -> tuple[Found, ...]:
        """Returns whom "who" or "which" at `word` stands for: the name that ends right before it."""
        before = word - 1
        while before > 0 and self.scan.words[before] in (",", "(", ")"):
            before -= 1
        someone = self.people.at.get(before)
        if someone is not None:
            return (again(self._person(word, word + 1, someone), word, word + 1, f"relative pronoun after {someone.printed}", 0.9),)
        entity = self.scan.at[before] if before >= 0 else None
        return (again(self.entity(word, word + 1, entity), word, word + 1, f"relative pronoun after {entity.name}", 0.8),) if entity else ()

    # ---- names

    def _named(self, first: int, last: int) -> Someone | None:
        """Returns the person who is the head of the phrase, not one who only stands in it ("an aide to X", "X's office")."""
        runs: list[tuple[int, int, Someone]] = []
        for index in range(first, last):
            someone = self.people.at.get(index)
            if someone is not None and (not runs or index >= runs[-1][1]):
                end = next((stop for start, stop in someone.places if start <= index < stop), index + 1)
                runs.append((index, min(end, last), someone))
        heads = [run for run in runs if not self._only_inside(first, last, *run[:2])]
        if heads:
            comma = any(self.scan.words[index] == "," for index in range(heads[0][1], heads[-1][0]))
            return heads[0][2] if comma else heads[-1][2]
        return self._late_name(first, last) if not runs else None

    def _before_who(self, first: int, last: int) -> Someone | None:
        """Returns the person named last in "talks with X, who said": "who" takes up the name beside it."""
        words = self.scan.folded[last : last + 2]
        someone = self.people.at.get(last - 1)
        if "who" not in words or (words[0] != "who" and self.scan.words[last] != ",") or someone is None:
            return None
        return None if titles.find(self.scan, first, first + 4) and self.scan.folded[first] in self.scan.vocabulary.articles else someone

    def _apposed(self, first: int, last: int) -> Someone | None:
        """Returns the person named right after a title and its comma, where the source was cut there."""
        after = last + 1 < len(self.scan.words) and self.scan.words[last] == ","
        someone = self.people.at.get(last + 1) if after else None
        told_by = first > 0 and self.scan.folded[first - 1] in self.scan.vocabulary.prepositions  # "according to a report, X …"
        if someone is None or told_by or all(place[0] != last + 1 for place in someone.places):
            return None
        phrase = take_apart(self.scan, first, last)
        many = self.scan.words[phrase.head].endswith("s") if phrase.title is None else phrase.title.plural
        return None if many or (self.scan.capital(phrase.head) and phrase.title is None) else someone

    def _only_inside(self, first: int, last: int, start: int, end: int) -> bool:
        owner = end < last - 1 and self.scan.is_possessive(end)  # "Mr. Singh's" alone, of his plan, is himself
        if owner or (end < last and self.scan.folded[end] in self.scan.vocabulary.government):
            return True
        titled = set(titles.spans(titles.find(self.scan, first, last)))
        for index in range(start - 1, first - 1, -1):
            if index in titled:
                continue
            if self.scan.words[index] == ",":
                return False
            if self.scan.folded[index] in self.scan.vocabulary.inside and self.scan.at[index] is None:
                entity = self.scan.at[start - 1]
                return not (entity is not None and entity.how != PEOPLE)
        return False

    def _late_name(self, first: int, last: int) -> Someone | None:
        """Returns the person whose name the model missed: capitalised words that are no state, body, title or group."""
        for index in range(first, last):
            end = min(names.end_of(self.scan, index), last)
            if end <= index or not names.is_name(self.scan, index, end) or not self.scan.capital(index) or is_thing(self.scan, index, end):
                continue
            known = self._known_surname(index, end)
            labelled = {self.scan.labels[place] for place in range(index, end)} & {"ORG", "LOC", "MISC"}
            after_the = index > 0 and self.scan.folded[index - 1] in self.scan.vocabulary.articles
            long = end - index > 1 and not labelled and not after_the and index in (first, end - 1, max(first, last - (end - index)))
            if known or long:
                return self.people.add_late(index, end)
        return None

    def _known_surname(self, first: int, last: int) -> bool:
        form = self.people.form(first, last)
        return any(form[-1] in someone.longest for someone in self.people.all) if form else False

    def _person(self, first: int, last: int, someone: Someone) -> Found:
        if self._is_lone(someone):
            name = someone.printed
            body = self.register.body(fold(name), name, name)
            return Found(first, last, body, body, 0.5, "a single name that nothing explains: taken for a body", THING)
        actor = self.register.person(someone)
        principal = self.register.person_principal(someone)
        former = standing.is_former(someone)
        reason = "the person named" if len(someone.longest) > 1 or someone.reference is not None else "the surname of a person named"
        if principal is not None and someone.principal is not None:
            reason += f"; speaks for {someone.principal.name} by the article's words"
        elif principal is not None:
            reason += "; speaks for whom the reference gives"
        return Found(first, last, actor, None if former else principal, 0.95, reason, ONE, someone.gender, someone)

    def _is_lone(self, someone: Someone) -> bool:
        """Whether all that the article has is one word, without title or full name, as persons are never introduced ("Rudaw")."""
        known = someone.reference is not None or someone.gender is not None or someone.principal is not None or someone.guessed is not None
        known = known or any(self.scan.capital(at - 1) and not self.scan.starts_sentence(at - 1) for at, _ in someone.places if at)
        return len(someone.longest) == 1 and not known and not someone.offices and not genders.is_name(someone.surname)

    def bare_entity(self, first: int, last: int) -> Entity | None:
        """Returns the state or body that is all of the phrase, but for an article, an adjective or a possessive."""
        content = [index for index in range(first, last) if self.scan.folded[index] and not self.scan.is_possessive(index)]
        while len(content) > 1 and self.scan.at[content[0]] is None and self._is_adjective(content[0]):
            content.pop(0)
        entity = self.scan.at[content[0]] if content else None
        if entity is None or any(self.scan.at[index] is not entity for index in content):
            return None
        return None if entity.plural else entity

    def _is_adjective(self, index: int) -> bool:
        """Whether the word may stand before a name without changing who is meant ("the", "a defiant")."""
        words, folded = self.scan.vocabulary, self.scan.folded[index]
        nouns = (
            words.title_heads.keys()
            | words.state_bodies
            | words.organisations
            | words.government
            | words.documents
            | words.groups
            | words.media
        )
        return folded in words.determiners or (self.scan.words[index].islower() and folded not in nouns and folded not in words.ends)

    def entity(self, first: int, last: int, entity: Entity) -> Found:
        """Returns the named state or body as a speaker."""
        made, principal = self.register.entity(entity), self.register.principal_of(entity)
        reasons = {"name": "named", "seat": f"the seat of {entity.name}'s government", "people": f"the adjective of {entity.name}"}
        number = MANY if entity.plural else THING
        return Found(first, last, made, principal, 0.95 if entity.how == "name" else 0.85, reasons[entity.how], number, entity=entity)
