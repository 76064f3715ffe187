"""The user guide as material for tests: its forms are read, its commands run, its outputs real."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

from generator.judging.year.placeholders import NAMES
from tests.support.office_forms import Sheet, national, workbook
from tests.support.repo import REPO

GUIDE = REPO / "docs/guide"
BROKEN = "data/shili/2024/projects/xiaoyuan-daolu.yml"
FILLED = "data/shili/2024/projects/ludeng-weihu.yml"

_BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_PLACEHOLDERS = re.compile(r"(\| 占位符 \|.*\n\|---.*\n)((?:\|.*\n)*)")
_SITE = "网站名称: 手册\n发布机构: 手册\n"
_UNIT = "单位名称: 示例镇人民政府\n简称: 示例镇\n示例: 是\n"
_REPORT = "标题: 示例镇2024年度项目支出绩效自评工作报告\n状态: 草稿\n示例: 是\n"

_LAMPS: dict[str, Any] = {
    "year": 2024,
    "unit": "示例镇综合保障办公室",
    "department": "示例镇人民政府",
    "project": "村内道路照明维护费",
    "funds": {
        "initial": "12.50",
        "annual": "12.50",
        "executed": "12.36",
        "weight": 10,
        "rate_percent": "98.88%",
        "score": "9.89",
        "sources": {"当年财政拨款": ["12.50", "12.50", "12.36"]},
    },
    "goal_expected": "维护路灯320盏，亮灯率不低于98%。",
    "goal_actual": "维护路灯320盏，亮灯率98.4%。",
    "indicators": [
        {
            "level1": "产出指标",
            "level2": "数量指标",
            "level3": "维护路灯",
            "target_raw": "≥320盏",
            "actual_raw": "320盏",
            "weight": 90,
            "score": 90,
        }
    ],
    "total_score": "99.89",
}


def page(name: str) -> str:
    """The Markdown of a page of the guide."""
    return (GUIDE / name).read_text(encoding="utf-8")


def blocks(name: str, language: str) -> list[str]:
    """The fenced blocks of a language on a page, in order."""
    return [text for found, text in _BLOCK.findall(page(name)) if found == language]


def form(name: str) -> str:
    """The file that a page fills in bit by bit."""
    return "".join(blocks(name, "yaml"))


def _write(root: Path, name: str, text: str) -> None:
    path = root / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")


def small_repo(root: Path, contents: dict[str, str]) -> Path:
    """A repo with a site, a unit, a year without projects, and ``contents`` on top."""
    base = {
        "mkdocs.yml": "site_name: 手册\nplugins: [mingzhang]\n",
        "data/site.yml": _SITE,
        "data/shili/unit.yml": _UNIT,
        "data/shili/2024/report.yml": _REPORT,
    }
    for name, text in {**base, **contents}.items():
        _write(root, name, text)
    return root


def filled_repo(root: Path) -> Path:
    """The repo that the guide fills in: the project, the report, a standard of its own."""
    return small_repo(
        root,
        {
            FILLED: form("fill.md"),
            "data/shili/2024/report.yml": form("report.md"),
            "data/standards/benxian-2024.yml": form("standards.md"),
        },
    )


def run(root: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """Run the command in a repo as a person would, with the package of this checkout."""
    return subprocess.run(
        [sys.executable, "-m", "generator", *words],
        cwd=root,
        env={**os.environ, "PYTHONPATH": str(REPO), "PYTHONUTF8": "1"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def check_outputs(root: Path) -> list[str]:
    """What ``mingzhang check`` says of each broken example of check.md, in their order."""
    said = []
    for number, text in enumerate(blocks("check.md", "yaml")):
        repo = small_repo(root / str(number), {BROKEN: text})
        said.append(run(repo, "check", BROKEN).stdout)
    return said


def score_output(root: Path) -> str:
    """What ``mingzhang score`` says of the example of fill.md."""
    return run(filled_repo(root), "score", FILLED).stdout


def reviewed_repo(root: Path) -> Path:
    """The repo that the guide fills in, with the review of reviewer.md."""
    repo = filled_repo(root)
    _write(repo, "data/shili/2024/review.yml", form("reviewer.md"))
    return repo


def review_outputs(root: Path) -> list[str]:
    """What the reviewers' commands say on the data of this repo, in the order of reviewer.md."""
    repo = small_repo(root, {})
    shutil.copytree(REPO / "data", repo / "data", dirs_exist_ok=True)
    drawn = "sample shifan 2024 --seed 2024年度抽查第一批 --count 5 --by amount"
    folder = "data/shifan/2024/projects"
    compared = [f"{folder}/{name}.yml" for name in ("hucesuo-gaizao", "yinshui-guanwang")]
    return [
        run(repo, *drawn.split()).stdout,
        _faults_of_a_work_paper(repo),
        run(repo, "score", *compared, "--standard", "hubei", "--compare").stdout,
    ]


