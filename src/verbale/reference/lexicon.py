"""The word lists of one language: `data/<language>/<name>.yaml`. A second language is a second folder.

Word lists are data that a linguist can read and correct; each file says in its head what it is for. Nothing else in
the package holds words of a language.
"""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Any

import yaml

from verbale.errors import ReferenceFileError


@cache
def load(language: str, name: str) -> Mapping[str, Any]:
    """Returns the word list `name` of `language` (an ISO 639-1 code); raises ReferenceFileError where there is none."""
    path = files("verbale.reference") / "data" / language / f"{name}.yaml"
    if not path.is_file():
        raise ReferenceFileError(f"no word list {name!r} for the language {language!r}: add reference/data/{language}/{name}.yaml")
    data = yaml.safe_load(path.read_text(encoding="utf-8"))
    if not isinstance(data, dict):
        raise ReferenceFileError(f"{path}: a word list is a mapping at the top, got {type(data).__name__}")
    return MappingProxyType(data)
