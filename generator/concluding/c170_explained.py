"""Rules C170–C174: what is said about findings themselves, in 说明 and in 规则轻重."""

from __future__ import annotations

from generator.facts.diagnostics import OUR_FORMAT, Rule, Severity

NOTHING_TO_EXPLAIN = Rule(
    code="C170",
    severity=Severity.WARNING,
    title="说明没有对应的问题",
    why="说明是写给某一个问题的。问题已经改好，或者说明写错了地方、写错了编号，留着它只会让读的人去找一个不存在的问题。",
    way_out="问题已经改好的，删去这条说明；还在的，把说明移到那个问题旁边，核对规则编号。",
    source=OUR_FORMAT,
    example_bad="年度指标值: ≥10次\n实际完成值: 10次\n说明:\n  - 规则: C304\n    理由: 年中增加了宣讲任务",
    example_good="年度指标值: ≥10次\n实际完成值: 43次\n说明:\n  - 规则: C304\n    理由: 年中增加了宣讲任务",
    computed=(
        "一条说明管它旁边的内容和更下面的各层：写在一条指标里的只管这条指标，写在文件最外层的管整个文件。"
        "在这个范围里没有这一编号的问题，或者那里的问题已由同一处的另一条、写得更近的一条说明，就指出来。"
    ),
    exceptions="仓库里还有读不出来的文件时不问：有的问题要对照那些文件才看得出。",
)
NOT_EXPLAINABLE = Rule(
    code="C171",
    severity=Severity.ERROR,
    title="这一类问题不能用说明保留",
    why="结构写错了，内容就读不出来；个人信息和不该公开的内容一旦发出去就收不回来。这两类只能改，不能解释。",
    way_out="按那条规则的提示改好，然后删去这条说明。",
    source=OUR_FORMAT,
    example_bad="说明:\n  - 规则: C601\n    理由: 已经本人同意",
    example_good="（去掉个人信息，删去这条说明）",
    computed="规则属于“结构”或“隐私与保密”的，说明一律不起作用。",
)
EMPTY_REASON = Rule(
    code="C172",
    severity=Severity.WARNING,
    title="说明的理由没有内容",
    why="理由会和问题一起登在网页上。“无”“已核实”没有告诉读的人任何事，等于没有说明。",
    way_out="写明事实：什么原因、哪份文件、以后怎么办。这条说明在写明之前不起作用。",
    source=OUR_FORMAT,
    example_bad="说明:\n  - 规则: C304\n    理由: 已核实",
    example_good="说明:\n  - 规则: C304\n    理由: 年中增加了宣讲任务，明年目标定为 40 次",
    computed="去掉“经核实”“情况属实”“无误”“无”一类的套话和标点以后，剩下的不足 4 个字。",
)
UNKNOWN_CODE = Rule(
    code="C173",
    severity=Severity.ERROR,
    title="规则的编号不存在",
    why="编号写错，说明或者轻重就不知道是给哪一条规则的。",
    way_out="照抄核对结果里的编号，如 C304；全部编号用 mingzhang explain --list 列出。",
    source=OUR_FORMAT,
    example_bad="说明:\n  - 规则: C034\n    理由: 年中增加了宣讲任务，明年目标定为 40 次",
    example_good="说明:\n  - 规则: C304\n    理由: 年中增加了宣讲任务，明年目标定为 40 次",
    computed="“说明”的“规则”和“规则轻重”里写的编号，逐个在规则表里查。",
)
MADE_LIGHTER = Rule(
    code="C174",
    severity=Severity.ERROR,
    title="结构、隐私与保密的规则不能调轻",
    why="这两类规则守着两条底线：数据读得出来，不该公开的不公开。网站可以把它们看得更重，不能看得更轻。",
    way_out="从 data/site.yml 的“规则轻重”里删去这一条。",
    source=OUR_FORMAT,
    example_bad="规则轻重:\n  C601: 提示",
    example_good="规则轻重:\n  C304: 警告",
    computed="“规则轻重”里写的轻重比规则本身的轻，而规则属于“结构”或“隐私与保密”。这一条改动不起作用。",
)

RULES = (NOTHING_TO_EXPLAIN, NOT_EXPLAINABLE, EMPTY_REASON, UNKNOWN_CODE, MADE_LIGHTER)
