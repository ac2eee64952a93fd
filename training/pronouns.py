#!/usr/bin/env python3
"""Fits the weights of `verbale.actors.pronouns`: `python training/pronouns.py GAP.tsv.gz CODED_FOLDER...`.

GAP.tsv.gz is the development part of GAP (Webster et al. 2018, Apache 2.0); CODED_FOLDERs hold coded articles as in
`bench/cases/example`. A softmax over the candidates of each pronoun is fitted by gradient descent with L2, in three
rounds, since what earlier pronouns stand for is itself decided by the weights. What it does not represent: GAP's
pronouns stand in encyclopaedia articles, near two names of one gender, and are seldom speakers; the coded articles
have speakers but few pronouns, so each counts `NEWS` times. Prints the weights to be put into `WEIGHTS`.
"""

import argparse
import csv
import gzip
import json
import random
import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np

from verbale import language
from verbale.actors import pronouns
from verbale.actors.cast import Casting
from verbale.actors.persons import Someone
from verbale.actors.phrase import Context
from verbale.actors.sources import Sources
from verbale.analysis.scoring import same_name
from verbale.record import Article, Parse, Span
from verbale.reference import world

NEWS, ROUNDS, STEPS, RATE, DECAY = 4.0, 3, 600, 0.5, 0.002
Item = tuple[float, list[dict[str, float]], int]  # how much it counts, the traits of each candidate, which one is right
"""One pronoun."""


def gap_items(rows: list[dict[str, str]], parses: list[Parse]) -> Iterator[Item]:
    """Yields GAP's pronouns whose right antecedent is among the candidates."""
    for row, parse in zip(rows, parses, strict=True):
        casting = Casting(Article(row["Text"], row["ID"], "0" * 64), parse, world())
        start = int(row["Pronoun-offset"])
        word = parse.words_in(Span(start, start + len(row["Pronoun"]))).start
        places = [index for name in "AB" if row[f"{name}-coref"] == "TRUE" for index in _words(row, name, parse)]
        right = {casting.people.at[index].number for index in places if index in casting.people.at}
        yield from _item(casting, word, "f" if row["Pronoun"].lower() in ("she", "her", "hers") else "m", right, 1.0)


def _words(row: dict[str, str], name: str, parse: Parse) -> range:
    start = int(row[f"{name}-offset"])
    return parse.words_in(Span(start, start + len(row[name])))


def _item(casting: Casting, word: int, gender: str, right: set[int], weight: float) -> Iterator[Item]:
    antecedents = casting.discourse.antecedents
    antecedents.choose(word, gender)  # settles the pronouns before it
    options = [option for option in antecedents.candidates(word) if option.gender in (None, gender)]
    places = [index for index, option in enumerate(options) if isinstance(option.who, Someone) and option.who.number in right]
    if places and len(options) > 1:
        yield weight, [antecedents.traits(option, word, gender, options) for option in options], places[0]


def news_items(folder: Path, reader: language.Reader) -> Iterator[Item]:
    """Yields the pronouns that are sources in coded articles, with those who spoke before them as the coders have it."""
    for path in sorted(folder.rglob("*.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        text = path.with_name(gold.get("doc", "")) if "statements" in gold else path
        if text.suffix != ".txt" or not text.is_file():
            continue
        article = Article(text.read_text(encoding="utf-8"), gold["doc"], "0" * 64, published=gold.get("published"))
        casting = Casting(article, reader.read(article.text), world())
        sources = Sources(Context(casting.scan, casting.people, casting.register, casting.discourse))
        for span, speaker in sorted(_sources(gold, article.text)):
            word = casting.scan.parse.words_in(span).start
            kind = casting.scan.vocabulary.pronouns.get(article.text[span.start : span.end].lower())
            if kind in ("m", "f"):
                right = {someone.number for someone in casting.people.all if same_name(someone.printed, speaker)}
                yield from _item(casting, word, kind, right, NEWS)
            casting.discourse.add(sources.resolve(span))


def _sources(gold: dict[str, list[dict[str, str]]], text: str) -> Iterator[tuple[Span, str]]:
    for statement in gold["statements"]:
        source, around = statement.get("source"), statement.get("source_at") or statement.get("at") or " ".join(statement["content"][:1])
        place = text.find(around) if isinstance(source, str) else -1
        if place < 0 or not isinstance(statement["speaker"], str):
            continue
        near = [at for at in range(len(text)) if text.startswith(source, at)]
        if near:
            start = min(near, key=lambda at: abs(at - place))
            yield Span(start, start + len(source)), statement["speaker"]


def fit(items: list[Item], names: list[str]) -> dict[str, float]:
    """Returns the weights that make the right candidates likeliest."""
    weights = np.zeros(len(names))
    tables = [(count, np.array([[traits[name] for name in names] for traits in options]), right) for count, options, right in items]
    total = sum(count for count, _, _ in tables)
    for _ in range(STEPS):
        slope = np.zeros(len(names))
        for count, table, right in tables:
            scores = table @ weights
            chances = np.exp(scores - scores.max())
            chances /= chances.sum()
            slope += count * (table[right] - chances @ table)
        weights += RATE * (slope / total - DECAY * weights)
    return {name: round(float(weight), 2) for name, weight in zip(names, weights, strict=True)}


def main() -> int:
    """Prints the weights after each round, with the share of the items that they get right."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("gap", type=Path)
    parser.add_argument("coded", type=Path, nargs="*")
    given = parser.parse_args()
    with gzip.open(given.gap, "rt", encoding="utf-8") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    random.seed(0)
    reader = language.Reader()
    parses = [reader.read(row["Text"]) for row in rows]
    for number in range(ROUNDS):
        items = [*gap_items(rows, parses), *(item for folder in given.coded for item in news_items(folder, reader))]
        names = sorted(items[0][1][0])
        weights = fit(items, names)
        pronouns.WEIGHTS = weights
        print(f"round {number}: {len(items)} pronouns", json.dumps(weights, indent=1), file=sys.stdout)
    return 0


if __name__ == "__main__":
    sys.exit(main())
