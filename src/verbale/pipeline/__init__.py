"""Reads one article through all stages: the only package that knows every one of them.

A stage takes what was read so far and returns its claims; only the pipeline adds them to the reading. Nothing here
depends on another article: what is done across articles is the work of the layers above.
"""

from verbale.pipeline.pipeline import Pipeline

__all__ = ["Pipeline"]
