"""The training loop: resumable, seeded, with an average of the weights and a constant rate that cools down at the end."""

import json
import random
import time
from pathlib import Path
from typing import Any

import torch
from torch import Tensor

from training.reader import batches, data
from training.reader.losses import losses
from training.reader.net import Net, Sizes, load_encoder
from training.reader.vocabulary import Vocabulary, collect
from verbale.language.pieces import Pieces

AVERAGE_EVERY, SAVE_EVERY, SAY_EVERY = 5, 200, 50


def build(labels: Vocabulary, dropout: float = 0.0) -> Net:
    """Returns a net with heads for the labels."""
    return Net(Sizes(len(labels.upos), len(labels.rules), len(labels.rels)), dropout)


def factor(step: int, recipe: dict[str, Any]) -> float:
    """Returns the share of the full rate at `step`."""
    left = (recipe["steps"] - step) / recipe["cooldown"]
    return max(0.0, min(1.0, (step + 1) / recipe["warmup"], left))


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
        if (folder / "last.pt").exists():
            self._resume()

    def _optimizer(self) -> torch.optim.Optimizer:
        """Returns AdamW with a slower rate for the pretrained part and no decay of vectors."""
        rates, groups = self.recipe["rate"], []
        for name, p in self.net.named_parameters():
            old = name.startswith(("words", "positions", "layers", "norm"))
            decay = self.recipe["weight_decay"] if p.dim() > 1 and "crf" not in name else 0.0
            groups.append({"params": [p], "lr": float(rates["encoder" if old else "heads"]), "weight_decay": decay})
        return torch.optim.AdamW(groups, betas=(0.9, 0.98), eps=1e-8, fused=True)

    def _resume(self) -> None:
        state = torch.load(self.folder / "last.pt", weights_only=False)
        self.net.load_state_dict(state["net"])
        self.optimizer.load_state_dict(state["optimizer"])
        self.average, self.epoch, self.step, self.batch = state["average"], state["epoch"], state["step"], state["batch"]

    def save(self) -> None:
        """Writes the checkpoint, whole or not at all."""
        state = {"net": self.net.state_dict(), "optimizer": self.optimizer.state_dict(), "average": self.average, "epoch": self.epoch,
                 "step": self.step, "batch": self.batch, "labels": self.labels, "recipe": self.recipe}  # fmt: skip
        torch.save(state, self.folder / "last.part")
        (self.folder / "last.part").rename(self.folder / "last.pt")

    def run(self) -> None:
        """Trains to the recipe's last step, writing `log.jsonl`."""
        said, sums = time.monotonic(), {"words": 0.0, "pieces": 0.0}
        rates = [group["lr"] for group in self.optimizer.param_groups] if self.step == 0 else [
            float(self.recipe["rate"]["encoder" if n.startswith(("words", "positions", "layers", "norm")) else "heads"])
            for n, _ in self.net.named_parameters()]  # fmt: skip
        while self.step < self.recipe["steps"]:
            examples = data.epoch(self.corpora, self.recipe, self.epoch, self.pieces)
            rng = random.Random(f"{self.recipe['seed']} order {self.epoch}")
            plan = batches.cut(examples, self.pieces, size=self.recipe["batch"], rng=rng)
            for indices in plan[self.batch :]:
                if self.step >= self.recipe["steps"]:
                    break
                share = factor(self.step, self.recipe)
                for group, rate in zip(self.optimizer.param_groups, rates, strict=True):
                    group["lr"] = rate * share
                batch = batches.collate([examples[i] for i in indices], self.pieces, self.labels, rng)
                self._learn(batch, sums)
                self.step += 1
                self.batch += 1
                if self.step % SAY_EVERY == 0:
                    self._say(sums, time.monotonic() - said, len(plan))
                    said, sums = time.monotonic(), {"words": 0.0, "pieces": 0.0}
                if self.step % SAVE_EVERY == 0:
                    self.save()
            else:
                self.epoch, self.batch = self.epoch + 1, 0
        self.save()

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
