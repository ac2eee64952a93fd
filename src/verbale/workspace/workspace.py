"""A record that is open, and everything that can be read into it and asked of it."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from types import TracebackType
from typing import BinaryIO

from verbale import intake
from verbale.analysis.changes import between, changes
from verbale.analysis.constancy import check_claims
from verbale.analysis.ground import ground
from verbale.analysis.matrix import matrix
from verbale.analysis.network import network, windows
from verbale.analysis.people import listing
from verbale.analysis.repeats import quotations
from verbale.analysis.report import report
from verbale.analysis.views import collect
from verbale.errors import ArticleError, UsageError
from verbale.exchange import jsonl, tables
from verbale.intake import Raw
from verbale.positions import codebook as codebooks
from verbale.record import Codebook
from verbale.record.codebook import Version
from verbale.record.decision import Decision
from verbale.record.directory import Directory
from verbale.record.network import Network
from verbale.record.view import ActorView, Change, ClaimCheck, Contents, Ground, Matrix, Quotation, Ref, ReportView
from verbale.store import Filter, Store
from verbale.workspace import asked, batch, reader
from verbale.workspace.asked import Asked
from verbale.workspace.batch import Batch, Progress, ReadReport
from verbale.workspace.people import People
from verbale.workspace.reader import Maker, Merger
from verbale.workspace.recoding import RecodeReport, recode

EVERYTHING = Asked()


class Workspace:
    """One open record. Every method raises a VerbaleError with the remedy in its message; close it, or use `with`."""

    def __init__(self, store: Store, *, maker: Maker | None = None, merger: Merger | None = None) -> None:
        self._store = store
        self._maker = maker or reader.pipeline
        self._merger = merger or reader.merged

    @classmethod
    def open(cls, record: str, *, create: bool = False, maker: Maker | None = None, merger: Merger | None = None) -> "Workspace":
        """Returns the record at the path `record`; with `create`, makes one where there is none. Raises StoreError."""
        return cls(Store.open(record, create=create), maker=maker, merger=merger)

    def close(self) -> None:
        """Gives the file back."""
        self._store.close()

    def __enter__(self) -> "Workspace":
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    def read(
        self,
        paths: Sequence[str],
        *,
        codebook: str | Codebook,
        actors_file: str | None = None,
        jobs: int | None = 1,
        progress: Callable[[Progress], None] | None = None,
        counted: bool = True,
        stdin: BinaryIO | None = None,
        day: str | None = None,
    ) -> ReadReport:
        """Reads files, folders, globs or standard input (`-`) against a codebook, shipped or a file, and stores them.

        `counted` has the articles counted first, so that `progress` can tell of how many; it opens every file once more.
        `jobs` processes read at the same time; None takes the processors at hand where there is enough to read (a script
        that asks for more than one has to keep its main part under `if __name__ == "__main__"`). The result is the same.
        What was read before by the same reader is skipped; where the codebook alone is another one, positions are coded from
        what is kept. `day` (ISO) is noted with a version of the codebook that is new to the record. Articles that fail are in
        the report; CodebookError, ReferenceFileError, ModelError and StoreError end the batch, with the articles before kept.
        """
        task = self._batch(codebook, actors_file, jobs, day)
        total = None if progress is None or not counted or "-" in paths else sum(1 for _ in intake.find(paths))
        done = batch.run(task, _raws(paths, stdin), total=total, report=progress or (lambda _: None))
        self._merge_if_needed()
        return done

    def recode(
        self,
        *,
        codebook: str | Codebook,
        of: str | None = None,
        actors_file: str | None = None,
        jobs: int | None = 1,
        progress: Callable[[Progress], None] | None = None,
        day: str | None = None,
    ) -> RecodeReport:
        """Codes every article of the record with a changed or a further codebook; the articles themselves are not needed.

        `of` takes only those that were read against the codebook of that name. The result is that of reading them; the other
        parameters and errors are those of `read`, and UsageError where the record has no such article.
        """
        task = self._batch(codebook, actors_file, jobs, day)
        done = recode(task, of, progress or (lambda _: None))
        self._merge_if_needed()
        return done

    def _batch(self, codebook: str | Codebook, actors_file: str | None, jobs: int | None, day: str | None) -> Batch:
        if jobs is not None and jobs < 1:
            raise UsageError(f"--jobs {jobs}: at least one process has to read")
        book = codebook if isinstance(codebook, Codebook) else codebooks.load(codebook)
        return Batch(self._store, book, actors_file or book.actors_file, self._maker, jobs, day)

    def versions(self, codebook: str | None = None) -> tuple[Version, ...]:
        """Returns the versions of the record's codebooks, or of one, in the order of their coming; raises UsageError as `codebook`."""
        name = None if codebook is None else self.codebook(codebook).name
        return tuple(it for it in self._store.versions() if name is None or it.codebook == name)

    def codebooks(self) -> tuple[Codebook, ...]:
        """Returns the codebooks of the record, by name."""
        return self._store.codebooks()

    def codebook(self, name: str | None = None) -> Codebook:
        """Returns the record's codebook of that name, its only one for None; raises UsageError where that is not clear."""
        known = self._store.codebooks()
        found = [book for book in known if name is None or book.name == name]
        if len(found) == 1:
            return found[0]
        names = ", ".join(book.name for book in known)
        if not known:
            raise UsageError("nothing was read into this record yet; start with `verbale read PATH… --codebook NAME`")
        if name is None:
            raise UsageError(f"this record has several codebooks; name one with --codebook: {names}")
        raise UsageError(f"nothing in this record was read against the codebook {name!r}; it has: {names}")

    def directory(self) -> Directory:
        """Returns who is who across the record's articles."""
        self._merge_if_needed()
        return self._store.directory()

    def contents(self, wanted: Asked = EVERYTHING) -> Contents:
        """Returns the articles, actors and claims asked for, in the record's order; raises UsageError for a wrong filter."""
        directory = self.directory()
        return collect(self._store.select(self._filter(wanted, directory)), directory)

    def actors(self) -> tuple[ActorView, ...]:
        """Returns the actors of the whole record, merged, by name, with how often and from when to when they are seen."""
        return listing(self._store.select(), self.directory())

    @property
    def people(self) -> People:
        """What a person may look up and decide about who is who."""
        return People(self._store, self.directory)

    def printings(self, wanted: Asked = EVERYTHING) -> tuple[Quotation, ...]:
        """Returns the quotations among the statements asked for that several articles print, with the printings' differences."""
        return quotations(self.contents(wanted).statements)

    def matrix(self, wanted: Asked = EVERYTHING, *, as_of: str | None = None) -> Matrix:
        """Returns where each party stands on each issue of the codebook, as of a day or as last said."""
        if as_of is not None:
            asked.day(as_of, "--as-of")
        book = self.codebook(wanted.codebook)
        contents = self.contents(replace(wanted, codebook=book.name))
        parties = self._parties(book)
        if wanted.actor is not None:
            ids = asked.actors(wanted.actor, self.directory())
            parties = tuple(party for party in parties if party.id in ids)
        if wanted.issue is not None:
            ids = asked.issues(wanted.issue, [book])
            book = replace(book, issues=tuple(issue for issue in book.issues if issue.id in ids))
        return matrix(contents.positions, book, parties, as_of=as_of)

    def ground(self, wanted: Asked = EVERYTHING, *, as_of: str | None = None) -> tuple[Ground, ...]:
        """Returns the ground between the parties on each issue of the codebook, as of a day or as last said."""
        return ground(self.matrix(wanted, as_of=as_of))

    def check_claims(self, wanted: Asked = EVERYTHING) -> list[ClaimCheck]:
        """Returns the claims of constancy asked for, each held against what the whole record has of the claimant."""
        book = self.codebook(wanted.codebook)
        chosen = {view.statement.id for view in self.contents(replace(wanted, codebook=book.name, issue=None)).statements}
        issues = None if wanted.issue is None else asked.issues(wanted.issue, [book])
        found = check_claims(self.contents(Asked(codebook=book.name)))
        return [item for item in found if item.said.statement.id in chosen and (issues is None or item.issue in issues)]

    def networks(
        self,
        kind: str,
        wanted: Asked = EVERYTHING,
        *,
        duplicates: str,
        normalisation: str,
        window: int | None = None,
        step: int | None = None,
    ) -> list[Network]:
        """Returns the network of the codebook's positions within the days asked for, or one for each window of `window` days."""
        book = self.codebook(wanted.codebook)
        since, until = asked.span_of_days(wanted.since, wanted.until)
        positions = self.contents(Asked(codebook=book.name)).positions
        spans: list[tuple[str | None, str | None]] = [(since, until)]
        if window is not None:
            days = sorted(view.said.day for view in positions if view.said.day is not None and len(view.said.day) == 10)
            first, last = asked.full_day(since, days[:1]), asked.full_day(until, days[-1:])
            spans = [*windows(first, last, window, step or window)] if first and last else []
        return [
            network(positions, book, kind, since=early, until=late, duplicates=duplicates, normalisation=normalisation)
            for early, late in spans
        ]  # fmt: skip

    def changes(self, wanted: Asked = EVERYTHING, *, only_changed: bool = False) -> list[Change]:
        """Returns the turns of the positions asked for; the dates bound the later position of each pair."""
        since, until = asked.span_of_days(wanted.since, wanted.until)
        positions = self.contents(replace(wanted, since=None, until=None)).positions
        return changes(positions, since=since, until=until, only_changed=only_changed)

    def between(self, wanted: Asked, first: str, second: str) -> list[Change]:
        """Returns each party's position on each issue as of day `first` beside that as of day `second`, the later one."""
        early, late = asked.day(first, "--between"), asked.day(second, "--between")
        if early[: len(late)] > late:
            raise UsageError(f"--between {early} {late}: the first day lies after the second; turn them round")
        return between(self.contents(replace(wanted, since=None, until=None)).positions, early, late)

    def report(self, codebook: str | None = None, *, title: str | None = None) -> ReportView:
        """Returns all that a report shows for one codebook."""
        book = self.codebook(codebook)
        made = report(self.contents(Asked(codebook=book.name)), book, self._parties(book), title=title)
        return replace(made, versions=self.versions(book.name))

    def report_page(self, codebook: str | None = None, *, title: str | None = None, decision: Decision | None = None) -> str:
        """Returns the report as one self-contained HTML page, with the chamber of a decision where one is given."""
        from verbale.exchange.report import render  # only a report needs its templates

        return render(self.report(codebook, title=title), decision)

    def export_jsonl(self, wanted: Asked = EVERYTHING) -> bytes:
        """Returns the interchange JSONL of what is asked for."""
        return jsonl.dump(self.contents(wanted), self.directory())

    def export_csv(self, wanted: Asked = EVERYTHING) -> dict[str, bytes]:
        """Returns one CSV table for each kind of claim, by file name."""
        return tables.tables(self.contents(wanted))

    def export_flat(self, wanted: Asked = EVERYTHING) -> str:
        """Returns one CSV table of statements with their positions."""
        return tables.flat(self.contents(wanted))

    def _merge_if_needed(self) -> None:
        """Merges the actors of all articles anew where articles came since; an interrupted batch is caught up here."""
        if not self._store.merged:
            self._store.set_merge(self._merger(self._store.actors(), self._store.corrections()))

    def _parties(self, book: Codebook) -> tuple[Ref, ...]:
        directory = self.directory()
        return tuple(dict.fromkeys(asked.party(name, directory) for name in book.parties))

    def _filter(self, wanted: Asked, directory: Directory) -> Filter:
        since, until = asked.span_of_days(wanted.since, wanted.until)
        books = self._store.codebooks() if wanted.codebook is None else (self.codebook(wanted.codebook),)
        return Filter(
            actors=None if wanted.actor is None else asked.actors(wanted.actor, directory),
            principals=None if wanted.principal is None else asked.actors(wanted.principal, directory),
            issues=None if wanted.issue is None else asked.issues(wanted.issue, books),
            since=since,
            until=until,
            articles=None if wanted.article is None else asked.articles(wanted.article, self._store.printings()),
            codebook=wanted.codebook,
        )


def _raws(paths: Sequence[str], stdin: BinaryIO | None) -> Iterable[Raw | ArticleError]:
    return intake.find(paths, stdin=stdin)
