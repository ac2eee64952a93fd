"""Tells a capital or state that is spoken of as a place ("arrived in Belgrade") from one that acts ("Belgrade insists")."""

from verbale.actors.words import Entity, Words
from verbale.reference.world import PEOPLE, SEAT


def is_place(scan: Words, entity: Entity) -> bool:
    """Whether the name is spoken of as a place and not as a government."""
    if entity.how == PEOPLE:
        return False
    before = entity.first - 1
    if before >= 0 and scan.folded[before] in scan.vocabulary.articles:
        before -= 1
    return before >= 0 and scan.folded[before] in scan.vocabulary.place_words
