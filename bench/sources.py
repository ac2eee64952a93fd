#!/usr/bin/env python3
"""Measures who the sources of `bench/cases/sources.jsonl` are taken for: `python bench/sources.py [--errors]`.

Each line of the cases is one article:

    {"id": …, "published": "2016-05-12", "text": …, "sources": [
        {"span": [s, e], "words": …, "kind": "pronoun", "who": ["Dorn Halvek"], "of": ["Norvania"]}, …]}

`span` is in code points of `text`, half-open, and `words` repeats what stands there; for kind `elided` it is the cue of
a source that is not printed. `who` names each speaker as the text does, a state, body or group by its own name; `of`
names beside it whom it speaks for, null for nobody. `kind` is name, surname, pronoun, title, side (a state by its
people, seat, ministry or delegation), subunit (a body called by a common word), counterpart, pair, elided, unnamed (an
official without a name), spokesperson, former or group. States and bodies are invented, in `sources.actors.yaml`.

Two ways are measured: with the spans of the cases as sources (all kinds but elided ones), and through the whole reader,
where a source that the reader does not find is counted apart. A source is right when all its speakers and principals
are; where the speaker is the principal itself or an office of it, the right principal is enough, as in coded articles.
"""

import argparse
import json
import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from verbale import actors, language, statements
from verbale.analysis.scoring import same_name
from verbale.record import Article, Attribution, Mention, Parse, Span
from verbale.reference import World, world

