"""The articles for measuring speed: the same each time, of the asked size, and no two alike."""

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest


@pytest.fixture(scope="module")
def corpus() -> ModuleType:
    """Returns bench/corpus.py, which is a script and no package's module."""
    spec = importlib.util.spec_from_file_location("corpus", Path(__file__).resolve().parents[2] / "bench" / "corpus.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_same_numbers_give_the_same_files(corpus: ModuleType, tmp_path: Path) -> None:
    for name in ("one", "other"):
        corpus.write(tmp_path / name, 3, 200)
    made = [{path.name: path.read_bytes() for path in (tmp_path / name).iterdir()} for name in ("one", "other")]
    assert made[0] == made[1]
    assert sorted(made[0]) == ["article-00001.txt", "article-00002.txt", "article-00003.txt"]


def test_articles_have_the_size_asked_for_and_differ(corpus: ModuleType) -> None:
    parts, names = corpus.paragraphs(), corpus.surnames()
    texts = [corpus.article(number, 500, parts, names) for number in range(5)]
    assert all(500 <= len(text.split()) <= 580 for text in texts)
    assert len(set(texts)) == 5
    assert all(text.count("\n\n") > 5 for text in texts)


def test_persons_have_other_names(corpus: ModuleType) -> None:
    names = corpus.surnames()
    text = corpus.article(0, 2000, corpus.paragraphs(), names)
    assert len(names) > 5
    assert not [name for name in names if f" {name} " in text]
