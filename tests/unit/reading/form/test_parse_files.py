"""A review file to its record, and what can be said of it over plain data."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from generator.facts.records.quantity import TargetKind
from generator.facts.records.review import DrawBy
from generator.facts.records.states import Status
from generator.reading.repo.read_ledger import read_ledger
from tests.support import reviews

WHOLE = """\
状态: 草稿
复核单位: 示例县财政局
复核日期: 2025-04-15
抽查方法:
  方式: 按金额
  种子: 0510
  抽取范围: 44
  抽取数: 5
  抽取比例: 11.36%
  说明: 补抽一个
项目:
  - 项目: lamps
    指标:
      - 序号: 1
        复核完成值: 81
        理由: 清点
      - 三级指标: 没有这一项
        复核完成值: 81盏
        理由: 清点
    复核总分: 90.50
备注: 第一批
"""


def test_the_record():
    review = reviews.year_of(reviews.ledger(review=WHOLE)).review
    assert review is not None
    assert (review.status, review.reviewer, review.dated, review.note) == (
        *(Status.DRAFT, "示例县财政局", date(2025, 4, 15), "第一批"),
    )
    draw = review.draw
    assert draw is not None
    assert (draw.by, draw.seed, draw.population, draw.drawn, draw.share, draw.note) == (
        *(DrawBy.AMOUNT, "0510", 44, 5, Decimal("11.36"), "补抽一个"),
    )
    (entry,) = review.projects
    assert entry.total == Decimal("90.50")
    known, stray = entry.indicators
    assert known.actual is not None
    assert (known.number, known.actual.kind, known.actual.number) == (
        1,
        TargetKind.PLAIN,
        Decimal(81),
    )
    assert stray.actual is not None
    assert stray.actual.raw == "81盏"


def test_a_year_without_a_review_has_none():
    assert reviews.year_of(reviews.ledger(review="")).review is None


def test_a_review_that_cannot_be_read_leaves_its_year_alone():
    files = {**reviews.FILES, "data/jia/2024/review.yml": "状态： 公开\n"}
    reading = read_ledger({name: text.encode() for name, text in files.items()})
    assert reading.broken == {"data/jia/2024/review.yml"}
    assert reading.ledger is not None
    assert reviews.year_of(reading.ledger).review is None


def test_a_project_that_cannot_be_read_is_there_all_the_same():
    files = {**reviews.FILES, "data/jia/2024/projects/lamps.yml": "项目名称： 甲\n"}
    reading = read_ledger({name: text.encode() for name, text in files.items()})
    assert "C180" not in {item.code for item in reading.findings}
