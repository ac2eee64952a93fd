#!/usr/bin/env python3
"""Makes the articles that speed is measured on: `python bench/corpus.py FOLDER [--articles 1000] [--words 500]`.

Each article is put together from paragraphs of the packaged example, all written for this project, in another order and
with other persons, numbers and days, so that no two are alike and no cache has all words. What they say makes no sense
as a whole, and nothing may be concluded from what is read in them but the time it took. The same numbers give the same
files, byte for byte.
"""

import argparse
import random
import re
import sys
from pathlib import Path

import yaml

from verbale import example

SEED = 1648
LEAST = 12  # words of a paragraph that is worth taking
SYLLABLES = ("ba", "cor", "dal", "en", "fir", "gan", "hol", "im", "jor", "kel", "lu", "mar", "nev", "or", "pas", "ril", "sten", "tov", "ul")
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = ("January", "March", "April", "May", "June", "August", "October", "November")
PLACES = ("VELMAR", "OSK", "GENEVA", "NEW YORK", "BRUSSELS")


def paragraphs() -> list[str]:
    """Returns the paragraphs of the example articles that are plain text and have at least LEAST words, each once."""
    found: dict[str, None] = {}
    for path in sorted(Path(example.articles()).glob("*.txt")):
        for part in re.split(r"\n\s*\n", path.read_text(encoding="utf-8"))[1:]:
            line = " ".join(part.split())
            if len(line.split()) >= LEAST and "&" not in line:
                found[line] = None
    return list(found)


def surnames() -> list[str]:
    """Returns the surnames of the example's persons."""
    data = yaml.safe_load(Path(example.articles()).with_name("actors.yaml").read_text(encoding="utf-8"))
    return sorted({person["name"].split()[-1] for person in data["persons"]})


def article(number: int, words: int, parts: list[str], names: list[str]) -> str:
    """Returns the text of one article: headline, dateline and paragraphs, of `words` words or up to a sentence more."""
    rng = random.Random(f"{SEED} {number}")
    head = f"{rng.choice(PLACES)}, {rng.choice(MONTHS)} {rng.randint(1, 28)}, {rng.randint(2009, 2023)} (Meridian) - "
    body: list[str] = []
    left = words
    for part in rng.sample(parts, len(parts)):
        kept: list[str] = []
        for sentence in re.split(r"(?<=[.!?]) (?=[A-Z])", part):
            if left > 0:
                kept.append(sentence)
                left -= len(sentence.split())
        body.append(" ".join(kept))
    return f"Talks on the status, report {number + 1}\n\n{head}{_varied(rng, body, names)}"


def _varied(rng: random.Random, body: list[str], names: list[str]) -> str:
    """Returns the paragraphs with other surnames, days of the week and numbers."""
    text = "\n\n".join(part for part in body if part) + "\n"
    others = {name: "".join(rng.choices(SYLLABLES, k=rng.randint(2, 3))).capitalize() for name in names}
    text = re.sub(rf"\b(?:{'|'.join(names)})\b", lambda found: others[found.group()], text)
    text = re.sub(rf"\b(?:{'|'.join(DAYS)})\b", lambda _: rng.choice(DAYS), text)
    return re.sub(r"\b\d{2,3}\b(?![,\d])", lambda _: str(rng.randint(11, 990)), text)


def write(folder: Path, articles: int, words: int) -> None:
    """Writes the articles into `folder`, which is made where it is missing."""
    folder.mkdir(parents=True, exist_ok=True)
    parts, names = paragraphs(), surnames()
    for number in range(articles):
        (folder / f"article-{number + 1:05}.txt").write_text(article(number, words, parts, names), encoding="utf-8")


def main(arguments: list[str]) -> int:
    """Writes the corpus; returns the exit status."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--articles", type=int, default=1000)
    parser.add_argument("--words", type=int, default=500)
    options = parser.parse_args(arguments)
    write(options.folder, options.articles, options.words)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
