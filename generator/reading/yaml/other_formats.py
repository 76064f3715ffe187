"""Text that is of another format and only called .yml: web pages, RTF, tables, JSON in lines."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.reading.vocabulary.form_words import known_words
from generator.reading.yaml.traps.pasted_rows import cells_of

_FILL_IN = "用 mingzhang new 生成空表，把内容一项一项抄进去"
_KEEP = "；原件放进本年度的 attachments 文件夹。"
_HEADS = (
    (re.compile(r"\{\\rtf", re.I), "RTF 文档（写字板或 Word 存的）", _FILL_IN + _KEEP),
    (
        re.compile(r"<(?:!doctype html|html|head|body|table|div|p|span)\b", re.I),
        "网页（HTML）",
        _FILL_IN + _KEEP,
    ),
    (re.compile(r"<(?:\?xml|!doctype|[a-z][\w:]*[^>]*/?>)", re.I), "XML 文件", _FILL_IN + _KEEP),
    (
        re.compile(r"version https://git-lfs"),
        "Git LFS 的指针，真正的文件没有取下来",
        "运行 git lfs pull；数据文件很小，最好不要交给 Git LFS 管。",
    ),
    (re.compile(r"\[[^\]\n]+\]\s*\n\s*[^\s=:]+\s*="), "INI 配置文件", f"{_FILL_IN}。"),
    (re.compile(r"\{[^\n]*\}[ \t]*\n\s*\{"), "一行一份的 JSON", "一个项目一个文件，逐个写成“名称: 内容”。"),
)  # fmt: skip
_TABLE = "表格（CSV 或从 Excel 复制的）"
_MARKDOWN = "Markdown 文稿"
_RULED = re.compile(r"\|?[ :]*-{2,}[ :]*\|[ |:-]*")
_LOOKED_AT = 50  # lines
_FEWEST_CELLS = 3


def other_format(lines: Sequence[str]) -> tuple[str, str] | None:
    """Name the format a file is of, and say what to do; None where it may be a form."""
    head = [line for line in lines[:_LOOKED_AT] if line.strip()]
    text = "\n".join(head).lstrip()
    for pattern, name, advice in _HEADS:
        if pattern.match(text):
            return name, advice
    if any(_keyed(line) for line in head):
        return None
    if any(_RULED.fullmatch(line.strip()) for line in head):
        return _MARKDOWN, _FILL_IN + _KEEP
    if _is_table(head):
        return _TABLE, f"{_FILL_IN}；表格里一行是一项的，一格写一行“名称: 内容”。"
    return None


def _keyed(line: str) -> bool:
    word = re.split(r"[:：]", line, maxsplit=1)
    return len(word) == 2 and word[0].strip(" -\t　") in known_words()


def _is_table(lines: Sequence[str]) -> bool:
    """Whether every line has the same number of cells, with the same border between."""
    if len(lines) < 2:
        return False
    quoted = all(line.lstrip().startswith('"') and '","' in line for line in lines)
    counts = {len(cells_of(line.replace(";", ","))) for line in lines}
    return len(counts) == 1 and (quoted or counts.pop() >= _FEWEST_CELLS)
