"""All files of a new repo: its forms, the package it is installed from, a note of what was written."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path

from generator import __version__
from generator.facts import data_layout
from generator.publishing.authoring import skeletons
from generator.publishing.authoring.own_wheel import PACKAGE, Wheel, own_wheel

VENDOR = "vendor"
NEEDS = "requirements.txt"
NOTE = f"{VENDOR}/mingzhang.json"
"""Which of the files below the program wrote, each with its digest: what differs, people changed."""

_NEEDS_HEAD = """\
# 由明账写的：安装什么，每个文件的哈希是多少，不写明从哪里下载。用 python3 install.py 安装。
# 第一行是明账自己，就在 vendor/ 里；不是从网上取的，不要换成同名的软件包。
"""


def site_files() -> dict[str, bytes]:
    """Return every file of a new repo by path.

    Raises:
        Refusal: The package was not installed in a way that it could be handed on.
    """
    data = {name: text for name, text in _texts().items() if _is_data(name)}
    return {**data, **owned_files()}


def owned_files(root: Path | None = None) -> dict[str, bytes]:
    """Return what the program brings to a repo and renews there: everything but the data.

    Args:
        root: A repo whose wheel is kept where it holds the same files, packed by another machine.
    """
    texts = {name: text for name, text in _texts().items() if not _is_data(name)}
    wheel = own_wheel() if root is None else _carried(root)
    path = f"{VENDOR}/{wheel.name}"
    texts[NEEDS] = (
        f"{_NEEDS_HEAD}./{path} --hash=sha256:{wheel.digest}\n{skeletons.lock()}".encode()
    )
    return {**texts, path: wheel.content, NOTE: _note(texts)}


def digest(content: bytes) -> str:
    """Return the SHA-256 of a text as git may have it: line ends do not count."""
    return hashlib.sha256(_plain(content)).hexdigest()


def noted(root: Path) -> dict[str, str]:
    """Return the digests noted when files were last written here; none in an older repo."""
    try:
        written = json.loads((root / NOTE).read_text(encoding="utf-8"))["written"]
        return {str(name): str(value) for name, value in written.items()}
    except (OSError, ValueError, LookupError, TypeError, AttributeError):
        return {}


def wheels(root: Path) -> tuple[str, ...]:
    """Return the paths of the program's own wheels in a repo; those of other packages are not ours."""
    found = (root / VENDOR).glob(f"{PACKAGE}-*.whl")
    return tuple(sorted(path.relative_to(root).as_posix() for path in found))


def text_before(root: Path, name: str, noted_digest: str) -> bytes | None:
    """Return a file as the version wrote it that the repo still carries; None if that is lost."""
    for path in wheels(root):
        wheel = Wheel(name=path, content=(root / path).read_bytes())
        text = wheel.read(skeletons.place_in_package(name))
        if text is not None and digest(text) == noted_digest:
            return _plain(text)
    return None


def _carried(root: Path) -> Wheel:
    ours = own_wheel()
    path = root / VENDOR / ours.name
    there = Wheel(name=ours.name, content=path.read_bytes()) if path.is_file() else ours
    return there if there.holds_the_same(ours) else ours


def _plain(content: bytes) -> bytes:
    return content.replace(b"\r\n", b"\n")


def _texts() -> dict[str, bytes]:
    return {name: text.encode() for name, text in skeletons.site_texts().items()}


def _is_data(name: str) -> bool:
    return name.startswith(f"{data_layout.DATA}/")


def _note(texts: Mapping[str, bytes]) -> bytes:
    written = {name: digest(texts[name]) for name in sorted(texts)}
    note = {"version": __version__, "written": written}
    return (json.dumps(note, ensure_ascii=False, indent=2) + "\n").encode()
