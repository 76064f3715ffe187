"""C182: what a reviewer changes has a reason; asked of plain data, and of totals where lines lack scores."""

from __future__ import annotations

from generator.facts.diagnostics import Rule, Severity

RULE = Rule(
    code="C182",
    severity=Severity.ERROR,
    title="复核改了没有写理由",
    why="复核改动别人的数字或得分，必须说得出凭什么；没有理由的改动，填报单位无从回应，公众也无从相信。",
    way_out="补上一行“理由”，写明查到了什么、为什么这样认定。",
    source="惯例",
    example_bad="- 三级指标: 验收合格率\n  复核得分: 9",
    example_good="- 三级指标: 验收合格率\n  复核得分: 9\n  理由: 3 个村的验收单没有签字盖章",
    computed=(
        "指标写了“复核完成值”或“复核得分”的要有“理由”，写了“执行率得分”的要有“执行率理由”；"
        "各项得分不全、只能改总分的，要有项目的“理由”。"
        "改了得分而理由只有“无”“同上”“/”“见附件”一类的话，等于没有写。"
    ),
    exceptions="只列了名称、没有写复核完成值和复核得分的指标，是还没有查，不问理由。",
)
