"""The persons of one article: every name that stands for one of them, with titles, principal and the reference's key.

One person has many names in a text ("Sudanese Foreign Minister Mustafa Osman Ismail", "Mr. Ismail"). Names of one
person are told by surname, compatible given names and gender; who it is in the reference by name, office and day.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from rapidfuzz import fuzz
from rapidfuzz.distance import Levenshtein

from verbale.actors import names, titles
from verbale.actors.scan import Entity, Scan
from verbale.actors.titles import Title
from verbale.record import STATE, Span
from verbale.reference.facts import Holding
from verbale.reference.folding import fold

_LOOK_BACK, _LOOK_AHEAD = 16, 14  # words around a name that may hold its title
_SAME_SURNAME = 86  # of 100: Jeremic and Jeremich, not Chavez and Chaves's neighbour Chan
_SAME_GIVEN = 72  # Sergei and Sergey, Mohamed and Mohammed
_GOVERNMENT = frozenset(
    [
        "president",
        "minister",
        "prime minister",
        "official",
        "chancellor",
        "governor",
        "lawmaker",
        "speaker",
        "secretary",
        "mayor",
        "monarch",
        "soldier",
    ]
)
_STOPS = frozenset([".", ";", ":", "(", ")", '"', "“", "”", "''", "``", "—", "–", "--", "?", "!"])


@dataclass(frozen=True, slots=True)
class Held:
    """A title that the article gives a person, for whom, and the words that do."""

    title: Title
    of: Entity | None
    span: Span
    near: tuple[int, int] = (0, 0)  # the words around it, which may name the person whose aide it is
    counterpart: str | None = None  # the title that "his Serbian counterpart" has in common with somebody named before


@dataclass(slots=True)
class Someone:
    """One person of the article, while it is being read."""

    number: int
    forms: dict[tuple[str, ...], str] = field(default_factory=dict)  # folded words to the name as printed
    places: list[tuple[int, int]] = field(default_factory=list)
    offices: list[Held] = field(default_factory=list)
    gender: str | None = None
    reference: str | None = None  # the reference's key
    holdings: tuple[Holding, ...] = ()
    principal: Entity | None = None
    guessed: str | None = None  # a principal's key that the reference and not the article gives
    weak: bool = False  # `guessed` is only the state of which the article speaks most

    @property
    def longest(self) -> tuple[str, ...]:
        """The folded words of the fullest name."""
        return max(self.forms, key=lambda form: (len(form), len(" ".join(form))))

    @property
    def printed(self) -> str:
        """The fullest name as printed."""
        return self.forms[self.longest]

    @property
    def surname(self) -> str:
        """The last word of the fullest name."""
        return self.longest[-1]


class People:
    """All persons named in one article, and whose name stands at which word."""

    def __init__(self, scan: Scan) -> None:
        self.scan = scan
        self.all: list[Someone] = []
        self.unnamed: list[Someone] = []
        self.at: dict[int, Someone] = {}
        for first, last in sorted(names.runs(scan), key=lambda run: (self._words(run) == 1, run)):
            self.add(first, last)
        for someone in sorted(self.all, key=self._is_served):  # an aide after the one it serves
            self._settle(someone)

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
        gender = self._gender(first, form)
        someone = self._known(form, gender, first)
        if someone is None:
            someone = Someone(len(self.all))
            self.all.append(someone)
        someone.forms.setdefault(form, self.scan.shown(first, last))
        someone.places.append((first, last))
        someone.places.sort()
        someone.gender = someone.gender or gender
        someone.offices.extend(self._offices(first, last))
        for index in range(first, last):
            self.at[index] = someone
        return someone

    def _known(self, form: tuple[str, ...], gender: str | None, at: int) -> Someone | None:
        fits = [
            someone for someone in self.all if _compatible(form, someone) and not (gender and someone.gender and gender != someone.gender)
        ]
        if not fits:
            return None
        exact = [someone for someone in fits if someone.surname == form[-1] or len(form) > 1]
        # the one named last before this place, else the first one named after it
        return min(
            exact or fits, key=lambda someone: min((at - place[0] if place[0] <= at else 10_000 + place[0]) for place in someone.places)
        )

    def _gender(self, first: int, form: tuple[str, ...]) -> str | None:
        before = first - 2 if first and self.scan.words[first - 1] == "." else first - 1
        sign = self.scan.vocabulary.honorifics.get(self.scan.folded[before]) if before >= 0 else None
        if sign in ("m", "f"):
            return sign
        if before >= 0 and self.scan.words[before].lower() in ("spokeswoman", "chairwoman", "congresswoman"):
            return "f"
        if before >= 0 and self.scan.words[before].lower() in ("chairman", "congressman"):
            return "m"
        return "f" if len(form) > 1 and form[0] in self.scan.vocabulary.female_names else None

    # ---- titles around a name

    def _offices(self, first: int, last: int) -> Iterable[Held]:
        """Returns the titles before, after and around the name."""
        before = self._title_before(first)
        if before is not None:
            yield before
        after = self._title_after(last)
        if after is not None:
            yield after

    def _title_before(self, first: int) -> Held | None:
        start = self._left(first)
        found = [title for title in titles.find(self.scan, start, first) if self._leads_to(title, first)]
        if not found:
            return None
        title = found[-1]
        of = titles.held_for(self.scan, title, start, first)
        begin = min(title.first, of.first) if of is not None else title.first
        span = self.scan.span(begin, max(title.last, of.last if of is not None else 0))
        return Held(title, of, span, (start, first))

    def served(self, title: Title, first: int, last: int) -> int | None:
        """Returns the word of the person's name whose aide or spokesman it is ("Abbas aide", "an adviser to Mr. Singh")."""
        before = title.first - 1
        while before >= first and self.scan.is_possessive(before):
            before -= 1
        if before in self.at and before >= first:
            return before
        if title.last < last and self.scan.folded[title.last] in ("to", "for", "of"):
            return next((index for index in range(title.last, last) if index in self.at), None)
        return None

    def _left(self, first: int) -> int:
        """Returns the first word of the stretch before a name that may belong to it."""
        index = first
        while index > 0 and first - index < _LOOK_BACK:
            word = self.scan.words[index - 1]
            if word in _STOPS or (word == "," and index != first) or self.scan.parse.upos[index - 1] in ("VERB", "AUX", "PRON", "SCONJ"):
                break
            index -= 1
        return index

    def _leads_to(self, title: Title, first: int) -> bool:
        """Whether nothing but a comma, or the words that say of whom it is, parts the title from the name."""
        between = [word for word in self.scan.words[title.last : first] if word != "," and word != "."]
        if not between:
            return not title.plural
        gap_name = any(index in self.at for index in range(title.last, first)) and self.scan.words[first - 1] != ","
        whose = first - 1
        while whose > title.last and (self.scan.folded[whose] in self.scan.vocabulary.honorifics or not self.scan.folded[whose]):
            whose -= 1
        closed = self.scan.at[whose] is not None or self.scan.words[first - 1] == ","  # not "an aide to Mr. Singh"
        return between[0].lower() in ("of", "for", "to", "from", "in", "at", "on") and len(between) <= 9 and not gap_name and closed

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
        of = titles.held_for(scan, found[0], last + 1, end)
        return Held(found[0], of, scan.span(last + 1, max(found[0].last, of.last if of is not None else 0)))

    # ---- who it is

    def _settle(self, someone: Someone) -> None:
        """Finds the person in the reference, and for whom it speaks."""
        someone.offices = [self._shared(someone, held) if held.title.kind == "counterpart" else held for held in someone.offices]
        current = [held for held in someone.offices if not held.title.former]
        someone.principal = next((held.of for held in current if held.of is not None), None) or self._belongs(someone)
        someone.reference = self._in_reference(someone, current)
        if someone.reference is not None:
            world, day = self.scan.world, self.scan.article.published
            someone.holdings = world.offices(someone.reference, day)
            someone.gender = someone.gender or world.persons[someone.reference].gender
        if someone.principal is None and (current or not someone.offices):
            someone.guessed = self._guess(someone, current) or self._served_principal(current)
            if someone.guessed is None:
                someone.guessed = self._around(someone, current)
                someone.weak = someone.guessed is not None

    def _shared(self, someone: Someone, held: Held) -> Held:
        """Returns the title of a counterpart: the one of the person named last before, by the article or the reference."""
        start = someone.places[0][0]
        before = [other for other in self.all if other is not someone and other.places[0][0] < start]
        before.sort(key=lambda other: -max(place[0] for place in other.places if place[0] < start))
        for other in before:
            own = [item.title.text for item in other.offices if item.title.kind != "counterpart"] + [item.title for item in other.holdings]
            if own:
                return replace(held, counterpart=own[0])
        return held

    def _is_served(self, someone: Someone) -> bool:
        return any(held.of is None and self.served(held.title, *held.near) is not None for held in someone.offices)

    def _served_principal(self, current: list[Held]) -> str | None:
        """Returns the principal of the person whose aide this one is."""
        words = [self.served(held.title, *held.near) for held in current if held.of is None]
        masters = [self.at[word] for word in words if word is not None and word in self.at]
        keys = [master.principal.key if master.principal is not None else master.guessed for master in masters]
        return next((self.scan.world.principal(key) if key in self.scan.world.bodies else key for key in keys if key is not None), None)

    def _around(self, someone: Someone, current: list[Held]) -> str | None:
        """Returns the state that the article speaks of most so far, for a title of a government without a state."""
        if not any(held.title.kind in _GOVERNMENT for held in current):
            return None
        sentence = self.scan.parse.sentence_of(someone.places[0][0])
        state = self.salient_state(self.scan.parse.sentences[sentence][1])
        return state.key if state is not None else None

    def _belongs(self, someone: Someone) -> Entity | None:
        """Returns the body or state right after a name: "Mark Farmaner of Burma Campaign UK"."""
        for _, last in someone.places:
            if last + 1 < len(self.scan.words) and self.scan.folded[last] == "of":
                after = last + 2 if self.scan.folded[last + 1] == "the" else last + 1
                entity = self.scan.at[after] if after < len(self.scan.at) else None
                if entity is not None:
                    return entity
        for first, _ in someone.places:
            before = first - 2 if first > 1 and self.scan.is_possessive(first - 1) else -1
            entity = self.scan.at[before] if before >= 0 else None
            if entity is not None:
                return entity
        return None

    def _in_reference(self, someone: Someone, current: list[Held]) -> str | None:
        world, day = self.scan.world, self.scan.article.published
        exact = {key for form in someone.forms if len(form) > 1 and (key := world.person_key(" ".join(form))) is not None}
        if len(exact) == 1:
            key = next(iter(exact))
            if someone.principal is None or self._serves(key, someone.principal) or not world.offices(key):
                return key
        wanted = {world.principal(someone.principal.key)} if someone.principal is not None else set()
        offices = {held.title.office for held in current if held.title.office is not None}
        keys = set()
        for key in world.called(someone.surname):
            held = world.offices(key, day)
            right = [item for item in held if (not offices or item.title in offices) and (not wanted or world.principal(item.of) in wanted)]
            if right and (offices or wanted or day is not None) and _compatible(tuple(fold(world.person_name(key)).split()), someone):
                keys.add(key)
        if len(keys) != 1:
            return None
        key = next(iter(keys))
        here = {world.principal(entity.key) for entity in self.scan.entities if entity.key in world.bodies or entity.key in world.states}
        backed = (
            bool(offices or wanted) or len(someone.longest) > 1 or any(world.principal(item.of) in here for item in world.offices(key, day))
        )
        return key if backed else None

    def _serves(self, key: str, principal: Entity) -> bool:
        world = self.scan.world
        return any(world.principal(held.of) == world.principal(principal.key) for held in world.offices(key))

    def _guess(self, someone: Someone, current: list[Held]) -> str | None:
        """Returns the principal that the reference gives: of the known person, else of all who hold such an office."""
        world, day = self.scan.world, self.scan.article.published
        for held in current:
            only = world.only_principal(_base(held.title))
            if only is not None:
                return only
        keys = [someone.reference] if someone.reference is not None else list(world.called(someone.surname))
        offices = {held.title.office for held in current if held.title.office is not None}
        if someone.reference is None and (not offices or len(someone.longest) > 1):
            return None
        served = {world.principal(held.of) for key in keys for held in world.offices(key, day) if not offices or held.title in offices}
        if len(served) > 1:
            served &= {entity.key for entity in self.scan.entities}
        return next(iter(served)) if len(served) == 1 else None

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


