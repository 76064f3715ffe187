"""A report file that passed its schema to its record."""

from __future__ import annotations

from generator.facts.records.report import Narrative, Report, ScoreCount, SpotCheck, Totals
from generator.facts.records.states import Status
from generator.reading.form.door import (
    Fields,
    read_bases,
    read_corrections,
    read_evidence,
    read_explanations,
    read_measures,
    read_provenance,
)
from generator.reading.yaml.source import Source


def parse_report(source: Source) -> Report:
    """Make the record of a report; ``source`` must be without findings of severity error."""
    form = Fields(source.data or {})
    text = form.below("正文")
    return Report(
        title=form.text("标题"),
        status=Status(form.text("状态")),
        places=source.places,
        example=form.yes("示例"),
        standard_id=form.text("评分标准"),
        index_number=form.text("索引号"),
        publisher=form.text("发布机构"),
        number=form.text("发文字号"),
        dated=form.day("成文日期"),
        published=form.day("发布日期"),
        corrections=read_corrections(form.items("更正")),
        bases=read_bases(form.items("依据文件")),
        declared=_totals(form.below("声明合计")) if form.has("声明合计") else None,
        remainder=_totals(form.below("未逐项列出")) if form.has("未逐项列出") else None,
        areas=form.texts("涉及领域"),
        narrative=Narrative(
            organisation=text.text("绩效自评工作组织开展情况"),
            attainment=text.text("绩效目标实现情况"),
            quality=text.text("绩效目标设定质量情况"),
            improvement=text.text("整改措施及结果应用"),
        ),
        spot_checks=tuple(_spot_check(item) for item in form.items("抽查")),
        measures=read_measures(form.items("整改措施")),
        attachments=read_evidence(form.items("附件")),
        provenance=read_provenance(form.items("来源")),
        explanations=read_explanations(form),
        note=form.text("备注"),
    )


def _totals(totals: Fields) -> Totals:
    return Totals(
        projects=totals.count("项目数"),
        budget=totals.number("预算合计"),
        executed=totals.number("执行合计"),
        scores=tuple(
            ScoreCount(
                projects=item.count("项目数") or 0,
                lower=item.number("得分不低于"),
                upper=item.number("得分低于"),
            )
            for item in totals.items("得分分布")
        ),
        spot_checked=totals.count("抽查项目数"),
        derived=totals.yes("推算"),
        note=totals.text("说明"),
    )


def _spot_check(item: Fields) -> SpotCheck:
    return SpotCheck(
        project=item.text("项目"),
        checker=item.text("抽查单位"),
        dated=item.day("日期"),
        result=item.text("结论"),
    )
