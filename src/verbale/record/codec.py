"""Lossless JSON of everything in the record: `from_json(to_json(x)) == x`.

The layout follows the dataclasses, with spans as `[start, end]`; ids are written for those who read the JSON and are
made anew, and compared, on the way back. The interchange format for users is another one (`verbale.exchange`).
"""

import json
import types
from dataclasses import fields, is_dataclass
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

from verbale.errors import FormatError
from verbale.record.canonical import canonical
from verbale.record.span import Span

T = TypeVar("T")


def encode(value: object) -> object:
    """Returns `value`, a dataclass of the record or a part of one, as plain JSON data."""
    if isinstance(value, Span):
        return [value.start, value.end]
    if is_dataclass(value) and not isinstance(value, type):
        return {item.name: encode(getattr(value, item.name)) for item in fields(value)}
    if isinstance(value, tuple):
        return [encode(item) for item in value]
    return value


def to_json(value: object) -> str:
    """Returns the canonical JSON of a dataclass of the record."""
    return canonical(encode(value))


def decode(kind: Any, data: object) -> Any:
    """Returns plain JSON `data` as a value of the annotated type `kind`; raises FormatError where it does not fit."""
    origin = get_origin(kind)
    if origin in (types.UnionType, Union):
        options = [option for option in get_args(kind) if option is not type(None)]
        return None if data is None else decode(options[0], data)
    if origin is tuple:
        return _decode_tuple(get_args(kind), data)
    if kind is Span:
        start, end = _expect(list, data, "a span")
        return Span(start, end)
    if isinstance(kind, type) and is_dataclass(kind):
        return _decode_dataclass(kind, data)
    if kind is float and type(data) is int:
        return float(data)
    return _expect(kind, data, "a value")


def from_json(kind: type[T], text: str) -> T:
    """Returns the dataclass `kind` written as `text`; raises FormatError for broken JSON or another layout."""
    try:
        data = json.loads(text)
    except ValueError as error:
        raise FormatError(f"a stored {kind.__name__} is no valid JSON: {error}") from error
    value: T = decode(kind, data)
    return value


def _decode_tuple(arguments: tuple[Any, ...], data: object) -> tuple[Any, ...]:
    items = _expect(list, data, "a list")
    if len(arguments) == 2 and arguments[1] is Ellipsis:
        return tuple(decode(arguments[0], item) for item in items)
    if len(arguments) != len(items):
        raise FormatError(f"expected {len(arguments)} items, got {len(items)}")
    return tuple(decode(argument, item) for argument, item in zip(arguments, items, strict=True))


def _decode_dataclass(kind: type, data: object) -> Any:
    given = dict(_expect(dict, data, f"a {kind.__name__}"))
    hints = get_type_hints(kind)
    made = {item.name for item in fields(kind) if not item.init}
    claimed = {name: given.pop(name) for name in made if name in given}
    unknown = sorted(set(given) - set(hints))
    if unknown:
        raise FormatError(f"a stored {kind.__name__} has unknown keys {unknown}: it is of another version of Verbale")
    try:
        value = kind(**{name: decode(hints[name], item) for name, item in given.items()})
    except TypeError as error:
        raise FormatError(f"a stored {kind.__name__} lacks a key: {error}") from error
    for name, wanted in claimed.items():
        if getattr(value, name) != wanted:
            raise FormatError(f"a stored {kind.__name__} has the {name} {wanted!r}, its claim makes {getattr(value, name)!r}")
    return value


def _expect(kind: Any, data: object, what: str) -> Any:
    if type(data) is not kind:
        raise FormatError(f"expected {what} of type {kind.__name__}, got {type(data).__name__}")
    return data
