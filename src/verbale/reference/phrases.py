"""Finds the names of states and bodies in printed words, and says what each may stand for on a day.

A name that has changed hands ("Congo", "Yemen", "Macedonia") stands for whoever bore it on the day. Outside its dates a
name or adjective still means the one that last bore it, since later texts speak of earlier days; a seat does not: after
a government has moved, the old capital is a place. What the names are is the work of the tables; which of several
senses a text means is that of the actors stage.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from verbale.reference.facts import holds
from verbale.reference.folding import fold

NAME, PEOPLE, SEAT = "name", "people", "seat"  # how a phrase stands for a state or body
ACRONYM_LETTERS = 7  # longer names in capitals are headlines


@dataclass(frozen=True, slots=True)
class Sense:
    """One thing that a phrase may stand for: the key of a state or body, how it does, and between which ISO days."""

    key: str
    how: str  # NAME, PEOPLE (an adjective or demonym) or SEAT
    plural: bool = False  # "Serbs": the people, not the state
    start: str | None = None
    end: str | None = None  # half-open: the first day on which it no longer stood for it

    def on(self, day: str | None) -> bool:
        """Whether the phrase has this sense on `day` (an ISO date, or its year or month alone); True for a day of None."""
        return holds(self.start, self.end, day)


@dataclass(frozen=True, slots=True)
class Match:
    """The longest phrase found at a word: how many words it takes and what it may stand for."""

    words: int
    senses: tuple[Sense, ...]


@dataclass(frozen=True, slots=True)
class Phrase:
    """The folded words of one name, and whether it is an acronym, printed in capitals only."""

    words: tuple[str, ...]
    sense: Sense
    capitals: bool


class Phrases:
    """All names of states and bodies by their first word. Fill it with `add`; what is added first is found first."""

    def __init__(self) -> None:
        self._by_word: dict[str, list[Phrase]] = defaultdict(list)
        self._known: set[tuple[tuple[str, ...], str, str, bool, bool, str | None, str | None]] = set()

    def add(self, key: str, name: str, how: str, start: str | None = None, end: str | None = None) -> None:
        """Adds one name of the state or body `key`; a name without words, or one that is there already, adds nothing."""
        words = tuple(drop_article(fold(name)).split())
        if not words:
            return
        plural = how == PEOPLE and name.endswith(("s", "men")) and not name.endswith(("ss", "ois"))
        capitals = len(words) == 1 and len(name) <= ACRONYM_LETTERS and name.replace(".", "").isupper()
        known = (words, key, how, plural, capitals, start, end)
        if known in self._known:
            return
        self._known.add(known)
        self._by_word[words[0]].append(Phrase(words, Sense(key, how, plural, start, end), capitals))

    def key(self, name: str, day: str | None = None) -> str | None:
        """Returns the key of the state or body that is called `name`, in whatever spelling, on `day`, or None."""
        words = drop_article(fold(name)).split()
        found = [
            phrase.sense
            for phrase in (self._by_word.get(words[0], ()) if words else ())
            if list(phrase.words) == words and phrase.sense.how == NAME
        ]
        senses = _on(found, day)
        return senses[0].key if senses else None

    def match(self, words: Sequence[str], at: int, day: str | None = None) -> Match | None:
        """Returns what the longest known phrase that begins at `words[at]` stands for on `day`, or None.

        `words` are printed words; clitics ("'s") and hyphens may stand apart. A phrase must begin with a capital, an
        acronym must be in capitals throughout.
        """
        first = words[at]
        if not first[:1].isupper() and not first[:1].isdigit() and not (first.islower() and "-" in "".join(words[at + 1 : at + 2])):
            return None
        best, found = 0, list[Sense]()
        begins, goes_on = fold(first), fold(words[at + 1]) if at + 1 < len(words) else ""
        for phrase in self._candidates(words, at):
            if goes_on and len(phrase.words) > 1 and phrase.words[0] == begins and not phrase.words[1].startswith(goes_on):
                continue  # hundreds of names begin with "United Nations" and "UN": most are told by their second word
            used = _fits(phrase, words, at)
            if used > best:
                best, found = used, []
            if used and used == best:
                found.append(phrase.sense)
        senses = _on(found, day)
        return Match(best, senses) if senses else None

    def _candidates(self, words: Sequence[str], at: int) -> list[Phrase]:
        first = fold(words[at])
        found = self._by_word.get(first, [])
        if at + 1 < len(words) and fold(words[at + 1]) == "s":  # People|'s Republic
            return [*found, *self._by_word.get(first + "s", [])]
        return found


def drop_article(folded: str) -> str:
    """Returns a folded name without a leading "the"."""
    return folded.removeprefix("the ")


def _on(senses: Sequence[Sense], day: str | None) -> tuple[Sense, ...]:
    """Returns the senses that hold on `day`; where none does, those of names and adjectives. One of a kind is kept.

    Where no day is known, what has not ended is what holds.
    """
    held = [sense for sense in senses if (sense.end is None if day is None else sense.on(day))]
    held = held or [sense for sense in senses if sense.how != SEAT]
    kinds = {(sense.key, sense.how, sense.plural): sense for sense in reversed(held)}
    return tuple(sense for sense in held if kinds[sense.key, sense.how, sense.plural] is sense)


def _fits(phrase: Phrase, words: Sequence[str], at: int) -> int:
    """Returns how many of `words` from `at` on the phrase takes, 0 where it does not stand there."""
    if phrase.capitals and not words[at].replace(".", "").isupper():
        return 0
    place, wanted = at, 0
    while wanted < len(phrase.words):
        while place > at and place < len(words) and not fold(words[place]):
            place += 1  # a hyphen or stop between the words of a name
        if place >= len(words):
            return 0
        word = fold(words[place])
        if word != phrase.words[wanted]:
            parts = tuple(word.split())  # "e-Toiba" is one printed word and two of the name
            if place + 1 < len(words) and word + fold(words[place + 1]) == phrase.words[wanted]:  # People|'s
                place += 1
            elif len(parts) > 1 and phrase.words[wanted : wanted + len(parts)] == parts:
                wanted += len(parts) - 1
            else:
                return 0
        place, wanted = place + 1, wanted + 1
    return place - at
