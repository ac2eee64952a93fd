"""Writes the reference pages that must not be written by hand: the commands, the settings and the shipped codebooks.

python docs/generate.py            # writes docs/reference/*.md
python docs/generate.py --check    # writes nothing; status 1 where a page is out of date
"""

import inspect
import re
import sys
from collections.abc import Callable, Iterator
from enum import Enum
from pathlib import Path
from typing import Any, get_args, get_type_hints

import typer

from verbale import settings
from verbale.cli.main import app
from verbale.positions import codebook

REFERENCE = Path(__file__).parent / "reference"
NOTE = "<!-- Written by docs/generate.py: change the source and run it again. -->\n"


def pages() -> dict[str, str]:
    """Returns the text of each generated page by its file name."""
    return {"cli.md": commands_page(), "settings.md": settings_page(), "codebooks.md": codebooks_page()}


def commands_page() -> str:
    """Returns the page on every command with its arguments, options and example."""
    head = f"{NOTE}# The command line\n\nTables go to standard output, messages to standard error. Exit status: 0 done, 1 the run failed "
    head += "(in whole or for some articles), 2 wrong usage, 130 interrupted.\n"
    return head + "".join(_command(path, function) for path, function in commands())


def commands() -> Iterator[tuple[str, Callable[..., None]]]:
    """Yields every command with its full name (`verbale codebook check`) and its function, in the order of the help.

    Typer's own registry and the functions' signatures are read, and not its rendering, which differs between versions.
    """
    yield from _walk("verbale", app)


def _walk(path: str, group: typer.Typer) -> Iterator[tuple[str, Callable[..., None]]]:
    for command in group.registered_commands:
        function = command.callback
        if function is not None:
            yield f"{path} {command.name or function.__name__.replace('_', '-')}", function
    for inner in group.registered_groups:
        if inner.typer_instance is not None:
            callback = inner.typer_instance.registered_callback
            if callback is not None and callback.callback is not None:  # the group is a command of its own
                yield f"{path} {inner.name}", callback.callback
            yield from _walk(f"{path} {inner.name}", inner.typer_instance)


def _command(path: str, function: Callable[..., None]) -> str:
    told, _, example = _one_line(function.__doc__ or "").partition(" Example: ")
    lines = [f"\n## {path}\n\n{told}\n"]
    if example:
        lines.append(f"\n```\n{example}\n```\n")
    hints = get_type_hints(function, include_extras=True)
    asked = [(name, it) for name, it in inspect.signature(function).parameters.items() if hints[name] is not typer.Context]
    rows = [_row(hints[name], parameter) for name, parameter in asked]
    if rows:
        lines.append("\n| argument or option | default | what |\n|---|---|---|\n" + "".join(rows))
    return "".join(lines)


def _row(hint: Any, parameter: inspect.Parameter) -> str:
    kind, info = get_args(hint)[:2]
    # in Annotated, the first name given to Option stands where a default would
    names = ", ".join(name for name in (info.default, *(info.param_decls or ())) if isinstance(name, str))
    shown = f"{names}{_value(kind, info)}".strip().replace("|", "\\|")  # within a table even code needs the stroke escaped
    variable = f" Or set `{info.envvar}`." if info.envvar else ""
    return f"| `{shown}` | {_default(parameter.default)} | {_one_line(info.help or '')}{variable} |\n"


def _value(kind: Any, info: Any) -> str:
    """Returns how a value is written: its metavar, or the words to choose from; empty for a flag."""
    if kind is bool:
        return ""
    if isinstance(kind, type) and issubclass(kind, Enum):
        return " " + "|".join(str(choice.value) for choice in kind)
    return f" {info.metavar or 'N'}"


def _default(value: Any) -> str:
    if value is inspect.Parameter.empty:
        return "needed"
    return "" if value is None or value is False else f"`{getattr(value, 'value', value)}`"


def _one_line(text: str) -> str:
    return " ".join(text.split())


def settings_page() -> str:
    """Returns the page on every setting of `verbale.settings`, with the reason that stands beside it in the code."""
    rows = "".join(f"| `{name}` | `{value}` | {reason} |\n" for name, value, reason in _settings())
    head = f"{NOTE}# Settings\n\nEvery default of Verbale stands in `verbale/settings.py`, with its reason.\n\n"
    return f"{head}| name | value | why |\n|---|---|---|\n{rows}"


def _settings() -> Iterator[tuple[str, str, str]]:
    source = Path(settings.__file__).read_text(encoding="utf-8")
    for name, reason in re.findall(r"^([A-Z][A-Z_]+)\b.*?(?:#\s*(.*))?$", source, re.MULTILINE):
        yield name, str(getattr(settings, name)), reason


def codebooks_page() -> str:
    """Returns the page on the codebooks in the package, with their issues."""
    head = "Give the name to `verbale read --codebook NAME`. How to write your own: [codebooks](../codebooks.md)."
    parts = [f"{NOTE}# The codebooks that come with Verbale\n\n{head}\n"]
    for name in codebook.shipped():
        book = codebook.load(name)
        rows = "".join(f"| `{issue.id}` | {issue.proposition} |\n" for issue in book.issues)
        parts.append(f"\n## {name}\n\n{book.title}. Parties: {', '.join(book.parties)}.\n\n| issue | the proposition |\n|---|---|\n{rows}")
    return "".join(parts)


def main(arguments: list[str]) -> int:
    """Writes or checks the pages; returns the exit status."""
    made = pages()
    stale = [
        name for name, text in made.items() if not (REFERENCE / name).is_file() or (REFERENCE / name).read_text(encoding="utf-8") != text
    ]
    if "--check" in arguments:
        for name in stale:
            print(f"docs/reference/{name} is out of date: run python docs/generate.py", file=sys.stderr)
        return 1 if stale else 0
    for name in stale:
        REFERENCE.mkdir(exist_ok=True)
        (REFERENCE / name).write_text(made[name], encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
