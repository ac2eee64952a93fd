"""Who speaks, for whom, and who is named: mentions to actors within one article, and actors across articles."""

from verbale.actors.cast import Cast, resolve
from verbale.actors.merge import Merged, merge

__all__ = ["Cast", "Merged", "merge", "resolve"]
