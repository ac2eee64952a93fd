"""What a broken or missing model says."""

import json
import shutil
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verbale.errors import ModelError
from verbale.language.model import BATCH, FOLDER, RUN, Model, _batches


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


def test_a_long_window_does_not_make_short_ones_wait() -> None:
    assert _batches([200, 10, 12, 11]) == [[1, 3, 2], [0]]
    assert _batches([]) == []


@given(st.lists(st.integers(3, 700), max_size=40))
def test_batches_hold_each_window_once_and_cost_no_more_than_full_ones(sizes: list[int]) -> None:
    made = _batches(sizes)
    assert sorted(i for batch in made for i in batch) == list(range(len(sizes)))
    longest = [max(sizes[i] for i in batch) for batch in made]
    assert longest == sorted(longest)
    assert all(len(batch) == 1 or len(batch) * top <= BATCH for batch, top in zip(made, longest, strict=True))
    full: list[list[int]] = []
    for size in sorted(sizes):
        if full and size * (len(full[-1]) + 1) <= BATCH:
            full[-1].append(size)
        else:
            full.append([size])
    cost = sum(RUN + len(batch) * top for batch, top in zip(made, longest, strict=True))
    assert cost <= sum(RUN + len(batch) * batch[-1] for batch in full)
