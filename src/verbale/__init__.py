"""Verbale keeps the record of a dispute between states: who said what, word for word, and where each party stands."""

__version__ = "0.1.0"
