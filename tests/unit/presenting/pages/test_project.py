from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from generator.facts.records.form import (
    BudgetChange,
    Decision,
    FundRow,
    Funds,
    FundSource,
    Goal,
    ManagementItem,
    SatisfactionSurvey,
    SpendingItem,
)
from generator.facts.records.parts import Evidence, Measure, PolicyBasis, Provenance
from generator.facts.records.states import Audience, Progress, Status
from generator.presenting.pages.project import near, project_page
from generator.presenting.prepared.digest import digest_of
from tests.support import records
from tests.support.hostile_texts import HOSTILE
from tests.support.pages_of import headings, html_of, island, text_of

D = Decimal
EMPTY = {
    "funds": Funds(),
    "goal": Goal(),
    "evidence": (),
    "withholding": None,
    "stated_total": None,
    "code": "",
}


def bare():
    whole = records.evaluation(records.project(), computed=None)
    project = replace(records.project(**EMPTY), indicators=())
    return replace(
        whole,
        project=project,
        lines=(),
        parts=(),
        stated_total=None,
        grade_of_stated="",
        execution=replace(
            whole.execution, rate=None, arithmetic=records.arithmetic(None, reason="没有写明执行数")
        ),
    )


def rich(text: str = "甲"):
    project = records.project(
        name=text,
        department=text,
        implementer=text,
        area=text,
        category=text,
        period=text,
        note=text,
        code=text,
        funds=Funds(
            total=FundRow(initial_budget=D("80"), annual_budget=D("80.10"), executed=D("79.85")),
            other=FundRow(initial_budget=D("1.50"), weight=D(2), score=D(1), deviation=text),
            sources=(
                FundSource(name=text, part_of=text, executed=D(1), arrived=D(1), deviation=text),
            ),
            deviation=text,
            spending=(SpendingItem(name=text, executed=D("1.5")),),
        ),
        attribute=text,
        project_type=text,
        office=text,
        office_phone=text,
        division=text,
        incomplete=text,
        conclusion=text,
        remarks=text,
        management=(ManagementItem(name=text, said=text, problem=text),),
        goal=Goal(
            adjusted=text,
            weight=D(5),
            score=D(4),
            expected=text,
            actual=text,
            stated_rate=D("96.5"),
            shortfall_reason=text,
        ),
        indicators=(
            records.indicator(
                level1=text,
                level2=text,
                name=text,
                child=True,
                core=True,
                nature=text,
                direction=text,
                last_actual=text,
                adjusted_target=text,
                target_before=text,
                measured_in=text,
                target_basis=text,
                scoring_rule=text,
                evidence=text,
                deviation=text,
                note=text,
                band="达成",
                band_share=D(90),
                survey=SatisfactionSurvey(method=text, sample=200, valid=186),
            ),
        ),
        changes=(BudgetChange(increase=True, amount=D("3.2"), basis=text, reason=text),),
        bases=(PolicyBasis(number=text, title=text, issuer=text, clause=text),),
        decisions=(Decision(meeting=text, minutes=text, decided=text),),
        evidence=(
            Evidence(title=text, file="a.pdf", public=True, note=text),
            Evidence(title=text, reason=text),
        ),
        measures=(
            Measure(problem=text, measure=text, responsible=text, due=text, progress=Progress.DONE),
        ),
        provenance=(Provenance(document=text, number=text, position=text, note=text),),
    )
    return records.evaluation(project)


def page(evaluation, **options):
    return project_page(island(evaluation, **options), 0, ()).content


def test_all_project_pages_have_the_same_headings():
    assert headings(page(bare())) == headings(page(rich())) == headings(page(records.evaluation()))
    ids = [heading.split()[1] for heading in headings(page(bare()))]
    assert ids[:4] == ["title", "goals", "form", "score"]
    assert len(ids) == len(set(ids)) == 13


def test_what_is_missing_is_said_and_never_nought():
    text = text_of(page(bare()))
    assert "2024 年的支出数未填报" in text
    assert "来源没有公布这张表，也没有写这个项目的预算、支出、完成程度和得分。" in text
    assert "mz-form-table" not in html_of(page(bare()))
    assert "没有列出佐证材料。" in text
    assert not re.search(
        r"(?<![\d.])0(?![\d.])", text.split("来源与下载")[0].replace("2020〕10号", "")
    )


def test_what_editors_worked_out_is_marked():
    derived = records.project(derived=("全年执行数", "领域"), area="服务群众")
    graded = replace(records.evaluation(), grade_of_stated="")
    own = html_of(page(replace(graded, project=derived)))
    assert own.count("mz-tag-derived") == 3
    assert "mz-tag-derived" not in html_of(page(graded))


def test_a_grade_the_unit_did_not_state_is_marked_as_worked_out():
    assert "推算" in text_of(page(records.evaluation()))
    stated = records.evaluation(records.project(stated_grade="优"))
    assert "推算" not in text_of(page(stated))


def test_stated_and_computed_stand_side_by_side():
    html = html_of(page(records.evaluation()))
    assert "与自评 80 分不同" in html
    assert '<td class="n" data-l="自评">90</td>' in html
    assert '<td class="n" data-l="复算">99.97</td>' in html


