"""Turns words into what the reader model takes: word pieces, and one mark a word for its letter case and quotation.

The encoder's vocabulary is lower case, so case comes in beside the pieces; whether a word stands inside quotation
marks comes in too, since attribution turns on it. Training and the runtime share this file.
"""

from collections.abc import Iterable, Sequence
from pathlib import Path

from tokenizers import Tokenizer

MAX_PIECES = 10  # of one word: the rest of a very long one adds nothing, and its first piece stands for it
CASES = ("none", "lower", "title", "upper", "mixed", "digit")
MARKS = len(CASES) * 2
OPENING, CLOSING, EITHER = frozenset("“«„‹") | {"``"}, frozenset("”»›") | {"''"}, frozenset('"')


class Pieces:
    """The word pieces of words, kept for words seen before (at most `limit` of them)."""

    def __init__(self, path: Path, *, limit: int = 200_000) -> None:
        self._tokenizer = Tokenizer.from_file(str(path))
        self._tokenizer.no_truncation()
        self._tokenizer.no_padding()
        self._known: dict[str, tuple[int, ...]] = {}
        self._limit = limit
        vocabulary = self._tokenizer.get_vocab()
        self.cls, self.sep, self.unknown = (vocabulary[name] for name in ("[CLS]", "[SEP]", "[UNK]"))

    def of(self, word: str) -> tuple[int, ...]:
        """Returns the piece ids of `word`: at least one, at most MAX_PIECES."""
        known = self._known.get(word)
        if known is not None:
            return known
        new = tuple(self._tokenizer.encode(word[:1000], add_special_tokens=False).ids[:MAX_PIECES]) or (self.unknown,)
        if len(self._known) < self._limit:
            self._known[word] = new
        return new


def case_of(word: str) -> int:
    """Returns the index in CASES of the letter case of `word`."""
    if any(c.isdigit() for c in word):
        return 5
    if not any(c.isalpha() for c in word):
        return 0
    if word.islower():
        return 1
    if word.isupper() and len(word) > 1:
        return 3
    return 2 if word[0].isupper() and (word[1:].islower() or not word[1:]) else 4


def quoted(words: Iterable[str]) -> list[bool]:
    """Returns for each word of one paragraph whether it stands inside quotation marks; a mark itself does not."""
    out, is_open = [], False
    for word in words:
        if word in OPENING or (word in EITHER and not is_open):
            is_open = True
            out.append(False)
        elif word in CLOSING or word in EITHER:
            is_open = False
            out.append(False)
        else:
            out.append(is_open)
    return out


def marks(words: Sequence[str]) -> list[int]:
    """Returns the mark of each word of one paragraph: its case, and whether it is quoted, as one number below MARKS."""
    return [2 * case_of(word) + inside for word, inside in zip(words, quoted(words), strict=True)]
