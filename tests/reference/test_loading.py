"""The reference loads quickly, in a process of its own."""

import subprocess
import sys

import pytest

LIMIT = 0.150  # seconds of the processor: a command that asks one question should not wait for the world
TRIES = 20  # one that is quick enough is proof; a busy machine makes others slow
MEASURE = "import time; start = time.process_time(); from verbale.reference import world; world(); print(time.process_time() - start)"


def taken() -> float:
    return float(subprocess.run([sys.executable, "-c", MEASURE], capture_output=True, text=True, check=True).stdout)


@pytest.mark.slow
def test_the_world_loads_in_under_150_milliseconds() -> None:
    assert any(taken() < LIMIT for _ in range(TRIES))
