"""Who a name is in the reference: by the whole name in any spelling, by surname with office or state, by surname and day.

Whoever fits must be the only one who does: two of one name are nobody, and the person stays one of the text. For whom a
person speaks is for `settling`.
"""

from collections.abc import Iterable

from rapidfuzz import fuzz

from verbale.actors import spelling, standing
from verbale.actors.persons import Held, Someone, compatible
from verbale.actors.scan import Scan
from verbale.reference.facts import Holding
from verbale.reference.folding import fold
from verbale.reference.world import World

# Whom the press calls by the surname alone.
_TOP = frozenset([
    "President", "Prime Minister", "Chancellor", "King", "Queen", "Emir", "Sultan", "Pope", "Supreme Leader", "Leader", "Foreign Minister",
    "Secretary of State", "Secretary-General", "High Representative", "Director General", "Acting President", "Acting Prime Minister",
    "Crown Prince", "Vice President", "Defense Minister", "Press Secretary", "Ambassador to the United Nations", "Prosecutor",
    "Managing Director", "Director-General", "National Security Adviser", "Chairperson", "High Commissioner for Refugees",
    "High Commissioner for Human Rights", "Secretary of Defense", "Political Leader", "Political leader",
])  # fmt: skip

_SAME_LETTERS = 75  # of 100: a likeness in sound alone is too little for somebody of whose state the article does not speak
_RANKS = frozenset(["soldier", "cleric", "monarch", "prince", "leader", "dictator"])  # titles by which heads of state go too


def identify(scan: Scan, someone: Someone, current: list[Held]) -> str | None:
    """Returns the reference's key of the person, None where nobody or more than one fits."""
    found = _Identity(scan, someone, current, scan.article.published).key()
    alone = found is None and len(someone.longest) == 1 and scan.article.published is None and scan.day is not None
    return _Identity(scan, someone, current, scan.day).by_surname() if alone else found  # which of two of one surname, by the time


