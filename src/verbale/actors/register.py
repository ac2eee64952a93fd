"""Keeps the actors of one article: each once, with its names and offices as far as they are known on the article's day."""

from dataclasses import dataclass, field

from verbale.actors.persons import Someone
from verbale.actors.scan import Entity, Scan
from verbale.record import BODY, GROUP, PERSON, STATE, Actor, Office, actor_id
from verbale.reference.folding import fold

_HEADS = frozenset(["President", "Prime Minister", "Chancellor", "King", "Supreme Leader", "Leader"])  # who have an administration


@dataclass(slots=True)
class _Draft:
    kind: str
    key: str
    name: str
    aliases: dict[str, None] = field(default_factory=dict)
    offices: dict[Office, None] = field(default_factory=dict)


class Register:
    """The actors of one article, made when they are first asked for."""

    def __init__(self, scan: Scan) -> None:
        self.scan = scan
        self._drafts: dict[str, _Draft] = {}
        self._local = {entity.key: entity for entity in scan.entities if entity.kind == BODY and entity.key not in scan.world.bodies}

    def actors(self) -> tuple[Actor, ...]:
        """Returns the actors by id."""
        made = [
            Actor(draft.kind, draft.key, draft.name, tuple(sorted(set(draft.aliases) - {draft.name})), tuple(draft.offices))
            for draft in self._drafts.values()
        ]
        return tuple(sorted(made, key=lambda actor: actor.id))

    def name(self, made: str | None) -> str | None:
        """Returns the name of the actor with the id `made`, as far as it was asked for."""
        return self._drafts[made].name if made in self._drafts else None

    def _draft(self, kind: str, key: str, name: str, printed: str | None = None) -> str:
        made = actor_id(kind, key)
        draft = self._drafts.setdefault(made, _Draft(kind, key, name))
        if printed is not None:
            draft.aliases[printed] = None
        return made

    def of_key(self, key: str) -> str:
        """Returns the id of the state or body of the reference, or of the article's own body, with that key."""
        world = self.scan.world
        if key in world.states:
            return self._draft(STATE, key, self._state_name(key))
        return self._draft(BODY, key, world.name(key) if key in world.bodies else self._local[key].name)

    def _state_name(self, key: str) -> str:
        """Returns the name of the state on the article's day, or of equal ones ("Burma") the one that the article itself has."""
        state, usual = self.scan.world.states[key], self.scan.world.name(key, self.scan.day)
        for name in state.names:
            if name in self.scan.article.text and usual not in self.scan.article.text:
                return name
        return usual

    def entity(self, entity: Entity, *, printed: bool = True) -> str:
        """Returns the id of the actor that the named state or body is."""
        made = self.of_key(entity.key)
        if printed and entity.how == "name":
            self._drafts[made].aliases[self.scan.shown(entity.first, entity.last)] = None
        return made

    def principal_of(self, entity: Entity) -> str:
        """Returns the id of the state or body for which the named one speaks."""
        key = self.principal_key(entity)
        return self.of_key(key)

    def principal_key(self, entity: Entity) -> str:
        """Returns the key of the state or body for which the named one speaks."""
        return self.scan.world.principal(entity.key) if entity.key in self.scan.world.bodies else entity.voice or entity.key

    def group(self, name: str) -> str:
        """Returns the id of a group under its own name."""
        return self._draft(GROUP, fold(name), name)

    def body(self, key: str, name: str, printed: str) -> str:
        """Returns the id of a body that is known only by description: "Eritrean Foreign Ministry"."""
        return self._draft(BODY, key, name, printed)

    def person(self, someone: Someone) -> str:
        """Returns the id of a person, with the offices that the article and the reference give."""
        principal = self.person_principal(someone)
        key = someone.reference or " ".join(someone.longest)
        if someone.reference is None and len(someone.longest) == 1 and principal is not None:
            key = f"{key} ({self._drafts[principal].key})"
        made = self._draft(PERSON, key, self._person_name(someone))
        for form in someone.forms.values():
            self._drafts[made].aliases[form] = None
        for office in self._offices(someone):
            self._drafts[made].offices[office] = None
        return made

    def _person_name(self, someone: Someone) -> str:
        if len(someone.longest) == 1 and someone.reference is not None:
            return self.scan.world.person_name(someone.reference)
        return someone.printed

    def person_principal(self, someone: Someone) -> str | None:
        """Returns the id of the state or body that a person speaks for, None for one who speaks for itself."""
        if someone.principal is not None:
            return self.principal_of(someone.principal)
        if someone.guessed is not None:
            return self.of_key(someone.guessed)
        return None

    def state_of_name(self, someone: Someone) -> str | None:
        """Returns the id of the one state that everybody of that surname in the reference has served, or None."""
        return self.state_of_surname(someone.surname)

    def state_of_surname(self, surname: str) -> str | None:
        """Returns the id of the one state that every head of government or state of that surname has led, or None."""
        world = self.scan.world
        day = self.scan.article.published
        keys = [key for key in world.called(surname) if fold(surname) == fold(world.person_name(key)).split()[-1]]
        served = {world.principal(held.of) for key in keys for held in world.offices(key, day) if held.title in _HEADS}
        return self.of_key(next(iter(served))) if len(served) == 1 else None

    def _offices(self, someone: Someone) -> list[Office]:
        offices, article = [], self.scan.article.id
        for held in someone.offices:
            of = self.entity(held.of) if held.of is not None else self.person_principal(someone)
            name = self._drafts[of].name if of is not None else None
            title = held.counterpart if held.counterpart is not None else held.title.text
            if title != "counterpart":  # of nobody whose office is known
                offices.append(Office(title, of, name, None, None, article, held.span))
        for known in someone.holdings:
            of = self.of_key(known.of)
            offices.append(Office(known.title, of, self._drafts[of].name, known.start, known.end))
        return offices
