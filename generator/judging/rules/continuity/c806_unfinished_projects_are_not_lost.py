"""C806: what was not finished last year goes on, or the report says why not."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from generator.facts.diagnostics import Finding, Rule, Severity, finding
from generator.facts.form.keys import Key
from generator.facts.records.form import Project
from generator.facts.records.site import Unit
from generator.facts.records.states import Attainment, Progress, Status
from generator.judging.rules.subject import YearSubject
from generator.judging.scoring.execution import execution_rate
from generator.judging.texts.all_texts import texts_of
from generator.judging.texts.likeness import likeness, plain_name
from generator.judging.texts.place_names import without_own_names

_RESULTS = "《项目支出绩效评价管理办法》（财预〔2020〕10号）关于评价结果应用和整改的规定（待核）"
RULE = Rule(
    code="C806",
    severity=Severity.WARNING,
    title="上年没有完成的项目，今年没有了下文",
    why="上年没有做完的事，今年或者接着做，或者说明为什么不做了；从表上消失，钱和事就没有了交代。",
    way_out="接着做的，用原来的标识建今年的项目文件；不再做的，在报告的“整改措施”或正文里写明。",
    source=_RESULTS,
    example_bad="（2023 年）完成程度: 部分完成\n（2024 年没有这个项目，报告也没有提到）",
    example_good=(
        "（2024 年报告）整改措施:\n  - 问题: 户厕改造提升上年只完成四成\n"
        "    措施: 余下的户并入人居环境整治项目"
    ),
    computed=(
        "上年“未完成”的，或者“部分完成”而完成率或执行率不到 90%（都没有写也算）的公开项目，"
        "今年没有同一标识的文件，"
        "今年的项目名称里没有相近的（相同的字对占一半以上，本单位的名称和所在地不算），"
        "今年报告的文字里也没有提到它的名称。"
        "几个项目合成一句。"
    ),
    exceptions=(
        "上年全年预算数是 0 的不问；上年的问题与措施全部写了“已完成”的不问；"
        "今年报告声明还有“未逐项列出”的项目的不问；"
        "今年没有一个项目文件的不问。"
    ),
)

_ALIKE = 0.5  # likeness from which a project may be last year's under another id
_NEARLY = Decimal(90)  # %: what is done to this part is as good as done
_TELLING = 4  # characters of a name that are still that of one project


def ask(subject: YearSubject) -> Iterator[Finding]:
    """C806: what was not finished last year goes on, or the report says why not."""
    earlier, island = subject.earlier, subject.unit_year
    rest = island.report.remainder
    if earlier is None or not island.projects or not subject.complete:
        return
    if rest is not None and rest.projects != 0:
        return
    text = plain_name("\n".join(text for _, text in texts_of(island.report)))
    lost = [
        project
        for project in earlier.projects
        if _is_unfinished(project)
        and not any(_continues(project, item, island.unit) for item in island.projects)
        and not _is_told(project, text, island.unit)
    ]
    if not lost:
        return
    names = "、".join(f"“{project.name}”（{project.goal.attainment}）" for project in lost)
    yield finding(
        RULE,
        island.report.places,
        (Key.TITLE,),
        f"{earlier.year} 年度有 {len(lost)} 个没有完成的项目，本年度没有了下文：{names}。",
    )


def _is_unfinished(project: Project) -> bool:
    if project.status is not Status.PUBLIC or project.funds.total.annual_budget == 0:
        return False
    if not _left_undone(project):
        return False
    measures = project.measures
    return not measures or any(item.progress is not Progress.DONE for item in measures)


def _left_undone(project: Project) -> bool:
    """Tell whether a good part was left: not done at all, or in part with a rate below 90 %."""
    goal, total = project.goal, project.funds.total
    if goal.attainment is not Attainment.PARTIAL:
        return goal.attainment is Attainment.NONE
    spent = execution_rate(total.annual_budget, total.executed)
    rates = [rate for rate in (goal.stated_rate, spent) if rate is not None]
    return not rates or min(rates) < _NEARLY


def _is_told(project: Project, text: str, unit: Unit) -> bool:
    """Tell whether a text names a project, in full or, where that still tells it, without the town."""
    bare = plain_name(without_own_names(project.name, unit))
    return plain_name(project.name) in text or (len(bare) >= _TELLING and bare in text)


def _continues(before: Project, now: Project, unit: Unit) -> bool:
    if before.id in (now.id, *now.former_ids):
        return True
    was, is_now = without_own_names(before.name, unit), without_own_names(now.name, unit)
    return likeness(was, is_now) >= _ALIKE
