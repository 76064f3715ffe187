"""Rules C501–C506: whether the texts are the project's own."""

from __future__ import annotations

from generator.facts.diagnostics import Rule, Severity

FAMILY = "文字"

MANY = 5
"""Projects that share a text from which on it is told once, as a common phrase (惯例)."""

_HOW_ALIKE = (
    "只比文字，不算数字、标点和空格；20 个字以下的不比；按先后顺序相同的字占九成以上，就算雷同。"
    "先比的是公开的项目，草稿和不予公开的与它雷同，说在草稿和不予公开的项目上。"
)

RESULT_IS_GOAL = Rule(
    code="C501",
    family=FAMILY,
    severity=Severity.WARNING,
    title="实际完成情况照抄预期目标",
    why="目标说要做什么，结果要说做成了什么；照抄一遍，等于没有填。",
    way_out="写实际做了多少、做得怎样，与目标对不上的写明原因。",
    source="《项目支出绩效自评表》“实际完成情况”栏",
    example_bad=(
        "预期目标: 确保每个学生都享受国家政策，改善学生体质\n"
        "实际完成情况: 确保每个学生都享受国家政策，改善学生体质"
    ),
    example_good=(
        "预期目标: 确保每个学生都享受国家政策，改善学生体质\n"
        "实际完成情况: 735名学生全部吃上营养餐，体质测试合格率由88%升到91%"
    ),
    computed=(
        "去掉标点和“已、全部、完成、确保”一类的词以后，两段话一字不差，或者数字都相同、"
        "相同的字占 95% 以上；只写“同左”“与目标一致”的也算。"
    ),
    exceptions="不到 8 个字的；数字有不同的。词表见 generator/facts/wordlists/wording.yml。",
)
RESULT_OF_ANOTHER = Rule(
    code="C502",
    family=FAMILY,
    severity=Severity.WARNING,
    title="实际完成情况与本单位别的项目雷同",
    why="两个项目不会有同样的结果；文字一样，多半有一个是抄来的，没有写自己的情况。",
    way_out="核对是哪个项目的情况，把抄来的改成这个项目自己做了什么。",
    source="惯例",
    example_bad=(
        "（甲项目）实际完成情况: 组织培训3期，发放资料500份，群众知晓率明显提高\n（乙项目）"
        "实际完成情况: 组织培训5期，发放资料800份，群众知晓率明显提高"
    ),
    example_good="（乙项目）实际完成情况: 维护路灯212盏，报修平均46小时修好",
    computed=_HOW_ALIKE,
    exceptions=f"同一个项目前后两年的（一字不差的归 C506）；雷同的项目有 {MANY} 个以上的归 C505。",
)
TEXT_OF_ANOTHER_UNIT = Rule(
    code="C503",
    family=FAMILY,
    severity=Severity.WARNING,
    title="文字与别的单位雷同",
    why="换个单位名称交上来的自评，查不出自己的问题；有时连别人的地名都没有改。",
    way_out="改成本单位自己的情况；统一布置的内容，写明依据的文件，不必抄全文。",
    source="惯例",
    example_bad=(
        "（甲镇）措施: 加强项目库建设，细化预算编制，按月调度支出进度，年底逐项销号\n（乙镇）"
        "措施: 加强项目库建设，细化预算编制，按月调度支出进度，年底逐项销号"
    ),
    example_good="（乙镇）措施: 每月5日前财政所把支出进度发到各站所，6月底低于40%的由分管领导约谈",
    computed=_HOW_ALIKE + "比目标、实际完成情况、原因、问题和措施，报告正文按段比。",
    exceptions=(
        "名称相同的项目的预期目标（同一项政策，上级定了统一的目标）；"
        f"雷同的项目有 {MANY} 个以上的归 C505。"
    ),
)
GOAL_OF_ANOTHER = Rule(
    code="C504",
    family=FAMILY,
    severity=Severity.NOTE,
    title="预期目标与本单位别的项目雷同",
    why="两个项目目标一样，要么是一件事拆成了两个项目，要么有一个的目标不是它自己的。",
    way_out="核对目标；确实是一件事分成几个项目的，写明各管哪一段。",
    source="惯例",
    example_bad="（甲、乙两个项目）预期目标: 改善办公条件，保证机关正常运转，提高服务群众的水平",
    example_good=(
        "（甲项目）预期目标: 更换办公电脑20台\n（乙项目）预期目标: 修缮便民服务大厅屋面300平方米"
    ),
    computed=_HOW_ALIKE,
    exceptions=f"同一个项目前后两年的；雷同的项目有 {MANY} 个以上的归 C505。",
)
COMMON_PHRASE = Rule(
    code="C505",
    family=FAMILY,
    severity=Severity.WARNING,
    title="许多项目写着同一段话",
    why="一段话放在哪个项目上都说得通，就说明它没有说任何一个项目的事。",
    way_out="各项目改写自己的情况；只是套话的，删去。",
    source="惯例",
    example_bad="（五个项目都写）实际完成情况: 项目按计划实施，资金拨付及时，达到了预期效果，群众满意",
    example_good="实际完成情况: 维护路灯212盏，报修平均46小时修好，全年投诉9件",
    computed=_HOW_ALIKE + f"雷同的项目有 {MANY} 个以上，只在第一处说一次，写明共有几个、在哪里。",
    exceptions="同一个项目前后几年只算一个；名称相同的项目的预期目标。",
)
UNCHANGED_SINCE_LAST_YEAR = Rule(
    code="C506",
    family=FAMILY,
    severity=Severity.WARNING,
    title="结果与上年一字不差",
    why="连数字都没有变的结果，多半是把上年的表抄了一遍，今年做了什么看不出来。",
    way_out="写今年的情况；确实与上年相同的，写明今年核对过。",
    source="惯例",
    example_bad=(
        "（2023年）实际完成情况: 维护路灯2310盏，平均亮灯率96.4%\n（2024年）"
        "实际完成情况: 维护路灯2310盏，平均亮灯率96.4%"
    ),
    example_good="（2024年）实际完成情况: 维护路灯2376盏，平均亮灯率97.9%",
    computed=(
        "实际完成情况、未完成原因、偏差原因与上年同一项目的同一栏，去掉标点和空格后一字不差，"
        "数字也一样；报告正文按段比，一段 60 个字以上。一个文件说一次。"
    ),
    exceptions="不到 12 个字的；报告里写了占位符的段落，数字由程序填。",
)
RULES = (
    RESULT_IS_GOAL,
    RESULT_OF_ANOTHER,
    TEXT_OF_ANOTHER_UNIT,
    GOAL_OF_ANOTHER,
    COMMON_PHRASE,
    UNCHANGED_SINCE_LAST_YEAR,
)
