"""Claims of the record become the word of the state for which the claimant speaks."""

from verbale.analysis.ledger.told import told_in_record
from verbale.record import DIRECT, PERSON, STATE, Actor, Article, Recognition, Span, Statement
from verbale.record.directory import Directory
from verbale.record.ledger import ARTICLES
from verbale.record.view import RecognitionView, Ref, StatementView

TEXT = "Maren said that Corland had suspended its recognition of Belvia."
ARTICLE = Article(TEXT, "a.txt", "raw", published="2010-01-02")
ARDA, BELVIA, CORLAND = (Actor(STATE, name.casefold(), name) for name in ("Arda", "Belvia", "Corland"))
MAREN = Actor(PERSON, "maren", "Maren")
WHO = Directory({actor.id: actor for actor in (ARDA, BELVIA, CORLAND, MAREN)}, {})


def ref(actor: Actor) -> Ref:
    return Ref(actor.id, actor.name, actor.kind)


def recognition(claimant: Actor | None, reason: str) -> RecognitionView:
    span = Span(16, 23)
    claim = Recognition(ARTICLE.id, CORLAND.id, BELVIA.id, False, None, None if claimant is None else claimant.id, (span,), 0.7, reason)
    said_by = None if claimant is None else ref(claimant)
    return RecognitionView(claim, ARTICLE, ref(CORLAND), ref(BELVIA), said_by, "2010-01-02", ("Corland",), ())


def statement(principal: Actor | None) -> StatementView:
    content = Span(11, len(TEXT) - 1)
    claim = Statement(ARTICLE.id, None, None, (content,), DIRECT, MAREN.id, None, (), None, 0.9, "why")
    spoken_for = None if principal is None else ref(principal)
    return StatementView(claim, ARTICLE, ref(MAREN), spoken_for, (), "2010-01-02", (content.of(TEXT),), ())


def test_who_speaks_for_a_state_gives_its_word() -> None:
    (told,) = told_in_record([recognition(MAREN, "suspended: it did")], [statement(ARDA)], WHO, "belvia")
    assert (told.by, told.act, told.claimant, told.day, told.source) == ("corland", "suspended", "arda", "2010-01-02", "a.txt")


def test_a_person_of_no_state_gives_its_own_word_and_the_article_that_of_the_articles() -> None:
    views = [recognition(MAREN, "it is negated"), recognition(None, "it is negated")]
    told = told_in_record(views, [statement(None)], WHO, "belvia")
    assert [(item.act, item.claimant) for item in told] == [("does not recognise", "maren"), ("does not recognise", ARTICLES)]


def test_other_states_are_left_out() -> None:
    assert told_in_record([recognition(None, "x")], [], WHO, "corland") == []
