"""Reads articles that were coded by hand and scores what was found in them; nothing is stored.

Gold in the layout of our guidelines is scored as statements and positions, by all stages together; gold of spans in
PolNeAR's layout as spans, by the reader model alone, which is told to follow that corpus' conventions.
"""

from collections.abc import Callable
from pathlib import Path

from verbale import intake
from verbale.analysis import spans as span_scoring
from verbale.analysis.scoring import Scores, score
from verbale.analysis.spans import SpanScores
from verbale.errors import ArticleError, UsageError
from verbale.exchange import gold
from verbale.exchange import spans as span_gold
from verbale.positions import codebook as codebooks
from verbale.record import Codebook, Reading
from verbale.record.gold import GoldArticle, SpanArticle
from verbale.record.parse import Parse
from verbale.reference import world
from verbale.workspace.batch import Progress
from verbale.workspace.reader import ArticleReader, Maker, pipeline

POLNEAR, HOUSE = "polnear", "house"
STYLES = (POLNEAR, HOUSE)
LEVELS_UP = 3  # how far above a gold article a folder `codebooks` is looked for


def evaluate(
    folder: str,
    *,
    codebook_folder: str | None = None,
    maker: Maker = pipeline,
    progress: Callable[[Progress], None] = lambda _: None,
) -> Scores:
    """Returns the scores over the gold articles below `folder`, each read against the codebook that it names.

    A codebook is looked for in `codebook_folder`, beside the article, in a folder `codebooks` above it, and among the
    shipped ones. Raises FormatError for a wrong gold file, UsageError for a codebook that is nowhere.
    """
    articles = gold.read_folder(folder)
    readers: dict[str, ArticleReader] = {}
    pairs: list[tuple[GoldArticle, Reading | None]] = []
    for number, article in enumerate(articles, start=1):
        if article.codebook not in readers:
            book = _codebook(article, codebook_folder)
            readers[article.codebook] = maker(book, book.actors_file)
        reading, failure = _read(readers[article.codebook], article)
        pairs.append((article, reading))
        progress(Progress(number, len(articles), Path(article.path).name, failure))
    return score(pairs, _usual_name)


def is_span_gold(path: str) -> bool:
    """Whether `path` is a file of coded spans, or a folder that holds such files."""
    return bool(span_gold.files(path))


def evaluate_spans(
    path: str,
    *,
    style: str = POLNEAR,
    read: Callable[[str], Parse] | None = None,
    progress: Callable[[Progress], None] = lambda _: None,
) -> SpanScores:
    """Returns the scores over the articles with coded spans in a file or below a folder; raises FormatError.

    `style`, one of STYLES, is whose conventions the reader model follows. `read` stands in for it in tests.
    """
    articles = span_gold.read(path)
    reading = read or _styled(style)
    pairs: list[tuple[SpanArticle, Parse]] = []
    for number, article in enumerate(articles, start=1):
        pairs.append((article, reading(article.text)))
        progress(Progress(number, len(articles), article.id, None))
    return span_scoring.score(pairs)


def _styled(style: str) -> Callable[[str], Parse]:
    """Returns what reads a text in the conventions of `style`."""
    from verbale import language  # only this needs the model here

    if style not in STYLES:
        raise UsageError(f"--style {style}: no such conventions; there are {' and '.join(STYLES)}")
    reader, number = language.Reader(), {POLNEAR: language.POLNEAR, HOUSE: language.HOUSE}[style]
    return lambda text: reader.read(text, style=number)


def _read(reader: ArticleReader, article: GoldArticle) -> tuple[Reading | None, str | None]:
    """Returns what was read in one article, or why it could not be."""
    (raw,) = intake.find([article.path])
    try:
        if isinstance(raw, ArticleError):
            raise raw
        return reader.read(raw), None
    except ArticleError as error:
        return None, str(error)


def _usual_name(name: str) -> str:
    """Returns the usual name of a state or body for any of its names; other names as they are."""
    known = world()
    key = known.key(name)
    return name if key is None else known.name(key)


def _codebook(article: GoldArticle, folder: str | None) -> Codebook:
    name = article.codebook
    beside = Path(article.path).resolve().parent
    above = [parent / "codebooks" for parent in beside.parents[:LEVELS_UP]]
    for place in [*([Path(folder)] if folder else []), beside, *above]:
        if name and (place / name).is_file():
            return codebooks.load(str(place / name))
    shipped = name.removesuffix(".yaml")
    if shipped in codebooks.shipped():
        return codebooks.load(shipped)
    raise UsageError(f"{article.path}: its codebook {name!r} is nowhere to be found; name its folder with --codebooks")