class _Identity:
    def __init__(self, scan: Scan, someone: Someone, current: list[Held], day: str | None) -> None:
        self.scan, self.someone, self.world = scan, someone, scan.world
        self.day = day
        self.offices = {held.title.office for held in current if held.title.office is not None}
        self.wanted = {scan.world.principal(someone.principal.key)} if someone.principal is not None else set[str]()
        self.titled = any(held.title.kind not in _RANKS and not standing.in_passing(held) for held in someone.offices)

    def key(self) -> str | None:
        return self._by_spelling() or self._by_whole_name() or self.by_surname() or self._by_past() or self._by_day()

    def _by_spelling(self) -> str | None:
        """Returns who is spelled so in the reference, to the letter."""
        exact = {key for form in self.someone.forms if len(form) > 1 and (key := self.world.person_key(" ".join(form))) is not None}
        if len(exact) != 1:
            return None
        key = next(iter(exact))
        return key if not self.wanted or self._serves(key) or not self.world.offices(key) else None

    def _by_whole_name(self) -> str | None:
        """Returns the one whose whole name it is in another spelling, with fewer or with more given names or surnames."""
        found = set[str]()
        for form in (form for form in self.someone.forms if len(form) > 1):
            found |= {key for key in spelling.like(self.world, form) if self._serves(key) or (not self.wanted and self._is_near(key, form))}
        return self._only(found)

    def _is_near(self, key: str, form: tuple[str, ...]) -> bool:
        """Whether the article names whom the person has served, or the letters of the name are those of the person's."""
        served = {self.world.principal(item.of) for item in self.world.offices(key)}
        here = {self.world.principal(entity.key) for entity in self.scan.entities}
        top = self.day is not None and self._is_top(key)
        return bool(served & here) or top or fuzz.ratio(" ".join(form), fold(self.world.person_name(key))) >= _SAME_LETTERS

    def by_surname(self) -> str | None:
        """Returns the one of that surname who holds on the day what the text says: the office, or an office of the state."""
        if not (self.offices or self.wanted or self.day is not None):
            return None
        keys = {key for key in self._called() if self._right(key) and self._named(key)}
        here = {self.world.principal(entity.key) for entity in self.scan.entities}
        if len(keys) > 1:
            keys = {key for key in keys if self._is_top(key) and self._serves_one_of(key, here)}
        if len(keys) != 1:
            return None
        key = next(iter(keys))
        near = self._serves_one_of(key, here) or self._is_titled_so(key)
        return key if self.offices or self.wanted or len(self.someone.longest) > 1 or near else None

    def _is_titled_so(self, key: str) -> bool:
        """Whether the office of the day begins with the title that the text gives alone ("Secretary Rusk")."""
        told = {held.title.text.lower() for held in self.someone.offices if not held.title.former}
        return any(item.title.lower().startswith(f"{title} of") for item in self.world.offices(key, self.day) for title in told)

    def _called(self) -> Iterable[str]:
        """Returns who has the surname among their names, or where the text gives an office or state, one spelled alike."""
        called = self.world.called(self.someone.surname)
        return called or (spelling.alike(self.world, self.someone.surname) if self.offices or self.wanted else ())

    def _by_past(self) -> str | None:
        """Returns the one of that surname who has held the office of a "former President X", and nobody else of it has."""
        past = {held.title.office for held in self.someone.offices if held.title.former} - {None}
        states = {self.world.principal(held.of.key) for held in self.someone.offices if held.of is not None}
        if self.day is None or not past:
            return None
        called = (key for key in self.world.called(self.someone.surname) if self._named(key))
        keys = {key for key in called for held in self.world.offices(key) if self._was(held, past, states)}
        return next(iter(keys)) if len(keys) == 1 else None

    def _was(self, held: Holding, offices: set[str | None], states: set[str]) -> bool:
        ended = held.end is not None and self.day is not None and held.end <= self.day
        return ended and held.title in offices and (not states or self.world.principal(held.of) in states)

    def _serves_one_of(self, key: str, principals: set[str]) -> bool:
        """Whether the person is in office on the day for one of the states and bodies."""
        return any(self.world.principal(item.of) in principals for item in self.world.offices(key, self.day))

    def _named(self, key: str) -> bool:
        """Whether the surname is one by which the person is called, and a whole name in the text the person's too."""
        family = spelling.family(self.world, key)
        if not any(spelling.sound(name) == spelling.sound(self.someone.surname) for name in family):
            return False
        longest = self.someone.longest
        return len(longest) == 1 or compatible(longest, Someone(0, {_words(self.world, key): ""}))

    def _right(self, key: str) -> bool:
        held = self.world.offices(key, self.day)
        return any(
            (not self.offices or item.title.removeprefix("Acting ") in self.offices or item.title in self.offices)
            and (not self.wanted or self._for_wanted(item))
            for item in held
        )

    def _for_wanted(self, held: Holding) -> bool:
        """Whether the office is one of whom the text names, or of a part of it ("the UN rights chief")."""
        principal = self.world.principal(held.of)
        return principal in self.wanted or (bool(self.offices) and any(self.world.is_part(held.of, whole) for whole in self.wanted))

    def _by_day(self) -> str | None:
        """Returns the one of a rare surname who alone is in office on the day, high enough to be called by it alone."""
        if self.day is None or self.titled or self.wanted or len(self.someone.longest) > 1:
            return None
        word = self.someone.surname
        if word in self.scan.vocabulary.common_surnames:
            return None
        nickname = self.world.person_key(word)
        short = self.someone.printed.replace(".", "")
        if nickname is not None and (self._is_top(nickname) or (short.isupper() and len(short) > 2)):
            return nickname
        called = self.world.called(word) or spelling.alike(self.world, word)
        namesakes = [key for key in called if any(spelling.near(name, word) for name in spelling.family(self.world, key))]
        there = [key for key in namesakes or self._only_bearer(word) if self.world.offices(key, self.day)]
        return there[0] if len(there) == 1 and self._is_top(there[0]) else None

    def _only_bearer(self, word: str) -> list[str]:
        """Returns the one person of the reference who has the word for a given name ("Saddam"), nobody where several have."""
        called = self.world.called(word)
        return list(called) if len(called) == 1 else []

    def _is_top(self, key: str) -> bool:
        return any(held.title in _TOP for held in self.world.offices(key, self.day))

    def _serves(self, key: str) -> bool:
        return any(self.world.principal(held.of) in self.wanted for held in self.world.offices(key))

    def _only(self, keys: set[str]) -> str | None:
        """Returns the only one, or the only one of them in office on the day."""
        if len(keys) > 1 and self.day is not None:
            keys = {key for key in keys if self.world.offices(key, self.day)}
        return next(iter(keys)) if len(keys) == 1 else None


def _words(world: World, key: str) -> tuple[str, ...]:
    return tuple(fold(world.person_name(key)).split())
