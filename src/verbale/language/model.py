"""The files of the reader model and the one call that runs it. What its outputs mean is for `decode`.

A folder holds `reader.onnx` (the net), `tokenizer.json` (its word pieces), `decoder.npz` (the small matrices that work
on its outputs), `lemmas.json` (lemmas of known forms), `manifest.json` (labels, thresholds, digest) and a card.
"""

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime as ort
from numpy.typing import NDArray

from verbale.errors import ModelError
from verbale.language.pieces import Pieces

FOLDER = Path(__file__).parent / "model"
LAYOUT = 1  # of the folder's files; a model of another layout is refused
FILES = ("reader.onnx", "tokenizer.json", "decoder.npz", "lemmas.json", "manifest.json")
POLNEAR, HOUSE = 0, 1  # whose conventions of attribution to follow: those of the corpus PolNeAR, or of our own guidelines
BATCH = 512  # padded word pieces in one run: measured fastest for one and for two threads
RUN = 12  # what one run costs beside its word pieces, in word pieces
Array = NDArray[Any]


@dataclass(frozen=True, slots=True)
class Window:
    """What the net takes for one window of one article; the lists have one entry a word."""

    pieces: Sequence[tuple[int, ...]]
    marks: Sequence[int]
    sentences: Sequence[int]  # the number of the sentence that each word is in

    @property
    def size(self) -> int:
        """The number of word pieces with the two special ones."""
        return sum(map(len, self.pieces)) + 2


def manifest(folder: Path = FOLDER) -> Mapping[str, Any]:
    """Returns the model's manifest; raises ModelError where it is missing, unreadable or of another layout."""
    path = folder / "manifest.json"
    try:
        found: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise ModelError(f"{path}: the reader model is missing: install verbale again, or train it as training/README.md says") from error
    except ValueError as error:
        raise ModelError(f"{path}: not JSON ({error}): install verbale again") from error
    if found.get("layout") != LAYOUT:
        has = found.get("layout")
        raise ModelError(f"{path}: the model has layout {has!r}, this version reads {LAYOUT}: install model and code of one version")
    return found


class Model:
    """A loaded model; `run` is all it does. Safe to use from one thread at a time."""

    def __init__(self, folder: Path, *, threads: int) -> None:
        self.manifest = manifest(folder)
        missing = [name for name in FILES if not (folder / name).is_file()]
        if missing:
            raise ModelError(f"{folder}: {', '.join(missing)} missing from the reader model: install verbale again")
        data = (folder / "reader.onnx").read_bytes()
        digest, expected = hashlib.sha256(data).hexdigest(), self.manifest["digest"]
        if digest != expected:
            raise ModelError(f"{folder / 'reader.onnx'}: digest {digest[:12]}, the manifest says {expected[:12]}: install verbale again")
        self.pieces = Pieces(folder / "tokenizer.json")
        self.lemmas: Mapping[str, str] = json.loads((folder / "lemmas.json").read_text(encoding="utf-8"))
        with np.load(folder / "decoder.npz") as arrays:
            self.arrays: Mapping[str, Array] = {name: arrays[name] for name in arrays.files}
        self._session = _session(data, threads, folder)
        self._outputs = [output.name for output in self._session.get_outputs()]

    def run(self, windows: Sequence[Window], *, style: int = HOUSE) -> list[dict[str, Array]]:
        """Returns the outputs of each window, cut to its words; `style` is whose conventions of attribution to follow.

        The windows of one article are batched by length among themselves alone, so that no other article changes them.
        """
        out: list[dict[str, Array]] = [{} for _ in windows]
        for batch in _batches([window.size for window in windows]):
            found = dict(zip(self._outputs, self._session.run(None, self._inputs([windows[i] for i in batch], style)), strict=True))
            for row, i in enumerate(batch):
                out[i] = _cut({name: array[row] for name, array in found.items()}, len(windows[i].pieces))
        return out

    def _inputs(self, windows: Sequence[Window], style: int) -> dict[str, Array]:
        """Returns the arrays of a batch, padded."""
        n, length = len(windows), max(window.size for window in windows)
        wide = max(len(window.pieces) for window in windows)
        ids, marks, mask = (np.zeros((n, length), np.int64) for _ in range(3))
        first, sent = np.zeros((n, wide), np.int64), np.full((n, wide), -1, np.int64)
        for row, window in enumerate(windows):
            sizes = np.fromiter(map(len, window.pieces), np.int64)
            size = window.size
            ids[row, :size] = [self.pieces.cls, *(piece for word in window.pieces for piece in word), self.pieces.sep]
            marks[row, 1 : size - 1] = np.repeat(np.asarray(window.marks), sizes)
            mask[row, :size] = 1
            first[row, : len(sizes)] = 1 + np.cumsum(sizes) - sizes
            sent[row, : len(sizes)] = window.sentences
        return {"ids": ids, "marks": marks, "mask": mask, "first": first, "sent": sent, "style": np.full(n, style, np.int64)}


def _session(data: bytes, threads: int, folder: Path) -> ort.InferenceSession:
    """Returns a session on the processor with a fixed number of threads; raises ModelError where the file is no model."""
    options = ort.SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    try:
        return ort.InferenceSession(data, options, providers=["CPUExecutionProvider"])
    except Exception as error:  # onnxruntime's own types are not public
        raise ModelError(f"{folder / 'reader.onnx'}: onnxruntime cannot load it ({error}): install verbale again") from error


def _batches(sizes: Sequence[int]) -> list[list[int]]:
    """Returns the indices of the windows, by size, in the batches that cost least: each at most BATCH padded pieces, or one window.

    A batch costs what its padded pieces cost and RUN more. Windows of like size go together without being made to wait
    for a long one; on news that is a quarter less padding than full batches have.
    """
    order = sorted(range(len(sizes)), key=lambda i: (sizes[i], i))
    cost, start = [0] * (len(order) + 1), [0] * (len(order) + 1)  # of the first windows, and where their last batch begins
    for end in range(1, len(order) + 1):
        longest = sizes[order[end - 1]]
        first = max(0, end - max(1, BATCH // longest))
        cost[end], start[end] = min((cost[i] + RUN + (end - i) * longest, i) for i in range(first, end))
    out: list[list[int]] = []
    end = len(order)
    while end:
        out.append(order[start[end] : end])
        end = start[end]
    return out[::-1]


def _cut(outputs: dict[str, Array], n: int) -> dict[str, Array]:
    """Returns the outputs of a window without padding; `arcs` and `rel_head` have the root's column or row before the words'."""
    cut = {name: array[: n + 1] if name == "rel_head" else array[:n] for name, array in outputs.items()}
    cut["arcs"] = cut["arcs"][:, : n + 1]
    return cut
