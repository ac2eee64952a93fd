"""The training loop: resumable, seeded, in rounds of a rate that stays and then falls, scored after each epoch.

The weights that are scored, and kept as `best.pt` where no earlier ones scored better, are the average of the last steps
while the rate is high and the net's own once it has nearly fallen.
"""

import json
import random
import time
from pathlib import Path
from typing import Any

import torch
from torch import Tensor

from training.reader import batches, data, score
from training.reader.losses import losses
from training.reader.net import load_encoder
from training.reader.runners import TorchRunner, build, net_of
from training.reader.vocabulary import collect
from verbale.language.pieces import Pieces

AVERAGE_EVERY, SAVE_EVERY, SAY_EVERY = 5, 200, 50
COOL = 0.3  # of the full rate, below which the net's own weights are better than their average
FIELDS = ("crf", "names_st")  # the moves of the random fields
OLD = ("words", "positions", "layers", "norm")  # the parameters that come with the encoder


def length(recipe: dict[str, Any]) -> int:
    """Returns the number of steps of all rounds."""
    return sum(plan["steps"] for plan in recipe["rounds"])


def place(step: int, recipe: dict[str, Any]) -> tuple[int, int]:
    """Returns the round that `step` belongs to and the number of the step in it; the step after the last is the last round's."""
    for number, plan in enumerate(recipe["rounds"]):
        if step < plan["steps"]:
            return number, step
        step -= plan["steps"]
    return len(recipe["rounds"]) - 1, recipe["rounds"][-1]["steps"]


def factor(step: int, recipe: dict[str, Any]) -> float:
    """Returns the share of its round's full rate at `step`."""
    number, inside = place(step, recipe)
    plan = recipe["rounds"][number]
    left = (plan["steps"] - inside) / plan["cooldown"]
    return max(0.0, min(1.0, (inside + 1) / plan["warmup"], left))


