"""A page as it works from a disk, where a folder's address shows no page and a script has no origin."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable
from urllib.parse import unquote

from generator.presenting.machines.guard import policy

NOTE = (
    "这是网站的离线版，不用联网。\r\n"
    "先把压缩包整个解压出来，再双击文件夹里的 index.html，用浏览器打开。\r\n"
    "直接在压缩包里打开，页面会没有样式，搜索也不能用。\r\n"
)
NOTE_FILE = "README.txt"

_LINK = re.compile(r'(<(?:a|area|form|link)\b[^>]*?\s(?:href|action)=")([^"]*)(")')
_REFRESH = re.compile(r'(<meta http-equiv="refresh" content="[^"]*url=)([^"]*)(")')
_INTEGRITY = re.compile(r'(<script\b[^>]*?) integrity="[^"]*"')
_NOT_HERE = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]{0,30}:|/")


def for_disk(html: str, page: str, is_page: Callable[[str], bool]) -> str:
    """Return a page whose links name files, and whose scripts a browser runs from a disk.

    Args:
        html: The page as published.
        page: Its file below the site's root, e.g. ``suicheng/2024/index.html``.
        is_page: Whether a path below the site's root is a file of the site.
    """

    def complete(found: re.Match[str]) -> str:
        return found[1] + _to_file(found[2], page, is_page) + found[3]

    html = html.replace(policy(), policy(on_disk=True))
    html = _INTEGRITY.sub(r"\1", html)
    return _REFRESH.sub(complete, _LINK.sub(complete, html))


def _to_file(link: str, page: str, is_page: Callable[[str], bool]) -> str:
    """Complete a relative link to a folder with the page inside it: ``../2023/#a`` → ``…/index.html#a``."""
    end = min((link.index(mark) for mark in "?#" if mark in link), default=len(link))
    path, rest = link[:end], link[end:]
    if not path or _NOT_HERE.match(path):
        return link
    if path.rpartition("/")[2] in {".", ".."}:
        path += "/"
    if not path.endswith("/"):
        return link
    target = posixpath.normpath(posixpath.join(posixpath.dirname(page), unquote(path)))
    inside = posixpath.normpath(posixpath.join(target, "index.html"))
    return f"{path}index.html{rest}" if is_page(inside) else link
