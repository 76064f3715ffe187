"""The folders below cases/: the site each stands for, and what is found on it.

A case lays its files over a small site without fault: `project.yml`, `report.yml`, `review.yml`, `unit.yml`, `site.yml`
and `standard.yml` take their places in it, `attachments/` fills the year's folder; a `data/` folder replaces it whole.
`sizes.txt` stands for attachments too large to be kept here, `unreadable.txt` for files that cannot be opened.
`expected.txt` names each finding, of all families, as `<file name>:<line>:<column> CODE`.
"""

from __future__ import annotations

from pathlib import Path

from generator.concluding.masked_findings import masked_findings
from generator.concluding.repo_files import repo_files
from generator.concluding.settled_findings import settle
from generator.facts.diagnostics import Finding
from generator.facts.unreadable import Unreadable
from generator.judging.year.embargo import on_day
from generator.reading.repo.read_ledger import Reading
from tests.support.judged import audited
from tests.support.repo import TESTS

CASES = TESTS / "cases"
BAD = sorted((CASES / "bad").iterdir())
GOOD = sorted((CASES / "good").iterdir())

BASE = {
    "data/site.yml": "网站名称: 明账\n发布机构: 示例县财政局\n",
    "data/danwei/unit.yml": "单位名称: 示例镇人民政府\n示例: 是\n",
    "data/danwei/2024/report.yml": "标题: 示例镇2024年度自评报告\n状态: 草稿\n示例: 是\n",
    "data/danwei/2024/projects/project.yml": "项目名称: 党建工作经费\n状态: 草稿\n示例: 是\n",
}
PLACES = {
    "site.yml": "data/site.yml",
    "unit.yml": "data/danwei/unit.yml",
    "report.yml": "data/danwei/2024/report.yml",
    "review.yml": "data/danwei/2024/review.yml",
    "project.yml": "data/danwei/2024/projects/project.yml",
    "standard.yml": "data/standards/standard.yml",
}


def case_files(case: Path) -> dict[str, bytes]:
    """The site of a case, as `read_ledger` takes it."""
    held = {
        path.relative_to(case).as_posix(): path.read_bytes()
        for path in case.rglob("*")
        if path.is_file() and path.name not in ("expected.txt", "sizes.txt", "unreadable.txt")
    }
    held |= _large(case / "sizes.txt") | _unreadable(case / "unreadable.txt")
    if any(name.startswith("data/") for name in held):
        assert all(name.startswith("data/") for name in held)
        return held
    files = {name: text.encode() for name, text in BASE.items()}
    for name, content in held.items():
        if name.startswith("attachments/"):
            files[f"data/danwei/2024/{name}"] = content
        else:
            files[PLACES[name]] = content
    return files


def _large(sizes: Path) -> dict[str, bytes]:
    """Files nobody would want in a repo: each line names one and how many bytes it has, all zero."""
    lines = sizes.read_text(encoding="utf-8").splitlines() if sizes.exists() else []
    return {name: bytes(int(size)) for name, size in map(str.split, lines)}


def _unreadable(closed: Path) -> dict[str, bytes]:
    """Files a checkout could not keep closed: each line names one and says why."""
    lines = closed.read_text(encoding="utf-8").splitlines() if closed.exists() else []
    return {name: Unreadable(why) for name, why in map(str.split, lines)}


def settled(reading: Reading, files: dict[str, bytes]) -> tuple[Finding, ...]:
    """All findings on a site, read, looked into, judged and explained."""
    if reading.ledger is None:
        return reading.findings
    ledger = on_day(reading.ledger, None)
    found = (
        *reading.findings,
        *audited(ledger, broken=reading.broken, files=repo_files(ledger, files)),
    )
    return masked_findings(settle(ledger, found, broken=reading.broken))


def found_in(reading: Reading, files: dict[str, bytes]) -> list[str]:
    """All open findings on a site as expected.txt writes them."""
    return sorted(
        f"{item.place.file.rsplit('/', 1)[-1]}:{item.place.line}:{item.place.column} {item.code}"
        for item in settled(reading, files)
        if not item.explained
    )
