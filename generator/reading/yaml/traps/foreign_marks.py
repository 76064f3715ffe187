"""Lines other programs leave in a file: Git's marks of a conflict, the fence of Markdown."""

from __future__ import annotations

import re

from generator.reading.rules import c110_yaml as rules
from generator.reading.yaml.traps.trap import Level, Trap

_CONFLICT = re.compile(r"(<{7}|={7}|>{7}|\|{7})(?: .*)?$")
_FENCE = re.compile(r" *(?:`{3}|~{3})[A-Za-z]*[ \t]*$")
_CONFLICT_MESSAGE = "这里是 Git 合并冲突的标记，两个版本都留在文件里。"
_CONFLICT_ADVICE = "对照两个版本留下对的内容，再删去“<<<<<<<”“=======”“>>>>>>>”这几行。"
_SECOND = ("=======", "|||||||")


def foreign_mark(text: str) -> Trap | None:
    """Say what a line is that no person typed, None where it is one of the form."""
    if text[:1] in "<=>|" and (found := _CONFLICT.match(text)):
        return _trap(_CONFLICT_MESSAGE, _CONFLICT_ADVICE, found[1])
    if text.lstrip(" ")[:3] in ("```", "~~~") and _FENCE.match(text):
        return _trap("这一行是 Markdown 的代码标记，不是内容。", "删去这一行。", "")
    return None


def begins_other_version(trap: Trap) -> bool:
    """Whether what follows a mark, up to the next, is another version of what stands above."""
    return trap.fixed in _SECOND


def _trap(message: str, advice: str, mark: str) -> Trap:
    return Trap(
        rule=rules.YAML_OTHER,
        column=0,
        message=message,
        fixed=mark,
        advice=advice,
        level=Level.SILENT,
        repeats=True,
    )
