"""Makes one actor of those that different articles found: "Lavrov" and "Sergey Lavrov", Jeremic and Jeremić.

A pure function of the set of actors: their order, and in how many calls they come, change nothing. States, bodies and
groups are the same by key alone. Two persons are joined only where nothing speaks against it: names that may be one,
principals that agree, and no third person who fits as well.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz, process

from verbale.actors import decided
from verbale.record import BODY, PERSON, Actor, Office
from verbale.record.correction import Correction
from verbale.reference.folding import fold

_SAME_WORD, _LONG = 86, 5  # how alike, of 100, words of five letters or more have to be
_BLOCK = 256  # surnames compared with all others in one call: bounds the memory of a big record
_TWINS = str.maketrans({"y": "i", "j": "i", "w": "v", "q": "k", "c": "k", "z": "s"})


@dataclass(frozen=True, slots=True)
class Merged:
    """The merged actors by id, and for each given actor's id the id of the one that it is now, and why."""

    actors: tuple[Actor, ...]
    of: Mapping[str, str]
    why: Mapping[str, str]


def merge(actors: Iterable[Actor], corrections: Sequence[Correction] = ()) -> Merged:
    """Returns the actors with those that are one joined, by the rules and then by what people decided.

    The result depends on the set of actors and on the corrections alone.
    """
    given = sorted(set(actors), key=_order)
    by_id: dict[str, list[Actor]] = {}
    for actor in given:
        by_id.setdefault(actor.id, []).append(actor)
    persons = sorted(made for made, same in by_id.items() if same[0].kind == PERSON)
    ruled = _same_bodies([made for made in by_id if by_id[made][0].kind != PERSON], by_id) + _clusters(persons, by_id)
    groups, why = decided.applied(ruled, corrections)
    called = decided.names(corrections)
    merged, of = [], dict[str, str]()
    for members in groups:
        one = _unite([actor for made in members for actor in by_id[made]])
        chosen = next((called[made] for made in members if made in called), None)
        merged.append(one if chosen is None else _called(one, chosen))
        of.update(dict.fromkeys(members, one.id))
        why |= {made: _why(by_id[made], one) for made in members if made not in why}
    linked = tuple(_relinked(actor, of) for actor in sorted(merged, key=lambda actor: actor.id))
    return Merged(linked, dict(sorted(of.items())), dict(sorted(why.items())))


def _same_bodies(others: Sequence[str], by_id: Mapping[str, Sequence[Actor]]) -> list[list[str]]:
    """Returns the ids of states, bodies and groups in groups: an acronym that one article has alone with the body that another calls so."""
    bodies = [made for made in others if by_id[made][0].kind == BODY]
    short = {made: by_id[made][0].name for made in bodies if by_id[made][0].name.isupper() and by_id[made][0].key.islower()}
    full: dict[str, set[str]] = {}
    for made in (made for made in bodies if made not in short):
        for alias in {alias for actor in by_id[made] for alias in actor.aliases if alias.isupper()}:
            full.setdefault(alias, set()).add(made)
    groups = {made: [made] for made in others}
    for made, acronym in short.items():  # a key in small letters: the reference does not know it
        owners = full.get(acronym, set())
        if len(owners) == 1:
            groups[next(iter(owners))] += groups.pop(made)
    return list(groups.values())


def _called(actor: Actor, name: str) -> Actor:
    """Returns the actor under the name that a person gave; the old name is one of its spellings."""
    return Actor(actor.kind, actor.key, name, tuple(sorted({*actor.aliases, actor.name} - {name})), actor.offices)


def _why(same: Sequence[Actor], one: Actor) -> str:
    """Returns why an actor is the one that it was made part of."""
    if same[0].key == one.key:
        return "the same key of the reference or the same name"
    shared = {item.of for actor in same for item in actor.offices if item.of} & {item.of for item in one.offices if item.of}
    names = sorted({item.of_name for item in one.offices if item.of in shared and item.of_name})
    return "names that may be one person's, and nobody else fits" + (f"; both speak for {' and '.join(names)}" if names else "")


def _order(actor: Actor) -> tuple[str, str, tuple[str, ...], str]:
    return actor.id, actor.name, actor.aliases, repr(actor.offices)


# ---- which persons are one


def _clusters(persons: Sequence[str], by_id: Mapping[str, Sequence[Actor]]) -> list[list[str]]:
    """Returns the persons' ids in groups: full names first, then surnames alone that only one group fits."""
    names = {made: _name(by_id[made]) for made in persons}
    served = {made: frozenset(office.of for actor in by_id[made] for office in actor.offices if office.of) for made in persons}
    titles = {made: frozenset(fold(office.title) for actor in by_id[made] for office in actor.offices) for made in persons}
    full = [made for made in persons if len(names[made]) > 1]
    near = _near({names[made][-1] for made in persons if names[made]})
    groups = _joined_full(full, names, served, near)
    held: dict[str, list[int]] = {}  # a surname, and which groups have it
    for at, group in enumerate(groups):
        for surname in {names[made][-1] for made in group}:
            held.setdefault(surname, []).append(at)
    for made in (made for made in persons if len(names[made]) == 1):
        surname = names[made][0]
        alike = sorted({at for like in near[surname] for at in held.get(like, ())})
        fits = [at for at in alike if _admits(groups[at], made, served, titles)]
        at = fits[0] if len(fits) == 1 else len(groups)
        if at == len(groups):
            groups.append([])
        groups[at].append(made)
        if at not in held.setdefault(surname, []):
            held[surname].append(at)
    return [sorted(group) for group in groups]


