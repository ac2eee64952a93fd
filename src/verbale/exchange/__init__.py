"""Formats in and out: the interchange JSONL, CSV tables, the report, the gold articles. Each format is one module."""
