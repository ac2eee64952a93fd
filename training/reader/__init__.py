"""Trains the reader model: one small encoder with heads for words, grammar, names and attribution. See training/README.md."""
