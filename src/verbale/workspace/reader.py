"""Makes what reads one article, and merges actors: the two calls into the stages.

Both import the stages only when called, so that queries start without the models; every process of a batch makes its
own reader, by the name of the function.
"""

from collections.abc import Callable, Iterable, Sequence
from typing import Protocol

from verbale.intake import Raw
from verbale.record import Actor, Codebook, Reading
from verbale.record.correction import Correction
from verbale.record.directory import Directory


class ArticleReader(Protocol):
    """Reads one article, and codes positions anew from what was kept of one."""

    @property
    def fingerprint(self) -> str:
        """What a reading depends on beside the article: the same for two readers that read alike."""

    @property
    def reader(self) -> str:
        """What all of a reading but its positions depends on: the same for two that differ in their codebooks alone."""

    def read(self, raw: Raw) -> Reading:
        """Returns all that was found; raises ArticleError where the article cannot be read."""

    def parsed(self, raw: Raw) -> tuple[Reading, bytes]:
        """Returns the same with the article's parse, packed."""

    def recode(self, reading: Reading, packed: bytes) -> Reading:
        """Returns the reading with positions coded from its parse; raises FormatError where that cannot be opened."""


Merger = Callable[[Iterable[Actor], Sequence[Correction]], Directory]
Maker = Callable[[Codebook, str | None], ArticleReader]  # from a codebook and the user's own actors file


def pipeline(codebook: Codebook, actors_file: str | None) -> ArticleReader:
    """Returns the pipeline over all stages; raises ReferenceFileError for a wrong actors file."""
    from verbale.pipeline import Pipeline
    from verbale.reference import world

    return Pipeline(codebook, world(actors_file))


def merged(actors: Iterable[Actor], corrections: Sequence[Correction] = ()) -> Directory:
    """Returns who is who across articles, with what people decided."""
    from verbale.actors import merge

    found = merge(actors, corrections)
    return Directory({actor.id: actor for actor in found.actors}, found.of, found.why)
