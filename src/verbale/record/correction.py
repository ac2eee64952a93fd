"""What a person decided about who is who, kept beside what the machine finds and applied to it at every merge.

A correction names actors by the ids that they have in articles: these rest on names and the reference alone, so they
outlive every re-reading. Undoing one keeps it, marked.
"""

from dataclasses import dataclass

MERGE, SPLIT, RENAME, PIN = "merge", "split", "rename", "pin"
CORRECTIONS = (MERGE, SPLIT, RENAME, PIN)


@dataclass(frozen=True, slots=True)
class Correction:
    """One decision on actors.

    MERGE: all of `actors` are one. SPLIT: `actors` are one of their own, apart from whoever they were merged with.
    PIN: `actors` are one and nobody else is. RENAME: whoever has one of `actors` is called `name`.
    """

    number: int  # from 1, in the order of deciding
    what: str
    actors: tuple[str, ...]  # ids of actors as articles show them, in order
    shown: tuple[str, ...]  # what they were called when it was decided
    name: str | None
    author: str
    at: str  # ISO 8601 date and time, UTC
    reason: str
    undone: bool = False
