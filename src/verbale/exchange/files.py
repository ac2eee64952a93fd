"""Writes a file whole or not at all: beside its place first, then moved there."""

import os
import stat
from pathlib import Path

from verbale.errors import OutputError


def write(path: str, data: bytes) -> None:
    """Writes `data` to `path`, replacing what is there only once all is written; raises OutputError.

    What is no regular file (a pipe, a device) is written to directly; a link is followed.
    """
    try:
        target = Path(path).resolve() if Path(path).is_symlink() else Path(path)
        if target.exists() and not stat.S_ISREG(target.stat().st_mode) and not target.is_dir():
            target.write_bytes(data)
        else:
            _replace(target, data)
    except OSError as error:
        raise OutputError(f"{path}: cannot be written: {error.strerror or error}; choose another place or free some space") from error


def make_folder(path: str) -> Path:
    """Returns the folder `path`, made where it is not there; raises OutputError."""
    folder = Path(path)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise OutputError(f"{path}: cannot be made a folder: {error.strerror or error}; choose another place") from error
    return folder


def _replace(target: Path, data: bytes) -> None:
    part = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        with part.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        part.replace(target)
    except OSError:
        part.unlink(missing_ok=True)
        raise
