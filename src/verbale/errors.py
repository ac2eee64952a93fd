"""Every error that Verbale raises on purpose, as one tree; the command line turns each into one clear line.

A message names the file, what is wrong there, and the remedy. Errors of dependencies are translated at the edge
where they occur and never reach a caller.
"""


class VerbaleError(Exception):
    """The root: whatever Verbale raises on purpose."""


class UsageError(VerbaleError):
    """The call itself is wrong: an unknown option's value, a filter that names nothing. Exit status 2."""


class ArticleError(VerbaleError):
    """One article cannot be read; the rest of the batch goes on."""


class EvidenceError(VerbaleError):
    """A claim does not rest on the words that it names."""


class CodebookError(VerbaleError):
    """A codebook is wrong; the message has its file and line."""


class ReferenceFileError(VerbaleError):
    """A file of the reference, or a user's actors file, is wrong; the message has its file and line."""


class ModelError(VerbaleError):
    """A bundled model is missing or does not fit this version."""


class StoreError(VerbaleError):
    """The record cannot be opened, read or written: missing, newer, locked, or the disk is full."""


class OutputError(VerbaleError):
    """A file that was asked for cannot be written: no such folder, no permission, the disk is full."""


class FormatError(VerbaleError):
    """An interchange file, or a stored JSON text, is not in the layout that it claims."""
