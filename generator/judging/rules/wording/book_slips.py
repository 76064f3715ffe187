"""Rules C507–C514: whether the texts are finished and rightly written."""

from __future__ import annotations

from generator.facts.diagnostics import Rule, Severity

FAMILY = "文字"

TEMPLATE_LEFT = Rule(
    code="C507",
    family=FAMILY,
    severity=Severity.WARNING,
    title="模板没有填完",
    why="“≥**人”“××村”“……”是模板里等人填的空，原样公开出去，说明没有人看过这张表。",
    way_out="填上实际内容；用不着的整句删去。",
    source="惯例",
    example_bad="年度指标值: ≥**人\n预期目标: 完成××村道路硬化……",
    example_good="年度指标值: ≥200人\n预期目标: 完成张庄村道路硬化1.2公里",
    computed=(
        "文字里有连着的“××”“XX”“**”“＿＿”“□□”，以“……”结尾或只有“……”，"
        "“示例文字”“请填写”“（填写…）”一类的话，空的括号“（）”“《》”，"
        "缺号的文号“〔2024〕号”，没有填的“年 月 日”“2024年 月 日”，"
        "空表里原有的“（项目名称）”“（指标名称）”“（单位全称）”。一个文件说一次；"
        "有了公开的内容以后，也看单位信息和网站信息。"
    ),
    exceptions=(
        "与数字连着的（138****1234 是遮住的号码）；一个姓后面的“××”“**”（隐去的姓名）；"
        "加粗用的成对“**”；网址和文件名；草稿里还没有换掉的“（项目名称）”一类；"
        "只有示例单位的网站，不看网站信息。词表见 generator/facts/wordlists/wording.yml。"
    ),
)
NAME_MISSPELT = Rule(
    code="C508",
    family=FAMILY,
    severity=Severity.WARNING,
    title="地名写错一个字",
    why="本单位的地名写错（把徐水区写成戏水区），读者会以为说的是别处，也说明没有人校对。",
    way_out="改成正确的地名。",
    source="惯例；单位信息里的“行政区划”和“单位名称”",
    example_bad="行政区划: 河北省保定市徐水区\n预期目标: 按照戏水区财政局的要求拨付",
    example_good="预期目标: 按照徐水区财政局的要求拨付",
    computed=(
        "与本单位行政区划、单位名称里的地名（三个字以上）只差一个字，"
        "并且紧接在上一级地名后面，或者后面跟着“人民政府、财政局、党委”一类的机关。"
    ),
    exceptions=(
        "本站另有单位或行政区划叫这个名称的；差的一个字是方位、大小、"
        "新老或数目（东城区和西城区）；“规范镇”“新城镇”一类的普通词。"
        "词表见 generator/facts/wordlists/wording.yml。"
    ),
)
ANOTHER_PLACE = Rule(
    code="C509",
    family=FAMILY,
    severity=Severity.WARNING,
    title="写的是别的地方在做事",
    why="甲镇的表里写着“乙镇认真组织实施”，多半是抄来没有改名。",
    way_out="改成本单位；确实说的是别的地方，写明与本项目的关系（结对、联合、借鉴）。",
    source="惯例",
    example_bad="（甲镇的项目）实际完成情况: 乙镇认真组织实施，按期完工",
    example_good="实际完成情况: 我镇认真组织实施，按期完工",
    computed=(
        "文字里出现本站另一个单位的乡镇、街道名称，或者另一个单位所在的区县名称，后面紧跟“党委、人民政府、"
        "认真、积极、召开”一类的话，前面是句首、标点或“由、经”。"
    ),
    exceptions=(
        "本单位行政区划里的名称；只比同一级（区县的单位写到下面的乡镇，不问）；"
        "同一段里有“帮扶、联合、借鉴、交界、上级”一类的话。词表见 generator/facts/wordlists/wording.yml。"
    ),
)
MIXED_WIDTH = Rule(
    code="C510",
    family=FAMILY,
    severity=Severity.NOTE,
    title="全角和半角混用",
    why="一段话里“，”和“,”混着用，数字有的全角有的半角，看着乱，搜索时也搜不到。",
    way_out="中文里的标点用全角（，；：），数字和字母用半角。",
    source="《标点符号用法》（GB/T 15834-2011）、《出版物上数字用法》（GB/T 15835-2011）（待核）",
    example_bad="预期目标: 维护路灯,更换灯具，保证亮灯率９６％以上",
    example_good="预期目标: 维护路灯，更换灯具，保证亮灯率96%以上",
    computed=(
        "同一段文字里，汉字之间既有半角的“, ; : ? !”又有全角的；或者有全角的数字、字母；"
        "或者一对括号一个全角一个半角。一个文件说一次。"
    ),
    exceptions=(
        "整段都用半角标点的；项目名称、文件名称、文号、来源是照抄的，不问；"
        "年度指标值和实际完成值里的全角数字照样读得懂，只问文字。"
    ),
)
NO_UNIT = Rule(
    code="C511",
    family=FAMILY,
    severity=Severity.NOTE,
    title="目标是个数，没有写单位",
    why="“≥3”是 3 个、3 次还是 3 万元？没有单位，别人看不懂，也没法和别的单位放在一起比。",
    way_out="把单位写在数字后面（≥3批次），或者填在“计量单位”里。",
    source="《项目支出绩效自评表》“年度指标值”栏；惯例",
    example_bad="三级指标: 药品抽验\n年度指标值: ≥3",
    example_good="三级指标: 药品抽验\n年度指标值: ≥3批次",
    computed=(
        "年度指标值是数，数字后面和“计量单位”里都没有单位，实际完成值也没有写。一个项目说一次。"
    ),
    exceptions=(
        "目标是 0 的；分值和实际完成值都还没有填的；名称已经说明单位的：以“数、数量、批次、人次、学时”一类的词"
        "或“率、比例、满意度”结尾，或者写着“（万美元）”。"
    ),
)
NOT_FINISHED = Rule(
    code="C512",
    family=FAMILY,
    severity=Severity.NOTE,
    title="文字没有写完",
    why="一段话停在逗号、顿号上，或者括号、引号、书名号只有一半，后面多半掉了字。",
    way_out="补上掉了的字；没有掉字的，改成句号，把括号配齐。",
    source="惯例",
    example_bad="实际完成情况: 完成了巷道硬化、照明、",
    example_good="实际完成情况: 完成了巷道硬化、照明和护栏。",
    computed="以“、”“，”“,”结尾，或者“（）”“《》”““””“【】”左右个数不等。一个文件说一次。",
    exceptions="“1）”“（一）”一类的序号；只看目标、结果、原因、问题、措施和报告正文。",
)
REPEATED = Rule(
    code="C513",
    family=FAMILY,
    severity=Severity.NOTE,
    title="重复的字词或标点",
    why="“的的”“，，”“开展开展”多半是粘贴时留下的。",
    way_out="删去多出来的。",
    source="惯例",
    example_bad="实际完成情况: 组织开展开展培训3期，，群众的的反映良好",
    example_good="实际完成情况: 组织开展培训3期，群众反映良好",
    computed=(
        "“的的”，连着两个相同的“，、；：。”，“，。”“。，”，以及连着写了两遍的两个字。"
        "一个文件说一次。"
    ),
    exceptions=(
        "“目的的”“的的确确”；“一户一户”“逐个逐个”“商量商量”一类本来要重复的；数字；“。。。"
        "”当省略号用的归 C507。"
    ),
)
QUOTED_WHOLE = Rule(
    code="C514",
    family=FAMILY,
    severity=Severity.WARNING,
    title="名称或数值外面加了中文引号",
    why=(
        "中文引号只是普通文字，会连引号一起公布；“服务群众”和不加引号的服务群众，"
        "在分类、排序和查找时是两样东西。"
    ),
    way_out="去掉引号，只写里面的字。名称本来就带引号的，写说明。",
    source="惯例",
    example_bad="领域: “服务群众”",
    example_good="领域: 服务群众",
    computed=(
        "名称、编码、领域、单位、指标名称、目标值、实际完成值、文号、时限一类的短栏目，"
        "整个内容在一对“”‘’＂＂「」里面，里面不超过 30 个字，也没有别的引号。一个文件说一次。"
    ),
    exceptions="目标、完成情况、原因、备注一类的文字；只有一部分在引号里的；“甲”和“乙”这样首尾各有一对引号的。",
)
RULES = (
    TEMPLATE_LEFT,
    NAME_MISSPELT,
    ANOTHER_PLACE,
    MIXED_WIDTH,
    NO_UNIT,
    NOT_FINISHED,
    REPEATED,
    QUOTED_WHOLE,
)
