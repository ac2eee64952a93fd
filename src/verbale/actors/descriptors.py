"""The common words by which an article calls a person or a body: "Village elder Dawud Nasri", "the rights group River Aid"."""

from verbale.actors.persons import Someone
from verbale.actors.scan import Entity, Scan
from verbale.record import STATE
from verbale.reference.folding import fold
from verbale.reference.world import PEOPLE

_BEFORE, _AFTER = 7, 9  # words around a name that may describe its bearer


def of(scan: Scan, someone: Someone) -> frozenset[str]:
    """Returns the folded words right before the person's names, and in an apposition after them."""
    found: set[str] = set()
    for first, last in someone.places:
        found.update(_before(scan, first), _after(scan, last))
    return frozenset(found)


def _before(scan: Scan, first: int) -> set[str]:
    index, commas, found = first - 1, 0, set[str]()
    while index >= 0 and first - index <= _BEFORE and not _stops(scan, index):
        commas += scan.words[index] == ","
        if commas > 1 or (commas and scan.words[first - 1] != ","):
            break
        found.add(scan.folded[index])
        index -= 1
    return found - {""}


def _after(scan: Scan, last: int) -> set[str]:
    if last >= len(scan.words) or scan.words[last] != ",":
        return set()
    found = set[str]()
    for index in range(last + 1, min(last + _AFTER, len(scan.words))):
        if _stops(scan, index) or scan.words[index] == ",":
            break
        found.add(scan.folded[index])
    return found - {""}


def _stops(scan: Scan, index: int) -> bool:
    """Whether a description ends here: at a stop, a quotation mark, a verb, a pronoun, or the beginning of a clause."""
    tag = scan.parse.upos[index]
    clause = scan.folded[index] in scan.vocabulary.clauses and tag != "DET"
    stop = scan.words[index] in (".", ";", ":", "?", "!", '"', "“", "”", "(", ")") or tag in ("VERB", "AUX")
    return stop or clause or scan.after_blank_line(index)


def bodies_called(scan: Scan, word: str, end: int) -> list[Entity]:
    """Returns the bodies named before word `end` that have `word` in their name or right before it, in order."""
    bodies = [entity for entity in scan.entities if entity.kind != STATE and entity.last <= end and entity.how != PEOPLE]
    return [entity for entity in bodies if word in fold(scan.shown(entity.first, entity.last)).split() or _presented(scan, entity, word)]


def _presented(scan: Scan, entity: Entity, word: str) -> bool:
    """Whether the word stands right before the name: "the main opposition, the Movement for …", "rights group X"."""
    index = entity.first - 1
    while index >= 0 and (scan.words[index] == "," or scan.folded[index] in scan.vocabulary.articles):
        index -= 1
    return index >= 0 and scan.folded[index] == word and scan.parse.upos[index] in ("NOUN", "ADJ", "PROPN")
