"""Rules C230–C234: the reviewers' figures against the form they are about."""

from __future__ import annotations

from generator.facts.diagnostics import Rule, Severity

FAMILY = "勾稽"

ABOVE_WEIGHT = Rule(
    code="C230",
    family=FAMILY,
    severity=Severity.ERROR,
    title="复核得分大于分值",
    why="复核得分和自评得分一样，最多等于分值；更大的，多半是填错了行，或者把总分填进了一项指标。",
    way_out="核对这一项的分值，改正复核得分。",
    source="《项目支出绩效评价管理办法》（财预〔2020〕10号）",
    example_bad="- 三级指标: 验收合格率   # 分值 10\n  复核得分: 95",
    example_good="- 三级指标: 验收合格率   # 分值 10\n  复核得分: 9.5",
    computed="复核得分与自评表上这一项的分值比，执行率得分与执行率的分值比，复核总分与评分标准的满分比。",
    exceptions="自评表没有写分值的指标不比。",
)
TOTAL_DIFFERS = Rule(
    code="C231",
    family=FAMILY,
    severity=Severity.ERROR,
    title="复核总分与各项相加的不一致",
    why="复核总分应当等于自评的各项得分换上复核得分以后相加；对不上，读者就不知道哪个是复核结果。",
    way_out="核对各项复核得分；“复核总分”也可以不写，由程序相加。",
    source="惯例",
    example_bad="复核总分: 95   # 各项相加是 96.31",
    example_good="复核总分: 96.31",
    computed=(
        "没有复核得分的项用自评得分，每一项按评分标准的小数位四舍五入一次，再相加；"
        "有不适用的指标、自评总分是折算出来的，复核也照样折算。"
    ),
    exceptions=(
        "有一项自评得分没有填、复核也没有给的，加不出来，不比；折算和不折算的结果，与其中一个相符就行；"
        "同一个项目有复核对不上指标（C181）、复核得分大于分值（C230）的，先改那一处，不另报。"
    ),
)
VALUE_WITHOUT_SCORE = Rule(
    code="C232",
    family=FAMILY,
    severity=Severity.WARNING,
    title="改了完成值没有写复核得分",
    why="查实的完成值和自评不一样，得分可能要变，也可能不变；不写复核得分，总分里用的还是自评得分，读者看不出这是有意还是漏了。",
    way_out="补上“复核得分”；得分不变的，照自评得分写一遍。",
    source="惯例",
    example_bad="- 三级指标: 更换管道长度\n  复核完成值: 9.6公里\n  理由: 现场丈量",
    example_good="- 三级指标: 更换管道长度\n  复核完成值: 9.6公里\n  复核得分: 7.62\n  理由: 现场丈量",
    computed="写了“复核完成值”、和“实际完成值”不同，而没有“复核得分”。",
    exceptions="复核完成值和实际完成值的文字相同，是确认属实，不问得分。",
)
SCORE_OFF_VALUE = Rule(
    code="C233",
    family=FAMILY,
    severity=Severity.NOTE,
    title="复核得分与按复核完成值复算的不一致",
    why="同一套评分标准对自评和复核一样适用；复核扣得更多或更少，可能有道理，理由里要看得出来。",
    way_out="按算式核对复核得分；另有考虑的，在“理由”里说明多扣或少扣了多少、为什么。",
    source="所用评分标准的“正向指标”“反向指标”两组",
    example_bad="复核完成值: 9.6公里   # 目标 ≥12.6公里，分值 10，应得 7.62\n复核得分: 7",
    example_good="复核完成值: 9.6公里\n复核得分: 7.62",
    computed="把复核完成值当作实际完成值，用本项目的评分标准重新计分，与复核得分比较。",
    exceptions="目标不是数、或者两边单位对不上、算不出来的，不比；没有写复核完成值的不比。",
)
DRAW_DIFFERS = Rule(
    code="C234",
    family=FAMILY,
    severity=Severity.WARNING,
    title="抽取数与列出的项目数不一致",
    why="抽查方法公布出去，别人照着重抽，抽出的个数应当就是列出的个数；少列了，会让人以为有的结果没有公布。",
    way_out="抽中的项目都要列出；抽查以后增减了项目的，在“抽查方法”的“说明”里写明，并改正“抽取数”。",
    source="惯例",
    example_bad="抽查方法: {抽取数: 5}\n项目: [{项目: ludeng}, {项目: dangjian}]",
    example_good="抽查方法: {抽取数: 2}\n项目: [{项目: ludeng}, {项目: dangjian}]",
    computed="“抽取数”与“项目”的条数比；“抽取数”也不能大于“抽取范围”。",
    exceptions="没有写“抽取数”，或者一个项目也没有列的，不比。",
)
RULES = (ABOVE_WEIGHT, TOTAL_DIFFERS, VALUE_WITHOUT_SCORE, SCORE_OFF_VALUE, DRAW_DIFFERS)
