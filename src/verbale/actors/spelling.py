"""Names of the reference in other spellings: transliterations, particles, given names or second surnames more or less.

Words are compared by their sound as far as letters tell it: what alphabets other than the Latin are written with in
English differs in vowels, doubled letters and a few consonants (Gaddafi, Qadhafi; Zelensky, Zelenskyi).
"""

import re
from collections import defaultdict
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from rapidfuzz import fuzz

from verbale.actors.vocabulary import vocabulary
from verbale.reference.folding import fold
from verbale.reference.world import World

_SAME_GIVEN = 70  # of 100: Mikhail and Mikheil, Mohamed and Muhammad
_LONG = 5  # letters of a surname that is told by its sound however it is parted
_SAME_ALONE = 80  # of 100: Zelenskiy and Zelensky, not Radev and Rudaw
_SOUNDS = {
    "shch": "s", "tsch": "c", "tch": "c", "sch": "s", "ch": "c", "sh": "s", "kh": "k", "gh": "k", "dh": "d", "th": "t", "ph": "f",
    "zh": "s", "dj": "d", "ck": "k", "tz": "s", "ts": "s", "q": "k", "x": "ks", "w": "v", "z": "s", "g": "k",
}  # fmt: skip
_LETTERS = re.compile("|".join(_SOUNDS))
_VOWELS = re.compile("[aeiouyj']+")
_TWICE = re.compile(r"(.)\1+")
_NUMBERS = frozenset(["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv", "xvi", "jr", "sr"])
_MONARCHS = frozenset(["King", "Queen", "Emir", "Sultan", "Crown Prince", "Pope", "Emperor", "Grand Duke", "Prince"])
_GIVEN_NAMES = frozenset(["ETH", "ERI", "THA", "MMR", "IDN", "MYS", "BGD", "ISL", "MNG"])
_FAMILY_FIRST = frozenset(["CHN", "KOR", "PRK", "TWN", "VNM", "KHM", "HKG", "MAC", "SGP"])


@lru_cache(maxsize=65536)
def sound(word: str) -> str:
    """Returns the sound of a folded word; of a short one, whose spelling is all there is to tell it, the word itself."""
    if len(word) < 4:
        return word
    bare = _LETTERS.sub(lambda found: _SOUNDS[found[0]], word)
    return _TWICE.sub(r"\1", _VOWELS.sub("a", bare)).rstrip("a") or word


@lru_cache(maxsize=4)
def _index(world: World) -> dict[str, frozenset[tuple[str, tuple[str, ...]]]]:
    """Returns, by the sound of each word, the keys and full names of the persons who have it in their name."""
    found: dict[str, set[tuple[str, tuple[str, ...]]]] = defaultdict(set)
    for key, person in world.persons.items():
        for name in (person.name, *person.aliases):
            words = tuple(fold(name).split())
            for word in words:
                if word not in vocabulary().particles:
                    found[sound(word)].add((key, words))
    return {sounded: frozenset(names) for sounded, names in found.items()}


def like(world: World, form: Sequence[str]) -> set[str]:
    """Returns the keys of the persons whose whole name the folded words `form` may be, in any spelling."""
    index, ways = _index(world), _ways(form)
    options = {option for words in ways for word in (words[0], words[-1]) for option in index.get(sound(word), ())}
    options |= index.get(sound("".join(form[-2:])), frozenset())
    return {key for key, name in options if any(len(other) > 1 and _one(words, other) for words in ways for other in _ways(name))}


def alike(world: World, surname: str) -> tuple[str, ...]:
    """Returns the keys of the persons one of whose names sounds as the folded word `surname`, in order."""
    return tuple(sorted({key for key, _ in _index(world).get(sound(surname), ())}))


def near(one: str, other: str) -> bool:
    """Whether two folded words are one name by their letters too, as a surname that stands alone must be."""
    return one == other or (sound(one) == sound(other) and min(len(one), len(other)) > 4 and fuzz.ratio(one, other) >= _SAME_ALONE)


def family(world: World, key: str) -> tuple[str, ...]:
    """Returns by which folded words of the name a person is called: the last one, of Chinese and Korean names the first.

    Monarchs, and people without family names ("Abiy", "Megawati"), are called by the first one too.
    """
    words, held = fold(world.person_name(key)).split(), world.offices(key)
    while len(words) > 1 and words[-1] in _NUMBERS:
        words.pop()
    while len(words) > 1 and words[0] in vocabulary().honorifics:
        words.pop(0)
    served = {item.of for item in held}
    if any(item.title in _MONARCHS for item in held):
        return tuple(dict.fromkeys((words[0], words[-1])))
    if served & _FAMILY_FIRST and len(words[0]) > 1:
        return (words[0],)
    return (words[0], words[-1]) if served & _GIVEN_NAMES else (words[-1],)


def _ways(words: Sequence[str]) -> tuple[tuple[str, ...], ...]:
    """Returns the words of a name without the particles inside it, and with each grown into the word after it ("Di Carlo")."""
    bare = [words[0], *(word for word in words[1:] if word not in vocabulary().particles)]
    grown = list(words[:1])
    for before, word in pairwise(words):
        grown.append(before + word if before in vocabulary().particles and len(grown) > 1 else word)
        if before in vocabulary().particles and len(grown) > 2:
            del grown[-2]
    return (tuple(bare), tuple(grown)) if tuple(bare) != tuple(grown) else (tuple(bare),)


def _one(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two whole names may be one person's: each word of the shorter has its like in the longer, in the same order.

    The first given names must be alike, and one word at least besides them.
    """
    rest, other_rest = "".join(one[1:]), "".join(other[1:])
    if len(rest) > _LONG and _given(one[0], other[0]) and sound(rest) == sound(other_rest):
        return True  # "Chan-ocha" and "Chan-o-cha"
    if "".join(one) == "".join(other):
        return True  # "Di Carlo" and "DiCarlo", "Ban Ki Moon" and "Ban Ki-moon"
    short, long = sorted((one, other), key=len)
    if len(short) < 2 or not _given(short[0], long[0]) or (len(short) == 2 and not _surname(short[-1], long)):
        return False
    place = 0
    for word in short:
        found = next((index for index in range(place, len(long)) if _given(word, long[index])), None)
        if found is None:
            return False
        place = found + 1
    return True


def _full(given: str) -> str:
    """Returns the given name behind a pet name ("Cathy"), the name itself where it is none."""
    return vocabulary().nicknames.get(given, given)


def _surname(word: str, long: Sequence[str]) -> bool:
    """Whether the word is a surname in the longer name: any but the first, with its very sound."""
    return any(sound(word) == sound(other) for other in long[1:])


def _given(one: str, other: str) -> bool:
    if len(one) == 1 or len(other) == 1:
        return one[0] == other[0]
    if _full(one) == _full(other):
        return True
    return sound(one) == sound(other) or (min(len(one), len(other)) > 3 and one[0] == other[0] and fuzz.ratio(one, other) >= _SAME_GIVEN)