def _admits(group: Sequence[str], made: str, served: Mapping[str, frozenset[str]], titles: Mapping[str, frozenset[str]]) -> bool:
    """Whether a surname alone has a principal in common with a group or, where it has none, a title."""
    return _backed(made, group, served) or (not served[made] and _backed(made, group, titles))


def _near(surnames: Iterable[str]) -> Mapping[str, frozenset[str]]:
    """Returns for each surname all of them that are spellings of it, itself too: what `_alike` says, for all pairs at once."""
    every = sorted(surnames)
    twins: dict[str, list[str]] = {}
    for word in every:
        twins.setdefault(word.translate(_TWINS), []).append(word)
    near = {word: set(twins[word.translate(_TWINS)]) for word in every}
    long = [word for word in every if len(word) >= _LONG]
    for first in range(0, len(long), _BLOCK):
        block = long[first : first + _BLOCK]
        rows, columns = process.cdist(block, long, scorer=fuzz.ratio, score_cutoff=_SAME_WORD).nonzero()
        for i, j in zip(rows.tolist(), columns.tolist(), strict=True):
            near[block[i]].add(long[j])
    return {word: frozenset(like) for word, like in near.items()}


def _joined_full(
    full: Sequence[str], names: Mapping[str, tuple[str, ...]], served: Mapping[str, frozenset[str]], near: Mapping[str, frozenset[str]]
) -> list[list[str]]:
    """Returns full names in groups: linked where each fits the other and no two of a group contradict one another."""
    of: dict[str, list[str]] = {}
    for made in full:
        of.setdefault(names[made][-1], []).append(made)
    linked = {
        made: {
            other
            for surname in near[names[made][-1]]
            for other in of.get(surname, ())
            if other != made and _one_name(names[made], names[other]) and _agree(served[made], served[other], strict=False)
        }
        for made in full
    }
    groups, seen = [], set[str]()
    for made in full:
        if made in seen:
            continue
        group, waiting = {made}, sorted(linked[made])
        while waiting:
            other = waiting.pop(0)
            if other not in group and other not in seen and all(other in linked[member] for member in group):
                group.add(other)
                waiting.extend(sorted(linked[other] - group))
        seen |= group
        groups.append(sorted(group))
    return groups


def _name(actors: Sequence[Actor]) -> tuple[str, ...]:
    """Returns the folded words of the fullest name of one actor."""
    return max((tuple(fold(actor.name).split()) for actor in actors), key=lambda words: (len(words), words))


def _agree(one: frozenset[str], other: frozenset[str], *, strict: bool) -> bool:
    """Whether two persons' principals allow that they are one; `strict` asks that both are known and shared."""
    if one and other:
        return bool(one & other)
    return not strict


def _backed(made: str, group: Sequence[str], facts: Mapping[str, frozenset[str]]) -> bool:
    """Whether a surname alone and a group have a principal, or failing one a title, in common."""
    return _agree(facts[made], frozenset[str]().union(*(facts[other] for other in group)), strict=True)


def _one_name(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two full names may be one person's: the shorter one's words all have their like in the longer one."""
    short, long = sorted((one, other), key=lambda words: (len(words), words))
    if not _alike(short[-1], long[-1]):
        return False
    rest = list(long[:-1])
    for word in short[:-1]:
        like = next((item for item in rest if _alike(word, item) or (1 in (len(word), len(item)) and word[0] == item[0])), None)
        if like is None:
            return False
        rest.remove(like)
    return True


def _alike(one: str, other: str) -> bool:
    """Whether two folded words are spellings of one name."""
    if one == other or one.translate(_TWINS) == other.translate(_TWINS):
        return True
    return min(len(one), len(other)) >= _LONG and fuzz.ratio(one, other) >= _SAME_WORD


# ---- making one of many


def _unite(actors: Sequence[Actor]) -> Actor:
    """Returns one actor for several: the name and key of the one found most, all names, all offices."""
    names = Counter(actor.name for actor in actors)
    longest = max(len(fold(name).split()) for name in names) if actors[0].kind == PERSON else 0
    full = [name for name in names if not longest or len(fold(name).split()) > 1 or longest == 1]
    name = max(full, key=lambda item: (names[item], len(item), item))
    keys = sorted({actor.key for actor in actors}, key=lambda key: (" " not in key or "(" in key, key))
    aliases = sorted({alias for actor in actors for alias in (actor.name, *actor.aliases)} - {name})
    offices = dict.fromkeys(sorted((office for actor in actors for office in actor.offices), key=_office_order))
    return Actor(actors[0].kind, keys[0], name, tuple(aliases), tuple(offices))


def _office_order(office: Office) -> tuple[str, ...]:
    return (office.title, office.of or "", office.start or "", office.end or "", office.article or "", repr(office.span))


def _relinked(actor: Actor, of: Mapping[str, str]) -> Actor:
    """Returns the actor with its offices pointing to merged principals."""
    offices = tuple(
        Office(item.title, of.get(item.of, item.of) if item.of else None, item.of_name, item.start, item.end, item.article, item.span)
        for item in actor.offices
    )
    return Actor(actor.kind, actor.key, actor.name, actor.aliases, offices)
