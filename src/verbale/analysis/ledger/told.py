"""Brings the rows of the reference and the claims of the record into one form: who does what about a state, on whose word."""

from collections.abc import Iterable, Mapping, Sequence

from verbale.record.directory import Directory
from verbale.record.ledger import ARTICLES, Told
from verbale.record.view import RecognitionView, Ref, StatementView
from verbale.reference.recognitions import ACTS, DOES_NOT, RECOGNISES, Recognised


def told_by_reference(rows: Iterable[Recognised], of: str) -> list[Told]:
    """Returns the claims of the reference about the state `of` (a key)."""
    return [Told(row.by, row.act, row.start, row.claimant, row.source, row.end) for row in rows if row.of == of]


def told_in_record(views: Iterable[RecognitionView], statements: Sequence[StatementView], directory: Directory, of: str) -> list[Told]:
    """Returns the claims of the record about the state `of` (a key). Who speaks for a state gives that state's word."""
    by_article: dict[str, list[StatementView]] = {}
    for statement in statements:
        by_article.setdefault(statement.article.id, []).append(statement)
    found = []
    for view in views:
        if _key(view.of, directory) == of:
            claimant = _principal(view, by_article)
            word = ARTICLES if claimant is None else _key(claimant, directory)
            found.append(Told(_key(view.by, directory), act(view), view.day, word, view.article.name, view=view))
    return found


def act(view: RecognitionView) -> str:
    """Returns what the claim says was done: the act that its reason begins with, else whether it recognises."""
    named = next((name for name in ACTS if view.recognition.reason.startswith(f"{name}:")), None)
    return named or (RECOGNISES if view.recognition.recognises else DOES_NOT)


def _principal(view: RecognitionView, by_article: Mapping[str, Sequence[StatementView]]) -> Ref | None:
    """Returns whose word it is: the state for which the claimant speaks in the statement around the evidence, else the claimant."""
    if view.claimant is None:
        return None
    for statement in by_article.get(view.article.id, ()):
        inside = any(content.contains(span) for content in statement.statement.content for span in view.recognition.evidence)
        if statement.speaker == view.claimant and statement.principal is not None and inside:
            return statement.principal
    return view.claimant


def _key(ref: Ref, directory: Directory) -> str:
    actor = directory.actors.get(ref.id)
    return ref.id if actor is None else actor.key
