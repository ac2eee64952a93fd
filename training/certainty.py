"""Fits how a draft's score becomes the certainty of an attribution, on articles coded by hand that no model was trained on.

    python -m training.certainty GOLD/dev bench/cases/example

A draft is right where its content shares at least 60 % of its words with a coded one (each coded one counts once). The
formula is the logistic of a straight line in the logit of the score, two numbers for the model's drafts (fitted by
Newton's method on all folders together, with a weak pull towards leaving the score as it is); a rule's draft keeps the
certainty that its rule gives. Prints the two numbers for `verbale/statements/certainty.py`, and the expected calibration
error with ten bins: of the numbers in use, of the new ones, and of fits that leave out a tenth of the articles in turn.
"""

import argparse
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from verbale import intake
from verbale.analysis.scoring import pair, words
from verbale.errors import ArticleError
from verbale.exchange import gold
from verbale.language import Reader
from verbale.record.gold import GoldArticle
from verbale.statements import certainty, finder
from verbale.statements.draft import MODEL, Draft
from verbale.statements.page import Page

BINS, FOLDS, STEPS = 10, 10, 50
APART = 10_000  # more than the articles of a folder, so that no two have one number
PULL = 1.0  # of the ridge towards certainty = score, in units of one draft
Array = NDArray[np.float64]


@dataclass(frozen=True)
class Row:
    """One draft: its article's number, the draft, and whether what it says was coded by hand."""

    article: int
    draft: Draft
    right: bool


def rows(folder: str, reader: Reader, first: int = 0) -> list[Row]:
    """Returns the drafts of all gold articles below `folder`, numbered from `first`, without those of a speaker's own words."""
    found = []
    for number, article in enumerate(gold.read_folder(folder), start=first):
        page = _page(article, reader)
        drafts = [draft for draft in finder.drafted(page) if not draft.own_words]
        said = [words(" ".join(page.text(span) for span in draft.content)) for draft in drafts]
        pairs = pair([words(" ".join(statement.content)) for statement in article.statements], said)
        right = set(pairs.values())
        found += [Row(number, draft, j in right) for j, draft in enumerate(drafts)]
    return found


def _page(article: GoldArticle, reader: Reader) -> Page:
    (raw,) = intake.find([article.path])
    if isinstance(raw, ArticleError):
        raise raw
    read = intake.to_article(raw)
    return Page(read, reader.read(read.legible()))


def fit(scores: Array, right: Array) -> tuple[float, float]:
    """Returns intercept and slope of the likeliest line, pulled a little towards (0, 1)."""
    x = np.stack([np.ones(len(scores)), [certainty.logit(score) for score in scores]], axis=1)
    start = weights = np.array([0.0, 1.0])
    for _ in range(STEPS):
        p = 1 / (1 + np.exp(-x @ weights))
        slope = x.T @ (right - p) - PULL * (weights - start)
        bend = (x * (p * (1 - p))[:, None]).T @ x + PULL * np.eye(2)
        weights = weights + np.linalg.solve(bend, slope)
    return float(weights[0]), float(weights[1])


def sure(scores: Array, line: tuple[float, float]) -> Array:
    """Returns the certainties of scores for an intercept and a slope."""
    return np.array([certainty.of_score(score, *line) for score in scores])


def error(said: Array, right: Array) -> float:
    """Returns the expected calibration error: over ten bins of certainty, the mean distance from the share right."""
    bins = np.minimum((said * BINS).astype(int), BINS - 1)
    return float(sum(abs(said[bins == b].sum() - right[bins == b].sum()) for b in range(BINS)) / len(said))


def left_out(found: list[Row], scores: Array, right: Array) -> Array:
    """Returns certainties of a fit on the other nine tenths of the articles."""
    tenth = np.array([row.article % FOLDS for row in found])
    out = np.zeros(len(found))
    for fold in range(FOLDS):
        out[tenth == fold] = sure(scores[tenth == fold], fit(scores[tenth != fold], right[tenth != fold]))
    return out


def report(name: str, said: Array, right: Array) -> None:
    """Prints the error, Brier's score and the bins of one set of certainties."""
    brier = float(np.mean((said - right) ** 2))
    print(f"{name}: {len(said)} drafts, error {error(said, right):.3f}, Brier {brier:.4f}, spread {said.std():.3f}")
    bins = np.minimum((said * BINS).astype(int), BINS - 1)
    for b in sorted(set(bins.tolist())):
        here = bins == b
        print(f"  {b / BINS:.1f}: {int(here.sum()):4d} drafts, said {said[here].mean():.3f}, right {right[here].mean():.3f}")


def tables(folders: list[str], found: list[list[Row]]) -> None:
    """Fits on the model's drafts of all folders and prints the comparison, together and by folder."""
    kept = [row for rows_ in found for row in rows_ if row.draft.by == MODEL]
    scores, right = np.array([row.draft.certainty for row in kept]), np.array([float(row.right) for row in kept])
    line, now = fit(scores, right), (certainty.INTERCEPT, certainty.SLOPE)
    print(f"INTERCEPT, SLOPE = {line[0]:.2f}, {line[1]:.2f}")
    for name, said in (("in use", sure(scores, now)), ("fitted", sure(scores, line)), ("left out", left_out(kept, scores, right))):
        report(name, said, right)
    for folder, some in zip(folders, found, strict=True):
        said = np.array([certainty.of(row.draft, *line) for row in some])
        report(f"{Path(folder).name}, with the rules' drafts", said, np.array([float(row.right) for row in some]))


def main() -> None:
    """Reads the folders and fits."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", nargs="+")
    folders = parser.parse_args().folders
    reader = Reader()
    found = [rows(folder, reader, first=APART * i) for i, folder in enumerate(folders)]
    tables(folders, found)


if __name__ == "__main__":
    main()
