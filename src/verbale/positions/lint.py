"""Looks over a codebook that can be read for what will make the coding worse: advice, never an error."""

from collections import defaultdict
from pathlib import Path

from verbale.errors import CodebookError
from verbale.positions import codebook as files
from verbale.positions.words import stems
from verbale.record import Codebook, Issue

LONG_PROPOSITION = 40  # words: beyond this a proposition is usually two


def check(name_or_path: str) -> list[str]:
    """Returns advice on a codebook, one line each with the line of the file; raises CodebookError where it cannot be read."""
    book = files.load(name_or_path)
    path = Path(name_or_path)
    lines = _lines(path) if path.is_file() else {}
    advice = [(lines.get(issue.id, 0), text) for issue in book.issues for text in _of_issue(issue)]
    advice += [(lines.get(issue_id, 0), text) for issue_id, text in _shared_terms(book)]
    if not book.parties:
        advice.append((0, "`parties` is empty: the matrix will show whoever speaks, in order of the number of statements"))
    return [f"{name_or_path}, line {line}: {text}" if line else f"{name_or_path}: {text}" for line, text in sorted(advice)]


def _lines(path: Path) -> dict[str, int]:
    try:
        return files.issue_lines(path.read_bytes(), str(path))
    except OSError as error:
        raise CodebookError(f"{path}: cannot be read ({error.strerror})") from error


def _of_issue(issue: Issue) -> list[str]:
    advice = []
    if not issue.terms:
        advice.append(f"`{issue.id}` has no terms: add words by which a text on it can be told")
    if issue.proposition.rstrip().endswith("?"):
        advice.append(f"the proposition of `{issue.id}` is a question: write the sentence that a party would hold or deny")
    if len(issue.proposition.split()) > LONG_PROPOSITION:
        advice.append(f"the proposition of `{issue.id}` is longer than {LONG_PROPOSITION} words: perhaps it is two issues")
    if issue.counter is not None and issue.counter.casefold() == issue.proposition.casefold():
        advice.append(f"the counter-proposition of `{issue.id}` is the same as its proposition")
    return advice + _repeated_terms(issue)


def _repeated_terms(issue: Issue) -> list[str]:
    seen: set[str] = set()
    advice = []
    for term in issue.terms:
        if term.casefold() in seen:
            advice.append(f"the term {term!r} of `{issue.id}` is given twice: one is enough")
        seen.add(term.casefold())
    return advice


def _shared_terms(book: Codebook) -> list[tuple[str, str]]:
    holders: dict[tuple[str, ...], list[tuple[str, str]]] = defaultdict(list)
    for issue in book.issues:
        for term in issue.terms:
            if issue.id not in [holder for holder, _ in holders[stems(term)]]:
                holders[stems(term)].append((issue.id, term))
    shared = [found for found in holders.values() if len(found) > 1]
    return [
        (found[-1][0], f"the term {found[-1][1]!r} is shared by {', '.join(f'`{issue}`' for issue, _ in found)}: it counts for less")
        for found in shared
    ]
