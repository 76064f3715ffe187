"""Rules C703–C706: when a report is written and published."""

from __future__ import annotations

from generator.facts.diagnostics import Rule, Severity

FAMILY = "公开"
_IN_TIME = "《中华人民共和国政府信息公开条例》第二十六条"

PUBLISHED_BEFORE_WRITTEN = Rule(
    code="C703",
    family=FAMILY,
    severity=Severity.ERROR,
    title="发布日期早于成文日期",
    why="报告没有写成就发布了，两个日期必有一个写错。网页和信息公开目录都用这两个日期。",
    way_out="核对报告的落款和网站的发布时间，改正写错的一个。",
    source="惯例",
    example_bad="成文日期: 2025-03-14\n发布日期: 2025-03-10",
    example_good="成文日期: 2025-03-14\n发布日期: 2025-03-21",
    computed="两个日期都写了才比较，早一天也算。",
    exceptions="同一天的。",
)
PUBLISHED_LATE = Rule(
    code="C704",
    family=FAMILY,
    severity=Severity.WARNING,
    title="超过了公开的期限",
    why="政府信息应当自形成之日起 20 个工作日内公开；晚了要说明为什么。",
    way_out="核对两个日期；确实晚了的，在“说明”里写明原因，明年提早安排。",
    source=_IN_TIME,
    example_bad="成文日期: 2025-03-14\n发布日期: 2025-05-20",
    example_good="成文日期: 2025-03-14\n发布日期: 2025-03-21",
    computed="从成文日期的第二天起数工作日，法定节假日和调休照国务院办公厅的放假安排"
    "（chinesecalendar 从 2004 年起逐年收录）；超过所用评分标准“公开期限”的天数才算。"
    "没有收录的年份只扣周末，并且多放宽 12 个工作日。",
    exceptions="评分标准没有“公开期限”的；两个日期没有写全的；没有超过期限的。",
)
NO_DATES = Rule(
    code="C705",
    family=FAMILY,
    severity=Severity.WARNING,
    title="公开的报告没有日期",
    why="没有日期，读的人不知道说的是什么时候的事，也看不出有没有按期公开。",
    way_out="补上“成文日期”和“发布日期”，写成 2025-03-14 的样子。",
    source="《中华人民共和国政府信息公开条例》第十二条（公开目录列明生成日期，待核）",
    example_bad="状态: 公开\n正文: …（四节都写了，没有成文日期和发布日期）",
    example_good="状态: 公开\n成文日期: 2025-03-14\n发布日期: 2025-03-21",
    computed="状态是公开、正文四节至少写了三节的报告，缺一个日期就算。",
    exceptions="还没有写成的报告；写了“来源”的转述（原文没有日期的，不能替它编）。",
)
DRAFT_PUBLISHED = Rule(
    code="C706",
    family=FAMILY,
    severity=Severity.WARNING,
    title="草稿写了发布日期",
    why="草稿不进网站；写着发布日期，多半是忘了把状态改成公开，或者发布以后又退回去改。",
    way_out="已经发布的，把“状态”改成“公开”；还没有发布的，删去“发布日期”。",
    source="格式约定",
    example_bad="状态: 草稿\n发布日期: 2025-03-21",
    example_good="状态: 公开\n发布日期: 2025-03-21",
    computed="状态是草稿，又填了发布日期。",
    exceptions="只填了成文日期的草稿；写了“更正”的：公开以后收回来改的。",
)

DATES = (PUBLISHED_BEFORE_WRITTEN, PUBLISHED_LATE, NO_DATES, DRAFT_PUBLISHED)
