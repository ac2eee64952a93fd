"""Reads the main text and the metadata of an HTML page, by trafilatura and htmldate.

Without a download, without the wall clock (the library would bound dates by today) and without its log. Only a date
that the page's head or mark-up states is taken from htmldate; dates in the page's words are for `published`.
"""

import logging
import re
from dataclasses import dataclass, field

from verbale.errors import ArticleError

PAGE = re.compile(r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE | re.DOTALL)
DATES = {"original_date": True, "extensive_search": False, "min_date": "1900-01-01", "max_date": "2100-01-01"}


@dataclass(frozen=True, slots=True)
class Page:
    """The main text of a page, a paragraph a line, and what its head says: fields of `Article` to values."""

    text: str
    metadata: dict[str, str] = field(default_factory=dict)


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
            source, url=url, include_comments=False, include_tables=True, with_metadata=True, date_extraction_params=dict(DATES)
        )
    except (ValueError, TypeError, RecursionError) as error:
        raise ArticleError(f"{where}: a page that cannot be taken apart ({error}); save its text as .txt") from error
    text = (getattr(document, "text", None) or "").strip()
    if not text:
        text = (trafilatura.html2txt(source) or "").strip()  # a page without paragraphs: all its words
    if not text:
        raise ArticleError(f"{where}: a page without any text; save the article's text as .txt")
    return Page(text, _metadata(document))


def _metadata(document: object) -> dict[str, str]:
    """Returns what the page's head says, by the names of Article's fields."""
    fields = {"title": "title", "author": "author", "sitename": "publisher", "date": "published", "url": "url"}
    values = {ours: getattr(document, theirs, None) for theirs, ours in fields.items()}
    return {name: value.strip() for name, value in values.items() if isinstance(value, str) and value.strip()}
