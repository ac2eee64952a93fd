"""The words of the report: dates, stances, forces and events as people write them, never as the record spells them."""

from collections.abc import Callable, Mapping
from typing import Any
from urllib.parse import urlsplit

from verbale import settings
from verbale.record import CONDITIONAL, DEMAND, NEUTRAL, OFFER, OPPOSE, REFUSAL, SUPPORT, WARNING
from verbale.record.view import Cell, Stand

MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December")

MIXED = "mixed"  # spoke both for and against on the same day
_SIGNS: Mapping[str | None, str] = {SUPPORT: "+", OPPOSE: "\N{MINUS SIGN}", NEUTRAL: "\N{WHITE CIRCLE}", MIXED: "±"}
_STANCES: Mapping[str | None, str] = {SUPPORT: "for", OPPOSE: "against", NEUTRAL: "takes no side", MIXED: "both for and against"}
_FORCES = {DEMAND: "demands", OFFER: "offers", REFUSAL: "refuses", WARNING: "warns", CONDITIONAL: "on a condition"}
_EVENTS = {
    "AGREE": "agreement", "CONSULT": "meeting or talks", "SUPPORT": "support", "CONCEDE": "concession", "COOPERATE": "cooperation",
    "AID": "aid", "RETREAT": "withdrawal", "REQUEST": "request", "ACCUSE": "accusation", "REJECT": "rejection", "THREATEN": "threat",
    "PROTEST": "protest", "SANCTION": "sanction", "MOBILIZE": "mobilisation", "COERCE": "coercion", "ASSAULT": "attack",
}  # fmt: skip


def day(iso: str | None) -> str:
    """Returns an ISO date, month or year as "21 November 2022", "November 2022" or "2022"; "date unknown" for None."""
    return _date(iso, MONTHS) or "date unknown"


def short_day(iso: str | None) -> str:
    """Returns an ISO date as "21 Nov 2022", where room is scarce."""
    return _date(iso, [name[:3] for name in MONTHS]) or "undated"


def _date(iso: str | None, names: list[str] | tuple[str, ...]) -> str:
    if not iso:
        return ""
    year, month, number = [*iso.split("-"), "", ""][:3]
    parts = [str(int(number)) if number else "", names[int(month) - 1] if month else "", str(int(year))]
    return " ".join(part for part in parts if part)


def stance_of(cell: Cell) -> str | None:
    """Returns the stance to show for a cell: `mixed` where the party said both on the latest day, None where not said."""
    return MIXED if cell.mixed and cell.stance is not None else cell.stance


def sign(stance: str | None) -> str:
    """Returns the sign of a stance; no stance is shown by its colour alone."""
    return _SIGNS.get(stance, "·")


def stance(name: str | None) -> str:
    """Returns a stance in words."""
    return _STANCES.get(name, "not said")


def force(name: str | None) -> str:
    """Returns a force in words; a plain assertion needs none."""
    return _FORCES.get(name or "", "")


def event(plover: str) -> str:
    """Returns a PLOVER type in words."""
    return _EVENTS.get(plover, plover.lower())


def percent(certainty: float) -> str:
    """Returns a certainty as "82 %" with a no-break space."""
    return f"{round(100 * certainty)}\N{NO-BREAK SPACE}%"


def unsure(certainty: float) -> bool:
    """Whether a certainty is shown as unsure."""
    return certainty < settings.SURE_POSITION


def count(number: int, one: str, many: str | None = None) -> str:
    """Returns "1 article", "2 articles", "no articles"."""
    if number == 1:
        return f"1\N{NO-BREAK SPACE}{one}"
    return f"{number or 'no'}\N{NO-BREAK SPACE}{many or one + 's'}"


def trail(cell: Cell) -> tuple[str, ...]:
    """Returns the stances of a cell in time, each once in a row, the unsure ones left out; empty where it never moved."""
    found: list[str] = []
    for stand in cell.stands:
        if not unsure(stand.certainty) and (not found or found[-1] != stand.stance):
            found.append(stand.stance)
    return tuple(found) if len(found) > 1 else ()


def quote(stand: Stand) -> str:
    """Returns the words of a stand's first position."""
    return " … ".join(stand.positions[0].said.words)


def web(url: str | None) -> str | None:
    """Returns a URL that a browser may follow (http or https), else None: an article's own metadata are untrusted."""
    try:
        return url if url and urlsplit(url).scheme in ("http", "https") else None
    except ValueError:
        return None


FILTERS: dict[str, Callable[..., Any]] = {
    "day": day, "short_day": short_day, "stance_of": stance_of, "sign": sign, "stance": stance, "force": force, "event": event,
    "percent": percent, "unsure": unsure, "count_of": count, "trail": trail, "quote": quote, "web": web,
}  # fmt: skip
