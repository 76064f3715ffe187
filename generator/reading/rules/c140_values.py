"""Rules C140–C156: what stands under a key of the form, and what may stand there."""

from __future__ import annotations

from generator.facts.diagnostics import OUR_FORMAT, Rule, Severity

UNKNOWN_KEY = Rule(
    code="C140",
    severity=Severity.ERROR,
    title="表上没有这一项",
    why="填写项的名称必须与表格上的一致；写错一个字，这一项就不会出现在网页上。",
    way_out="改成表格上的名称；表上没有的内容写进“备注”。",
    source=OUR_FORMAT,
    example_bad="年度资金:\n  年度资金总额:\n    预算数: 80",
    example_good="年度资金:\n  年度资金总额:\n    全年预算数: 80",
)
MISPLACED_KEY = Rule(
    code="C141",
    severity=Severity.ERROR,
    title="这一项写错了地方",
    why="表上有这一项，但不在这一层；放错层就对不上表格的格子。",
    way_out="把它移到所属的那一项下面，并多空两格。",
    source=OUR_FORMAT,
    example_bad="年度资金:\n  全年预算数: 80",
    example_good="年度资金:\n  年度资金总额:\n    全年预算数: 80",
)
MISSING = Rule(
    code="C142",
    severity=Severity.ERROR,
    title="必填项没有填",
    why="缺了这一项，就不知道这份表说的是什么，或者能不能公开。",
    way_out="补上这一项。",
    source=OUR_FORMAT,
    example_bad="项目名称: 党建工作经费",
    example_good="项目名称: 党建工作经费\n状态: 草稿",
)
NOT_A_NUMBER = Rule(
    code="C143",
    severity=Severity.ERROR,
    title="应当填数字",
    why="这一项要参加计算，只能是一个数；文字、算式和汉字数字都无法计算。",
    way_out="只写一个数，如 80.10；没有数就空着，说明写进“备注”。",
    source=OUR_FORMAT,
    example_bad="全年预算数: 一百五十五",
    example_good="全年预算数: 155",
)
NUMBER_WITH_UNIT = Rule(
    code="C144",
    severity=Severity.ERROR,
    title="数字后面带了单位",
    why="金额一律以万元为单位，分值一律以分为单位；带着单位写，元和万元容易混在一起，程序也不会替您换算。",
    way_out="去掉单位只写数字；单位是元的，请先换算成万元。",
    source=OUR_FORMAT,
    example_bad="全年预算数: 155万元",
    example_good="全年预算数: 155",
)
THOUSANDS = Rule(
    code="C145",
    severity=Severity.ERROR,
    title="数字里有逗号",
    why="“1,778.67”里的逗号有的地方当千分位，有的地方当小数点，程序不猜。",
    way_out="去掉逗号。",
    source=OUR_FORMAT,
    example_bad="全年预算数: 1,778.67",
    example_good="全年预算数: 1778.67",
)
FULLWIDTH_NUMBER = Rule(
    code="C146",
    severity=Severity.ERROR,
    title="数字打成了全角",
    why="全角数字“１００”是文字，不能参加计算。",
    way_out="切到英文输入法重新输入。",
    source=OUR_FORMAT,
    example_bad="得分: １００",
    example_good="得分: 100",
)
LEADING_ZERO = Rule(
    code="C147",
    severity=Severity.ERROR,
    title="数字以 0 开头",
    why="以 0 开头的多半是编码而不是数；当作数，开头的 0 会丢掉。",
    way_out="是数就去掉开头的 0；是编码就填到编码一项里。",
    source=OUR_FORMAT,
    example_bad="全年预算数: 0155",
    example_good="全年预算数: 155",
)
ODD_NUMBER = Rule(
    code="C148",
    severity=Severity.ERROR,
    title="数字写法特殊",
    why="科学记数、正号、下划线、NaN、inf、Excel 的 #DIV/0! 等写法，看表的人和程序都可能读成别的数。",
    way_out="写成普通的小数，如 100000 或 0.5。",
    source=OUR_FORMAT,
    example_bad="全年预算数: 1e5",
    example_good="全年预算数: 100000",
)
WRONG_SHAPE = Rule(
    code="C149",
    severity=Severity.ERROR,
    title="填法不对",
    why="有的项填一段文字，有的项下面还有小项，有的项是一条一条的列表；填法不同就对不上表格。",
    way_out="按表格的样子填：有小项的换行、多空两格再填；列表每条以“- ”开头。",
    source=OUR_FORMAT,
    example_bad="政策依据: 徐字〔2021〕29号",
    example_good="政策依据:\n  - 文号: 徐字〔2021〕29号",
)
NOT_IN_LIST = Rule(
    code="C150",
    severity=Severity.ERROR,
    title="不在可选的词里",
    why="这一项只能从几个词里选一个，网页的分类和统计都靠它。",
    way_out="改成所列的词之一。",
    source=OUR_FORMAT,
    example_bad="状态: 已公开",
    example_good="状态: 公开",
)
PERCENT = Rule(
    code="C151",
    severity=Severity.ERROR,
    title="应当写成百分数",
    why="0.958、95.8、95.8% 容易混，所以这一项一律带百分号；表上印的执行率、完成率照表填写，不带也行。",
    way_out="写成百分数，如 100% 或 86.19%。",
    source=OUR_FORMAT,
    example_bad="达成程度: 达成\n达成比例: 0.95",
    example_good="达成程度: 达成\n达成比例: 95%",
)
DATE = Rule(
    code="C152",
    severity=Severity.ERROR,
    title="日期写法不对",
    why="日期写法统一才能排序和比较；日历上没有的日子一定是笔误。",
    way_out="写成 年-月-日，月和日各两位，如 2024-12-31。",
    source=OUR_FORMAT,
    example_bad="日期: 2024年2月30日",
    example_good="日期: 2024-02-29",
)
IDENTIFIER = Rule(
    code="C153",
    severity=Severity.ERROR,
    title="标识写法不对",
    why="标识就是文件名去掉 .yml，也是网页地址的一部分，只能用小写英文字母、数字和短横。",
    way_out="照抄文件名（不带 .yml）。",
    source=OUR_FORMAT,
    example_bad="项目: 党建工作经费",
    example_good="项目: dangjian-jingfei",
)
ADDRESS = Rule(
    code="C154",
    severity=Severity.ERROR,
    title="网址写法不对",
    why="网址要能点开，必须以 http:// 或 https:// 开头。",
    way_out="从浏览器地址栏复制完整的网址。",
    source=OUR_FORMAT,
    example_bad="网址: www.gov.cn",
    example_good="网址: https://www.gov.cn/",
)
OUT_OF_RANGE = Rule(
    code="C155",
    severity=Severity.ERROR,
    title="数字超出范围",
    why="金额、分值和个数不会是负数，也不会大得出奇；多半是笔误或填错了格子。",
    way_out="核对后填写；调减的金额也写正数，类型写“调减”。",
    source=OUR_FORMAT,
    example_bad="得分: -10",
    example_good="得分: 10",
    computed="低于或高于这一项的界限；整数部分超过 15 位，小数超过 8 位（再多，合计就算不准了）。",
)
TOO_FEW = Rule(
    code="C156",
    severity=Severity.ERROR,
    title="至少要有一条",
    why="这个列表空着，规则就不完整。",
    way_out="至少写一条。",
    source=OUR_FORMAT,
    example_bad="分档: []",
    example_good="分档:\n  - 名称: 优\n    下限: 90",
)

RULES = (
    UNKNOWN_KEY,
    MISPLACED_KEY,
    MISSING,
    NOT_A_NUMBER,
    NUMBER_WITH_UNIT,
    THOUSANDS,
    FULLWIDTH_NUMBER,
    LEADING_ZERO,
    ODD_NUMBER,
    WRONG_SHAPE,
    NOT_IN_LIST,
    PERCENT,
    DATE,
    IDENTIFIER,
    ADDRESS,
    OUT_OF_RANGE,
    TOO_FEW,
)
