"""Printings of one text, and one quotation in several papers: found whatever the order, and nothing else taken for them."""

import random

from hypothesis import given
from hypothesis import strategies as st

from analysis.views import NORDIA, position
from verbale.analysis.changes import changes
from verbale.analysis.repeats import originals, quotations, repeated
from verbale.record import Article
from verbale.record.view import LEFT_OUT, SAME
from verbale.record.view import OTHER as OTHERWISE

BODY = " ".join(f"The delegation of the valley said on day {n} that the road was closed for {n * 7} carts." for n in range(12))
OTHER = " ".join(f"A ship with {n} sailors left the port and came back after {n + 3} weeks without cargo." for n in range(12))


def article(name: str, text: str, published: str | None) -> Article:
    return Article(text, name, name, published=published)


def test_a_later_printing_with_another_head_and_a_note_is_the_earliest_one_s() -> None:
    first = article("z.txt", f"Road closed\n\n{BODY}", "2012-03-01")
    again = article("a.txt", f"From our archive\n\n{BODY}\n\nThis report was first published long ago.", "2014-05-01")
    short = article("b.txt", BODY[: len(BODY) // 2], "2013-01-01")
    other = article("c.txt", OTHER, "2012-03-02")
    found = originals([again, other, short, first])
    assert (found[again.id], found[short.id], found[other.id], found[first.id]) == (first.id, first.id, other.id, first.id)


@given(st.randoms(use_true_random=False))
def test_the_order_of_articles_does_not_matter(rng: random.Random) -> None:
    listed = [article(f"{n}.txt", f"Head {n}. {BODY if n % 2 else OTHER}", f"2012-03-0{n + 1}") for n in range(6)]
    shuffled = rng.sample(listed, len(listed))
    assert originals(shuffled) == originals(listed)
    assert len(set(originals(listed).values())) == 2


def test_the_words_of_a_reprint_make_no_turn_and_stay_where_they_were_said() -> None:
    first = position("2012-03-01", "support", text=BODY, words="the road should be open to all of us")
    turned = position("2013-03-01", "oppose", text=OTHER, article="b", words="the road should be closed for good")
    again = position("2014-03-01", "support", text=BODY + " First published long ago.", article="c", words=first.said.words[0])
    assert repeated([first, turned, again]) == {again.position.id}
    assert [change.turn for change in changes([first, turned, again])] == ["first said", "reversed"]


def test_one_quotation_in_two_papers_counts_once_and_short_or_later_words_do_not_repeat() -> None:
    words = "we will never open the road to the harbour"
    one = position("2012-03-01", "oppose", text=BODY, words=words)
    two = position("2012-03-02", "oppose", text=OTHER, article="b", words=words)
    later = position("2012-09-01", "oppose", text=OTHER + " And more.", article="c", words=words)
    assert repeated([two, one]) == {two.position.id}
    assert repeated([one, later]) == frozenset(), "said again half a year later is said again"
    assert repeated([one, position("2012-03-02", "oppose", text=OTHER, party=NORDIA, article="b", words=words)]) == frozenset()
    brief = [position(f"2012-03-0{n}", "oppose", text=text, article=str(n), words="No, no") for n, text in ((1, BODY), (2, OTHER))]
    assert repeated(brief) == frozenset()


SHORT, LONG = "we will open the road for their carts", "We will open the road for their carts, and for the carts of all others."


def test_a_shortened_quotation_repeats_within_days_and_on_the_same_side_alone() -> None:
    one = position("2012-03-01", "support", text=BODY, words=LONG)
    two = position("2012-03-03", "support", text=OTHER, article="b", words=SHORT)
    assert repeated([two, one]) == {two.position.id}
    later = position("2012-03-09", "support", text=OTHER, article="b", words=SHORT)
    other = position("2012-03-03", "oppose", text=OTHER, article="b", words=SHORT)
    assert repeated([one, later]) == repeated([one, other]) == frozenset()


def test_a_quotation_printed_three_times_is_one_with_its_differences() -> None:
    first = position("2012-03-01", "support", text=BODY, article="a", words=SHORT).said
    full = position("2012-03-02", "support", text=OTHER, article="b", words=LONG).said
    third = position("2012-03-03", "support", text=OTHER + " Now.", article="c", words=SHORT.replace("their", "those")).said
    alone = position("2012-03-01", "support", text=BODY + " No.", article="d", words="we will not open the road for their carts").said
    (found,) = quotations([third, alone, full, first])
    assert found.full is full
    assert [it.said.article.name for it in found.printings] == ["a", "b", "c"]
    differences = [[(part.text, part.kind) for part in it.wording if part.kind != SAME] for it in found.printings]
    left = ("and for the carts of all others.", LEFT_OUT)
    assert differences == [[left], [], [("their", LEFT_OUT), ("those", OTHERWISE), left]]


def test_words_of_nobody_known_are_printings_only_where_they_are_the_same() -> None:
    one, two, near = (
        position("2012-03-01", "support", party=None, text=text, article=name, words=words).said
        for name, text, words in (("a", BODY, LONG), ("b", OTHER, LONG), ("c", OTHER + " Now.", SHORT))
    )
    (found,) = quotations([one, two, near])
    assert [it.said.article.name for it in found.printings] == ["a", "b"]


@given(st.randoms(use_true_random=False))
def test_the_order_of_statements_does_not_show(rng: random.Random) -> None:
    texts = (BODY, OTHER, BODY + " So.", OTHER + " So.", BODY + " No.")
    listed = [
        position(f"2012-03-0{n}", "support", text=text, article=str(n), words=(SHORT, LONG)[n % 2]).said for n, text in enumerate(texts, 1)
    ]
    assert quotations(rng.sample(listed, len(listed))) == quotations(listed)
    assert [len(it.printings) for it in quotations(listed)] == [5]
