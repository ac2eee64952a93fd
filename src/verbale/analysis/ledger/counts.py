"""Finds how many states somebody says recognise another ("over 100 countries"): a claim with its words, never a fact.

Read from the words of the articles at the time of asking, sentence by sentence, in the language's lists.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from verbale.record import Article, Span
from verbale.record.ledger import Said
from verbale.record.view import StatementView
from verbale.reference.lexicon import load

_SENTENCE = re.compile(r"[^.!?\n]+(?:[.!?](?=\d)[^.!?\n]*)*")
NEAR = 160  # characters between the number and the verb: a longer way leads to something else
CLOSE = 40  # characters before the verb in which a negation belongs to it
_INCLUDING = frozenset({"at least", "at most", "up to"})  # bounds that the number itself meets


@dataclass(frozen=True, slots=True)
class _Words:
    """The language's words, as patterns."""

    number: re.Pattern[str]
    values: Mapping[str, int]
    more: frozenset[str]
    less: frozenset[str]
    verb: re.Pattern[str]
    unreal: re.Pattern[str]
    supposed: re.Pattern[str]
    negation: re.Pattern[str]
    by: re.Pattern[str]


@cache
def _words() -> _Words:
    data = load("en", "ledger")
    bounds = _one_of(word for kind in ("more", "less", "about") for word in data["bounds"][kind])
    numbers, states, between = _one_of(data["numbers"]), "|".join(data["states"]["words"]), "|".join(data["states"]["between"])
    number = rf"\b(?:(?P<bound>{bounds})\s+)?(?P<number>\d{{1,3}}|{numbers})\s+(?:(?:{between})\s+)*(?:{states})\b"
    verbs = data["verbs"]
    return _Words(
        re.compile(number, re.IGNORECASE),
        data["numbers"],
        frozenset(data["bounds"]["more"]),
        frozenset(data["bounds"]["less"]),
        re.compile(rf"\b(?:{'|'.join(verbs['words'])})\b", re.IGNORECASE),
        re.compile(rf"\b(?:{'|'.join(verbs['unreal'])})\b", re.IGNORECASE),
        re.compile(rf"\b(?:{'|'.join(verbs['supposed'])})\b", re.IGNORECASE),
        re.compile(rf"\b(?:{'|'.join(verbs['negation'])})\b|n[’']t\b", re.IGNORECASE),
        re.compile(rf"\b(?:{'|'.join(verbs['by'])})\W*$", re.IGNORECASE),
    )


def _one_of(words: Iterable[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


def counts(articles: Iterable[Article], statements: Sequence[StatementView], names: Sequence[str]) -> list[Said]:
    """Returns the counts of states that recognise the state called one of `names`, in the order of the articles and texts."""
    by_article: dict[str, list[StatementView]] = {}
    for statement in statements:
        by_article.setdefault(statement.article.id, []).append(statement)
    found: list[Said] = []
    for article in articles:
        found += _of_article(article, by_article.get(article.id, ()), names)
    return found


def _of_article(article: Article, statements: Sequence[StatementView], names: Sequence[str]) -> Iterator[Said]:
    named = re.compile("|".join(rf"\b{re.escape(name)}\b" for name in names))
    for sentence in _SENTENCE.finditer(article.text):
        words = sentence.group()
        if not named.search(words):
            continue
        for number in _words().number.finditer(words):
            verdict = _verdict(words, number)
            start = sentence.start() + number.start()
            span = Span(start, sentence.start() + number.end())
            if verdict is not None and not article.is_debris(span):
                said = _around(span, statements)
                yield _said(article, number, span, verdict, said)


def _said(article: Article, number: re.Match[str], span: Span, recognises: bool, said: StatementView | None) -> Said:
    least, most = _bounds(number)
    claimant = None if said is None else (said.principal or said.speaker)
    name = None if said is None or claimant is None else (said.speaker or claimant).name
    day = article.published if said is None else said.day
    return Said(number.group(), least, most, recognises, name, day, article.name, span.start, span.end, said)


def _bounds(number: re.Match[str]) -> tuple[int | None, int | None]:
    words = _words()
    text = number.group("number").casefold()
    value = int(text) if text.isdigit() else words.values[text]
    bound = " ".join((number.group("bound") or "").casefold().split())
    if bound in words.more:
        return value + (0 if bound in _INCLUDING else 1), None
    if bound in words.less:
        return None, value - (0 if bound in _INCLUDING else 1)
    return (None, None) if bound else (value, value)


def _verdict(sentence: str, number: re.Match[str]) -> bool | None:
    """Returns whether the counted states recognise, or do not; None where nothing is said of it beside the number."""
    words = _words()
    after = words.verb.search(sentence, number.end(), number.end() + NEAR)
    verb = after or (_verb_before(sentence, number.start()) if words.by.search(sentence, 0, number.start()) else None)
    if verb is None:
        return None
    before = sentence[max(number.end() if after else 0, verb.start() - CLOSE) : verb.start()]
    supposed = words.supposed.search(sentence, max(0, number.start() - CLOSE), number.start())
    return None if supposed or words.unreal.search(before) else words.negation.search(before) is None


def _verb_before(sentence: str, place: int) -> re.Match[str] | None:
    """Returns the last verb before the place: "recognised by over forty states"."""
    found = list(_words().verb.finditer(sentence, max(0, place - NEAR), place))
    return found[-1] if found else None


def _around(span: Span, statements: Sequence[StatementView]) -> StatementView | None:
    """Returns the shortest statement in whose content the words stand."""
    around = [item for item in statements if any(content.contains(span) for content in item.statement.content)]
    return min(around, key=lambda item: (sum(map(len, item.statement.content)), item.statement.id), default=None)
