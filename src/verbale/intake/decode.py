"""Turns bytes into text, once, and says by which encoding; refuses what is no text.

Order: what is recognisably another format is refused; a byte order mark decides; then valid UTF-8; then a page's own
declaration; then the closest encoding. A text that is UTF-8 but for a few broken bytes stays UTF-8, each broken byte
shown as U+FFFD: its letters are right, and guessing another encoding would spoil all of them.
"""

import codecs
import re

import charset_normalizer

from verbale.errors import ArticleError

MAGIC = (
    (b"%PDF", "a PDF", "save its text as .txt"),
    (b"PK\x03\x04", "a zip archive or office document", "save its text as .txt"),
    (b"\xd0\xcf\x11\xe0", "an old office document", "save its text as .txt"),
    (b"{\\rtf", "an RTF document", "save its text as .txt"),
    (b"\x89PNG", "a PNG image", "give the article's text"),
    (b"\xff\xd8\xff", "a JPEG image", "give the article's text"),
    (b"GIF8", "a GIF image", "give the article's text"),
    (b"\x1f\x8b", "a gzip file", "unpack it first"),
    (b"BZh", "a bzip2 file", "unpack it first"),
    (b"\xfd7zXZ", "an xz file", "unpack it first"),
    (b"SQLite format 3\x00", "a database", "give the articles it was made from"),
    (b"\x7fELF", "a program", "give the article's text"),
)
MARKS = (  # UTF-32's little-endian mark begins with UTF-16's, so it stands before it
    (codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF32_LE, "utf-32"), (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"),
)  # fmt: skip
DECLARED = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_.:-]+)", re.IGNORECASE)
MULTIBYTE = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
CONTROLS = re.compile("[\x01-\x08\x0e-\x1f\x7f]")
REPLACED = "utf-8, broken bytes replaced"
# Bytes FE and FF by themselves are no letter of any print; "Þór" and "Aÿ" are words.
STRAY = re.compile("(?<![A-Za-z\u00c0-\u00fd])[\u00fe\u00ff]+(?![A-Za-z\u00c0-\u00fd])")
STRAY_SHARE = 0.05  # of the code points
BROKEN_SHARE = 0.2  # of the non-ASCII sequences: UTF-8 cut or spliced has one or two broken, another encoding nearly all
CONTROL_SHARE = 0.02  # of the code points: print has none, scanned text a form feed a page
WESTERN = "cp1252"  # the web's fallback, and right for English print; others must fit better by the margins below
# In Western letters, what no word of any print has: a sign before or between small letters, "Tadiæ", "Èerný". A text full
# of names from Central Europe has several; footnotes ("text¹"), sums ("£5m") and quotation marks are none.
ODD = re.compile(r"[£¯³¹¦±¼¾][a-zà-ÿ]|[a-zà-ÿ][£¯¦±¼¾¥][a-zà-ÿ]|[a-zà-ÿ]iæ\b|\bÈ[aeiouáéíóú]")
SIGN_IN_WORD = re.compile(r"[^\W\d_][\u00a4\u00a6-\u00a9\u00ac\u00ae\u00b0\u02c7\u02d8\u02d9\u02db-\u02dd][^\W\d_]")
FEW_ACCENTS = 0.15  # of the bytes: in Cyrillic or Greek nearly all are beyond ASCII
CENTRAL = ("iso8859-2", "cp1250")  # for print without, and with, the typographic marks that only Windows has
MARGIN_MESS, MARGIN_SENSE = 0.02, 0.1  # charset-normalizer's chaos and coherence


def decode(data: bytes, where: str) -> tuple[str, str]:
    """Returns the text of `data` and its encoding's name; raises ArticleError for what is empty or no text."""
    if not data.strip():
        raise ArticleError(f"{where}: empty; leave it out, or fetch it again")
    for magic, what, remedy in MAGIC:
        if data.startswith(magic):
            raise ArticleError(f"{where}: {what}, not text; {remedy}")
    text, encoding = _marked(data, where) or _unmarked(data, where)
    if len(CONTROLS.findall(text)) > CONTROL_SHARE * len(text):
        raise ArticleError(f"{where}: a binary file (full of control characters), not text; give the article's text")
    return text, encoding