def _faults_of_a_work_paper(repo: Path) -> str:
    """What is said of a work paper with a word for a score, one too high, and no reason."""
    from openpyxl import load_workbook

    run(repo, "review-sheet", "shifan", "2024", "--output", "digao.xlsx")
    book = load_workbook(repo / "digao.xlsx")
    sheet = book["复核底稿"]
    heads = {cell.value: cell.column_letter for cell in sheet[3]}
    score, reason = heads["复核得分"], heads["理由"]
    sheet[f"{score}5"], sheet[f"{reason}5"] = "九分", "验收资料不全"
    sheet[f"{score}7"], sheet[f"{reason}7"] = 95, "现场查看"
    sheet[f"{score}8"] = 8
    book.save(repo / "digao.xlsx")
    return run(repo, "review-sheet", "--read", "digao.xlsx").stdout


def import_outputs(root: Path) -> list[str]:
    """What ``mingzhang import`` says of a made-up form, of its mended copy, and the file it writes."""
    repo = small_repo(root, {})
    sheets = [national(_LAMPS)]
    other = Sheet(6)
    other.wide("2024年度项目支出绩效目标申报表")
    other.line("项目名称", ("路灯改造", 5))
    other.line("一级指标", "二级指标", "三级指标", "指标值", "分值", "备注")
    other.line("产出指标", "数量指标", "改造路灯", "≥20盏", "", "")
    (repo / "自评表.xlsx").write_bytes(workbook(*sheets, other))
    words = ["import", "自评表.xlsx", "--unit", "shili", "--year", "2024"]
    said = [run(repo, *words).stdout]
    (written,) = (repo / "data/shili/2024/projects").glob("*.yml")
    said.append(written.read_text(encoding="utf-8"))
    mended = {**_LAMPS, "indicators": [{**_LAMPS["indicators"][0], "actual_raw": "318盏"}]}
    (repo / "自评表.xlsx").write_bytes(workbook(national(mended)))
    said.append(run(repo, *words, "--update").stdout)
    return said


def placeholder_rows() -> str:
    """The rows of the table of placeholders in report.md."""
    return "".join(
        f"| `{{{{ {item.name} }}}}` | {item.unit or '—'} | {item.meaning} |\n" for item in NAMES
    )


def rewrite_placeholders() -> None:
    """Put the closed list into the table of report.md."""
    text = _PLACEHOLDERS.sub(lambda found: found[1] + placeholder_rows(), page("report.md"))
    (GUIDE / "report.md").write_text(text, encoding="utf-8", newline="\n")


def rewrite(name: str, outputs: list[str]) -> None:
    """Put ``outputs`` into the ``console`` blocks of a page, in order."""
    text = page(name)
    waiting = iter(outputs)

    def fill(found: re.Match[str]) -> str:
        return f"```{found[1]}\n{next(waiting)}```" if found[1] == "console" else found[0]

    (GUIDE / name).write_text(_BLOCK.sub(fill, text), encoding="utf-8", newline="\n")
