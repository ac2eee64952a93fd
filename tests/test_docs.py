"""Reads the docs: every command and setting is documented, every command in them exists, links resolve, pages are up to date."""

import importlib.util
import inspect
import re
import shlex
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import get_args, get_type_hints

import pytest

from verbale import settings
from verbale.positions import codebook

ROOT = Path(__file__).parents[1]
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
GUIDES = [page for page in PAGES if page.parent.name != "reference"]


@cache
def generator() -> ModuleType:
    """Returns docs/generate.py as a module."""
    spec = importlib.util.spec_from_file_location("generate", ROOT / "docs" / "generate.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@cache
def commands() -> dict[str, set[str]]:
    """Returns the options of every command by its full name."""
    return {path: options(function) for path, function in generator().commands()}


def options(function: object) -> set[str]:
    """Returns the names that a command's options have, `--help` included."""
    found = {"--help", "-h"}
    for hint in get_type_hints(function, include_extras=True).values():
        for info in get_args(hint)[1:]:
            named = [name for name in (info.default, *(info.param_decls or ())) if isinstance(name, str)]
            found |= {part for name in named for part in name.split("/") if part.startswith("-")}
    return found


def code_lines(page: Path) -> Iterator[str]:
    """Yields the lines of a page's code blocks, continued lines joined."""
    for block in re.findall(r"^```\w*\n(.*?)^```", page.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL):
        yield from block.replace("\\\n", " ").splitlines()


def calls(page: Path) -> Iterator[list[str]]:
    """Yields the calls of verbale in a page's code blocks, as words without what follows a pipe or a redirection."""
    for line in code_lines(page):
        for part in re.split(r"&&|\||;|>", line):
            words = shlex.split(part, comments=True) if "verbale " in part else []
            while words and not words[0].endswith("verbale"):
                words = words[1:] if words[0] in ("$", "time") else []
            if words[1:]:
                yield words[1:]


@pytest.mark.parametrize("name", ["cli.md", "settings.md", "codebooks.md"])
def test_the_reference_pages_are_up_to_date(name: str) -> None:
    made = generator().pages()
    assert (ROOT / "docs" / "reference" / name).read_text(encoding="utf-8") == made[name], "run python docs/generate.py"


def test_every_command_and_option_is_in_the_reference() -> None:
    text = (ROOT / "docs" / "reference" / "cli.md").read_text(encoding="utf-8")
    sections = {section.split("\n", 1)[0]: section for section in text.split("\n## ")[1:]}
    assert sections.keys() == commands().keys()
    for path, names in commands().items():
        assert all(name in sections[path] for name in names - {"--help", "-h"}), path


def test_every_setting_is_in_the_reference() -> None:
    text = (ROOT / "docs" / "reference" / "settings.md").read_text(encoding="utf-8")
    names = [name for name, _ in inspect.getmembers(settings) if name.isupper()]
    assert names and all(f"`{name}`" in text for name in names)
    assert "|  |\n" not in text, "a setting lacks its reason: write it beside the value in settings.py"


def test_every_command_is_used_in_a_guide() -> None:
    used = [["verbale", *words] for page in GUIDES for words in calls(page)]
    for path in commands():
        assert any(words[: path.count(" ") + 1] == path.split() for words in used), f"{path} stands in no guide"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_command_in_the_docs_exists(page: Path) -> None:
    for words in calls(page):
        fits = [name for name in commands() if ["verbale", *words][: name.count(" ") + 1] == name.split()]
        path = max(fits, key=len, default=None)  # `verbale actors merge` before `verbale actors`
        assert path is not None or words[0] in ("--version", "--help"), f"no such command: verbale {' '.join(words)}"
        given = {word.split("=")[0] for word in words if word.startswith("-") and word != "-"}
        assert path is None or given <= commands()[path], f"verbale {' '.join(words)}"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_links_resolve(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    for target in re.findall(r"\]\(([^)\s]+)\)", text) + re.findall(r'(?:src|href)="([^"]+)"', text):
        if not target.startswith(("http://", "https://")):
            path, _, anchor = target.partition("#")
            file = (page.parent / path) if path else page
            assert file.exists(), f"{page.name} links to {target}"
            assert not anchor or anchor in anchors(file), f"{page.name} links to {target}"


def anchors(page: Path) -> set[str]:
    """Returns the anchors of a page's headings, as code hosts make them."""
    headings = re.findall(r"^#+ (.*)$", page.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


def test_every_decision_is_listed() -> None:
    folder = ROOT / "docs" / "decisions"
    listed = (folder / "README.md").read_text(encoding="utf-8")
    pages = [page.name for page in folder.glob("0*.md")]
    assert pages and all(f"({name})" in listed for name in pages)


def test_the_readme_has_the_two_lines() -> None:
    lines = [line.strip() for line in code_lines(ROOT / "README.md")]
    demo = next(line for line in lines if line.endswith("verbale demo"))
    test = next(line for line in lines if line.endswith("pytest"))
    assert demo == "python3 -m venv .venv && .venv/bin/pip install . && .venv/bin/verbale demo"
    assert test == "python3 -m venv .venv && .venv/bin/pip install '.[test]' && .venv/bin/pytest"
    needs = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["requires-python"]
    assert needs.removeprefix(">=") in (ROOT / "README.md").read_text(encoding="utf-8")


def test_the_shipped_codebooks_are_named_in_the_readme() -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    assert all(name in text for name in codebook.shipped())


def test_the_docs_name_no_machine() -> None:
    for page in PAGES:
        assert not re.search(r"(?<![\w.])/(work|tmp|root|home)/", page.read_text(encoding="utf-8")), page
