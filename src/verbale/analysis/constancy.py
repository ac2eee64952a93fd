"""Claims of constancy in the record ("our position has not changed"), held against the claimant's own words.

A claim is checked on the issues that it speaks of: those of its own statement, else those that the claimant speaks on in
the same article, else all of its issues. Over these, the record's first and last position of the claimant are compared:
another side contradicts the claim; the same side upholds it, and a change of firmness is told.
"""

from collections.abc import Iterable, Mapping, Sequence

from verbale import settings
from verbale.analysis.changes import described
from verbale.analysis.stands import by_party_and_issue, gather, hardness, leading
from verbale.record import NEUTRAL
from verbale.record.view import CONTRADICTED, NOT_ENOUGH, UPHELD, ClaimCheck, Contents, PositionView, Ref, Stand, StatementView
from verbale.reference import lexicon

Stands = Mapping[tuple[Ref, str], list[Stand]]


def check_claims(contents: Contents, *, sure: float = settings.SURE_POSITION, language: str = "en") -> list[ClaimCheck]:
    """Returns a check for each claim of constancy and each issue that it speaks of, in the record's order.

    `sure` is the certainty that a position needs to count.
    """
    words = lexicon.load(language, "ground")
    stands = by_party_and_issue(gather(view for view in contents.positions if view.position.certainty >= sure))
    held = _by_statement(contents.positions)
    found: list[ClaimCheck] = []
    for said in contents.statements:
        party = said.principal or said.speaker
        if party is not None and claims_constancy(" ".join(said.words), words["constancy"], words["constancy_off"]):
            found += _checked(said, party, held, stands)
    return found


def claims_constancy(text: str, patterns: Iterable[Sequence[str]], against: Iterable[str]) -> bool:
    """Whether some sentence of `text` has all the words of a pattern in its order, and none that speak against it."""
    for sentence in _sentences(text):
        if any(off in sentence for off in against):
            continue
        if any(_in_order(sentence, pattern) for pattern in patterns):
            return True
    return False


def _sentences(text: str) -> list[str]:
    plain = " ".join(text.casefold().split())
    for mark in ("?", "!", ";"):
        plain = plain.replace(mark, ".")
    return [f" {part.strip()} " for part in plain.split(". ") if part.strip()]


def _in_order(sentence: str, pattern: Sequence[str]) -> bool:
    at = 0
    for words in pattern:
        at = sentence.find(words, at)
        if at < 0:
            return False
        at += len(words)
    return True


def _by_statement(positions: Iterable[PositionView]) -> dict[str, list[PositionView]]:
    found: dict[str, list[PositionView]] = {}
    for view in positions:
        found.setdefault(view.said.statement.id, []).append(view)
    return found


def _checked(said: StatementView, party: Ref, held: Mapping[str, list[PositionView]], stands: Stands) -> list[ClaimCheck]:
    issues = _issues(said, party, held, stands)
    if not issues:
        return [ClaimCheck(said, party, None, NOT_ENOUGH, None, None, "the record has no sure position of this party")]
    return [_on_issue(said, party, issue, stands[party, issue]) for issue in issues]


def _issues(said: StatementView, party: Ref, held: Mapping[str, list[PositionView]], stands: Stands) -> list[str]:
    """Returns the issues that the claim speaks of and the record has stands on."""
    mine = [issue for who, issue in stands if who == party]
    own = [view.position.issue for view in held.get(said.statement.id, ())]
    here = [
        issue for issue in mine
        if any(view.said.article.id == said.article.id for stand in stands[party, issue] for view in stand.positions)
    ]  # fmt: skip
    return [issue for issue in dict.fromkeys(own) if issue in mine] or here or mine


def _on_issue(said: StatementView, party: Ref, issue: str, stands: Sequence[Stand]) -> ClaimCheck:
    dated = [stand for stand in stands if stand.day is not None]
    days = sorted({stand.day for stand in dated if stand.day is not None})
    if len(days) < 2:
        only = stands[0] if stands else None
        return ClaimCheck(said, party, issue, NOT_ENOUGH, only, None, "positions of two days are needed, the record has one")
    lines = [leading([stand for stand in dated if stand.day == day]) for day in days]
    first, last = lines[0], lines[-1]
    sides = [stand.stance for stand in lines if stand.stance != NEUTRAL]
    if len(set(sides)) > 1:
        turned = next(stand for stand in lines if stand.stance not in (NEUTRAL, sides[0]))
        return ClaimCheck(said, party, issue, CONTRADICTED, first, turned, f"from {described(first)} to {described(turned)}")
    return ClaimCheck(said, party, issue, UPHELD, first, last, _firmness(first, last))


def _firmness(first: Stand, last: Stand) -> str:
    was, now = (hardness(stand.stance, stand.force, stand.absolute) for stand in (first, last))
    if was == now:
        return "the same side, as firm as before"
    return f"the same side, but {'firmer' if now > was else 'less firm'}: from {described(first)} to {described(last)}"
