"""CAMEO's root codes beside PLOVER's types, for those who count events by the older scheme.

A root code follows from the type, and where CAMEO splits what PLOVER joined, from the manner of the act. The table is in
`data/en/events.yaml`, beside the frames whose manners it names.
"""

from collections.abc import Mapping
from functools import cache

from verbale.reference import lexicon


def root(plover: str, mode: str | None) -> str:
    """Returns the CAMEO root code, "01" to "20", of an event of a PLOVER type and manner; raises KeyError for another type."""
    codes = _codes()
    return codes.get(f"{plover} {mode}") or codes[plover]


@cache
def _codes() -> Mapping[str, str]:
    codes: Mapping[str, str] = lexicon.load("en", "events")["cameo"]
    return codes
