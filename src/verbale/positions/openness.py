"""Which statements address a matter and take no side: a question held open, procedure, or a bare report of what others did."""

from collections.abc import Mapping
from functools import cache

from verbale.positions.signs import AGAINST, attitudes, turns
from verbale.positions.turning import by_first_word, split_line
from verbale.positions.utterance import Utterance
from verbale.positions.words import Words, stem
from verbale.reference import lexicon


@cache
def _table() -> Mapping[str, object]:
    found: Mapping[str, object] = lexicon.load("en", "positions")["open"]
    return found


@cache
def _phrases(name: str) -> dict[str, tuple[tuple[str, ...], ...]]:
    return by_first_word(split_line(str(line)) for line in _list(name))


def _list(name: str) -> list[str]:
    found = _table()[name]
    assert isinstance(found, list)
    return found


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(str(_table()[name]).split())


def find(utterance: Utterance) -> str | None:
    """Returns the words that hold the matter open, None where a side is taken."""
    said = Words(*(sum((getattr(one, name) for one in (utterance.lead, *utterance.content)), ()) for name in Words.__slots__))
    if set(said.forms) & set(_list("closed_to")):
        return None
    for i in range(len(said)):
        found = _match(said, i, "phrases") or _considered(said, i)
        if found:
            return " ".join(found)
    return _whether(said) or _asked(utterance) or _told(utterance)


def _match(words: Words, i: int, name: str) -> tuple[str, ...]:
    rows = _phrases(name).get(words.forms[i], ())
    return next((phrase for phrase in rows if words.forms[i : i + len(phrase)] == phrase), ())


def _considered(words: Words, i: int) -> tuple[str, ...]:
    """Returns "was considering" and the like; "would be considering" with a hedge before it leans to a side."""
    if words.forms[i] not in _words("be") or words.forms[i + 1 : i + 2] == ():
        return ()
    k = i + 1 + (words.forms[i + 1] == "still")
    return words.forms[i : k + 1] if k < len(words) and words.forms[k] in _words("verbs") else ()


def _whether(words: Words) -> str | None:
    """Returns "whether" where what hangs on it is left open."""
    if "whether" not in words.forms or any(_match(words, i, "whether_excepted") for i in range(len(words))):
        return None
    return "whether"


def _asked(utterance: Utterance) -> str | None:
    """Returns the question word of a mere question: "asked | how long it would take"."""
    first = utterance.content[0].forms[:1]
    asks = any(key in {stem(word) for word in _list("asking")} for key in utterance.lead.stems)
    return first[0] if asks and first and first[0] in _words("question_words") else None


def _told(utterance: Utterance) -> str | None:
    """Returns the words by which others' deeds are told and nothing more: "some states have recognised it"."""
    lead, content = utterance.lead, utterance.content[0]
    bare = all(key in {stem(word) for word in _words("telling_cues")} for i, key in enumerate(lead.stems) if i in lead.matter())
    if not bare or any(turn.kind != AGAINST or attitudes(turn, words) for words in utterance.content for turn in turns(words)):
        return None
    for i in range(min(len(content), int(str(_table()["told_within"])))):
        some = _match(content, i, "some")
        after = content.forms[i + len(some) : i + len(some) + 3]
        if some and set(after) & _words("lands") and set(content.forms[i:]) & _words("tell"):
            return " ".join((*some, *after[:1]))
    return None
