"""How the command line writes dates, quotations, names and positions: for people, the same in every locale."""

from collections.abc import Sequence

from verbale.record import NEUTRAL, OPPOSE, SUPPORT, Actor, Office
from verbale.record.view import Cell, Passage, Ref, Stand, StatementView

_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
)  # fmt: skip
GAP = " … "
_MARKS = frozenset("\"“”„‘’'«»")
STYLES = {SUPPORT: "green", OPPOSE: "red", NEUTRAL: "yellow"}
VERBS = {SUPPORT: "for", OPPOSE: "against", NEUTRAL: "neutral"}


def date(day: str | None) -> str:
    """Returns an ISO date, month or year as people write it: `3 August 2010`; `undated` for None."""
    if day is None:
        return "undated"
    year, *rest = day.split("-")
    if not rest:
        return year
    month = _MONTHS[int(rest[0]) - 1]
    return f"{month} {year}" if len(rest) == 1 else f"{int(rest[1])} {month} {year}"


def short_date(day: str | None) -> str:
    """Returns an ISO date with its month in three letters: `3 Aug 2010`."""
    return " ".join(part[:3] if part.isalpha() and day is not None else part for part in date(day).split())


def name(ref: Ref | None, unknown: str = "unknown") -> str:
    """Returns an actor's name, `unknown` where there is none."""
    return unknown if ref is None else ref.name


def names(refs: Sequence[Ref]) -> str:
    """Returns several names in a row."""
    return ", ".join(ref.name for ref in refs)


def quotation(words: Sequence[str], limit: int) -> str:
    """Returns the words on one line, shortened with an ellipsis to `limit` characters; the record has them whole."""
    return shortened(" ".join(GAP.join(words).split()), limit)


def quoted(words: Sequence[str], limit: int) -> str:
    """Returns a quotation in quotation marks: its own where the article prints some at its beginning, else ours."""
    text = quotation(words, limit)
    return text if text[:1] in _MARKS else f"“{text}”"


def shortened(text: str, limit: int) -> str:
    """Returns `text`, cut at a word where it is longer than `limit` characters."""
    if len(text) <= limit:
        return text
    cut = text[: limit - 1]
    return (cut.rsplit(" ", 1)[0] if " " in cut[limit // 2 :] else cut).rstrip(" ,;:") + "…"


def speaker(view: StatementView) -> str:
    """Returns who speaks, and for whom where that is somebody else."""
    who = name(view.speaker)
    return who if view.principal is None or view.principal == view.speaker else f"{who} ({view.principal.name})"


def around(passage: Passage, limit: int) -> str:
    """Returns the part of a paragraph around its first highlight, on one line and at most about `limit` characters long."""
    if not passage.highlights or len(passage.text) <= limit:
        return quotation([passage.text], limit)
    mark = passage.highlights[0]
    start = max(0, min(mark.start - limit // 2, len(passage.text) - limit))
    first = 0 if start == 0 else passage.text.find(" ", start, mark.start) + 1 or mark.start
    return ("…" if first else "") + quotation([passage.text[first:]], limit)


def day_of(on: str | None, published: str | None) -> str:
    """Returns the day of something reported: its own, else that of the report, said to be so."""
    return date(on) if on is not None or published is None else f"reported {date(published)}"


def offices(actor: Actor) -> str:
    """Returns the offices that an actor holds, with their dates, each once; one without dates is left out where it also has them."""
    dated = {(held.title.casefold(), held.of_name) for held in actor.offices if held.start or held.end}
    shown = [held for held in actor.offices if held.start or held.end or (held.title.casefold(), held.of_name) not in dated]
    found = {title.casefold(): title for title in reversed([office(held) for held in shown])}
    return "; ".join(reversed(found.values()))


def office(held: Office) -> str:
    """Returns one office with its principal and dates."""
    title = f"{held.title}, {held.of_name}" if held.of_name else held.title
    return title + (f" from {date(held.start)}" if held.start else "") + (f" to {date(held.end)}" if held.end else "")


def cell(here: Cell) -> str:
    """Returns the lines of a matrix cell: the stance, its force, the day, and how often where more than once."""
    if here.stance is None or here.force is None:
        return "·"
    stance = "for & against" if here.mixed else VERBS[here.stance]
    force = "" if here.stance == NEUTRAL else ("red line" if here.absolute else here.force)
    times = f"{here.count} times" if here.count > 1 else ""
    return "\n".join(line for line in (stance, force, short_date(here.day), times) if line)


def stance(of: str, force: str, absolute: bool) -> str:
    """Returns a position in a few words: `against: refusal, red line`."""
    return VERBS[of] if of == NEUTRAL else f"{VERBS[of]}: {force}{', red line' if absolute else ''}"


def stand(here: Stand, limit: int) -> str:
    """Returns the lines of a stand: the day, the position, who says it in which words."""
    first = here.positions[0].said
    return f"{date(here.day)}\n{stance(here.stance, here.force, here.absolute)}\n{quoted(first.words, limit)}\n{name(first.speaker)}"
