"""Finds the words that are names of persons: those that the model tagged, those after a title, and those already known."""

from collections.abc import Iterator

from verbale.actors import titles
from verbale.actors.scan import Scan
from verbale.actors.things import is_thing
from verbale.record import STATE
from verbale.reference.folding import fold

_TELLING = 5  # letters of a name that may be told by the reference alone
_LONGEST = 12  # words of one name, hyphens and particles counted


def runs(scan: Scan) -> list[tuple[int, int]]:
    """Returns the word ranges of persons' names, none inside another."""
    found = sorted(set(_all_runs(scan)))
    return [run for run in found if not any(other != run and other[0] <= run[0] and run[1] <= other[1] for other in found)]


def _all_runs(scan: Scan) -> Iterator[tuple[int, int]]:
    for name in scan.parse.names:
        if name.label == scan.labels[name.first] == "PER":
            yield from _bare(scan, name.first, name.last)
    for title in titles.find(scan, 0, len(scan.words)):
        if not title.plural:
            yield from _bare(scan, title.last, end_of(scan, title.last))
            yield from _after_state(scan, title.last)
            yield from _apposed(scan, title)
    for index, word in enumerate(scan.folded[:-1]):
        if word in scan.vocabulary.honorifics:
            after = index + 2 if scan.words[index + 1] == "." and index + 2 < len(scan.words) else index + 1
            yield from _bare(scan, after, end_of(scan, after))
    for index, word in enumerate(scan.words):
        if word.islower() and scan.folded[index] not in scan.vocabulary.particles and not (index and scan.hyphenated(index - 1)):
            continue  # no name begins there
        if index and scan.is_possessive(index - 1) and scan.at[index] is None and scan.world.called(word):
            yield from _bare(scan, index, end_of(scan, index))  # "Turkey's Erdogan"
        if _unlabelled(scan, index):
            yield from _bare(scan, index, index + 1)
        if len(word) > 2 and word.isupper() and scan.at[index] is None and scan.world.person_key(word) is not None:
            yield index, index + 1  # "MBS"
        if _is_known_pair(scan, index):
            yield index, index + 2
        last = end_of(scan, index)
        if last - index > 1 and (not scan.parse.names or scan.world.person_key(scan.shown(index, last)) is not None):
            yield from _bare(scan, index, last)


def _is_known_pair(scan: Scan, index: int) -> bool:
    """Whether two words are somebody's whole name of which one is a word of the language too ("To Lam", "Theresa May")."""
    if index + 1 >= len(scan.words) or not (scan.capital(index) and scan.capital(index + 1)):
        return False
    pair = scan.folded[index : index + 2]
    if scan.vocabulary.not_names.isdisjoint(pair):
        return False
    return scan.world.person_key(" ".join(pair)) is not None


def _unlabelled(scan: Scan, index: int) -> bool:
    """Whether the word is the surname of somebody in office on the day, though the model saw no name in it ("Peskov")."""
    word, proper = scan.words[index], scan.parse.upos[index] == "PROPN"
    if (
        not proper
        or not _nameable(scan, index)
        or len(word) < _TELLING
        or scan.labels[index] not in ("", "MISC", "ORG")
        or scan.at[index] is not None
    ):
        return False
    alone = not (index and scan.capital(index - 1)) and not (index + 1 < len(scan.words) and scan.capital(index + 1))
    return alone and scan.in_office(index)


def _after_state(scan: Scan, index: int) -> Iterator[tuple[int, int]]:
    """Yields the full name right after the state or body of a title: "the Foreign Minister of Chile Ana Soto"."""
    start = index + 2 if scan.folded[index + 1 : index + 2] and scan.folded[index + 1] in scan.vocabulary.articles else index + 1
    entity = scan.at[start] if start < len(scan.words) and scan.after_title_of(start) else None
    if entity is not None and entity.first == start and (entity.kind == STATE or scan.folded[index] == "to"):
        last = end_of(scan, entity.last)
        if last - entity.last > 1:
            yield from _bare(scan, entity.last, last)


