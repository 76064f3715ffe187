"""The records of an evaluation: what was computed, how, and beside it what was stated."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from generator.facts.records.form import Indicator, Project
from generator.facts.standard import Citation, Standard

UNREAD_GRADE = "未能识别"
"""What a stated grade counts as that its standard does not have."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Arithmetic:
    """How a number came about, for a reader with a pocket calculator.

    ``rule`` is the rule in one sentence, ``inputs`` pairs of (name, value as written), ``formula``
    the numbers put in, ``result`` in 分 with the standard's decimals, None where it is not
    computable; ``reason`` then says why in one sentence.
    """

    rule: str
    citation: Citation
    inputs: tuple[tuple[str, str], ...]
    formula: str
    result: Decimal | None
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ExecutionScore:
    """预算执行率: ``rate`` in % (None where not computable), ``weight`` and scores in 分.

    ``scored`` is False where the standard gives execution no points.
    """

    rate: Decimal | None
    stated_rate: Decimal | None
    scored: bool
    weight: Decimal
    stated: Decimal | None
    arithmetic: Arithmetic

    @property
    def computed(self) -> Decimal | None:
        """The recomputed score, 分."""
        return self.arithmetic.result


@dataclass(frozen=True, slots=True, kw_only=True)
class IndicatorScore:
    """One indicator scored. ``met`` is None where that cannot be told.

    ``doubted`` says that it could be computed, but that an open finding contradicts it.

    ``achievement`` is actual ÷ target in %, None where it makes no sense. ``weight`` is the weight
    as on the form, None where not stated; where lines are not applicable the total is scaled, not
    the weights. ``limit`` says that less is better: the target is not to be exceeded. ``counts`` is
    False for a line whose points are within those of another (其中).
    """

    indicator: Indicator
    weight: Decimal | None
    stated: Decimal | None
    met: bool | None
    achievement: Decimal | None
    arithmetic: Arithmetic
    limit: bool = False
    doubted: bool = False
    counts: bool = True

    @property
    def computed(self) -> Decimal | None:
        """The recomputed score, 分."""
        return self.arithmetic.result

    @property
    def aspect(self) -> str:
        """The aspect (二级指标): the form's own word where it has one, else as typed."""
        item = self.indicator
        return item.aspect or item.level2 or item.part or item.level1 or "未分类"


@dataclass(frozen=True, slots=True, kw_only=True)
class GoalScore:
    """年度目标完成情况 where a form gives it points (分) of its own; no standard has a rule for it."""

    weight: Decimal | None
    stated: Decimal | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PartScore:
    """The sum of one first-level part, 分; None where a line of it is not stated or computable."""

    level1: str
    weight: Decimal | None
    stated: Decimal | None
    computed: Decimal | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Evaluation:
    """One project judged by one standard.

    ``stated_total`` is the published self-score (自评总分) and stays what it is;
    ``computed_total`` the sum of the computed lines, None where one is not computable.
    ``sum_of_stated`` adds the stated lines, None where one is not stated. ``total_formula`` shows
    the addition. ``goal`` is None where the form gives the goal no points. ``notes`` are Chinese
    sentences on what is not stated or not computable.
    """

    project: Project
    standard: Standard
    execution: ExecutionScore
    lines: tuple[IndicatorScore, ...]
    parts: tuple[PartScore, ...]
    stated_total: Decimal | None
    sum_of_stated: Decimal | None
    computed_total: Decimal | None
    total_formula: str
    grade: str  # of computed_total, empty where there is none
    grade_of_stated: str  # of stated_total, empty where there is none
    notes: tuple[str, ...]
    goal: GoalScore | None = None

    @property
    def graded(self) -> str:
        """The grade the unit stated, else that of its stated total; empty where there is neither.

        ``UNREAD_GRADE`` where it stated one that its standard does not have.
        """
        if self.unread_grade:
            return UNREAD_GRADE
        return self.project.stated_grade or self.grade_of_stated

    @property
    def unread_grade(self) -> str:
        """The words under 自评等级 that are no grade of the standard; empty where they are one."""
        written = self.project.stated_grade
        return "" if written in {band.name for band in self.standard.grades} else written

    @property
    def grade_is_derived(self) -> bool:
        """Whether that grade was worked out from the score, because the unit stated none."""
        return bool(self.grade_of_stated) and not self.project.stated_grade

    @property
    def applicable(self) -> tuple[IndicatorScore, ...]:
        """The lines that count: all but those marked 不适用."""
        return tuple(line for line in self.lines if not line.indicator.not_applicable)

    @property
    def missed_aspects(self) -> tuple[str, ...]:
        """The aspects in which an indicator was missed, each once, in order of the form."""
        return tuple(dict.fromkeys(line.aspect for line in self.applicable if line.met is False))
