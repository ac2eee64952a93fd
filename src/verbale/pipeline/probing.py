"""Asks the stages who the words at one place of a text are: the reading of an article, stopped after its cast."""

from functools import cached_property

from verbale import language
from verbale import statements as attribution
from verbale.actors.answers import Answer, answer
from verbale.record import Article, Span
from verbale.reference import World

__all__ = ["Answer", "Prober"]


class Prober:
    """Answers probes against one world; holds the loaded reader model."""

    def __init__(self, world: World) -> None:
        self.world = world

    @cached_property
    def _reader(self) -> language.Reader:
        return language.Reader()

    def answer(self, article: Article, span: Span) -> Answer:
        """Returns who the words at `span` (code points of the article's text) are on the article's day."""
        parse = self._reader.read(article.legible())
        return answer(article, parse, attribution.find(article, parse), self.world, span)
