"""The version of the bundled reader model: the beginning of the digest of its file."""

from verbale.errors import ModelError
from verbale.language.model import manifest


def _version() -> str:
    """Returns the first 12 digits of the model's digest, or `none` where no model is installed (`Reader()` then says why)."""
    try:
        return str(manifest()["digest"])[:12]
    except ModelError:
        return "none"


MODEL_VERSION: str = _version()
