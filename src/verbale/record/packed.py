"""A parse in few bytes, to be kept beside the text that it is of: what a record needs to code positions once more.

Columns of small numbers, compressed: gaps and lengths in place of offsets, distances in place of heads, tables of the
labels in use, and for each lemma how it is made from the word's letters. A parse is of one text, whose checksum is kept: with
any other text it does not open. The layout has a number; data of another one are of another version of Verbale.
"""

import json
import struct
import zlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from verbale.errors import FormatError
from verbale.record.parse import ROOT, Link, Name, Parse, Piece

LAYOUT = 1
_STEPS = 10_000  # certainties have four decimals; any other is written out
_TABLES = ("upos", "deprels", "lemmas", "names", "roles")


def pack(parse: Parse, text: str) -> bytes:
    """Returns the parse of `text` (the article's legible text) as bytes; `unpack` gives it back without loss."""
    out = _Writer()
    words = [text[start:end] for start, end in zip(parse.starts, parse.ends, strict=True)]
    out.numbers([len(words), len(parse.sentences), len(parse.paragraphs), len(parse.names), len(parse.pieces), len(parse.links)])
    out.ranges(zip(parse.starts, parse.ends, strict=True))
    out.ranges(parse.sentences)
    out.ranges(parse.paragraphs)
    out.labels("upos", parse.upos)
    out.labels("deprels", parse.deprels)
    out.numbers(0 if head == ROOT else 1 + _folded(head - i) for i, head in enumerate(parse.heads))
    out.labels("lemmas", [_rule(word, lemma) for word, lemma in zip(words, parse.lemmas, strict=True)])
    out.ranges((it.first, it.last) for it in parse.names)
    out.labels("names", [it.label for it in parse.names])
    out.ranges((it.first, it.last) for it in parse.pieces)
    out.labels("roles", [it.role for it in parse.pieces])
    out.numbers(it.piece for it in parse.links)
    out.numbers(it.cue for it in parse.links)
    for found in (parse.names, parse.pieces, parse.links):
        out.certainties([it.certainty for it in found])
    return bytes([LAYOUT]) + zlib.compress(out.finished(zlib.crc32(_bytes(text))), 9)


def unpack(data: bytes, text: str) -> Parse:
    """Returns the parse that was packed with this very text; raises FormatError for another text, layout, or damage."""
    if not data or data[0] != LAYOUT:
        raise FormatError("a stored parse is of another version of Verbale; read the article again")
    try:
        source = _Reader(zlib.decompress(data[1:]))
        if source.checksum != zlib.crc32(_bytes(text)):
            raise FormatError("a stored parse is of another text than the article's; read the article again")
        return _parse(source, text)
    except (zlib.error, struct.error, ValueError, LookupError, TypeError) as error:
        raise FormatError(f"a stored parse is damaged ({error}); read the article again") from error


def _parse(source: "_Reader", text: str) -> Parse:
    words, sentences, paragraphs, names, pieces, links = source.numbers(6)
    places = source.ranges(words)
    forms = [text[start:end] for start, end in places]
    laid = source.ranges(sentences), source.ranges(paragraphs)
    upos, deprels = source.labels("upos", words), source.labels("deprels", words)
    heads = [ROOT if code == 0 else i + _unfolded(code - 1) for i, code in enumerate(source.numbers(words))]
    lemmas = [_made(form, rule) for form, rule in zip(forms, source.labels("lemmas", words), strict=True)]
    named, labels = source.ranges(names), source.labels("names", names)
    cut, roles = source.ranges(pieces), source.labels("roles", pieces)
    joined = list(zip(source.numbers(links), source.numbers(links), strict=True))
    sure = iter(source.certainties(names + pieces + links))
    return Parse(
        starts=tuple(start for start, _ in places), ends=tuple(end for _, end in places), sentences=laid[0], paragraphs=laid[1],
        upos=tuple(upos), lemmas=tuple(lemmas), heads=tuple(heads), deprels=tuple(deprels),
        names=tuple(Name(*place, label, next(sure)) for place, label in zip(named, labels, strict=True)),
        pieces=tuple(Piece(role, *place, next(sure)) for place, role in zip(cut, roles, strict=True)),
        links=tuple(Link(piece, cue, next(sure)) for piece, cue in joined),
    )  # fmt: skip


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")


