"""Direct, indirect and mixed are told apart by what stands in quotation marks."""

import pytest

from verbale.record import Span
from verbale.statements.manner import manner
from verbale.statements.quotes import find


@pytest.mark.parametrize(
    ("text", "contents", "expected"),
    [
        ("He said “we will not go”.", ["we will not go"], "direct"),
        ("He said they will not go.", ["they will not go"], "indirect"),
        ('It is a " sad day " for all.', ['It is a " sad day " for all'], "mixed"),
        ("“We will”, he said, “never sign.”", ["We will", "never sign"], "direct"),
        ("“We will”, he said, but never sign.", ["We will", "never sign"], "mixed"),
        ("It isn't Arland's plan.", ["It isn't Arland's plan"], "indirect"),
        ("He said ''we go'' now.", ["we go"], "direct"),
    ],
)
def test_manner(text: str, contents: list[str], expected: str) -> None:
    spans = [Span(text.index(part), text.index(part) + len(part)) for part in contents]
    assert manner(text, spans, find(text)) == expected
