"""Verbale tells nobody that it runs: no library that it loads may leave files behind or report its use."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

LOAD = "import sys\nfrom verbale import language\nlanguage.Reader().read('The minister said so.')\nprint('onnxruntime' in sys.modules)"


@pytest.mark.slow
def test_loading_the_models_writes_nothing_to_the_home_folder(tmp_path: Path) -> None:
    clean = {name: value for name, value in os.environ.items() if not name.startswith(("ORT_", "XDG_"))}
    done = subprocess.run([sys.executable, "-c", LOAD], env=clean | {"HOME": str(tmp_path)}, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "True"
    assert list(tmp_path.rglob("*")) == []
