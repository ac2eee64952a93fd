"""The stages in their order, joined; the types of their arguments are what keeps the order right."""

from functools import cached_property

import verbale
from verbale import actors, events, intake, language, positions
from verbale import statements as attribution
from verbale.errors import ArticleError, VerbaleError
from verbale.pipeline import assemble
from verbale.record import Article, Codebook, Reading, make_id
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
        """What a reading depends on beside the article: version, model, codebook and world, as one id."""
        claim = {
            "verbale": verbale.__version__,
            "reader": language.MODEL_VERSION,
            "codebook": self.codebook.digest,
            "world": self.world.digest,
        }
        return make_id("run", claim)

    def read(self, raw: intake.Raw) -> Reading:
        """Returns all that was found in one article; raises ArticleError where it cannot be read."""
        try:
            return self._read(intake.to_article(raw))
        except VerbaleError:
            raise
        except Exception as error:
            # a fault of ours must not take the rest of a batch with it, nor pass for the article's
            raise ArticleError(f"{raw.where}: reading failed inside Verbale ({type(error).__name__}: {error}); please report it") from error

    def _read(self, article: Article) -> Reading:
        # page furniture in the middle of a sentence would break its grammar, and no claim may rest on it anyway
        parse = self._reader.read(article.legible())
        found = attribution.find(article, parse)
        cast = actors.resolve(article, parse, found, self.world)
        said = assemble.statements(article, found, cast.speakers, cast.addressees)
        names = {actor.id: actor.name for actor in cast.actors}
        held = positions.code(article, parse, said, self.codebook, names=names) if self.codebook.issues else ()
        happened = events.find(article, parse, said, cast.mentions, cast.actors, self.world)
        recognised = events.recognitions(article, parse, said, cast.mentions, cast.actors)
        return Reading(article, cast.actors, cast.mentions, said, held, happened, recognised)
