"""What we write for people to go on with: nothing that was stated gets lost, or the loss is meant."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

import pytest

from generator.facts.diagnostics import Places
from generator.facts.form.forms import FORMS
from generator.facts.records.review import Review
from generator.publishing.authoring.carry_over import project_lines, report_lines
from generator.publishing.authoring.review_lines import review_lines
from generator.publishing.authoring.review_merge import same_statements
from generator.publishing.authoring.yaml_text import Line, write_form
from generator.reading.form.parse_files import parse_review
from generator.reading.yaml.source import read_source
from tests.support.filled_forms import ordinary, write

Way = tuple[str, ...]

OF_THE_YEAR = "says what was done in that year"
LEFT_OUT = {
    "project": {
        "公开时间": OF_THE_YEAR,
        "审签": OF_THE_YEAR,
        "曾用标识": "the new file has the id of the old one",
        "年度资金.年度资金总额.执行率": OF_THE_YEAR,
        "年度资金.年度资金总额.说明": OF_THE_YEAR,
        "年度资金.年度资金总额.到位数": OF_THE_YEAR,
        "年度资金.年度资金总额.结余": OF_THE_YEAR,
        "年度资金.年度资金总额.收回": OF_THE_YEAR,
        "年度资金.年度资金总额.偏差原因": OF_THE_YEAR,
        "年度资金.当年财政拨款.到位数": OF_THE_YEAR,
        "年度资金.当年财政拨款.执行率": OF_THE_YEAR,
        "年度资金.当年财政拨款.分值": OF_THE_YEAR,
        "年度资金.当年财政拨款.得分": OF_THE_YEAR,
        "年度资金.当年财政拨款.结余": OF_THE_YEAR,
        "年度资金.当年财政拨款.收回": OF_THE_YEAR,
        "年度资金.当年财政拨款.偏差原因": OF_THE_YEAR,
        "年度资金.上年结转资金.到位数": OF_THE_YEAR,
        "年度资金.上年结转资金.执行率": OF_THE_YEAR,
        "年度资金.上年结转资金.分值": OF_THE_YEAR,
        "年度资金.上年结转资金.得分": OF_THE_YEAR,
        "年度资金.上年结转资金.结余": OF_THE_YEAR,
        "年度资金.上年结转资金.收回": OF_THE_YEAR,
        "年度资金.上年结转资金.偏差原因": OF_THE_YEAR,
        "年度资金.其他资金.到位数": OF_THE_YEAR,
        "年度资金.其他资金.执行率": OF_THE_YEAR,
        "年度资金.其他资金.分值": OF_THE_YEAR,
        "年度资金.其他资金.得分": OF_THE_YEAR,
        "年度资金.其他资金.结余": OF_THE_YEAR,
        "年度资金.其他资金.收回": OF_THE_YEAR,
        "年度资金.其他资金.偏差原因": OF_THE_YEAR,
        "年度资金.资金来源.到位数": OF_THE_YEAR,
        "年度资金.资金来源.执行率": OF_THE_YEAR,
        "年度资金.资金来源.分值": OF_THE_YEAR,
        "年度资金.资金来源.得分": OF_THE_YEAR,
        "年度资金.资金来源.结余": OF_THE_YEAR,
        "年度资金.资金来源.收回": OF_THE_YEAR,
        "年度资金.资金来源.偏差原因": OF_THE_YEAR,
        "表上年度": OF_THE_YEAR,
        "填报日期": OF_THE_YEAR,
        "转录不全": OF_THE_YEAR,
        "年度资金.执行偏差原因": OF_THE_YEAR,
        "年度资金.支出明细": OF_THE_YEAR,
        "年度总体目标.调整后目标": OF_THE_YEAR,
        "绩效指标.调整后指标值": OF_THE_YEAR,
        "绩效指标.完成率": OF_THE_YEAR,
        "绩效指标.得分系数": OF_THE_YEAR,
        "绩效指标.佐证": OF_THE_YEAR,
        "资金管理情况": OF_THE_YEAR,
        "评价结论": OF_THE_YEAR,
        "其他需要说明的事项": OF_THE_YEAR,
        "年度资金.说明": OF_THE_YEAR,
        "预算调整": OF_THE_YEAR,
        "年度总体目标.绩效目标完成率": OF_THE_YEAR,
        "年度总体目标.未完成原因": OF_THE_YEAR,
        "年度总体目标.说明": OF_THE_YEAR,
        "绩效指标.达成程度": OF_THE_YEAR,
        "绩效指标.达成比例": OF_THE_YEAR,
        "绩效指标.不适用": OF_THE_YEAR,
        "绩效指标.不适用原因": OF_THE_YEAR,
        "绩效指标.满意度调查": OF_THE_YEAR,
        "绩效指标.说明": OF_THE_YEAR,
        "绩效指标.备注": OF_THE_YEAR,
        "自评等级": OF_THE_YEAR,
        "集体决策": OF_THE_YEAR,
        "佐证材料": OF_THE_YEAR,
        "问题与措施": OF_THE_YEAR,
        "来源": OF_THE_YEAR,
        "更正": OF_THE_YEAR,
        "说明": OF_THE_YEAR,
        "推算": OF_THE_YEAR,
        "备注": OF_THE_YEAR,
    },
    "report": {
        "正文为概述": "the text of a new year is written anew",
        "公开时间": OF_THE_YEAR,
        "审签": OF_THE_YEAR,
        "索引号": "given when the new report is published",
        "发布机构": "said when the new report is published; else it is the site's",
        "更正": OF_THE_YEAR,
        "依据文件": OF_THE_YEAR,
        "声明合计.得分分布": OF_THE_YEAR,
        "声明合计.抽查项目数": OF_THE_YEAR,
        "声明合计.说明": OF_THE_YEAR,
        "未逐项列出": OF_THE_YEAR,
        "抽查": OF_THE_YEAR,
        "整改措施": OF_THE_YEAR,
        "附件": OF_THE_YEAR,
        "来源": OF_THE_YEAR,
        "说明": OF_THE_YEAR,
        "备注": OF_THE_YEAR,
    },
}
"""What a new year's form does not take from the old one, nor ask for; a table stands for all below it."""


