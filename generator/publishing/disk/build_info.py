"""A small file in the published folder says what it is: ours, which version, which content."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

from generator import __version__
from generator.facts.records.states import Audience
from generator.publishing.disk import files

FILE = "build.json"
_GENERATOR = "mingzhang"


def audience_of(site: Path) -> Audience | None:
    """Whom the site in a folder is for; None where no earlier run wrote it."""
    try:
        data = json.loads((site / FILE).read_bytes())
        if data["generator"] == _GENERATOR:
            return Audience(data["audience"])
    except (OSError, ValueError, KeyError, TypeError):
        pass
    return None


def seal(site: Path, audience: Audience) -> None:
    """Write build.json: version, audience and one digest of all other files, no clock."""
    content = {
        "generator": _GENERATOR,
        "version": __version__,
        "audience": audience.value,
        "digest": f"sha256:{digest(site)}",
    }
    text = json.dumps(content, ensure_ascii=False, indent=2)
    files.write(site / FILE, f"{text}\n".encode())


def digest(site: Path) -> str:
    """Digest names and contents of all files of a folder, build.json apart, in order of name."""
    whole = hashlib.sha256()
    paths = {path.relative_to(site).as_posix(): path for path in site.rglob("*")}
    for name in sorted(paths):
        if name == FILE or not paths[name].is_file():
            continue
        with paths[name].open("rb") as file:
            content = hashlib.file_digest(file, "sha256").hexdigest()
        whole.update(f"{name}\0{content}\n".encode())
    return whole.hexdigest()
