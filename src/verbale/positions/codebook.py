"""Reads a codebook file: the issues that its user asks about, checked key by key so that a slip is named with its line.

A codebook is data that its user writes; nothing here knows an issue by name. What is allowed but unwise is for `lint`.
"""

import difflib
import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

import yaml

from verbale.errors import CodebookError
from verbale.record import Codebook, Issue

CODEBOOK_KEYS = ("codebook", "title", "parties", "issues", "actors")
ISSUE_KEYS = ("id", "title", "proposition", "counter", "terms")
_NEEDED = {"codebook": ("codebook", "title", "parties", "issues"), "issue": ("id", "title", "proposition")}


@dataclass(frozen=True, slots=True)
class Field:
    """One key of a mapping in the file, with the line (from 1) that it stands on."""

    node: yaml.Node
    line: int


def shipped() -> tuple[str, ...]:
    """Returns the names of the codebooks that come with the package, sorted."""
    folder = files("verbale.positions") / "codebooks"
    return tuple(sorted(item.name.removesuffix(".yaml") for item in folder.iterdir() if item.name.endswith(".yaml")))


def load(name_or_path: str) -> Codebook:
    """Returns the codebook of that shipped name or in that file; raises CodebookError with file, line and remedy."""
    if name_or_path in shipped():
        resource = files("verbale.positions") / "codebooks" / f"{name_or_path}.yaml"
        return read(resource.read_bytes(), f"{name_or_path}.yaml", Path(str(resource)).parent)
    path = Path(name_or_path)
    if not path.is_file():
        raise CodebookError(_absent(name_or_path, path))
    try:
        data = path.read_bytes()
    except OSError as error:
        raise CodebookError(f"{path}: cannot be read ({error.strerror}): check its permissions") from error
    return read(data, str(path), path.parent)


def read(data: bytes, where: str, folder: Path) -> Codebook:
    """Returns the codebook written in the YAML `data`; `where` names the file in messages, `folder` is where it lies."""
    top = _fields(_compose(data, where), CODEBOOK_KEYS, _NEEDED["codebook"], where, "a codebook")
    name = _text(top["codebook"], "codebook", where)
    actors = _text(top["actors"], "actors", where) if "actors" in top else None
    return Codebook(
        name=name,
        title=_text(top["title"], "title", where),
        parties=_texts(top["parties"], "parties", where),
        issues=_issues(top["issues"], where),
        digest=hashlib.sha256(data).hexdigest(),
        actors_file=None if actors is None else _actors_file(folder, actors, top["actors"].line, where),
    )


def issue_lines(data: bytes, where: str) -> dict[str, int]:
    """Returns the line (from 1) on which each issue of the codebook starts; raises CodebookError as `read` does."""
    top = _fields(_compose(data, where), CODEBOOK_KEYS, _NEEDED["codebook"], where, "a codebook")
    found = {}
    for item in _sequence(top["issues"], "issues", where):
        fields = _fields(item, ISSUE_KEYS, _NEEDED["issue"], where, "an issue")
        found[_text(fields["id"], "id", where)] = _line(item)
    return found


def _absent(name: str, path: Path) -> str:
    names = shipped()
    if path.is_dir():
        return f"{name}: is a folder; name one codebook file in it"
    if path.suffix in (".yaml", ".yml") or "/" in name:
        return f"{name}: no such file; give the path of a codebook, or one of the shipped names: {', '.join(names)}"
    near = difflib.get_close_matches(name, names, 1)
    hint = f" (did you mean {near[0]}?)" if near else ""
    return f"{name}: no codebook of that name is shipped{hint}; give the path of a YAML file or one of: {', '.join(names)}"


def _line(node: yaml.Node) -> int:
    return int(node.start_mark.line) + 1


