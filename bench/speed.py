#!/usr/bin/env python3
"""Measures words a second end to end and by stage, and peak memory: `python bench/speed.py [FOLDER] [--rounds N]`.

Reads the articles of FOLDER (the packaged example without one) N times in one process with one thread, and prints the
median round. Speed is measured here and never asserted in a test: a shared machine would make the test fail.
"""

import argparse
import resource
import statistics
import sys
import time
from collections import defaultdict
from collections.abc import Callable
from typing import Any

from verbale import actors, events, example, intake, language, positions, reference, statements
from verbale.errors import ArticleError
from verbale.pipeline import assemble
from verbale.positions import codebook as codebooks


class Clock:
    """Adds up the seconds that each stage takes in one round."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = defaultdict(float)

    def run(self, stage: str, call: Callable[..., Any], *arguments: Any) -> Any:
        """Returns `call(*arguments)`, its time booked on `stage`."""
        start = time.perf_counter()
        try:
            return call(*arguments)
        finally:
            self.seconds[stage] += time.perf_counter() - start


def one_round(paths: list[str], reader: language.Reader, world: reference.World, codebook: Any) -> tuple[int, int, Clock]:
    """Reads all articles once; returns how many articles and words, and the clock."""
    clock, words, articles = Clock(), 0, 0
    for raw in intake.find(paths):
        if isinstance(raw, ArticleError):
            continue
        article = clock.run("intake", intake.to_article, raw)
        parse = clock.run("model", reader.read, article.legible())
        found = clock.run("statements", statements.find, article, parse)
        cast = clock.run("actors", actors.resolve, article, parse, found, world)
        said = clock.run("statements", assemble.statements, article, found, cast.speakers, cast.addressees)
        clock.run("positions", positions.code, article, parse, said, codebook)
        clock.run("events", events.find, article, parse, said, cast.mentions, cast.actors, world)
        words += len(parse)
        articles += 1
    return articles, words, clock


def main(arguments: list[str]) -> int:
    """Prints the table; returns the exit status."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("folder", nargs="?", default=str(example.articles()))
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--codebook", default=str(example.codebook()))
    options = parser.parse_args(arguments)
    codebook = codebooks.load(options.codebook)
    reader, world = language.Reader(), reference.world(codebook.actors_file)
    one_round([options.folder], reader, world, codebook)  # warm-up: models loaded, caches filled
    rounds = [one_round([options.folder], reader, world, codebook) for _ in range(options.rounds)]
    articles, words, _ = rounds[0]
    if not words:
        print(f"{options.folder}: no article to read", file=sys.stderr)
        return 1
    total = statistics.median(sum(clock.seconds.values()) for _, _, clock in rounds)
    print(f"{articles} articles, {words} words, median of {options.rounds} rounds: {words / total:,.0f} words/s")
    for stage in rounds[0][2].seconds:
        seconds = statistics.median(clock.seconds[stage] for _, _, clock in rounds)
        print(f"  {stage:<12}{1000 * seconds / articles:8.1f} ms an article {100 * seconds / total:5.1f} %")
    print(f"peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:,.0f} MiB")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
