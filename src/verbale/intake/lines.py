"""The lines of a text, as the finders of metadata and debris look at them: blanks aside, blank lines left out."""

import bisect
import re
from dataclasses import dataclass, field

from verbale.record import Span

LINE = re.compile(r"[^\s](?:[^\n]*[^\s])?")


@dataclass(frozen=True, slots=True)
class Lines:
    """The lines of `text` that hold more than blanks, each without the blanks around it."""

    text: str
    spans: tuple[Span, ...] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "spans", tuple(Span(*found.span()) for found in LINE.finditer(self.text)))

    def index(self, at: int) -> int:
        """Returns the index of the line that the code point `at` stands in, or of the last one before it (-1: none)."""
        return bisect.bisect_right(self.spans, at, key=lambda span: span.start) - 1

    def line(self, index: int) -> str:
        """Returns the words of line `index`."""
        return self.spans[index].of(self.text)

    def blank_after(self, index: int) -> bool:
        """Whether line `index` is followed by a blank line."""
        if index + 1 >= len(self.spans):
            return False
        return self.text.count("\n", self.spans[index].end, self.spans[index + 1].start) > 1
