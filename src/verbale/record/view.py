"""What a person is shown: claims joined with the words, names and dates that they rest on.

Views are built by `verbale.analysis` from the record and rendered by the command line, the report and the web. They
live here because the formats out and the analysis never import one another. A view holds the claim itself, untouched,
and beside it the actors as merged across articles: a claim's own actor ids are local to its article.
"""

from dataclasses import dataclass, field

from verbale.record.actor import Actor, Office
from verbale.record.article import Article
from verbale.record.claims import Event, Position, Recognition, Statement
from verbale.record.codebook import Codebook, Issue, Version

FIRST, RESTATED, HARDENED, SOFTENED, REVERSED = "first said", "restated", "hardened", "softened", "reversed"
DISSENTED, SILENT = "dissented", "fallen silent"
TURNS = (FIRST, RESTATED, HARDENED, SOFTENED, REVERSED, DISSENTED, SILENT)
CHANGED = (HARDENED, SOFTENED, REVERSED)  # the party's own position is another one
TOLD = (*CHANGED, DISSENTED, SILENT)  # what is worth telling without being asked
COMMON, UNCONTESTED, CONTESTED, REFUSED = "common ground", "uncontested", "contested", "refused by all"
ONE_SIDED, UNSPOKEN = "not agreed", "not spoken of"
GROUNDS = (COMMON, UNCONTESTED, CONTESTED, REFUSED, ONE_SIDED, UNSPOKEN)
UPHELD, CONTRADICTED, NOT_ENOUGH = "upheld", "contradicted", "not enough on record"
VERDICTS = (UPHELD, CONTRADICTED, NOT_ENOUGH)
SAME, LEFT_OUT, OTHER = "same", "left out", "other"


@dataclass(frozen=True, slots=True)
class Ref:
    """An actor by its merged id, with the name and kind to show."""

    id: str
    name: str
    kind: str


@dataclass(frozen=True, slots=True)
class Highlight:
    """`[start, end)` in code points of `Passage.text`; `role` is source, cue, content, condition, trigger or evidence."""

    start: int
    end: int
    role: str


@dataclass(frozen=True, slots=True)
class Passage:
    """One paragraph of an article as shown around a quotation: debris left out, the claim's words highlighted.

    Highlights are in the order of the text; those of different roles may lie within one another.
    """

    text: str
    highlights: tuple[Highlight, ...]


@dataclass(frozen=True, slots=True)
class StatementView:
    """One statement with its words. `day` is the day of saying, else of publication; `words` has one item a content span."""

    statement: Statement
    article: Article
    speaker: Ref | None
    principal: Ref | None
    addressees: tuple[Ref, ...]
    day: str | None
    words: tuple[str, ...]
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class PositionView:
    """One position with its statement. `party` is the principal, else the actor; None where nobody was resolved."""

    position: Position
    said: StatementView
    party: Ref | None
    condition: str | None  # the words of the condition


@dataclass(frozen=True, slots=True)
class Wording:
    """Words of one printing of a quotation: the same as in its fullest printing, left out here, or otherwise here."""

    text: str
    kind: str  # SAME, LEFT_OUT or OTHER


@dataclass(frozen=True, slots=True)
class Printing:
    """One paper's printing of a quotation, its words held against the fullest printing's."""

    said: StatementView
    wording: tuple[Wording, ...]


@dataclass(frozen=True, slots=True)
class Quotation:
    """One quotation as two or more articles print it; it counts once. `full` is the printing with the most words."""

    full: StatementView
    printings: tuple[Printing, ...]  # earliest first


@dataclass(frozen=True, slots=True)
class Stand:
    """The same position of one party on one issue, as often as one article has it: shown once, with all quotations."""

    party: Ref
    issue: str
    day: str | None
    stance: str
    force: str
    absolute: bool
    certainty: float  # the highest of its positions
    positions: tuple[PositionView, ...]  # in the order of the text; at least one


@dataclass(frozen=True, slots=True)
class Cell:
    """Where one party stands on one issue on a day: the latest said. A cell without stands is "not said", not neutral.

    `mixed` says that the party spoke both for and against on that latest day, both times surely; `weights` sums the certainty for each
    stance over all its quotations up to the day, each once, in the order support, oppose, neutral.
    """

    party: Ref
    issue: str
    stance: str | None  # None: not said
    force: str | None
    absolute: bool
    mixed: bool
    day: str | None  # of the latest position
    certainty: float  # of the latest position; 0 where not said
    count: int  # quotations up to the day: what several articles print counts once
    weights: tuple[float, float, float]
    stands: tuple[Stand, ...]  # oldest first


@dataclass(frozen=True, slots=True)
class Row:
    """One party of the matrix. `listed` says that the codebook names it; the others follow by number of positions."""

    party: Ref
    listed: bool
    cells: tuple[Cell, ...]  # one an issue, in the codebook's order


@dataclass(frozen=True, slots=True)
class Matrix:
    """Parties × issues as of a day (None: all of the record). `unplaced` counts the positions whose speaker is unknown."""

    issues: tuple[Issue, ...]
    rows: tuple[Row, ...]
    as_of: str | None
    unplaced: int


