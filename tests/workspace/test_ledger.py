"""Who recognises a state, by the reference and a record together: names, claimants and days."""

import pytest

from verbale.errors import UsageError
from verbale.record import PERSON, STATE, Actor, Article, Office, Recognition, Span
from verbale.record.directory import Directory
from verbale.record.view import Contents, RecognitionView
from verbale.workspace.ledger import last_day, recognition_of

KOSOVO, CHAD, SERBIA = Actor(STATE, "XKX", "Kosovo"), Actor(STATE, "TCD", "Chad"), Actor(STATE, "SRB", "Serbia")
SPOKESMAN = Actor(PERSON, "jon teral", "Jon Teral", (), (Office("Spokesman", SERBIA.id, "Serbia"),))
WHO = Directory({actor.id: actor for actor in (KOSOVO, CHAD, SERBIA, SPOKESMAN)}, {})


def record(day: str, *, claimed: bool = True) -> Contents:
    """Returns a record in which an article of that day says, on the spokesman's word, that Chad withdrew its recognition."""
    article = Article("Jon Teral said that Chad had withdrawn its recognition of Kosovo.", "a.txt", "raw", published=day)
    of, by, who = WHO.ref(KOSOVO.id), WHO.ref(CHAD.id), WHO.ref(SERBIA.id)
    assert of and by and who
    claimant = SERBIA.id if claimed else None
    claim = Recognition(article.id, CHAD.id, KOSOVO.id, False, None, claimant, (Span(20, 24),), 0.7, "withdrew: it did")
    view = RecognitionView(claim, article, by, of, who if claimed else None, day, ("Chad",), ())
    return Contents(articles=[article], recognitions=[view])


def test_a_claim_of_the_record_makes_an_entry_contested() -> None:
    after = recognition_of("Kosovo", "2015-01-01", contents=record("2014-05-01"), directory=WHO)
    status = {entry.by: entry.status for entry in after.entries}
    assert status["TCD"] == "contested" and status["DEU"] == "recognises"
    before = recognition_of("Kosovo", "2014-04-30", contents=record("2014-05-01"), directory=WHO)
    assert {entry.by: entry.status for entry in before.entries}["TCD"] == "recognises"


def test_a_person_stands_for_the_state_of_its_office() -> None:
    found = recognition_of("XKX", "2015-01-01", according_to="Jon Teral", contents=record("2014-05-01"), directory=WHO)
    (chad,) = [entry for entry in found.entries if entry.by == "TCD"]
    assert (found.according_to, chad.status, chad.act, chad.since) == ("Serbia", "does not recognise", "withdrew", "2014-05-01")
    assert chad.claims[0].view is not None and chad.claims[0].source == "a.txt"


def test_the_last_day_is_the_record_s_else_the_reference_s() -> None:
    assert last_day(record("2014-05-01")) == "2014-05-01"
    assert last_day(None) >= "2025-10-29"


def test_an_unknown_name_is_answered() -> None:
    with pytest.raises(UsageError, match="no state is called 'Atlantis'"):
        recognition_of("Atlantis", "2015-01-01")
    with pytest.raises(UsageError, match="is no date"):
        recognition_of("Kosovo", "yesterday")
