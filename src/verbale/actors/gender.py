"""Whether a given name is a man's or a woman's, as far as the name alone says."""

from functools import cache

from verbale.reference import lexicon

_WOMANS_ENDINGS = ("a", "ah", "ette", "ine", "elle")  # of names in no list; enough to lean on, not to be sure


@cache
def _names(language: str = "en") -> dict[str, str]:
    """Returns the sign (m or f) of each name in the list; one that stands under both has none."""
    data = lexicon.load(language, "given_names")
    men, women = set(map(str, data["m"])), set(map(str, data["f"]))
    return {**dict.fromkeys(men - women, "m"), **dict.fromkeys(women - men, "f")}


def of_name(form: tuple[str, ...]) -> str | None:
    """Returns m or f where the first of at least two folded words is a man's or a woman's name, else None."""
    return _names().get(form[0]) if len(form) > 1 else None


def is_name(word: str) -> bool:
    """Whether the folded word is a given name of either list."""
    return word in _names()


def differ(one: str | None, other: str | None) -> bool:
    """Whether both are known and not the same."""
    return one is not None and other is not None and one != other


def leaning(form: tuple[str, ...]) -> str | None:
    """Returns f where the given name ends as women's names do, else None."""
    return "f" if len(form) > 1 and len(form[0]) > 3 and form[0].endswith(_WOMANS_ENDINGS) else None
