"""What is one quotation in two printings, on pairs that we wrote; and what must stay two however near the words are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verbale.analysis.wording import alike, wordings, words
from verbale.record.view import LEFT_OUT, OTHER, SAME

PRINTINGS = {
    "quotation marks and case": (
        "We will keep the road open, whatever the weather.",
        "we will keep the road open whatever the weather",
    ),
    "shortened at the end": (
        "We will keep the road open for carts, and nobody else has to ask us for it.",
        "We will keep the road open for carts",
    ),
    "begun later": (
        "In this harbour, as in every other, the ships of both sides may land.",
        "the ships of both sides may land",
    ),
    "one of two sentences": (
        "We are not tired. The valley will have its school by the spring of that year.",
        "The valley will have its school by the spring of that year.",
    ),
    "another spelling": (
        "The organisation of the ferry programme is a matter for the towns.",
        "The organization of the ferry program is a matter for the towns.",
    ),
    "an elision": (
        "We will, as I told the council, rebuild the bridge before the winter comes.",
        "We will rebuild the bridge before the winter comes.",
    ),
    "an elision marked": (
        "We will speak with the fishers and with their union about the new nets and the price of salt.",
        "We will speak with the fishers … about the new nets and the price of salt.",
    ),
    "a small word": (
        "We are ready to meet them at any place on the river.",
        "We are ready to meet them in any place on the river.",
    ),
    "another form": (
        "The ministers agree that the ferry needs new engines this year.",
        "The ministers agreed that the ferry needs new engines this year.",
    ),
    "one word translated otherwise": (
        "The people of the islands have waited for a ferry for twenty years and they will have one before "
        "this parliament ends its work",
        "The people of the islands have waited for a boat for twenty years and they will have one before this parliament ends its work",
    ),
    "an aside with a denial of its own": (
        "The school, which nobody in the town had asked for, will open its doors in the spring of next year",
        "The school will open its doors in the spring of next year",
    ),
    "a contraction's apostrophe": (
        "We don’t ask for more than a fair share of the water.",
        "We don't ask for more than a fair share of the water.",
    ),
}
APART = {
    "a negation": (
        "We will open the road to the harbour this year.",
        "We will not open the road to the harbour this year.",
    ),
    "never": (
        "We would close the ferry to their carts.",
        "We would never close the ferry to their carts.",
    ),
    "a contraction": (
        "We will pay the toll of the bridge again.",
        "We won't pay the toll of the bridge again.",
    ),
    "a denial before it": (
        "I do not believe that the towns will share the cost of the bridge.",
        "the towns will share the cost of the bridge.",
    ),
    "another number": (
        "We ask for 12 ferries and a harbour of our own.",
        "We ask for 20 ferries and a harbour of our own.",
    ),
    "another name": (
        "We will meet the delegation of Tolmera in the harbour.",
        "We will meet the delegation of Ardovia in the harbour.",
    ),
    "another matter": (
        "We are ready to talk about water with all the towns.",
        "We are ready to talk about borders with all the towns.",
    ),
    "an opposite": (
        "The decision of the council on the ferry is legal and final.",
        "The decision of the council on the ferry is illegal and final.",
    ),
    "another modal": (
        "The towns must share the cost of the bridge.",
        "The towns may share the cost of the bridge.",
    ),
    "few words": (
        "We will talk.",
        "We will talk now.",
    ),
    "one beginning": (
        "We are ready for talks about the price of salt.",
        "We are ready for talks when their carts have left the valley.",
    ),
    "words in another order": (
        "The towns will pay and the ferry will stay with us.",
        "With us the ferry will pay and the towns will stay.",
    ),
    "half of it": (
        "We thank the fishers for their work, and we will buy new nets for all of them.",
        "We thank the fishers for their work, and the council will hear their union on Monday about salt.",
    ),
}


@pytest.mark.parametrize(("one", "other"), PRINTINGS.values(), ids=PRINTINGS)
def test_printings_of_one_quotation_are_alike(one: str, other: str) -> None:
    assert alike(words([one]), words([other]))
    assert alike(words([other]), words([one]))


@pytest.mark.parametrize(("one", "other"), APART.values(), ids=APART)
def test_what_says_another_thing_stays_apart(one: str, other: str) -> None:
    assert not alike(words([one]), words([other]))
    assert not alike(words([other]), words([one]))


def test_the_cut_into_spans_makes_no_other_quotation() -> None:
    assert alike(words(["We will keep the road", "open for their carts"]), words(["We will keep the road open for their carts"]))


def test_differences_are_told_word_by_word_as_printed() -> None:
    found = wordings(["We will, as I said, rebuild the bridge before winter."], ["“We shall rebuild the bridge before winter”"])
    assert [(it.text, it.kind) for it in found] == [
        ("“We", SAME), ("will, as I said,", LEFT_OUT), ("shall", OTHER), ("rebuild the bridge before winter”", SAME),
    ]  # fmt: skip


TEXTS = st.lists(st.sampled_from(["we", "Will", "not", "open,", "the", "road.", "–", "for", "7"]), max_size=12).map(" ".join)


@given(TEXTS, TEXTS)
def test_both_wordings_can_be_read_off_the_differences(full: str, printed: str) -> None:
    found = wordings([full], [printed])
    assert " ".join(it.text for it in found if it.kind != LEFT_OUT) == printed
    assert len(" ".join(it.text for it in found if it.kind != OTHER).split()) == len(full.split())


@given(TEXTS, TEXTS)
def test_likeness_has_no_direction(one: str, other: str) -> None:
    assert alike(words([one]), words([other])) == alike(words([other]), words([one]))
    assert alike(words([one]), words([one]))
