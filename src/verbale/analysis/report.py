"""Puts together all that one report shows for one codebook."""

from collections.abc import Sequence

from verbale.analysis.changes import changes
from verbale.analysis.matrix import matrix
from verbale.analysis.repeats import quotations
from verbale.analysis.stands import gather
from verbale.analysis.tellings import happenings
from verbale.record import Codebook
from verbale.record.view import Change, Contents, Counts, Entry, Matrix, Ref, ReportView


def report(contents: Contents, codebook: Codebook, parties: Sequence[Ref] = (), *, title: str | None = None) -> ReportView:
    """Returns the view of a report. `contents` are in the record's order; the title is the codebook's where none is given."""
    mine = [view for view in contents.positions if view.position.codebook == codebook.name]
    table = matrix(mine, codebook, parties)
    told = tuple(happenings(contents.events))
    return ReportView(
        title=title or codebook.title,
        codebook=codebook,
        matrix=table,
        timeline=timeline(contents, codebook),
        changes=_in_matrix_order(changes(mine), table),
        events=told,
        recognitions=tuple(contents.recognitions),
        statements=tuple(contents.statements),
        articles=tuple(contents.articles),
        printings=quotations(contents.statements),
        counts=Counts(
            articles=len(contents.articles), actors=len(contents.actors), statements=len(contents.statements), positions=len(mine),
            events=len(told), recognitions=len(contents.recognitions),
        ),
    )  # fmt: skip


def timeline(contents: Contents, codebook: Codebook) -> tuple[Entry, ...]:
    """Returns the stands and events in time, stands first within a day, the undated at the end; each event once."""
    stands = gather(view for view in contents.positions if view.position.codebook == codebook.name)
    told = happenings(contents.events)
    entries = [*(Entry(stand.day, stand=stand) for stand in stands), *(Entry(event.day, event=event.lead) for event in told)]
    return tuple(sorted(entries, key=lambda entry: (entry.day is None, entry.day or "")))


def _in_matrix_order(found: list[Change], table: Matrix) -> tuple[Change, ...]:
    rows = {row.party: number for number, row in enumerate(table.rows)}
    columns = {issue.id: number for number, issue in enumerate(table.issues)}
    return tuple(sorted(found, key=lambda change: (rows[change.party], columns.get(change.issue, len(columns)), change.after.day or "")))
