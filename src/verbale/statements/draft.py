"""An attribution in the making: ranges of words, how sure, and why. Spans, days and addressees come at the end."""

from dataclasses import dataclass, replace

from verbale.statements.page import Words

Said = tuple[str | None, str]  # the day of saying (ISO) or None, and the reason
MODEL, RULE = "model", "rule"


@dataclass(frozen=True, slots=True)
class Draft:
    """What is known of one attribution so far. `carried` says that the speaker is the one of the attribution before."""

    source: Words | None
    cue: Words | None
    content: tuple[Words, ...]
    certainty: float
    reasons: tuple[str, ...]
    by: str = MODEL
    carried: bool = False
    own_words: bool = False

    def because(self, reason: str) -> "Draft":
        """Returns the draft with one more reason."""
        return replace(self, reasons=(*self.reasons, reason))

    def first(self) -> int:
        """Returns the first word of any of its parts."""
        return min(words[0] for words in self.parts())

    def last(self) -> int:
        """Returns the end of the last word of any of its parts."""
        return max(words[1] for words in self.parts())

    def parts(self) -> list[Words]:
        """Returns source, cue and contents, as far as there are."""
        return [words for words in (self.source, self.cue, *self.content) if words is not None]

    def anchor(self) -> int:
        """Returns the word that stands for the act of saying: the cue's first, else the content's."""
        return self.cue[0] if self.cue else self.content[0][0]

    def holds(self, word: int) -> bool:
        """Whether `word` stands in the content."""
        return any(first <= word < last for first, last in self.content)


def overlap(a: Words, b: Words) -> int:
    """Returns how many words two ranges share."""
    return max(0, min(a[1], b[1]) - max(a[0], b[0]))


def words_of(draft: Draft) -> set[int]:
    """Returns the words of the content."""
    return {i for first, last in draft.content for i in range(first, last)}
