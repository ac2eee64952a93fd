"""What the corpora have in common: a stretch of words with the labels that its corpus gives, absent where it gives none."""

from dataclasses import dataclass, field, replace

ROLES = ("source", "cue", "content", "inner")
NAMES = ("O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC", "B-MISC", "I-MISC")
ANY_STYLE, POLNEAR, HOUSE = -1, 0, 1  # whose conventions of attribution an example follows; the house's are the gold's
UNKNOWN_NAME = -100

Range = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Syntax:
    """Labels of a treebank, one a word; heads are indices in the example, -1 the root's."""

    upos: list[str]
    lemmas: list[str]
    heads: list[int]
    rels: list[str]


@dataclass(frozen=True, slots=True)
class Attribution:
    """Spans by role (ranges of words) and which cue each source, content or inner span belongs to."""

    spans: dict[str, list[Range]]
    links: list[tuple[str, int, int]]  # role, index of the span in its role, index of the cue
    has_inner: bool  # whether the corpus has contents inside contents at all


@dataclass(frozen=True, slots=True)
class Example:
    """Words of one paragraph or more, in sentences, with what is known of them."""

    words: list[str]
    sentences: list[Range]
    style: int = ANY_STYLE
    syntax: Syntax | None = None
    names: list[int] | None = None  # indices of NAMES
    misc_is_open: bool = False  # the corpus does not mark MISC: its O may be one
    attribution: Attribution | None = None
    joins: bool = False  # goes on from the example before it in the same article
    tags: tuple[str, ...] = field(default=())


def joined(a: Example, b: Example) -> Example:
    """Returns `a` and `b` as one example; both carry the same kinds of labels."""
    n = len(a.words)
    sentences = a.sentences + [(x + n, y + n) for x, y in b.sentences]
    syntax = a.syntax and b.syntax and Syntax(
        a.syntax.upos + b.syntax.upos, a.syntax.lemmas + b.syntax.lemmas,
        a.syntax.heads + [h + n if h >= 0 else h for h in b.syntax.heads], a.syntax.rels + b.syntax.rels)
    names = a.names + b.names if a.names is not None and b.names is not None else None
    return replace(a, words=a.words + b.words, sentences=sentences, syntax=syntax or None, names=names,
                   attribution=_joined(a.attribution, b.attribution, n))


def _joined(a: Attribution | None, b: Attribution | None, n: int) -> Attribution | None:
    """Returns the attributions of two examples, the second moved by `n` words."""
    if a is None or b is None:
        return None
    spans = {role: a.spans[role] + [(x + n, y + n) for x, y in b.spans[role]] for role in ROLES}
    links = a.links + [(role, i + len(a.spans[role]), c + len(a.spans["cue"])) for role, i, c in b.links]
    return Attribution(spans, links, a.has_inner)