def ways(lines: Iterable[Line], above: Way = ()) -> Iterator[Way]:
    """The keys that lines hold, with the keys above them."""
    for line in lines:
        here = (*above, line.key)
        yield here
        yield from ways(line.lines, here)
        for entry in line.entries:
            if not isinstance(entry, str):
                yield from ways(entry, here)


def last_year(kind: str, **choices: str) -> list[Line]:
    usual = ordinary(kind)
    text = write(kind, lambda path, field: (choices.get(field.key) or usual(path, field)[0],)).text
    source = read_source(f"{kind}.yml", text.encode())
    assert source.data is not None
    lines = (
        project_lines
        if kind == "project"
        else lambda data, year: report_lines(data, year, year + 1)
    )
    return lines(source.data, 2024)


@pytest.mark.parametrize("kind", LEFT_OUT)
def test_a_new_year_takes_over_asks_for_or_leaves_out_every_key(kind: str):
    # 不予公开依据 is carried with a status of its own
    written = {*ways(last_year(kind)), *ways(last_year(kind, 状态="不予公开"))}
    left = {tuple(way.split(".")) for way in LEFT_OUT[kind]}
    for way, _, _ in FORMS[kind].walk():
        meant = any(way[: len(one)] == one for one in left)
        where = f"“{'.'.join(way)}” of last year's {kind}.yml"
        assert way in written or meant, (
            f"{where} is neither carried over nor asked for: say which in"
            " generator/publishing/authoring/carry_over.py, or say in LEFT_OUT of this test why a"
            " new year begins without it."
        )
        assert way not in written or way not in left, f"{where} is carried over: not in LEFT_OUT"


def full_review(text: str) -> Review:
    return parse_review(read_source("review.yml", text.encode()), {}, 2024)


def test_a_review_written_anew_says_all_it_said():
    before = full_review(write("review", ordinary("review")).text)
    after = full_review(write_form(review_lines(before, {})))
    nowhere = Places(file="")
    assert replace(after, places=nowhere) == replace(before, places=nowhere), (
        "generator/publishing/authoring/review_lines.py leaves out what review.yml stated; a review"
        " that has to be written as a whole loses it"
    )


def test_two_reviews_of_which_one_explains_are_not_the_same():
    explained = full_review(write("review", ordinary("review")).text)
    assert not same_statements(explained, replace(explained, explanations=()))
    assert same_statements(explained, explained)
