"""Which models code positions: a digest of their files, so that a record can tell what was coded by others."""

import hashlib
from functools import cache
from importlib.resources import files

from verbale.errors import ModelError

_FILES = ("weights.json", "encoder.onnx", "tokenizer.json")


@cache
def digest() -> str:
    """Returns the SHA-256 over the weights and the sentence encoder; raises ModelError where one of them cannot be read."""
    made = hashlib.sha256()
    for name in _FILES:
        path = files("verbale.positions") / "model" / name
        try:
            made.update(hashlib.sha256(path.read_bytes()).digest())
        except OSError as error:
            raise ModelError(f"{path}: cannot be read ({error.strerror}): install the package again") from error
    return made.hexdigest()
