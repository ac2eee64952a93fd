"""One statement laid out for coding: the words said, the cue with what modifies it, the sentence, and what was said before."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from verbale.positions.reach import Grammar, grammar
from verbale.positions.relevance import Spoken, bag
from verbale.positions.words import Words, split
from verbale.record import Article, Parse, Span, Statement
from verbale.reference import lexicon

_BEFORE_CUE = 4  # words before the cue that may turn it: "has not ruled", "did not rule out", "refused to say"
_SIMPLE = 14  # words of a stretch; on made cases the order of words tells 93 of 100 sides, the tree 88
_JOINERS = frozenset({"and", "or", "which", "who", "whose", ";"})
_GAP = 7  # words between cue and content that belong to the cue: "expressed full support for …"


@dataclass(frozen=True, slots=True)
class Utterance:
    """The words of one statement. `lead` is the cue with the words around it that are not content; it governs the content."""

    statement: Statement
    lead: Words
    content: tuple[Words, ...]
    trees: tuple[Grammar | None, ...]  # of each stretch of content; None where the parse has no grammar
    sentence: Words
    spoken: Spoken
    previous: int | None  # index of the statement said just before, which "that demand" may take up


@cache
def _modifiers() -> frozenset[str]:
    return frozenset(lexicon.load("en", "positions")["before_cue"].split())


@cache
def _back_words() -> tuple[frozenset[str], frozenset[str], int]:
    table = lexicon.load("en", "positions")["refer_back"]
    return frozenset(table["words"]), frozenset(table["nouns"].split()), int(table["most_words"])


def lay_out(article: Article, parse: Parse, statements: Sequence[Statement]) -> list[Utterance]:
    """Returns the utterance of each statement, in their order; the statements are those of one article."""
    ordered = sorted(range(len(statements)), key=lambda i: statements[i].content[0].start)
    previous: int | None = None
    found: dict[int, Utterance] = {}
    for i in ordered:
        before = frozenset[str]() if previous is None else found[previous].spoken.said
        found[i] = _one(article, parse, statements[i], before, previous)
        previous = i
    return [found[i] for i in range(len(statements))]


def _one(article: Article, parse: Parse, statement: Statement, before: frozenset[str], previous: int | None) -> Utterance:
    text = article.text
    around = _sentence(parse, statement)
    content = tuple(split(text, span.start, span.end) for span in statement.content)
    lead = _lead(text, statement, around)
    sentence = split(text, around.start, around.end)
    source = split(text, statement.source.start, statement.source.end) if statement.source else split("")
    said = frozenset(stem for words in (*content, lead) for stem in bag(words))
    length = sum(len(words) for words in content)
    just_before = before | _previous_sentence(text, parse, around)
    spoken = Spoken(said, frozenset(bag(sentence)), frozenset(bag(source)), just_before, _refers_back(content, length), length)
    trees = tuple(None if _simple(words) else grammar(parse, words) for words in content)
    return Utterance(statement, lead, content, trees, sentence, spoken, previous)


def _simple(words: Words) -> bool:
    """Whether the order of words tells reach better than the tree: short, and nothing joined or told in a relative clause."""
    return len(words) <= _SIMPLE and not set(words.forms) & _JOINERS


def _sentence(parse: Parse, statement: Statement) -> Span:
    """Returns the code points of the sentences that the statement touches."""
    spans = statement.spans()
    touched = [word for span in spans for word in parse.words_in(span)]
    if not touched:
        return Span(min(s.start for s in spans), max(s.end for s in spans))
    first = parse.sentences[parse.sentence_of(min(touched))][0]
    last = parse.sentences[parse.sentence_of(max(touched))][1]
    return parse.span(first, last)


def _previous_sentence(text: str, parse: Parse, around: Span) -> frozenset[str]:
    words = parse.words_in(around)
    index = parse.sentence_of(words.start) - 1 if words else -1
    if index < 0:
        return frozenset()
    span = parse.span(*parse.sentences[index])
    return frozenset(bag(split(text, span.start, span.end)))


def _lead(text: str, statement: Statement, around: Span) -> Words:
    """Returns the cue, the words just before it, and those between it and a content that follows at once."""
    cue = statement.cue
    if cue is None:
        return split("")
    start, end = cue.start, cue.end
    earlier = split(text, around.start, cue.start) if around.start < cue.start else split("")
    for i in range(len(earlier) - 1, max(-1, len(earlier) - 1 - _BEFORE_CUE), -1):
        place = Span(earlier.starts[i], earlier.ends[i])
        if earlier.forms[i] not in _modifiers() or any(place.overlaps(span) for span in (*statement.content, statement.source) if span):
            break
        start = earlier.starts[i]
    following = [span.start for span in statement.content if span.start >= cue.end]
    if following and len(split(text, cue.end, min(following))) <= _GAP:
        end = min(following)
    return split(text, start, end)


def _refers_back(content: Sequence[Words], length: int) -> bool:
    words, nouns, most = _back_words()
    forms = {form for one in content for form in one.forms}
    return length <= most and bool(forms & words or forms & nouns)
