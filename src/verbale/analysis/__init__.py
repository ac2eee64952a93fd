"""Pure functions over the record: claims joined with their words, where each party stands, what changed, and when.

Nothing here reads a file or a database, and nothing asks what day it is.
"""
