"""Makes a text what it stays, once and for all: every span in the record counts the code points of the outcome.

Settled: the byte order mark, line ends, HTML entities, lone surrogates, control characters. Nothing else: the text is
as printed, not NFC, misprints included. `clean(clean(x)) == clean(x)`, so that an exported text read again is the same.
"""

import html
import re
from html.entities import html5

ENTITY = re.compile(r"&(?:#[0-9]{1,8}|#[xX][0-9a-fA-F]{1,7}|[A-Za-z][A-Za-z0-9]{1,31});")
AMPERSANDS = re.compile(r"&(?:(?:amp|AMP|#0*38|#[xX]0*26);)+")  # "&amp;quot;": encoded twice or more, as feeds often are
ROUNDS = 8  # entities within entities; print has one or two, and a text made to be slow may not be
SURROGATE = re.compile("[\ud800-\udfff]")
LINE_ENDS = re.compile("\r\n|[\r\x0b\x0c\u2028\u2029]")
CONTROLS = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f]")
C1_AS_PRINTED = {  # what a page in Windows-1252 declared as Latin-1 means by these, as browsers show it
    chr(byte): bytes([byte]).decode("cp1252", "ignore") for byte in range(0x80, 0xA0)
}  # fmt: skip


def clean(text: str) -> str:
    """Returns `text` as the record keeps it."""
    text = _settle(text)
    for _ in range(ROUNDS):
        decoded = _settle(ENTITY.sub(_character, AMPERSANDS.sub("&", text)))
        if decoded == text:
            break
        text = decoded
    return text


def settle_surrogates(text: str) -> str:
    """Returns `text` with surrogate pairs joined into the character they mean, and lone ones shown as U+FFFD."""
    if not SURROGATE.search(text):
        return text
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def _settle(text: str) -> str:
    """Returns `text` without a byte order mark, carriage returns, surrogates and control characters."""
    text = LINE_ENDS.sub("\n", settle_surrogates(text.lstrip("\ufeff")))
    return CONTROLS.sub(lambda found: C1_AS_PRINTED.get(found[0], ""), text).lstrip("\ufeff")


def _character(found: re.Match[str]) -> str:
    """Returns what an entity stands for; one that is none stays as printed."""
    name = found[0][1:]
    return html.unescape(found[0]) if name.startswith("#") or name in html5 else found[0]