def test_other_columns_of_the_form_stand_below_it_where_one_holds_something():
    html = html_of(page(rich("甲乙")))
    for caption in ("资金表的其他栏", "支出明细", "指标表的其他栏", "资金管理情况"):
        assert f"<caption>{caption}</caption>" in html
    text = text_of(page(rich("甲乙")))
    assert "其中：甲乙" in text
    assert "调整后：甲乙" in text
    assert "转录不全：甲乙" in text
    assert "其他栏" not in text_of(page(records.evaluation()))


def test_a_form_of_goals_says_that_it_is_one():
    form = records.evaluation(records.project(document_name="绩效目标申报表"))
    html = html_of(page(form))
    assert "<caption>绩效目标申报表<span>" in html
    assert "写的是打算做什么，不是做到了什么" in html
    seen = records.evaluation(records.project(document_seen="绩效运行监控表"))
    assert "没有写明表格种类，从名称或标题看" in html_of(page(seen))


def test_points_worked_out_by_the_transcriber_are_marked_at_their_column():
    html = html_of(page(records.evaluation(records.project(derived=("分值",)))))
    heads = re.findall(r'<th scope="col">分值[^<]*<a class="mz-tag mz-tag-derived"', html)
    assert len(heads) == 2  # of funds, of indicators


def test_the_arithmetic_opens_under_its_row():
    html = html_of(page(records.evaluation()))
    row = html.index("活动次数</th>")
    assert html.index("90 × 6 ÷ 6 = 90.00") > row
    assert "公开实例" in html[row:]
    assert html.count("<details>") == 3  # sidebar, execution, indicator
    assert html.count("<details") == html.count("</details>")


def test_cells_of_the_form_add_up_to_nine_columns():
    goal = replace(bare().project.goal, expected="修灯")
    without_lines = replace(bare(), project=replace(bare().project, goal=goal))
    for evaluation in (without_lines, rich(), records.evaluation()):
        tables = re.findall(
            r'<table class="mz-form-table.*?</table>', html_of(page(evaluation)), re.DOTALL
        )
        assert len(tables) == 2
        for table in tables:
            assert set(widths(table)) == {9}


def widths(table: str) -> list[int]:
    """Columns each row fills, counting cells that reach down from above."""
    hanging: list[list[int]] = []  # [rows left, width]
    result = []
    for row in re.findall(r"<tr.*?</tr>", table, re.DOTALL):
        width = sum(item[1] for item in hanging)
        hanging = [[left - 1, wide] for left, wide in hanging if left > 1]
        for cell in re.findall(r"<t[hd]([^>]*)>", row):
            wide = int((re.search(r'colspan="(\d+)"', cell) or [0, 1])[1])
            down = int((re.search(r'rowspan="(\d+)"', cell) or [0, 1])[1])
            width += wide
            if down > 1:
                hanging.append([down - 1, wide])
        result.append(width)
    return result


def test_evidence_that_is_not_public_is_named_without_its_file():
    html = html_of(page(records.evaluation()))
    assert 'href="../attachments/photo.jpg"' in html
    assert "含个人信息" in html
    assert "secret.pdf" not in html
    assert "王某" not in html


def test_grounds_for_withholding_never_show():
    assert "机密理由" not in page(records.evaluation()).decode()


def elements(html: str) -> list[str]:
    """The elements of a page in order; of a picture, where long labels break, only which kinds."""
    html = re.sub(r"<svg class=\"mz-svg\".*?</svg>", kinds, html, flags=re.DOTALL)
    return re.findall(r"<(?!br|/?bdi)(/?\w+)", html)


def kinds(svg: re.Match[str]) -> str:
    return "".join(f"<{name}" for name in sorted(set(re.findall(r"<(\w+)", svg[0]))))


def test_hostile_text_stays_text_everywhere_on_the_page():
    hostile = "".join(HOSTILE).replace("\x00", "")
    html = html_of(page(rich(hostile)))
    plain = html_of(page(rich("甲")))
    assert elements(html) == elements(plain)
    assert "<script" not in html
    assert html.count("&lt;script&gt;alert(1)&lt;/script&gt;") > 20


def test_neighbours_and_other_years_are_linked():
    one, two = records.evaluation(), records.evaluation(records.project(id="roads", name="道路"))
    both = island(one, two)
    other = replace(digest_of(both), year=2023)
    html = html_of(project_page(both, 0, (other,)).content)
    assert 'rel="next" href="../roads/"' in html
    assert 'rel="prev"' not in html
    assert ">2023 年</a>" in html
    assert 'aria-current="page">路灯维护' in html


def test_a_list_of_many_projects_stays_short():
    entries = island(*(records.evaluation(records.project(id=f"p{n}")) for n in range(200))).entries
    assert len(near(entries, 0)) == 31
    assert len(near(entries, 100)) == 61


def test_a_draft_says_so():
    draft = records.evaluation(records.project(status=Status.DRAFT))
    assert "还没有定稿" in text_of(page(draft, audience=Audience.PREVIEW))


def test_whom_to_ask_stands_in_the_head():
    asked = records.project(office="经建科", office_phone="0312-1234567", implementer="村建站")
    head = text_of(page(records.evaluation(asked))).split("目标与完成")[0]
    assert "实施单位：村建站 负责科室：经建科 科室电话：0312-1234567" in head
    whole = text_of(page(records.evaluation(asked)))
    assert (whole.count("经建科"), whole.count("0312-1234567")) == (1, 1)
    nobody = records.project(implementer="")
    assert "实施单位" not in text_of(page(records.evaluation(nobody))).split("目标与完成")[0]
