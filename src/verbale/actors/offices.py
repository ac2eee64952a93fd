"""Which bodies that only the article names are offices of a state: its electoral board, its supreme court, its central bank.

Such a body speaks for the state whose adjective it has in its name, else for the one of which the article speaks most.
"""

from collections import Counter
from dataclasses import replace

from verbale.actors.words import Entity, Words
from verbale.record import BODY, STATE

# What an office of a state has in its name, and the kinds of such offices.
_OF_STATES = frozenset(["electoral", "election", "elections", "supreme", "constitutional", "high", "central", "federal", "revenue"])
_KINDS = frozenset(["board", "commission", "court", "bank", "tribunal", "council", "agency", "bureau", "authority"])


def give_voice(scan: Words) -> None:
    """Lets every office of a state that the article names speak for that state."""
    for entity in scan.entities:
        if _is_office(scan, entity):
            owner = _owner(scan, entity)
            if owner is not None:
                scan.put(replace(entity, voice=owner))


def _is_office(scan: Words, entity: Entity) -> bool:
    local = entity.kind == BODY and entity.key not in scan.world.bodies and entity.voice is None
    words = scan.folded[entity.first : entity.last]
    return local and bool(_OF_STATES.intersection(words)) and bool(_KINDS.intersection(words))


def _owner(scan: Words, entity: Entity) -> str | None:
    """Returns the key of the state in the name, else of the one named most, None where two are named as often."""
    inside = [scan.world.match(scan.words, index, scan.day) for index in range(entity.first, entity.last)]
    named = [sense.key for match in inside if match is not None for sense in match.senses if sense.key in scan.world.states]
    if named:
        return named[0]
    counts = Counter(item.key for item in scan.entities if item.kind == STATE).most_common(2)
    clear = counts and (len(counts) == 1 or counts[0][1] > counts[1][1])
    return counts[0][0] if clear else None
