"""What people put below docs/ by hand, and mkdocs.yml: all that is published beside the generated pages."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from generator.facts.attachments import WrittenFiles
from generator.facts.diagnostics import Places
from generator.publishing.disk import files, manifest
from generator.publishing.disk.attached_files import look_on_disk
from generator.publishing.disk.refusal import plain_words

_TEXTS = frozenset(
    (".md", ".markdown", ".mdown", ".html", ".htm", ".txt", ".csv", ".tsv", ".svg", ".css", ".js")
) | {".json", ".xml", ".yml", ".yaml", ".vtt"}
_NOT_PUBLISHED = "dev"
_MOST = 3_000_000  # bytes of a text that are looked at


def written_files(root: Path) -> WrittenFiles:
    """Return the files of a repo's docs/ that no run of ours wrote, looked into.

    Raises:
        Refusal: One cannot be read.
    """
    docs = root / files.DOCS
    ours = {docs / name for name in manifest.generated(root)}
    texts, looked = list[Places](), list[str]()
    for path in (*_below(docs), root / files.CONFIG_FILE):
        name = path.relative_to(root).as_posix()
        if path in ours or not path.is_file():
            continue
        if path.suffix.lower() in _TEXTS:
            texts.append(Places(file=name, lines=_lines(path)))
        else:
            looked.append(name)
    return WrittenFiles(
        texts=tuple(texts), looked=tuple(look_on_disk(root, name) for name in looked)
    )


def _below(docs: Path) -> Iterator[Path]:
    """Yield the files below docs/ that MkDocs may publish, in order."""
    for folder, below, names in os.walk(docs, followlinks=True):
        here = Path(folder)
        below[:] = sorted(
            name for name in below if name[:1] != "." and (here, name) != (docs, _NOT_PUBLISHED)
        )
        yield from (here / name for name in sorted(names) if name[:1] != ".")


def _lines(path: Path) -> tuple[str, ...]:
    with plain_words("什么都没有改动。"):
        content = path.read_bytes()[:_MOST]
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = content.decode("gb18030", errors="replace")
    return tuple(text.replace("\r\n", "\n").replace("\r", "\n").split("\n"))
