"""Goes once over the words of an article: which are names of states and bodies.

It knows the reference, the names that the reader model tagged, and what the article itself defines ("… Congress of
Trade Unions (ZCTU)"). Which words are names of persons is for `names`, who a source is for `sources`.
"""

from verbale.actors import offices
from verbale.actors.things import is_thing
from verbale.actors.words import Entity, Words
from verbale.record import BODY, STATE, Article, Parse
from verbale.reference.folding import fold
from verbale.reference.world import World

__all__ = ["Entity", "Scan"]


class Scan(Words):
    """The words of one article with the states and bodies found in them, the article's own bodies among them."""

    def __init__(self, article: Article, parse: Parse, world: World) -> None:
        super().__init__(article, parse, world)
        self._find_police()
        self._find_local()
        self._find_announced()
        self._find_acronyms()
        self._find_endings()
        self._find_halves()
        offices.give_voice(self)

    def _find_local(self) -> None:
        """Finds bodies that the reference lacks: names tagged as organisations, and capitalised names of an organisation's kind."""
        for name in self.parse.names:
            if name.label == "ORG":
                last = next((index for index in range(name.first + 1, name.last) if self.after_blank_line(index)), name.last)
                self._put_local(*self._trim(name.first, last))
        index = 0
        while index < len(self.words):
            last = self._capitals(index)
            index = self._past_person(index, last)
            if last - index > 1 and any(self.folded[place] in self.vocabulary.organisations for place in range(index, last)):
                self._put_local(*self._trim(index, last))
            index = max(index + 1, last)

    def _find_police(self) -> None:
        """Takes a town or county and "police" for its police force: "Harbourshire police"."""
        for index, word in enumerate(self.folded):
            first = index
            while first > 0 and self.capital(first - 1) and self.at[first - 1] is None and self.labels[first - 1] in ("LOC", "ORG"):
                first -= 1
            if word in ("police", "constabulary") and first < index and self.folded[first] not in self.vocabulary.not_names:
                shown = self.shown(first, index + 1)
                self.put(Entity(first, index + 1, BODY, fold(shown), shown))

    def _past_person(self, first: int, last: int) -> int:
        """Returns where the body's own name begins in "Mark Farmer of Campaign UK"."""
        joint = next((index for index in range(first, last) if self.words[index] in self.vocabulary.joints), None)
        if joint is not None and joint + 1 < last and any(self.labels[index] == "PER" for index in range(first, joint)):
            return joint + 1
        return first

    def _capitals(self, index: int) -> int:
        """Returns the end of the run of capitalised words, with joints inside, that begins at `index`."""
        last = place = index
        while place < len(self.words):
            word = self.words[place]
            if place > index and self.after_blank_line(place):
                break
            if word[:1].isupper() and not (place == index and self.folded[place] in self.vocabulary.not_names):
                last = place + 1
            elif not (place > index and (word in self.vocabulary.joints or self.hyphenated(place) or self._common_possessive(place))):
                break
            place += 1
        return last

    def _common_possessive(self, index: int) -> bool:
        """Whether the possessive is part of a name ("People's Party") and no state's own ("Japan's Defense Agency")."""
        return self.is_possessive(index) and self.at[index - 1] is None

    def _trim(self, first: int, last: int) -> tuple[int, int]:
        """Returns the range without an article before and a possessive after it."""
        while first < last and (self.folded[first] in self.vocabulary.determiners or not self.folded[first]):
            first += 1
        if first + 2 < last and self.folded[first] in self.vocabulary.quantities and self.folded[first + 1] == "of":
            return self._trim(first + 2, last)  # "Members of the Council"
        calendar = self.vocabulary.calendar
        while first < last and (self.is_possessive(last - 1) or not self.capital(last - 1) or self.folded[last - 1] in calendar):
            last -= 1
        return first, last

    def _put_local(self, first: int, last: int) -> None:
        paper = last - first > 1 and self.folded[last - 1] in self.vocabulary.papers and self.capital(last - 1)  # "Jakarta Post"
        written = first < last and self.folded[last - 1] in self.vocabulary.documents and not paper
        if first >= last or self._is_generic(first, last) or not self.capital(first) or written:
            return
        covered = {id(self.at[index]) for index in range(first, last) if self.at[index] is not None}
        whole = all(self.at[index] is not None for index in range(first, last))
        held = self.at[first]  # "ambassador to the UN Ana Soto" is a person, whatever the model says
        if held is not None and self.after_title_of(first) and self.folded[last - 1] not in self.vocabulary.organisations and not whole:
            return
        overhang = any(entity is not None and (entity.first < first or entity.last > last) for entity in self.at[first:last])
        if overhang or (whole and len(covered) == 1):
            return
        if any(self.folded[index] in self.vocabulary.title_heads and self.labels[index] != "ORG" for index in range(first, last)):
            return
        if (
            self.part_of_compound(first, last)
            or self.folded[first] in self.vocabulary.honorifics
            or all(self.labels[index] in ("LOC", "MISC") for index in range(first, last))
        ):
            return
        shown = self.shown(first, last)
        known = self.world.key(shown, self.article.published)
        if known is None and last - first == 1 and self.in_office(first):
            return  # a surname that the model took for a body
        ruled = last < len(self.folded) and self.folded[last] in self.vocabulary.government and last - first == 1
        if known is None and ruled and self.world.called(shown):
            return  # "the Assad regime"
        if known is None and (self.world.person_key(shown) is not None or is_thing(self, first, last)):
            return  # a person whom the model took for a body, or a ship
        if known is not None:
            self.put(Entity(first, last, STATE if known in self.world.states else BODY, known, self.world.name(known)))
            return
        self.put(Entity(first, last, BODY, fold(shown), shown, voice=self._voice(first, last)))

    def _voice(self, first: int, last: int) -> str | None:
        """Returns the state that owns a body of a state's kind: "Japan's Defense Agency", "Chinese Defense Ministry"."""
        if self.folded[last - 1] not in self.vocabulary.state_bodies:
            return None
        before = first - 2 if first > 1 and self.is_possessive(first - 1) else first - 1
        owner = self.at[before] if before >= 0 and self.words[before] != "," else None
        return owner.key if owner is not None and owner.kind == STATE else None

    def _find_announced(self) -> None:
        """Takes the capitalised words after "group", "newspaper" or "agency" for the name of one, also elsewhere."""
        kinds = (self.vocabulary.organisations | self.vocabulary.media) - self.vocabulary.common_bodies
        for index in range(1, len(self.words) - 1):
            last = self._capitals(index)
            if self.folded[index - 1] not in kinds or not self.words[index - 1].islower() or last == index or self.at[index] is not None:
                continue
            if self.labels[index] == "PER" or self.folded[index] in self.vocabulary.not_names | self.vocabulary.title_heads.keys():
                continue
            end = next((place for place in range(index, last) if self.words[place] in self.vocabulary.joints), last)
            first, end = self._trim(index, end)
            if first < end:
                self._put_everywhere(first, end)

    def _put_everywhere(self, first: int, last: int) -> None:
        shown, words = self.shown(first, last), self.words[first:last]
        for index in range(len(self.words) - len(words) + 1):
            if self.words[index : index + len(words)] == words and all(
                self.at[place] is None for place in range(index, index + len(words))
            ):
                self.put(Entity(index, index + len(words), BODY, fold(shown), shown))

    def _find_endings(self) -> None:
        """Takes the end of a long name for the whole of it ("House of Representatives")."""
        endings: dict[tuple[str, ...], Entity] = {}
        for entity in self.entities:
            words = tuple(self.words[entity.first : entity.last])
            for start in range(1, len(words) - 2):
                if words[start][:1].isupper():
                    endings.setdefault(words[start:], entity)
        for index in range(len(self.words)):
            for words, entity in endings.items():
                last = index + len(words)
                if (
                    self.words[index] == words[0]
                    and tuple(self.words[index:last]) == words
                    and all(known is None for known in self.at[index:last])
                ):
                    self.put(Entity(index, last, entity.kind, entity.key, entity.name, voice=entity.voice))

    def _find_halves(self) -> None:
        """Takes "the North" for North Korea where the article names that state."""
        halves = {
            entity.name.split()[0]: entity
            for entity in self.entities
            if entity.kind == STATE and entity.name.split()[0] in ("North", "South")
        }
        for index in range(1, len(self.words)):
            entity = halves.get(self.words[index])
            if entity is not None and self.at[index] is None and self.folded[index - 1] == "the" and not self.name_goes_on(index + 1):
                self.put(Entity(index, index + 1, STATE, entity.key, entity.name))

    def _is_known(self, index: int) -> bool:
        """Whether the word is part of the name of a state or body of the reference."""
        entity = self.at[index]
        return entity is not None and (entity.key in self.world.states or entity.key in self.world.bodies)

    def _is_generic(self, first: int, last: int) -> bool:
        """Whether the words only describe a body of a state ("Iranian Foreign Ministry"), or are a single common word."""
        words = self.vocabulary
        rest = [self.folded[index] for index in range(first, last) if not self._is_known(index) and self.folded[index]]
        if not rest or (last - first == 1 and rest[0] in words.not_names | words.groups | words.title_words):
            return True
        if any(word in words.organisations and word not in words.common_bodies for word in rest) and len(rest) > 1:
            return False
        described = words.title_words | words.common_bodies | words.title_heads.keys() | words.government | {"s", "of", "for", "and", "the"}
        return all(word in described for word in rest)

    def _find_acronyms(self) -> None:
        """Takes "(ZCTU)", ", ZCTU," or ", or ZCTU," after a body's name for that body, everywhere in the article."""
        short: dict[str, Entity] = {}
        for entity in self.entities:
            place = entity.last
            while place < len(self.words) and self.words[place] in ("(", ",", "or"):
                place += 1
            if place == entity.last or place >= len(self.words) or entity.kind != BODY:
                continue
            word = self.words[place]
            known = self.at[place]
            if word.isupper() and 2 <= len(word) <= 8 and (known is None or known.key == fold(word)) and entity.last - entity.first > 1:
                short.setdefault(word, entity)
        for index, word in enumerate(self.words):
            known = self.at[index]
            if word in short and (known is None or known.key == fold(word)):
                full = short[word]
                self.put(Entity(index, index + 1, full.kind, full.key, full.name))
