"""Fits the model `alone` of `verbale.positions`: does a statement address a proposition that is put to it by itself?

    python training/alone.py GOLD/train [--codebooks FOLDER] [--write]

Rows: every statement with every issue of the articles coded by hand; the made cases of `bench/cases/stance.jsonl` whose
matter is not held out, both with their own proposition and with that of another matter. Near misses are few and count
twenty times, made cases twice. No randomness but the seed's choice of the other matter.
"""

import argparse
import json
import random
import sys
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).parents[1] / "bench"))
import stance_cases
from positions import OUT, Array, Ridge, read, reader
from verbale.positions import address, coder, probe, relevance
from verbale.record import Codebook

NEAR_MISS, MADE, STRENGTH = 20, 2, 10.0


def figures(case: dict, proposition: dict) -> dict[str, float]:
    """Returns the figures of a case's words put to the proposition of a case."""
    asked = probe.Probe(
        case["content"], proposition["proposition"], case.get("cue"), proposition.get("counter"), tuple(proposition.get("terms", ()))
    )
    text = probe.article(asked)
    return {name: value for name, value in probe.ask(asked, text, reader().read(text.text)).relevance.items() if name.startswith("alone")}


def gold(folder: Path, books: Path) -> tuple[list[dict[str, float]], list[bool]]:
    """Returns the figures and answers of the articles coded by hand, each issue as if alone in its codebook."""
    found, answers = [], []
    for row in read(folder, books):
        issue = row.asked.issue
        names = relevance.Matcher(Codebook("one", "One", (), (issue,), "")).names
        found.append(dict(address.figures(row.asked.utterance, row.asked.stand, issue, names, row.asked.relevance["near either"])))
        answers.append(row.stance is not None)
    return found, answers


def made(seed: int = 3) -> tuple[list[dict[str, float]], list[bool]]:
    """Returns the figures and answers of the made cases, near misses and other matters among them."""
    rng = random.Random(seed)
    cases = [case for case in stance_cases.read() if case["group"] != "by hand" and "matter" not in case["held"]]
    found, answers = [], []
    for case in cases:
        related = case["gold"]["stance"] != "unrelated"
        other = rng.choice(cases)
        times = MADE if related else NEAR_MISS
        found += [figures(case, case)] * times
        answers += [related] * times
        if other["proposition"] != case["proposition"]:
            found.append(figures(case, other))
            answers.append(False)
    return found, answers


def main() -> None:
    """Fits, reports and, if asked, writes."""
    parser = argparse.ArgumentParser()
    parser.add_argument("train", type=Path)
    parser.add_argument("--codebooks", type=Path)
    parser.add_argument("--write", action="store_true")
    args = parser.parse_args()
    rows, answers = gold(args.train, args.codebooks or args.train.parent.parent / "codebooks")
    more, also = made()
    rows, y = rows + more, np.array([*answers, *also], float)
    names = list(rows[0])
    x: Array = np.array([[row[name] for name in names] for row in rows])
    fitted = Ridge(x, y, STRENGTH)
    right = (fitted.predict(x) >= coder.LEAST_ADDRESSED) == (y == 1)
    print(f"{len(y)} rows, {int(y.sum())} addressed; right at {coder.LEAST_ADDRESSED}: {right.mean():.3f}")
    if args.write:
        kept = json.loads(OUT.read_text(encoding="utf-8"))
        OUT.write_text(json.dumps(kept | {"alone": fitted.as_json(names)}, indent=1, sort_keys=True) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
