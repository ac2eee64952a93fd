"""What a person is shown of the recognition of one state on a day: who, since when, on whose word; and counts as somebody said.

Built by `verbale.analysis.ledger`, rendered by the command line. A quarrel stays one: the numbers are a range.
"""

from dataclasses import dataclass

from verbale.record.view import RecognitionView, StatementView

ARTICLES = "the articles"  # the claimant of what articles say in their own words: one voice, its latest word counts
RECOGNISES, NOT, CONTESTED = "recognises", "does not recognise", "contested"


@dataclass(frozen=True, slots=True)
class Told:
    """One dated claim. `by` and `claimant` are keys of states, the claimant also ARTICLES; None where nobody disputes it.

    `act` is one of the reference's ACTS. `source` names the reference's source or the article; `view` has the words.
    """

    by: str
    act: str
    day: str | None
    claimant: str | None
    source: str
    end: str | None = None
    view: RecognitionView | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """One state: where it stands on the day, since when as far as it is known, and the claims that say so."""

    by: str
    name: str
    status: str  # RECOGNISES, NOT or CONTESTED
    act: str  # the act that the status rests on; empty where it is contested
    since: str | None
    claims: tuple[Told, ...]


@dataclass(frozen=True, slots=True)
class Said:
    """How many states somebody says recognise it: `words` as printed; `least` and `most` bound the number, None where open."""

    words: str
    least: int | None
    most: int | None
    recognises: bool
    claimant: str | None  # a name; None for the article
    day: str | None
    article: str
    start: int  # the words' place in the article's text, in code points
    end: int
    statement: StatementView | None = None


@dataclass(frozen=True, slots=True)
class Ledger:
    """The answer for one state. `low` and `high` bound how many recognise it: without and with the contested ones."""

    of: str
    name: str
    day: str
    according_to: str | None  # a name
    entries: tuple[Entry, ...]  # by name
    low: int
    high: int
    said: tuple[Said, ...]
