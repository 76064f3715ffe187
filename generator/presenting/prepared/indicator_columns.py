"""The columns of the published table of indicators: all that a line states, and what we make of it."""

from __future__ import annotations

from dataclasses import dataclass

from generator.facts.form.keys import Key
from generator.facts.records.form import Project
from generator.facts.records.ledger import UnitYear
from generator.facts.records.quantity import Quantity
from generator.judging.review.reviewed_scores import ReviewedLine
from generator.judging.scoring.evaluation import IndicatorScore
from generator.presenting.prepared.columns import (
    AS_TYPED,
    DATE,
    INTEGER,
    NUMBER,
    OURS_ALONE,
    PERCENT,
    POINTS,
    TEXT,
    YES_NO,
    Column,
)

_READ_AS = "填报的写法怎样理解；照字面就是的空着"


@dataclass(frozen=True, slots=True, kw_only=True)
class IndicatorRow:
    """What a row of the table of indicators is made from; ``line`` counts from 1."""

    island: UnitYear
    project: Project
    line: int
    scored: IndicatorScore
    review: ReviewedLine | None = None

    @property
    def target(self) -> Quantity:
        """The target as read."""
        return self.scored.indicator.target

    @property
    def actual(self) -> Quantity:
        """The actual value as read."""
        return self.scored.indicator.actual


INDICATOR_COLUMNS: tuple[Column[IndicatorRow], ...] = (
    Column("unit", "单位", TEXT, lambda row: row.island.unit.id, description="单位标识"),
    Column("year", "年度", INTEGER, lambda row: row.island.year),
    Column(
        "project", "项目", TEXT, lambda row: row.project.id, description="项目标识，见 projects.csv"
    ),
    Column("line", Key.NUMBER, INTEGER, lambda row: row.line, description="在指标表里是第几行"),
    Column("level1", Key.LEVEL1, TEXT, lambda row: row.scored.indicator.level1),
    Column("level2", Key.LEVEL2, TEXT, lambda row: row.scored.indicator.level2),
    Column("name", Key.LEVEL3, TEXT, lambda row: row.scored.indicator.name),
    Column(
        "child",
        Key.CHILD,
        YES_NO,
        lambda row: row.scored.indicator.child,
        description="是：上面一行的其中一项",
    ),
    Column("core", Key.CORE, YES_NO, lambda row: row.scored.indicator.core),
    Column("nature", Key.NATURE, TEXT, lambda row: row.scored.indicator.nature),
    Column("direction", Key.DIRECTION, TEXT, lambda row: row.scored.indicator.direction),
    Column("last_actual", Key.LAST_ACTUAL, TEXT, lambda row: row.scored.indicator.last_actual),
    Column(
        "target",
        Key.TARGET,
        TEXT,
        lambda row: row.scored.indicator.target_before or row.target.raw,
        description=AS_TYPED,
    ),
    Column(
        "adjusted_target",
        Key.ADJUSTED_TARGET,
        TEXT,
        lambda row: row.scored.indicator.adjusted_target,
        description="写了的，按它看有没有达到",
    ),
    Column("actual", Key.ACTUAL, TEXT, lambda row: row.actual.raw, description=AS_TYPED),
    Column("target_kind", "目标类型", TEXT, lambda row: row.target.kind),
    Column(
        "target_number",
        "目标数值",
        NUMBER,
        lambda row: row.target.number,
        description="单位见“目标单位”",
    ),
    Column("target_unit", "目标单位", TEXT, lambda row: row.target.unit_in_full),
    Column("target_deadline", "目标期限", DATE, lambda row: row.target.deadline),
    Column(
        "actual_number",
        "实际数值",
        NUMBER,
        lambda row: row.actual.number,
        description="单位见“实际单位”",
    ),
    Column("actual_unit", "实际单位", TEXT, lambda row: row.actual.unit_in_full),
    Column("target_read", "目标读作", TEXT, lambda row: row.target.read_as, description=_READ_AS),
    Column("actual_read", "实际读作", TEXT, lambda row: row.actual.read_as, description=_READ_AS),
    Column(
        "stated_achievement",
        Key.STATED_ACHIEVEMENT,
        NUMBER,
        lambda row: row.scored.indicator.stated_achievement,
        PERCENT,
        AS_TYPED,
    ),
    Column(
        "coefficient",
        Key.COEFFICIENT,
        NUMBER,
        lambda row: row.scored.indicator.coefficient,
        PERCENT,
        AS_TYPED,
    ),
    Column("weight", Key.WEIGHT, NUMBER, lambda row: row.scored.indicator.weight, POINTS, AS_TYPED),
    Column("stated", "自评得分", NUMBER, lambda row: row.scored.stated, POINTS, AS_TYPED),
    Column("computed", "复算得分", NUMBER, lambda row: row.scored.computed, POINTS, OURS_ALONE),
    Column("met", "是否达到", YES_NO, lambda row: row.scored.met, description="判断不了的空着"),
    Column(
        "achievement",
        "完成比例",
        NUMBER,
        lambda row: row.scored.achievement,
        PERCENT,
        "实际完成值 ÷ 年度指标值",
    ),
    Column(
        "not_applicable",
        Key.NOT_APPLICABLE,
        YES_NO,
        lambda row: row.scored.indicator.not_applicable,
    ),
    Column("target_basis", Key.TARGET_BASIS, TEXT, lambda row: row.scored.indicator.target_basis),
    Column("scoring_rule", Key.SCORING_RULE, TEXT, lambda row: row.scored.indicator.scoring_rule),
    Column("evidence", Key.LINE_EVIDENCE, TEXT, lambda row: row.scored.indicator.evidence),
    Column("deviation", Key.DEVIATION, TEXT, lambda row: row.scored.indicator.deviation),
)
