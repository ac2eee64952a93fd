"""Runs examples through a net or through an exported model, giving the same outputs, so that both are scored by one measure."""

import random
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn

from training.reader import batches
from training.reader.example import Example
from training.reader.losses import name_rules, rules
from training.reader.net import OUTPUTS, Net, Sizes, put
from training.reader.vocabulary import Vocabulary
from verbale.language.model import Array, Model, Window
from verbale.language.pieces import Pieces, marks

RANKED_RULES = 3
BATCH = 2048  # padded pieces


class Exported(nn.Module):
    """The net as it is exported: labels in place of scores where no decoding follows."""

    def __init__(self, net: Net) -> None:
        super().__init__()
        self.net = net

    def forward(self, ids: Tensor, marks: Tensor, mask: Tensor, first: Tensor, sent: Tensor, style: Tensor) -> tuple[Tensor, ...]:
        """Returns the outputs in the order of OUTPUTS."""
        out = self.net(ids, marks, mask, first, sent, style)
        out["upos"] = out["upos"].argmax(-1)
        out["rules"] = out["rules"].topk(RANKED_RULES).indices
        heads = out["arcs"].argmax(-1, keepdim=True).expand(-1, -1, out["rel_head"].shape[-1])
        out["rels"] = self.net.relations(out["rel_dep"], torch.gather(out["rel_head"], 1, heads))
        return tuple(out[name] for name in OUTPUTS)


def decoder_arrays(net: Net, labels: Vocabulary) -> dict[str, Array]:
    """Returns the small matrices that work on the outputs."""
    start, step = rules(net)
    first, then = name_rules(net)
    found = {"crf_start": start, "crf_step": step, "names_start": first, "names_step": then,
             "rel_weight": net.rel.weight, "rel_bias": net.rel.bias, "link_bias": net.link_bias}  # fmt: skip
    out: dict[str, Array] = {name: value.detach().float().numpy() for name, value in found.items()}
    return out | {"rel_root": np.asarray(labels.rels.index("root"))}


class TorchRunner:
    """A net of a checkpoint."""

    def __init__(self, net: Net, labels: Vocabulary, pieces: Pieces) -> None:
        self.net, self.labels, self.pieces = Exported(net).eval(), labels, pieces
        self.arrays: dict[str, Array] = decoder_arrays(net, labels)
        self.upos, self.rels, self.rules, self.table = labels.upos, labels.rels, labels.rules, labels.table

    @torch.no_grad()
    def run(self, examples: Sequence[Example], style: int) -> list[dict[str, Array]]:
        """Returns the outputs of each example, cut to its words."""
        out: list[dict[str, Array]] = [{} for _ in examples]
        for indices in batches.cut(examples, self.pieces, size=BATCH, rng=random.Random(0)):
            batch = batches.collate([examples[i] for i in indices], self.pieces, self.labels, random.Random(0))
            inputs = (*batch.inputs()[:5], torch.full_like(batch.style, style))
            found = {name: value.numpy() for name, value in zip(OUTPUTS, self.net(*inputs), strict=True)}
            for row, i in enumerate(indices):
                n = len(examples[i].words)
                out[i] = {name: array[row, : n + 1] if name == "rel_head" else array[row, :n] for name, array in found.items()}
                out[i]["arcs"] = out[i]["arcs"][:, : n + 1]
        return out


class OnnxRunner:
    """An exported model in its folder."""

    def __init__(self, folder: Path, threads: int) -> None:
        self.model = Model(folder, threads=threads)
        self.arrays, self.pieces = self.model.arrays, self.model.pieces
        self.upos, self.rels, self.rules = (tuple(self.model.manifest[name]) for name in ("upos", "rels", "rules"))
        self.table = self.model.lemmas

    def run(self, examples: Sequence[Example], style: int) -> list[dict[str, Array]]:
        """Returns the outputs of each example, cut to its words."""
        return self.model.run([self._window(example) for example in examples], style=style)

    def _window(self, example: Example) -> Window:
        number = [k for k, (a, b) in enumerate(example.sentences) for _ in range(a, b)]
        return Window([self.pieces.of(word) for word in example.words], marks(example.words), number)


def checkpoint(folder: Path) -> dict[str, Any]:
    """Returns the best checkpoint of the training loop in `folder`, or the last one before the first score."""
    best = folder / "best.pt"
    state: dict[str, Any] = torch.load(best if best.exists() else folder / "last.pt", weights_only=False)
    return state


def build(labels: Vocabulary, dropout: float = 0.0) -> Net:
    """Returns a net with heads for the labels."""
    return Net(Sizes(len(labels.upos), len(labels.rules), len(labels.rels)), dropout)


def net_of(weights: dict[str, Tensor], average: dict[str, Tensor], labels: Vocabulary, averaged: bool) -> Net:
    """Returns a net with the weights, or with their average."""
    net = build(labels)
    net.load_state_dict(weights)
    if averaged:
        for name, parameter in net.named_parameters():
            put(parameter, average[name])
    return net.eval()


def saved_net(state: dict[str, Any]) -> Net:
    """Returns the net of a checkpoint."""
    return net_of(state["net"], state["average"], state["labels"], state["averaged"])
