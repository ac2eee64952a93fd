"""Makes `reference/data/en/frequency.yaml`: how common each stem is in news, from a file of news sentences.

    python training/frequency.py SENTENCES.jsonl.gz

The counts are facts about a public-domain text (Voice of America, 2004-2010); the text itself goes nowhere.
"""

import collections
import gzip
import json
import math
import sys
from pathlib import Path

from verbale.positions.words import split

LEAST = 8  # sentences: rarer stems share the highest weight
STEP = 0.5  # nats: the weight of a stem is kept to half a nat
OUT = Path(__file__).parent.parent / "src/verbale/reference/data/en/frequency.yaml"
HEAD = """# How telling a stem is in news: the natural logarithm of (sentences / sentences with it), to half a nat; the stems of each
# weight on one line. Counted on {total} sentences of Voice of America news of 2004-2010 (public domain) by training/frequency.py.
# Read by verbale.positions. A stem that is not listed has the weight `rest`.
"""


def main(path: str) -> None:
    """Counts the stems of the sentences in `path` and writes the table."""
    counts: collections.Counter[str] = collections.Counter()
    total = 0
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            words = split(json.loads(line)["text"])
            counts.update({words.stems[i] for i in words.matter()})
            total += 1
    levels: dict[float, list[str]] = collections.defaultdict(list)
    for stem, count in counts.items():
        if count >= LEAST and stem.isalnum():
            levels[round(math.log(total / count) / STEP) * STEP].append(stem)
    rest = round(math.log(total / LEAST) / STEP) * STEP + STEP
    rows = [f"rest: {rest}", "weights:"] + [f"  {level}: \"{' '.join(sorted(levels[level]))}\"" for level in sorted(levels)]
    OUT.write_text(HEAD.format(total=total) + "\n".join(rows) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1])
