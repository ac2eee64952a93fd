"""The persons of one article: every name that stands for one of them, with titles, principal and the reference's key.

One person has many names in a text ("Sudanese Foreign Minister Mustafa Osman Ismail", "Mr. Ismail"). Names of one
person are told by surname, compatible given names and gender; who it is in the reference by name, office and day.
"""

from collections.abc import Iterable

from verbale.actors import gender as genders
from verbale.actors import names, relatives, titles
from verbale.actors.persons import Held, Someone, compatible
from verbale.actors.scan import Entity, Scan
from verbale.actors.settling import Settling
from verbale.actors.titles import Title
from verbale.record import STATE
from verbale.reference.folding import fold

_LOOK_BACK, _LOOK_AHEAD = 16, 14  # words around a name that may hold its title
_JOINED = 9  # words in which "and" must follow for a title in the plural to be shared
_STOPS = frozenset([".", ";", ":", "(", ")", '"', "“", "”", "''", "``", "—", "–", "--", "?", "!"])


class People:
    """All persons named in one article, and whose name stands at which word."""

    def __init__(self, scan: Scan) -> None:
        self.scan = scan
        self.all: list[Someone] = []
        self.unnamed: list[Someone] = []
        self.at: dict[int, Someone] = {}
        for first, last in sorted(names.runs(scan), key=lambda run: (self._words(run) == 1, run)):
            self.add(first, last)
        self._settling = settling = Settling(scan, self)
        for someone in sorted(self.all, key=settling.is_served):  # an aide after the one it serves
            settling.settle(someone)

    def _words(self, run: tuple[int, int]) -> int:
        return 1 if len(self.form(*run)) == 1 else 2

    def form(self, first: int, last: int) -> tuple[str, ...]:
        """Returns the folded words of a name."""
        return tuple(word for word in self.scan.folded[first:last] if word and word != "s")

    def add(self, first: int, last: int) -> Someone | None:
        """Returns the person whose name stands at words `[first, last)`, a new one where nobody fits."""
        form = self.form(first, last)
        if not form:
            return None
        gender = self._gender(first)
        someone = self._known(form, gender, first)
        if someone is None:
            someone = Someone(len(self.all))
            self.all.append(someone)
        someone.forms.setdefault(form, self.scan.shown(first, last))
        someone.places.append((first, last))
        someone.places.sort()
        someone.gender = someone.gender or gender
        someone.leaning = genders.of_name(form) or someone.leaning or genders.leaning(form)
        someone.offices.extend(self._offices(first, last))
        for index in range(first, last):
            self.at[index] = someone
        return someone

    def add_late(self, first: int, last: int) -> Someone | None:
        """Returns the person whose name at words `[first, last)` was only seen when it was asked for as a source."""
        someone = self.add(first, last)
        if someone is not None:
            self._settling.settle(someone)
        return someone

    def _known(self, form: tuple[str, ...], gender: str | None, at: int) -> Someone | None:
        fits = [
            someone for someone in self.all if compatible(form, someone) and not (gender and someone.gender and gender != someone.gender)
        ]
        if not fits:
            return None
        exact = [someone for someone in fits if someone.surname == form[-1] or len(form) > 1]
        # the one named last before this place, else the first one named after it
        return min(
            exact or fits,
            key=lambda someone: (
                genders.differ(gender, someone.leaning),
                min((at - place[0] if place[0] <= at else 10_000 + place[0]) for place in someone.places),
            ),
        )

    def _gender(self, first: int) -> str | None:
        """Returns the gender that a title right before the name tells."""
        before = first - 2 if first and self.scan.words[first - 1] == "." else first - 1
        sign = self.scan.vocabulary.honorifics.get(self.scan.folded[before]) if before >= 0 else None
        if sign in ("m", "f"):
            return sign
        return self.scan.vocabulary.title_genders.get(self.scan.folded[before]) if before >= 0 else None

    # ---- titles around a name

    def _offices(self, first: int, last: int) -> Iterable[Held]:
        """Returns the titles before, after and around the name."""
        before = self._title_before(first)
        if before is not None:
            yield before
        after = self._title_after(last) or relatives.held(self.scan, last)
        if after is not None:
            yield after

    def _title_before(self, first: int) -> Held | None:
        start = self._left(first)
        found = [title for title in titles.find(self.scan, start, first) if self._leads_to(title, first)]
        if not found:
            return self._shared_title(first)
        title = found[-1]
        of = titles.held_for(self.scan, title, start, first)
        begin = min(title.first, of.first) if of is not None else title.first
        span = self.scan.span(begin, max(title.last, of.last if of is not None else 0))
        return Held(title, of, span, (start, first))

    def _joined(self, first: int) -> bool:
        """Whether "and" and another name follow the name: "Prime ministers X of A and Y of B"."""
        words = self.scan.folded[first : first + _JOINED]
        return "and" in words and self.scan.capital(first + words.index("and") + 1)

    def _shared_title(self, first: int) -> Held | None:
        """Returns the title in the plural that stands before the first of two joined names, for the second."""
        if first < 2 or self.scan.folded[first - 1] != "and":
            return None
        index = first - 2
        while index > first - _JOINED and index > 0 and index not in self.at and (self.scan.at[index] or self.scan.folded[index] == "of"):
            index -= 1
        place = next((place for place in self.at[index].places if place[0] <= index < place[1]), None) if index in self.at else None
        held = self._title_before(place[0]) if place is not None and place[0] < first - 1 else None
        return held if held is not None and held.title.plural and held.of is None else None

    def served(self, title: Title, first: int, last: int) -> int | None:
        """Returns the word of the person's name whose aide or spokesman it is ("Abbas aide", "an adviser to Mr. Singh")."""
        before = title.first - 1
        while before >= first and self.scan.is_possessive(before):
            before -= 1
        if before in self.at and before >= first:
            return before
        if title.last < last and self.scan.folded[title.last] in self.scan.vocabulary.inside:
            return next((index for index in range(title.last, last) if index in self.at), None)
        return None

    def _left(self, first: int) -> int:
        """Returns the first word of the stretch before a name that may belong to it."""
        index = first
        while index > 0 and first - index < _LOOK_BACK:
            word = self.scan.words[index - 1]
            if word in _STOPS or (word == "," and index != first) or self._breaks(index - 1) or self.scan.after_blank_line(index):
                break
            index -= 1
        return index

    def _breaks(self, index: int) -> bool:
        """Whether a word of another phrase stands there; "WHO" and "US" are none."""
        return self.scan.at[index] is None and self.scan.parse.upos[index] in ("VERB", "AUX", "PRON", "SCONJ")

    def _leads_to(self, title: Title, first: int) -> bool:
        """Whether nothing but a comma, or the words that say of whom it is, parts the title from the name."""
        between = [word for word in self.scan.words[title.last : first] if word != "," and word != "."]
        if not between:
            return not title.plural or self._joined(first)
        gap_name = any(index in self.at for index in range(title.last, first)) and self.scan.words[first - 1] != ","
        whose = first - 1
        while whose > title.last and (self.scan.folded[whose] in self.scan.vocabulary.honorifics or not self.scan.folded[whose]):
            whose -= 1
        closed = self.scan.at[whose] is not None or self.scan.words[first - 1] == ","  # not "an aide to Mr. Singh"
        matter = between[0].lower() in ("in", "at", "on") and between[-1].islower()  # "chief negotiator in the talks X"
        return between[0].lower() in self.scan.vocabulary.prepositions and len(between) <= 9 and not gap_name and (closed or matter)

    def _title_after(self, last: int) -> Held | None:
        scan = self.scan
        if last >= len(scan.words) - 1 or scan.words[last] not in (",", "(", "–", "—", "-"):
            return None
        end = last + 1
        while end < len(scan.words) and end - last < _LOOK_AHEAD:
            if scan.words[end] in (",", *_STOPS) or scan.parse.upos[end] in ("VERB", "AUX"):
                break
            end += 1
        found = titles.find(scan, last + 1, end)
        if not found or found[0].first - last > 6 or any(index in self.at for index in range(last + 1, found[0].last)):
            return None
        another = scan.folded[found[0].first - 1] == "of" and scan.labels[found[0].last : found[0].last + 1] == ["PER"]
        if another:
            return None  # "X, the cousin of journalist Y"
        of = titles.held_for(scan, found[0], last + 1, end)
        return Held(found[0], of, scan.span(last + 1, max(found[0].last, of.last if of is not None else 0)))

    # ---- for sources that name nobody

    def known(self, key: str, of: Entity) -> Someone:
        """Returns the person of the reference with that key, known to the article by an office alone."""
        world, day = self.scan.world, self.scan.article.published
        found = next((someone for someone in self.all if someone.reference == key), None)
        if found is None:
            name = world.person_name(key)
            form = tuple(fold(name).split())
            found = Someone(len(self.all), {form: name}, reference=key, holdings=world.offices(key, day), principal=of)
            found.gender = world.persons[key].gender
            self.unnamed.append(found)
        return found

    def salient_state(self, word: int) -> Entity | None:
        """Returns the state that the article names most up to the word, the last named one among equals."""
        counts: dict[str, float] = {}
        latest: dict[str, Entity] = {}
        for entity in self.scan.entities:
            if entity.first < word and entity.kind == STATE:
                counts[entity.key] = counts.get(entity.key, 0.0) + 1.0
                latest[entity.key] = entity
        return max(latest.values(), key=lambda entity: (counts[entity.key], entity.first)) if latest else None
