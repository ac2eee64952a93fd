"""Reads a transcript: lines that each begin with who speaks (`MINISTER ROE: We agreed.`).

The label is the source of every sentence of its turn, which runs to the next label. Whoever only asks makes no
statement.
"""

import re
from bisect import bisect_right

from verbale.record import Span
from verbale.statements.draft import RULE, Draft
from verbale.statements.ownwords import is_reported
from verbale.statements.page import Page, Words
from verbale.statements.vocabulary import words

LABEL = re.compile(r"^[ \t]*((?:[A-Z][\w.'’-]*[ \t]*){1,6}(?:\([^)\n]{1,60}\))?)[ \t]*:(?=\s)", re.MULTILINE)
LEAST_TURNS = 4
CERTAIN = 0.9


def labels(page: Page) -> list[Span]:
    """Returns the labels of the turns in order; none where the article is no transcript: few of them, or none that returns."""
    found = [Span(*m.span(1)) for m in LABEL.finditer(page.article.text)]
    found = [Span(s.start, s.start + len(s.of(page.article.text).rstrip())) for s in found]
    names = [span.of(page.article.text) for span in found]
    return found if len(names) >= LEAST_TURNS and len(set(names)) < len(names) else []


def read(page: Page, sentences: list[Words], drafts: list[Draft]) -> list[Draft]:
    """Returns the sentences of each turn as statements of its label, and what they ascribe to others."""
    at = labels(page)
    own: list[Draft] = []
    drafts = [draft for draft in drafts if not _is_label(page, draft, at)]
    for span in sentences:
        i = bisect_right([label.start for label in at], page.parse.starts[span[0]]) - 1
        first = max(span[0], _after_colon(page, at[i])) if i >= 0 else span[1]
        if first >= span[1] or is_reported(page, span, drafts) or at[i].of(page.article.text).lower() in words("asking_labels"):
            continue
        label = page.parse.words_in(at[i])
        reason = f"a sentence in the turn of “{at[i].of(page.article.text)}”"
        own.append(Draft((label.start, label.stop), None, (page.trimmed((first, span[1])),), CERTAIN, (reason,), RULE, own_words=True))
    return [*own, *drafts]


def _is_label(page: Page, draft: Draft, labels: list[Span]) -> bool:
    """Whether the draft only says that who speaks stands before the colon."""
    return draft.source is not None and any(label.overlaps(page.span(draft.source)) for label in labels)


def _after_colon(page: Page, label: Span) -> int:
    """Returns the first word after the label and its colon."""
    after = page.parse.words_in(label).stop
    return after + 1 if after < len(page.words) and page.words[after] == ":" else after
