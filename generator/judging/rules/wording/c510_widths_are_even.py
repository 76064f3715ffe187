"""C510: the sentences of a project are evenly written."""

from __future__ import annotations

from collections.abc import Iterator

from generator.facts.diagnostics import Finding, Rule, Severity
from generator.judging.rules.subject import ProjectSubject, YearSubject
from generator.judging.rules.wording.slips import once
from generator.judging.texts.all_texts import prose_of
from generator.judging.texts.leftovers import mixed_width

RULE = Rule(
    code="C510",
    severity=Severity.NOTE,
    title="全角和半角混用",
    why="一段话里“，”和“,”混着用，数字有的全角有的半角，看着乱，搜索时也搜不到。",
    way_out="中文里的标点用全角（，；：），数字和字母用半角。",
    source="《标点符号用法》（GB/T 15834-2011）、《出版物上数字用法》（GB/T 15835-2011）（待核）",
    example_bad="预期目标: 维护路灯,更换灯具，保证亮灯率９６％以上",
    example_good="预期目标: 维护路灯，更换灯具，保证亮灯率96%以上",
    computed=(
        "同一段文字里，汉字之间既有半角的“, ; : ? !”又有全角的；或者有全角的数字、字母；"
        "或者一对括号一个全角一个半角。一个文件说一次。"
    ),
    exceptions=(
        "整段都用半角标点的；项目名称、文件名称、文号、来源是照抄的，不问；"
        "年度指标值和实际完成值里的全角数字照样读得懂，只问文字。"
    ),
)

_SHOWN = 3  # pieces shown of a file
_MIXED_WIDTH = "全角和半角混用"


def ask(subject: ProjectSubject) -> Iterator[Finding]:
    """C510: the sentences of a project are evenly written."""
    project = subject.project
    yield from once(RULE, project.places, prose_of(project), mixed_width, _MIXED_WIDTH)


def ask_year(subject: YearSubject) -> Iterator[Finding]:
    """C510: the sentences of a report are evenly written."""
    report = subject.unit_year.report
    yield from once(RULE, report.places, prose_of(report), mixed_width, _MIXED_WIDTH)
