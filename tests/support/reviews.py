"""A unit's year with a review, read from files as people write them, for the tests of reviewing."""

from __future__ import annotations

from generator.facts.records.ledger import Ledger, UnitYear
from generator.facts.records.states import Audience
from generator.judging.review.reviewed_scores import ProjectReview, review_project
from generator.judging.scoring.evaluate_project import evaluate
from generator.judging.scoring.evaluation import Evaluation
from generator.judging.scoring.standards_in_force import standard_of
from generator.judging.year.year_review import YearReview, review_year
from generator.reading.repo.read_ledger import read_ledger

LAMPS = """\
项目名称: 村内道路照明维护费
状态: 公开
领域: 服务群众
年度资金:
  年度资金总额:
    年初预算数: 12
    全年预算数: 10
    全年执行数: 9
    分值: 10
    得分: 9
绩效指标:
  - 一级指标: 产出指标
    二级指标: 数量指标
    三级指标: 维护路灯盏数
    年度指标值: ≥100盏
    实际完成值: 100盏
    分值: 50
    得分: 50
  - 一级指标: 效益指标
    二级指标: 社会效益指标
    三级指标: 受益村数
    年度指标值: ≥6个
    实际完成值: 6个
    分值: 30
    得分: 30
  - 一级指标: 满意度指标
    二级指标: 服务对象满意度指标
    三级指标: 村民满意度
    年度指标值: ≥90%
    实际完成值: 95.7%
    分值: 10
    得分: 10
自评总分: 99
"""
REVIEW = """\
状态: 公开
复核单位: 示例县财政局
复核日期: 2025-04-15
项目:
  - 项目: lamps
    执行率得分: 8.5
    执行率理由: 0.5 万元在次年支付
    指标:
      - 三级指标: 维护路灯盏数
        复核完成值: 81盏
        复核得分: 40.5
        理由: 现场清点
        佐证: 清点记录
    结论: 两项调低
"""
BOTH = REVIEW + "  - 项目: roads\n    结论: 与自评相符\n"
FILES = {
    "data/site.yml": "网站名称: 明账\n发布机构: 财政局\n",
    "data/jia/unit.yml": "单位名称: 甲镇人民政府\n简称: 甲镇\n",
    "data/jia/2024/report.yml": "标题: 报告\n状态: 公开\n",
    "data/jia/2024/projects/lamps.yml": LAMPS,
    "data/jia/2024/review.yml": REVIEW,
}


def ledger(**changed: str) -> Ledger:
    """The site; a keyword is a file of the year: ``review``, ``lamps`` (a project) …, empty for none."""
    files = dict(FILES)
    for name, text in changed.items():
        folder = "data/jia/2024/" if name in ("review", "report") else "data/jia/2024/projects/"
        files[f"{folder}{name}.yml"] = text
    reading = read_ledger({name: text.encode() for name, text in files.items() if text})
    assert reading.broken == frozenset(), reading.findings
    assert reading.ledger is not None
    return reading.ledger


def year_of(site: Ledger) -> UnitYear:
    return site.years[0]


def evaluations(site: Ledger) -> tuple[Evaluation, ...]:
    island = year_of(site)
    return tuple(evaluate(item, standard_of(site, island, item)) for item in island.projects)


def reviewed_project(**changed: str) -> ProjectReview:
    site = ledger(**changed)
    review = year_of(site).review
    assert review is not None
    return review_project(review.projects[0], evaluations(site)[0])


def reviewed_year(
    audience: Audience = Audience.PUBLIC, shown: str = "lamps roads", **changed: str
) -> YearReview | None:
    site = ledger(**({"review": BOTH, "roads": LAMPS} | changed))
    seen = [item for item in evaluations(site) if item.project.id in shown.split()]
    return review_year(year_of(site).review, seen, audience=audience)


_LINE = "  - {{一级指标: 产出指标, 二级指标: {}, 三级指标: {}, 年度指标值: {}, 实际完成值: {}, 分值: {}, 得分: {}}}\n"
LAMPS_MISSED = "项目名称: 路灯维护\n状态: 公开\n绩效指标:\n" + "".join(
    _LINE.format(*cells)
    for cells in (
        ("数量指标", "维护路灯", "≥200盏", "203盏", 30, 30),
        ("时效指标", "到场时间", "≤48小时", "60小时", 20, 16),
        ("质量指标", "亮灯率", "≥95%", "96%", 10, 10),
    )
)
"""A project of three lines, one of them missed."""
