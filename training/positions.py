"""Fits the three small logistic models of `verbale.positions` on articles coded by hand, and writes `model/weights.json`.

    python training/positions.py GOLD/train [--dev GOLD/dev] [--codebooks FOLDER] [--write]

`relevance` sees words alone and chooses what is looked at; `issue` adds nearness in sense; `side` is fitted on the true
pairs of statement and issue. Figures are cross-validated with whole disputes held out; the weights written are fitted on
all of GOLD/train. GOLD is laid out as in `tests`: an article's text beside a JSON of its statements with offsets.
"""

import argparse
import json
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from verbale.language import Reader
from verbale.positions import codebook as codebooks
from verbale.positions.coder import Asked, ask
from verbale.record import OPPOSE, SUPPORT, Article, Span, Statement

OUT = Path(__file__).parent.parent / "src/verbale/positions/model/weights.json"
STRENGTH = {"relevance": 30.0, "issue": 30.0, "side": 30.0}  # of the ridge, chosen by cross-validation over disputes
Array = NDArray[np.float64]


@dataclass
class Row:
    """One statement put to one issue, with the gold's answer: a stance, or None where it takes no position there."""

    dispute: str
    asked: Asked
    stance: str | None


@cache
def reader() -> Reader:
    """Returns the bundled reader model, opened once."""
    return Reader()


def read(folder: Path, books: Path) -> list[Row]:
    """Returns the rows of all the gold articles under `folder`."""
    sys.path.insert(0, str(folder.parent))
    from check import resolve  # the gold's own reader of spans

    rows = []
    for file in sorted(folder.rglob("*.json")):
        gold = json.loads(file.read_text(encoding="utf-8"))
        if "statements" not in gold:
            continue
        text = (file.parent / gold["doc"]).read_text(encoding="utf-8")
        rows += _rows(file.parent.name, resolve(gold, text), text, codebooks.load(str(books / gold["codebook"])))
    return rows


def _rows(dispute: str, gold: dict, text: str, book: codebooks.Codebook) -> list[Row]:
    article = Article(text=text, name=gold["doc"], raw_sha256="")
    statements, answers, names = [], {}, {}
    for one in gold["statements"]:
        spans = [Span(*one[key]) if one[key] else None for key in ("source", "cue")]
        speaker = one["speaker"] if isinstance(one["speaker"], str) else one["speaker"][0]
        names.update({f"s {speaker}": speaker, f"p {one.get('of')}": one.get("of") or ""})
        content = tuple(Span(*c) for c in sorted(one["content"]))
        actors = (f"s {speaker}", f"p {one.get('of')}")
        made = Statement(article.id, spans[0], spans[1], content, one["manner"], *actors, (), None, 1.0, "")
        statements.append(made)
        answers[made.id] = answers.get(made.id, {}) | {p[0]: p[1] for p in one.get("positions", [])}
    asked = ask(article, reader().read(text), statements, book, names, 0)
    return [Row(dispute, one, answers[one.utterance.statement.id].get(one.issue.id)) for one in asked]


def table(rows: Sequence[Row], which: str) -> tuple[Array, list[str]]:
    """Returns the figures of the rows as a matrix with its column names."""
    maps = [row.asked.polarity if which == "side" else row.asked.relevance for row in rows]
    names = [name for name in maps[0] if which != "relevance" or not name.startswith(("near", "lean", "alone"))]
    return np.array([[one[name] for name in names] for one in maps]), names


class Ridge:
    """Logistic regression with a ridge, by Newton's steps."""

    def __init__(self, x: Array, y: Array, strength: float) -> None:
        self.centre, self.scale = x.mean(0), x.std(0) + 1e-9
        z = np.hstack([np.ones((len(x), 1)), (x - self.centre) / self.scale])
        weights, ridge = np.zeros(z.shape[1]), np.full(z.shape[1], strength)
        ridge[0] = 1e-6
        for _ in range(30):
            p = 1 / (1 + np.exp(-z @ weights))
            gradient = z.T @ (p - y) + ridge * weights
            hessian = (z * (p * (1 - p))[:, None]).T @ z + np.diag(ridge)
            weights = weights - np.linalg.solve(hessian, gradient)
        self.weights = weights

    def predict(self, x: Array) -> Array:
        """Returns the probability of each row."""
        found: Array = 1 / (1 + np.exp(-(self.weights[0] + ((x - self.centre) / self.scale) @ self.weights[1:])))
        return found

    def as_json(self, names: Sequence[str]) -> dict[str, object]:
        """Returns the weights as the package reads them."""
        columns = zip(names, self.centre, self.scale, self.weights[1:], strict=True)
        terms = {name: [round(float(v), 5) for v in (c, s, w)] for name, c, s, w in columns if s > 1e-6}
        return {"bias": round(float(self.weights[0]), 5), "terms": terms}


