"""Builds position views by hand, for the tests of what is computed from them."""

from verbale.record import DIRECT, Article, Codebook, Issue, Position, Span, Statement
from verbale.record.view import PositionView, Ref, StatementView

SERVIA, NORDIA = Ref("act_s", "Servia", "state"), Ref("act_n", "Nordia", "state")
BOOK = Codebook("book", "A book", ("Servia", "Nordia"), (Issue("talks", "Talks", "Talk."), Issue("border", "Border", "Open it.")), "d")


def position(
    day: str | None,
    stance: str,
    force: str = "assertion",
    *,
    party: Ref | None = SERVIA,
    issue: str = "talks",
    absolute: bool = False,
    certainty: float = 0.8,
    article: str = "a",
    start: int = 0,
    codebook: str = "book",
    words: str = "words",
    condition: str | None = None,
    speaker: str | None = None,
    text: str | None = None,
    published: str | None = None,
) -> PositionView:
    """Returns a position said on `day` in `words`; `article` and `start` tell one statement from another."""
    of = Article(text or f"words of article {article} on {day}", article, "raw", published=published or day)
    who = None if party is None else party.id
    person = party if speaker is None else Ref(f"act_{speaker}", speaker, "person")
    said = Statement(of.id, None, None, (Span(start, start + 5),), DIRECT, who, None, (), None, 0.9, "why")
    view = StatementView(said, of, person, None, (), day, (words,), ())
    span = None if condition is None else Span(start, start + 1)
    claim = Position(of.id, said.id, who, None, codebook, issue, stance, force, span, absolute, certainty, "why")
    return PositionView(claim, view, party, condition)
