"""Thirty published forms as facts, put into our YAML and scored: what `tools.rewrite_samples` writes down."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from generator.facts.diagnostics import Finding
from generator.facts.records.ledger import Ledger
from generator.facts.units import plain
from generator.judging.scoring.evaluate_project import evaluate
from generator.judging.scoring.evaluation import Evaluation, IndicatorScore
from generator.judging.scoring.standards_in_force import standard_of
from generator.reading.repo.read_ledger import Reading, read_ledger
from tests.support.judged import audited
from tests.support.repo import REPO, TESTS

FORMS = TESTS / "samples" / "forms"
TABLE = TESTS / "golden_samples.txt"
COUNTS = REPO / "generator/concluding/sample_counts.json"

Form = dict[str, Any]

# Which standard a form was plainly made by; all others by the national one.
STANDARDS = {
    "003": "sichuan",  # 执行 10 + 指标 90
    "005": "sichuan",
    "009": "zhibiao-100",  # execution is one of the indicators, all of them sum to 100
    "011": "hubei",  # 执行 20
    "013": "hubei",
    "015": "sichuan",
    "021": "zhibiao-100",  # 过程 15 + 绩效 85, no execution score
    "035": "hubei",
    "052": "zhibiao-100",  # 5 × 20, no execution score
}
# Forms whose execution score stands among the indicators; in the funds table it would count twice.
EXECUTION_AMONG_INDICATORS = {"009"}

_SOURCES = {
    "当年财政拨款": "当年财政拨款 本年财政拨款 财政拨款 财政资金 中央财政资金 县级资金 县市区财政 本级 一般公共预算",
    "上年结转资金": "上年结转资金",
    "其他资金": "其他资金 其他 单位资金 财政专户管理资金 政府性基金拨款 地方财政资金",
}
_ROW_OF = {word: row for row, words in _SOURCES.items() for word in words.split()}
_COLUMNS = ("年初预算数", "全年预算数", "全年执行数")


def forms() -> dict[str, Form]:
    """Number of the form → its facts, numbers with the digits as published."""
    return {
        path.stem: json.loads(path.read_text(encoding="utf-8"), parse_float=Decimal)
        for path in sorted(FORMS.glob("*.json"))
    }


# --- facts to YAML -----------------------------------------------------------------------------------------


def project_yaml(number: str, form: Form) -> str:
    """Transcribe one form into a project file of ours; what it does not state is left out."""
    lines = [
        "# yaml-language-server: $schema=../../../../generator/reading/schemas/project.schema.json",
        f"项目名称: {_text(form['project'])}",
        "状态: 公开",
        f"评分标准: {STANDARDS.get(number, 'caiyu-2020-10')}",
        *_maybe("主管部门", form.get("department")),
        *_maybe("实施单位", form.get("unit")),
        *_funds(form["funds"], scored=number not in EXECUTION_AMONG_INDICATORS),
        *_goal(form),
    ]
    if form["indicators"]:
        lines.append("绩效指标:")
        for indicator in form["indicators"]:
            lines.extend(_indicator(indicator))
    lines += _number("自评总分", form.get("total_score"))
    lines += _maybe("自评等级", form.get("grade"))
    return "\n".join(lines) + "\n"


def _text(value: object) -> str:
    return json.dumps(str(value), ensure_ascii=False)


def _maybe(key: str, value: object, indent: str = "") -> list[str]:
    return [f"{indent}{key}: {_text(value)}"] if value not in (None, "") else []


def _number(key: str, value: object, indent: str = "") -> list[str]:
    return [f"{indent}{key}: {value}"] if value is not None else []


def _rate(value: object) -> str | None:
    """`86.19%`, `100.0`, `100` → a percentage; 0.958 is none, and our format has no place for it."""
    found = re.fullmatch(r"(\d+(?:\.\d+)?)%?", str(value))
    if found is None or (not str(value).endswith("%") and 0 < Decimal(found[1]) < 2):
        return None
    return f"{found[1]}%"


def _funds(funds: Form, *, scored: bool) -> list[str]:
    stated = (funds.get("initial"), funds.get("annual"), funds.get("executed"))
    total = [
        line for key, value in zip(_COLUMNS, stated, strict=True) for line in _number(key, value)
    ]
    rate = _rate(funds.get("rate_percent"))
    total += [f"执行率: {rate}"] if rate else []
    if scored:
        total += [*_number("分值", funds.get("weight")), *_number("得分", funds.get("score"))]
    rows = {"年度资金总额": total, **_sources(funds.get("sources") or {})}
    below = [
        line
        for name, values in rows.items()
        if values
        for line in (f"  {name}:", *(f"    {value}" for value in values))
    ]
    return ["年度资金:", *below] if below else []


def _sources(sources: Form) -> dict[str, list[str]]:
    """The sources under the three rows of our form; several of one row are added up."""
    sums: dict[str, list[Decimal | None]] = {}
    for name, amounts in sources.items():
        if amounts is None:
            continue
        triple = amounts[:3] if isinstance(amounts, list) else [None, amounts, None]
        before = sums.setdefault(_ROW_OF[name], [None, None, None])
        sums[_ROW_OF[name]] = [
            one if other is None else Decimal(other) + (one or 0)
            for one, other in zip(before, triple, strict=True)
        ]
    return {
        row: [
            line
            for key, value in zip(_COLUMNS, sums[row], strict=True)
            for line in _number(key, value)
        ]
        for row in _SOURCES
        if row in sums
    }


def _goal(form: Form) -> list[str]:
    lines = [
        *_maybe("预期目标", form.get("goal_expected"), "  "),
        *_maybe("实际完成情况", form.get("goal_actual"), "  "),
    ]
    return ["年度总体目标:", *lines] if lines else []


def _indicator(indicator: Form) -> list[str]:
    level1 = "" if indicator.get("level1") == "(无)" else indicator.get("level1")
    lines = [
        *_maybe("一级指标", level1),
        *_maybe("二级指标", indicator.get("level2")),
        *_maybe("三级指标", indicator.get("level3")),
        *_maybe("年度指标值", (indicator.get("target_raw") or "").replace("(推定)", "")),
        *_maybe("实际完成值", indicator.get("actual_raw")),
        *_number("分值", indicator.get("weight")),
        *_number("得分", indicator.get("score")),
        *_maybe("偏差原因分析及改进措施", indicator.get("deviation")),
    ]
    return [f"  {'- ' if not place else '  '}{line}" for place, line in enumerate(lines)]


# --- through the whole front -------------------------------------------------------------------------------


def form_files() -> dict[str, bytes]:
    """All forms as one fictional unit's projects, each in its own year: path → content."""
    files = {
        "data/site.yml": "网站名称: 样表\n发布机构: 测试\n".encode(),
        "data/yangbiao/unit.yml": "单位名称: 样表\n".encode(),
    }
    for number, form in forms().items():
        folder = f"data/yangbiao/{form['year'] or 2022}"
        files[f"{folder}/report.yml"] = "标题: 样表\n状态: 公开\n".encode()
        files[f"{folder}/projects/form-{number}.yml"] = project_yaml(number, form).encode()
    return files