class Trainer:
    """One run in one folder; `run` goes on from the folder's last checkpoint."""

    def __init__(self, recipe: dict[str, Any], folder: Path, source: Path, encoder: Path) -> None:
        self.recipe, self.folder = recipe, folder
        self.pieces = Pieces(encoder / "tokenizer.json")
        self.corpora = data.load(recipe, source, self.pieces)
        self.labels = collect(self.corpora.treebanks)
        torch.manual_seed(recipe["seed"])
        self.net = build(self.labels, recipe["dropout"])
        load_encoder(self.net, encoder)
        self.optimizer = self._optimizer()
        self.average = {name: p.detach().clone() for name, p in self.net.named_parameters()}
        self.epoch = self.step = self.batch = 0
        self.best, self.worse = 0.0, 0
        self.sets = score.development(recipe, source, self.pieces)
        if (folder / "last.pt").exists():
            self._resume()

    def _optimizer(self) -> torch.optim.Optimizer:
        """Returns AdamW with no decay of vectors; the rate of each group is set at each step."""
        groups = []
        for name, p in self.net.named_parameters():
            decay = self.recipe["weight_decay"] if p.dim() > 1 and not name.startswith(FIELDS) else 0.0
            groups.append({"params": [p], "part": "encoder" if name.startswith(OLD) else "heads", "weight_decay": decay})
        return torch.optim.AdamW(groups, betas=(0.9, 0.98), eps=1e-8, fused=True)

    def _resume(self) -> None:
        state = torch.load(self.folder / "last.pt", weights_only=False)
        self.net.load_state_dict(state["net"])
        self.optimizer.load_state_dict(state["optimizer"])
        self.average = {name: state["average"][name] for name in self.average}
        self.epoch, self.step, self.batch = state["epoch"], state["step"], state["batch"]
        self.best, self.worse = state["best"], state["worse"]

    def save(self, name: str = "last.pt") -> None:
        """Writes the checkpoint, whole or not at all."""
        state = {"net": self.net.state_dict(), "optimizer": self.optimizer.state_dict(), "average": self.average, "epoch": self.epoch,
                 "step": self.step, "batch": self.batch, "labels": self.labels, "recipe": self.recipe, "best": self.best,
                 "worse": self.worse, "averaged": factor(self.step, self.recipe) > COOL}  # fmt: skip
        torch.save(state, self.folder / "last.part")
        (self.folder / "last.part").rename(self.folder / name)

    def run(self) -> None:
        """Trains to the recipe's last step, or until the score has stopped rising; writes `log.jsonl` and `scores.jsonl`."""
        while self.step < length(self.recipe) and self.worse < self.recipe["patience"]:
            self._epoch()
            self._score()
            self.save()

    def _epoch(self) -> None:
        """Learns from what is left of the epoch."""
        said, sums = time.monotonic(), {"words": 0.0, "pieces": 0.0}
        examples = data.epoch(self.corpora, self.recipe, self.epoch, self.pieces)
        rng = random.Random(f"{self.recipe['seed']} order {self.epoch}")
        plan = batches.cut(examples, self.pieces, size=self.recipe["batch"], rng=rng)
        for indices in plan[self.batch :]:
            self._pace()
            self._learn(batches.collate([examples[i] for i in indices], self.pieces, self.labels, rng), sums)
            self.step += 1
            self.batch += 1
            if self.step % SAY_EVERY == 0:
                self._say(sums, time.monotonic() - said, len(plan))
                said, sums = time.monotonic(), {"words": 0.0, "pieces": 0.0}
            if self.step % SAVE_EVERY == 0:
                self.save()
            if self.step >= length(self.recipe):
                return
        self.epoch, self.batch = self.epoch + 1, 0

    def _pace(self) -> None:
        """Sets the rates of this step; a round begins with an optimizer that remembers nothing."""
        number, inside = place(self.step, self.recipe)
        if inside == 0:
            self.optimizer = self._optimizer()
        for group in self.optimizer.param_groups:
            group["lr"] = float(self.recipe["rounds"][number]["rate"][group["part"]]) * factor(self.step, self.recipe)

    def _score(self) -> None:
        """Scores the weights, notes it, and keeps them if they are the best yet; patience counts in the last round alone."""
        runner = TorchRunner(net_of(self.net.state_dict(), self.average, self.labels, factor(self.step, self.recipe) > COOL),
                             self.labels, self.pieces)  # fmt: skip
        found = score.everything(runner, self.sets, intervals=False)
        value = score.value(found)
        with (self.folder / "scores.jsonl").open("a", encoding="utf-8") as log:
            log.write(json.dumps({"step": self.step, "epoch": self.epoch, "value": value} | found) + "\n")
        last_round = place(self.step, self.recipe)[0] == len(self.recipe["rounds"]) - 1
        if value > self.best:
            self.best, self.worse = value, 0
            self.save("best.pt")
        else:
            self.worse += last_round

    def _learn(self, batch: batches.Batch, sums: dict[str, float]) -> None:
        """One step on one batch."""
        self.net.train()
        with torch.autocast("cpu", dtype=torch.bfloat16):
            out = self.net(*batch.inputs())
        found = losses(self.net, out, batch)
        words = float((batch.sent >= 0).sum())
        total: Tensor = sum(self.recipe["weights"][name] * loss for name, loss in found.items()) / words  # type: ignore[assignment]
        self.optimizer.zero_grad(set_to_none=True)
        total.backward()
        torch.nn.utils.clip_grad_norm_(self.net.parameters(), self.recipe["clip"])
        self.optimizer.step()
        if self.step % AVERAGE_EVERY == 0:
            keep = min(self.recipe["average"], self.step / (self.step + 20 * AVERAGE_EVERY))
            torch._foreach_lerp_(list(self.average.values()), [p.detach() for p in self.net.parameters()], 1 - keep)
        sums["words"] += words
        sums["pieces"] += float(batch.mask.sum())
        for name, loss in found.items():
            sums[name] = sums.get(name, 0.0) + float(loss.detach())

    def _say(self, sums: dict[str, float], seconds: float, plan: int) -> None:
        """Adds a line to the log."""
        row: dict[str, float] = {"step": self.step, "epoch": self.epoch, "of_epoch": round(self.batch / plan, 3)}
        row["pieces_per_s"] = round(sums["pieces"] / seconds)
        row |= {name: round(value / sums["words"], 4) for name, value in sums.items() if name not in ("words", "pieces")}
        with (self.folder / "log.jsonl").open("a", encoding="utf-8") as log:
            log.write(json.dumps(row) + "\n")
