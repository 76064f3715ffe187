"""The pictures of a unit's year, each number of them one of its summary."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from generator.facts.form.keys import Key
from generator.facts.records.form import Project
from generator.facts.records.ledger import UnitYear
from generator.facts.records.report import ScoreCount
from generator.facts.standard import Standard
from generator.facts.units import ZERO, plain, trimmed
from generator.judging.year.distribution import RateBand
from generator.judging.year.groups import NOT_STATED, Group
from generator.judging.year.money import Money
from generator.judging.year.summary import Summary
from generator.presenting.pictures.records import (
    Chart,
    Form,
    Grid,
    GridRow,
    Number,
    Row,
    Series,
    largest,
)
from generator.presenting.prepared.addresses import project_address
from generator.presenting.prepared.listing import Behind, Explained, Listing, behind_whole_year
from generator.presenting.prepared.unlisted import unlisted
from generator.presenting.words.line_words import counts_sentence
from generator.presenting.words.page_words import counted, percent, shortened, wan

_MOST_BARS = 9
_LARGEST = 10
_FEW = 10
_BUDGET = Series(name=Key.ANNUAL_BUDGET, unit="万元", look=2)
_EXECUTED = Series(name=Key.EXECUTED, unit="万元")
_NO_GRADE = "没有得分"


def grade_chart(summary: Summary, standard: Standard, behind: Listing) -> Chart:
    """Show how the scores are spread, from the declared counts where the report has any."""
    declared, island = summary.year.report.declared, summary.year
    complete = summary.itemised.count == summary.projects
    whole = behind_whole_year(island.unit.id, island.year, behind, complete=complete)
    if summary.declared and declared and declared.scores:
        rows = [_declared_row(item, standard, whole) for item in declared.scores]
    else:
        last = len(standard.grades)
        rows = [
            _count_row(group.name, group.count, _look(place, last), _of_grade(behind, group))
            for place, group in enumerate(summary.by_grade, start=1)
        ]
    rest = summary.projects - sum(int(row.numbers[0] or 0) for row in rows)
    if rest > 0:
        rows.append(_count_row("没有列出得分", rest, 0, whole))
    shown = tuple(row for row in rows if row.numbers[0])
    words = "，".join(f"{row.label} {row.numbers[0]} 个" for row in shown)
    return Chart(
        key="by-grade",
        title="自评得分的分布",
        summary=f"{counted(summary.projects, '个项目')}：{words}。",
        head=Key.SCORE,
        form=Form.BARS,
        series=(Series(name=Key.PROJECT_COUNT, unit="个"),),
        rows=shown,
        most=largest(shown),
    )


def money_chart(summary: Summary, behind: Listing) -> Chart:
    """Show budget and spending of each field, the largest first, last what is not itemised."""
    groups = sorted(
        (group for group in summary.by_area if group.money.budget or group.money.executed),
        key=lambda group: (
            -(group.money.executed or ZERO),
            -(group.money.budget or ZERO),
            group.name,
        ),
    )
    rows = [_area_row(group, behind) for group in groups]
    if len(groups) > _MOST_BARS:
        rows = [*rows[: _MOST_BARS - 1], _other_areas(groups[_MOST_BARS - 1 :], behind)]
    rest = summary.year.report.remainder
    if rest and rest.projects and (rest.budget is not None or rest.executed is not None):
        label = f"未逐项列出的 {rest.projects} 个"
        numbers: tuple[Number, ...] = (rest.budget, rest.executed)
        rows.append(Row(label=label, numbers=numbers, lists=(behind, behind), look=0))
    return Chart(
        key="by-area",
        title=f"{_listed_only(summary)}各领域的预算和支出（万元）",
        summary=_area_words(rows, summary),
        head=Key.AREA,
        form=Form.OVER,
        series=(_BUDGET, _EXECUTED),
        rows=tuple(rows),
        most=largest(tuple(rows)),
    )


def _listed_only(summary: Summary) -> str:
    """Say that a picture shows the listed projects only, where there are others."""
    return "列出的项目中" if summary.itemised.count < summary.projects else ""


def _area_words(rows: Sequence[Row], summary: Summary) -> str:
    """Say where most of the money of the listed projects went, and how much has no field."""
    named = [row for row in rows if row.look is None and row.numbers[1]]
    if not named:
        return "列出的项目没有写支出。" if summary.itemised.money.executed is None else "没有支出。"
    first = f"{_listed_only(summary)}支出最多的是{named[0].label}，{wan(Decimal(named[0].numbers[1] or 0))}"
    return f"{first}{_of_whole(summary.money)}。"


def _of_whole(money: Money) -> str:
    """Return what all projects spent, where it is stated, as the end of a sentence."""
    if money.executed is None:
        return ""
    if money.executed_projects < money.of:
        return f"；{money.of} 个项目中 {money.executed_projects} 个写明了支出，合计 {wan(money.executed)}"
    return f"；全年共支出 {wan(money.executed)}"


def largest_chart(summary: Summary) -> Chart:
    """Show the projects that spent most, at most ten."""
    stated = [
        (item.project.funds.total.executed, item.project)
        for item in summary.evaluations
        if item.project.funds.total.executed
    ]
    chosen = sorted(stated, key=lambda pair: (-pair[0], pair[1].id))[:_LARGEST]
    rows = tuple(_project_row(summary.year, project, executed) for executed, project in chosen)
    share = sum((executed for executed, _ in chosen), ZERO)
    return Chart(
        key="largest",
        title=f"{_listed_only(summary)}支出最多的 {len(rows)} 个项目（万元）",
        summary=f"这 {len(rows)} 个项目共支出 {wan(share)}{_of_whole(summary.money)}。",
        head="项目",
        form=Form.OVER,
        series=(_BUDGET, _EXECUTED),
        rows=rows,
        most=largest(rows),
    )


def rate_grid(summary: Summary, behind: Listing) -> Grid:
    """Show execution against score: how many projects of each grade lie in each band of rates."""
    bands = summary.by_rate
    grades = [name for name, _ in bands[0].grades] if bands else []
    derived = summary.grades_derived
    rows = tuple(
        GridRow(
            label=grade or _NO_GRADE,
            counts=tuple(dict(band.grades)[grade] for band in bands),
            lists=tuple(
                _in_band(behind, band).where(grade=grade) if dict(band.grades)[grade] else None
                for band in bands
            ),
        )
        for grade in grades
    )
    low = sum(band.count for band in bands if band.upper is not None and band.upper <= 90)
    best = grades[0] if grades else ""
    odd = sum(
        dict(band.grades)[best] for band in bands if band.upper is not None and band.upper <= 90
    )
    return Grid(
        key="rate-score",
        title=f"预算执行率和{'折算的等级（推算）' if derived else '自评等级'}（项目数）",
        summary=f"列出的项目中执行率不到 {percent(Decimal(90))} 的有 {low} 个，"
        f"其中{'按自评得分折算为' if derived else '自评为'}{best}的 {odd} 个。",
        head="等级",
        across="预算执行率（%）",
        columns=tuple(band_words(band) for band in bands),
        rows=rows,
    )


def deviation_chart(summary: Summary, behind: Listing) -> Chart:
    """Show where the deviations are: indicators met and missed, by aspect of the form."""
    rows = tuple(
        Row(
            label=item.name,
            numbers=(item.met, item.missed, item.unknown),
            lists=(None, behind.where(missed=item.name) if item.missed else None, None),
            text=f"未达到 {item.missed} / {item.met + item.missed + item.unknown}",
        )
        for item in summary.by_aspect
    )
    return Chart(
        key="deviations",
        title="哪些指标没有达到（指标数）",
        note="展开“数字和名单”，点“未达到”一列的数，看是哪些项目；一个项目可以有几项，所以项目比指标少。",
        summary="列出的项目的 "
        + counts_sentence(
            sum(item.met for item in summary.by_aspect),
            sum(item.missed for item in summary.by_aspect),
            sum(item.unknown for item in summary.by_aspect),
        ),
        head=Key.LEVEL2,
        form=Form.STACK,
        series=(
            Series(name="达到", unit="项"),
            Series(name="未达到", unit="项", look=4),
            Series(name="无法判断", unit="项", look=0),
        ),
        rows=rows,
        most=Decimal(
            max((item.met + item.missed + item.unknown for item in summary.by_aspect), default=0)
        ),
    )


def band_words(band: RateBand) -> str:
    """Name a band of execution rates in few letters: ``<50``, ``50–80``, ``100``, ``>100``."""
    if band.lower is None and band.upper is None:
        return "无"
    if band.lower is None:
        return f"<{trimmed(band.upper or ZERO)}"
    if band.upper is None:
        return ">100"
    if band.lower == 100:
        return "100"
    return f"{trimmed(band.lower)}–{trimmed(band.upper)}"


def _project_row(year: UnitYear, project: Project, executed: Decimal) -> Row:
    """Show one project; its amounts lead to the form on its own page."""
    own = Explained(project_address(year.unit.id, year.year, project.id), "form")
    amounts = (project.funds.total.annual_budget, executed)
    return Row(label=project.name, numbers=amounts, lists=(own, own))


def _in_band(behind: Listing, band: RateBand) -> Listing:
    if band.lower == 100:
        return behind.where(rate="100..100")
    return behind.between("rate", band.lower, band.upper)


def _area_row(group: Group, behind: Listing) -> Row:
    listed = behind.where(area="" if group.name == NOT_STATED else group.name)
    lists = (listed.where(sort="-annual_budget"), listed.where(sort="-executed"))
    return Row(label=group.name, numbers=(group.money.budget, group.money.executed), lists=lists)


def _other_areas(groups: list[Group], behind: Listing) -> Row:
    names = tuple("" if group.name == NOT_STATED else group.name for group in groups)
    listed = behind.where(area=names)
    money = Money.added(group.money for group in groups)
    return Row(label="其他领域", numbers=(money.budget, money.executed), lists=(listed, listed))


def _declared_row(item: ScoreCount, standard: Standard, behind: Behind) -> Row:
    grade = standard.grade(item.lower or ZERO)
    names = [band.name for band in standard.grades]
    look = _look(names.index(grade) + 1, len(names))
    listed = behind.between("score", item.lower, item.upper)
    return _count_row(_range_words(item), item.projects, look, listed)


def _count_row(label: str, count: int, look: int, listed: Behind) -> Row:
    return Row(label=label, numbers=(count,), lists=(listed,), look=look, text=f"{count} 个")


def _of_grade(behind: Listing, group: Group) -> Listing:
    return behind.where(grade="" if group.name == NOT_STATED else group.name)


def _look(place: int, last: int) -> int:
    """Return the look of a grade by its place: the best is 1, the lowest always 4."""
    if place > last:
        return 0
    return 4 if place == last else min(place, 3)


def _range_words(item: ScoreCount) -> str:
    if item.lower is not None and item.upper is not None:
        return f"{plain(item.lower)}—{plain(item.upper)} 分"
    if item.lower is not None:
        return f"{plain(item.lower)}分以上"
    return f"{plain(item.upper)}分以下" if item.upper is not None else "全部"


def coverage_chart(summary: Summary, behind: Listing) -> Chart:
    """Show what is listed beside what is not: money where both are stated, else projects."""
    found = unlisted(summary)
    listed, others, unit = found.listed_executed, found.others_executed, "万元"
    numbers: tuple[Number, ...] = (listed, others)
    if listed is None or others is None:
        numbers, unit = (found.listed, found.others), "个"
    words = tuple(shortened(Decimal(number or 0)) for number in numbers)
    row = Row(
        label="支出" if unit == "万元" else "项目",
        numbers=numbers,
        lists=(behind, None),
        text=f"{words[0]} / {words[1]} {unit}",
    )
    return Chart(
        key="coverage",
        title=f"列出 {words[0]}，未列出 {words[1]}（{unit}）",
        summary=f"{counted(summary.projects, '个项目')}中列出 {found.listed} 个，"
        f"没有列出 {found.others} 个。",
        head="合计",
        form=Form.STACK,
        series=(Series(name="列出", unit=unit), Series(name="未列出", unit=unit, look=0)),
        rows=(row,),
        most=sum((Decimal(number or 0) for number in numbers), ZERO),
    )


def pictures_at_a_glance(
    summary: Summary, standard: Standard, behind: Listing
) -> Iterator[Chart | Grid]:
    """Yield at most three pictures; where few of a year's projects are listed, that alone."""
    if is_small(summary):
        if summary.not_itemised:
            yield coverage_chart(summary, behind)
        return
    yield grade_chart(summary, standard, behind)
    money = money_chart(summary, behind)
    if money.rows:
        yield money
    if summary.by_aspect:
        yield deviation_chart(summary, behind)


def pictures_of_statistics(
    summary: Summary, standard: Standard, behind: Listing
) -> Iterator[Chart | Grid]:
    """Yield the other pictures; of few projects there are none by class."""
    if is_small(summary):
        if summary.year.report.declared and summary.year.report.declared.scores:
            yield grade_chart(summary, standard, behind)
        return
    if summary.evaluations:
        yield rate_grid(summary, behind)
    if summary.itemised.money.executed:
        yield largest_chart(summary)


def is_small(summary: Summary) -> bool:
    """Tell whether too few projects are listed for pictures by class to say anything."""
    return summary.itemised.count < _FEW
