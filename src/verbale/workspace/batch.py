"""Reads many articles in one or several processes and stores them in the order of the input.

Workers only compute; the one process that opened the record writes. What is stored is therefore the same for every
number of processes. An article that fails is reported and the rest goes on; a record that fails ends the batch, with
every article before it kept.
"""

import hashlib
import itertools
import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from multiprocessing import connection

from verbale.errors import ArticleError, CodebookError, ModelError, ReferenceFileError, VerbaleError
from verbale.intake import Raw
from verbale.record import Codebook, Reading
from verbale.settings import FEW_ARTICLES, MOST_JOBS
from verbale.store import Key, Store
from verbale.workspace.reader import ArticleReader, Maker

AHEAD = 4  # articles given out for each process before the first of them is stored: keeps all busy and memory small
Result = Reading | str  # what was read, or why it could not be


@dataclass(frozen=True, slots=True)
class Progress:
    """One article is done: how many are, of how many (None: not known), which one, and why it failed if it did."""

    done: int
    total: int | None
    name: str
    failure: str | None


@dataclass(frozen=True, slots=True)
class ReadReport:
    """What a batch did: articles read, articles known already, and one message for each that failed."""

    read: int
    skipped: int
    failed: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Batch:
    """Everything a batch needs beside its articles. `jobs` is how many processes read; None leaves it to the machine."""

    store: Store
    codebook: Codebook
    actors_file: str | None
    maker: Maker
    jobs: int | None = 1


@dataclass(frozen=True, slots=True)
class _Done:
    name: str
    key: Key | None
    result: Result | None  # None: known already


def run(batch: Batch, raws: Iterable[Raw | ArticleError], *, total: int | None, report: Callable[[Progress], None]) -> ReadReport:
    """Reads and stores the articles; calls `report` after each. Raises StoreError where the record fails."""
    read = skipped = 0
    failed: list[str] = []
    for number, done in enumerate(_results(batch, raws), start=1):
        failure = None
        if done.result is None:
            skipped += 1
        elif isinstance(done.result, str) or done.key is None:
            failure = str(done.result)
            failed.append(failure)
        else:
            batch.store.add(done.key, done.result, batch.codebook)
            read += 1
        report(Progress(number, total, done.name, failure))
    return ReadReport(read, skipped, tuple(failed))


def _results(batch: Batch, raws: Iterable[Raw | ArticleError]) -> Iterator[_Done]:
    """Yields what came of each input, in the order of the input."""
    reader = batch.maker(batch.codebook, batch.actors_file)
    known = _Known(batch, reader.fingerprint)
    jobs, raws = _shared(batch.jobs, raws)
    if jobs <= 1:
        for raw in raws:
            yield _here(raw, known, reader)
        return
    waiting: deque[_Done | tuple[Raw, Key, Future[Result]]] = deque()
    pool = _pool(batch, jobs)
    try:
        for raw in raws:
            key = None if isinstance(raw, ArticleError) else known.new(raw)
            waiting.append(_settled(raw) if isinstance(raw, ArticleError) or key is None else (raw, key, _given_out(pool, raw)))
            if len(waiting) > AHEAD * jobs:
                yield _collect(waiting.popleft())
        while waiting:
            yield _collect(waiting.popleft())
    finally:
        pool.shutdown(cancel_futures=True)  # where the record failed, what was given out is not waited for


def processors() -> int:
    """Returns how many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _shared(jobs: int | None, raws: Iterable[Raw | ArticleError]) -> tuple[int, Iterable[Raw | ArticleError]]:
    """Returns how many processes read, and the inputs; for None, one a processor unless the inputs are too few to be worth it."""
    if jobs is not None:
        return jobs, raws
    following = iter(raws)
    first = list(itertools.islice(following, FEW_ARTICLES))
    return 1 if len(first) < FEW_ARTICLES else min(processors(), MOST_JOBS), itertools.chain(first, following)


def _here(raw: Raw | ArticleError, known: "_Known", reader: ArticleReader) -> _Done:
    key = None if isinstance(raw, ArticleError) else known.new(raw)
    if isinstance(raw, ArticleError) or key is None:
        return _settled(raw)
    return _Done(raw.name, key, _attempt(reader, raw))


def _settled(raw: Raw | ArticleError) -> _Done:
    return _Done("", None, str(raw)) if isinstance(raw, ArticleError) else _Done(raw.name, None, None)


def _given_out(pool: ProcessPoolExecutor, raw: Raw) -> Future[Result]:
    """Returns the result to come; where a process has died already, the error in its place, after what was read before it."""
    try:
        return pool.submit(_work, raw)
    except BrokenProcessPool as error:
        broken: Future[Result] = Future()
        broken.set_exception(error)
        return broken


def _collect(item: "_Done | tuple[Raw, Key, Future[Result]]") -> _Done:
    if isinstance(item, _Done):
        return item
    raw, key, future = item
    try:
        return _Done(raw.name, key, future.result())
    except BrokenProcessPool as error:
        raise VerbaleError(
            f"{raw.where or raw.name}: a reading process died, perhaps for want of memory; run the same command again with fewer --jobs"
        ) from error


class _Known:
    """Which inputs need no reading: stored already, or given out earlier in this batch under a smaller name."""

    def __init__(self, batch: Batch, fingerprint: str) -> None:
        self._store, self._codebook, self._fingerprint = batch.store, batch.codebook.name, fingerprint
        self._given: dict[str, str] = {}

    def new(self, raw: Raw) -> Key | None:
        """Returns the key under which to store the article, None where it need not be read."""
        key = Key(hashlib.sha256(raw.data).hexdigest(), raw.name, self._fingerprint)
        before = self._given.get(key.digest)
        if (before is not None and before <= raw.name) or self._store.seen(key, self._codebook):
            return None
        self._given[key.digest] = raw.name
        return key


def _attempt(reader: ArticleReader, raw: Raw) -> Result:
    """Returns the reading, or why there is none; raises what would fail for every other article too."""
    try:
        return reader.read(raw)
    except (ModelError, ReferenceFileError, CodebookError):
        raise
    except VerbaleError as error:
        message = str(error)
        return message if not raw.where or raw.where in message else f"{raw.where}: {message}"


_reader: ArticleReader | None = None  # of a worker process, made once


def _pool(batch: Batch, jobs: int) -> ProcessPoolExecutor:
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


def _work(raw: Raw) -> Result:
    assert _reader is not None  # made by `_start`
    return _attempt(_reader, raw)
