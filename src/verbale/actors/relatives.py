"""Titles that a relative clause gives: "X, who is the interior minister of Y", "X, who heads the UN mission in Z"."""

from verbale.actors import titles
from verbale.actors.persons import Held
from verbale.actors.scan import Scan
from verbale.actors.titles import Title

_REACH = 14  # words of a clause that may hold a title


def held(scan: Scan, last: int) -> Held | None:
    """Returns the title that a clause right after the name ending at word `last` gives the person, or None."""
    verb = _verb(scan, last)
    if verb is None:
        return None
    end = next((index for index in range(verb + 1, min(verb + _REACH, len(scan.words))) if _closes(scan, index)), None)
    end = min(verb + _REACH, len(scan.words)) if end is None else end
    if scan.folded[verb] in scan.vocabulary.leads:
        return _led(scan, verb, end)
    found = titles.find(scan, verb + 1, end)
    if not found or found[0].first - verb > 5:
        return None
    of = titles.held_for(scan, found[0], verb + 1, end)
    return Held(found[0], of, scan.span(verb + 1, max(found[0].last, of.last if of is not None else 0)))


def _verb(scan: Scan, last: int) -> int | None:
    """Returns the verb of ", who is", ", who heads" after the name; None where there is none."""
    at = last + 1 if last < len(scan.words) and scan.words[last] == "," else last
    if at + 1 >= len(scan.words) or scan.folded[at] != "who":
        return None
    verb = at + 2 if scan.folded[at + 1] in scan.vocabulary.adverbs_of_office and at + 2 < len(scan.words) else at + 1
    return verb if scan.folded[verb] in scan.vocabulary.leads | scan.vocabulary.serves else None


def _closes(scan: Scan, index: int) -> bool:
    return scan.words[index] in (",", ".", ";", "(") or (scan.parse.upos[index] == "VERB" and scan.at[index] is None)


def _led(scan: Scan, verb: int, end: int) -> Held | None:
    """Returns the head's title for "heads Serbia's diplomacy", "leads the UN mission in Kosovo"; None where nobody is named."""
    entities = [entity for index in range(verb + 1, end) if (entity := scan.at[index]) is not None]
    if not entities:
        return None
    diplomacy = any(scan.folded[index] in scan.vocabulary.diplomacy for index in range(verb + 1, end))
    office = "Foreign Minister" if diplomacy else None
    title = Title(verb, verb + 1, office.lower() if office else "head", "minister" if office else "head", office, frozenset(), False)
    last = max(entity.last for entity in entities)
    return Held(title, entities[0], scan.span(verb, last))
