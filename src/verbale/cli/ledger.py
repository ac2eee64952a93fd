"""Writes who recognises a state as of a day: a table for people, or data; `verbale.cli.listing` has the command."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from verbale.cli import words
from verbale.cli.options import DEFAULT_RECORD, Format
from verbale.cli.screen import quote_length, say, table, write, write_csv, write_json_object
from verbale.record.ledger import ARTICLES, CONTESTED, RECOGNISES, Entry, Ledger, Said, Told
from verbale.reference.world import world
from verbale.workspace import Workspace
from verbale.workspace.ledger import last_day, recognition_of

COLUMNS = ("state", "name", "status", "act", "since", "claimants", "sources")


def ask(state: str, record: str, as_of: str | None, according_to: str | None) -> Ledger:
    """Returns who recognises `state`: by the reference, and by the record where there is one. Raises UsageError and StoreError."""
    if record == DEFAULT_RECORD and not Path(record).exists():
        say("No record here: the reference alone speaks; name a record with --record.")
        return recognition_of(state, as_of or last_day(None), according_to=according_to)
    with Workspace.open(record) as workspace:
        contents, directory = workspace.contents(), workspace.directory()
        files = {book.actors_file for book in workspace.codebooks() if book.actors_file}
    own = min(files) if len(files) == 1 else None
    day = as_of or last_day(contents)
    return recognition_of(state, day, according_to=according_to, contents=contents, directory=directory, actors_file=own)


def put_ledger(shape: Format, ledger: Ledger) -> None:
    """Writes the answer in the format asked for."""
    if shape is Format.json:
        write_json_object(ledger_data(ledger))
    elif shape is Format.csv:
        rows = [entry_data(entry) for entry in ledger.entries]
        write_csv(COLUMNS, [[_cell(row[column]) for column in COLUMNS] for row in rows])
    else:
        _put_table(ledger)


def _cell(value: object) -> str:
    return "; ".join(value) if isinstance(value, list) else str(value or "")


def _put_table(ledger: Ledger) -> None:
    by = f", according to {ledger.according_to}" if ledger.according_to else ""
    number = str(ledger.low) if ledger.low == ledger.high else f"{ledger.low} to {ledger.high}"
    write(f"Recognition of {ledger.name} as of {words.date(ledger.day)}{by}: {number} of the states known here\n\n")
    if ledger.entries:
        table(("Who", "Status", "Since", "On whose word", "Words or source"), [_line(entry) for entry in ledger.entries])
    else:
        say("Nobody is known to have said anything on it up to that day.")
    if ledger.said:
        write("\nCounts as somebody said them:\n")
        table(("Day", "Count", "What", "According to", "Article"), [_said(said) for said in ledger.said])


def _line(entry: Entry) -> Sequence[str]:
    status = entry.status if entry.status in (RECOGNISES, CONTESTED) or entry.act == "" else entry.act
    told = "\n".join(dict.fromkeys(_word(claim) for claim in entry.claims))
    return entry.name, status, words.date(entry.since), told, "\n".join(dict.fromkeys(_source(claim) for claim in entry.claims))


def _word(claim: Told) -> str:
    who = "undisputed" if claim.claimant is None else name(claim.claimant)
    return f"{who}: {claim.act}"


def name(key: str) -> str:
    """Returns the name of a state by its key, the key itself where the reference has none."""
    known = world()
    return known.name(key) if key in known.states or key in known.bodies else key


def _source(claim: Told) -> str:
    if claim.view is None:
        return claim.source
    return f"{words.quoted(claim.view.words, quote_length())} ({claim.source})"


def _said(said: Said) -> Sequence[str]:
    return words.date(said.day), said.words, RECOGNISES if said.recognises else "does not", said.claimant or ARTICLES, said.article


def ledger_data(ledger: Ledger) -> Mapping[str, object]:
    """Returns the answer as a JSON object; `range` is how many recognise it, without and with the contested ones."""
    return {
        "of": ledger.of, "name": ledger.name, "as_of": ledger.day, "according_to": ledger.according_to, "range": [ledger.low, ledger.high],
        "entries": [entry_data(entry) for entry in ledger.entries],
        "counts_said": [
            {"words": said.words, "least": said.least, "most": said.most, "recognises": said.recognises, "claimant": said.claimant,
             "day": said.day, "article": said.article, "span": [said.start, said.end]}
            for said in ledger.said
        ],
    }  # fmt: skip


def entry_data(entry: Entry) -> Mapping[str, object]:
    """Returns one state's line with its claims."""
    return {
        "state": entry.by, "name": entry.name, "status": entry.status, "act": entry.act, "since": entry.since,
        "claimants": ["undisputed" if claim.claimant is None else name(claim.claimant) for claim in entry.claims],
        "sources": [claim.source for claim in entry.claims],
        "claims": [
            {"act": claim.act, "day": claim.day, "claimant": claim.claimant, "source": claim.source,
             "words": None if claim.view is None else list(claim.view.words)}
            for claim in entry.claims
        ],
    }  # fmt: skip
