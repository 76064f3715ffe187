"""Rules C206–C211 and C216: weights, scores, total and grade of the form."""

from __future__ import annotations

from generator.facts.diagnostics import Rule, Severity

FAMILY = "勾稽"
_STANDARD = "所用评分标准的“预算执行率”“指标分值”两组"

WEIGHTS_NOT_FULL = Rule(
    code="C206",
    family=FAMILY,
    severity=Severity.WARNING,
    title="分值合计不等于满分",
    why="预算执行率的分值加各项指标的分值应当正好是满分；合计 110 分或 120 分的表，总分没有意义，也评不出等级。",
    way_out="改正分值；本地用别的评分标准的，用“评分标准”写明是哪一套。",
    source=_STANDARD,
    example_bad="（预算执行率 20 分，指标合计 100 分，共 120 分）",
    example_good="（预算执行率 20 分，指标合计 80 分，共 100 分）",
    computed=(
        "预算执行率的分值加全部指标的分值（不适用的也算），与评分标准的满分比较。表上没有写执行率分值的，"
        "用标准的分值。"
    ),
    exceptions="有指标没有写分值的不问，合计还不知道。",
)
PART_WEIGHT_DIFFERS = Rule(
    code="C207",
    family=FAMILY,
    severity=Severity.WARNING,
    title="各部分的分值与评分标准不一致",
    why="评分标准给每个一级指标定了分值；各单位各定一套，得分就不能互相比较。",
    way_out="按评分标准调整分值；本地用别的评分标准的，用“评分标准”写明是哪一套。",
    source=_STANDARD,
    example_bad="（产出 40、效益 30、满意度 20）",
    example_good="（产出 50、效益 30、满意度 10）",
    computed="分值合计正好是满分的，再按一级指标逐部分与评分标准的分值比较，不同的部分写在一句话里。",
    exceptions="合计不对的归 C206；评分标准没有分部分定分值的不问。",
)
ABOVE_WEIGHT = Rule(
    code="C208",
    family=FAMILY,
    severity=Severity.ERROR,
    title="得分大于分值",
    why="得分最多等于分值；得分更大，多半是填错了格子，例如把总分填进了执行率的得分。",
    way_out="核对这一行的分值和得分，填错格子的移到该填的地方。",
    source="《项目支出绩效评价管理办法》（财预〔2020〕10号）",
    example_bad="分值: 10\n得分: 99",
    example_good="分值: 10\n得分: 9.9\n偏差原因分析及改进措施: 两份档案缺签字，已补齐",
    computed=(
        "预算执行率和每一项指标：得分 > 分值，小数四舍五入到评分标准的位数以后比较。"
        "执行率得分与自评总分、执行率相同的，说明像是填错了格子。"
    ),
    exceptions="没有写得分或分值的不问；标准不给执行率分值的，不问执行率。",
)
TOTAL_DIFFERS = Rule(
    code="C209",
    family=FAMILY,
    severity=Severity.ERROR,
    title="自评总分不等于各项得分之和",
    why="总分是预算执行率得分加各项指标得分；与各项对不上，读的人不知道该信哪一个。",
    way_out="核对各项得分和自评总分，改正其中抄错或漏填的。",
    source="《项目支出绩效自评表》“总分”一行",
    example_bad="（各项得分合计 96 分）\n自评总分: 98",
    example_good="（各项得分合计 96 分）\n自评总分: 96",
    computed=(
        "预算执行率得分加各项指标得分，与自评总分比较，两边都四舍五入到评分标准的小数位数；有不适用的指标时，"
        "按比例折算到满分的数也算对，相差多少按两个数里近的一个说。"
    ),
    exceptions=(
        "有一项没有写得分的不问；得分大于分值（C208）、分值合计不是满分（C206）能解释差额的，不重复报。"
    ),
)
GRADE_DIFFERS = Rule(
    code="C210",
    family=FAMILY,
    severity=Severity.WARNING,
    title="自评等级与自评总分不相称",
    why="等级由总分按评分标准的分档得出；两者不一致，必有一个填错了。",
    way_out="按评分标准的分档改正等级，或核对总分；也可以不填等级，由程序按总分得出。",
    source="所用评分标准的“等级”一组",
    example_bad="自评总分: 88\n自评等级: 优",
    example_good="自评总分: 88\n自评等级: 良",
    computed=(
        "自评总分按评分标准的等级下限得出等级，与填写的自评等级里出现的等级名比较；“优秀”算优，"
        "“良好”算良。"
    ),
    exceptions="没有写总分或等级、等级里没有或有几个等级名的不问。",
)
SCORE_DIFFERS = Rule(
    code="C211",
    family=FAMILY,
    severity=Severity.NOTE,
    title="指标得分与按规则复算的不一致",
    why="公开的得分始终是单位自评的；与规则算出的不同，读者会问为什么。不一定是错，但要说得清。",
    way_out="核对目标值、实际完成值和得分；得分另有理由的，写进“偏差原因分析及改进措施”。",
    source="所用评分标准的“正向指标”“反向指标”“定性指标”各组",
    example_bad="年度指标值: =100%\n实际完成值: 98%\n分值: 10\n得分: 9",
    example_good=(
        "年度指标值: =100%\n实际完成值: 98%\n分值: 10\n得分: 9.8\n"
        "偏差原因分析及改进措施: 两户外出务工没有联系上，回乡后补办"
    ),
    computed="按评分标准的算法逐项复算得分，四舍五入到标准的小数位数，与自评得分比较。",
    exceptions=(
        "读不出数、单位不能比较、文字指标没有写达成程度的不能复算，不问；同一行已经报了 C208、C301、C302、"
        "C303、C305 的不重复报。"
    ),
)
UNKNOWN_BAND = Rule(
    code="C216",
    family=FAMILY,
    severity=Severity.WARNING,
    title="达成程度不是评分标准里的档名",
    why="定性指标按评分标准的几档给分；写了别的词，就不知道属于哪一档，得分不能复算。",
    way_out="改成评分标准里的档名。",
    source="所用评分标准的“定性指标”一组",
    example_bad="达成程度: 还可以",
    example_good="达成程度: 部分达成",
    computed="达成程度与评分标准定性指标各档的名称逐字对照。",
    exceptions="没有写达成程度的不问。",
)
RULES = (
    WEIGHTS_NOT_FULL,
    PART_WEIGHT_DIFFERS,
    ABOVE_WEIGHT,
    TOTAL_DIFFERS,
    GRADE_DIFFERS,
    SCORE_DIFFERS,
    UNKNOWN_BAND,
)
