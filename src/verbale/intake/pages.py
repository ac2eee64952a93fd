"""Reads the main text and the metadata of an HTML page, by trafilatura and htmldate.

Without a download, without the wall clock (the library would bound dates by today) and without its log. Only a date
that the page's head or mark-up states is taken from htmldate; dates in the page's words are for `published`.
Pages of the years in which tables laid them out are unfolded first: the library would take the news for a table's cell.
"""

import logging
import re
from dataclasses import dataclass, field
from typing import Any

from verbale.errors import ArticleError

PAGE = re.compile(r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE | re.DOTALL)
PARTS = ("thead", "tbody", "tfoot", "tr", "td", "th")
BLOCKS = ("p", "h1", "h2", "h3", "blockquote")
DATES = {"original_date": True, "extensive_search": False, "min_date": "1900-01-01", "max_date": "2100-01-01"}


@dataclass(frozen=True, slots=True)
class Page:
    """The main text of a page, a paragraph a line, and what its head says: fields of `Article` to values.

    `whole` are all words of a page whose head says no date, an element a line: a date often stands beside the main text.
    """

    text: str
    metadata: dict[str, str] = field(default_factory=dict)
    whole: str = ""


def is_page(text: str) -> bool:
    """Whether a text is an HTML page, by its first tag."""
    return PAGE.match(text) is not None


def read(source: str, where: str, *, url: str | None = None) -> Page:
    """Returns the main text and metadata of the page `source`; raises ArticleError where it has no text."""
    import trafilatura  # here, as it takes 0.4 s to import and only pages need it

    source = source if is_page(source) else f"<html><body>{source}</body></html>"  # a fragment, as feeds give it
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    logging.getLogger("htmldate").setLevel(logging.CRITICAL)
    try:
        document = trafilatura.bare_extraction(
            _unfolded(source), url=url, include_comments=False, include_tables=True, with_metadata=True, date_extraction_params=dict(DATES)
        )
    except (ValueError, TypeError, RecursionError) as error:
        raise ArticleError(f"{where}: a page that cannot be taken apart ({error}); save its text as .txt") from error
    text = (getattr(document, "text", None) or "").strip()
    if not text:
        text = (trafilatura.html2txt(source) or "").strip()  # a page without paragraphs: all its words
    if not text:
        raise ArticleError(f"{where}: a page without any text; save the article's text as .txt")
    metadata = _metadata(document)
    return Page(text, metadata, "" if "published" in metadata else _whole(source))


def _whole(source: str) -> str:
    """Returns all words of the page but its scripts', an element a line."""
    from trafilatura.utils import load_html

    tree = load_html(source)
    pieces = [] if tree is None else [piece for element in tree.iter() for piece in (_words(element), element.tail)]
    return "\n".join(" ".join(piece.split()) for piece in pieces if piece and not piece.isspace())


def _words(element: Any) -> str:
    """Returns the words at an element's beginning; a script's, a style's and a comment's are none."""
    return "" if not isinstance(element.tag, str) or element.tag in ("script", "style", "noscript") else element.text or ""


def _unfolded(source: str) -> Any:
    """Returns the page as a tree in which tables that lay out paragraphs are plain boxes; the page itself where it has none."""
    from trafilatura.utils import load_html

    tree = load_html(source) if "<table" in source.lower() else None
    if tree is None:
        return source
    for table in [found for found in tree.iter("table") if _lays_out(found)]:
        for element in [table, *(part for part in table.iter(*PARTS) if next(part.iterancestors("table")) is table)]:
            element.tag = "div"
    return tree


def _lays_out(table: Any) -> bool:
    """Whether a table is there for the page's layout: one of its cells holds a heading, a table, or several paragraphs."""
    return any(cell.find(".//table") is not None or len(list(cell.iter(*BLOCKS))) > 1 for cell in table.iter("td"))


def _metadata(document: object) -> dict[str, str]:
    """Returns what the page's head says, by the names of Article's fields."""
    fields = {"title": "title", "author": "author", "sitename": "publisher", "date": "published", "url": "url"}
    values = {ours: getattr(document, theirs, None) for theirs, ours in fields.items()}
    return {name: value.strip() for name, value in values.items() if isinstance(value, str) and value.strip()}
