"""Rules C201–C205 and C215: the funds table (年度资金) and the changes of the budget."""

from __future__ import annotations

from generator.facts.diagnostics import Rule, Severity

FAMILY = "勾稽"
_FORM = "《项目支出绩效自评表》“项目资金”栏：年度资金总额是各来源之和"

SOURCES_DIFFER = Rule(
    code="C201",
    family=FAMILY,
    severity=Severity.ERROR,
    title="各来源加起来不等于年度资金总额",
    why="总额就是几项来源之和；对不上，读的人不知道该信哪一个数。",
    way_out="核对总额和各项来源；漏填的来源补上，抄错的改正。",
    source=_FORM,
    example_bad="年度资金总额: {全年预算数: 100}\n当年财政拨款: {全年预算数: 80}",
    example_good=(
        "年度资金总额: {全年预算数: 100}\n当年财政拨款: {全年预算数: 80}\n其他资金: {全年预算数: 20}"
    ),
    computed=(
        "年初预算数、全年预算数、全年执行数三列各算一次：当年财政拨款 + 上年结转资金 + 其他资金，"
        "与年度资金总额一分不差才算对得上。"
        "总额抄错，执行率、得分和报告的合计也会跟着不对；按各来源合计算就全对得上的，只报这一条。"
    ),
    exceptions=(
        "只写总额、不分来源的不问；有来源没有写金额、其余之和又不超过总额的，差额可能就在那一项里，不问；"
        "总额空着或是 0 的归 C202，元和万元混写的归 C218。"
    ),
)
TOTAL_EMPTY = Rule(
    code="C202",
    family=FAMILY,
    severity=Severity.ERROR,
    title="年度资金总额没有填或填了 0，来源却有钱",
    why="执行率和执行率得分都用总额这一行算；总额是空的，项目就像没有花过钱。",
    way_out="把各来源之和填到“年度资金总额”这一行。",
    source=_FORM,
    example_bad="年度资金总额: {全年预算数: 0}\n当年财政拨款: {全年预算数: 89.974}",
    example_good="年度资金总额: {全年预算数: 89.974}\n当年财政拨款: {全年预算数: 89.974}",
    computed="某一列的来源之和大于 0，而年度资金总额这一列空着或是 0。三列一起说，只报一次。",
    exceptions="总额和来源都没有写的不问。",
)
OVERSPENT = Rule(
    code="C203",
    family=FAMILY,
    severity=Severity.ERROR,
    title="全年执行数大于全年预算数",
    why="没有预算不得支出。支出大于预算，多半是追加的预算没有填进“全年预算数”，或者金额抄错了。",
    way_out="核对两项金额；确有追加的，请把追加后的数填入“全年预算数”。",
    source="《中华人民共和国预算法》第十三条（待核）",
    example_bad="全年预算数: 80.10\n全年执行数: 91.00",
    example_good="全年预算数: 91.00\n全年执行数: 91.00",
    computed="年度资金总额一行：全年执行数 > 全年预算数；总额没有问题的，再逐个来源比较。",
    exceptions=(
        "总额空着或是 0 的归 C202；元和万元混写的归 C218；"
        "总额与各来源对不上，按各来源合计就没有超的，归 C201。"
    ),
)
RATE_DIFFERS = Rule(
    code="C204",
    family=FAMILY,
    severity=Severity.WARNING,
    title="执行率与预算数、执行数算出来的不一致",
    why="执行率 = 全年执行数 ÷ 全年预算数。按填写的小数位数四舍五入后仍不一致的，不是抄错就是算错。",
    way_out="按全年执行数 ÷ 全年预算数重新计算执行率，或者不填，由程序计算。",
    source="《项目支出绩效自评表》“执行率（B/A）”",
    example_bad="全年预算数: 4753.66\n全年执行数: 3824.26\n执行率: 100%",
    example_good="全年预算数: 4753.66\n全年执行数: 3824.26\n执行率: 80.45%",
    computed=(
        "全年执行数 ÷ 全年预算数 × 100，四舍五入到填写的小数位数，与填写的执行率比较。"
        "得分也是跟着错的执行率算的（四舍五入或去尾），一并说明，不另报 C205。"
    ),
    exceptions=(
        "没有写执行率、全年预算数是 0 或没有写、总额空着（C202）、元和万元混写（C218）的不问；"
        "总额与各来源对不上，按各来源合计算就一致的，归 C201。"
    ),
)
EXECUTION_SCORE_DIFFERS = Rule(
    code="C205",
    family=FAMILY,
    severity=Severity.WARNING,
    title="预算执行率得分与按标准算出来的不一致",
    why="预算执行率得分 = 分值 × 执行率，保留两位小数，最多得满分；它会带进自评总分。",
    way_out="按分值 × 全年执行数 ÷ 全年预算数重新计算得分，同时改正自评总分。",
    source="所用评分标准的“预算执行率”一组",
    example_bad="全年预算数: 43.2\n全年执行数: 37.24\n分值: 10\n得分: 9",
    example_good="全年预算数: 43.2\n全年执行数: 37.24\n分值: 10\n得分: 8.62",
    computed=(
        "分值 × 全年执行数 ÷ 全年预算数，最多得满分，四舍五入到评分标准的小数位数（国家版两位），"
        "与填写的得分比较；得分填了更多小数的（9.667），先四舍五入到同样的位数。"
    ),
    exceptions=(
        "标准不给执行率分值的不问；得分大于分值的归 C208；跟着错的执行率算出来的归 C204；"
        "元和万元混写的归 C218；按各来源合计算就一致的归 C201。"
    ),
)
CHANGES_DIFFER = Rule(
    code="C215",
    family=FAMILY,
    severity=Severity.WARNING,
    title="预算调整说不清年初数和全年数的差",
    why="年初预算数加追加、减调减，就应当是全年预算数；对不上说明漏记了调整，或者金额抄错了。",
    way_out="补上漏记的“预算调整”，或改正金额。",
    source="惯例",
    example_bad="年初预算数: 50\n全年预算数: 60\n预算调整: [{类型: 追加, 金额: 5}]",
    example_good="年初预算数: 50\n全年预算数: 60\n预算调整: [{类型: 追加, 金额: 10}]",
    computed="年初预算数加各次追加、减各次调减，与全年预算数一分不差才算对得上。",
    exceptions="没有列预算调整的不问（见 C309、C803）；有一次调整没有写金额的不问；元和万元混写的归 C218。",
)
RULES = (
    SOURCES_DIFFER,
    TOTAL_EMPTY,
    OVERSPENT,
    RATE_DIFFERS,
    EXECUTION_SCORE_DIFFERS,
    CHANGES_DIFFER,
)
