"""The words of actors.yaml as sets and tables, loaded once: titles, what stands for a government, groups, pronouns."""

from dataclasses import dataclass, fields
from functools import cache

from verbale.reference import lexicon
from verbale.reference.folding import fold


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Word lists of one language, folded. `title_heads` gives what a title is compared as, `offices` the reference's title."""

    title_heads: dict[str, str]
    covers: dict[str, frozenset[str]]
    title_words: frozenset[str]
    modifiers: dict[str, str]
    offices: dict[str, str]
    honorifics: dict[str, str]
    government: frozenset[str]
    state_bodies: frozenset[str]
    media: frozenset[str]
    state_media: tuple[str, ...]
    documents: frozenset[str]
    organisations: frozenset[str]
    groups: frozenset[str]
    pronouns: dict[str, str]
    particles: frozenset[str]
    not_names: frozenset[str]
    calendar: frozenset[str]
    common_surnames: frozenset[str]
    against: frozenset[str]
    nicknames: dict[str, str]
    national_titles: dict[str, str]
    chiefs: frozenset[str]
    led_by_prime_minister: frozenset[str]
    leads: frozenset[str]
    serves: frozenset[str]
    adverbs_of_office: frozenset[str]
    diplomacy: frozenset[str]
    sports: frozenset[str]
    contests: frozenset[str]
    bynames: dict[str, str]
    things_before: frozenset[str]
    things_after: frozenset[str]
    papers: frozenset[str]
    common_bodies: frozenset[str]
    regions: frozenset[str]
    quantities: frozenset[str]
    compounds: frozenset[str]
    anybody: frozenset[str]
    leading: frozenset[str]
    articles: frozenset[str]
    determiners: frozenset[str]
    definite: frozenset[str]
    owners: dict[str, str]
    joiners: frozenset[str]
    joining: frozenset[str]
    backing: frozenset[str]
    joints: frozenset[str]
    clauses: frozenset[str]
    ends: frozenset[str]
    opposites: frozenset[str]
    general_bodies: frozenset[str]
    led: frozenset[str]
    plain_adjectives: frozenset[str]
    inside: frozenset[str]
    of_whom: frozenset[str]
    authorship: frozenset[str]
    prepositions: frozenset[str]
    place_words: frozenset[str]
    always_place: frozenset[str]
    trusting: frozenset[str]
    town_parts: frozenset[str]
    towns: frozenset[str]
    town_nouns: frozenset[str]
    parts_of_places: frozenset[str]
    routes: frozenset[str]
    motion: frozenset[str]
    sent: frozenset[str]
    away: frozenset[str]
    over_place: frozenset[str]
    marching: frozenset[str]
    reaching: frozenset[str]
    town_states: frozenset[str]
    town_verbs: frozenset[str]
    prefixes: frozenset[str]
    neutral: frozenset[str]
    plural_titles: frozenset[str]
    title_genders: dict[str, str]


@cache
def vocabulary(language: str = "en") -> Vocabulary:
    """Returns the vocabulary of a language; raises ReferenceFileError where there is none."""
    data = lexicon.load(language, "actors")

    def words(name: str) -> frozenset[str]:
        return frozenset(fold(str(word)) or str(word) for word in data[name])

    def kinds(name: str) -> dict[str, str]:
        return {fold(str(word)): str(kind) for kind, members in data[name].items() for word in members}

    plain = {item.name: words(item.name) for item in fields(Vocabulary) if item.name in data and isinstance(data[item.name], list)}
    plain["not_names"] |= plain["calendar"] | plain["regions"]
    return Vocabulary(
        title_heads={fold(word): kind for word, kind in data["title_heads"].items()},
        covers={kind: frozenset(members) for kind, members in data["covers"].items()},
        modifiers=kinds("modifiers"),
        offices=kinds("offices"),
        honorifics=kinds("honorifics"),
        pronouns=kinds("pronouns"),
        owners=kinds("owners"),
        nicknames=kinds("nicknames"),
        bynames=kinds("bynames"),
        national_titles=kinds("national_titles"),
        title_genders=kinds("title_genders"),
        state_media=tuple(data["state_media"]),
        **{name: members for name, members in plain.items() if name != "state_media"},
    )
