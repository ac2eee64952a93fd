"""Reads English text with a small model of our own: words, sentences, grammar, names, who is said to have said what.

`Reader().read(text)` gives a `verbale.record.parse.Parse`. `MODEL_VERSION` tells models apart in what is stored.
"""

from verbale.language.model import HOUSE, POLNEAR
from verbale.language.reader import Reader
from verbale.language.version import MODEL_VERSION

__all__ = ["HOUSE", "MODEL_VERSION", "POLNEAR", "Reader"]
