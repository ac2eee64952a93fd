#!/usr/bin/env python3
"""Measures words a second end to end and by stage, and peak memory: `python bench/speed.py [FOLDER] [--write]`.

Without FOLDER the articles of `corpus.py` are made and read. First the whole folder is read into a record as `verbale read`
does, with a process for each processor; then a part of it in one process, for the share of each stage; then all of it by
spaCy's blank pipeline with sentencizer (`pip install verbale[bench]`), which splits words and sentences and nothing more:
what reading costs at the least. `--write` keeps the tables in RESULTS.md beside this file.

Words are what stands between blanks, counted in the text as read. Speed is measured here and never asserted in a test: a
shared machine would make the test fail. Where the machine has other work too, look at the time of the processors and not
at the clock; both are told.
"""

import argparse
import multiprocessing
import os
import platform
import re
import resource
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import onnxruntime

sys.path.insert(0, str(Path(__file__).parent))

import corpus
from verbale import actors, events, example, intake, language, positions, statements
from verbale.errors import ArticleError
from verbale.pipeline import Pipeline, assemble
from verbale.positions import codebook as codebooks
from verbale.reference import world
from verbale.workspace import Progress, Workspace
from verbale.workspace.batch import processors

RESULTS = Path(__file__).with_name("RESULTS.md")
SAMPLE = 150  # articles on which the stages are measured
NET, READER = "net", "reader"
STAGES = (
    (intake, "to_article", "intake"), (statements, "find", "statements"), (actors, "resolve", "actors"),
    (assemble, "statements", "statements"), (positions, "code", "positions"),
    (events, "find", "events"), (events, "recognitions", "events"),
)  # fmt: skip
MIB = 1024  # ru_maxrss counts KiB


@dataclass(frozen=True)
class Whole:
    """A folder read into a record. Words and seconds count from the first article that comes out on."""

    jobs: int
    articles: int
    words: int
    seconds: float  # by the clock
    busy: float  # of the processors
    start: float  # seconds until the first article comes out
    memory: float  # MiB


def words_in(folder: str) -> dict[str, int]:
    """Returns how many words the text of each article has, by its name, in the order of reading."""
    raws = [raw for raw in intake.find([folder]) if not isinstance(raw, ArticleError)]
    return {raw.name: len(intake.to_article(raw).text.split()) for raw in raws}


