"""Reads many articles in one or several processes and stores them in the order of the input.

Workers only compute; the one process that opened the record writes. What is stored is therefore the same for every
number of processes. An article that fails is reported and the rest goes on; a record that fails ends the batch, with
every article before it kept.
"""

import hashlib
import itertools
import multiprocessing
import os
import re
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from multiprocessing import connection
from typing import TypeVar

from verbale.errors import ArticleError, CodebookError, FormatError, ModelError, ReferenceFileError, VerbaleError
from verbale.intake import Raw
from verbale.record import Codebook, Reading
from verbale.settings import FEW_ARTICLES, MOST_JOBS
from verbale.store import Kept, Key, Store
from verbale.workspace.reader import ArticleReader, Maker

T = TypeVar("T")
AHEAD = 4  # articles given out for each process before the first of them is stored: keeps all busy and memory small
UNICODE = re.compile(r"utf-\d+(?:-[lb]e)?")
Result = tuple[Reading, bytes | None] | str  # what was read and its parse (None: kept already), or why it could not be


@dataclass(frozen=True, slots=True)
class Progress:
    """One article is done: how many are, of how many (None: not known), which one, and why it failed if it did."""

    done: int
    total: int | None
    name: str
    failure: str | None


@dataclass(frozen=True, slots=True)
class ReadReport:
    """What a batch did: articles read, articles known already, and one message for each that failed.

    `recoded` counts those of `read` whose positions alone were coded anew, from the parse that the record kept. `undated`
    names those that say no day of publication, `encodings` pairs those that are not Unicode with what they were read as.
    """

    read: int
    skipped: int
    failed: tuple[str, ...]
    recoded: int = 0
    undated: tuple[str, ...] = ()
    encodings: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Batch:
    """Everything a batch needs beside its articles. `jobs` is how many processes read; None leaves it to the machine.

    `day` (ISO) is noted where this version of the codebook is new to the record.
    """

    store: Store
    codebook: Codebook
    actors_file: str | None
    maker: Maker
    jobs: int | None = 1
    day: str | None = None


@dataclass(frozen=True, slots=True)
class _Task:
    raw: Raw
    key: Key
    kept: Kept | None  # what the same reader made of it before


@dataclass(frozen=True, slots=True)
class _Done:
    name: str
    key: Key | None
    result: Result | None  # None: known already


def run(batch: Batch, raws: Iterable[Raw | ArticleError], *, total: int | None, report: Callable[[Progress], None]) -> ReadReport:
    """Reads and stores the articles; calls `report` after each. Raises StoreError where the record fails."""
    read = skipped = recoded = 0
    failed: list[str] = []
    undated: list[str] = []
    encodings: list[tuple[str, str]] = []
    for number, done in enumerate(_results(batch, raws), start=1):
        failure = None
        if done.result is None:
            skipped += 1
        elif isinstance(done.result, str) or done.key is None:
            failure = str(done.result)
            failed.append(failure)
        else:
            reading, parse = done.result
            batch.store.add(done.key, reading, batch.codebook, parse=parse, day=batch.day)
            read += 1
            recoded += parse is None
            undated += [done.name] if parse is not None and reading.article.published is None else []
            encodings += [] if parse is None or UNICODE.fullmatch(reading.article.encoding) else [(done.name, reading.article.encoding)]
        report(Progress(number, total, done.name, failure))
    return ReadReport(read, skipped, tuple(failed), recoded, tuple(undated), tuple(encodings))


def _results(batch: Batch, raws: Iterable[Raw | ArticleError]) -> Iterator[_Done]:
    """Yields what came of each input, in the order of the input."""
    reader = batch.maker(batch.codebook, batch.actors_file)
    known = _Known(batch, reader)
    jobs, raws = shared(batch.jobs, raws)
    if jobs <= 1:
        for raw in raws:
            yield _here(raw, known, reader)
        return
    waiting: deque[_Done | tuple[_Task, Future[Result]]] = deque()
    pool = started(batch, jobs)
    try:
        for raw in raws:
            task = None if isinstance(raw, ArticleError) else known.new(raw)
            waiting.append(_settled(raw) if isinstance(raw, ArticleError) or task is None else (task, _given_out(pool, task)))
            if len(waiting) > AHEAD * jobs:
                yield _collect(waiting.popleft())
        while waiting:
            yield _collect(waiting.popleft())
    finally:
        pool.shutdown(cancel_futures=True)  # where the record failed, what was given out is not waited for


