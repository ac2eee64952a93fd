"""Makes the made part of `cases/stance.jsonl` (constructions times matters) and measures the answers to all of it.

    python bench/stance_cases.py make      # writes the made cases anew before those written by hand, which are kept
    python bench/stance_cases.py measure [--misses] [--half tuned|held|all] [--group NAME]

Half of the constructions and half of the matters are held out: a case is "tuned" where neither is held out, and only those
may be looked at while rules are written. The gold is that of the construction, read for a plain reader of the sentence.
"""

import argparse
import json
import random
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import yaml

HERE = Path(__file__).parent
FILE = HERE / "cases" / "stance.jsonl"
STATES = ("Caldera", "Dunmark", "Esteria", "Fennland", "Halvia", "Istrova")
CLAUSES = (
    "the shelling stops",
    "the other side does the same",
    "parliament agrees",
    "its security is guaranteed",
    "the hostages come home",
)
MATTERS_EACH = 6  # of the matters that each construction is filled with
ASKED = ("stance", "force", "absolute", "condition")


def made(seed: int = 5) -> Iterator[dict[str, object]]:
    """Yields the made cases in the order of the constructions."""
    rng = random.Random(seed)
    matters = yaml.safe_load((HERE / "stance_matters.yaml").read_text(encoding="utf-8"))
    groups = yaml.safe_load((HERE / "stance_frames.yaml").read_text(encoding="utf-8"))
    order = list(range(len(matters)))
    for group, frames in groups.items():
        for number, frame in enumerate(frames):
            if len(order) < MATTERS_EACH:
                order = list(range(len(matters)))
            rng.shuffle(order)
            for _ in range(MATTERS_EACH):
                at = order.pop() if order else rng.randrange(len(matters))
                held = [name for name, odd in (("construction", number % 2), ("matter", at % 2)) if odd]
                yield {"id": f"{group}-{number + 1:02}-{at + 1:02}", "group": group, "held": held} | _filled(frame, matters[at], rng)


def _filled(frame: list, matter: dict, rng: random.Random) -> dict[str, object]:
    words = {key: rng.choice(value) if isinstance(value, list) else value for key, value in matter.items()}
    words |= {"o": rng.choice(STATES), "if": rng.choice(CLAUSES)}
    cue, content, stance, force, absolute, condition = frame
    row: dict[str, object] = {"cue": cue.format(**words), "content": content.format(**words), "proposition": matter["p"]}
    row |= {"counter": matter["c"]} if "c" in matter else {}
    row |= {"terms": matter["t"]} if "t" in matter else {}
    gold = {"stance": stance, "force": force, "absolute": absolute}
    row["gold"] = {key: value for key, value in gold.items() if value is not None}
    if absolute is not None or condition:
        row["gold"] |= {"condition": condition.format(**words) if condition else None}
    return row


def read() -> list[dict]:
    """Returns the cases of the file."""
    return [json.loads(line) for line in FILE.read_text(encoding="utf-8").splitlines()]


def write(rows: list[dict]) -> None:
    """Writes the cases."""
    lines = (json.dumps(row, ensure_ascii=False, sort_keys=True) for row in rows)
    FILE.write_text("\n".join(lines) + "\n", encoding="utf-8")


def answered(rows: list[dict]) -> Iterator[tuple[dict, dict]]:
    """Yields each case with its answer, by way of the file that a user would hand in."""
    import tempfile

    from verbale.workspace.probing import answers

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "probes.jsonl"
        probes = ({key: value for key, value in row.items() if key not in ("gold", "held", "group")} for row in rows)
        path.write_text("\n".join(json.dumps(probe) for probe in probes), encoding="utf-8")
        for row, line in zip(rows, answers(str(path)), strict=True):
            yield row, dict(line.row or {})


def measure(rows: list[dict], misses: bool) -> dict[str, float]:
    """Returns the share of right answers for each thing asked; prints them by group, and the misses if wanted."""
    right: Counter[tuple[str, str]] = Counter()
    asked: Counter[tuple[str, str]] = Counter()
    for row, found in answered(rows):
        for key, value in row["gold"].items():
            here = found[key] == value
            for group in (row["group"], "all"):
                asked[key, group] += 1
                right[key, group] += here
            if misses and not here:
                said = f"<{row.get('cue') or ''}> {row['content']} || {row['proposition']}"
                print(f"{key}: {value} not {found[key]} {found['certainty']}: {said} [{row['id']}] {found['reason']}")
    for key, group in sorted(asked):
        print(f"{key:10}{group:14}{right[key, group]:5} of {asked[key, group]:5} {right[key, group] / asked[key, group]:.3f}")
    return {key: right[key, "all"] / asked[key, "all"] for key in ASKED}


def main() -> None:
    """Makes or measures."""
    parser = argparse.ArgumentParser()
    parser.add_argument("work", choices=("make", "measure"))
    parser.add_argument("--misses", action="store_true")
    parser.add_argument("--half", choices=("tuned", "held", "all"), default="all")
    parser.add_argument("--group")
    args = parser.parse_args()
    if args.work == "make":
        kept = [row for row in read() if row["group"] == "by hand"] if FILE.exists() else []
        write([*made(), *kept])
        return
    rows = [row for row in read() if args.half == "all" or (args.half == "held") == bool(row.get("held"))]
    measure([row for row in rows if args.group in (None, row["group"])], args.misses)


if __name__ == "__main__":
    main()
