"""One article as it came, before anything is decided about its text."""

from collections.abc import Mapping
from dataclasses import dataclass, field

BODY_KEYS = ("text", "html")  # the fields of a JSON line that hold the article itself
METADATA_KEYS = ("title", "publisher", "author", "dateline", "published")  # what can also be found in the text


@dataclass(frozen=True, slots=True)
class Raw:
    """The bytes of one article and what is given beside them.

    `name` is what the record calls it; `where` is the file, or `file:LINE`, that an error message names. `data` are the
    bytes as they came (a JSON line: that line without its line break). `given` holds the line's strings, `text` or
    `html` among them; it is empty for a file of its own.
    """

    name: str
    data: bytes
    given: Mapping[str, str] = field(default_factory=dict)
    where: str = ""
