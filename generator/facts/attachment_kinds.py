"""Kinds of attachments by their names: what is never published, whatever is said of it."""

from __future__ import annotations

from pathlib import PurePosixPath

GOOD = frozenset((".pdf", ".ofd", ".docx", ".xlsx", ".csv", ".txt", ".jpg", ".jpeg", ".png"))
"""What any reader can open."""

MACROS = frozenset((".docm", ".dotm", ".xlsm", ".xltm", ".xlsb", ".pptm", ".ppsm", ".xlam"))

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


def suffix_of(name: str) -> str:
    """Return a file's suffix in small letters; dots and blanks that Windows drops do not count."""
    return PurePosixPath(name.rstrip(". ")).suffix.lower()


def why_never_published(name: str) -> str:
    """Say why a file cannot be published at all, empty where nothing is in the way."""
    suffix = suffix_of(name)
    for part in PurePosixPath(name.lower().rstrip(". ")).suffixes:  # Apache runs bao.php.pdf too
        bare = part.rstrip(". ")
        if bare in _ON_THE_HOST or bare.startswith(".php"):
            return f"后缀 {bare} 是在网站服务器上运行的程序"
    if suffix in _PROGRAMS:
        return f"后缀 {suffix} 是程序，打开就会运行"
    if suffix in _PAGES:
        return f"后缀 {suffix} 是网页一类的文件，在浏览器里打开就会运行"
    if suffix in _MARKDOWN:
        return f"后缀 {suffix} 会被当成本站的网页来生成，读者拿不到这个文件"
    return ""