@dataclass(frozen=True, slots=True)
class Change:
    """One position in time against the one before it: `turn` is one of TURNS.

    `before` is None for what is first said and for SILENT, where `after` is what was said last.
    """

    party: Ref
    issue: str
    turn: str
    before: Stand | None
    after: Stand
    reason: str  # why it is called so, in a clause


@dataclass(frozen=True, slots=True)
class Trade:
    """A stand that links its issue to something in return; `words` is the position that says so."""

    stand: Stand
    words: PositionView
    refused: bool


@dataclass(frozen=True, slots=True)
class Gap:
    """Two parties on opposite sides; `width` sums how firm they are, from 2 (both ready to move) to 6 (two red lines)."""

    support: Cell
    oppose: Cell
    width: int


@dataclass(frozen=True, slots=True)
class Ground:
    """Where the parties stand to one another on one issue; `state` is one of GROUNDS. Each party is in one list."""

    issue: Issue
    state: str
    support: tuple[Cell, ...]
    conditional: tuple[Cell, ...]  # on whichever side, with a condition
    oppose: tuple[Cell, ...]
    neutral: tuple[Cell, ...]
    silent: tuple[Ref, ...]  # parties of the codebook that have not spoken on it
    red_lines: tuple[Cell, ...]
    trades: tuple[Trade, ...]
    gap: Gap | None  # the narrowest difference


@dataclass(frozen=True, slots=True)
class ClaimCheck:
    """A party's claim that its position is what it was, against what the record has of it on one issue.

    `issue` is None, and there are no stands, where the record has nothing of the party to hold against the claim.
    """

    said: StatementView
    party: Ref
    issue: str | None
    verdict: str  # one of VERDICTS
    first: Stand | None
    last: Stand | None
    reason: str


@dataclass(frozen=True, slots=True)
class EventView:
    """One event with the actors as merged; `words` are the trigger's; `day` is that of the event, else of publication."""

    event: Event
    article: Article
    actors: tuple[Ref, ...]
    recipients: tuple[Ref, ...]
    day: str | None
    words: str
    passage: Passage


@dataclass(frozen=True, slots=True)
class Happening:
    """One event with all its tellings, in the order of their print. `lead` is the latest and surest of them.

    `times` counts the places that tell it: a place that names two on the other side is two event views. `differs` names
    what the tellings differ in: "status", "day".
    """

    lead: EventView
    day: str | None
    actors: tuple[Ref, ...]
    recipients: tuple[Ref, ...]
    tellings: tuple[EventView, ...]
    times: int
    differs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RecognitionView:
    """One claim of recognition; `claimant` is None where the article itself says so."""

    recognition: Recognition
    article: Article
    by: Ref
    of: Ref
    claimant: Ref | None
    day: str | None
    words: tuple[str, ...]
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the timeline: either a stand or an event, never both. Undated ones come last."""

    day: str | None
    stand: Stand | None = None
    event: EventView | None = None


@dataclass(frozen=True, slots=True)
class ActorView:
    """An actor of the whole record with how often it is seen; the days are of publication, None where none is known."""

    actor: Actor
    articles: int  # that name the actor
    statements: int  # that the actor makes, or that are made for it
    first: str | None
    last: str | None


@dataclass(frozen=True, slots=True)
class Spelling:
    """One actor as articles show it, and why it was taken for the merged one."""

    id: str  # as in the articles' claims
    names: tuple[str, ...]
    articles: int
    why: str


@dataclass(frozen=True, slots=True)
class HeldOffice:
    """An office of an actor: `words` are the text's own that give it, in `article`; None where the reference gives it."""

    office: Office
    article: Article | None
    words: str | None


@dataclass(frozen=True, slots=True)
class ActorPage:
    """All that the record knows of one actor; `positions` are by issue, then in time."""

    view: ActorView
    spellings: tuple[Spelling, ...]
    offices: tuple[HeldOffice, ...]
    positions: tuple[PositionView, ...]
    others: tuple[StatementView, ...]  # statements without a position


@dataclass(slots=True)
class Contents:
    """What was asked of the record, as views: each claim once, in the record's order and then in that of the text."""

    articles: list[Article] = field(default_factory=list)
    actors: dict[str, Actor] = field(default_factory=dict)  # merged, by id
    statements: list[StatementView] = field(default_factory=list)
    positions: list[PositionView] = field(default_factory=list)
    events: list[EventView] = field(default_factory=list)
    recognitions: list[RecognitionView] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Counts:
    """How much the record holds, for the report's first lines."""

    articles: int
    actors: int
    statements: int
    positions: int
    events: int
    recognitions: int


@dataclass(frozen=True, slots=True)
class ReportView:
    """All that one report shows, for one codebook."""

    title: str
    codebook: Codebook
    matrix: Matrix
    timeline: tuple[Entry, ...]  # in time; the undated at the end
    changes: tuple[Change, ...]  # all turns, party by party and issue by issue in the matrix's order, then in time
    events: tuple[Happening, ...]  # in time, each once with all its tellings
    recognitions: tuple[RecognitionView, ...]
    statements: tuple[StatementView, ...]  # by article and place in the text, also those without a position
    articles: tuple[Article, ...]  # by publication date, name, id
    counts: Counts
    printings: tuple[Quotation, ...] = ()  # those that several articles print
    versions: tuple[Version, ...] = ()  # of the codebook, in the order of their coming
