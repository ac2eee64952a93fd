"""Sentence vectors from the bundled stance encoder: a statement lies nearer to the side that it takes.

One text a run: with 8-bit weights the rounding depends on what else is in a batch, and a result must not.
"""

from functools import cache, lru_cache
from importlib.resources import as_file, files

import numpy as np
import onnxruntime as ort
from numpy.typing import NDArray
from tokenizers import Tokenizer

from verbale.errors import ModelError
from verbale.settings import MODEL_THREADS

Vector = NDArray[np.float32]
MOST_PIECES = 64  # word pieces of a text that are read; as in training


@cache
def _session() -> tuple[ort.InferenceSession, Tokenizer]:
    folder = files("verbale.positions") / "model"
    options = ort.SessionOptions()
    options.intra_op_num_threads = MODEL_THREADS
    options.inter_op_num_threads = 1
    try:
        with as_file(folder / "encoder.onnx") as graph, as_file(folder / "tokenizer.json") as words:
            session = ort.InferenceSession(str(graph), options, providers=["CPUExecutionProvider"])
            tokenizer = Tokenizer.from_file(str(words))
    except Exception as error:  # onnxruntime and tokenizers raise bare Exceptions of their own
        raise ModelError(f"the stance encoder in {folder} cannot be opened ({error}): install the package again") from error
    tokenizer.no_padding()
    tokenizer.enable_truncation(MOST_PIECES)
    return session, tokenizer


@lru_cache(maxsize=4096)
def vector(text: str) -> Vector:
    """Returns the unit vector of a text of one or a few sentences; raises ModelError where the model cannot be opened."""
    session, tokenizer = _session()
    ids = np.asarray([tokenizer.encode(text).ids], dtype=np.int64)
    found: Vector = session.run(None, {"ids": ids})[0][0]
    return found


def cosine(one: str, other: str) -> float:
    """Returns how near two texts lie, from -1 to 1."""
    return float(np.dot(vector(one), vector(other)))
