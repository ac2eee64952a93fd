"""Applies what people decided on who is who to the groups that the rules made. In the order of deciding; undone ones not."""

from collections.abc import Iterable, Sequence

from verbale.record.correction import MERGE, PIN, SPLIT, Correction

Groups = list[list[str]]


def applied(groups: Sequence[Sequence[str]], corrections: Iterable[Correction]) -> tuple[Groups, dict[str, str]]:
    """Returns the groups of actor ids after the corrections, and for each id that one moved or held, why it is where it is.

    Each group is sorted, and the groups by their first id, so that the result depends on the sets alone.
    """
    sets = [set(group) for group in groups]
    why: dict[str, str] = {}
    for item in sorted(corrections, key=lambda item: item.number):
        here = set(item.actors) & set[str]().union(*sets)
        if item.undone or not here or item.what not in (MERGE, SPLIT, PIN):
            continue
        sets = _joined(sets, here) if item.what == MERGE else _apart(sets, here)
        why.update(dict.fromkeys(here, told(item)))
    return sorted(sorted(group) for group in sets if group), why


def names(corrections: Iterable[Correction]) -> dict[str, str]:
    """Returns the name that a person gave, by actor id; the latest counts."""
    given = [item for item in corrections if item.name is not None and not item.undone]
    return {actor: item.name or "" for item in sorted(given, key=lambda item: item.number) for actor in item.actors}


def told(item: Correction) -> str:
    """Returns a correction as a reason: `merge 3 by Ana Ruiz on 2026-03-01: same person, see her note`."""
    return f"{item.what} {item.number} by {item.author} on {item.at[:10]}: {item.reason}"


def _joined(sets: list[set[str]], wanted: set[str]) -> list[set[str]]:
    """Returns the sets with those that have one of `wanted` made one."""
    met = [group for group in sets if group & wanted]
    return [group for group in sets if not group & wanted] + [set[str]().union(*met)]


def _apart(sets: list[set[str]], wanted: set[str]) -> list[set[str]]:
    """Returns the sets with `wanted` as one of its own."""
    return [group - wanted for group in sets] + [set(wanted)]
