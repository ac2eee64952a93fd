"""Hypothesis strategies for the record's types: consistent articles, and readings whose claims rest on their words."""

from hypothesis import strategies as st

from verbale.record import (
    FORCES,
    KINDS,
    MANNERS,
    PLOVER,
    STANCES,
    STATUSES,
    Actor,
    Article,
    Event,
    Found,
    Mark,
    Mention,
    Office,
    Position,
    Reading,
    Recognition,
    Span,
    Statement,
)

# every plane of Unicode, without lone surrogates and NUL, which intake settles
TEXTS = st.text(st.characters(exclude_categories=("Cs",), exclude_characters="\x00"), min_size=12, max_size=80)
WORDS = st.text(st.characters(codec="utf-8", exclude_characters="\x00"), min_size=1, max_size=12)
CERTAINTIES = st.floats(0, 1, allow_nan=False)
DATES = st.none() | st.dates().map(lambda day: day.isoformat())


def spans_in(start: int, end: int) -> st.SearchStrategy[Span]:
    """Returns a strategy for spans within `[start, end)`."""
    return st.integers(start, end - 1).flatmap(lambda first: st.integers(first + 1, end).map(lambda last: Span(first, last)))


@st.composite
def articles(draw: st.DrawFn) -> Article:
    """Returns an article with at most one mark of debris, over its first two code points."""
    marks = draw(st.sampled_from([(), (Mark(Span(0, 2), "credit"),)]))
    return Article(
        text=draw(TEXTS), name=draw(WORDS), raw_sha256=draw(WORDS), title=draw(st.none() | WORDS), publisher=draw(st.none() | WORDS),
        published=draw(DATES), debris=marks, found=(Found("author", draw(WORDS), Span(0, 1), "a reason"),),
    )  # fmt: skip


@st.composite
def actors(draw: st.DrawFn) -> Actor:
    """Returns an actor with an office or none."""
    office = Office(draw(WORDS), None, draw(st.none() | WORDS), start=draw(DATES))
    return Actor(draw(st.sampled_from(KINDS)), draw(WORDS), draw(WORDS), (draw(WORDS),), draw(st.sampled_from([(), (office,)])))


@st.composite
def statements(draw: st.DrawFn, article: Article, speaker: str | None) -> Statement:
    """Returns a statement on the words of `article`, off its debris."""
    spans = spans_in(2, len(article.text))
    return Statement(
        article.id, draw(st.none() | spans), draw(st.none() | spans), tuple(draw(st.lists(spans, min_size=1, max_size=3))),
        draw(st.sampled_from(MANNERS)), speaker, None, (), draw(DATES), draw(CERTAINTIES), draw(WORDS),
    )  # fmt: skip


@st.composite
def readings(draw: st.DrawFn) -> Reading:
    """Returns a reading with up to three statements, a position on each, an event and a recognition."""
    article = draw(articles())
    actor = draw(actors())
    spans = spans_in(2, len(article.text))
    said = {item.id: item for item in draw(st.lists(statements(article, actor.id), max_size=3))}
    held = tuple(
        Position(
            article.id, item.id, actor.id, None, "book", draw(WORDS), draw(st.sampled_from(STANCES)), draw(st.sampled_from(FORCES)),
            draw(st.none() | spans), draw(st.booleans()), draw(CERTAINTIES), draw(WORDS),
        )
        for item in said.values()
    )  # fmt: skip
    event = Event(
        article.id, draw(st.sampled_from(PLOVER)), None, (actor.id,), (), draw(DATES), draw(st.sampled_from(STATUSES)), draw(spans),
        draw(CERTAINTIES), draw(WORDS),
    )  # fmt: skip
    claim = Recognition(article.id, actor.id, actor.id, draw(st.booleans()), draw(DATES), None, (draw(spans),), 0.5, draw(WORDS))
    mention = Mention(draw(spans), actor.id, None, draw(CERTAINTIES), draw(WORDS))
    return Reading(article, (actor,), (mention,), tuple(said.values()), held, (event,), (claim,))