CASES = Path(__file__).resolve().parent / "cases" / "sources.jsonl"
ELIDED = "elided"
SURE = 0.8  # a wrong answer at this certainty or above is a confident error
_OFFICE = re.compile(r"ministry|embassy|department|government|office|commission|navy|committee|tribunal", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Answer:
    """What one source was taken for. `given` is (speaker, principal) by name; None where the reader missed the source."""

    case: str
    wanted: dict[str, Any]
    given: tuple[tuple[str | None, str | None], ...] | None
    certainty: float
    right: bool
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Share:
    """How many sources were found and how many of these were right."""

    asked: int
    found: int
    right: int

    @property
    def accuracy(self) -> float:
        """The share of the found ones that are right."""
        return self.right / self.found if self.found else 0.0


def load(path: Path = CASES) -> list[dict[str, Any]]:
    """Returns the articles of the cases; raises ValueError where a span does not hold the words that it should."""
    cases = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    for case in cases:
        for source in case["sources"]:
            start, end = source["span"]
            if case["text"][start:end] != source["words"]:
                raise ValueError(f"{path}: {case['id']}: [{start}, {end}) is {case['text'][start:end]!r}, not {source['words']!r}")
    return cases


def measure(cases: Iterable[dict[str, Any]], reader: language.Reader, known: World) -> tuple[list[Answer], list[Answer]]:
    """Returns the answers with the spans given, and those through the whole reader."""
    given: list[Answer] = []
    whole: list[Answer] = []
    for case in cases:
        article = Article(case["text"], case["id"], "0" * 64, published=case.get("published"))
        parse = reader.read(article.legible())
        given += _with_spans(article, parse, case, known)
        whole += _through_reader(article, parse, case, known)
    return given, whole


def _with_spans(article: Article, parse: Parse, case: dict[str, Any], known: World) -> list[Answer]:
    wanted = [source for source in case["sources"] if source["kind"] != ELIDED]
    spans = [Span(*source["span"]) for source in wanted]
    cast = actors.resolve(article, parse, [Attribution(span, None, (span,), "indirect", 1.0, "") for span in spans], known)
    names = {actor.id: actor.name for actor in cast.actors}
    return [_answer(case["id"], source, found, names, known) for source, found in zip(wanted, cast.speakers, strict=True)]


def _through_reader(article: Article, parse: Parse, case: dict[str, Any], known: World) -> list[Answer]:
    said = statements.find(article, parse)
    cast = actors.resolve(article, parse, said, known)
    names = {actor.id: actor.name for actor in cast.actors}
    answers = []
    for source in case["sources"]:
        span = Span(*source["span"])
        places = [attribution.cue if source["kind"] == ELIDED else attribution.source for attribution in said]
        hit = next((index for index, place in enumerate(places) if place is not None and place.overlaps(span)), None)
        answers.append(_answer(case["id"], source, cast.speakers[hit] if hit is not None else None, names, known))
    return answers


def _answer(case: str, wanted: dict[str, Any], found: Sequence[Mention] | None, names: dict[str, str], known: World) -> Answer:
    if found is None:
        return Answer(case, wanted, None, 0.0, False)
    given = tuple((names.get(item.actor or ""), names.get(item.principal or "")) for item in found)
    pairs = list(zip(wanted["who"], wanted["of"], strict=True))
    right = len(given) == len(pairs) and all(any(_same(pair, item, known) for item in given) for pair in pairs)
    certainty = min((item.certainty for item in found), default=0.0)
    return Answer(case, wanted, given, certainty, right, "; ".join(dict.fromkeys(item.reason for item in found)))


def _same(wanted: tuple[str, str | None], given: tuple[str | None, str | None], known: World) -> bool:
    def usual(name: str) -> str:
        key = known.key(name)
        return name if key is None else known.name(key)

    principal = same_name(wanted[1], given[1], usual)
    office = wanted[1] is not None and (wanted[0] == wanted[1] or _OFFICE.search(f"{wanted[0]} {given[0]}") is not None)
    if wanted[1] is None and same_name(wanted[0], given[1], usual):
        principal = True  # a group or body that speaks for itself
    return principal and (office or same_name(wanted[0], given[0], usual))


def shares(answers: Iterable[Answer]) -> dict[str, Share]:
    """Returns the share by kind, and that of all under "all"."""
    groups: dict[str, list[Answer]] = defaultdict(list)
    for answer in answers:
        groups[answer.wanted["kind"]].append(answer)
        groups["all"].append(answer)
    return {
        kind: Share(len(group), sum(answer.given is not None for answer in group), sum(answer.right for answer in group))
        for kind, group in sorted(groups.items(), key=lambda item: (item[0] == "all", item[0]))
    }


def confident_errors(answers: Sequence[Answer]) -> float:
    """Returns the share of wrong answers of `SURE` or more among all that were found."""
    found = [answer for answer in answers if answer.given is not None]
    return sum(not answer.right and answer.certainty >= SURE and bool(answer.given) for answer in found) / max(1, len(found))


def report(title: str, answers: Sequence[Answer]) -> Iterable[str]:
    """Yields the lines of a table of shares."""
    yield title
    yield f"  {'kind':<14}{'asked':>6}{'found':>7}{'right':>7}{'of found':>10}"
    for kind, share in shares(answers).items():
        yield f"  {kind:<14}{share.asked:>6}{share.found:>7}{share.right:>7}{share.accuracy:>10.3f}"
    yield f"  confident errors {confident_errors(answers):.3f}"


def errors(answers: Iterable[Answer]) -> Iterable[str]:
    """Yields a line for each source that was found and taken for somebody else."""
    for answer in answers:
        if answer.given is not None and not answer.right:
            wanted = list(zip(answer.wanted["who"], answer.wanted["of"], strict=True))
            yield (
                f"{answer.case} {answer.wanted['span'][0]} {answer.wanted['kind']} {answer.wanted['words']!r}: "
                f"{wanted} got {list(answer.given)} {answer.certainty:.2f} ({answer.reason})"
            )


def main() -> int:
    """Prints the figures, with `--errors` also what was wrong."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("--errors", action="store_true", help="list what was taken for somebody else")
    shown = parser.parse_args().errors
    given, whole = measure(load(), language.Reader(), world(str(CASES.with_name("sources.actors.yaml"))))
    for title, answers in (("spans given", given), ("whole reader", whole)):
        print(*report(title, answers), *(errors(answers) if shown else ()), sep="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