def held_out(rows: Sequence[Row], which: str) -> Array:
    """Returns each row's probability from models that never saw its dispute."""
    x, _ = table(rows, which)
    y = answers(rows, which)
    use = usable(rows, which)
    disputes = np.array([row.dispute for row in rows])
    found = np.zeros(len(rows))
    for dispute in sorted(set(disputes)):
        seen = use & (disputes != dispute)
        found[disputes == dispute] = Ridge(x[seen], y[seen], STRENGTH[which]).predict(x[disputes == dispute])
    return found


def answers(rows: Sequence[Row], which: str) -> Array:
    """Returns what each row should be: of the issue at all, or on the proposition's side."""
    return np.array([float(row.stance == SUPPORT if which == "side" else row.stance is not None) for row in rows])


def usable(rows: Sequence[Row], which: str) -> NDArray[np.bool_]:
    """Returns which rows teach a model: all, or those with a side."""
    return np.array([which != "side" or row.stance in (SUPPORT, OPPOSE) for row in rows])


def report(name: str, rows: Sequence[Row], issue: Array, side: Array) -> float:
    """Prints the figures of the whole and of each question; returns the best threshold."""
    gold = np.array([row.stance or "" for row in rows])
    stance = np.where(side >= 0.5, SUPPORT, OPPOSE)
    certainty = issue * np.maximum(side, 1 - side)
    order = np.argsort(-certainty)
    hits, total = np.cumsum((gold == stance)[order]), np.count_nonzero(gold)
    f1 = 2 * hits / (np.arange(1, len(rows) + 1) + total)
    best = int(f1.argmax())
    sided = np.isin(gold, (SUPPORT, OPPOSE))
    relevant = np.sort(issue[gold != ""])[::-1]
    issue_f1 = max(2 * (k + 1) / ((issue >= p).sum() + total) for k, p in enumerate(relevant))
    precision, recall, least = hits[best] / (best + 1), hits[best] / total, certainty[order][best]
    side_right, supports = np.mean((gold == stance)[sided]), np.mean(gold[sided] == SUPPORT)
    print(f"{name}: positions P {precision:.3f} R {recall:.3f} F1 {f1[best]:.3f} at {least:.3f}")
    print(f"   issue F1 {issue_f1:.3f}; side {side_right:.3f} (always support {supports:.3f})")
    for low in (0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8):
        here = (certainty >= low) & (certainty < low + 0.1)
        print(f"   certainty {low:.1f}-{low + 0.1:.1f}: {here.sum()} positions, {np.mean((gold == stance)[here]):.2f} right")
    return float(certainty[order][best])


def main() -> None:
    """Fits, reports and, if asked, writes."""
    parser = argparse.ArgumentParser()
    parser.add_argument("train", type=Path)
    parser.add_argument("--dev", type=Path)
    parser.add_argument("--codebooks", type=Path)
    parser.add_argument("--write", action="store_true")
    args = parser.parse_args()
    books = args.codebooks or args.train.parent.parent / "codebooks"
    rows = read(args.train, books)
    report("held out", rows, held_out(rows, "issue"), held_out(rows, "side"))
    fitted: dict[str, Ridge] = {}
    written: dict[str, object] = {}
    for which, strength in STRENGTH.items():
        x, names = table(rows, which)
        use = usable(rows, which)
        fitted[which] = Ridge(x[use], answers(rows, which)[use], strength)
        written[which] = fitted[which].as_json(names)
    if args.dev:
        dev = read(args.dev, books)
        report("development", dev, fitted["issue"].predict(table(dev, "issue")[0]), fitted["side"].predict(table(dev, "side")[0]))
    if args.write:
        kept = json.loads(OUT.read_text(encoding="utf-8"))  # `alone` is written by training/alone.py
        OUT.write_text(json.dumps(kept | written, indent=1, sort_keys=True) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
