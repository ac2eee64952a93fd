"""Verbale keeps the record of a dispute between states: who said what, word for word, and where each party stands."""

import os

__version__ = "0.1.0"

# onnxruntime's wheels report their use to their maker unless told not to, and look at this before anything else is loaded.
# Verbale works offline and sends nothing to anybody: not left to the user's environment.
os.environ["ORT_DISABLE_TELEMETRY"] = "1"
