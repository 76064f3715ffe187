"""A small repo whose every free text is given: what a test of hostile texts fills in, and where it must show."""

from __future__ import annotations

import re
import shutil
import unicodedata
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tests.support.repo import REPO, run_mingzhang
from tests.support.serving import serve_folder

ATOMS = (
    "<script>window.executed=1</script>",
    "</script><script>window.executed=1</script>",
    "</title></style></textarea></noscript><img src=x onerror=window.executed=1>",
    '"><svg/onload=window.executed=1>',
    "' onmouseover='window.executed=1",
    "javascript:window.executed=1",
    "<!-- --> <![CDATA[ ]]>",
    "</td></tr></table></article>",
    "&lt;b&gt; &amp;amp; &#60; &nbsp;",
    "{{ 7*7 }} {% raw %} {# x #} ${7*7} #{7*7}",
    "*重点* **粗** _下_ `码` ~~删~~ [链](javascript:window.executed=1) ![图](x)",
    "# 标题 {: #title .x onclick=x }",
    "- 一项 1. 二项 > 引用 --- ***",
    "| a | b | |---|",
    "=cmd|' /C calc'!A0",
    "+1+1", "-2+3", "@SUM(A1)", "＝1＋1", "=HYPERLINK(\"http://x\",\"y\")",
    "e\u0301 \u0e33 한글 日本語 🧑🌾 𠮷 שלום",
    "\\u003cb\\u003e \\x3cb\\x3e %3Cb%3E \\n \\\\",
    "a' OR '1'='1 -- ; DROP TABLE",
    "::: details !!! note ??? x [TOC] --8<-- 'x'",
)  # fmt: skip
"""Texts that some language takes for more than text; one line each."""


def quoted(text: str) -> str:
    """Write a text as a YAML scalar in double quotes, what cannot be seen as escapes."""
    return '"' + "".join(map(_char, text)) + '"'


def _char(char: str) -> str:
    if char in '"\\':
        return "\\" + char
    if char.isprintable() or unicodedata.category(char) in {"Mn", "Mc", "Zs"}:
        return char
    code = ord(char)
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


class Texts:
    """Hands out texts one by one, each with a number of its own, and remembers for which page."""

    def __init__(self, given: list[str]) -> None:
        self._given = given
        self._count = 0
        self.by_page: dict[str, list[str]] = {}

    def next(self, *pages: str, narrative: bool = False) -> str:
        """Return the next text; ``pages`` are those that must show it."""
        while True:
            text = self._given[self._count % len(self._given)]
            self._count += 1
            if not (narrative and ("{" in text or "}" in text)):  # braces are placeholders there
                break
        numbered = f"{text} 甲{self._count}乙"
        for page in pages:
            self.by_page.setdefault(page, []).append(numbered)
        return numbered


def repo(texts: Texts) -> dict[str, str]:
    """Path relative to the repo → YAML, every free text taken from ``texts``."""
    unit, report, project = "danwei/", "danwei/2024/", "danwei/2024/project/"
    files: dict[str, Any] = {
        "data/site.yml": _site(texts),
        "data/danwei/unit.yml": _unit(lambda *more: texts.next(unit, *more)),
        "data/danwei/2024/report.yml": _report(texts, report),
        "data/danwei/2024/projects/project.yml": _project(
            lambda *more: texts.next(project, *more), report
        ),
        "data/danwei/2023/report.yml": {"标题": texts.next("danwei/2023/"), "状态": "公开"},
        "data/danwei/2023/projects/project.yml": {
            "项目名称": texts.next("danwei/2023/project/"),
            "状态": "公开",
        },
    }
    return {name: "".join(_yaml(data, 0)) for name, data in files.items()}


def _site(texts: Texts) -> dict[str, Any]:
    every = ("", "danwei/", "danwei/2024/project/", "about/")
    return {
        "网站名称": texts.next(*every),
        "发布机构": texts.next(*every),
        "网站说明": texts.next(""),
        "所属门户": texts.next(),
        "联系方式": texts.next(*every),
        "数据许可": {"名称": texts.next(*every)},
        "声明": texts.next(*every),
        "页脚标识": {
            "ICP备案号": {"文字": texts.next(*every), "网址": "https://example.gov.cn/?a=1&b='2'"}
        },
    }


def _unit(text: Callable[..., str]) -> dict[str, Any]:
    return {
        "单位名称": text("danwei/2024/report/"),
        "简称": text("", "danwei/2024/", "danwei/2024/project/"),
        "行政区划": text(),
        "主管部门": text(),
        "单位类别": text(),
        "简介": text(),
        "联系方式": text(),
        "来源": _sources(text),
    }


def _sources(text: Callable[..., str]) -> list[dict[str, str]]:
    return [{"文件": text(), "文号": text(), "位置": text(), "说明": text()}]


def _bases(text: Callable[..., str]) -> list[dict[str, str]]:
    return [{"文号": text(), "名称": text(), "发文机关": text(), "条款": text()}]


