"""Finds titles in a stretch of words, and for whom they are held: "Britain's deputy representative to the UN".

A title is taken as printed; what it is compared with ("the minister" may be the foreign minister) is its kind. Whose
name it goes with is for `people`.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from verbale.actors.scan import Entity, Scan
from verbale.record import BODY, STATE
from verbale.reference.world import NAME, PEOPLE, SEAT

_OUTWARD = frozenset(
    ["ambassador", "envoy", "representative", "diplomat", "delegate", "negotiator", "rapporteur", "adviser", "coordinator", "mediator"]
)
_REACH = 4  # words between a nationality and its title ("Sudan's powerful interior minister")


@dataclass(frozen=True, slots=True)
class Title:
    """A title at words `[first, last)`. `kind` is the compared word, `office` the reference's title where it is one."""

    first: int
    last: int
    text: str
    kind: str
    office: str | None
    modifiers: frozenset[str]
    plural: bool

    @property
    def former(self) -> bool:
        """Whether the title is one of the past."""
        return "former" in self.modifiers


def find(scan: Scan, first: int, last: int) -> list[Title]:
    """Returns the titles in words `[first, last)`, in order."""
    found = []
    index = first
    while index < last:
        end = _run_end(scan, index, last)
        if end > index:
            title = _title(scan, index, end, last)
            if title is not None:
                found.append(title)
        index = max(end, index + 1)
    return found


def _is_word(scan: Scan, index: int) -> bool:
    word = scan.folded[index]
    return scan.at[index] is None and (
        word in scan.vocabulary.title_words or word in scan.vocabulary.title_heads or word in scan.vocabulary.modifiers
    )


def _run_end(scan: Scan, index: int, last: int) -> int:
    """Returns the end of the run of title words that begins at `index`."""
    end = index
    while end < last:
        joint = end > index and scan.hyphenated(end) and end + 1 < last and _is_word(scan, end + 1)
        if not (_is_word(scan, end) or joint) or (end > index and scan.after_blank_line(end)):
            break
        end += 1
    return end


def _title(scan: Scan, first: int, end: int, limit: int) -> Title | None:
    heads = [index for index in range(first, end) if scan.folded[index] in scan.vocabulary.title_heads]
    if not heads:
        return None
    while len(heads) > 1 and scan.vocabulary.modifiers.get(scan.folded[heads[-1]]) == "designate":
        heads.pop()
    head = heads[-1]
    words = [scan.folded[index] for index in range(first, end) if scan.folded[index]]
    modifiers = frozenset(scan.vocabulary.modifiers[word] for word in words if word in scan.vocabulary.modifiers)
    start = next(
        index for index in range(first, end) if scan.vocabulary.modifiers.get(scan.folded[index]) not in ("next", "former") or index == head
    )
    close = _complement_end(scan, head + 1, limit)
    while close < end and (scan.hyphenated(close) or scan.vocabulary.modifiers.get(scan.folded[close]) == "designate"):
        close += 1
    kind = _kind(scan, first, head)
    plural = scan.words[head].lower() in scan.vocabulary.plural_titles
    if words[-1] == "deputy" and len(words) > 1:
        modifiers -= {"deputy"}
    modifiers |= _before_nationality(scan, first)
    return Title(start, close, scan.shown(start, close), kind, _office(scan, start, close, modifiers), modifiers, plural)


def _before_nationality(scan: Scan, index: int) -> frozenset[str]:
    """Returns "former" where it stands before the state: "former U.S. President"."""
    entity = scan.at[index - 1] if index else None
    before = entity.first - 1 if entity is not None else -1
    if index and scan.folded[index - 1].startswith("ex "):
        return frozenset(["former"])  # "ex-British", one word
    return frozenset(["former"]) if before >= 0 and scan.vocabulary.modifiers.get(scan.folded[before]) == "former" else frozenset()


