"""The example dispute: articles that we wrote, in the manner of news, about invented states before real bodies.

`verbale demo` and the tutorial read it. The package holds data and the paths to it; nothing here knows how it is read.
No person in it is real, and the bodies that are real (the Security Council, the European Union) appear in plain,
neutral roles only.
"""

from importlib.resources import files
from importlib.resources.abc import Traversable

__all__ = ["actors", "articles", "codebook"]


def _inside(name: str) -> str:
    entry: Traversable = files("verbale.example") / name
    return str(entry)


def articles() -> str:
    """Returns the path of the folder with the articles (`.txt` and one `.html`), the file names in order of their dates."""
    return _inside("articles")


def codebook() -> str:
    """Returns the path of the dispute's codebook, which names the actors file beside it."""
    return _inside("codebook.yaml")


def actors() -> str:
    """Returns the path of the actors file: the invented states, bodies, persons and offices."""
    return _inside("actors.yaml")
