"""Loads the corpora of a recipe and lays out an epoch."""

import hashlib
import random
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from training.reader import attribution, treebanks
from training.reader.example import POLNEAR, Example, joined
from training.reader.noise import noisy
from training.reader.renaming import Persons, persons, renamed
from verbale.language.pieces import Pieces


@dataclass(frozen=True, slots=True)
class Corpora:
    """The training examples by corpus."""

    polnear: list[Example]
    house: list[Example]
    treebanks: list[Example]
    worldwide: list[Example]
    crossner: list[Example]
    persons: Persons

    def all(self) -> list[Example]:
        """Returns every example."""
        return self.polnear + self.house + self.treebanks + self.worldwide + self.crossner


def load(recipe: dict[str, Any], folder: Path, pieces: Pieces) -> Corpora:
    """Returns the corpora that `recipe` names, from below `folder`."""
    named = recipe["corpora"]
    polnear = attribution.polnear(folder / named["polnear"], pieces)
    banks = [e for trees, names in named["treebanks"] for e in treebanks.treebank(folder / trees, folder / names if names else None)]
    news = treebanks.worldwide(folder / named["worldwide"], longest=recipe["epoch"]["worldwide_longest"])
    politics = [e for path in named["crossner"] for e in treebanks.crossner(folder / path)]
    return Corpora(
        polnear,
        attribution.house(folder / named["house"], pieces),
        banks,
        news,
        politics,
        persons(polnear, [*news, *politics, *(e for e in banks if e.names)]),
    )


def digests(recipe: dict[str, Any], folder: Path) -> dict[str, str]:
    """Returns the first 12 digits of the SHA-256 of every file that is trained on (of a folder: of all its files)."""
    named = recipe["corpora"]
    banks = [path for pair in named["treebanks"] for path in pair if path]
    paths = [named["polnear"], named["house"], named["worldwide"], *named["crossner"], *banks]
    out = {}
    for name in paths:
        root = folder / name
        files = sorted(p for p in root.rglob("*") if p.suffix in (".json", ".txt")) if root.is_dir() else [root]
        digest = hashlib.sha256()
        for file in files:
            digest.update(file.name.encode() + b"\0" + file.read_bytes())
        out[name.removeprefix("../")] = digest.hexdigest()[:12]
    return out


def epoch(corpora: Corpora, recipe: dict[str, Any], number: int, pieces: Pieces) -> list[Example]:
    """Returns the examples of one epoch, the same for the same recipe and number."""
    rng = random.Random(f"{recipe['seed']} {number}")
    plan = recipe["epoch"]
    parts = plan["worldwide_parts"]
    spoken = packed(corpora.polnear, plan["join_paragraphs"], plan["window"], pieces, rng) + corpora.house * plan["house_passes"]
    banks = packed(corpora.treebanks, plan["join_sentences"], plan["window"], pieces, rng)
    named = packed(corpora.worldwide, plan["join_sentences"], plan["window"] // 2, pieces, rng)[number % parts :: parts]
    spoken = [renamed(e, corpora.persons, rng) if e.style == POLNEAR and rng.random() < plan["renamed"] else e for e in spoken]
    return [noisy(e, rng) for e in spoken] + banks + named + corpora.crossner


def packed(examples: Sequence[Example], chance: float, limit: int, pieces: Pieces, rng: random.Random) -> list[Example]:
    """Returns the examples with some neighbours of one document in one window."""
    out: list[Example] = []
    size = 0
    for example in examples:
        length = sum(len(pieces.of(word)) for word in example.words)
        alike = out and (out[-1].names is None) == (example.names is None)
        if example.joins and alike and size + length <= limit and rng.random() < chance:
            out[-1] = joined(out[-1], example)
            size += length
        elif length <= 2 * limit:
            out.append(example)
            size = length
    return out
