"""Positions: where a statement stands on the issues of a codebook, with its force, its condition and the reason."""

from verbale.positions import codebook
from verbale.positions.coder import code
from verbale.positions.lint import check

__all__ = ["check", "code", "codebook"]
