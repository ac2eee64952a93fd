"""Finds the articles behind the paths of a call: files, folders, globs, JSON lines, standard input.

What cannot be read is yielded as an ArticleError in its place, so that the rest goes on. The order is that of the call;
within a folder or a glob that of the paths, compared by code points. Decoding is left to `article`.
"""

import glob
import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import BinaryIO

from verbale import settings
from verbale.errors import ArticleError
from verbale.intake import jsonl
from verbale.intake.clean import settle_surrogates
from verbale.intake.raw import Raw

STDIN = "-"
WILD = frozenset("*?[")


def find(paths: Sequence[str], *, stdin: BinaryIO | None = None) -> Iterator[Raw | ArticleError]:
    """Yields the articles behind `paths`, each file once, and an ArticleError for whatever cannot be read.

    `stdin` is what the path `-` reads. Files are opened one at a time, as the caller asks for the next.
    """
    listed = [item for path in paths for item in _list(path)]
    names = _names([item for item in listed if isinstance(item, Path)])
    done: set[str] = set()
    for item in listed:
        if isinstance(item, ArticleError):
            yield item
        elif item is None:
            yield from _read_stdin(stdin)
        elif (real := os.path.realpath(item)) not in done:
            done.add(real)
            yield from _read_file(item, names[item])


def _list(path: str) -> Sequence[Path | ArticleError | None]:
    """Returns the files behind one path of the call, None for standard input."""
    if path == STDIN:
        return [None]
    found = Path(path)
    try:
        if found.is_dir():
            return _list_folder(found)
        if found.exists():
            return [found]
    except (OSError, ValueError) as error:
        return [ArticleError(f"{_shown(path)}: cannot be looked up ({error}); check the path and its permissions")]
    if WILD & set(path):
        return _list_glob(path)
    return [ArticleError(f"{_shown(path)}: no such file or folder; check the path")]


def _list_folder(folder: Path) -> list[Path | ArticleError]:
    """Returns the articles in `folder` and below; hidden files and folders are left out."""
    files: list[Path] = []
    errors: list[Path | ArticleError] = []

    def refuse(error: OSError) -> None:
        errors.append(ArticleError(f"{_shown(error.filename)}: cannot be opened ({error.strerror}); check its permissions"))

    for here, inner, names in os.walk(folder, onerror=refuse):
        inner[:] = [name for name in inner if not name.startswith(".")]
        files += [Path(here) / name for name in names if not name.startswith(".") and name.lower().endswith(settings.TEXT_SUFFIXES)]
    if not files and not errors:
        wanted = ", ".join(settings.TEXT_SUFFIXES)
        return [ArticleError(f"{_shown(folder)}: no articles in this folder ({wanted}); give another folder, or the files by name")]
    return [*sorted(files, key=Path.as_posix), *errors]


def _list_glob(pattern: str) -> list[Path | ArticleError]:
    """Returns what `pattern` matches: the articles where there are any, else the other files; folders as folders."""
    found = [Path(match) for match in sorted(glob.glob(pattern, recursive=True))]  # noqa: PTH207 the pattern may be absolute
    files = [path for path in found if not path.is_dir()]
    articles = [path for path in files if path.name.lower().endswith(settings.TEXT_SUFFIXES)]
    if files:
        return [*(articles or files)]
    if found:
        return [item for path in found for item in _list_folder(path)]
    return [ArticleError(f"{_shown(pattern)}: no file matches this pattern; check it, or quote it less")]


def _names(files: list[Path]) -> dict[Path, str]:
    """Returns each file's name, with as many of its folders before it as tell it from others of that name."""
    names: dict[Path, str] = {}
    depth = 1
    left = list(dict.fromkeys(files))
    while left:
        tails: dict[str, list[Path]] = {}
        for path in left:
            tails.setdefault("/".join(path.parts[-depth:]), []).append(path)
        clear = {tail: paths for tail, paths in tails.items() if len(paths) == 1 or depth >= max(len(p.parts) for p in paths)}
        names |= {path: _shown(tail) for tail, paths in clear.items() for path in paths}
        left = [path for path in left if path not in names]
        depth += 1
    return names


def _read_file(path: Path, name: str) -> Iterator[Raw | ArticleError]:
    """Yields the article of one file, or those of its JSON lines; the size is checked before anything is read."""
    where = _shown(path)
    try:
        if not path.is_file():
            yield ArticleError(f"{where}: is no regular file; pipe it in and give - as the path")
        elif path.suffix.lower() == ".jsonl":
            with path.open("rb") as stream:
                yield from jsonl.read(stream, name=name, where=where)
        elif path.suffix.lower() == ".json":
            yield ArticleError(f"{where}: a JSON file; put one article a line, with its text, into a .jsonl file")
        elif path.stat().st_size > settings.MAX_ARTICLE_BYTES:
            yield too_long(where)
        else:
            yield Raw(name, path.read_bytes(), {}, where)
    except OSError as error:
        yield ArticleError(f"{where}: cannot be read ({error.strerror}); check the file and its permissions")


def _read_stdin(stdin: BinaryIO | None) -> Iterator[Raw | ArticleError]:
    """Yields what comes through standard input: JSON lines where the first line is one, else one text or page."""
    if stdin is None:
        yield ArticleError("-: there is no standard input here; give a file")
        return
    head = stdin.readline(settings.MAX_ARTICLE_BYTES + 1)
    if jsonl.is_article_line(head):
        yield from jsonl.read(stdin, name="stdin", where="standard input", first=head)
        return
    data = head + stdin.read(max(0, settings.MAX_ARTICLE_BYTES + 1 - len(head)))
    if len(data) > settings.MAX_ARTICLE_BYTES:
        yield too_long("standard input")
    else:
        yield Raw("stdin", data, {}, "standard input")


def too_long(where: str) -> ArticleError:
    """Returns the error for an article of more bytes than are read."""
    limit = settings.MAX_ARTICLE_BYTES // 1_000_000
    return ArticleError(f"{where}: longer than {limit} MB, which is no article; split it, or give its articles as .jsonl")


def _shown(path: object) -> str:
    """Returns a path as text that can be printed and stored, whatever bytes its name is made of."""
    return settle_surrogates(os.fspath(path) if isinstance(path, str | os.PathLike) else str(path)).replace("\n", "?")
