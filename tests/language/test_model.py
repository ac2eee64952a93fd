"""What a broken or missing model says."""

import json
import shutil
from pathlib import Path

import pytest

from verbale.errors import ModelError
from verbale.language.model import FOLDER, Model


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Returns a copy of the model that a test may break."""
    shutil.copytree(FOLDER, tmp_path / "model")
    return tmp_path / "model"


def test_no_manifest(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match=r"manifest\.json: the reader model is missing"):
        Model(tmp_path, threads=1)


def test_a_missing_file_is_named(folder: Path) -> None:
    (folder / "lemmas.json").unlink()
    with pytest.raises(ModelError, match=r"lemmas\.json missing"):
        Model(folder, threads=1)


def test_another_layout_is_refused(folder: Path) -> None:
    manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    (folder / "manifest.json").write_text(json.dumps(manifest | {"layout": 99}), encoding="utf-8")
    with pytest.raises(ModelError, match="layout 99"):
        Model(folder, threads=1)


def test_a_changed_net_is_refused(folder: Path) -> None:
    with (folder / "reader.onnx").open("ab") as file:
        file.write(b"x")
    with pytest.raises(ModelError, match="digest"):
        Model(folder, threads=1)


def test_a_garbled_manifest_is_refused(folder: Path) -> None:
    (folder / "manifest.json").write_text("{", encoding="utf-8")
    with pytest.raises(ModelError, match="not JSON"):
        Model(folder, threads=1)