def _compose(data: bytes, where: str) -> yaml.Node:
    try:
        node = yaml.compose(data.decode("utf-8-sig"), Loader=yaml.SafeLoader)
    except UnicodeDecodeError as error:
        raise CodebookError(f"{where}: is not UTF-8 text (byte {error.start}): save it as UTF-8") from error
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        remedy = "check indentation, colons and quotation marks"
        raise CodebookError(f"{where}, line {line}: is no valid YAML ({error.problem}): {remedy}") from error
    except yaml.YAMLError as error:
        raise CodebookError(f"{where}: is no valid YAML ({str(error).splitlines()[0]}): save it as plain text") from error
    if node is None:
        raise CodebookError(f"{where}: is empty; a codebook has the keys {', '.join(CODEBOOK_KEYS[:4])}")
    return node


def _fields(node: yaml.Node, known: Sequence[str], needed: Sequence[str], where: str, what: str) -> dict[str, Field]:
    """Returns the keys of a mapping node; raises CodebookError for another node, an unknown, repeated or missing key."""
    if not isinstance(node, yaml.MappingNode):
        raise CodebookError(f"{where}, line {_line(node)}: {what} is a mapping of keys such as `{needed[0]}: …`, not {_shape(node)}")
    found: dict[str, Field] = {}
    for key, value in node.value:
        name = str(key.value)
        if name not in known:
            near = difflib.get_close_matches(name, known, 1)
            hint = f"did you mean `{near[0]}`?" if near else f"the keys are {', '.join(known)}"
            raise CodebookError(f"{where}, line {_line(key)}: {what} has no key `{name}`: {hint}")
        if name in found:
            raise CodebookError(f"{where}, line {_line(key)}: `{name}` is given twice, first on line {found[name].line}: keep one")
        found[name] = Field(value, _line(key))
    for name in needed:
        if name not in found:
            raise CodebookError(f"{where}, line {_line(node)}: {what} needs the key `{name}`: add `{name}: …`")
    return found


def _shape(node: yaml.Node) -> str:
    if isinstance(node, yaml.SequenceNode):
        return "a list"
    return "a mapping" if isinstance(node, yaml.MappingNode) else f"the text {str(node.value)[:40]!r}"


def _text(field: Field, key: str, where: str) -> str:
    node = field.node
    if not isinstance(node, yaml.ScalarNode):
        raise CodebookError(f"{where}, line {field.line}: `{key}` is one line of text, not {_shape(node)}")
    text = " ".join(str(node.value).split())
    if not text:
        raise CodebookError(f"{where}, line {field.line}: `{key}` is empty: write its text after the colon")
    return text


def _sequence(field: Field, key: str, where: str) -> list[yaml.Node]:
    if not isinstance(field.node, yaml.SequenceNode):
        raise CodebookError(f"{where}, line {field.line}: `{key}` is a list such as `{key}: [one, two]`, not {_shape(field.node)}")
    return list(field.node.value)


def _texts(field: Field, key: str, where: str) -> tuple[str, ...]:
    return tuple(_text(Field(item, _line(item)), key, where) for item in _sequence(field, key, where))


def _issues(field: Field, where: str) -> tuple[Issue, ...]:
    issues: list[Issue] = []
    seen: dict[str, int] = {}
    for item in _sequence(field, "issues", where):
        issue, line = _issue(item, where), _line(item)
        if issue.id in seen:
            raise CodebookError(f"{where}, line {line}: the issue `{issue.id}` is given twice, first on line {seen[issue.id]}: rename one")
        seen[issue.id] = line
        issues.append(issue)
    if not issues:
        raise CodebookError(f"{where}, line {field.line}: `issues` is empty: a codebook asks about at least one issue")
    return tuple(issues)


def _issue(node: yaml.Node, where: str) -> Issue:
    fields = _fields(node, ISSUE_KEYS, _NEEDED["issue"], where, "an issue")
    return Issue(
        id=_text(fields["id"], "id", where),
        title=_text(fields["title"], "title", where),
        proposition=_text(fields["proposition"], "proposition", where),
        counter=_text(fields["counter"], "counter", where) if "counter" in fields else None,
        terms=_texts(fields["terms"], "terms", where) if "terms" in fields else (),
    )


def _actors_file(folder: Path, relative: str, line: int, where: str) -> str:
    path = (folder / relative).resolve()
    if not path.is_file():
        raise CodebookError(f"{where}, line {line}: there is no actors file {relative!r}: give its path as seen from the codebook's folder")
    return str(path)
