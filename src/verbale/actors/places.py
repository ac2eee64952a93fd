"""Tells a capital or state that is spoken of as a place ("arrived in Belgrade") from one that acts ("Belgrade insists").

By the words around the name and the grammar of its sentence: the preposition before it and what governs that, the verb
of which it is object or subject, the noun that it qualifies. What is no place by any of these acts.
"""

from verbale.actors.words import Entity, Words
from verbale.record import STATE
from verbale.reference.world import PEOPLE, SEAT

_BACK = 5  # words back in which a verb or noun governs a preposition


def is_place(scan: Words, entity: Entity) -> bool:
    """Whether the name is spoken of as a place and not as a government."""
    if entity.how == PEOPLE or (entity.kind != STATE and entity.how != SEAT):
        return False
    if entity.how == SEAT and _is_part_of_town(scan, entity):
        return True
    before = _before(scan, entity.first)
    if before >= 0 and scan.folded[before] in scan.vocabulary.prepositions | scan.vocabulary.place_words:
        return _after_preposition(scan, entity, before)
    return entity.how == SEAT and (
        _named_as_town(scan, before) or _qualifies(scan, entity) or _undergoes(scan, entity) or _dateline(scan, entity)
    )


def _before(scan: Words, index: int) -> int:
    """Returns the word before the name, past articles and what tells parts of a town ("in central Athens"); -1 for none."""
    index -= 1
    while index >= 0 and (scan.folded[index] in scan.vocabulary.articles or scan.folded[index] in scan.vocabulary.town_parts):
        index -= 1
    return index if index >= 0 and not scan.starts_sentence(index + 1) else -1


def _after_preposition(scan: Words, entity: Entity, at: int) -> bool:
    words, word = scan.vocabulary, scan.folded[at]
    near = [scan.folded[index] for index in range(max(0, at - _BACK), at)]
    if word in words.always_place:
        return not (near and near[-1] in words.trusting)
    if word in ("between", "and"):
        return any(item in words.routes for item in near)
    if word == "of":
        return entity.how == SEAT and bool(near) and near[-1] in words.town_nouns
    if word in words.over_place:
        return entity.how == SEAT and any(item in words.marching for item in near)
    if word == "for":
        return any(_moves(scan, index) for index in range(max(0, at - 2), at))
    if word in ("from", "to", "into", "toward", "towards", "via"):
        return _on_the_way(scan, at)
    return False


def _moves(scan: Words, index: int) -> bool:
    words = scan.vocabulary
    return scan.folded[index] in words.motion or scan.parse.lemmas[index] in words.motion


def _on_the_way(scan: Words, at: int) -> bool:
    """Whether "to" or "from" tells a way: a verb or noun of motion stands before it, and nothing that is sent between governments."""
    words = scan.vocabulary
    first = max(scan.parse.sentences[scan.parse.sentence_of(at)][0], at - 2 * _BACK)
    near = range(first, at)
    sent = any(scan.folded[index] in words.sent for index in near)
    if near and _moves(scan, at - 1):
        return True
    if scan.folded[at] == "from" and not sent and at > 0 and scan.folded[at - 1] in words.away:
        return True
    return not sent and any(_moves(scan, index) for index in near)


def _is_part_of_town(scan: Words, entity: Entity) -> bool:
    """Whether only a part of the town is named ("downtown Bogota", "old Sanaa")."""
    return entity.first > 0 and scan.folded[entity.first - 1] in scan.vocabulary.town_parts


def _named_as_town(scan: Words, before: int) -> bool:
    """Whether the name stands beside the word for what it is: "the capital, Bamako"."""
    if before > 0 and scan.words[before] == ",":
        before -= 1
    return before >= 0 and scan.folded[before] in scan.vocabulary.towns


def _qualifies(scan: Words, entity: Entity) -> bool:
    """Whether the name says of a thing where it is ("the Beirut airport", "Beirut's suburbs") and not whose it is."""
    words, after = scan.vocabulary, entity.last
    if after >= len(scan.words):
        return False
    if scan.is_possessive(after):
        end = next((index for index in range(after + 1, min(after + 4, len(scan.words))) if scan.parse.upos[index] == "NOUN"), -1)
        return end >= 0 and scan.folded[end] in words.town_nouns
    if scan.words[after].islower() and scan.folded[after] in words.town_nouns:
        return True
    noun = after
    while (
        noun + 1 < len(scan.words) and scan.parse.upos[noun] in ("ADJ", "NOUN", "PROPN") and scan.parse.upos[noun + 1] in ("NOUN", "PROPN")
    ):
        noun += 1
    compound = scan.parse.heads[entity.last - 1] == noun and scan.parse.deprels[entity.last - 1] in ("compound", "nmod", "amod")
    folded = scan.folded[noun]
    speaks = words.government | words.state_bodies | words.title_heads.keys()
    return compound and scan.parse.upos[noun] == "NOUN" and (folded in words.town_nouns or folded not in speaks)


def _undergoes(scan: Words, entity: Entity) -> bool:
    """Whether the name is what a verb of coming, leaving or striking is done to ("visited Tehran", "Manila was hit")."""
    words, word = scan.vocabulary, _head(scan, entity)
    relation, verb = scan.parse.deprels[word], scan.parse.heads[word]
    if verb < 0:
        return False
    lemma = scan.parse.lemmas[verb]
    if relation in ("obj", "nsubj:pass"):
        return lemma in words.reaching or scan.folded[verb] in words.reaching
    return relation.startswith("nsubj") and (scan.folded[verb] in words.town_states or lemma in words.town_verbs)


def _head(scan: Words, entity: Entity) -> int:
    inside = range(entity.first, entity.last)
    return next((index for index in inside if scan.parse.heads[index] not in inside), entity.last - 1)


def _dateline(scan: Words, entity: Entity) -> bool:
    """Whether the name opens a text as the place of writing: "LONDON (AP) —", "London, Tuesday: …"."""
    after = entity.last
    if entity.first != 0 or after + 1 >= len(scan.words):
        return False
    dash = scan.words[after] in ("–", "—", "--", "-") and not scan.hyphenated(after)
    return dash or (scan.words[after] in (",", "(") and (scan.folded[after + 1] in scan.vocabulary.calendar or scan.words[after] == "("))
