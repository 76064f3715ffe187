"""A site of one unit and one year, read, judged and settled."""

from __future__ import annotations

from generator.concluding.settled_findings import settle
from generator.facts.diagnostics import Finding
from generator.reading.repo.read_ledger import read_ledger
from tests.support.judged import audited

PROJECT = "data/a/2024/projects/p.yml"
REPORT = "data/a/2024/report.yml"
BASE = {
    "data/site.yml": "网站名称: 明账\n发布机构: 示例县财政局\n",
    "data/a/unit.yml": "单位名称: 示例镇人民政府\n",
    REPORT: "标题: 报告\n状态: 草稿\n",
}
OVERSPENT = """\
项目名称: 路灯维护
状态: 草稿
年度资金:
  年度资金总额:
    全年预算数: 80.10
    全年执行数: 91.00
"""


def settled(**files: str) -> tuple[Finding, ...]:
    """What finally stands in a site; ``project``, ``report``, ``unit``, ``site`` or other paths."""
    names = {
        "project": PROJECT,
        "report": REPORT,
        "site": "data/site.yml",
        "unit": "data/a/unit.yml",
    }
    tree = BASE | {names.get(key, key): text for key, text in files.items()}
    reading = read_ledger({name: text.encode() for name, text in tree.items()})
    assert reading.ledger is not None
    found = (*reading.findings, *audited(reading.ledger, broken=reading.broken))
    return settle(reading.ledger, found, broken=reading.broken)
