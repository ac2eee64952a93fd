"""How many processes read, and what is left where one of them dies."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from verbale.intake import Raw
from verbale.settings import FEW_ARTICLES, MOST_JOBS
from verbale.workspace import Workspace, batch
from workspace import fakes

LINE = '{day}\nJana Osk | Tolmera | status-talks oppose refusal | "We will not talk."\n'
DYING = """
import os, sys
from verbale.errors import VerbaleError
from verbale.workspace import Workspace
from workspace import fakes

class Mortal(fakes.FakeReader):
    def read(self, raw):
        if raw.name == "n05.txt":
            os._exit(9)
        return super().read(raw)

def make(codebook, actors_file):
    return Mortal(codebook, actors_file)

if __name__ == "__main__":
    with Workspace.open(sys.argv[1], create=True, maker=make, merger=fakes.merge) as made:
        try:
            made.read([sys.argv[2]], codebook=fakes.BOOK, jobs=2)
        except VerbaleError as error:
            print(error)
"""


def raws(count: int) -> Iterator[Raw]:
    return (Raw(f"n{number}.txt", b"x") for number in range(count))


def test_few_articles_are_read_in_one_process() -> None:
    jobs, given = batch.shared(None, raws(FEW_ARTICLES - 1))
    assert jobs == 1
    assert [raw.name for raw in given] == [raw.name for raw in raws(FEW_ARTICLES - 1)]  # type: ignore[union-attr]


def test_many_articles_are_read_in_a_process_for_each_processor(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(batch, "processors", lambda: 3)
    jobs, given = batch.shared(None, raws(FEW_ARTICLES + 5))
    assert jobs == 3
    assert [raw.name for raw in given] == [raw.name for raw in raws(FEW_ARTICLES + 5)]  # type: ignore[union-attr]
    monkeypatch.setattr(batch, "processors", lambda: 1000)
    assert batch.shared(None, raws(FEW_ARTICLES))[0] == MOST_JOBS
    assert batch.shared(5, raws(1))[0] == 5


def test_processors_are_those_that_this_process_may_use() -> None:
    assert 1 <= batch.processors() <= (os.cpu_count() or 1)


@pytest.mark.slow
def test_a_process_that_dies_is_told_of_and_what_was_stored_stays(tmp_path: Path) -> None:
    folder = tmp_path / "articles"
    folder.mkdir()
    for number in range(40):
        (folder / f"n{number:02}.txt").write_text(LINE.format(day=1980 + number))
    (tmp_path / "run.py").write_text(DYING)
    environment = os.environ | {"PYTHONPATH": os.pathsep.join([str(Path(__file__).parents[1]), *sys.path])}
    command = [sys.executable, str(tmp_path / "run.py"), str(tmp_path / "r.db"), str(folder)]
    done = subprocess.run(command, capture_output=True, text=True, env=environment, timeout=60, check=True)
    assert "a reading process died, perhaps for want of memory; run the same command again with fewer --jobs" in done.stdout
    record = str(tmp_path / "r.db")
    with Workspace.open(record, maker=fakes.make, merger=fakes.merge) as kept:
        before = [view.article.name for view in kept.contents().statements]
        assert before == [f"n{number:02}.txt" for number in range(len(before))]
        again = kept.read([str(folder)], codebook=fakes.BOOK)
        assert (again.read, again.skipped) == (40 - len(before), len(before))
        assert len(kept.contents().statements) == 40
