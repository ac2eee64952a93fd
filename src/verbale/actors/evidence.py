"""How sure an answer is, by what it rests on.

Each figure lies at or below the share that was right when probes were answered for the first time, before any rule or
row was mended for them (`bench/cases/actors.jsonl`: 97 of 100 on those about `unseen`, of the answers at 0.8 or above 97
too; of four later sets 95, 96, 89 and 94, and 98 of those at 0.8 or above). On probes that rules were mended with the
shares are higher and say nothing. Whoever changes a rule writes new probes, measures with
`python bench/actors.py --certainties`, and then mends.
"""

from verbale.actors.discourse import Found
from verbale.actors.persons import Someone
from verbale.actors.scan import Scan
from verbale.record import GROUP, Actor

PLACED = 0.95  # a preposition or verb that makes a place of a capital
LOCATED = 0.7  # a place that is no capital
UNKNOWN = 0.75  # a name of nobody who is known
NOTHING = 0.78  # no name at all
ADJECTIVE = 0.6
OFFICE_ONLY = 0.65  # a title whose holder on the day the reference lacks
LONE = 0.5  # a capitalised word that nothing explains
KNOWN, TITLED, NAMED, SURNAME, BY_DAY = 0.95, 0.9, 0.7, 0.7, 0.78
LOCAL, PEOPLE = 0.7, 0.7


def of_person(found: Found, someone: Someone) -> float:
    """Returns how sure the answer with a person is; never surer than the phrase that led to it."""
    return min(found.certainty, _of_person(someone))


def _of_person(someone: Someone) -> float:
    if someone.reference is not None:
        return KNOWN if len(someone.longest) > 1 or someone.offices else BY_DAY
    if not someone.offices:
        return NAMED
    return TITLED if len(someone.longest) > 1 else SURNAME


def of_other(found: Found, actor: Actor, scan: Scan) -> float:
    """Returns how sure the answer with a state, body or group is."""
    if actor.kind == GROUP:
        return PEOPLE
    unknown = found.entity is not None and found.entity.key not in scan.world.states and found.entity.key not in scan.world.bodies
    return min(found.certainty, LOCAL) if unknown else found.certainty