def _kind(scan: Scan, first: int, head: int) -> str:
    """Returns what the title is compared as: the head's own kind, but for "prime minister" and "secretary general"."""
    kinds, word = scan.vocabulary.title_heads, scan.folded[head]
    before = [scan.folded[index] for index in range(max(first, head - 2), head) if scan.folded[index]]
    if word == "general" and before and before[-1] in kinds:
        return "secretary-general" if before[-1] == "secretary" else kinds[before[-1]]
    if word in ("minister", "ministers") and before and before[-1] == "prime":
        return "prime minister"
    return kinds[word]


def _complement_end(scan: Scan, index: int, limit: int) -> int:
    """Returns where a title ends that goes on with its field: "Secretary of State", "Minister for Foreign Affairs"."""
    if index < limit and scan.folded[index] in ("of", "for"):
        place = index + 1
        while place < limit and scan.folded[place] in scan.vocabulary.articles:
            place += 1
        end = place
        while end < limit and scan.at[end] is None and (scan.folded[end] in scan.vocabulary.title_words or scan.folded[end] == "and"):
            end += 1
        while end > place and scan.folded[end - 1] == "and":
            end -= 1
        follows = end < limit and scan.folded[end] in scan.vocabulary.organisations and scan.folded[end] not in scan.vocabulary.title_words
        if end > place and not follows:
            return end
    return index


def _office(scan: Scan, first: int, last: int, modifiers: frozenset[str]) -> str | None:
    """Returns the reference's title of the office, None for deputies and for what the reference has no word for."""
    if modifiers & {"designate"}:
        return None
    words = [scan.folded[index] for index in range(first, last) if scan.folded[index]]
    before = scan.at[first - 1].first - 1 if first and scan.at[first - 1] is not None else -1  # type: ignore[union-attr]
    if words == ["diplomat"] and before >= 0 and scan.folded[before] in ("top", "chief"):
        return scan.vocabulary.offices.get("top diplomat")
    tail = [scan.folded[index] for index in range(last, min(last + 5, len(scan.folded)))]
    if words and words[-1] in ("ambassador", "envoy", "representative") and "deputy" not in modifiers:
        near = [scan.at[index] for index in [*range(max(0, first - 2), first), *range(last, min(last + 4, len(scan.at)))]]
        keys = [entity.key for entity in near if entity is not None]
        sent = (
            words[-1] == "ambassador"
            or tail[:1] == ["to"]
            or any(entity is not None and entity.kind == STATE for entity in near[: min(2, first)])
        )
        if (
            "UN" in keys
            and sent
            and (tail[:1] == ["to"] or (scan.at[first - 1] is not None and scan.at[first - 1] == near[min(1, first - 1)]))
        ):
            return "Ambassador to the United Nations"
    bare = [word for word in words if word not in scan.vocabulary.neutral]
    return scan.vocabulary.offices.get(" ".join(words)) or scan.vocabulary.offices.get(" ".join(bare))


def held_for(scan: Scan, title: Title, first: int, last: int) -> Entity | None:
    """Returns the state or body that the title in words `[first, last)` is held for, as far as those words name it."""
    found = _held_for(scan, title, first, last)
    if found is not None and found.how == SEAT and title.kind in ("mayor", "cleric"):
        return None  # the mayor of a capital speaks for the town
    against = any(word in scan.vocabulary.against for word in scan.folded[title.first : title.last])
    return None if against and found is not None and found.kind == STATE else found  # an opposition leader speaks for no state


def _held_for(scan: Scan, title: Title, first: int, last: int) -> Entity | None:
    before, after = _before(scan, title, first), _after(scan, title, last)
    if before is not None and after is not None and scan.world.is_part(after.key, before.key):
        return after  # "a UN rapporteur for the Office of the High Commissioner"
    if before is not None and after is not None and scan.folded[title.last] in ("in", "at"):
        return _sender(scan, before, first)  # "the Russian foreign minister in the Serbian capital"
    if title.kind in _OUTWARD or (title.kind == "spokesman" and before is not None):
        return _sender(scan, before, first) or after
    return after or before


