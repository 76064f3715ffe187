"""Rules C401–C406: whether the indicators of a project are complete."""

from __future__ import annotations

from generator.facts.diagnostics import Rule, Severity

FAMILY = "目标质量"

FEWEST_INDICATORS = 3
"""Lines a project has at least where its standard does not say: 产出, 效益, 满意度 one each (惯例)."""

PART_MISSING = Rule(
    code="C401",
    family=FAMILY,
    severity=Severity.WARNING,
    title="缺少评分标准要求的一级指标",
    why=(
        "产出、效益、满意度各看一面：只有产出，看不出花钱换来了什么；没有满意度，"
        "看不出受益的人怎么想。"
    ),
    way_out="补上缺的一级指标和它的三级指标；项目确实没有服务对象的，把满意度的分值并到效益指标。",
    source="所用评分标准的“指标分值”一组",
    example_bad=(
        "绩效指标:\n  - {一级指标: 产出指标, 三级指标: 维护路灯, 分值: 60}\n"
        "  - {一级指标: 满意度指标, 三级指标: 村民满意度, 分值: 30}"
    ),
    example_good=(
        "绩效指标:\n  - {一级指标: 产出指标, 三级指标: 维护路灯, 分值: 50}\n"
        "  - {一级指标: 效益指标, 三级指标: 夜间照明覆盖率, 分值: 30}\n"
        "  - {一级指标: 满意度指标, 三级指标: 村民满意度, 分值: 10}"
    ),
    computed=(
        "评分标准写明各一级指标分值的，逐个查项目里有没有；少了的列在一条里。"
        "缺的分值正好是合计差的分值时，不再提 C206；有这一条时不再提 C207。"
    ),
    exceptions=(
        "指标没有写一级指标、或者一级指标不是表上的名称的，一项分值都没有写的，不问；"
        "效益指标已经担起满意度的分值（效益＋满意度）的，不算缺满意度；"
        "评分标准没有规定各部分分值的，不问。"
    ),
)
ASPECT_MISSING = Rule(
    code="C402",
    family=FAMILY,
    severity=Severity.WARNING,
    title="缺少评分标准要求的二级指标",
    why="产出既要有数量，也要有质量：只写做了多少，做得不合格也看不出来。",
    way_out="补上缺的二级指标，例如合格率、达标率一类的质量指标。",
    source="所用评分标准的“指标设置”一组（财预〔2021〕101号，待核）",
    example_bad=(
        "评分标准: caiyu-2021-101\n绩效指标:\n"
        "  - {一级指标: 产出指标, 二级指标: 数量指标, 三级指标: 维护路灯, 年度指标值: 200盏}"
    ),
    example_good=(
        "评分标准: caiyu-2021-101\n绩效指标:\n"
        "  - {一级指标: 产出指标, 二级指标: 数量指标, 三级指标: 维护路灯, 年度指标值: 200盏}"
        "\n  - {一级指标: 产出指标, 二级指标: 质量指标, 三级指标: 修复合格率, 年度指标值: 100"
        "%}"
    ),
    computed="评分标准写明“必设二级指标”的，逐个查产出指标下面有没有；少了的列在一条里。",
    exceptions=(
        "整个产出指标都没有的，由 C401 说；有二级指标不是表上的名称的，不问；"
        "评分标准没有规定的，不问。"
    ),
)
TOO_FEW = Rule(
    code="C403",
    family=FAMILY,
    severity=Severity.NOTE,
    title="指标太少",
    why="一两项指标撑起整个得分，一项算错，全盘都错；也看不出产出和效果两面。",
    way_out="把目标分解成几项：做多少、做得怎样、什么时候做完、带来什么变化、群众满意不满意。",
    source="评分标准写明最少几项的，按评分标准；没有写的按惯例，产出、效益、满意度至少各一项",
    example_bad=(
        "绩效指标:\n  - {三级指标: 工资发放覆盖率, 年度指标值: 100%, 分值: 60}\n"
        "  - {三级指标: 足额保障率, 年度指标值: 100%, 分值: 30}"
    ),
    example_good=(
        "绩效指标:\n  - {三级指标: 发放人数, 年度指标值: 12人, 分值: 40}\n"
        "  - {三级指标: 足额发放率, 年度指标值: 100%, 分值: 30}\n"
        "  - {三级指标: 每月发放时间, 年度指标值: 15日前, 分值: 20}"
    ),
    computed=f"三级指标少于评分标准规定的个数；评分标准没有规定的，少于 {FEWEST_INDICATORS} 项。",
    exceptions="缺一级指标已经由 C401 说了的；一项分值都没有写的（多半只是摘录）。",
)
NOTHING_COUNTED = Rule(
    code="C405",
    family=FAMILY,
    severity=Severity.WARNING,
    title="产出指标没有一项是定量的",
    why="钱花出去做了多少事，总有数可数；全写成文字，完成多少都能得满分。",
    way_out="至少写一项有数的产出：多少盏、多少场、多少人、多少公里。",
    source="惯例；评分标准的“正向指标”“定性指标”两组分开计分",
    example_bad="一级指标: 产出指标\n三级指标: 路灯维护\n年度指标值: 按要求完成",
    example_good="一级指标: 产出指标\n三级指标: 维护路灯\n年度指标值: ≥200盏",
    computed="产出指标的年度指标值里，没有一个是数、期限，也没有一个写了几次、几天一类的数字。",
    exceptions="一个产出指标都没有、或者产出指标的目标一个都没有写的。",
)
NO_TIME_LIMIT = Rule(
    code="C406",
    family=FAMILY,
    severity=Severity.NOTE,
    title="看不出什么时候完成",
    why="没有时限，年底做完和拖到明年一样得分。",
    way_out="加一项时效指标（例如“12月底前”“48小时内到场”），或者在目标里写明完成时间。",
    source="《项目支出绩效自评表》“时效指标”；惯例",
    example_bad="预期目标: 维护路灯 200 盏\n绩效指标:\n  - {三级指标: 维护路灯, 年度指标值: 200盏}",
    example_good=(
        "预期目标: 12 月底前维护路灯 200 盏\n绩效指标:\n"
        "  - {二级指标: 时效指标, 三级指标: 报修到场时间, 年度指标值: ≤48小时}"
    ),
    computed=(
        "没有时效指标；目标、指标名称、指标值和实施期间里，也没有月份、日期、季度、几天之内、"
        "及时、按期一类的话。"
    ),
    exceptions="写了实施期间的；没有产出指标的（例如草稿）。",
)
RULES_COMPLETE = (PART_MISSING, ASPECT_MISSING, TOO_FEW)
RULES_MEASURED = (NOTHING_COUNTED, NO_TIME_LIMIT)