def _marked(data: bytes, where: str) -> tuple[str, str] | None:
    """Returns the text of data that begin with a byte order mark, else None."""
    for mark, encoding in MARKS:
        if data.startswith(mark):
            try:
                text = data.decode(encoding, "surrogatepass" if encoding != "utf-8" else "strict")
            except UnicodeDecodeError as error:
                if encoding != "utf-8":
                    raise ArticleError(f"{where}: begins as {encoding} and is not ({error.reason}); save it as UTF-8") from error
                return None
            return text, encoding
    return None


def _unmarked(data: bytes, where: str) -> tuple[str, str]:
    """Returns the text of data without a (true) byte order mark."""
    if b"\x00" in data:
        return _wide(data, where)
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        return _declared(data) or _nearly_utf8(data) or _guessed(data, where)


def _wide(data: bytes, where: str) -> tuple[str, str]:
    """Returns the text of UTF-16 without a mark, where nearly every second byte of Latin print is NUL."""
    for encoding, zeros, letters in (("utf-16-le", data[1::2], data[0::2]), ("utf-16-be", data[0::2], data[1::2])):
        if zeros.count(0) > 0.7 * len(zeros) and letters.count(0) == 0 and len(data) % 2 == 0:
            try:
                return data.decode(encoding), encoding
            except UnicodeDecodeError:
                continue
    raise ArticleError(f"{where}: a binary file (NUL bytes), not text; give the article's text")


def _declared(data: bytes) -> tuple[str, str] | None:
    """Returns the text of a page by the encoding that its head declares, where that is true."""
    found = DECLARED.search(data[:4096])
    if found is None:
        return None
    try:
        name = codecs.lookup(found[1].decode("ascii")).name
        encoding = WESTERN if name in ("iso8859-1", "ascii") else name  # as browsers do
        return data.decode(encoding), encoding
    except (LookupError, ValueError):
        return None


def _nearly_utf8(data: bytes) -> tuple[str, str] | None:
    """Returns UTF-8 with its broken bytes replaced, where most of its non-ASCII sequences are sound, or are lone surrogates."""
    try:
        return data.decode("utf-8", "surrogatepass"), "utf-8"
    except UnicodeDecodeError:
        pass
    sound = len(MULTIBYTE.findall(data))
    text = data.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    return (text, REPLACED) if broken <= BROKEN_SHARE * (sound + broken) else None


def _guessed(data: bytes, where: str) -> tuple[str, str]:
    """Returns the text by the encoding that makes most sense of it, Western where others are no clearly better."""
    matches = charset_normalizer.from_bytes(data)
    best = matches.best()
    if best is None:
        raise ArticleError(f"{where}: not UTF-8, and no other encoding makes sense of it; save it as UTF-8")
    western = next((match for match in matches if WESTERN in match.could_be_from_charset), None)
    fits = western is not None and western.chaos <= best.chaos + MARGIN_MESS and western.coherence >= best.coherence - MARGIN_SENSE
    encoding = _central(data) or (WESTERN if fits else best.encoding)
    try:
        text = data.decode(encoding)
        return _replaced(data, where) if STRAY.search(text) else (text, encoding)
    except UnicodeDecodeError as error:
        raise ArticleError(f"{where}: not UTF-8, and not quite {encoding} ({error.reason}); save it as UTF-8") from error


def _central(data: bytes) -> str | None:
    """Returns the encoding of Central Europe for Latin print where Western letters make words that are none, and it none such."""
    if sum(byte >= 0x80 for byte in data) > FEW_ACCENTS * len(data):
        return None
    encoding = CENTRAL[any(0x80 <= byte < 0xA0 for byte in data)]
    try:
        western, central = data.decode(WESTERN), data.decode(encoding)
    except UnicodeDecodeError:
        return None
    return encoding if ODD.search(western) and not SIGN_IN_WORD.search(central) else None


def _replaced(data: bytes, where: str) -> tuple[str, str]:
    """Returns plain text with a few bytes that belong to no encoding shown as U+FFFD; raises ArticleError where they are many."""
    text = data.decode("utf-8", "replace")
    if text.count("\ufffd") > STRAY_SHARE * len(text):
        raise ArticleError(f"{where}: not UTF-8, and full of bytes that no encoding makes sense of; save it as UTF-8")
    return text, REPLACED
