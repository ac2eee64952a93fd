"""The commands that weigh positions against one another: ground, check-claim."""

from collections.abc import Mapping, Sequence
from typing import Annotated

import typer

from verbale.cli import words
from verbale.cli.listing import nothing
from verbale.cli.options import DEFAULT_RECORD, ActorName, ArticleName, CodebookName, Format, IssueName, Record, Shape, Since, Until
from verbale.cli.screen import quote_length, say, table, write_csv, write_json
from verbale.exchange import tables
from verbale.record.view import Cell, ClaimCheck, Ground, Stand
from verbale.workspace import Workspace
from verbale.workspace.asked import Asked

CHECKED = (
    "claimant", "day", "claim", "article", "issue", "verdict", "reason", "first_day", "first_words", "last_day", "last_words",
)  # fmt: skip
GROUND = ("issue", "title", "state", "party", "side", "force", "red_line", "condition", "day", "speaker", "words")


def add_to(app: typer.Typer) -> None:
    """Adds the commands."""
    app.command()(ground)
    app.command("check-claim")(check_claim)


def ground(
    record: Record = DEFAULT_RECORD,
    as_of: Annotated[str | None, typer.Option("--as-of", metavar="DATE", help="As it stood on that day.")] = None,
    issue: IssueName = None,
    codebook: CodebookName = None,
    shape: Shape = Format.table,
) -> None:
    """Show the ground between the parties: what all support, who refuses without exception, who has not spoken.

    Example: verbale ground --as-of 2010-08-31
    """
    with Workspace.open(record) as workspace:
        found = workspace.ground(Asked(issue=issue, codebook=codebook), as_of=as_of)
    if shape is Format.json:
        write_json([ground_data(item) for item in found])
    elif shape is Format.csv:
        rows = [row for item in found for row in _rows(item)]
        write_csv(GROUND, [[tables.cell(row[column]) for column in GROUND] for row in rows])
    else:
        columns = ("Issue", "", "For", "On condition", "Against", "Neutral", "Not said")
        table(columns, [_line(item) for item in found], ruled=True)
        _put_lines(found)


def check_claim(
    record: Record = DEFAULT_RECORD,
    actor: ActorName = None,
    issue: IssueName = None,
    since: Since = None,
    until: Until = None,
    article: ArticleName = None,
    codebook: CodebookName = None,
    shape: Shape = Format.table,
) -> None:
    """Hold claims of constancy ("our position has not changed") against what the record has of the claimant.

    The filters choose the claims; they are checked against the whole record.

    Example: verbale check-claim --actor Russia
    """
    asked = Asked(actor, None, issue, since, until, article, codebook)
    with Workspace.open(record) as workspace:
        found = workspace.check_claims(asked)
    if shape is Format.json:
        write_json([check_data(item) for item in found])
    elif shape is Format.csv:
        rows = [check_data(item) for item in found]
        write_csv(CHECKED, [[tables.cell(row[column]) for column in CHECKED] for row in rows])
    elif found:
        table(("Claim", "Issue", "Verdict", "First", "Then"), [_check(item) for item in found], ruled=True)
    else:
        say(nothing("claims of constancy", asked))


def check_data(item: ClaimCheck) -> Mapping[str, object]:
    """Returns a check with the claim's words and the two positions that it was held against."""
    return {
        "claimant": item.party.name, "day": item.said.day, "claim": words.GAP.join(item.said.words), "article": item.said.article.name,
        "statement": item.said.statement.id, "issue": item.issue, "verdict": item.verdict, "reason": item.reason,
        "first_day": item.first and item.first.day, "first_words": _said(item.first),
        "last_day": item.last and item.last.day, "last_words": _said(item.last),
    }  # fmt: skip


def ground_data(item: Ground) -> Mapping[str, object]:
    """Returns the ground on one issue."""
    return {
        "issue": item.issue.id, "title": item.issue.title, "state": item.state,
        "support": [_cell(cell) for cell in item.support], "conditional": [_cell(cell) for cell in item.conditional],
        "oppose": [_cell(cell) for cell in item.oppose], "neutral": [_cell(cell) for cell in item.neutral],
        "not_said": [ref.name for ref in item.silent], "red_lines": [_cell(cell) for cell in item.red_lines],
        "trades": [
            {"party": it.stand.party.name, "refused": it.refused, "day": it.stand.day, "words": words.GAP.join(it.words.said.words)}
            for it in item.trades
        ],
        "narrowest": None if item.gap is None else {
            "support": item.gap.support.party.name, "oppose": item.gap.oppose.party.name, "width": item.gap.width},
    }  # fmt: skip


