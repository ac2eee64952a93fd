"""CAMEO's root codes of PLOVER's types and of their manners."""

import pytest

from verbale.record import PLOVER
from verbale.reference import cameo


@pytest.mark.parametrize(
    ("plover", "mode", "root"),
    [
        ("CONSULT", "meet", "04"), ("AGREE", "promise", "03"), ("AGREE", "sign", "05"), ("REQUEST", "urge", "02"),
        ("REQUEST", "demand", "10"), ("ACCUSE", "investigate", "09"), ("ASSAULT", "kill", "18"), ("ASSAULT", None, "19"),
    ],
)  # fmt: skip
def test_the_code_follows_from_type_and_manner(plover: str, mode: str | None, root: str) -> None:
    assert cameo.root(plover, mode) == root


def test_every_type_has_a_code() -> None:
    assert all(len(cameo.root(plover, None)) == 2 for plover in PLOVER)
