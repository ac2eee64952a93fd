"""The world as dated data: states, bodies, offices and the word lists of a language."""

from verbale.reference.world import World, world

__all__ = ["World", "world"]
