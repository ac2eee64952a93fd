"""What a person asks for, turned into a filter: names into actors, titles into issues, patterns into articles.

Names are compared without case and diacritics; a name that names nothing is wrong usage, answered with the nearest.
"""

import datetime
import difflib
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import PurePath

from verbale.errors import UsageError
from verbale.record import BODY, GROUP, PERSON, STATE, Codebook, make_id
from verbale.record.directory import Directory
from verbale.record.view import Ref
from verbale.reference.folding import fold

_KINDS = (STATE, BODY, GROUP, PERSON)
_DAY = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")
SHOWN = 5  # names offered where one is not found


@dataclass(frozen=True, slots=True)
class Asked:
    """The filters as a person writes them; None leaves one open."""

    actor: str | None = None
    principal: str | None = None
    issue: str | None = None
    since: str | None = None
    until: str | None = None
    article: str | None = None
    codebook: str | None = None


def actors(name: str, directory: Directory) -> frozenset[str]:
    """Returns the merged ids of the actors called `name`: by name, alias or id, else all whose name has its words.

    Raises UsageError where there is none.
    """
    wanted = fold(name)
    exact = {key for key, actor in directory.actors.items() if key == name or wanted in map(fold, (actor.name, *actor.aliases))}
    if exact:
        return frozenset(exact)
    words = set(wanted.split())
    loose = {key for key, actor in directory.actors.items() if words and words <= set(fold(actor.name).split())}
    if loose:
        return frozenset(loose)
    near = _nearest(name, (actor.name for actor in directory.actors.values()))
    raise UsageError(f"no actor in this record is called {name!r}{near}; `verbale actors` lists all")


def party(name: str, directory: Directory) -> Ref:
    """Returns the actor that a codebook's party is: a state before a body before others; one of its own where nobody is."""
    wanted = fold(name)
    found = [actor for actor in directory.actors.values() if wanted in map(fold, (actor.name, *actor.aliases))]
    if not found:
        return Ref(make_id("party", {"name": name}), name, "unknown")
    best = min(found, key=lambda actor: (fold(actor.name) != wanted, _KINDS.index(actor.kind), actor.id))
    return Ref(best.id, best.name, best.kind)


def issues(name: str, codebooks: Sequence[Codebook]) -> frozenset[str]:
    """Returns the ids of the issues called `name`, by id or title; raises UsageError where there is none."""
    wanted = fold(name)
    known = [issue for codebook in codebooks for issue in codebook.issues]
    found = frozenset(issue.id for issue in known if wanted in (fold(issue.id), fold(issue.title)))
    if not found:
        ids = ", ".join(dict.fromkeys(issue.id for issue in known)) or "none: nothing was read yet"
        raise UsageError(f"no issue is called {name!r}; the issues of this record are: {ids}")
    return found


def articles(pattern: str, printings: Iterable[tuple[str, str]]) -> frozenset[str]:
    """Returns the ids of the articles that `pattern` names: an id, a name with or without its ending, or a glob of names.

    Raises UsageError where there is none.
    """
    wanted = pattern.casefold()
    listed = list(printings)
    found = {key for key, name in listed if key == pattern or wanted in (name.casefold(), PurePath(name).stem.casefold())}
    found = found or {key for key, name in listed if fnmatchcase(name.casefold(), wanted)}
    if not found:
        raise UsageError(f"no article in this record is called {pattern!r}{_nearest(pattern, (name for _, name in listed))}")
    return frozenset(found)


def day(text: str, option: str) -> str:
    """Returns an ISO date, month or year as it is; raises UsageError for anything else."""
    if not _DAY.fullmatch(text):
        raise UsageError(f"{option} {text!r} is no date; write 2010-08-03, 2010-08 or 2010")
    try:
        datetime.date.fromisoformat(f"{text}-01-01"[:10] if len(text) == 4 else f"{text}-01"[:10])
    except ValueError as error:
        raise UsageError(f"{option} {text!r} is no day of the calendar; write 2010-08-03, 2010-08 or 2010") from error
    return text


def full_day(given: str | None, else_of: Sequence[str]) -> str | None:
    """Returns `given` as a full day, its first where it is a month or year, or the one of `else_of`; None where there is none."""
    if given is None:
        return else_of[0] if else_of else None
    return f"{given}-01-01"[:10] if len(given) == 4 else f"{given}-01"[:10]


def span_of_days(since: str | None, until: str | None) -> tuple[str | None, str | None]:
    """Returns both dates, checked; raises UsageError where one is no date or they are the wrong way round."""
    first = None if since is None else day(since, "--since")
    last = None if until is None else day(until, "--until")
    if first is not None and last is not None and first[: len(last)] > last:
        raise UsageError(f"--since {first} lies after --until {last}; turn them round")
    return first, last


def _nearest(name: str, names: Iterable[str]) -> str:
    by_fold = {fold(known): known for known in sorted(names, reverse=True)}
    near = [by_fold[key] for key in difflib.get_close_matches(fold(name), sorted(by_fold), n=SHOWN, cutoff=0.6)]
    return f"; did you mean {' or '.join(near)}?" if near else ""
