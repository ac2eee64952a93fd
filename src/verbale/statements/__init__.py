"""Finds the attributions of an article: which words are ascribed to which source, by which cue, how, and when."""

from verbale.statements.finder import find

__all__ = ["find"]
