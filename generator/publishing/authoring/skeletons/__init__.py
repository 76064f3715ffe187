"""The forms that new files start from; ``dot-`` in a name stands for the dot that git would obey."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path

_OWN_SCHEMAS = ".vscode/schemas"
_PACKAGE_SCHEMAS = "generator/reading/schemas"


def schema_folder(root: Path) -> str:
    """Return where a repo has the schemas for its editor: its own copy, or the package's source."""
    return _PACKAGE_SCHEMAS if is_checkout(root) else _OWN_SCHEMAS


def is_checkout(root: Path) -> bool:
    """Tell whether a repo holds the program's own source."""
    return (root / _PACKAGE_SCHEMAS).is_dir()


def place_in_package(name: str) -> str:
    """Return where in the package the text of a new repo's file lies."""
    parts = (f"dot-{part[1:]}" if part.startswith(".") else part for part in name.split("/"))
    return "/".join((*__name__.split("."), "site", *parts))


def form(kind: str, *, schema: str, **values: str) -> str:
    """Return a blank data file of a kind, its ``@WORD@`` replaced by YAML values."""
    text = (resources.files(__name__) / "forms" / f"{kind}.yml").read_text(encoding="utf-8")
    for word, value in values.items():
        text = text.replace(f"@{word}@", value)
    return f"# {schema}\n{text}"


def site_texts() -> dict[str, str]:
    """Return the texts of a new repo, schemas for its editor included, by path."""
    from generator.reading.schema.editor_schema import editor_schema_text
    from generator.reading.schema.schema_files import SchemaKind

    contents = dict(_walk(resources.files(__name__) / "site", ""))
    for kind in SchemaKind:
        contents[f"{_OWN_SCHEMAS}/{kind}.schema.json"] = editor_schema_text(kind)
    return contents


def lock() -> str:
    """Return what the package needs, in the versions it was tested with, each with its hashes."""
    return (resources.files(__name__) / "requirements.lock").read_text(encoding="utf-8")


def _walk(folder: Traversable, above: str) -> Iterator[tuple[str, str]]:
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        name = above + entry.name.replace("dot-", ".", 1)
        if entry.is_dir() and entry.name != "__pycache__":
            yield from _walk(entry, f"{name}/")
        elif entry.is_file():
            text = entry.read_text(encoding="utf-8")
            yield name, text.replace("\n", "\r\n") if name.endswith(".cmd") else text
