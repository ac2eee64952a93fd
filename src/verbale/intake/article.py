"""Makes an article of what came in: text, metadata with evidence, debris. The one file that knows the steps of intake."""

import hashlib
from collections.abc import Mapping

from verbale import settings
from verbale.errors import ArticleError
from verbale.intake import dates, debris, head, masthead, pages, published, titles
from verbale.intake.clean import clean
from verbale.intake.decode import decode
from verbale.intake.lines import Lines
from verbale.intake.raw import METADATA_KEYS, Raw
from verbale.record import Article, Found, Mark

LANGUAGE = "en"  # the language whose word lists are used, until a second folder of them exists
GIVEN, IN_HEAD = "given beside the text", "stated in the page's head"


def to_article(raw: Raw) -> Article:
    """Returns the article of `raw`; raises ArticleError, with the file and the remedy, for what is no article."""
    body, encoding = _body(raw)
    whole = ""
    metadata = {key: (clean(value).strip(), GIVEN) for key, value in raw.given.items() if key in (*METADATA_KEYS, "url", "language")}
    if "html" in raw.given or ("text" not in raw.given and _is_page(raw, body)):
        page = pages.read(body, raw.where, url=raw.given.get("url"))
        body, whole = page.text, page.whole
        metadata = {key: (clean(value).strip(), IN_HEAD) for key, value in page.metadata.items()} | metadata
    text = clean(body)
    _check(text, raw.where)
    return _compose(text, whole, encoding, raw, {key: value for key, value in metadata.items() if value[0]})


def _body(raw: Raw) -> tuple[str, str]:
    """Returns the text or page as it was given, and its encoding."""
    for key in ("text", "html"):
        if key in raw.given:
            return raw.given[key], "utf-8"
    return decode(raw.data, raw.where)


def _is_page(raw: Raw, body: str) -> bool:
    """Whether a file is a page, by its name or by its first tag."""
    return raw.where.lower().endswith((".html", ".htm")) or pages.is_page(body.lstrip("\ufeff"))


def _check(text: str, where: str) -> None:
    """Raises ArticleError for a text without words, or longer than an article is."""
    if not any(character.isalnum() for character in text):
        raise ArticleError(f"{where}: no words in it; leave it out, or fetch it again")
    if len(text) > settings.MAX_ARTICLE_CHARS:
        limit = settings.MAX_ARTICLE_CHARS // 1_000_000
        raise ArticleError(f"{where}: longer than {limit} million characters, which is no article; split it")


def _compose(text: str, whole: str, encoding: str, raw: Raw, metadata: Mapping[str, tuple[str, str]]) -> Article:
    """Returns the article: what is given wins over what the text says, and that over what the page says beside it."""
    lines, printed = Lines(text), dates.find(text, LANGUAGE)
    dateline = head.find_dateline(lines, printed, LANGUAGE)
    bylines = head.find_bylines(lines, printed, dateline, LANGUAGE)
    heads = masthead.find(lines, printed, [*bylines, *([dateline] if dateline else [])], LANGUAGE)
    dated = published.standing(lines, printed, heads, LANGUAGE)
    days = [Mark(item.span, "date") for item in dated if item.span not in {one.span for one in heads}]
    marks = debris.mark(text, LANGUAGE, [*(item.mark for item in heads), *days])
    found = {item.field: item for item in _stated(metadata, raw.where)}
    read_off = [value for item in heads for value in item.values]
    read_off += filter(None, [head.find_publisher(text, LANGUAGE), titles.find(lines, marks)])
    for item in read_off:
        found.setdefault(item.field, item)
    if "published" not in found:
        url = metadata["url"][0] if "url" in metadata else None
        day = published.decide(dated, printed, text, LANGUAGE, name=raw.name, url=url)
        day = day or published.beside(clean(whole), LANGUAGE) or published.named(raw.name, url)
        found |= {"published": day} if day else {}
    return _article(text, encoding, raw, metadata, marks, found)


def _stated(metadata: Mapping[str, tuple[str, str]], where: str) -> list[Found]:
    """Returns the metadata given beside the text or stated in the page's head; raises ArticleError for a date that is none."""
    stated = []
    for key in METADATA_KEYS:
        value, reason = metadata.get(key, ("", ""))
        if key == "published" and value:
            day = published.given_day(value, LANGUAGE)
            if day is None and reason == GIVEN:
                raise ArticleError(f"{where}: published {value!r:.60} is no day; write it as YYYY-MM-DD, or leave it out")
            value = day.isoformat() if day else ""
        if value:
            stated.append(Found(key, value, None, reason))
    return stated


def _article(
    text: str, encoding: str, raw: Raw, metadata: Mapping[str, tuple[str, str]], marks: tuple[Mark, ...], found: Mapping[str, Found]
) -> Article:
    """Returns the article with each piece of metadata and its evidence."""
    values = {key: found[key].value for key in METADATA_KEYS if key in found}
    return Article(
        text=text,
        name=clean(raw.name).strip() or "unnamed",
        raw_sha256=hashlib.sha256(raw.data).hexdigest(),
        language=metadata["language"][0] if "language" in metadata else LANGUAGE,
        url=metadata["url"][0] if "url" in metadata else None,
        encoding=encoding,
        debris=marks,
        found=tuple(found[key] for key in METADATA_KEYS if key in found),
        **values,
    )