def _base(title: Title) -> str:
    """Returns the office under which a deputy serves ("Assistant Secretary of State"), or the title itself."""
    words = title.text.split()
    while words and words[0].lower() in ("deputy", "assistant", "under", "acting", "vice", "former", "undersecretary"):
        words.pop(0)
    return " ".join(words)


def _compatible(form: tuple[str, ...], someone: Someone) -> bool:
    """Whether a name may be another form of the person's: same surname, given names of which one set fits the other."""
    return any(_same(form, other) for other in someone.forms)


def _same(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    short, long = sorted((one, other), key=len)
    if len(short) == 1:
        return (short[0] in long and short[0] not in ("al", "el", "bin", "ben", "abu", "de")) or _close(short[0], long[-1])
    if set(short) <= set(long):
        return True
    if not _close(short[-1], long[-1]):
        return False
    return all(any(_fits_given(given, word) for word in long[:-1]) for given in short[:-1])


def _close(one: str, other: str) -> bool:
    if one == other:
        return True
    return min(len(one), len(other)) > 4 and (fuzz.ratio(one, other) >= _SAME_SURNAME or Levenshtein.distance(one, other) == 1)


def _fits_given(given: str, other: str) -> bool:
    if len(given) == 1 or len(other) == 1:
        return given[0] == other[0]
    return fuzz.ratio(given, other) >= _SAME_GIVEN