def read_forms() -> Reading:
    """Read the forms as files are read."""
    return read_ledger(form_files())


def evaluations(ledger: Ledger) -> dict[str, Evaluation]:
    """Number of the form → its evaluation."""
    return {
        project.id.removeprefix("form-"): evaluate(project, standard_of(ledger, island, project))
        for island in ledger.years
        for project in island.projects
    }


# --- the table ---------------------------------------------------------------------------------------------


def table() -> str:
    """What every form gives: stated beside computed, line by line, and the findings."""
    reading = read_forms()
    assert reading.ledger is not None
    findings = (*reading.findings, *audited(reading.ledger, broken=reading.broken))
    judged = evaluations(reading.ledger)
    blocks = (
        _block(number, form, judged.get(number), findings) for number, form in forms().items()
    )
    return "\n".join(blocks)


def _block(
    number: str, form: Form, judged: Evaluation | None, findings: tuple[Finding, ...]
) -> str:
    head = f"{number}  {form['unit']}｜{form['project']}｜{form['year'] or '年度不明'}"
    own = [item for item in findings if item.place.file.endswith(f"/form-{number}.yml")]
    lines = list(_scores(judged)) if judged else ["读不进来"]
    told = [f"{item.place.line:>4} {item.code} {item.severity} {item.message}" for item in own]
    return "\n".join([head, *(f"  {line}" for line in (*lines, *told)), ""])


def _scores(judged: Evaluation) -> Iterator[str]:
    execution = judged.execution
    rate = "—" if execution.rate is None else f"{plain(execution.rate)}%"
    stated_rate = "—" if execution.stated_rate is None else f"{plain(execution.stated_rate)}%"
    yield f"标准 {judged.standard.id}"
    scores = _pair(execution.stated, execution.computed)
    yield f"执行率 自报 {stated_rate} 复算 {rate}｜分值 {plain(execution.weight)}｜{scores}"
    for line in judged.lines:
        yield _line(line)
    yield (
        f"合计 自评逐项之和 {_shown(judged.sum_of_stated)}｜自评总分 {_shown(judged.stated_total)}"
        f"（{judged.grade_of_stated or '—'}）｜复算总分 {_shown(judged.computed_total)}（{judged.grade or '—'}）"
    )


def _line(line: IndicatorScore) -> str:
    target, actual = line.indicator.target, line.indicator.actual
    met = {True: "达到", False: "未达", None: "不明"}[line.met]
    why = line.arithmetic.formula or line.arithmetic.reason
    return (
        f"{line.indicator.name}｜{target.raw or '（空）'}［{target.kind}］｜{actual.raw or '（空）'}［{actual.kind}］"
        f"｜{met}｜分值 {_shown(line.weight)}｜{_pair(line.stated, line.computed)}｜{why}"
    )


def _pair(stated: Decimal | None, computed: Decimal | None) -> str:
    mark = "" if None in (stated, computed) or stated == computed else " ≠"
    return f"自评 {_shown(stated)} 复算 {_shown(computed)}{mark}"


def _shown(number: Decimal | None) -> str:
    return "—" if number is None else plain(number)


# --- how often each rule is broken -------------------------------------------------------------------------


def counts() -> str:
    """Number of forms on which each rule has a finding, as the package keeps it."""
    reading = read_forms()
    assert reading.ledger is not None
    findings = (*reading.findings, *audited(reading.ledger, broken=reading.broken))
    pairs = {(item.code, item.place.file) for item in findings if "/form-" in item.place.file}
    found = Counter(code for code, _ in pairs)
    record = {"forms": len(forms()), "found": dict(sorted(found.items()))}
    return json.dumps(record, indent=1) + "\n"
