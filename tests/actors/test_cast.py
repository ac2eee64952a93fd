"""Whatever the words: the cast holds together, and comes out the same each time."""

from hypothesis import given
from hypothesis import strategies as st

from actors.build import article, parse
from verbale.actors import resolve
from verbale.record import Attribution, Mark, Name, Span
from verbale.record.article import Article
from verbale.reference import world

WORLD = world()
_WORDS_IN_USE = """
Serbia Serbian Serbs U.S. US the of and , . 's ( ) " - President president officials Minister Foreign Olan Brissek
Mr. he She it they Both its report said former group UN Security Council spokesman for who to Bush administration
office Hundreds 😀 é بیت North media state by other Union HWU aide counterpart his embassy in Belgrade
"""
_WORDS = st.sampled_from(_WORDS_IN_USE.split())


@st.composite
def _samples(draw: st.DrawFn) -> tuple[str, list[Attribution], list[tuple[int, int, str]]]:
    words = draw(st.lists(_WORDS, min_size=1, max_size=40))
    text = " ".join(words)
    size = len(text)
    spans = draw(st.lists(st.tuples(st.integers(0, size - 1), st.integers(1, 30)), max_size=6))
    names = draw(st.lists(st.tuples(st.integers(0, 39), st.integers(1, 4), st.sampled_from(["PER", "ORG", "LOC", "MISC"])), max_size=4))
    made = []
    for index, (start, length) in enumerate(spans):
        span = Span(start, min(size, start + length))
        source = span if index % 3 else None
        carried = draw(st.none() | st.integers(0, len(spans) - 1))
        made.append(
            Attribution(
                source, span if index % 2 else None, (span,), "indirect", 1.0, "", carried=carried, own_words=index == 5, addressees=(span,)
            )
        )
    return text, made, names


@given(_samples())
def test_every_speaker_is_an_actor_of_the_cast_and_every_span_lies_in_the_text(
    sample: tuple[str, list[Attribution], list[tuple[int, int, str]]],
) -> None:
    text, attributions, names = sample
    bare = parse(text)
    tagged = tuple(Name(first, min(first + size, len(bare)), label, 1.0) for first, size, label in names if first < len(bare))
    read = type(bare)(
        bare.starts, bare.ends, bare.sentences, bare.paragraphs, bare.upos, bare.lemmas, bare.heads, bare.deprels, tagged
    )  # fmt: skip
    made = resolve(article(text, published="2010-08-04"), read, attributions, WORLD)
    known = {actor.id for actor in made.actors}
    assert len(made.speakers) == len(made.addressees) == len(attributions)
    for mention in (*made.mentions, *(item for found in made.speakers for item in found)):
        assert mention.span.of(text)
        assert {mention.actor, mention.principal} - {None} <= known
        assert 0 < mention.certainty <= 1
        assert mention.reason
    assert {key for keys in made.addressees for key in keys} <= known
    assert resolve(article(text, published="2010-08-04"), read, attributions, WORLD) == made


def test_what_stands_on_debris_is_no_mention_and_no_actor() -> None:
    text = "By Olan Brissek. Serbian President Ilva Maren left."
    credit = Article(text, "t.txt", "0" * 64, debris=(Mark(Span(0, 16), "byline"),))
    made = resolve(credit, parse(text, names=(("Olan Brissek", "PER"),)), [], WORLD)
    assert "Olan Brissek" not in {actor.name for actor in made.actors}
    assert "Ilva Maren" in {actor.name for actor in made.actors}
