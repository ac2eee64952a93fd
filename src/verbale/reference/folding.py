"""One form for the spellings of a name: no diacritics, no case, no stops, and the letters that Unicode does not split."""

import re
import unicodedata
from functools import lru_cache

# Letters without a decomposition, as the press writes them in plain English.
_PLAIN = str.maketrans({
    "đ": "dj", "Đ": "dj", "ø": "o", "Ø": "o", "ł": "l", "Ł": "l", "ı": "i", "ß": "ss", "æ": "ae", "Æ": "ae", "ə": "a", "Ə": "a", "œ": "oe",
    "þ": "th", "ð": "d", "’": "'", "‘": "'", "ʼ": "'", "`": "'", "´": "'", "ʻ": "'", "–": "-", "—": "-",
})  # fmt: skip
# A table of its own for the thousands of plain names that are folded when the reference is loaded.
_PLAIN_ASCII = {code: " " if not chr(code).isalnum() and chr(code) != "&" else chr(code).lower() for code in range(128)}
_PLAIN_ASCII |= dict.fromkeys(map(ord, ".'\"`"), "")
_DROP = re.compile(r"[.'\"“”]")
_GAP = re.compile(r"[^\w&]+|_")


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """Returns `text` with case, diacritics, stops and hyphens gone and single blanks between its words."""
    if text.isascii():
        return " ".join(text.translate(_PLAIN_ASCII).split())
    plain = unicodedata.normalize("NFKD", text.translate(_PLAIN))
    bare = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return " ".join(_GAP.sub(" ", _DROP.sub("", bare)).split()).casefold()