def read_whole(folder: str, codebook: str, jobs: int, words: dict[str, int]) -> Whole:
    """Reads the folder into a new record; the clock starts anew with the first article that comes out."""
    seen: list[tuple[float, float, str]] = []

    def note(step: Progress) -> None:
        seen.append((time.perf_counter(), _busy() if not seen or step.done == len(words) else 0.0, step.name))

    began = time.perf_counter()
    with tempfile.TemporaryDirectory() as place, Workspace.open(f"{place}/speed.db", create=True) as made:
        done = made.read([folder], codebook=codebook, jobs=jobs, progress=note, counted=False)
        merging = time.perf_counter() - seen[-1][0]  # who is who across the articles, after the last of them
    seconds, busy = (last - first + merging for first, last in zip(seen[0][:2], seen[-1][:2], strict=True))
    own, others = (resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    memory = (own + (jobs * others if jobs > 1 else 0)) / MIB
    return Whole(jobs, done.read, sum(words[name] for _, _, name in seen[1:]), seconds, busy, seen[0][0] - began, memory)


def _busy() -> float:
    """Returns the processor's seconds that this process and its children have had so far."""
    seconds = time.process_time()
    for child in multiprocessing.active_children():
        fields = Path(f"/proc/{child.pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
        seconds += (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
    return seconds


def by_stage(folder: str, codebook: str, words: dict[str, int]) -> tuple[int, dict[str, float]]:
    """Returns the words of the first articles, and the processor's seconds that each stage takes, in one process."""
    seconds: dict[str, float] = defaultdict(float)

    def timed(stage: str, call: Callable[..., Any]) -> Callable[..., Any]:
        def run(*arguments: Any, **named: Any) -> Any:
            start = time.process_time()
            try:
                return call(*arguments, **named)
            finally:
                seconds[stage] += time.process_time() - start

        return run

    book = codebooks.load(codebook)
    pipeline = Pipeline(book, world(book.actors_file))
    reader = pipeline._reader
    raws = [raw for raw in intake.find([folder]) if not isinstance(raw, ArticleError)][:SAMPLE]
    pipeline.read(raws[0])  # models loaded, lists of words made
    for module, name, stage in STAGES:
        setattr(module, name, timed(stage, getattr(module, name)))
    reader._model.run = timed(NET, reader._model.run)  # type: ignore[method-assign]
    reader.read = timed(READER, reader.read)  # type: ignore[method-assign]
    for raw in raws:
        pipeline.read(raw)
    seconds[READER] -= seconds[NET]
    return sum(words[raw.name] for raw in raws), dict(seconds)


def by_spacy(folder: str) -> tuple[int, float, str] | None:
    """Returns the words, the processor's seconds and the version of spaCy's blank pipeline, None where spaCy is not installed."""
    try:
        import spacy
    except ImportError:
        return None
    texts = [intake.to_article(raw).text for raw in intake.find([folder]) if not isinstance(raw, ArticleError)]
    pipe = spacy.blank("en")
    pipe.add_pipe("sentencizer")
    start = time.process_time()
    for document in pipe.pipe(texts):
        assert document.has_annotation("SENT_START")
    return sum(len(text.split()) for text in texts), time.process_time() - start, spacy.__version__


def apart(call: Callable[..., Any], *arguments: Any) -> Any:
    """Returns `call(*arguments)` made in a process of its own, so that nothing loaded for one figure counts for another."""
    with ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("spawn")) as pool:
        return pool.submit(call, *arguments).result()


def machine() -> str:
    """Returns the processor, how many of them this process may use, and the memory."""
    info = Path("/proc/cpuinfo")
    lines = info.read_text(encoding="utf-8").splitlines() if info.is_file() else []
    name = next((line.partition(":")[2].strip() for line in lines if line.startswith("model name")), platform.processor() or "unknown")
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    software = f"Python {platform.python_version()}, onnxruntime {onnxruntime.__version__}"
    return f"{processors()} processors ({name}), {memory:.0f} GiB, {software}"


def told(whole: Whole, load: tuple[float, ...]) -> list[str]:
    """Returns the lines on reading the whole folder."""
    share = whole.busy / (whole.seconds * processors())
    own = whole.words / whole.busy * min(whole.jobs, processors())
    rows = [
        ("words a second by the clock", f"{whole.words / whole.seconds:,.0f}"),
        ("words a second of processor time, times processes", f"{own:,.0f}"),
        ("share of the processors that the run had", f"{100 * share:.0f} %"),
        ("seconds to start", f"{whole.start:.1f}"),
        ("peak memory, all processes together at most", f"{whole.memory:,.0f} MiB"),
        ("load of the machine in the minute before", f"{load[0]:.1f}"),
    ]
    head = f"## `verbale read`: {whole.articles} articles in {whole.jobs} processes\n"
    return [head, "| | |", "|---|---:|", *(f"| {name} | {value} |" for name, value in rows), ""]


def staged(words: int, seconds: dict[str, float]) -> list[str]:
    """Returns the lines on the stages."""
    total = sum(seconds.values())
    names = {NET: "reader model: the net", READER: "reader model: words, trees, spans"}
    head = f"## Stages: one process, {words / total:,.0f} words a second of processor time\n"
    rows = [
        f"| {names.get(stage, stage)} | {1000 * seconds[stage] / words * 500:.1f} | {100 * seconds[stage] / total:.1f} % |"
        for stage in sorted(seconds, key=lambda stage: -seconds[stage])
    ]
    return [head, "| stage | ms for 500 words | share |", "|---|---:|---:|", *rows, ""]


def floor(found: tuple[int, float, str] | None) -> list[str]:
    """Returns the lines on spaCy's blank pipeline."""
    if found is None:
        return ["spaCy is not installed: `pip install verbale[bench]` to measure the floor.", ""]
    words, seconds, version = found
    return [f"## The floor\n\nspaCy {version}, blank pipeline with sentencizer, one process: {words / seconds:,.0f} words a second.", ""]


def with_others(speed: str) -> str:
    """Returns the text of RESULTS.md with this part made new; the other parts, each under a heading of its own, stay."""
    before = RESULTS.read_text(encoding="utf-8") if RESULTS.exists() else ""
    others = [part for part in re.split(r"(?m)^(?=# )", before) if part.strip() and not part.startswith("# Speed")]
    return "\n\n".join(part.strip() for part in (speed, *others)) + "\n"


def main(arguments: list[str]) -> int:
    """Prints the tables; returns the exit status."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("folder", nargs="?")
    parser.add_argument("--articles", type=int, default=1000, help="how many to make where no folder is named")
    parser.add_argument("--codebook", default=str(example.codebook()))
    parser.add_argument("--jobs", type=int, default=processors())
    parser.add_argument("--write", action="store_true", help="keep the tables in RESULTS.md")
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as place:
        folder = options.folder or place
        if not options.folder:
            corpus.write(Path(place), options.articles, 500)
        words = words_in(folder)
        if not words:
            print(f"{folder}: no article to read", file=sys.stderr)
            return 1
        load = os.getloadavg()
        lines = ["# Speed\n", f"{machine()}. Reader model {language.MODEL_VERSION}.\n"]
        lines += told(apart(read_whole, folder, options.codebook, options.jobs, words), load)
        lines += staged(*apart(by_stage, folder, options.codebook, words)) + floor(apart(by_spacy, folder))
    lines.append(f"{len(words)} articles of {sum(words.values()) / len(words):.0f} words. Made again with `python bench/speed.py --write`.")
    print("\n".join(lines))
    if options.write:
        RESULTS.write_text(with_others("\n".join(lines)), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
