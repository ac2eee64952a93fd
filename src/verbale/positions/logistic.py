"""A logistic model read from a small JSON file: named figures in, a probability out, and which figures decided."""

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from verbale.errors import ModelError


@dataclass(frozen=True, slots=True)
class Logistic:
    """Weights of named figures, each figure first centred and scaled as in fitting."""

    bias: float
    terms: Mapping[str, tuple[float, float, float]]  # name: centre, scale, weight

    def score(self, row: Mapping[str, float]) -> float:
        """Returns the log-odds of a row; a figure that the row lacks counts as its centre."""
        total = self.bias
        for name, (centre, scale, weight) in self.terms.items():
            if name in row:
                total += weight * (row[name] - centre) / scale
        return max(-30.0, min(30.0, total))

    def probability(self, row: Mapping[str, float]) -> float:
        """Returns the probability of a row, from 0 to 1."""
        return 1 / (1 + math.exp(-self.score(row)))


@cache
def load(name: str) -> Logistic:
    """Returns the model `name` of the package; raises ModelError where the file lacks it."""
    path = files("verbale.positions") / "model" / "weights.json"
    try:
        data = json.loads(path.read_text(encoding="utf-8"))[name]
        return Logistic(float(data["bias"]), {key: (float(c), float(s), float(w)) for key, (c, s, w) in sorted(data["terms"].items())})
    except (OSError, KeyError, TypeError, ValueError) as error:
        raise ModelError(f"{path}: no usable weights for {name!r} ({error}): install the package again") from error
