"""Scripts and style sheets a page names carry the digest of their file: nothing else runs in their place.

Scripts have it as ``integrity``; both have its beginning in their address, so that a browser never
puts an old one from its cache into a new page.
"""

from __future__ import annotations

import base64
import hashlib
import posixpath
import re
from collections.abc import Iterable
from pathlib import Path
from urllib.parse import unquote

_NAMED = re.compile(
    r'<(?:script\b[^>]*?\ssrc|link\b[^>]*?\srel="stylesheet"[^>]*?\shref)="(?P<link>[^"?#]+)"[^>]*>'
)
_HAS_DIGEST = re.compile(r"\.[0-9a-f]{8}\.min\.")


class Digests:
    """The digests of files below some folders, each read once.

    The first folder that holds a file wins, as it does where the site is put together.
    """

    def __init__(self, folders: Iterable[str | Path]) -> None:
        self._folders = tuple(Path(folder) for folder in folders)
        self._known: dict[str, str] = {}

    def of(self, path: str) -> str:
        """Return ``sha384-…`` of a file by its path below the site's root, empty where there is none."""
        if path not in self._known:
            found = (folder / path for folder in self._folders if (folder / path).is_file())
            file = next(found, None)
            self._known[path] = _digest(file) if file else ""
        return self._known[path]


def _digest(file: Path) -> str:
    return f"sha384-{base64.b64encode(hashlib.sha384(file.read_bytes()).digest()).decode()}"


def with_integrity(html: str, page: str, digests: Digests) -> str:
    """Return a page whose scripts carry ``integrity``, and whose files cannot be old ones.

    Args:
        html: The page.
        page: Its file below the site's root, e.g. ``suicheng/2024/index.html``.
        digests: Those of the site's own files; what is from elsewhere stays as it is.
    """

    def sealed(found: re.Match[str]) -> str:
        whole, link = found[0], found["link"]
        path = posixpath.normpath(posixpath.join(posixpath.dirname(page), unquote(link)))
        digest = "" if path.startswith("..") else digests.of(path)
        if not digest:
            return whole
        if not _HAS_DIGEST.search(path):
            whole = whole.replace(f'"{link}"', f'"{link}?{_short(digest)}"')
        if whole.startswith("<script") and "integrity=" not in whole:
            whole = f'{whole[:-1]} integrity="{digest}">'
        return whole

    return _NAMED.sub(sealed, html)


def _short(digest: str) -> str:
    return base64.b64decode(digest.removeprefix("sha384-")).hex()[:8]
