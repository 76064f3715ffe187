"""C210: the stated grade is the one the stated total earns; 优秀 is 优."""

from __future__ import annotations

from collections.abc import Iterator

from generator.facts.diagnostics import Finding, Need, Rule, Severity, finding
from generator.facts.form.keys import Key
from generator.facts.units import ZERO, plain
from generator.facts.wordlists.grades import grade_meant
from generator.judging.rules.subject import ProjectSubject

RULE = Rule(
    code="C210",
    severity=Severity.WARNING,
    needs=(Need.TOTAL, Need.GRADE),
    title="自评等级与自评总分不相称",
    why="等级由总分按评分标准的分档得出；两者不一致，必有一个填错了。",
    way_out="按评分标准的分档改正等级，或核对总分；也可以不填等级，由程序按总分得出。",
    source="所用评分标准的“等级”一组",
    example_bad="自评总分: 88\n自评等级: 优",
    example_good="自评总分: 88\n自评等级: 良",
    computed=(
        "自评总分按评分标准的等级下限得出等级，与填写的自评等级里出现的等级名比较；“优秀”算优，"
        "“良好”算良（写法本身由 C247 指出）。"
    ),
    exceptions="没有写总分或等级、等级里看不出是哪一等的不问。",
)


def ask(subject: ProjectSubject) -> Iterator[Finding]:
    """C210: the stated grade is the one the stated total earns; 优秀 is 优."""
    written, earned = subject.project.stated_grade, subject.evaluation.grade_of_stated
    meant = grade_meant(written, [band.name for band in subject.standard.grades])
    if not earned or meant not in written or meant in ("", earned):
        return
    yield finding(
        RULE,
        subject.project.places,
        (Key.STATED_GRADE,),
        f"自评等级写的是“{written}”，自评总分 {plain(subject.evaluation.stated_total or ZERO)} 分"
        f"按评分标准是“{earned}”。",
    )
