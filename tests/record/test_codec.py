"""Lossless JSON: what is written comes back the same, and what does not fit is refused."""

import json

import pytest
from hypothesis import given

from strategies import readings
from verbale.errors import FormatError
from verbale.record import Actor, Article, Office, Reading, from_json, to_json
from verbale.record.canonical import canonical, make_id


@given(readings())
def test_a_reading_comes_back_the_same(reading: Reading) -> None:
    text = to_json(reading)
    again = from_json(Reading, text)
    assert again == reading
    assert to_json(again) == text


def test_an_office_inside_an_actor_comes_back() -> None:
    actor = Actor("person", "ada mirel", "Ada Mirel", ("Mirel",), (Office("Foreign Minister", "act_1", "Arvela", "2010-01-01"),))
    assert from_json(Actor, to_json(actor)) == actor


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("{", "no valid JSON"),
        ('{"kind":"person"}', "lacks a key"),
        ('{"kind":"person","key":"k","name":"n","shoe":1}', "unknown keys"),
        ('{"kind":"person","key":"k","name":7}', "expected a value of type str, got int"),
        ('{"kind":"person","key":"k","name":"n","id":"act_0"}', "its claim makes"),
    ],
)
def test_broken_json_is_refused_with_its_reason(text: str, message: str) -> None:
    with pytest.raises(FormatError, match=message):
        from_json(Actor, text)


SHA = "b4dd5b3399de199c73bd87aa6158170444d7b86ee0e8227c5191418d542386fe"


def test_canonical_json_sorts_keys_and_keeps_letters() -> None:
    assert canonical({"b": [1, None], "a": "Jeremić"}) == '{"a":"Jeremić","b":[1,null]}'


def test_an_id_is_the_digest_of_the_claim() -> None:
    # printf '%s' '{"name":"Arvela"}' | sha256sum
    assert make_id("act", {"name": "Arvela"}) == "act_" + SHA[:20]
    assert make_id("act", {"name": "Arvela"}) != make_id("st", {"name": "Arvela"})


def test_an_articles_id_is_of_its_text_and_printing() -> None:
    one = Article("text", "a.txt", "00", publisher="Straits Herald", published="2014-03-02")
    assert json.loads(to_json(one))["id"] == one.id
    assert one.id == Article("text", "b.txt", "11", publisher="Straits Herald", published="2014-03-02").id
    assert one.id != Article("text", "a.txt", "00", publisher="Northern Wire", published="2014-03-02").id