def _cell(cell: Cell) -> dict[str, object]:
    view = _latest(cell).positions[0]
    return {
        "party": cell.party.name, "stance": cell.stance, "force": cell.force, "absolute": cell.absolute, "day": cell.day,
        "certainty": cell.certainty, "condition": _condition(cell), "speaker": view.said.speaker and view.said.speaker.name,
        "words": words.GAP.join(view.said.words), "article": view.said.article.name,
    }  # fmt: skip


def _latest(cell: Cell) -> Stand:
    """Returns the stand that the cell shows."""
    mine = [it for it in cell.stands if it.day == cell.day and it.stance == cell.stance]
    return next((it for it in mine if (it.force, it.absolute) == (cell.force, cell.absolute)), mine[0])


def _condition(cell: Cell) -> str | None:
    latest = [it for it in cell.stands if it.day == cell.day and it.stance == cell.stance]
    return next((view.condition for it in latest for view in it.positions if view.condition is not None), None)


def _rows(item: Ground) -> list[dict[str, object]]:
    head = {"issue": item.issue.id, "title": item.issue.title, "state": item.state}
    sides = {"support": item.support, "conditional": item.conditional, "oppose": item.oppose, "neutral": item.neutral}
    made = [(side, cell, _cell(cell)) for side, cells in sides.items() for cell in cells]
    rows: list[dict[str, object]] = [
        {**head, "party": cell.party.name, "side": side, "force": cell.force, "red_line": "yes" if cell.absolute else "no",
         "condition": data["condition"], "day": cell.day, "speaker": data["speaker"], "words": data["words"]}
        for side, cell, data in made
    ]  # fmt: skip
    empty = dict.fromkeys(("force", "red_line", "condition", "day", "speaker", "words"))
    return rows + [{**head, **empty, "party": ref.name, "side": "not said"} for ref in item.silent]


def _line(item: Ground) -> Sequence[str]:
    sides = (item.support, item.conditional, item.oppose, item.neutral)
    named = ["\n".join(f"{cell.party.name}{' (red line)' if cell.absolute else ''}" for cell in cells) for cells in sides]
    return item.issue.title, item.state, *named, ", ".join(ref.name for ref in item.silent)


def _put_lines(found: Sequence[Ground]) -> None:
    """Writes the words of red lines, conditions and trades, and the narrowest differences."""
    red = [(item.issue.title, cell.party.name, _quoted(_latest(cell))) for item in found for cell in item.red_lines]
    if red:
        table(("Red line", "Party", "Words"), red)
    conditions = [(item.issue.title, cell.party.name, _condition(cell) or "") for item in found for cell in item.conditional]
    if conditions:
        table(("On condition", "Party", "Condition"), conditions)
    trades = [
        (item.issue.title, it.stand.party.name, "refused" if it.refused else "offered", _words(it.words.said.words))
        for item in found for it in item.trades
    ]  # fmt: skip
    if trades:
        table(("Trade", "Party", "", "Words"), trades)
    gaps = sorted(((item.gap.width, item) for item in found if item.gap is not None), key=lambda pair: (pair[0], pair[1].issue.id))
    lines = [(item.issue.title, item.gap.support.party.name, item.gap.oppose.party.name) for _, item in gaps if item.gap is not None]
    if lines:
        table(("Narrowest difference first", "For", "Against"), lines)


def _check(item: ClaimCheck) -> Sequence[str]:
    claim = f"{item.party.name}, {words.date(item.said.day)}\n{_words(item.said.words)}"
    verdict = f"{item.verdict}\n{item.reason}"
    shown = [words.stand(it, quote_length()) if it is not None else "" for it in (item.first, item.last)]
    return claim, item.issue or "", verdict, *shown


def _said(stand: Stand | None) -> str | None:
    return None if stand is None else words.GAP.join(stand.positions[0].said.words)


def _quoted(stand: Stand) -> str:
    return _words(stand.positions[0].said.words)


def _words(parts: Sequence[str]) -> str:
    return words.quoted(parts, quote_length())