def _apposed(scan: Scan, title: titles.Title) -> Iterator[tuple[int, int]]:
    """Yields the full name between commas after an unnamed one ("a senior diplomat, Olan Brissek, said") that the model took for a body."""
    first = title.last + 1
    if scan.words[title.last : first] != [","] or not scan.words[title.first].islower() or first >= len(scan.words):
        return
    entity, last = scan.at[first], first
    while last < len(scan.words) and scan.capital(last) and scan.folded[last] not in scan.vocabulary.organisations:
        last += 1
    local = entity is None or (entity.key not in scan.world.bodies and entity.key not in scan.world.states)
    if local and 1 < last - first < 4 and last < len(scan.words) and (scan.words[last] == "," or scan.parse.upos[last] in ("VERB", "AUX")):
        yield first, last


def end_of(scan: Scan, index: int) -> int:
    """Returns the end of the words that may be one person's name from `index` on; `index` itself where none."""
    last = place = index
    while place < len(scan.words) and place - index < _LONGEST and not (place > index and scan.after_blank_line(place)):
        if _nameable(scan, place):
            last = place + 1
        elif not _joins(scan, index, place):
            break
        place += 1
    return last


def _joins(scan: Scan, first: int, index: int) -> bool:
    """Whether the word may stand inside a name: a hyphen, or a particle such as "bin" or "van der"."""
    if scan.hyphenated(index):
        return index > first
    if scan.folded[index] not in scan.vocabulary.particles or index + 1 >= len(scan.words):
        return False
    # words that are also English ones only with a hyphen after them ("as-Sadr"), and none at a sentence's beginning
    return scan.folded[index] not in ("an", "at", "as", "la", "e", "y", "do", "den") or scan.hyphenated(index + 1) or index > first


def _nameable(scan: Scan, index: int) -> bool:
    word, folded = scan.words[index], scan.folded[index]
    after_hyphen = index > 0 and scan.hyphenated(index - 1) and word.isalpha() and folded not in scan.vocabulary.compounds
    if scan.hyphenated(index + 1) and index + 2 < len(scan.words) and scan.folded[index + 2] in scan.vocabulary.compounds:
        return False
    if not (word[:1].isupper() or after_hyphen) or not folded or folded[0].isdigit():
        return False
    known = scan.at[index]
    if known is not None and (known.first < index or known.last > index + 1 or scan.labels[index] != "PER"):
        return False
    words = scan.vocabulary
    return not (folded in words.not_names or folded in words.title_heads or folded in words.organisations or folded in words.modifiers)


def _bare(scan: Scan, first: int, last: int) -> Iterator[tuple[int, int]]:
    """Yields the range without titles, nationalities and possessives, if a name is left."""
    words = scan.vocabulary
    before = words.honorifics.keys() | words.title_heads.keys() | words.title_words | words.modifiers.keys()
    known = scan.world.person_key(scan.shown(first, last)) if last - first > 1 else None
    if known is not None and fold(scan.world.person_name(known)) == fold(scan.shown(first, last)):
        before = set()  # "Sheikh Hasina" is all name
    while first < last - 1 and (scan.folded[first] in before or not scan.folded[first] or scan.at[first] is not None):
        first += 1
    day = words.calendar if known is None else ()  # "Theresa May" is all name too
    while first < last and (scan.is_possessive(last - 1) or not scan.folded[last - 1] or scan.folded[last - 1] in day):
        last -= 1
    if first < last and is_name(scan, first, last) and not is_thing(scan, first, last):
        yield first, last


def is_name(scan: Scan, first: int, last: int) -> bool:
    """Whether the words look like a name: a capital among them, and not wholly a state, body, title or calendar word."""
    places = range(first, last)
    if last - first > 1 and scan.world.person_key(scan.shown(first, last)) is not None:
        return True  # whatever the model took it for
    if all(scan.at[index] is not None for index in places) or all(scan.labels[index] == "LOC" for index in places):
        return False
    words = scan.vocabulary
    ordinary = words.not_names | words.title_heads.keys() | words.organisations | words.groups | words.regions
    return any(scan.capital(index) and scan.folded[index] not in ordinary for index in places)
