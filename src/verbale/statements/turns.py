"""Reads what stands in turns: transcripts and posts whose lines each begin with who speaks (`MINISTER ROE: We agreed.`).

The label is the source of every sentence of its turn, which runs to the next label. Whoever only asks makes no
statement. A text is in turns where labels return, or where nearly all its lines have one and one of them is a speaker's
by its look: a title, a handle, the mark of a question.
"""

import re
from bisect import bisect_right
from dataclasses import dataclass

from verbale.record import Span
from verbale.statements.draft import RULE, Draft
from verbale.statements.ownwords import is_reported
from verbale.statements.page import Page, Words
from verbale.statements.vocabulary import words

TIME = r"(?:\[?\d{1,2}[:.]\d{2}(?:[:.]\d{2})?\]?[ \t]+)?"
NAME = r"((?:[A-Z][\w.'’-]*[ \t]*){1,6}(?:\([^)@\n]{1,60}\))?|@\w+)"
HANDLE = r"(?:[ \t]*(?P<handle>\(?@\w+\)?))?"
FIRST = r"(?:^[ \t]*|(?<=[.!?)”\"])[ \t]+)"  # of a line, or of a sentence
LABEL = re.compile(rf"{FIRST}{TIME}(?:RT[ \t]+|\.(?=@))?{NAME}{HANDLE}[ \t]*(?::(?=\s)|·[ \t]*\w{{1,8}}[ \t]*\n)", re.MULTILINE)
LEAST_TURNS = 4
SHARE = 0.6  # of the lines that begin with a label, from which fewer turns are a transcript too
CERTAIN = 0.9


@dataclass(frozen=True, slots=True)
class Turn:
    """One label and the code point at which the words of its turn begin."""

    label: Span
    begins: int
    speaks: bool  # a speaker's by its look


def labels(page: Page) -> list[Turn]:
    """Returns the turns in order; none where the article is not in turns."""
    text = page.article.text
    found = [_turn(text, m) for m in LABEL.finditer(text)]
    names = [_bare(turn.label.of(text)) for turn in found]
    if len(names) >= LEAST_TURNS and len(set(names)) < len(names):
        return found
    lines = sum(1 for line in text.splitlines() if line.strip())
    handled = sum(1 for turn in found if text[turn.begins - 1] == "\n")  # a handle in a line of its own
    return found if any(turn.speaks for turn in found) and len(found) >= SHARE * (lines - handled) else []


def _turn(text: str, found: re.Match[str]) -> Turn:
    start, end = found.span(1)
    label = Span(start, start + len(text[start:end].rstrip()))
    return Turn(label, found.end(), bool(found.group("handle")) or _speaks(label.of(text)))


def _bare(label: str) -> str:
    """Returns a label without what stands in brackets after it."""
    return label.partition("(")[0].strip()


def _speaks(label: str) -> bool:
    """Whether a label is a speaker's by its look: a handle, a title and a name, or the mark of a question or an answer."""
    parts = _bare(label).lower().split()
    if label.startswith("@") or " ".join(parts) in words("answering_labels") | words("asking_labels"):
        return True
    return len(parts) > 1 and any(part.strip(".") in words("label_titles") for part in parts)


def read(page: Page, sentences: list[Words], drafts: list[Draft]) -> list[Draft]:
    """Returns the sentences of each turn as statements of its label, and what they ascribe to others."""
    at = labels(page)
    own: list[Draft] = []
    drafts = [draft for draft in drafts if not _is_label(page, draft, at)]
    for span in sentences:
        i = bisect_right([turn.label.start for turn in at], page.parse.starts[span[0]]) - 1
        i = i + 1 if i + 1 < len(at) and at[i + 1].label.start < page.parse.ends[span[1] - 1] else i  # a sign before the label
        first = max(span[0], page.parse.words_in(Span(0, at[i].begins)).stop) if i >= 0 else span[1]
        name = "" if i < 0 else at[i].label.of(page.article.text)
        if first >= span[1] or is_reported(page, span, drafts) or _bare(name).lower() in words("asking_labels"):
            continue
        label = page.parse.words_in(at[i].label)
        reason = f"a sentence in the turn of “{name}”"
        own.append(Draft((label.start, label.stop), None, (page.trimmed((first, span[1])),), CERTAIN, (reason,), RULE, own_words=True))
    return [*own, *drafts]


def _is_label(page: Page, draft: Draft, turns: list[Turn]) -> bool:
    """Whether the draft only says that who speaks stands before the colon."""
    return draft.source is not None and any(turn.label.overlaps(page.span(draft.source)) for turn in turns)
