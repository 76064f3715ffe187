"""C242: the numbers of lines and of lines met that a text tells are those of the form."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.facts.diagnostics import Finding, Need, PageClaim, Rule, Severity, finding
from generator.judging.rules.subject import ProjectSubject
from generator.judging.rules.targets.form_blanks import lines
from generator.judging.texts.all_texts import prose_of
from generator.judging.texts.text_places import at_words

RULE = Rule(
    code="C242",
    severity=Severity.WARNING,
    needs=(
        Need.INDICATORS,
        Need.RESULT,
    ),
    title="文字里说的指标项数与表上的不一致",
    why="文字说 20 项指标完成了 18 项，表上只有 15 项：另外几项在哪里，读的人找不到。",
    way_out="按表上的指标数改正文字；表上漏了的，补上。",
    source="惯例",
    example_bad="实际完成情况: 20项指标中18项达到目标   # 表上 15 项",
    example_good="实际完成情况: 15项指标中14项达到目标   # 表上 15 项",
    computed=(
        "项目的文字里“多少项指标”“多少个绩效指标”，与表上指标的行数比较，预算执行率算不算一项都行。"
    ),
    exceptions="说某一类指标（产出指标 8 项、一级指标、核心指标）的只看大不大于行数；不适用的指标算不算都行。",
    denies=(PageClaim.RESULT,),
)

_COUNTED = re.compile(
    r"(?P<kind>[一二三]级|产出|效益|数量|质量|时效|成本|满意度|核心|定量|定性|新增|其他|约束性?|年度)?"
    r"(?:绩效)?(?:评价)?指标(?:共|共计|合计|总计|共有|有)?\s*(?P<a>\d{1,3})\s*(?:项|个|条)"
    r"|(?P<b>\d{1,3})\s*(?:项|个|条)(?P<kind2>[一二]级|产出|效益|数量|质量|时效|成本|满意度|核心|定量|定性|新增|其他|约束性?)?"
    r"(?:三级|绩效|年度|考核|评价|具体)*指标"
)


def ask(subject: ProjectSubject) -> Iterator[Finding]:
    """C242: the number of lines that a text tells is that of the form."""
    project = subject.project
    count = len(project.indicators)
    if not count:
        return
    right = {count, len(lines(project)), len(lines(project)) + 1}  # with 预算执行率
    for path, text in prose_of(project):
        for found in _COUNTED.finditer(text):
            told = int(found["a"] or found["b"])
            kind = found["kind"] or found["kind2"] or ""
            part = kind not in ("", "三级", "年度")
            if told in right or told <= (count if part or _is_a_part(text, found) else 0):
                continue
            made = finding(
                RULE,
                project.places,
                path,
                f"这里写的是“{found[0].strip()}”，表上的指标是 {count} 项。",
            )
            yield at_words(made, project.places, path, found[0])


def _is_a_part(text: str, found: re.Match[str]) -> bool:
    """Tell whether the words around a count make it one of some lines: 其中3项指标, 还有2项指标未完成."""
    before, behind = (
        text[max(0, found.start() - 6) : found.start()],
        text[found.end() : found.end() + 8],
    )
    return re.search(
        r"其中|还有|另有|仅|只|有|除|对|的|部分|余下|完成|达到|实现|达标", before
    ) is not None or (re.search(r"^(?:未|没有|得|扣|超额|超过|偏)", behind) is not None)
