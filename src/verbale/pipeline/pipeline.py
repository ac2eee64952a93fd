"""The stages in their order, joined; the types of their arguments are what keeps the order right."""

from collections.abc import Sequence
from dataclasses import replace
from functools import cached_property

import verbale
from verbale import actors, events, intake, language, positions
from verbale import statements as attribution
from verbale.errors import ArticleError, VerbaleError
from verbale.pipeline import assemble
from verbale.positions import version
from verbale.record import Actor, Article, Codebook, Parse, Position, Reading, Statement, make_id
from verbale.record.packed import pack, unpack
from verbale.reference import World


class Pipeline:
    """Reads articles against one codebook and one world; holds the loaded models, so make one a process."""

    def __init__(self, codebook: Codebook, world: World) -> None:
        self.codebook = codebook
        self.world = world

    @cached_property
    def _reader(self) -> language.Reader:
        return language.Reader()

    @property
    def fingerprint(self) -> str:
        """What a reading depends on beside the article, as one id: what its positions depend on, too."""
        return make_id("run", {"reader": self.reader, "codebook": self.codebook.digest, "positions": version.digest()})

    @property
    def reader(self) -> str:
        """What all of a reading but its positions depends on beside the article: version, model and world, as one id."""
        claim = {"verbale": verbale.__version__, "reader": language.MODEL_VERSION, "world": self.world.digest}
        return make_id("rdr", claim)

    def read(self, raw: intake.Raw) -> Reading:
        """Returns all that was found in one article; raises ArticleError where it cannot be read."""
        return self._read(raw)[0]

    def parsed(self, raw: intake.Raw) -> tuple[Reading, bytes]:
        """Returns all that was found in one article, and its parse, packed, for `recode`; raises ArticleError."""
        reading, parse = self._read(raw)
        return reading, pack(parse, reading.article.legible())

    def recode(self, reading: Reading, packed: bytes) -> Reading:
        """Returns the reading with the positions of this codebook, as reading its article would give them.

        `packed` is the article's parse as `parsed` gave it; raises FormatError where it is not, ArticleError for a fault.
        """
        article = reading.article
        parse = unpack(packed, article.legible())
        try:
            return replace(reading, positions=self._held(article, parse, reading.statements, reading.actors))
        except VerbaleError:
            raise
        except Exception as error:
            raise _fault(article.name, error) from error

    def _read(self, raw: intake.Raw) -> tuple[Reading, Parse]:
        try:
            return self._all(intake.to_article(raw))
        except VerbaleError:
            raise
        except Exception as error:
            # a fault of ours must not take the rest of a batch with it, nor pass for the article's
            raise _fault(raw.where, error) from error

    def _all(self, article: Article) -> tuple[Reading, Parse]:
        # page furniture in the middle of a sentence would break its grammar, and no claim may rest on it anyway
        parse = self._reader.read(article.legible())
        found = attribution.find(article, parse)
        cast = actors.resolve(article, parse, found, self.world)
        said = assemble.statements(article, found, cast.speakers, cast.addressees)
        held = self._held(article, parse, said, cast.actors)
        happened = events.find(article, parse, said, cast.mentions, cast.actors, self.world)
        recognised = events.recognitions(article, parse, said, cast.mentions, cast.actors)
        return Reading(article, cast.actors, cast.mentions, said, held, happened, recognised), parse

    def _held(self, article: Article, parse: Parse, said: Sequence[Statement], cast: Sequence[Actor]) -> tuple[Position, ...]:
        names = {actor.id: actor.name for actor in cast}
        return positions.code(article, parse, said, self.codebook, names=names) if self.codebook.issues else ()


def _fault(where: str, error: Exception) -> ArticleError:
    return ArticleError(f"{where}: reading failed inside Verbale ({type(error).__name__}: {error}); please report it")
