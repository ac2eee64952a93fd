"""The words of actors.yaml as sets and tables, loaded once: titles, what stands for a government, groups, pronouns."""

from dataclasses import dataclass
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
    female_names: frozenset[str]
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
    common_bodies: frozenset[str]
    regions: frozenset[str]
    quantities: frozenset[str]
    compounds: frozenset[str]
    leading: frozenset[str]


@cache
def vocabulary(language: str = "en") -> Vocabulary:
    """Returns the vocabulary of a language; raises ReferenceFileError where there is none."""
    data = lexicon.load(language, "actors")

    def words(name: str) -> frozenset[str]:
        return frozenset(fold(str(word)) for word in data[name])

    def kinds(name: str) -> dict[str, str]:
        return {fold(str(word)): str(kind) for kind, members in data[name].items() for word in members}

    return Vocabulary(
        title_heads={fold(word): kind for word, kind in data["title_heads"].items()},
        covers={kind: frozenset(members) for kind, members in data["covers"].items()},
        title_words=words("title_words"),
        modifiers=kinds("modifiers"),
        offices=kinds("offices"),
        honorifics=kinds("honorifics"),
        female_names=words("female_names"),
        government=words("government"),
        state_bodies=words("state_bodies"),
        media=words("media"),
        state_media=tuple(data["state_media"]),
        documents=words("documents"),
        organisations=words("organisations"),
        groups=words("groups"),
        pronouns=kinds("pronouns"),
        particles=words("particles"),
        not_names=words("not_names") | words("calendar") | words("regions"),
        calendar=words("calendar"),
        common_bodies=words("common_bodies"),
        regions=words("regions"),
        quantities=words("quantities"),
        compounds=words("compounds"),
        leading=words("leading"),
    )