def _sender(scan: Scan, entity: Entity | None, first: int) -> Entity | None:
    """Returns the state before a body that the title is only held at ("Syria's U.N. ambassador")."""
    if entity is None:
        return None
    before = entity.first - 1
    if entity.kind != BODY:
        before -= before > first and scan.is_possessive(before)
        body = scan.at[before] if before >= first else None
        outer = body is not None and body is not entity and entity.how == NAME and body.how == NAME
        return body if outer else entity  # "the UN Libya envoy"
    if before > first and scan.is_possessive(before):
        before -= 1
    owner = scan.at[before] if before >= first else None
    return owner if owner is not None and owner.kind == STATE else entity


def _before(scan: Scan, title: Title, first: int) -> Entity | None:
    """Returns the nearest state or body before the title ("Kosovo Foreign Minister", "Iran's new foreign minister")."""
    index, steps = title.first - 1, 0
    while index >= first and steps <= _REACH:
        entity = scan.at[index]
        if entity is not None:
            return None if _is_community(scan, entity) else _first_joined(scan, entity, first)
        word = scan.words[index]
        if word in (",", ";", ":", ".", "(", ")") or scan.folded[index] in ("and", "or", "with", "by", "to", "that", "in"):
            return None
        if scan.folded[index] and not scan.is_possessive(index):
            steps += 1
        index -= 1
    return None


def _first_joined(scan: Scan, entity: Entity, first: int) -> Entity:
    """Returns the first of two bodies that a hyphen joins ("the UN-Arab League envoy")."""
    before = entity.first - 2
    joined = scan.at[before] if before >= first and scan.hyphenated(before + 1) else None
    return joined if joined is not None and joined.kind == BODY == entity.kind else entity


def _is_community(scan: Scan, entity: Entity) -> bool:
    """Whether the adjective is that of a people within another state ("Kosovo Albanian", "Bosnian Serb"), which is no state's."""
    before = scan.at[entity.first - 1] if entity.first else None
    return entity.how == PEOPLE and before is not None and before.kind == STATE == entity.kind and before.key != entity.key


def _after(scan: Scan, title: Title, last: int) -> Entity | None:
    """Returns the state or body of the words after the title ("head of the UN mission in Kosovo")."""
    index = title.last
    if index >= last or scan.folded[index] not in scan.vocabulary.of_whom:
        return None
    found: Entity | None = None
    index += 1
    while index < last:
        entity = scan.at[index]
        if entity is None and found is None and scan.words[index] == "," and scan.folded[index + 1 : index + 2] == ["the"]:
            index += 2  # "for her party, the National League"
        elif entity is not None:
            if found is None or found.how == PEOPLE or scan.is_possessive(found.last) or _adjoins(scan, found, entity):
                found = entity
            index = entity.last
        elif _closes(scan, index, found is not None):
            break
        else:
            index += 1
    return found


def _closes(scan: Scan, index: int, named: bool) -> bool:
    """Whether the words after a title end here: at a stop or a clause, and once somebody is named at a preposition."""
    if scan.words[index] in (",", ";", ":", ".", "(") or scan.folded[index] in scan.vocabulary.clauses | scan.vocabulary.joiners:
        return True
    return named and scan.folded[index] in scan.vocabulary.prepositions


def _adjoins(scan: Scan, left: Entity, right: Entity) -> bool:
    """Whether only adjectives and common nouns part the two ("the U.S. group Freedom House")."""
    between = scan.folded[left.last : right.first]
    return all(word and word not in scan.vocabulary.prepositions | scan.vocabulary.joiners for word in between)


def spans(titles: list[Title]) -> Iterator[int]:
    """Yields the word indices that the titles take."""
    for title in titles:
        yield from range(title.first, title.last)