def processors() -> int:
    """Returns how many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def shared(jobs: int | None, raws: Iterable[T]) -> tuple[int, Iterable[T]]:
    """Returns how many processes read, and the inputs; for None, one a processor unless the inputs are too few to be worth it."""
    if jobs is not None:
        return jobs, raws
    following = iter(raws)
    first = list(itertools.islice(following, FEW_ARTICLES))
    return 1 if len(first) < FEW_ARTICLES else min(processors(), MOST_JOBS), itertools.chain(first, following)


def _here(raw: Raw | ArticleError, known: "_Known", reader: ArticleReader) -> _Done:
    task = None if isinstance(raw, ArticleError) else known.new(raw)
    if isinstance(raw, ArticleError) or task is None:
        return _settled(raw)
    return _Done(raw.name, task.key, _attempt(reader, task))


def _settled(raw: Raw | ArticleError) -> _Done:
    return _Done("", None, str(raw)) if isinstance(raw, ArticleError) else _Done(raw.name, None, None)


def _given_out(pool: ProcessPoolExecutor, task: _Task) -> Future[Result]:
    """Returns the result to come; where a process has died already, the error in its place, after what was read before it."""
    try:
        return pool.submit(_work, task)
    except BrokenProcessPool as error:
        broken: Future[Result] = Future()
        broken.set_exception(error)
        return broken


def _collect(item: "_Done | tuple[_Task, Future[Result]]") -> _Done:
    if isinstance(item, _Done):
        return item
    task, future = item
    raw = task.raw
    try:
        return _Done(raw.name, task.key, future.result())
    except BrokenProcessPool as error:
        raise VerbaleError(
            f"{raw.where or raw.name}: a reading process died, perhaps for want of memory; run the same command again with fewer --jobs"
        ) from error


class _Known:
    """Which inputs need no reading: stored already, or given out earlier in this batch under a smaller name."""

    def __init__(self, batch: Batch, reader: ArticleReader) -> None:
        self._store, self._codebook = batch.store, batch.codebook.name
        self._fingerprint, self._reader = reader.fingerprint, reader.reader
        self._given: dict[str, str] = {}

    def new(self, raw: Raw) -> _Task | None:
        """Returns the article with the key to store it under and what is kept of it, None where it need not be read."""
        key = Key(hashlib.sha256(raw.data).hexdigest(), raw.name, self._fingerprint, self._reader)
        before = self._given.get(key.digest)
        if (before is not None and before <= raw.name) or self._store.seen(key, self._codebook):
            return None
        self._given[key.digest] = raw.name
        return _Task(raw, key, self._store.kept(key))


def _attempt(reader: ArticleReader, task: _Task) -> Result:
    """Returns the reading, or why there is none; raises what would fail for every other article too."""
    raw = task.raw
    try:
        again = _again(reader, task.kept)
        return reader.parsed(raw) if again is None else (again, None)
    except (ModelError, ReferenceFileError, CodebookError):
        raise
    except VerbaleError as error:
        message = str(error)
        return message if not raw.where or raw.where in message else f"{raw.where}: {message}"


def _again(reader: ArticleReader, kept: Kept | None) -> Reading | None:
    """Returns the reading that was kept with its positions coded anew; None where that cannot be, and the article is to be read."""
    try:
        return None if kept is None else reader.recode(kept.reading, kept.parse)
    except FormatError:
        return None


_reader: ArticleReader | None = None  # of a worker process, made once


def started(batch: Batch, jobs: int) -> ProcessPoolExecutor:
    """Returns processes that each hold a reader, for `working`."""
    # spawned, not forked: the models' threads do not survive a fork
    context = multiprocessing.get_context("spawn")
    arguments = (batch.maker, batch.codebook, batch.actors_file)
    return ProcessPoolExecutor(jobs, mp_context=context, initializer=_start, initargs=arguments)


def _start(maker: Maker, codebook: Codebook, actors_file: str | None) -> None:
    global _reader
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the process that writes; it ends the others
    threading.Thread(target=_end_with_parent, daemon=True).start()
    _reader = maker(codebook, actors_file)


def _end_with_parent() -> None:
    """Ends this process when the one that writes is killed: it would wait for work for ever."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        connection.wait([parent.sentinel])
        os._exit(1)


def _work(task: _Task) -> Result:
    return _attempt(working(), task)


def working() -> ArticleReader:
    """Returns the reader of this process, which `started` made."""
    assert _reader is not None
    return _reader
