"""Writes the trained net as the package's model folder: ONNX with 8-bit weights, checked against the checkpoint.

The weights become 8-bit per output channel, reduced by one bit so that processors without VNNI do not overflow
(per tensor cost 1.2 points of LAS in the first try). Thresholds are tuned on development data on the 8-bit model itself.
"""

import hashlib
import json
import shutil
from collections.abc import Sequence
from dataclasses import asdict, replace
from itertools import product
from pathlib import Path
from typing import Any

import numpy as np
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic

from training.reader import score
from training.reader.data import digests
from training.reader.example import HOUSE, Example
from training.reader.net import OUTPUTS, Net
from training.reader.runners import Exported, OnnxRunner, TorchRunner, checkpoint, decoder_arrays, saved_net
from training.reader.vocabulary import Vocabulary, published
from verbale.language.decode import Settings
from verbale.language.model import FOLDER, LAYOUT
from verbale.language.pieces import Pieces

INPUTS = ("ids", "marks", "mask", "first", "sent", "style")
OPENNESS = (-0.5, 0.0, 0.5, 1.0, 1.5)


def main(recipe: dict[str, Any], work: Path, folder: Path, encoder: Path, *, quick: bool = False) -> None:
    """Exports the checkpoint in `work` that scored best into the package.

    `quick` leaves out the scores that take minutes.
    """
    state = checkpoint(work)
    labels: Vocabulary = state["labels"]
    labels = replace(labels, table=published(labels.table))
    net = saved_net(state)
    pieces = Pieces(encoder / "tokenizer.json")
    sets = score.development(recipe, folder, pieces)
    FOLDER.mkdir(exist_ok=True)
    _write(net, labels, encoder, work, FOLDER)
    manifest = _manifest(labels, digests(recipe, folder), state["step"], FOLDER)
    _save(manifest, FOLDER)
    runner = OnnxRunner(FOLDER, torch.get_num_threads())
    report = {"agreement": agreement(TorchRunner(net, labels, pieces), runner, sets["house"][:40])}
    settings = tuned(runner, sets["house"])
    manifest["settings"] = asdict(settings)
    _save(manifest, FOLDER)
    if quick:
        sets |= {name: sets[name][:200] for name in ("treebank", "treebank_joined", "polnear")}
    report |= score.everything(runner, sets, settings)
    report["step"] = {"step": state["step"]}
    print(json.dumps(report, indent=1))
    with (work / "exports.jsonl").open("a", encoding="utf-8") as log:
        log.write(json.dumps({"digest": manifest["digest"][:12], "settings": manifest["settings"]} | report) + "\n")


def _write(net: Net, labels: Vocabulary, encoder: Path, work: Path, folder: Path) -> None:
    """Writes the graph, the small matrices, the word pieces and the lemma table."""
    full = work / "full.onnx"
    ids = torch.ones((2, 7), dtype=torch.int64)
    words = torch.tensor([[1, 2, 4], [1, 3, 0]])
    sent = torch.tensor([[0, 0, 1], [0, 0, -1]])
    inputs = (ids, ids * 0, ids, words, sent, torch.tensor([1, 1]))
    axes = {"ids": {0: "n", 1: "t"}, "marks": {0: "n", 1: "t"}, "mask": {0: "n", 1: "t"}, "first": {0: "n", 1: "w"},
            "sent": {0: "n", 1: "w"}, "style": {0: "n"}} | {name: {0: "n", 1: "w"} for name in OUTPUTS}  # fmt: skip
    axes["arcs"], axes["rel_head"] = {0: "n", 1: "w", 2: "w1"}, {0: "n", 1: "w1"}
    torch.onnx.export(Exported(net), inputs, str(full), input_names=list(INPUTS), output_names=list(OUTPUTS), dynamic_axes=axes,
                      opset_version=17, dynamo=False)  # fmt: skip
    quantize_dynamic(str(full), str(folder / "reader.onnx"), per_channel=True, reduce_range=True, weight_type=QuantType.QInt8)
    np.savez(folder / "decoder.npz", **decoder_arrays(net, labels))
    shutil.copyfile(encoder / "tokenizer.json", folder / "tokenizer.json")
    (folder / "lemmas.json").write_text(json.dumps(labels.table, ensure_ascii=False, indent=0, sort_keys=True) + "\n", encoding="utf-8")


def _manifest(labels: Vocabulary, data: dict[str, str], step: int, folder: Path) -> dict[str, Any]:
    """Returns the manifest with thresholds still to be tuned."""
    return {
        "layout": LAYOUT, "digest": hashlib.sha256((folder / "reader.onnx").read_bytes()).hexdigest(), "steps": step, "data": data,
        "upos": labels.upos, "rels": labels.rels, "rules": labels.rules, "names": score.KINDS,
        "settings": asdict(score.PLAIN),
    }  # fmt: skip


def _save(manifest: dict[str, Any], folder: Path) -> None:
    """Writes the manifest."""
    (folder / "manifest.json").write_text(json.dumps(manifest, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def agreement(full: TorchRunner, small: OnnxRunner, examples: Sequence[Example]) -> dict[str, float]:
    """Returns how many words (in percent) get the same tag, head and span tags from the checkpoint and from the export."""
    same = {"upos": 0, "heads": 0, "spans": 0}
    words = 0
    for a, b in zip(full.run(examples, HOUSE), small.run(examples, HOUSE), strict=True):
        n = len(a["upos"])
        words += n
        same["upos"] += int((a["upos"] == b["upos"]).sum())
        same["heads"] += int((a["arcs"].argmax(1) == b["arcs"].argmax(1)).sum())
        same["spans"] += int((a["spans"].reshape(n, 4, 3).argmax(-1) == b["spans"].reshape(n, 4, 3).argmax(-1)).all(-1).sum())
    return {key: round(100 * value / words, 2) for key, value in same.items()}


def tuned(runner: OnnxRunner, examples: Sequence[Example]) -> Settings:
    """Returns the thresholds with the best F1 of statements with their sources on our own development articles."""
    outputs = runner.run(examples, HOUSE)
    best = _better(None, score.PLAIN, runner, examples, outputs)
    for layer in (2, 1, 0, 3, 2, 1, 0):
        for value in OPENNESS:
            openness = (*best[1].openness[:layer], value, *best[1].openness[layer + 1 :])
            best = _better(best, replace(best[1], openness=openness), runner, examples, outputs)
    for link, more in product((0.1, 0.2, 0.3, 0.4), (0.3, 0.5, 0.7)):
        best = _better(best, replace(best[1], link=link, more_links=more), runner, examples, outputs)
    for rescue in (0.02, 0.05, 0.1, 0.2):
        best = _better(best, replace(best[1], rescue=rescue), runner, examples, outputs)
    return best[1]


def _better(best: tuple[float, Settings] | None, settings: Settings, runner: OnnxRunner, examples: Sequence[Example],
            outputs: score.Outputs) -> tuple[float, Settings]:  # fmt: skip
    """Returns the better of the best so far and `settings`."""
    found = score.spans(score.total(score.span_counts(runner, examples, outputs, settings)))
    value = found["with_source"] + found["statement"] + 0.25 * (found["source"] + found["cue"] + found["content"])
    return (value, settings) if best is None or value > best[0] else best
