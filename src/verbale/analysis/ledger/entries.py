"""Reads the claims about one state as of a day: settled where all who speak agree, contested where they do not.

Every claimant is heard with its last word; what nobody disputes is a voice of its own. A word that is older than the last
undisputed one is spent. According to one claimant, its own last word counts, and what nobody disputes where it has none,
or an older one.
"""

from collections.abc import Callable, Iterable, Sequence

from verbale.record.ledger import CONTESTED, NOT, RECOGNISES, Entry, Ledger, Said, Told
from verbale.reference import recognitions

Voice = str | None


def ledger(
    claims: Iterable[Told],
    of: str,
    day: str,
    *,
    name: Callable[[str], str],
    according_to: str | None = None,
    said: Sequence[Said] = (),
) -> Ledger:
    """Returns who recognises the state `of` (a key) as of `day` (an ISO date), according to a claimant (a key) or to all."""
    found = entries(claims, day, name=name, according_to=according_to)
    sure = sum(entry.status == RECOGNISES for entry in found)
    contested = sum(entry.status == CONTESTED for entry in found)
    claimant = None if according_to is None else name(according_to)
    return Ledger(of, name(of), day, claimant, found, sure, sure + contested, tuple(said))


def entries(claims: Iterable[Told], day: str, *, name: Callable[[str], str], according_to: str | None = None) -> tuple[Entry, ...]:
    """Returns one entry for each state of which something was claimed up to `day`, by name."""
    by_state: dict[str, list[Told]] = {}
    for claim in claims:
        if claim.day is None or claim.day[: len(day)] <= day:
            by_state.setdefault(claim.by, []).append(claim)
    found = [entry for by, told in by_state.items() if (entry := _entry(by, name(by), told, according_to)) is not None]
    return tuple(sorted(found, key=lambda entry: (entry.name, entry.by)))


def _entry(by: str, name: str, told: Sequence[Told], according_to: str | None) -> Entry | None:
    ordered = sorted(told, key=lambda claim: (claim.day or "", claim.claimant is not None))
    if according_to is not None:
        ordered = [claim for claim in ordered if claim.claimant in (None, according_to)]
        if not ordered:
            return None
        last = _last_of(ordered, according_to)
        return Entry(by, name, _status(last), last.act, _since(ordered, last), _alike(ordered, last))
    voices = _voices(ordered)
    if len({_status(claim) for claim in voices}) > 1:
        return Entry(by, name, CONTESTED, "", min((claim.day for claim in voices if claim.day), default=None), tuple(voices))
    last = voices[-1]
    heard = [claim for claim in ordered if claim.claimant in (None, last.claimant)]
    return Entry(by, name, _status(last), last.act, _since(heard, last), tuple(voices))


def _last_of(ordered: Sequence[Told], claimant: str) -> Told:
    """Returns the last word of the claimant, unless something undisputed came after it."""
    own = [claim for claim in ordered if claim.claimant == claimant]
    return max(own[-1:] + list(ordered[-1:]), key=lambda claim: (claim.day or "", claim.claimant == claimant))


def _voices(ordered: Sequence[Told]) -> list[Told]:
    """Returns the last word of each claimant, without those that are older than the last undisputed one."""
    last: dict[Voice, Told] = {claim.claimant: claim for claim in ordered}
    undisputed = last.get(None)
    if undisputed is None:
        return list(last.values())
    later = [claim for claim in last.values() if claim.claimant is not None and (claim.day or "") >= (undisputed.day or "")]
    repeated = any(_status(claim) == _status(undisputed) for claim in later)
    return later if repeated else [undisputed, *later]  # who says it again stands for it; where nobody does, it stands itself


def _status(claim: Told) -> str:
    return RECOGNISES if claim.act == recognitions.RECOGNISES else NOT


def _alike(ordered: Sequence[Told], last: Told) -> tuple[Told, ...]:
    return tuple(claim for claim in ordered if claim.day == last.day and claim.act == last.act)


def _since(ordered: Sequence[Told], last: Told) -> str | None:
    """Returns the day from which it has stood as it stands: of the first of its unbroken row of claims of the same act."""
    begun = last
    for claim in reversed(ordered):
        if _status(claim) != _status(last) or claim.act != last.act:
            if claim.day == begun.day:
                continue
            break
        begun = claim
    return begun.day
