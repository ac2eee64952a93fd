"""Canonical JSON and the ids made from it: the same claim gets the same id on every machine and in every run.

Canonical means: keys sorted, no blanks, UTF-8 as it is, no NaN (RFC 8785 in spirit; our claims hold no floats).
Who made a claim and how certain it is stay outside the id, so that two runs can be compared.
"""

import hashlib
import json
from collections.abc import Mapping

ID_HEX = 20  # 80 bits: among 10 million claims the chance of any collision is below 1e-10


def canonical(value: object) -> str:
    """Returns `value` as canonical JSON; raises ValueError for NaN and TypeError for what JSON has no word for."""
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False)


def make_id(prefix: str, claim: Mapping[str, object]) -> str:
    """Returns `prefix` and the first 80 bits of SHA-256 over the claim's canonical JSON, in hexadecimal."""
    digest = hashlib.sha256(canonical(claim).encode("utf-8", "surrogatepass")).hexdigest()
    return f"{prefix}_{digest[:ID_HEX]}"
