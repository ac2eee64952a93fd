"""Settings that all tests share: the strategies are importable, hypothesis is deterministic and has no deadline."""

import sys
from pathlib import Path

import pytest
from hypothesis import settings

sys.path.insert(0, str(Path(__file__).parent))
settings.register_profile("verbale", deadline=None, derandomize=True, max_examples=60)
settings.load_profile("verbale")

SHARED = Path(__file__).resolve().parents[2] / "shared"


@pytest.fixture
def shared() -> Path:
    """Returns the folder of shared material beside the checkout; skips, saying why, where it is missing."""
    if not (SHARED / "seeds").is_dir():
        pytest.skip("the shared articles are not beside this checkout")
    return SHARED
