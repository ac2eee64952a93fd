"""Codes the positions of a whole record with a changed or a further codebook, from what it keeps: no article is read again.

As in reading, processes only compute and the one that opened the record writes, an article at a time and in the record's
order: an interrupted run goes on where it stopped.
"""

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, replace

from verbale.errors import CodebookError, ModelError, ReferenceFileError, UsageError, VerbaleError
from verbale.record import Reading
from verbale.store import Kept, Key
from verbale.workspace import batch
from verbale.workspace.batch import AHEAD, Batch, Progress
from verbale.workspace.reader import ArticleReader

Result = Reading | str  # the reading with its new positions, or why there is none


@dataclass(frozen=True, slots=True)
class RecodeReport:
    """What was done: articles coded, articles that this version had coded already, and one message for each that failed."""

    coded: int
    known: int
    failed: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Task:
    name: str
    keys: tuple[Key, ...]
    kept: Kept


def recode(task: Batch, of: str | None, report: Callable[[Progress], None]) -> RecodeReport:
    """Codes and stores every article, or those read against the codebook `of`; calls `report` after each.

    Raises UsageError where the record has none, StoreError where it fails.
    """
    found = task.store.articles(of)
    if not found:
        raise UsageError(_nothing(of, [book.name for book in task.store.codebooks()]))
    coded = known = 0
    failed: list[str] = []
    for number, (name, done) in enumerate(_results(task, found), start=1):
        if done is None:
            known += 1
        elif isinstance(done, str):
            failed.append(done)
        else:
            kept, keys = done
            task.store.recode(kept, keys, task.codebook, day=task.day)
            coded += 1
        report(Progress(number, len(found), name, done if isinstance(done, str) else None))
    return RecodeReport(coded, known, tuple(failed))


def _nothing(of: str | None, names: Sequence[str]) -> str:
    if of is None or not names:
        return "nothing was read into this record yet; start with `verbale read PATH… --codebook NAME`"
    return f"nothing in this record was read against the codebook {of!r}; it has: {', '.join(names)}"


_Made = tuple[str, tuple[Kept, tuple[Key, ...]] | str | None]


def _results(task: Batch, found: Iterable[tuple[str, tuple[int, ...]]]) -> Iterator[_Made]:
    """Yields each article's name with what came of it: None where it is known, else what to store, or why it failed."""
    reader = task.maker(task.codebook, task.actors_file)
    jobs, found = batch.shared(task.jobs, found)
    planned = (_planned(task, reader, name, numbers) for name, numbers in found)
    if jobs <= 1:
        yield from ((it.name, _done(it, _attempt(reader, it.kept))) if isinstance(it, _Task) else it for it in planned)
        return
    waiting: deque[_Made | tuple[_Task, Future[Result]]] = deque()
    pool = batch.started(task, jobs)
    try:
        for it in planned:
            waiting.append((it, pool.submit(_work, it.kept)) if isinstance(it, _Task) else it)
            if len(waiting) > AHEAD * jobs:
                yield _collected(waiting.popleft())
        while waiting:
            yield _collected(waiting.popleft())
    except BrokenProcessPool as error:
        raise VerbaleError("a process died, perhaps for want of memory; run the same command again with fewer --jobs") from error
    finally:
        pool.shutdown(cancel_futures=True)


def _planned(task: Batch, reader: ArticleReader, name: str, numbers: tuple[int, ...]) -> "_Task | _Made":
    kept = task.store.kept_of(numbers, reader.reader)
    if kept is None:
        return name, f"{name}: its parse is not kept, or another version or other actors read it: read it again with `verbale read`"
    keys = tuple(Key(digest, name, reader.fingerprint, reader.reader) for digest, name in kept.inputs)
    if all(task.store.seen(key, task.codebook.name) for key in keys):
        return name, None
    return _Task(name, keys, kept)


def _collected(item: "_Made | tuple[_Task, Future[Result]]") -> _Made:
    first, second = item
    if isinstance(first, _Task) and isinstance(second, Future):
        return first.name, _done(first, second.result())
    return item  # type: ignore[return-value]  # the other kind of pair


def _done(task: _Task, made: Result) -> tuple[Kept, tuple[Key, ...]] | str:
    return made if isinstance(made, str) else (replace(task.kept, reading=made), task.keys)


def _attempt(reader: ArticleReader, kept: Kept) -> Result:
    """Returns the reading with its new positions, or why there is none; raises what would fail for every other article too."""
    try:
        return reader.recode(kept.reading, kept.parse)
    except (ModelError, ReferenceFileError, CodebookError):
        raise
    except VerbaleError as error:
        message, name = str(error), kept.reading.article.name
        return message if name in message else f"{name}: {message}"


def _work(kept: Kept) -> Result:
    return _attempt(batch.working(), kept)
