"""Tells names that are called after persons, bodies or places and are none of them: ships, films, storms, squares, prizes."""

from verbale.actors.words import Words

_QUOTES = frozenset(['"', "“", "”", "''", "``", "'", "‘", "’"])
_CALLED = frozenset(["called", "named", "titled"])


def _ranks(scan: Words, index: int) -> bool:
    """Whether the word is a rank within the name: "the ship Queen Mary", "the carrier USS George Washington"."""
    return scan.folded[index] in scan.vocabulary.honorifics


def gives_name(scan: Words, last: int) -> bool:
    """Whether the name ending at word `last` is that of what follows: "Ben Gurion airport", "the Paris Agreement"."""
    after = last
    while after < len(scan.words) and (scan.words[after] in _QUOTES or scan.hyphenated(after)):
        after += 1
    return after < len(scan.words) and scan.folded[after] in scan.vocabulary.things_after and not scan.after_blank_line(after)


def _numbered(scan: Words, first: int, last: int) -> bool:
    """Whether a figure follows a name with an article, as no monarch's does ("the Queen Elizabeth 2")."""
    start = first
    while start > 0 and _ranks(scan, start - 1):
        start -= 1
    number = scan.folded[last] if last < len(scan.words) else ""
    return len(number) == 1 and number.isdigit() and start > 0 and scan.folded[start - 1] == "the"


def _named_as_ships_are(scan: Words, first: int, last: int) -> bool:
    """Whether a whole name stands as no person's does: with an article before a verb ("the Charles de Gaulle docked"), or a figure."""
    if scan.folded[last - 1].isdigit() or _numbered(scan, first, last):
        return True
    if first == 0 or last - first < 2 or last >= len(scan.words) or scan.folded[first - 1] != "the":
        return False
    titled = any(scan.folded[index] in scan.vocabulary.common_surnames | scan.vocabulary.honorifics.keys() for index in range(first, last))
    whole = all(scan.labels[index] == "PER" for index in range(first, last))
    return whole and not titled and scan.parse.upos[last] in ("VERB", "AUX")


def is_team(scan: Words, first: int) -> bool:
    """Whether the state at word `first` is its team: it plays, or is played with, in a sentence that tells of a game."""
    begin, end = scan.parse.sentences[scan.parse.sentence_of(first)]
    told = range(begin, end)
    return any(scan.folded[index] in scan.vocabulary.sports for index in told) and any(
        scan.parse.lemmas[index] in scan.vocabulary.contests or scan.folded[index] in scan.vocabulary.contests for index in told
    )


def is_thing(scan: Words, first: int, last: int) -> bool:
    """Whether the name at words `[first, last)` is a thing's: "the tanker Sirius Star", "Ben Gurion airport", "the Nobel Prize"."""
    words = scan.vocabulary
    if gives_name(scan, last) or _named_as_ships_are(scan, first, last):
        return True
    if last - first > 1 and scan.folded[last - 1] in words.things_after and scan.capital(last - 1):
        return True
    before = first - 1
    while before >= 0 and (
        scan.words[before] in _QUOTES or scan.folded[before] in _CALLED or (scan.capital(before) and _ranks(scan, before))
    ):
        before -= 1
    inside = last - first > 1 and scan.folded[first] in words.things_before and scan.capital(first)
    return inside or (before >= 0 and scan.folded[before] in words.things_before and not scan.is_possessive(before))