def _measures(text: Callable[..., str]) -> list[dict[str, str]]:
    return [
        {
            "问题": text(),
            "措施": text(),
            "责任单位": text(),
            "完成时限": text(),
            "进展": "进行中",
            "进展说明": text(),
        }
    ]


def _report(texts: Texts, here: str) -> dict[str, Any]:
    glance, report, figures = here, f"{here}report/", f"{here}figures/"

    def text(*more: str) -> str:
        return texts.next(report, *more)

    sections = (
        "绩效自评工作组织开展情况",
        "绩效目标实现情况",
        "绩效目标设定质量情况",
        "整改措施及结果应用",
    )
    return {
        "标题": text("danwei/", glance),
        "状态": "公开",
        "索引号": text("danwei/2024/project/"),
        "发布机构": text("danwei/2024/project/"),
        "发文字号": text("danwei/2024/project/"),
        "成文日期": "2025-03-20",
        "发布日期": "2025-03-28",
        "更正": [{"日期": "2025-04-02", "内容": text(glance), "原因": text(glance)}],
        "依据文件": _bases(text),
        "未逐项列出": {
            "项目数": 1,
            "预算合计": 1,
            "执行合计": 1,
            "推算": "是",
            "说明": texts.next(figures),
        },
        "涉及领域": [texts.next(figures), texts.next(figures)],
        "正文": {name: texts.next(report, narrative=True) for name in sections},
        "抽查": [
            {
                "项目": "project",
                "抽查单位": texts.next(figures, "danwei/2024/project/"),
                "结论": texts.next(figures, "danwei/2024/project/"),
            }
        ],
        "整改措施": _measures(lambda: text(figures)),
        "附件": [{"名称": text(), "公开": "否", "不公开理由": text()}],
        "来源": _sources(text),
        "备注": text(),
    }


def _project(text: Callable[..., str], report: str) -> dict[str, Any]:
    return {
        "项目名称": text(report, f"{report}figures/"),
        "项目编码": text(),
        "领域": text(report, f"{report}figures/"),
        "项目类别": text(),
        "主管部门": text(),
        "实施单位": text(),
        "实施期间": text(),
        "状态": "公开",
        "年度资金": {"年度资金总额": {"年初预算数": 10, "全年预算数": 10, "全年执行数": 9}},
        "预算调整": [{"类型": "追加", "金额": 1, "依据": text(), "原因": text()}],
        "年度总体目标": {
            "预期目标": text(),
            "实际完成情况": text(),
            "完成程度": "部分完成",
            "未完成原因": text(f"{report}figures/"),
        },
        "绩效指标": [
            {"一级指标": text(), "二级指标": text(), "三级指标": text(), "年度指标值": text(), "实际完成值": text(),
             "分值": 90, "得分": 80, "偏差原因分析及改进措施": text(), "备注": text(),
             "满意度调查": {"方式": text()}},
        ],
        "自评总分": 89,
        "自评等级": "优",  # C247 refuses what is no grade
        "政策依据": _bases(text),
        "集体决策": [{"会议": text(), "纪要文号": text(), "决定事项": text()}],
        "佐证材料": [{"名称": text(), "公开": "否", "不公开理由": text()}],
        "问题与措施": _measures(text),
        "来源": _sources(text),
        "更正": [{"日期": "2025-05-06", "内容": text(), "原因": text()}],
        "备注": text(),
    }  # fmt: skip


def _yaml(value: Any, depth: int) -> Iterator[str]:
    pad = "  " * depth
    if isinstance(value, dict):
        for key, below in value.items():
            if isinstance(below, dict | list):
                yield f"{pad}{key}:\n"
                yield from _yaml(below, depth + 1)
            else:
                yield f"{pad}{key}: {_scalar(below)}\n"
        return
    for item in value:
        if not isinstance(item, dict):
            yield f"{pad}- {_scalar(item)}\n"
            continue
        lines = list(_yaml(item, depth + 1))
        yield f"{pad}- {lines[0].lstrip()}"
        yield from lines[1:]


def _scalar(value: object) -> str:
    return quoted(value) if isinstance(value, str) and not _plain(value) else str(value)


def _plain(text: str) -> bool:
    return bool(re.fullmatch(r"[一-鿿]{2,8}|\d{4}-\d\d-\d\d", text))


@contextmanager
def built(folder: Path, texts: Texts) -> Iterator[tuple[Path, str]]:
    """The site of the texts and its address."""
    root = folder / "repo"
    shutil.rmtree(root, ignore_errors=True)
    for name, content in repo(texts).items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")
    shutil.copytree(REPO / "docs/guide", root / "docs/guide")
    shutil.copy(REPO / "mkdocs.yml", root)
    run_mingzhang("build", "--site-dir", "site", cwd=root)
    with serve_folder(root / "site") as address:
        yield root / "site", address
