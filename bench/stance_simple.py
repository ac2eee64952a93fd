"""The simple answers with which `bench/RESULTS.md` compares positions: always support, cue rules alone, nearness alone.

    python bench/stance_simple.py            # on cases/stance.jsonl, of those with a side

Each answers from the words alone, with no grammar of its own: what structure adds must show against these.
"""

from collections.abc import Callable

import stance_cases
from verbale.positions import lean
from verbale.positions.encoder import cosine
from verbale.positions.signs import NEGATION, refuses, turns
from verbale.positions.words import split

Rule = Callable[[dict], bool]  # whether the case's words support its proposition


def cues(case: dict) -> bool:
    """Returns whether neither a refusing cue nor a negation is found: a list of words, without reach."""
    lead, content = split(case.get("cue") or ""), split(case["content"])
    return not (refuses(lead) or any(turn.kind == NEGATION for turn in (*turns(lead), *turns(content))))


def near(case: dict) -> bool:
    """Returns whether the words lie nearer to the proposition than to its contrary, by the shipped sentence encoder."""
    said = f"{case.get('cue') or ''} {case['content']}"
    contrary = case.get("counter") or lean.negated(case["proposition"])
    return cosine(said, case["proposition"]) >= cosine(said, contrary)


RULES: dict[str, Rule] = {"always support": bool, "cue rules alone": cues, "nearness alone": near}


def main() -> None:
    """Prints the share of right sides of each rule."""
    rows = [row for row in stance_cases.read() if row["gold"]["stance"] in ("support", "oppose")]
    for name, rule in RULES.items():
        right = sum(rule(row) == (row["gold"]["stance"] == "support") for row in rows)
        print(f"{name}: {right} of {len(rows)}, {right / len(rows):.3f}")


if __name__ == "__main__":
    main()
