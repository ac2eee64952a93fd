#!/usr/bin/env python3
"""Measures who the words of `bench/cases/actors.jsonl` are taken for: `python bench/actors.py [--half HALF] [--errors] [--certainties]`.

Each line of the cases is one probe, as `verbale resolve` takes it, with what is right:

    {"text": …, "span": [s, e], "date": "2010-08-04", "about": "change of office", "part": "hand", "held_out": true,
     "gold": {"reading": "actor", "actor": …, "kind": "person", "office": …, "principal": …}}

`span` is in code points of `text`, half-open. `gold` was written from knowledge of the world and not from the tables of
the product; `office` null asks for none. `about` is what the probe is about; `part` says whether its sentence was made
from a frame (`made`) or written (`hand`). The half `held_out` is not looked at while rules are mended.

An answer is right when reading, actor, kind, office and principal are; names are compared by who bears them, since one
person has many spellings. Where the gold is a place or nobody, every answer without an actor is right but that a place
must be called one. A confident error is an actor that is wrong at a certainty of 0.8 or above.
"""

import argparse
import json
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from verbale.actors import spelling
from verbale.pipeline.probing import Answer, Prober
from verbale.record import Article, Span
from verbale.reference import World, world
from verbale.reference.folding import fold

CASES = Path(__file__).resolve().parent / "cases" / "actors.jsonl"
SURE = 0.8
ACTOR, PLACE = "actor", "place"
_SAME_OFFICE = {"secretary general": "secretary-general", "director-general": "director general"}
_SPOKEN = ("spokesman", "spokeswoman", "spokesperson")


@dataclass(frozen=True, slots=True)
class Outcome:
    """One probe with its answer, and what is wrong with it: nothing, or the names of the fields."""

    case: dict[str, Any]
    answer: Answer
    wrong: tuple[str, ...]

    @property
    def confident_error(self) -> bool:
        """Whether an actor is given that is wrong, and with certainty."""
        return bool(self.wrong) and self.answer.reading == ACTOR and self.answer.certainty >= SURE


def cases(half: str = "all") -> list[dict[str, Any]]:
    """Returns the probes of a half: `held`, `open` or `all`."""
    rows = [json.loads(line) for line in CASES.read_text(encoding="utf-8").splitlines()]
    return [row for row in rows if half == "all" or row["held_out"] == (half == "held")]


def measure(rows: Iterable[dict[str, Any]]) -> list[Outcome]:
    """Returns what each probe was answered, by the resolution that reading articles uses."""
    known = world()
    prober = Prober(known)
    outcomes = []
    for row in rows:
        article = Article(row["text"], "probe", "0" * 64, published=row["date"])
        answer = prober.answer(article, Span(*row["span"]))
        outcomes.append(Outcome(row, answer, _wrong(row["gold"], answer, known, row["date"])))
    return outcomes


def _wrong(gold: dict[str, Any], answer: Answer, known: World, day: str | None) -> tuple[str, ...]:
    if gold["reading"] != ACTOR:
        ok = answer.reading == PLACE if gold["reading"] == PLACE else answer.reading != ACTOR and answer.actor is None
        return () if ok else ("reading",)
    if answer.reading != ACTOR:
        return ("reading",)
    checks = {
        "actor": _same(gold["actor"], answer.actor, known, day),
        "kind": gold["kind"] is None or gold["kind"] == answer.kind,
        "office": gold["office"] is None or _office(gold["office"]) == _office(answer.office),
        "principal": _same(gold["principal"], answer.principal, known, day),
    }
    return tuple(name for name, right in checks.items() if not right)


def _office(title: str | None) -> str:
    plain = (title or "").lower().removeprefix("acting ")
    return "spokesperson" if plain in _SPOKEN else _SAME_OFFICE.get(plain, plain)


def _same(one: str | None, other: str | None, known: World, day: str | None) -> bool:
    if one is None or other is None:
        return one == other
    if fold(one) == fold(other):
        return True
    if _bearers(one, known) & _bearers(other, known):
        return True
    keys = {known.key(one, day), known.key(one)} & {known.key(other, day), known.key(other)}
    return bool(keys - {None}) or _within(fold(one).split(), fold(other).split())


def _bearers(name: str, known: World) -> set[str]:
    """Returns the keys of the persons of the reference whose name it is, in whatever spelling."""
    words = fold(name).split()
    key = known.person_key(name)
    return {key} if key is not None else spelling.like(known, words) if len(words) > 1 else set()


def _within(one: list[str], other: list[str]) -> bool:
    """Whether all words of the shorter full name stand in the longer one."""
    short, long = sorted((one, other), key=len)
    return len(short) > 1 and set(short) <= set(long)


def shares(outcomes: Iterable[Outcome]) -> dict[str, tuple[int, int, int]]:
    """Returns for each thing that probes are about, and for `all`: how many, how many right, how many confident errors."""
    counted: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0])
    for outcome in outcomes:
        for name in (outcome.case["about"], "all"):
            counted[name][0] += 1
            counted[name][1] += not outcome.wrong
            counted[name][2] += outcome.confident_error
    return {name: (one[0], one[1], one[2]) for name, one in sorted(counted.items())}


def certainties(outcomes: Iterable[Outcome]) -> dict[float, tuple[int, int]]:
    """Returns for each certainty how many answers bear it and how many of them are right."""
    counted: dict[float, list[int]] = defaultdict(lambda: [0, 0])
    for outcome in outcomes:
        counted[round(outcome.answer.certainty, 2)][0] += 1
        counted[round(outcome.answer.certainty, 2)][1] += not outcome.wrong
    return {certainty: (one[0], one[1]) for certainty, one in sorted(counted.items())}


def main() -> None:
    """Prints the shares, and where asked the errors and how certainty compares with being right."""
    parser = argparse.ArgumentParser(description="Measure who words are taken for.")
    parser.add_argument("--half", choices=("all", "open", "held"), default="all")
    parser.add_argument("--errors", action="store_true")
    parser.add_argument("--certainties", action="store_true")
    asked = parser.parse_args()
    outcomes = measure(cases(asked.half))
    for name, (count, right, sure) in shares(outcomes).items():
        print(f"{name:20} {right:5}/{count:<5} {right / count:.3f}   confident errors {sure / count:.3f}")
    if asked.certainties:
        for certainty, (count, right) in certainties(outcomes).items():
            print(f"certainty {certainty:.2f}: {right}/{count} right, {right / count:.2f}")
    if asked.errors:
        for outcome in outcomes:
            if outcome.wrong:
                print(json.dumps({**outcome.case, "wrong": outcome.wrong, "answer": str(outcome.answer)}, ensure_ascii=False))


if __name__ == "__main__":
    main()
