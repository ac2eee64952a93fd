"""Positions: where a statement stands on the issues of a codebook, with its force, its condition and the reason."""
