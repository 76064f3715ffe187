"""Kinds of attachments by their names and first bytes: what is published, and what never, whatever is said of it."""

from __future__ import annotations

import re
from pathlib import PurePosixPath

GOOD = frozenset((".pdf", ".ofd", ".docx", ".xlsx", ".csv", ".txt", ".jpg", ".jpeg", ".png"))
"""What any reader can open and we can look into."""

HEADS: dict[str, frozenset[str]] = {
    **dict.fromkeys((".docx", ".xlsx", ".docm", ".xlsm"), frozenset(("zip", "ole"))),
    **dict.fromkeys((".pptx", ".zip", ".ofd"), frozenset(("zip",))),
    **dict.fromkeys((".doc", ".xls", ".ppt", ".wps", ".et", ".dps"), frozenset(("ole",))),
    **dict.fromkeys((".txt", ".csv"), frozenset(("text",))),
    **dict.fromkeys((".jpg", ".jpeg"), frozenset(("jpg",))),
    **dict.fromkeys((".tif", ".tiff"), frozenset(("tif",))),
    **{
        f".{kind}": frozenset((kind,))
        for kind in ("pdf", "png", "gif", "bmp", "webp", "rtf", "rar", "7z")
    },
}
"""Suffix → what a file of it begins with. Macros are read to be told of; they are not published."""

MACROS = frozenset((".docm", ".dotm", ".xlsm", ".xltm", ".xlsb", ".pptm", ".ppsm", ".xlam"))

PUBLISHED = frozenset(HEADS) - MACROS
"""All that goes out; what is not in ``GOOD`` only where a person has explained it (C711)."""

_ON_THE_HOST = frozenset(
    (
        *(".jsp", ".jspx", ".jspf", ".asp", ".aspx", ".asa", ".asax", ".ascx", ".ashx", ".asmx"),
        *(".php", ".phtml", ".phar", ".pht", ".phps", ".shtml", ".shtm", ".stm", ".cgi", ".cfm"),
        *(".htaccess", ".config"),
    )
)
_PROGRAMS = frozenset(
    (
        *(".exe", ".com", ".bat", ".cmd", ".msi", ".scr", ".pif", ".cpl", ".dll", ".sys", ".reg"),
        *(".js", ".mjs", ".cjs", ".jse", ".vbs", ".vbe", ".wsf", ".wsh", ".hta", ".ps1", ".sh"),
        *(".jar", ".apk", ".py", ".pyc", ".pl", ".rb", ".lua", ".chm", ".swf", ".wasm", ".lnk"),
        *(".url", ".deb", ".rpm", ".dmg"),
    )
)
_PAGES = frozenset(
    (
        *(".html", ".htm", ".xhtml", ".xht", ".htc", ".mht", ".mhtml", ".svg", ".svgz"),
        *(".xml", ".xsl", ".xslt", ".rdf", ".rss", ".atom", ".xul"),
    )
)
_MARKDOWN = frozenset((".md", ".markdown", ".mdown", ".mkdn", ".mkd"))

_READ_BY_SERVERS = re.compile(r"\.[a-z][a-z0-9_+-]{0,11}")
"""A part of a name that a server may read as a kind, a language or a coding: .html, .en, .zh-cn, .gz."""

_ODD = re.compile(
    r"[;:*?\"<>|\\\x00-\x1f\x7f\u0085\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]"
)


def suffix_of(name: str) -> str:
    """Return a file's suffix in small letters; dots and blanks that Windows drops do not count."""
    return PurePosixPath(name.rstrip(". ")).suffix.lower()


def why_never_published(name: str) -> str:
    """Say why a file cannot be published at all, empty where nothing is in the way."""
    parts = PurePosixPath(name).parts
    if any(_ODD.search(part) for part in parts) or any(part != part.strip(" .") for part in parts):
        return "文件名里有服务器会误解的符号（如 ; : \\ 或者两头的空格、句点）"
    for part in _suffixes(name):  # Apache runs bao.php.pdf too, and reads b.html.en as a page
        if part in _ON_THE_HOST or part.startswith(".php"):
            return f"后缀 {part} 是在网站服务器上运行的程序"
    return _of_its_suffix(suffix_of(name)) or _of_its_parts(name)


def _of_its_suffix(suffix: str) -> str:
    if suffix in _PROGRAMS:
        return f"后缀 {suffix} 是程序，打开就会运行"
    if suffix in _PAGES:
        return f"后缀 {suffix} 是网页一类的文件，在浏览器里打开就会运行"
    if suffix in _MARKDOWN:
        return f"后缀 {suffix} 会被当成本站的网页来生成，读者拿不到这个文件"
    if suffix in MACROS:
        return f"后缀 {suffix} 是带宏的文件"
    if not suffix:
        return "没有后缀，浏览器会猜它是什么，猜成网页就会运行"
    if suffix not in PUBLISHED:
        return f"后缀 {suffix} 不在可以公开的种类里，浏览器会猜它是什么"
    return ""


def _of_its_parts(name: str) -> str:
    """Every other part of a name counts where a server reads it: b.svg.pdf, b.html/a.pdf."""
    for part in _suffixes(name):
        if part in _PAGES or part in _PROGRAMS:
            return f"文件名里的 {part} 会让服务器把它当成网页或者程序"
        if _READ_BY_SERVERS.fullmatch(part) and part not in PUBLISHED:
            return f"文件名中间的 {part} 像另一个后缀，服务器会误解；请去掉中间的句点"
    return ""


def _suffixes(name: str) -> list[str]:
    """Return what stands behind each dot of the name and of its folders, in small letters."""
    found: list[str] = []
    for part in PurePosixPath(name.lower()).parts:
        found += [f".{piece.strip(' ')}" for piece in part.split(".")[1:]]
    return found