def _folded(number: int) -> int:
    """Returns a number without sign: 0, -1, 1, -2, 2 … as 0, 1, 2, 3, 4 …"""
    return 2 * number if number >= 0 else -2 * number - 1


def _unfolded(code: int) -> int:
    return -(code + 1) // 2 if code % 2 else code // 2


def _rule(word: str, lemma: str) -> str:
    """Returns how `lemma` is made: from the word (`=`) or its small letters (`~`), how many letters go, and what comes."""
    small = word.lower()
    kept = {mark: _shared(base, lemma) for mark, base in (("=", word), ("~", small))}
    mark = "=" if kept["="] >= kept["~"] else "~"
    gone = len(word if mark == "=" else small) - kept[mark]
    return f"{mark}{gone}:{lemma[kept[mark] :]}"


def _made(word: str, rule: str) -> str:
    gone, _, ending = rule[1:].partition(":")
    base = word if rule[0] == "=" else word.lower()
    return base[: len(base) - int(gone)] + ending


def _shared(one: str, other: str) -> int:
    """Returns how many letters both begin with."""
    return next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))


@dataclass(slots=True)
class _Writer:
    """Columns, one after the other."""

    body: bytearray = field(default_factory=bytearray)
    tables: dict[str, list[str]] = field(default_factory=dict)

    def numbers(self, values: Iterable[int]) -> None:
        """Writes numbers from 0 up, seven bits a byte."""
        for value in values:
            while value > 0x7F:
                self.body.append(value & 0x7F | 0x80)
                value >>= 7
            self.body.append(value)

    def ranges(self, found: Iterable[tuple[int, int]]) -> None:
        """Writes half-open ranges: first the gaps from the end of the one before, then the lengths."""
        listed = [(0, 0), *found]
        self.numbers(_folded(two[0] - one[1]) for one, two in pairwise(listed))
        self.numbers(end - start for start, end in listed[1:])

    def labels(self, table: str, values: Sequence[str]) -> None:
        """Writes places in a table of the labels in use, in the order of their first use."""
        order = {value: i for i, value in enumerate(dict.fromkeys(values))}
        self.tables[table] = list(order)
        self.numbers(order[value] for value in values)

    def certainties(self, values: Iterable[float]) -> None:
        for value in values:
            steps = round(value * _STEPS)
            if steps >= 0 and repr(steps / _STEPS) == repr(value):  # minus nothing is another number
                self.numbers([steps + 1])
            else:
                self.numbers([0])
                self.body += struct.pack("<d", value)

    def finished(self, checksum: int) -> bytes:
        head = _bytes(json.dumps([self.tables[name] for name in _TABLES], ensure_ascii=False, separators=(",", ":")))
        return struct.pack("<II", checksum, len(head)) + head + bytes(self.body)


class _Reader:
    """Reads the columns in the order in which they were written."""

    def __init__(self, data: bytes) -> None:
        self.checksum, length = struct.unpack_from("<II", data)
        self._tables = dict(zip(_TABLES, json.loads(data[8 : 8 + length].decode("utf-8", "surrogatepass")), strict=True))
        self._data, self._at = data, 8 + length

    def numbers(self, count: int) -> list[int]:
        """Returns so many numbers."""
        return [self._number() for _ in range(count)]

    def _number(self) -> int:
        value, shift = 0, 0
        while True:
            byte = int(self._data[self._at])
            self._at += 1
            value += (byte & 0x7F) << shift
            if byte < 0x80:
                return value
            shift += 7

    def ranges(self, count: int) -> tuple[tuple[int, int], ...]:
        gaps, lengths = self.numbers(count), self.numbers(count)
        return tuple(self._placed(gaps, lengths))

    @staticmethod
    def _placed(gaps: Sequence[int], lengths: Sequence[int]) -> Iterator[tuple[int, int]]:
        at = 0
        for gap, length in zip(gaps, lengths, strict=True):
            start = at + _unfolded(gap)
            at = start + length
            yield start, at

    def labels(self, table: str, count: int) -> list[str]:
        known = self._tables[table]
        return [str(known[place]) for place in self.numbers(count)]

    def certainties(self, count: int) -> list[float]:
        return [self._certainty() for _ in range(count)]

    def _certainty(self) -> float:
        steps = self._number()
        if steps:
            return (steps - 1) / _STEPS
        self._at += 8
        return float(struct.unpack_from("<d", self._data, self._at - 8)[0])
