"""Finds the one occasion that an article tells in its lead, and whether others than its speaker had part in it.

"Arland and Velden signed a treaty on Monday" dates what the article goes on to report, though nobody is quoted there.
Which statements take the day over is for `occasions`.
"""

from dataclasses import dataclass
from datetime import date

from verbale.record import ROOT
from verbale.statements import dates, grammar, telling
from verbale.statements.dates import Day
from verbale.statements.draft import Draft, Said, words_of
from verbale.statements.page import Page, Words
from verbale.statements.telling import vocabulary

SENTENCES = 6  # in which the occasion is told
GATHERED = 12  # sentences in which a gathering is named
FRESH = 1  # days between the occasion and print, beyond which an article looks back on more than one
MAIN = ("root", "parataxis", "conj")
SHORT = 8  # words below which a line without a full stop is a headline or a byline


@dataclass(frozen=True, slots=True)
class Main:
    """The one occasion of an article: its day, the word from which it is told, and who had part in it (None for everybody)."""

    said: Said
    first: int
    names: frozenset[str] | None


def main(page: Page, drafts: list[Draft], found: list[Said | None]) -> Main | None:
    """Returns the one occasion that the article reports: the only day of saying that it names, in its lead, or what the lead tells."""
    stated = {said[0] for said in found if said is not None and said[0] is not None and len(said[0]) == 10}
    if len(stated) > 1 or any(draft.own_words for draft in drafts):
        return None
    if not stated:
        return _told_day(page, drafts)
    for draft, said in zip(drafts, found, strict=True):
        if said is not None and said[0] in stated:
            if page.parse.sentence_of(draft.first()) >= SENTENCES:
                return None
            who = _present(page, page.sentence(draft.anchor()), draft.source) | _by_name(page, drafts, draft)
            return _fresh(page, (said[0], f"the one day of saying that the article names ({said[1]})"), draft.anchor(), who)
    return None


def _by_name(page: Page, drafts: list[Draft], first: Draft) -> frozenset[str]:
    """Returns the name of who is quoted in the sentence after one that names its speaker by office only."""
    if first.source is None or page.parse.upos[first.source[1] - 1] == "PROPN":
        return frozenset()
    after = page.parse.sentence_of(first.anchor()) + 1
    for draft in drafts:
        quoted = page.quotation_of(draft.content[0][0]) is not None and draft.source is not None
        if quoted and draft.source is not None and page.parse.sentence_of(draft.anchor()) == after:
            return frozenset(names(page, draft.source))
    return frozenset()


def _told_day(page: Page, drafts: list[Draft]) -> Main | None:
    """Returns the occasion that the first sentence tells as a fact."""
    found = _told(page, drafts)
    if found is None:
        return None
    day, sentence, subject = found
    reason = f"the day of the occasion that the lead tells (“{day.span.of(page.article.text)}”)"
    return _fresh(page, (day.value, reason), sentence[0], _present(page, sentence, subject))


def _fresh(page: Page, said: Said, first: int, who: frozenset[str]) -> Main | None:
    """Returns the occasion unless it is stale. One of an earlier day is that of those named with it, if none gathered there."""
    days, gathering = _age(page, said[0] or ""), _is_gathering(page)
    if days is None or not 0 <= days <= FRESH + int(gathering):
        return None
    return Main(said, first, None if days == 0 or gathering else who)


def has_part(page: Page, draft: Draft, main: Main) -> bool:
    """Whether a statement is of the main occasion: everybody's after its telling, else of somebody named there."""
    if draft.anchor() < main.first:
        return False
    return main.names is None or (draft.source is not None and bool(names(page, draft.source) & main.names))


def _told(page: Page, drafts: list[Draft]) -> tuple[Day, Words, Words | None] | None:
    """Returns the day of the fact that the first full sentence tells, that sentence and its subject; None where it tells none."""
    sentence = first_sentence(page)
    if sentence is None or any(draft.own_words for draft in drafts):
        return None
    said = {word for draft in drafts for word in words_of(draft)}
    for day in dates.find(page.article.text, page.span(sentence), page.article.published):
        words = set(page.parse.words_in(day.span))
        if not day.exact or words & said or telling.is_printing(page, day):
            continue
        if not dates.follows(page.article.text, day, vocabulary("not_on")) and _is_fact(page, day):
            return day, sentence, grammar.subject(page, telling.governor(page, day) or 0)
    return None


def first_sentence(page: Page) -> Words | None:
    """Returns the first sentence that is no headline, byline or debris: one that ends with a full stop."""
    title = " ".join((page.article.title or "").split())
    for first, last in page.parse.sentences[:SENTENCES]:
        span = page.span((first, last))
        text = " ".join(span.of(page.article.text).split())
        if last - first >= SHORT and text.rstrip("\"”’»")[-1:] in ".!?" and text != title and not page.article.is_debris(span):
            return first, last
    return None


def _is_fact(page: Page, day: Day) -> bool:
    """Whether the day hangs on a main verb in the past tense."""
    verb = telling.governor(page, day)
    if verb is None or telling.is_planned(page, day):
        return False
    word, lemma = page.lower[verb], page.lemma(verb)
    return _is_main(page, verb) and word != lemma and not word.endswith(("ing", "s"))


def _is_main(page: Page, verb: int) -> bool:
    at = verb
    while page.parse.deprels[at] in MAIN and page.parse.heads[at] != ROOT:
        at = page.parse.heads[at]
    return page.parse.heads[at] == ROOT


def _age(page: Page, day: str) -> int | None:
    """Returns how many days before publication `day` (ISO) lies; None where either is no full date."""
    published = page.article.published
    if not published or len(published) != 10 or len(day) != 10:
        return None
    return (date.fromisoformat(published) - date.fromisoformat(day)).days


def _is_gathering(page: Page) -> bool:
    """Whether the article's beginning names a gathering at which several speak ("at a meeting", "told the Council")."""
    last = min(GATHERED, len(page.parse.sentences))
    return any(_gathers(page, i) for first, end in page.parse.sentences[:last] for i in range(first, end))


def _gathers(page: Page, word: int) -> bool:
    if page.lower[word] not in vocabulary("gatherings") or (word and page.lower[word - 1] in vocabulary("one_sided")):
        return False
    head = page.parse.heads[word]
    spoken_to = head != ROOT and page.lemma(head) in vocabulary("spoken_to") and page.parse.deprels[word] in ("obj", "iobj")
    return spoken_to or _is_at(page, word)


def _is_at(page: Page, word: int) -> bool:
    """Whether a gathering is where something was said; "in talks" and the like after a noun is not."""
    below = {page.lower[c] for c in page.children[word] if page.parse.deprels[c] == "case"}
    return page.parse.deprels[word].startswith("obl") and bool(below & vocabulary("gathered_by"))


def _present(page: Page, sentence: Words, speaker: Words | None) -> frozenset[str]:
    """Returns the names of those who had part in an occasion: its speaker, and with whom the sentence has them meet."""
    found = set() if speaker is None else names(page, speaker)
    for i in range(*sentence):
        if page.lower[i] in vocabulary("gatherings") and _is_at(page, i):
            for child in page.children[i]:
                if any(page.lower[c] == "with" for c in page.children[child]):
                    found |= names(page, page.phrase(child))
    return frozenset(found)


def names(page: Page, words: Words) -> set[str]:
    """Returns the words of names in a range, in small letters."""
    return {page.lower[i] for i in range(*words) if page.parse.upos[i] == "PROPN" and len(page.words[i]) > 2}
